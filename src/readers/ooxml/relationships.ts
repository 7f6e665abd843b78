import { readXml, XmlNames, XmlTokenizer } from '../../bytes/xml.js';
import { Unreadable } from '../../model/failure.js';

const NAMES = new XmlNames(['Relationships', 'Relationship', 'Id', 'Type', 'Target', 'TargetMode']);
const RELATIONSHIPS = NAMES.id('Relationships');
const RELATIONSHIP = NAMES.id('Relationship');
const ID = NAMES.id('Id');
const TYPE = NAMES.id('Type');
const TARGET = NAMES.id('Target');
const TARGET_MODE = NAMES.id('TargetMode');

const NO_RELATIONSHIPS = 'A part that should say how others hang together holds something else, which was not read.';

/** An arrow from a part (or the package) to another part or out of the package. */
export interface Relationship {
  readonly id: string;
  /**
   * Last segment of the type's address in lower case without hyphens: `worksheet`, `coreproperties`. Transitional, Strict
   * and Microsoft's own addresses differ only before it.
   */
  readonly type: string;
  /** Inside the package: the part's name from the root. Outside: the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships that start from the part with that name, '' for the package. Throws what tokenizer and `chunks` throw. */
export async function readRelationships(
  chunks: AsyncIterable<Buffer>,
  source: string,
): Promise<readonly Relationship[]> {
  const found: Relationship[] = [];
  await readXml(chunks, new XmlTokenizer(NAMES), {
    start(tokenizer) {
      if (tokenizer.depth === 1 && tokenizer.name !== RELATIONSHIPS) throw new Unreadable('damaged', NO_RELATIONSHIPS);
      if (tokenizer.name !== RELATIONSHIP) return;
      const target = tokenizer.attribute(TARGET) ?? '';
      // Links within the document are written both ways; neither leads to a part.
      const external = tokenizer.attribute(TARGET_MODE)?.toLowerCase() === 'external' || target.startsWith('#');
      found.push({
        id: tokenizer.attribute(ID) ?? '',
        type: typeOf(tokenizer.attribute(TYPE) ?? ''),
        target: external ? target : resolveTarget(source, target),
        external,
      });
    },
  });
  return found;
}

/** Name of the part that holds the relationships of `source`. */
export function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** True for names of parts that hold relationships, and nothing else. */
export function isRelationshipsPart(name: string): boolean {
  return /(?:^|\/)_rels\/[^/]*\.rels$/i.test(name.replace(/\\/g, '/'));
}

function typeOf(address: string): string {
  return (address.trim().split('/').pop() ?? '').replace(/-/g, '').toLowerCase();
}

/** Targets are relative to the folder of their source, unless they start with a slash. */
export function resolveTarget(source: string, target: string): string {
  const path = target.trim().replace(/\\/g, '/').replace(/#.*$/s, '');
  const folder = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const resolved: string[] = [];
  for (const segment of [...folder, ...path.split('/')]) {
    if (segment === '..') resolved.pop();
    else if (segment !== '' && segment !== '.') resolved.push(segment);
  }
  return resolved.join('/');
}

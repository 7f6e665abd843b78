import type { Carrier } from '../../model/catalogue.js';
import type { Concealed, Content } from '../../model/content.js';
import { inside, textContent } from './content.js';
import type { Relationship } from './relationships.js';
import type { Surroundings } from './walk.js';

/** Where a relationship that leads out of the document points to: a page, a mail address, a file of somebody's computer. */
export function* readExternalTarget(relationship: Relationship, { at, concealed }: Surroundings): Generator<Content> {
  const target = readableTarget(relationship.target);
  if (target === '' || target.startsWith('#')) return;
  const isPath = isInternalPath(target);
  if (isPath) yield { kind: 'fact', fact: 'internal-path', at, count: 1 };
  if (relationship.type.startsWith('externallink')) yield { kind: 'fact', fact: 'external-link', at, count: 1 };
  yield textContent(target, at, hiddenIn(relationship.type, isPath, concealed), 'code');
}

/** True for addresses inside an organisation: shares, drives, file addresses, folders of a user. */
export function isInternalPath(target: string): boolean {
  return /^(?:file:|\\\\|[a-z]:[\\/]|\/(?:users|home)\/)/i.test(target);
}

function hiddenIn(type: string, isPath: boolean, concealed: Concealed | undefined): Concealed | undefined {
  const carrier = CARRIERS[type];
  if (carrier !== undefined) return inside(concealed, carrier, 'property');
  return isPath || type !== 'hyperlink' ? inside(concealed, 'file-path', 'property') : concealed;
}

const CARRIERS: Readonly<Record<string, Carrier>> = {
  externallinkpath: 'external-link',
  externallink: 'external-link',
  attachedtemplate: 'template',
  oleobject: 'embedded-object',
};

/** Addresses are written escaped; names in them are not found before they are plain. */
function readableTarget(target: string): string {
  try {
    return decodeURIComponent(target).trim();
  } catch {
    return target.trim();
  }
}

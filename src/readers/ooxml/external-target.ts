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
  const said = saidIn(relationship.target);
  if (said !== '') yield textContent(said, at, inside(concealed, 'field-code', 'field-code'), 'title');
}

/** What a link would write or ask for: subject and body of a mail, the values of a query, one a line. */
function saidIn(target: string): string {
  const query = target.slice(target.indexOf('?') + 1).split('#', 1)[0]!;
  if (query.length === target.length) return '';
  return query
    .split('&')
    .map((part) => readableTarget(part.slice(part.indexOf('=') + 1).replaceAll('+', ' ')))
    .filter((value) => /\p{L}[^\p{L}]+\p{L}/u.test(value))
    .join('\n');
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

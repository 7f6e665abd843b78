import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { inside, textContent } from '../ooxml/content.js';
import { isInternalPath } from '../ooxml/external-target.js';
import { type Property, readPropertySets } from './property-set.js';

type Role = NonNullable<TextContent['role']>;

interface Known {
  readonly field: string;
  readonly role?: Role;
}

const SUMMARY = 'e0859ff2f94f6810ab9108002b27b3d9';
const DOCUMENT_SUMMARY = '02d5cdd59c2e1b10939708002b2cf9ae';
const THUMBNAIL = 17;
/** Counts of savings, and which program it was: nothing that people wrote. */
const REVISION = 9;
const APPLICATION = 18;
/** Counts what is listed elsewhere. */
const HEADING_PAIRS = 12;

/** [MS-OLEPS] 3.1.2 and [MS-OSHARED] 2.3.3.2.1. */
const SUMMARY_FIELDS: Readonly<Record<number, Known>> = {
  2: { field: 'title', role: 'title' },
  3: { field: 'subject' },
  4: { field: 'author', role: 'author' },
  5: { field: 'keywords' },
  6: { field: 'comments' },
  7: { field: 'template', role: 'code' },
  8: { field: 'lastAuthor', role: 'author' },
};
/** [MS-OSHARED] 2.3.3.2.2. */
const DOCUMENT_FIELDS: Readonly<Record<number, Known>> = {
  2: { field: 'category' },
  3: { field: 'presentationFormat' },
  13: { field: 'titlesOfParts', role: 'title' },
  14: { field: 'manager', role: 'author' },
  15: { field: 'company' },
  21: { field: 'hyperlinkBase', role: 'code' },
  26: { field: 'contentType' },
  27: { field: 'contentStatus' },
  28: { field: 'language' },
  29: { field: 'documentVersion' },
};
/** Links of the document, targets and places in them by turns. They are shown where they stand in it. */
const LINKS = /^_PID_(?:HLINKS|LINKBASE)$/iu;
const GUID = /^_PID_GUID$/iu;

/** What `\x05SummaryInformation` and `\x05DocumentSummaryInformation` say. Throws `Unreadable` when they are damaged. */
export function* readSummaryInformation(bytes: Buffer, at: Location, outer: Concealed | undefined): Generator<Content> {
  for (const { format, properties } of readPropertySets(bytes)) {
    const known = format === SUMMARY ? SUMMARY_FIELDS : format === DOCUMENT_SUMMARY ? DOCUMENT_FIELDS : undefined;
    for (const property of properties) {
      if (format === SUMMARY && property.id === THUMBNAIL) {
        yield { kind: 'fact', fact: 'thumbnail', at, count: 1, concealed: inside(outer, 'thumbnail', 'property') };
      } else if (!isLeftOut(format, property.id)) yield* sayProperty(property, known?.[property.id], at, outer);
    }
  }
}

function isLeftOut(format: string, id: number): boolean {
  if (format === DOCUMENT_SUMMARY) return id === HEADING_PAIRS;
  return format === SUMMARY && (id === REVISION || id === APPLICATION);
}

function* sayProperty(
  { id, name, texts }: Property,
  known: Known | undefined,
  at: Location,
  outer: Concealed | undefined,
): Generator<Content> {
  const concealed = inside(outer, 'property', 'property');
  const field = name ?? known?.field ?? `property ${id}`;
  if (GUID.test(field)) return;
  if (/^MSIP_Label_.*_Name$/iu.test(field)) yield { kind: 'fact', fact: 'sensitivity-label', at, count: 1 };
  if (LINKS.test(field)) {
    for (const text of texts.flatMap((list) => list.split('\n'))) {
      yield textContent(text, { ...at, field }, isInternalPath(text) ? concealed : outer, 'code');
    }
    return;
  }
  for (const text of texts) yield textContent(text, { ...at, field }, concealed, known?.role);
}

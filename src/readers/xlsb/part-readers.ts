import type { Carrier, Concealment, FactName } from '../../model/catalogue.js';
import type { Content, TextContent } from '../../model/content.js';
import { inside, textContent } from '../ooxml/content.js';
import type { Part } from '../ooxml/package.js';
import { type PartReader, structure } from '../ooxml/part-reader.js';
import type { PartReaders } from '../ooxml/walk.js';
import { partReaders as xmlPartReaders, readerByType as xmlReaderByType } from '../workbook/part-readers.js';
import { readNotes } from './comments.js';
import { readExternalLink } from './external-link.js';
import { looseStrings } from './loose-strings.js';
import { readPivotCache } from './pivot-cache.js';
import { visitRecords } from './record-reader.js';

interface Words {
  /** Absent: what the part says is seen on a sheet. */
  readonly hidden?: readonly [carrier: Carrier, by: Concealment];
  readonly fact?: FactName;
  readonly role?: NonNullable<TextContent['role']>;
}

/** A part in records of which only the texts matter: names, queries, items of a list. */
const words = ({ hidden, fact, role }: Words): PartReader =>
  async function* ({ package: pkg, part, at, concealed }): AsyncGenerator<Content> {
    const place = hidden === undefined ? concealed : inside(concealed, ...hidden);
    if (fact !== undefined)
      yield { kind: 'fact', fact, at, count: 1, ...(place === undefined ? {} : { concealed: place }) };
    const found: string[] = [];
    for await (const content of visitRecords(pkg.raw(part), pkg.budget, ({ fields }) => {
      found.push(...looseStrings(fields.rest()));
    }))
      yield content;
    const text = found.filter((line) => !/^(?:rId\d+|\{[\dA-F-]{36}\})$/iu.test(line)).join('\n');
    if (text !== '') yield textContent(text, at, place, role);
  };

/** Parts in records, by the type of the relationship that leads to them; sheets apart. */
const IN_RECORDS: ReadonlyMap<string, PartReader> = new Map([
  ['calcchain', structure],
  ['sharedstrings', structure],
  ['styles', structure],
  ['xlbinaryindex', structure],
  ['comments', readNotes],
  ['externallink', readExternalLink],
  ['pivotcachedefinition', readPivotCache],
  ['pivotcacherecords', words({ hidden: ['pivot-cache', 'cache'] })],
  ['pivottable', words({ role: 'title' })],
  ['table', words({ role: 'title' })],
  ['tablesinglecells', words({ role: 'code' })],
  ['connections', words({ hidden: ['connection', 'connection'], fact: 'connection', role: 'code' })],
  ['querytable', words({ hidden: ['connection', 'connection'], role: 'code' })],
  ['slicer', words({ hidden: ['slicer', 'cache'] })],
  ['slicercache', words({ hidden: ['slicer', 'cache'] })],
  ['timeline', words({ hidden: ['slicer', 'cache'] })],
  ['timelinecache', words({ hidden: ['slicer', 'cache'] })],
  ['revisionheaders', words({ hidden: ['revision-log', 'tracked-deletion'], fact: 'revision-log' })],
  ['revisionlog', words({ hidden: ['revision-log', 'tracked-deletion'] })],
  ['usernames', words({ hidden: ['revision-log', 'tracked-deletion'], role: 'author' })],
  ['volatiledependencies', words({ hidden: ['external-link', 'cache'] })],
  ['sheetmetadata', words({ hidden: ['cell', 'cache'] })],
]);
const SHEETS: ReadonlySet<string> = new Set([
  'worksheet',
  'chartsheet',
  'dialogsheet',
  'xlmacrosheet',
  'xlintlmacrosheet',
]);

/** Later additions to workbooks are written in XML here too. */
const isXml = ({ name, contentType }: Part): boolean => /xml$/iu.test(contentType) || /\.xml$/iu.test(name);

/** Readers of all parts of a workbook in records: each takes the part as it is written. */
export function partReaders(sheet: PartReader): PartReaders {
  const readers = new Map(xmlPartReaders(sheet));
  for (const [type, inRecords] of IN_RECORDS) {
    const inXml = readers.get(type);
    readers.set(type, (context) => (isXml(context.part) && inXml !== undefined ? inXml : inRecords)(context));
  }
  return readers;
}

/** The reader of a part that no relationship names, by the last word of `application/vnd.ms-excel.sharedStrings`. */
export function readerByType(part: Part, readers: PartReaders): PartReader | undefined {
  const word = /vnd\.ms-excel\.(\w+)$/u.exec(part.contentType)?.[1] ?? '';
  const type = word === 'macrosheet' ? 'xlmacrosheet' : word;
  const isKnown = IN_RECORDS.has(type) || SHEETS.has(type);
  return isKnown ? readers.get(type) : xmlReaderByType(part, readers);
}

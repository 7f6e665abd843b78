import type { Concealed, Content } from '../../model/content.js';
import { binaryStrings } from '../ooxml/binary-strings.js';
import { inside } from '../ooxml/content.js';
import type { Part } from '../ooxml/package.js';
import { type PartReader, structure } from '../ooxml/part-reader.js';
import { SHARED_READERS } from '../ooxml/shared-readers.js';
import type { PartReaders } from '../ooxml/walk.js';
import { xmlPart } from '../ooxml/xml-part.js';
import { readNotes, readPersons, readThreadedComments } from './comments.js';
import { readExternalLink } from './external-link.js';
import { readPivotCache } from './pivot-cache.js';
import { readRevisionLog } from './revision-log.js';
import { readTablePart } from './table-part.js';
import { readXmlMaps } from './xml-maps.js';

const PIVOT: Concealed = { carrier: 'pivot-cache', by: ['cache'] };
const CONNECTION: Concealed = { carrier: 'connection', by: ['connection'] };
const LINK: Concealed = { carrier: 'external-link', by: ['cache'] };
const SLICER: Concealed = { carrier: 'slicer', by: ['cache'] };
const REVISION: Concealed = { carrier: 'revision-log', by: ['tracked-deletion'] };
const COMMENT: Concealed = { carrier: 'comment', by: ['comment'] };
const VIEW: Concealed = { carrier: 'row', by: ['custom-view'] };
const VALUE: Concealed = { carrier: 'cell', by: ['cache'] };

/** Attributes that name who made a change. */
const AUTHORS: ReadonlySet<string> = new Set(['userName', 'author', 'name']);

/** Power Pivot's own database: compressed in a way that only Excel reads. */
const unreadDataModel: PartReader = async function* ({ at, concealed }): AsyncGenerator<Content> {
  const hidden = inside(concealed, 'data-model', 'cache');
  yield { kind: 'fact', fact: 'data-model', at, count: 1, concealed: hidden };
  yield {
    kind: 'gap',
    reason: 'unsupported',
    at,
    detail: 'The data model of the workbook holds tables that cannot be read.',
  };
};

/** Parts of workbooks, by the type of the relationship that leads to them; sheets apart. */
const WORKBOOK_PARTS: readonly (readonly [type: string, reader: PartReader])[] = [
  ['calcchain', structure],
  ['sharedstrings', structure],
  ['workbookstyles', structure],
  ['comments', readNotes],
  ['threadedcomment', readThreadedComments],
  ['person', readPersons],
  ['documenttasks', xmlPart(COMMENT)],
  ['table', readTablePart],
  ['tablesinglecells', xmlPart(undefined, { role: 'code' })],
  ['pivottable', xmlPart(undefined)],
  ['pivotcachedefinition', readPivotCache],
  ['pivotcacherecords', xmlPart(PIVOT)],
  ['externallink', readExternalLink],
  ['externallinklongpath', structure],
  ['connections', xmlPart(CONNECTION, { fact: 'connection' })],
  ['querytable', xmlPart(CONNECTION)],
  ['powerpivotdata', unreadDataModel],
  ['customdata', unreadDataModel],
  ['slicer', xmlPart(SLICER)],
  ['slicercache', xmlPart(SLICER)],
  ['timeline', xmlPart(SLICER)],
  ['timelinecache', xmlPart(SLICER)],
  ['revisionheaders', xmlPart(REVISION, { fact: 'revision-log', authors: AUTHORS })],
  ['revisionlog', readRevisionLog],
  ['usernames', xmlPart(REVISION, { authors: AUTHORS })],
  ['xmlmaps', readXmlMaps],
  ['volatiledependencies', xmlPart(LINK)],
  ['sheetmetadata', xmlPart(VALUE)],
  ['rdrichvalue', xmlPart(VALUE)],
  ['rdrichvaluestructure', structure],
  ['rdrichvaluetypes', structure],
  ['rdarray', xmlPart(VALUE)],
  ['rdsupportingpropertybag', xmlPart(VALUE)],
  ['rdsupportingpropertybagstructure', structure],
  ['rdrichvaluewebimage', xmlPart(VALUE)],
  ['richvaluerel', structure],
  ['richstyles', structure],
  ['featurepropertybag', xmlPart(VALUE)],
  ['namedsheetviews', xmlPart(VIEW)],
  ['customproperty', binaryStrings('property', 'property')],
  ['xlbinaryindex', structure],
];

/** Kinds of sheets; they share one reader. */
const SHEETS = ['worksheet', 'chartsheet', 'dialogsheet', 'xlmacrosheet', 'xlintlmacrosheet'] as const;

/** Readers of all parts of a workbook, by the type of the relationship that leads to them. */
export function partReaders(sheet: PartReader): PartReaders {
  return new Map([...SHARED_READERS, ...WORKBOOK_PARTS, ...SHEETS.map((type) => [type, sheet] as const)]);
}

/** The reader of a part that no relationship names, by its content type or its place; undefined when these do not tell. */
export function readerByType({ name, contentType }: Part, readers: PartReaders): PartReader | undefined {
  // The last word of `application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml`.
  const word = /[.-]([a-z]+)\+xml$/.exec(contentType)?.[1] ?? '';
  const place = PLACES.find(([pattern]) => pattern.test(name));
  return readers.get(TYPES[word] ?? word) ?? (place && readers.get(place[1]));
}

/** Parts whose content type says only that they are XML. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^customXml\/item\d+\.xml$/i, 'customxml'],
  [/^customXml\/itemProps\d+\.xml$/i, 'customxmlprops'],
];

/** Words of content types that differ from the relationship's. */
const TYPES: Readonly<Record<string, string>> = {
  macrosheet: 'xlmacrosheet',
  intlmacrosheet: 'xlintlmacrosheet',
  properties: 'coreproperties',
  drawingml: 'drawing',
  threadedcomments: 'threadedcomment',
  customxmlproperties: 'customxmlprops',
};

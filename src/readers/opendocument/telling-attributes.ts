import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Carrier, Concealment } from '../../model/catalogue.js';
import type { TextContent } from '../../model/content.js';
import type { Reading } from './reading.js';
import { O } from './vocabulary.js';

/** What attributes of an element say to a person, and in which place they hide. */
interface Telling {
  readonly attributes: readonly number[];
  readonly carrier: Carrier;
  readonly by: Concealment;
  readonly role?: NonNullable<TextContent['role']>;
}

const bookmark: Telling = { attributes: [O.name], carrier: 'bookmark', by: 'defined-name', role: 'title' };
const mark: Telling = {
  attributes: [O['string-value'], O.key1, O.key2],
  carrier: 'bookmark',
  by: 'defined-name',
};
const variable: Telling = {
  attributes: [O['string-value'], O.value],
  carrier: 'document-variable',
  by: 'document-variable',
};
const link: Telling = {
  attributes: [O['dde-application'], O['dde-topic'], O['dde-item']],
  carrier: 'external-link',
  by: 'cache',
  role: 'code',
};
const database: Telling = {
  attributes: [O['database-name'], O['table-name'], O['query-name'], O['sql-statement']],
  carrier: 'connection',
  by: 'connection',
  role: 'code',
};
const service: Telling = {
  attributes: [O.name, O['source-name'], O['object-name'], O['user-name'], O.password],
  carrier: 'connection',
  by: 'connection',
  role: 'code',
};
const pivotName: Telling = {
  attributes: [O.name, O['source-field-name'], O['selected-page']],
  carrier: 'pivot-cache',
  by: 'cache',
  role: 'title',
};
/** Members of a field are values that stood in the source when it was last read. */
const pivotMember: Telling = { attributes: [O.name], carrier: 'pivot-cache', by: 'cache' };
const filter: Telling = { attributes: [O.value], carrier: 'row', by: 'row-filtered' };
const field: Telling = {
  attributes: [O.name, O.label, O.title, O.value, O['current-value']],
  carrier: 'form-field',
  by: 'form-field',
};
const alternative: Telling = {
  attributes: [O['string-value-if-true'], O['string-value-if-false']],
  carrier: 'field-code',
  by: 'field-code',
};
const advice: Telling = { attributes: [O.title], carrier: 'data-validation', by: 'validation' };
const macro: Telling = { attributes: [O['macro-name'], O.href], carrier: 'script', by: 'script', role: 'code' };

const TELLING: ReadonlyMap<number, Telling> = new Map([
  [O.bookmark, bookmark],
  [O['bookmark-start'], bookmark],
  [O['reference-mark'], bookmark],
  [O['reference-mark-start'], bookmark],
  [O['alphabetical-index-mark'], mark],
  [O['alphabetical-index-mark-start'], mark],
  [O['user-index-mark'], mark],
  [O['user-index-mark-start'], mark],
  [O['toc-mark'], mark],
  [O['toc-mark-start'], mark],
  [O['user-field-decl'], variable],
  [O['dde-connection-decl'], link],
  [O['dde-source'], link],
  [O['database-display'], database],
  [O['database-next'], database],
  [O['database-source-sql'], database],
  [O['database-source-table'], database],
  [O['database-source-query'], database],
  [O.form, { ...database, attributes: [O.name, O.command, O.datasource] }],
  [O['source-service'], service],
  [O['data-pilot-table'], pivotName],
  [O['data-pilot-field'], pivotName],
  [O['data-pilot-group'], pivotMember],
  [O['data-pilot-group-member'], pivotMember],
  [O['data-pilot-member'], { ...pivotMember, attributes: [O.name, O['display-name']] }],
  [O['filter-condition'], filter],
  [O['filter-set-item'], filter],
  [O['help-message'], advice],
  [O['error-message'], advice],
  [O.option, field],
  [O.item, field],
  [O['conditional-text'], alternative],
  [O['event-listener'], macro],
  [O.scenario, { attributes: [O.comment], carrier: 'cell', by: 'custom-view' }],
  [O.show, { attributes: [O.name], carrier: 'slide', by: 'custom-view', role: 'title' }],
]);

/** Bookmarks and fields that programs set for themselves, and numbers that only count. */
const ORDINARY =
  /^(?:_(?:GoBack|Toc|Ref|Hlk|Hlt|MON|msoanchor)|__RefHeading|__UnoMark|Standard$|Default$|[\d.,-]{1,4}$)/iu;

/** Says what attributes of the element at hand tell; false for elements that tell nothing so. */
export function sayAttributes(t: XmlTokenizer, reading: Reading): boolean {
  const telling = TELLING.get(t.name);
  if (telling === undefined) return false;
  const words = telling.attributes
    .map((attribute) => t.attribute(attribute)?.trim() ?? '')
    .filter((value) => value !== '' && !ORDINARY.test(value));
  const concealed = reading.inside(telling.carrier, telling.by);
  reading.say([...new Set(words)].join('\n'), concealed, telling.role);
  return true;
}

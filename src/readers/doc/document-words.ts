import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from '../ooxml/content.js';
import { isInternalPath } from '../ooxml/external-target.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { type Fib, TableId } from './fib.js';
import { readOldStringTable, readStringList, readStringTable, readVariables } from './string-table.js';

type Role = NonNullable<TextContent['role']>;

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const PATH: Concealed = { carrier: 'file-path', by: ['property'] };
const TEMPLATE: Concealed = { carrier: 'template', by: ['property'] };
const COMMENT: Concealed = { carrier: 'comment', by: ['comment'] };
const CHANGE: Concealed = { carrier: 'tracked-change', by: ['property'] };
const BOOKMARK: Concealed = { carrier: 'bookmark', by: ['defined-name'] };
const VARIABLE: Concealed = { carrier: 'document-variable', by: ['document-variable'] };
const CONNECTION: Concealed = { carrier: 'connection', by: ['connection'] };

/** Bookmarks that Word sets for itself. */
const ORDINARY_BOOKMARK = /^_(?:GoBack|Toc|Ref|Hlk|Hlt|MON|PictureBullets|msoanchor)/iu;
/** Stands first among the authors of changes, for changes nobody is named for. */
const NOBODY = /^Unknown$/iu;

/** What a table of associated texts means by place ([MS-DOC] 2.9.272). */
const ASSOCIATIONS: readonly (readonly [place: number, field: string, concealed: Concealed, role?: Role])[] = [
  [1, 'template', TEMPLATE, 'code'],
  [2, 'title', PROPERTY, 'title'],
  [3, 'subject', PROPERTY],
  [4, 'keywords', PROPERTY],
  [5, 'comments', PROPERTY],
  [6, 'author', PROPERTY, 'author'],
  [7, 'lastAuthor', PROPERTY, 'author'],
  [8, 'mail merge data', CONNECTION, 'code'],
  [9, 'mail merge header', CONNECTION, 'code'],
];

/** Words of a document that stand in none of its stories: who worked on it, from where, bookmarks, variables. */
export function* readDocumentWords(fib: Fib, tables: Buffer): Generator<Content> {
  const table = (id: number): Buffer => {
    const { at, length } = fib.table(id);
    return tables.subarray(at, at + length);
  };
  if (!fib.modern) {
    yield* associations(readOldStringTable(table(TableId.Associations), fib.codePage));
    return;
  }
  yield* associations(readStringTable(table(TableId.Associations)));
  yield* savedBy(readStringTable(table(TableId.SavedBy)));
  for (const author of new Set(readStringTable(table(TableId.RevisionAuthors)))) {
    if (!NOBODY.test(author)) yield* say(author, 'author', CHANGE, 'author');
  }
  for (const author of new Set(readStringList(table(TableId.CommentAuthors)))) {
    yield* say(author, 'author', COMMENT, 'author');
  }
  for (const name of new Set(readStringTable(table(TableId.Bookmarks)))) {
    if (!ORDINARY_BOOKMARK.test(name)) yield* say(name, 'bookmark', BOOKMARK, 'title');
  }
  for (const [name, value] of readVariables(table(TableId.Variables))) yield* say(value, name, VARIABLE);
  for (const text of printableStrings(table(TableId.RouteSlip))) yield* say(text, 'routing slip', PROPERTY);
  for (const text of printableStrings(table(TableId.MailMerge))) yield* say(text, 'mail merge', CONNECTION, 'code');
  yield* commentCount(table(TableId.CommentRefs));
}

function* associations(texts: readonly string[]): Generator<Content> {
  for (const [place, field, concealed, role] of ASSOCIATIONS) {
    const text = texts[place] ?? '';
    if (isInternalPath(text)) yield { kind: 'fact', fact: 'internal-path', at: { field }, count: 1 };
    yield* say(text, field, concealed, role);
  }
}

/** The last people who saved the document, and under which name each of them did ([MS-DOC] 2.9.278). */
function* savedBy(texts: readonly string[]): Generator<Content> {
  for (const [index, text] of texts.entries()) {
    const isPath = index % 2 === 1;
    if (isPath && isInternalPath(text))
      yield { kind: 'fact', fact: 'internal-path', at: { field: 'savedBy' }, count: 1 };
    yield* say(text, 'savedBy', isPath ? PATH : PROPERTY, isPath ? 'code' : 'author');
  }
}

/** Places in the text, then 30 bytes for each of them ([MS-DOC] 2.8.7). */
function* commentCount(references: Buffer): Generator<Content> {
  const count = Math.floor((references.length - 4) / 34);
  if (count > 0) yield { kind: 'fact', fact: 'comment', at: { story: 'comments' }, count, concealed: COMMENT };
}

function* say(text: string, field: string, concealed: Concealed, role?: Role): Generator<Content> {
  const words = text.replace(/[\0-\x08]/gu, '').trim();
  const at: Location = { field };
  if (words !== '') yield textContent(words, at, concealed, role);
}

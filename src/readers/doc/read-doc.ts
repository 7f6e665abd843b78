import { openCompound } from '../../bytes/compound.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Location } from '../../model/location.js';
import { CompoundStreams } from '../compound/compound-streams.js';
import { ByteStrings } from '../ooxml/byte-strings.js';
import { gapOf, textContent } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { readFloating, readInline } from './document-drawings.js';
import { DocumentText } from './document-text.js';
import { readDocumentWords } from './document-words.js';
import { type Fib, readFib, STORIES, type StoryName, TableId } from './fib.js';
import { Story, type StorySetting } from './story.js';
import { readStyles } from './styles.js';

const HIDDEN: Readonly<Partial<Record<StoryName, Concealed>>> = {
  comments: { carrier: 'comment', by: ['comment'] },
  macros: { carrier: 'macro', by: ['script'] },
};
const EARLIER: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };
const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
/** What a run of letters needs to be taken for words rather than chance: two of them, and little that is in no text. */
const WORDS = /\p{L}{2}[\s,.]{1,3}\p{L}{2}/u;
const ODD = /[^\p{L}\p{N}\s.,;:'"()/\\&@_-]/gu;
const MOST_ODD = 0.05;
const SHORTEST = 10;
/** Chance gives as many accented letters as plain ones; no language in Latin letters does. */
const PLAIN_LETTERS = /[A-Za-z\s]/g;
const LEAST_PLAIN = 0.6;
/** Where text may lie at the earliest. */
const BEHIND_BEGINNING = 512;

/**
 * Everything in a document: its stories, the words around them, what earlier versions left, then the other streams of the
 * file. Throws `Unreadable` when there is no document in it, or one with a password.
 */
export async function* readDoc(bytes: Bytes, budget: Budget): AsyncGenerator<Content> {
  const file = openCompound(bytes, budget);
  const streams = new CompoundStreams(file);
  const stream = streams.take('WordDocument');
  if (stream === undefined) throw new Unreadable('damaged', 'There is no document in the file.');
  const fib = readFib(stream);
  const tables = fib.modern ? streams.take(fib.tableStream) : stream;
  if (tables === undefined) throw new Unreadable('damaged', 'A part of the document that orders its text is missing.');
  const text = new DocumentText(fib, stream, tables, budget);
  yield* readStories(fib, tables, text, budget);
  const data = streams.take('Data');
  yield* guarded({ story: 'pictures' }, () => readInline(data ?? stream, text.pictures, budget));
  yield* readAround(fib, stream, tables, budget);
  yield* readEarlier(fib, text);
  const older = streams.take(fib.tableStream === '0Table' ? '1Table' : '0Table');
  if (older !== undefined) yield* sayProse([older], { part: 'earlier tables' }, EARLIER);
  yield* streams.rest('unreferenced');
}

function* readStories(fib: Fib, tables: Buffer, text: DocumentText, budget: Budget): Generator<Content> {
  const strings = new ByteStrings(budget, false);
  const sheet = fib.table(TableId.Styles);
  let count = 0;
  const setting: StorySetting = {
    text,
    styles: readStyles(fib.modern ? tables.subarray(sheet.at, sheet.at + sheet.length) : Buffer.alloc(0)),
    strings,
    budget,
    modern: fib.modern,
    nextTable: () => ++count,
  };
  let start = 0;
  for (const [index, length] of fib.lengths.entries()) {
    const story = STORIES[index]!;
    const concealed = HIDDEN[story];
    const place = { story, start, end: start + length, ...(concealed === undefined ? {} : { concealed }) };
    if (length > 0) yield* new Story(setting, place).content();
    start += length;
  }
  // One character ends all stories; what lies behind it belongs to none.
  const rest = { story: 'after the end', start: start + 1, end: text.pieces.at(-1)?.end ?? 0, concealed: EARLIER };
  if (rest.end > rest.start) yield* new Story(setting, rest).content();
  yield { kind: 'pool-end', pool: strings, at: { story: 'body' } };
  if (text.isCutShort) {
    yield { kind: 'gap', reason: 'damaged', at: { story: 'body' }, detail: 'The text of the document is cut short.' };
  }
}

function* readAround(fib: Fib, stream: Buffer, tables: Buffer, budget: Budget): Generator<Content> {
  yield* guarded({}, () => readDocumentWords(fib, tables));
  const { at, length } = fib.table(TableId.Drawings);
  yield* guarded({ story: 'drawings' }, () => readFloating(tables.subarray(at, at + length), stream, budget));
}

function* guarded(at: Location, content: () => Iterable<Content>): Generator<Content> {
  try {
    yield* content();
  } catch (error) {
    yield gapOf(error, at);
  }
}

/**
 * Text that was saved once and that no piece of the document refers to any more. Old documents keep their tables behind
 * the text: names, paths, styles.
 */
function* readEarlier(fib: Fib, text: DocumentText): Generator<Content> {
  const at: Location = { story: 'earlier versions' };
  if (fib.modern) {
    yield* sayProse(text.leftOver(BEHIND_BEGINNING), at, EARLIER);
    return;
  }
  yield* sayProse(text.leftOver(fib.textStart, fib.textEnd), at, EARLIER);
  const known = [fib.table(TableId.Associations)];
  yield* sayProse(text.leftOver(fib.textEnd, undefined, known), { field: 'tables' }, PROPERTY);
}

function* sayProse(stretches: Iterable<Buffer>, at: Location, concealed: Concealed): Generator<Content> {
  const found = new Set<string>();
  for (const stretch of stretches) {
    for (const line of printableStrings(stretch)) if (isProse(line)) found.add(line);
  }
  if (found.size > 0) yield textContent([...found].join('\n'), at, concealed);
}

function isProse(line: string): boolean {
  if (line.length < SHORTEST || !WORDS.test(line)) return false;
  const share = (pattern: RegExp): number => (line.match(pattern)?.length ?? 0) / line.length;
  return share(ODD) <= MOST_ODD && share(PLAIN_LETTERS) >= LEAST_PLAIN;
}

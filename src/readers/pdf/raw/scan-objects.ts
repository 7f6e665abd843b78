import { isDigit, isKeyword, isSpace, Lexer } from './lexer.js';
import { asKind, nameAt, type PdfDictionary, type PdfObject, type PdfValue } from './values.js';

/** A trailer, or the dictionary of a cross-reference stream, which is one too. */
export interface Trailer {
  readonly offset: number;
  readonly dictionary: PdfDictionary;
}

export interface ScannedFile {
  /** Every state of every object in the order of the file, those within object streams not yet included. */
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly Trailer[];
  /** An object nests deeper than it is followed. */
  readonly isTooDeep: boolean;
  /** Stretches with a stream, or with operators that show text, that belong to no object: its head or dictionary is damaged. */
  readonly strays: number;
}

const OBJECT = Buffer.from('obj');
const STREAM = Buffer.from('stream');
const END_STREAM = Buffer.from('endstream');
/** A stretch that shows so much as a word is longer. */
const SHORTEST_STRAY = 12;
const SHOWS_TEXT = /[)\]>]\s*T[jJ]\b/u;
const TRAILER = Buffer.from('trailer');

/**
 * All objects by a walk over the bytes, whatever the cross-reference table says: so that deleted and superseded ones are
 * seen as well. The table only says which of them viewers show.
 */
export function scanObjects(file: Buffer): ScannedFile {
  const objects: PdfObject[] = [];
  const trailers: Trailer[] = [];
  let isTooDeep = false;
  let strays = 0;
  let covered = 0;
  const passOver = (to: number): void => {
    if (isStray(file.subarray(covered, to))) strays++;
  };
  for (let at = file.indexOf(OBJECT); at >= 0; ) {
    const head = headBefore(file, at);
    const body = head && readBody(file, at + OBJECT.length);
    if (head && body) {
      if (body.isTooDeep) isTooDeep = true;
      passOver(head.offset);
      covered = body.isAstray ? head.offset : body.end;
      objects.push({ ...head, value: body.value });
      const stream = asKind(body.value, 'stream');
      if (stream && nameAt(stream.dictionary, 'Type') === 'XRef')
        trailers.push({ offset: at, dictionary: stream.dictionary });
    }
    at = file.indexOf(OBJECT, Math.max(body?.end ?? 0, at + OBJECT.length));
  }
  passOver(file.length);
  for (let at = file.indexOf(TRAILER); at >= 0; at = file.indexOf(TRAILER, at + TRAILER.length)) {
    const dictionary = new Lexer(file, at + TRAILER.length).next();
    if (!isKeyword(dictionary)) {
      const found = asKind(dictionary, 'dictionary');
      if (found) trailers.push({ offset: at, dictionary: found });
    }
  }
  trailers.sort((a, b) => a.offset - b.offset);
  return { objects, trailers, isTooDeep, strays };
}

/** Between objects stand tables and trailers, and blanks. */
function isStray(between: Buffer): boolean {
  if (between.length < SHORTEST_STRAY) return false;
  const end = between.indexOf(END_STREAM);
  return (end > 0 && between.indexOf(STREAM) < end) || SHOWS_TEXT.test(between.toString('latin1'));
}

/** Number and generation in front of the word `obj`, with the offset at which they begin. */
function headBefore(file: Buffer, at: number): Omit<PdfObject, 'value'> | undefined {
  const generation = numberBefore(file, at);
  const number = generation && isSpace(file[generation.start - 1]) ? numberBefore(file, generation.start) : undefined;
  if (!generation || !number) return undefined;
  return { number: number.value, generation: generation.value, offset: number.start };
}

function numberBefore(file: Buffer, end: number): { value: number; start: number } | undefined {
  let to = end;
  while (to > 0 && isSpace(file[to - 1])) to--;
  let start = to;
  while (start > 0 && isDigit(file[start - 1]) && to - start < 10) start--;
  return start === to ? undefined : { value: Number(file.toString('latin1', start, to)), start };
}

function readBody(
  file: Buffer,
  from: number,
): { value: PdfValue; end: number; isTooDeep: boolean; isAstray: boolean } | undefined {
  const lexer = new Lexer(file, from);
  const value = lexer.next();
  if (value === undefined || isKeyword(value)) return undefined;
  const { isTooDeep, isAstray } = lexer;
  const dictionary = asKind(value, 'dictionary');
  lexer.skipSpace();
  if (!dictionary || !startsWith(file, STREAM, lexer.position))
    return { value, end: lexer.position, isTooDeep, isAstray };
  let start = lexer.position + STREAM.length;
  if (file[start] === 13) start++;
  if (file[start] === 10) start++;
  const length = dictionary.entries.get('Length');
  const end = streamEnd(file, start, length);
  const swallows = !asKind(length, 'reference') && end !== start + Number(length) && holdsStream(file, start, end);
  return { value: { kind: 'stream', dictionary, start, end }, end, isTooDeep, isAstray: isAstray || swallows };
}

/** The length is believed when `endstream` follows; else the stream ends where that word stands next. */
function streamEnd(file: Buffer, start: number, length: PdfValue | undefined): number {
  if (isLength(length) && isStreamEnd(file, start + length)) return start + length;
  let end = file.indexOf(END_STREAM, start);
  if (end < 0) return file.length;
  if (file[end - 1] === 10) end--;
  if (file[end - 1] === 13) end--;
  return Math.max(start, end);
}

/** True when another stream begins in a stretch: the end of the one around it was lost. */
function holdsStream(file: Buffer, start: number, end: number): boolean {
  const at = file.indexOf(STREAM, start);
  return at >= 0 && at < end && isSpace(file[at + STREAM.length]);
}

/** A damaged file may state a fraction. */
const isLength = (length: PdfValue | undefined): length is number =>
  typeof length === 'number' && Number.isSafeInteger(length) && length >= 0;

/** True when `endstream` stands at an offset, after spaces. */
export function isStreamEnd(file: Buffer, offset: number): boolean {
  let at = offset;
  while (at < file.length && at - offset < 8 && isSpace(file[at])) at++;
  return startsWith(file, END_STREAM, at);
}

const startsWith = (file: Buffer, word: Buffer, at: number): boolean =>
  at + word.length <= file.length && file.compare(word, 0, word.length, at, at + word.length) === 0;

import type { Concealed, Content, TextContent } from '../../../model/content.js';
import type { Location } from '../../../model/location.js';
import { decodeText } from '../raw/pdf-text.js';
import type { RawFile } from '../raw/raw-file.js';
import { asKind, dictionaryOf, nameAt, type PdfObject, type PdfStream, type PdfValue } from '../raw/values.js';
import { textContent } from '../text-content.js';
import type { HeardTexts } from './heard-texts.js';
import { xmpValues } from './xmp.js';

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const EARLIER: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };
/** Who wrote the document and with which programs, whose names sound like people's. */
const AUTHORS =
  /^(?:creator|Author|Manager|publisher|contributor|LastModifiedBy|Credit|CreatorTool|Producer|softwareAgent|.*(?:_desc|_id))$/u;

/** What XMP packets of the document, its pages and pictures say, beyond what was said already. */
export function* metadataOf(raw: RawFile, objects: Iterable<PdfObject>, heard: HeardTexts): Generator<Content> {
  for (const { value } of objects) {
    const stream = asKind(value, 'stream');
    if (stream && isMetadata(stream)) yield* packetTexts(raw, stream, heard, PROPERTY);
  }
}

export const isMetadata = (stream: PdfStream): boolean => nameAt(stream.dictionary, 'Type') === 'Metadata';

/** The same for a packet that a later save replaced. */
export function earlierMetadata(raw: RawFile, stream: PdfStream, heard: HeardTexts): Generator<Content> {
  return packetTexts(raw, stream, heard, EARLIER);
}

function* packetTexts(raw: RawFile, stream: PdfStream, heard: HeardTexts, concealed: Concealed): Generator<Content> {
  const packet = raw.bytesOf(stream);
  if (!packet) {
    const at = { field: 'XMP' };
    yield { kind: 'gap', reason: 'damaged', at, detail: 'A block of metadata is damaged and was not read.' };
    return;
  }
  for (const { property, value } of xmpValues(packet)) {
    if (heard.isNew(value)) yield* textContent(value, { field: `XMP ${property}` }, concealed, roleOf(property));
  }
}

function roleOf(property: string): TextContent['role'] {
  if (AUTHORS.test(property)) return 'author';
  if (property === 'title') return 'title';
  return /[pP]ath$/u.test(property) ? 'code' : undefined;
}

/** Strings shorter than this in a program's private data are switches. */
const SHORTEST_PRIVATE = 3;
const MOST_PRIVATE = 100_000;

/** What programs keep for themselves in the document (ISO 32000-2, 14.5): strings, and streams that are text. */
export function* privateData(raw: RawFile, objects: Iterable<PdfObject>, heard: HeardTexts): Generator<Content> {
  const at: Location = { field: 'PieceInfo' };
  const seen = new Set<PdfValue>();
  for (const { value } of objects) {
    const pieces = raw.get(dictionaryOf(value), 'PieceInfo');
    if (pieces === undefined) continue;
    for (const { text, role } of textsFrom(raw, pieces, seen)) {
      if (heard.isNew(text)) yield* textContent(text, at, PROPERTY, role);
    }
  }
  if (seen.size > MOST_PRIVATE) {
    const detail = 'A program keeps so much of its own data in the PDF that not all of it was read.';
    yield { kind: 'gap', reason: 'limit', at, detail };
  }
}

/** A string, or a stream: programs keep names of colours, brushes and tools there by the hundred. */
interface PrivateText {
  readonly text: string;
  readonly role: TextContent['role'] | undefined;
}

function* textsFrom(raw: RawFile, start: PdfValue, seen: Set<PdfValue>): Generator<PrivateText> {
  const waiting: PdfValue[] = [start];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const resolved = raw.resolve(value);
    if (resolved === undefined || resolved === null || typeof resolved !== 'object') continue;
    if (seen.has(resolved) || seen.size > MOST_PRIVATE) continue;
    seen.add(resolved);
    if (resolved.kind === 'string') {
      const text = decodeText(resolved.bytes);
      if (isWords(text)) yield { text, role: undefined };
    } else if (resolved.kind === 'array') waiting.push(...resolved.items);
    else if (resolved.kind === 'dictionary') waiting.push(...withoutParents(resolved.entries));
    else if (resolved.kind === 'stream') {
      const bytes = raw.bytesOf(resolved);
      if (bytes && isMostlyText(bytes)) yield { text: wordsOf(decodeText(bytes)), role: 'code' };
    }
  }
}

/** Ways up or sideways out of the private data would lead through the whole document. */
const withoutParents = (entries: ReadonlyMap<string, PdfValue>): PdfValue[] =>
  [...entries].filter(([key]) => key !== 'Parent' && key !== 'P' && key !== 'LastModified').map(([, value]) => value);

const isWords = (text: string): boolean =>
  text.length >= SHORTEST_PRIVATE && /\p{L}{2}/u.test(text) && !/^D:\d{4}/u.test(text) && !text.includes('\u{fffd}');

/** Prose and markup as it is; of a program's drawing instructions, which are numbers, only the strings. */
function wordsOf(text: string): string {
  const letters = [...text.slice(0, 20_000).matchAll(/\p{L}{3,}/gu)].reduce((sum, [word]) => sum + word.length, 0);
  const all = text.slice(0, 20_000).replace(/\s+/gu, '').length;
  if (letters * 2 > all) return text;
  return [...text.matchAll(/\(([^()\\\r\n]{3,})\)/gu)]
    .map(([, words]) => words!)
    .filter(isWords)
    .join('\n');
}

function isMostlyText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  const sample = bytes.subarray(0, 4096);
  let printable = 0;
  for (const byte of sample) if ((byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13) printable++;
  return printable / sample.length > 0.95;
}

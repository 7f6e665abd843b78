import { isUtf8 } from 'node:buffer';
import { Unreadable } from '../model/failure.js';

/** Text and how it was found to be written. `lossy`: some bytes have no meaning in it and became U+FFFD. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly lossy: boolean;
}

/** Byte order marks, the longer ones first: that of UTF-32 LE starts like that of UTF-16 LE. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const SAMPLE = 4096;
const REPLACEMENT = '\ufffd';

/**
 * Text of a whole file, its byte order mark left out. In this order: the mark; `hint`, the name of a character set that
 * the file itself or its carrier states; UTF-16 without a mark, by where its zero bytes stand; UTF-8 when valid, also
 * when only a few bytes are not; else windows-1252, in which every byte means something.
 */
export function decodeBytes(buffer: Buffer, hint?: string): DecodedText {
  const marked = markOf(buffer);
  if (marked !== undefined) return decodeAs(buffer.subarray(marked.length), marked.encoding);
  const hinted = hint === undefined ? undefined : decodeHinted(buffer, hint);
  if (hinted !== undefined) return hinted;
  const wide = unmarkedUtf16(buffer.subarray(0, SAMPLE));
  if (wide !== undefined) return decodeAs(buffer, wide);
  return decodeNarrow(buffer);
}

function markOf(buffer: Buffer): { readonly encoding: string; readonly length: number } | undefined {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => buffer[index] === byte)) return { encoding, length: mark.length };
  }
  return undefined;
}

/** Undefined when no such character set is known or the bytes are not written in it. */
function decodeHinted(buffer: Buffer, hint: string): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(hint, { fatal: true });
    if (decoder.encoding === 'windows-1252') return decodeAs(buffer, decoder.encoding);
    return { text: decoder.decode(buffer), encoding: decoder.encoding, lossy: false };
  } catch {
    return undefined;
  }
}

/** Latin text in UTF-16 has a zero in nearly every second byte and next to none in the others. */
function unmarkedUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = sample.length >> 1;
  if (pairs === 0) return undefined;
  let first = 0;
  let second = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) first++;
    if (sample[at + 1] === 0) second++;
  }
  if (second > pairs * 0.5 && first < pairs * 0.05) return 'utf-16le';
  if (first > pairs * 0.5 && second < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function decodeNarrow(buffer: Buffer): DecodedText {
  if (isUtf8(buffer)) return { text: buffer.toString('utf8'), encoding: 'utf-8', lossy: false };
  const damagedUtf8 = buffer.toString('utf8');
  const broken = count(damagedUtf8, /\ufffd/g);
  // One stray byte in a long file must not garble every accented letter of it.
  if (count(damagedUtf8, /[^\0-\x7f\ufffd]/g) > broken) return { text: damagedUtf8, encoding: 'utf-8', lossy: true };
  return decodeAs(buffer, 'windows-1252');
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}

function decodeAs(buffer: Buffer, encoding: string): DecodedText {
  const decoder = createDecoder(encoding);
  const text = decoder.decode(buffer) + decoder.end();
  return { text, encoding, lossy: text.includes(REPLACEMENT) };
}

interface Decoder {
  decode(chunk: Buffer): string;
  end(): string;
}

function createDecoder(encoding: string): Decoder {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return utf32Decoder(encoding === 'utf-32le');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  if (decoder.encoding === 'windows-1252') return { decode: decodeWindows1252, end: () => '' };
  return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** Characters of windows-1252 from 0x80 on; five are not assigned and stay control characters, as in every browser. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The platform's own decoder takes it for ISO 8859-1 in some releases of Node, 20.20 for one. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** The platform has no decoder for it, and read as UTF-16 every second character would be a zero. */
function utf32Decoder(littleEndian: boolean): Decoder {
  let rest = Buffer.alloc(0);
  return {
    decode(chunk) {
      const bytes = Buffer.concat([rest, chunk]);
      const whole = bytes.length - (bytes.length % 4);
      rest = bytes.subarray(whole);
      let text = '';
      for (let at = 0; at < whole; at += 4) {
        const code = littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
        text += code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : String.fromCodePoint(code);
      }
      return text;
    },
    end: () => (rest.length > 0 ? REPLACEMENT : ''),
  };
}

const DECLARATION_SIZE = 256;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * An XML part in UTF-8, whatever it was written in: UTF-8 passes through as it is, other character sets are told by byte
 * order mark, by the first `<`, or by the declaration. What was converted starts with the mark of UTF-8, so that a second
 * pass leaves it alone. Throws `Unreadable('unsupported')` for a character set that is not known.
 */
export async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: Decoder | undefined;
  for await (const chunk of chunks) {
    if (head === undefined) {
      yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk));
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < DECLARATION_SIZE) continue;
    decoder = xmlDecoder(head);
    yield* begin(head, decoder);
    head = undefined;
  }
  if (head !== undefined) {
    decoder = xmlDecoder(head);
    yield* begin(head, decoder);
  }
  if (decoder !== undefined) yield Buffer.from(decoder.end());
}

function* begin(head: Buffer, decoder: Decoder | undefined): Generator<Buffer> {
  if (decoder === undefined) {
    yield head;
    return;
  }
  yield UTF8_MARK;
  yield Buffer.from(decoder.decode(head.subarray(markOf(head)?.length ?? 0)));
}

/** Undefined: UTF-8. */
function xmlDecoder(head: Buffer): Decoder | undefined {
  const encoding = markOf(head)?.encoding ?? unmarkedXml(head) ?? declaredEncoding(head);
  if (encoding === 'utf-8') return undefined;
  try {
    return createDecoder(encoding);
  } catch {
    throw new Unreadable('unsupported', 'A part is written in a character set that cannot be read.');
  }
}

/** XML without a mark starts with `<`, whose zero bytes tell the width (XML 1.0, appendix F). */
function unmarkedXml(head: Buffer): string | undefined {
  if (head.length < 4) return undefined;
  const start = head.readUInt32BE(0);
  if (start === 0x3c000000) return 'utf-32le';
  if (start === 0x0000003c) return 'utf-32be';
  if (start >>> 16 === 0x3c00) return 'utf-16le';
  if (start >>> 16 === 0x003c) return 'utf-16be';
  return undefined;
}

function declaredEncoding(head: Buffer): string {
  const declaration = head.toString('latin1', 0, DECLARATION_SIZE);
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([^"'\s]+)/i.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  // Bytes that can be read as a declaration are one byte a character, whatever it says.
  return /^(?:utf-?8|us-ascii|ascii|utf-?16.*|ucs-?[24]|utf-?32.*)$/.test(label) ? 'utf-8' : label;
}

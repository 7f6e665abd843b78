import { isUtf8 } from 'node:buffer';
import { decodeText } from './decode-text.js';

const LF = 0x0a;
const CR = 0x0d;
/** Longer lines come in pieces. */
const LONGEST = 256 * 1024;
/** A piece begins with the end of the one before, so that what lies across the cut is seen whole. */
const OVERLAP = 256;

export interface Line {
  /** Without the line end. */
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** The lines of a text in bounded memory; several pieces of one long line have the same number. */
export function* textLines(chunks: Iterable<Buffer>): Generator<Line> {
  let number = 1;
  let rest: Buffer = Buffer.alloc(0);
  for (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = afterLastLine(bytes);
    for (const text of splitLines(bytes.subarray(0, end))) yield { text, number: number++ };
    rest = bytes.subarray(end);
    while (rest.length > LONGEST) {
      const cut = characterStart(rest, LONGEST);
      yield { text: decodeText(rest.subarray(0, cut)), number };
      rest = rest.subarray(characterStart(rest, cut - OVERLAP));
    }
  }
  if (rest.length > 0) for (const text of splitLines(rest)) yield { text, number: number++ };
}

/** Behind the last line end; one or two CR at the very end may be the beginning of one. */
function afterLastLine(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 2 && bytes[end - 1] === CR) end--;
  const whole = bytes.subarray(0, end);
  return Math.max(whole.lastIndexOf(LF), whole.lastIndexOf(CR)) + 1;
}

/** Lines that each end in a line end, but perhaps the last. CR CR LF is what writing CR LF as text on Windows gives. */
function splitLines(bytes: Buffer): string[] {
  const lines = wholeText(bytes).split(/\r?\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Bytes that are no UTF-8 are decoded line by line, so that one stray byte does not garble the others. */
function wholeText(bytes: Buffer): string {
  if (isUtf8(bytes)) return decodeText(bytes);
  let text = '';
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LF, from) + 1 || bytes.length;
    text += decodeText(bytes.subarray(from, end));
    from = end;
  }
  return text;
}

/** The nearest offset at or before `at` where a character of UTF-8 begins. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at;
  while (at - start < 3 && (bytes[start]! & 0xc0) === 0x80) start--;
  return start;
}

import { Rt } from './record-types.js';
import type { PptRecord } from './records.js';

/** The words of a text record; undefined for records of other kinds. Paragraphs and line breaks become lines. */
export function textOf(bytes: Buffer, { type, start, end }: PptRecord): string | undefined {
  if (type === Rt.TextChars || type === Rt.String) {
    return lines(bytes.toString('utf16le', start, end - ((end - start) % 2)));
  }
  return type === Rt.TextBytes ? lines(bytes.toString('latin1', start, end)) : undefined;
}

function lines(text: string): string {
  return text.replace(/\0+$/u, '').replace(/\r\n?|\v/gu, '\n');
}

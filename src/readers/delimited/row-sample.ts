import type { TextHead } from '../text/text-head.js';
import { FieldScanner, FieldToken } from './field-scanner.js';

const MOST_ROWS = 400;
const HASH = 0x23;

/** The first rows of a file, split at one separator. */
export interface RowSample {
  /** Fields of each row that has any text, comments left out. */
  readonly widths: readonly number[];
  /** Columns in which any of them has text, ascending, 1-based. */
  readonly filled: readonly number[];
}

/** Splits the first rows of the file; a last row that the head cuts in two is left out. */
export function sampleRows(head: TextHead, separator: number): RowSample {
  const scanner = new FieldScanner(separator, head.bytes.length);
  scanner.feed(head.bytes);
  if (head.complete) scanner.finish();
  const widths: number[] = [];
  const filled = new Set<number>();
  let fields = 0;
  let isComment = false;
  for (let token = scanner.next(); token !== FieldToken.Need && widths.length < MOST_ROWS; token = scanner.next()) {
    if (token === FieldToken.Field) {
      if (fields === 0) isComment = scanner.buffer[scanner.start] === HASH;
      fields++;
      if (!isComment) filled.add(scanner.column);
    } else {
      if (fields > 0 && !isComment) widths.push(scanner.column);
      fields = 0;
    }
  }
  return { widths, filled: [...filled].sort((one, other) => one - other) };
}

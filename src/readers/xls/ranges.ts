import type { CellRange } from '../sheets/cell-range.js';
import type { FieldReader } from './field-reader.js';

/** Size of a sheet of Excel 97 to 2003. */
export const LAST_ROW = 65_536;
export const LAST_COLUMN = 256;

const RANGE = 8;

/** A range as four numbers: rows, then columns ([MS-XLS] 2.5.211). */
export function readRange(fields: FieldReader): CellRange {
  const [top, bottom, left, right] = [fields.u16(), fields.u16(), fields.u16(), fields.u16()];
  return {
    top: Math.min(top, bottom) + 1,
    left: Math.min(left, right, LAST_COLUMN - 1) + 1,
    bottom: Math.max(top, bottom) + 1,
    right: Math.min(Math.max(left, right), LAST_COLUMN - 1) + 1,
  };
}

/** Ranges with their count before them. */
export function readRanges(fields: FieldReader): readonly CellRange[] {
  const count = Math.min(fields.u16(), Math.floor(fields.left / RANGE));
  return Array.from({ length: count }, () => readRange(fields));
}

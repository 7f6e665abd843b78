import { LAST_COLUMN } from '../sheets/cell-range.js';
import { Bit } from '../sheets/concealment-bits.js';
import type { Fields } from './record-reader.js';

/** A column this narrow, in 256ths of a character, is a line of two pixels. */
const NO_WIDTH = 64;
/** A row this low, in twips, is a line of two pixels. */
const NO_HEIGHT = 30;
const COLUMN_HIDDEN = 0x0001;
const ROW_LEVEL = 0x07;
const ROW_HIDDEN = 0x10;
const ROW_OWN_HEIGHT = 0x20;
const FORMAT_FLAT = 0x02;

/** A row, and what hides it as a whole. */
export interface RowLook {
  /** 1-based. */
  readonly row: number;
  readonly isHidden: boolean;
  readonly hasLevel: boolean;
  readonly isFlat: boolean;
}

/** What a sheet says of its columns and rows. */
export class SheetLayout {
  /** Concealment bits by 1-based column. */
  readonly columns = new Uint16Array(LAST_COLUMN + 1);
  /** Cell at the top left when the sheet is opened. */
  corner = { row: 1, column: 1 };
  #flatRows = false;

  /** [MS-XLSB] 2.4.326. */
  addColumns(fields: Fields): void {
    const first = fields.u32() + 1;
    const last = Math.min(LAST_COLUMN, fields.u32() + 1);
    const width = fields.u32();
    fields.skip(4);
    const flags = fields.u16();
    const isHidden = (flags & COLUMN_HIDDEN) !== 0;
    const level = (flags >>> 8) & 7;
    // A hidden column is often written with no width as well: that is one way of hiding, not two.
    const bits = isHidden
      ? Bit.ColumnHidden | (level > 0 ? Bit.ColumnCollapsed : 0)
      : width <= NO_WIDTH
        ? Bit.ColumnZeroWidth
        : 0;
    if (first <= last) this.columns.fill(bits, first, last + 1);
  }

  /** [MS-XLSB] 2.4.844. */
  setFormat(fields: Fields): void {
    fields.skip(8);
    this.#flatRows = (fields.u16() & FORMAT_FLAT) !== 0;
  }

  /** [MS-XLSB] 2.4.305. */
  setView(fields: Fields): void {
    fields.skip(6);
    this.corner = { row: fields.u32() + 1, column: fields.u32() + 1 };
  }

  /** [MS-XLSB] 2.4.747. */
  readRow(fields: Fields): RowLook {
    const row = fields.u32() + 1;
    fields.skip(4);
    const height = fields.u16();
    fields.skip(1);
    const flags = fields.u8();
    const isHidden = (flags & ROW_HIDDEN) !== 0;
    const ownHeight = (flags & ROW_OWN_HEIGHT) !== 0;
    return {
      row,
      isHidden,
      hasLevel: (flags & ROW_LEVEL) > 0,
      isFlat: !isHidden && (ownHeight ? height <= NO_HEIGHT : this.#flatRows),
    };
  }
}

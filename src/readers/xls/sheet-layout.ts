import type { CellRange } from '../sheets/cell-range.js';
import { Bit } from '../sheets/concealment-bits.js';
import { ConditionalFormats } from './conditional-formats.js';
import type { FieldReader } from './field-reader.js';
import { LAST_COLUMN, LAST_ROW, readRanges } from './ranges.js';
import { Record } from './record-types.js';

const TWIPS = 20;
/** A row this low or a column this narrow (points, characters) is a line of two pixels. */
const NO_HEIGHT = 1.5;
const NO_WIDTH = 0.25;
const WIDTH_UNITS = 256;
const HIDDEN_COLUMN = 0x0001;
const HIDDEN_ROW = 0x0020;
const HIDDEN_ROWS = 0x0002;
/** In a row's height: it is the sheet's own. */
const DEFAULT_HEIGHT = 0x8000;

/** What a sheet says of rows, columns and ranges, and where it opens. It decides which of its cells are seen. */
export class SheetLayout {
  /** Concealment bits by 1-based column. */
  readonly columns = new Uint16Array(LAST_COLUMN + 1);
  readonly merged: CellRange[] = [];
  readonly conditional = new ConditionalFormats();
  /** Cell at the top left when the sheet is opened. */
  corner = { row: 1, column: 1 };
  /** True when a filter hides rows. */
  filters = false;
  /** Bits by 1-based row, of rows that say something of themselves. */
  readonly #rows = new Map<number, number>();
  readonly #levelled = new Set<number>();
  #rowDefault = 0;
  #standardWidth: number | undefined;

  /** Takes a record when it says something of the layout. */
  take(type: number, fields: () => FieldReader): void {
    switch (type) {
      case Record.Row:
        this.#row(fields());
        break;
      case Record.ColumnInfo:
        this.#column(fields());
        break;
      case Record.DefaultRowHeight:
        this.#defaultHeight(fields());
        break;
      case Record.DefaultColumnWidth:
        this.#standardWidth ??= fields().u16();
        break;
      case Record.StandardWidth:
        this.#standardWidth = fields().u16() / WIDTH_UNITS;
        break;
      case Record.Window2: {
        const window = fields();
        window.skip(2);
        this.corner = { row: window.u16() + 1, column: Math.min(window.u16() + 1, LAST_COLUMN) };
        break;
      }
      case Record.MergedCells:
        this.merged.push(...readRanges(fields()));
        break;
      case Record.FilterMode:
        this.filters = true;
        break;
      case Record.ConditionalFormats:
        this.conditional.begin(fields());
        break;
      case Record.ConditionalFormat:
        this.conditional.add(fields());
    }
  }

  /** Call once all records were taken. `filtered`: the range whose rows the filter may have hidden. */
  finish(filtered: CellRange | undefined): void {
    if (this.#standardWidth === 0) {
      for (let column = 1; column <= LAST_COLUMN; column++) {
        if (!this.#stated.has(column)) this.columns[column] = Bit.ColumnZeroWidth;
      }
    }
    for (const [row, bits] of this.#rows) {
      if ((bits & Bit.RowHidden) === 0) continue;
      // The first row of a filter's range is its header, which no filter hides.
      const isFiltered = this.filters && filtered !== undefined && row > filtered.top && row <= filtered.bottom;
      if (isFiltered) this.#rows.set(row, Bit.RowFiltered);
      else if (this.#levelled.has(row)) this.#rows.set(row, bits | Bit.RowCollapsed);
    }
  }

  /** Concealment bits of a row. */
  rowBits(row: number): number {
    return this.#rows.get(row) ?? this.#rowDefault;
  }

  readonly #stated = new Set<number>();

  /** [MS-XLS] 2.4.220. */
  #row(fields: FieldReader): void {
    const row = fields.u16() + 1;
    fields.skip(4);
    const height = fields.u16();
    fields.skip(4);
    const options = fields.u16();
    if (row > LAST_ROW) return;
    const hidden = (options & HIDDEN_ROW) !== 0;
    const isFlat = (height & DEFAULT_HEIGHT) === 0 ? height / TWIPS <= NO_HEIGHT : this.#rowDefault !== 0;
    this.#rows.set(row, hidden ? Bit.RowHidden : isFlat ? Bit.RowZeroHeight : 0);
    if (hidden && (options & 7) > 0) this.#levelled.add(row);
  }

  /** [MS-XLS] 2.4.53. */
  #column(fields: FieldReader): void {
    const first = Math.min(fields.u16() + 1, LAST_COLUMN + 1);
    const last = Math.min(fields.u16() + 1, LAST_COLUMN);
    const width = fields.u16() / WIDTH_UNITS;
    fields.skip(2);
    const options = fields.u16();
    const hidden = (options & HIDDEN_COLUMN) !== 0;
    const collapsed = hidden && ((options >>> 8) & 7) > 0;
    const bits = hidden ? Bit.ColumnHidden | (collapsed ? Bit.ColumnCollapsed : 0) : 0;
    for (let column = first; column <= last; column++) {
      this.columns[column] = !hidden && width <= NO_WIDTH ? Bit.ColumnZeroWidth : bits;
      this.#stated.add(column);
    }
  }

  /** [MS-XLS] 2.4.87. */
  #defaultHeight(fields: FieldReader): void {
    const options = fields.u16();
    const height = (fields.u16() & 0x7fff) / TWIPS;
    if ((options & HIDDEN_ROWS) !== 0 || height <= NO_HEIGHT) this.#rowDefault = Bit.RowZeroHeight;
  }
}

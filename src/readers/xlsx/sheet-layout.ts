import type { XmlTokenizer } from '../../bytes/xml.js';
import { type CellRange, LAST_COLUMN, parseRange } from '../sheets/cell-range.js';
import { Bit } from '../sheets/concealment-bits.js';
import { SHEET as N } from './sheet-names.js';

/** A column this narrow, in characters, is a line of two pixels. */
const NO_WIDTH = 0.25;

/** What a sheet says of itself before its cells: columns, defaults, where it opens. */
export class SheetLayout {
  /** Concealment bits by 1-based column. */
  readonly columns = new Uint16Array(LAST_COLUMN + 1);
  /** Cell at the top left when the sheet is opened. */
  corner = { row: 1, column: 1 };
  /** Rows without a height of their own have none. */
  flatRows = false;
  #flatColumns = false;

  start(t: XmlTokenizer): void {
    const { name } = t;
    if (name === N.col) this.#column(t);
    else if (name === N.sheetFormatPr) {
      // A height that is not marked as chosen is worked out anew by programs.
      this.flatRows = Number(t.attribute(N.defaultRowHeight) ?? 15) === 0 && isTrue(t.attribute(N.customHeight));
      this.#flatColumns = Number(t.attribute(N.defaultColWidth) ?? 8) === 0;
      if (this.#flatColumns) this.columns.fill(Bit.ColumnZeroWidth);
    } else if (name === N.sheetView) {
      const corner = cornerOf(t.attribute(N.topLeftCell));
      if (corner !== undefined) this.corner = { row: corner.top, column: corner.left };
    }
  }

  #column(t: XmlTokenizer): void {
    const first = Math.max(1, Number(t.attribute(N.min)) || 1);
    const last = Math.min(LAST_COLUMN, Number(t.attribute(N.max)) || first);
    const width = t.attribute(N.width);
    let bits = 0;
    if (isTrue(t.attribute(N.hidden))) {
      bits |= Bit.ColumnHidden;
      if (Number(t.attribute(N.outlineLevel) ?? 0) > 0) bits |= Bit.ColumnCollapsed;
    }
    if (width === undefined ? this.#flatColumns : Number(width) <= NO_WIDTH) bits |= Bit.ColumnZeroWidth;
    // A hidden column is often written with no width as well: that is one way of hiding, not two.
    if ((bits & Bit.ColumnHidden) !== 0) bits &= ~Bit.ColumnZeroWidth;
    if (first <= last) this.columns.fill(bits, first, last + 1);
  }
}

function cornerOf(reference: string | undefined): CellRange | undefined {
  return reference === undefined ? undefined : parseRange(reference);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

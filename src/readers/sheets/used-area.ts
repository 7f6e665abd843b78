import type { CellBatch } from '../../model/content.js';
import { type CellRange, LAST_COLUMN } from './cell-range.js';

/**
 * Beyond so much emptiness nobody scrolls on: it is more than a screen high and most of a screen wide. Blocks of one
 * sheet stand closer together; so do the notes beside a table.
 */
const EMPTY_ROWS = 50;
const EMPTY_COLUMNS = 20;
/** What a wide screen shows at once, from the cell in its corner. */
const SCREEN_ROWS = 50;
const SCREEN_COLUMNS = 26;

/**
 * Tells cells that lie far outside of what is seen of a sheet. What is seen starts at the corner the sheet opens at and
 * grows over every cell and drawing that is near it.
 */
export class UsedArea {
  readonly #columns = new Uint8Array(LAST_COLUMN + 2);
  readonly #drawings: readonly CellRange[];
  readonly #screenRight: number;
  readonly #screenBottom: number;
  readonly #left: number;
  /** Rows with nothing but looks, not yet passed; in the order of the sheet. */
  #blankRows: number[] = [];
  #lastColumn = 0;
  #lastRow: number;
  #reachedRow: number;

  /** `corner`: the cell at the top left when the sheet is opened. `drawings`: ranges that pictures and charts cover. */
  constructor(corner: { readonly row: number; readonly column: number }, drawings: readonly CellRange[]) {
    this.#drawings = drawings;
    this.#left = corner.column;
    this.#screenRight = corner.column + SCREEN_COLUMNS - 1;
    this.#screenBottom = corner.row + SCREEN_ROWS - 1;
    this.#lastRow = corner.row;
    this.#reachedRow = corner.row;
    for (const { left, right } of drawings) this.#columns.fill(1, left, Math.min(right, LAST_COLUMN) + 1);
  }

  /** A blank cell that is seen all the same: a form to fill in, a coloured band. Call in the order of the sheet. */
  touch(row: number, column: number): void {
    this.#columns[column] = 1;
    if (this.#blankRows.at(-1) !== row) this.#blankRows.push(row);
  }

  /** Gives each cell of the batch that is remote the index `remoteOf` makes of its own. */
  mark(batch: CellBatch, remoteOf: (index: number) => number): void {
    const { length, row, column, hidden } = batch;
    for (let at = 0; at < length; at++) {
      this.#columns[column[at]!] = 1;
      if (column[at]! > this.#lastColumn) this.#lastColumn = column[at]!;
    }
    const right = this.#rightEdge();
    const columnsAreNear = this.#lastColumn <= right;
    let passed = 0;
    for (let at = 0; at < length; at++) {
      const cellRow = row[at]!;
      if (cellRow > this.#lastRow) {
        for (
          let blank = this.#blankRows[passed];
          blank !== undefined && blank <= cellRow;
          blank = this.#blankRows[++passed]
        ) {
          if (blank > this.#lastRow) this.#advance(blank);
        }
        if (cellRow > this.#lastRow) this.#advance(cellRow);
      }
      if (cellRow > this.#reachedRow || (!columnsAreNear && column[at]! > right)) hidden[at] = remoteOf(hidden[at]!);
    }
    this.#blankRows.splice(0, passed);
  }

  /** Follows the rows down; once the gap is too wide, what is below stays out of reach. */
  #advance(row: number): void {
    const near = Math.max(this.#lastRow + EMPTY_ROWS + 1, this.#screenBottom);
    if (this.#reachedRow === this.#lastRow && (row <= near || this.#bridged(row))) this.#reachedRow = row;
    this.#lastRow = row;
  }

  /** True when drawings lead from the last row to this one. */
  #bridged(row: number): boolean {
    let reached = this.#lastRow;
    for (let grown = true; grown; ) {
      grown = false;
      for (const { top, bottom } of this.#drawings) {
        if (bottom > reached && top <= reached + EMPTY_ROWS + 1) {
          reached = bottom;
          grown = true;
        }
      }
    }
    return row <= reached + EMPTY_ROWS + 1;
  }

  /** Last column that belongs to what is seen. */
  #rightEdge(): number {
    let edge = this.#left;
    for (let column = edge; column <= this.#lastColumn && column <= edge + EMPTY_COLUMNS + 1; column++) {
      if (this.#columns[column] === 1) edge = column;
    }
    return Math.max(edge, this.#screenRight);
  }
}

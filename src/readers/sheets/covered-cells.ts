import { type CellRange, LAST_COLUMN } from './cell-range.js';

/** Cells that lie under a merged cell: they keep what they held, and only the top left one is shown. */
export class CoveredCells {
  readonly #ranges: readonly CellRange[];
  #next = 0;
  #row = 0;
  /** Last row of those met so far. */
  #reach = 0;
  /** By column: the merged range that was met there last. */
  readonly #bottom = new Int32Array(LAST_COLUMN + 1);
  readonly #top = new Int32Array(LAST_COLUMN + 1);
  readonly #left = new Int32Array(LAST_COLUMN + 1);

  constructor(merged: readonly CellRange[]) {
    this.#ranges = [...merged].sort((one, other) => one.top - other.top);
  }

  /** Call with each row before its cells, rows in order. */
  enter(row: number): void {
    this.#row = row;
    for (
      let range = this.#ranges[this.#next];
      range !== undefined && range.top <= row;
      range = this.#ranges[++this.#next]
    ) {
      // Merged ranges never overlap; those that do are damaged, and working through all of them could take for ever.
      if (range.bottom < row || this.#bottom[range.left]! >= range.top) continue;
      this.#reach = Math.max(this.#reach, range.bottom);
      this.#bottom.fill(range.bottom, range.left, range.right + 1);
      this.#top.fill(range.top, range.left, range.right + 1);
      this.#left.fill(range.left, range.left, range.right + 1);
    }
  }

  /** False when no merged cell reaches the row at hand. */
  get touchesRow(): boolean {
    return this.#row <= this.#reach;
  }

  covers(row: number, column: number): boolean {
    if (row > this.#bottom[column]! || row < this.#top[column]!) return false;
    return row !== this.#top[column] || column !== this.#left[column];
  }
}

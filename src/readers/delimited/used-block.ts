/** Empty columns and lines behind which nobody looks for more. */
const MOST_EMPTY_COLUMNS = 20;
const MOST_EMPTY_ROWS = 50;

/** The cells of a table that lie together from its corner on; what lies far away from them is remote. */
export class UsedBlock {
  #right = 0;
  #row = 0;
  #below = false;

  /** `filled`: columns known to have text in the first rows, ascending, 1-based. A first row alone may have gaps. */
  constructor(filled: readonly number[]) {
    for (const column of filled) if (!this.#isFar(column)) this.#right = column;
  }

  /** True when a cell is remote. Cells come row by row, 1-based. */
  isRemote(row: number, column: number): boolean {
    if (row !== this.#row) {
      if (row - this.#row - 1 > MOST_EMPTY_ROWS) this.#below = true;
      this.#row = row;
    }
    if (this.#below || this.#isFar(column)) return true;
    if (column > this.#right) this.#right = column;
    return false;
  }

  #isFar(column: number): boolean {
    return column - this.#right - 1 > MOST_EMPTY_COLUMNS;
  }
}

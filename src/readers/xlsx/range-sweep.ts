import type { CellRange } from './cell-range.js';

/** Something that holds for a range of cells. */
export interface Ranged {
  readonly range: CellRange;
}

/**
 * Those of many ranges that reach the row at hand, kept up to date as rows go down. A sheet may have tens of thousands
 * of conditional formats and a million rows: most rows change nothing, and cost nothing.
 */
export class RangeSweep<T extends Ranged> {
  readonly #items: readonly T[];
  #next = 0;
  #active: T[] = [];
  #row = 0;
  /** First row at which a range starts or has ended. */
  #change = 0;

  constructor(items: readonly T[]) {
    this.#items = [...items].sort((one, other) => one.range.top - other.range.top);
  }

  get active(): readonly T[] {
    return this.#active;
  }

  /** Call with each row; rows out of order cost a new start. */
  enter(row: number): void {
    if (row < this.#row) {
      this.#next = 0;
      this.#active = [];
      this.#change = 0;
    }
    this.#row = row;
    if (row < this.#change) return;
    this.#active = this.#active.filter(({ range }) => range.bottom >= row);
    for (
      let item = this.#items[this.#next];
      item !== undefined && item.range.top <= row;
      item = this.#items[++this.#next]
    ) {
      if (item.range.bottom >= row) this.#active.push(item);
    }
    this.#change = this.#items[this.#next]?.range.top ?? Number.POSITIVE_INFINITY;
    for (const { range } of this.#active) this.#change = Math.min(this.#change, range.bottom + 1);
  }
}

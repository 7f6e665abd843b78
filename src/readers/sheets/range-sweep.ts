import type { Gap } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { type CellRange, holdsCell } from './cell-range.js';

/** Something that holds for a range of cells. */
export interface Ranged {
  readonly range: CellRange;
}

/** A file can lay any number of ranges over each other; to hold so many against cells takes some seconds. */
const MOST_STEPS = 300_000_000;
/** Steps that a look at an item takes beside one at its range. */
const TEST = 8;

/** The gap of a sheet whose sweep gave up. */
export function unweighed(at: Location): Gap {
  const detail =
    'The sheet has more conditional formats over more cells than can be worked out, so cells that they hide may count as shown. Remove the conditional formats and scan it again.';
  return { kind: 'gap', reason: 'limit', at, detail };
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
  #steps = 0;

  constructor(items: readonly T[]) {
    this.#items = [...items].sort((one, other) => one.range.top - other.range.top);
  }

  /** False when no range reaches the row at hand. */
  get touchesRow(): boolean {
    return this.#active.length > 0;
  }

  /** More was asked than can be answered: from then on no range holds for anything. */
  get gaveUp(): boolean {
    return this.#steps > MOST_STEPS;
  }

  /** True when an item that passes the test reaches a cell of the row at hand. */
  holds(column: number, test: (item: T) => boolean): boolean {
    if (this.gaveUp) return false;
    for (const item of this.#active) {
      this.#steps++;
      if (!holdsCell(item.range, this.#row, column)) continue;
      this.#steps += TEST;
      if (test(item)) return true;
    }
    return false;
  }

  /** Call with each row; rows out of order cost a new start. */
  enter(row: number): void {
    if (row < this.#row) {
      this.#next = 0;
      this.#active = [];
      this.#change = 0;
    }
    this.#row = row;
    if (row < this.#change || this.gaveUp) return;
    this.#steps += this.#active.length;
    this.#active = this.#active.filter(({ range }) => range.bottom >= row);
    for (
      let item = this.#items[this.#next];
      item !== undefined && item.range.top <= row;
      item = this.#items[++this.#next]
    ) {
      this.#steps++;
      if (item.range.bottom >= row) this.#active.push(item);
    }
    this.#change = this.#items[this.#next]?.range.top ?? Number.POSITIVE_INFINITY;
    for (const { range } of this.#active) this.#change = Math.min(this.#change, range.bottom + 1);
  }
}

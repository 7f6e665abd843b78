import type { CellBatch } from '../model/content.js';
import { type Allowance, NumberSet } from './number-set.js';
import type { PoolScan } from './pool-scan.js';
import { addHashes } from './string-hash.js';

const MOST_PEOPLE = 1_000_000;

/** Columns whose cells together name one person a row: a full name alone, or a surname with forename or initials. */
export interface NameColumns {
  readonly main: number;
  readonly given?: number;
}

/** Counts distinct people by combining name columns row by row. Exact up to a bound, then a lower bound. */
export class PeopleCounter {
  readonly columns: NameColumns;
  readonly people: NumberSet;
  #main = 0;
  #given = 0;

  constructor(columns: NameColumns, allowance: Allowance) {
    this.columns = columns;
    this.people = new NumberSet(MOST_PEOPLE, allowance);
  }

  /** A cell of the present row. `id` is below 0 when it is no string. */
  see(column: number, id: number, scan: PoolScan): void {
    if (id < 0) return;
    if (column === this.columns.main) this.#main = scan.personHash(id);
    else if (column === this.columns.given) this.#given = scan.personHash(id);
  }

  /** The cells of a batch from `start` to `end`, whose rows follow each other; the last row stays open. */
  seeRun({ row, column, string }: CellBatch, start: number, end: number, scan: PoolScan): void {
    const { main, given } = this.columns;
    let present = row[start]!;
    for (let at = start; at < end; at++) {
      if (row[at] !== present) {
        this.endRow();
        present = row[at]!;
      }
      if (column[at] === main || column[at] === given) this.see(column[at]!, string[at]!, scan);
    }
  }

  endRow(): void {
    if (this.#main !== 0) this.people.add(addHashes(this.#main, this.#given));
    this.#main = 0;
    this.#given = 0;
  }
}

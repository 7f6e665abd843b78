import type { CellBatch } from '../model/content.js';
import { type Allowance, NumberSet } from './number-set.js';
import type { PoolScan } from './pool-scan.js';
import { addHashes } from './string-hash.js';

const MOST_PEOPLE = 1_000_000;
const MOST_EXAMPLES = 5;

/** Columns whose cells together name one person a row: a full name alone, or a surname with forename or initials. */
export interface NameColumns {
  readonly main: number;
  readonly given?: number;
}

/** The person of a list of one's own whom a surname and what stands beside it name. */
export type KnownPerson = (surname: string, given: string) => number | undefined;

/** Counts distinct people by combining name columns row by row. Exact up to a bound, then a lower bound. */
export class PeopleCounter {
  readonly columns: NameColumns;
  readonly people: NumberSet;
  /** Those who are known by name, with a few of the names. */
  readonly known = new Set<number>();
  readonly examples: string[] = [];
  readonly #knownPerson: KnownPerson | undefined;
  #main = 0;
  #given = 0;
  #mainId = 0;
  #givenId = 0;
  #mainScan: PoolScan | undefined;
  #givenScan: PoolScan | undefined;

  /** `knownPerson` is asked once for each name that stands in two columns. */
  constructor(columns: NameColumns, allowance: Allowance, knownPerson?: KnownPerson) {
    this.columns = columns;
    this.people = new NumberSet(MOST_PEOPLE, allowance);
    this.#knownPerson = columns.given === undefined ? undefined : knownPerson;
  }

  /** A cell of the present row. `id` is below 0 when it is no string. */
  see(column: number, id: number, scan: PoolScan): void {
    if (id < 0) return;
    if (column === this.columns.main) {
      this.#main = scan.personHash(id);
      this.#mainId = id;
      this.#mainScan = scan;
    } else if (column === this.columns.given) {
      this.#given = scan.personHash(id);
      this.#givenId = id;
      this.#givenScan = scan;
    }
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
    if (this.#main !== 0) {
      const isNew = this.people.add(addHashes(this.#main, this.#given));
      if (this.#knownPerson !== undefined && this.#given !== 0 && (isNew || this.people.overflowed)) {
        this.#lookUp(this.#knownPerson);
      }
    }
    this.#main = 0;
    this.#given = 0;
  }

  #lookUp(knownPerson: KnownPerson): void {
    const surname = this.#mainScan!.pool.text(this.#mainId);
    const given = this.#givenScan!.pool.text(this.#givenId);
    const person = knownPerson(surname, given);
    if (person === undefined) return;
    this.known.add(person);
    if (this.examples.length < MOST_EXAMPLES) this.examples.push(`${surname}, ${given}`);
  }
}

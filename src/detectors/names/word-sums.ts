import type { Word, WordTable } from './word-table.js';

/** Works out what a word adds to each of a few scores where it stands, into `sums` from `at`. */
export type Summing = (word: Word, place: number, sums: Int32Array, at: number) => void;

/** Keeps, for each word of a table and each place it can stand in, a row of sums that depend on nothing else. */
export class WordSums {
  /** Rows one after the other; `row` tells where one starts. */
  values = new Int32Array(0);
  #filled = new Uint8Array(0);
  #generation = -1;
  readonly #table: WordTable;
  readonly #places: number;
  readonly #width: number;
  readonly #summing: Summing;

  constructor(table: WordTable, places: number, width: number, summing: Summing) {
    this.#table = table;
    this.#places = places;
    this.#width = width;
    this.#summing = summing;
  }

  /** Forgets the words that the table forgot. Call before the words of a text are asked for. */
  begin(): void {
    if (this.#generation === this.#table.generation) return;
    this.#generation = this.#table.generation;
    this.#filled.fill(0);
  }

  /** Index into `values` of the first sum of a word in a place. */
  row(word: Word, place: number): number {
    const slot = word.id * this.#places + place;
    if (slot >= this.#filled.length) this.#grow(slot + 1);
    const at = slot * this.#width;
    if (this.#filled[slot] === 0) {
      this.values.fill(0, at, at + this.#width);
      this.#summing(word, place, this.values, at);
      this.#filled[slot] = 1;
    }
    return at;
  }

  #grow(slots: number): void {
    const size = Math.max(slots, this.#filled.length * 2, 4096);
    const filled = new Uint8Array(size);
    filled.set(this.#filled);
    const values = new Int32Array(size * this.#width);
    values.set(this.values);
    this.#filled = filled;
    this.values = values;
  }
}

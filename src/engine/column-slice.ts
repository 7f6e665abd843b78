import { IdSet } from './id-set.js';
import type { NumberMemory } from './number-memory.js';
import { NumberSet } from './number-set.js';
import { type PoolScan, Use } from './pool-scan.js';
import type { CellRun } from './sort-by-column.js';

/** Whole numbers of more digits are not exact in a double. */
const MOST_DIGITS = 16;
/** Fewer people than this in a cell of statistics may be known. */
const SMALL_BELOW = 5;
/** Distinct numbers remembered for one slice. */
const MOST_NUMBERS = 32_768;

/** Cells of one column that are hidden in the same way and draw on the same pool, counted as they stream by. */
export class ColumnSlice {
  /** 0 visible, else 1-based index into the table's concealments. */
  readonly hidden: number;
  readonly scan: PoolScan;
  /** People see the values, if only as what they are drawn from. */
  readonly isSeen: boolean;
  cells = 0;
  strings = 0;
  numbers = 0;
  dates = 0;
  /** Whole numbers from 1 to 4. */
  small = 0;
  /** Characters of its strings. */
  characters = 0;
  firstRow = 0;
  lastRow = 0;
  readonly ids = new IdSet();
  /** Distinct numbers and dates. */
  readonly values: NumberSet;
  /** Whole numbers by digits. */
  readonly digits = new Uint32Array(MOST_DIGITS + 1);
  least = Number.POSITIVE_INFINITY;
  greatest = Number.NEGATIVE_INFINITY;
  earliest = Number.POSITIVE_INFINITY;
  latest = Number.NEGATIVE_INFINITY;
  /** Cells, and distinct strings, by index of string class. */
  classCells = new Uint32Array(16);
  classStrings = new Uint32Array(16);

  readonly #memory: NumberMemory;

  constructor(hidden: number, scan: PoolScan, memory: NumberMemory, isSeen: boolean) {
    this.hidden = hidden;
    this.isSeen = isSeen;
    this.scan = scan;
    this.values = new NumberSet(MOST_NUMBERS, memory.allowance);
    this.#memory = memory;
  }

  /** Counts cells of one kind in rows from `first` to `last`. */
  addCells(count: number, first: number, last: number): void {
    if (this.cells === 0) this.firstRow = first;
    if (last > this.lastRow) this.lastRow = last;
    this.cells += count;
  }

  /** Counts the strings of a run by their ids; those that the slice did not hold yet go to `fresh`. */
  addStrings(ids: Int32Array, { order, from, to }: CellRun, fresh: number[]): void {
    const { scan } = this;
    const { classOf, lengthOf, use } = scan;
    const mark = this.isSeen ? Use.Visible : Use.Hidden;
    let characters = 0;
    for (let at = from; at < to; at++) {
      const id = ids[order[at]!]!;
      const stringClass = classOf[id] || scan.scan(id);
      use[id]! |= mark;
      characters += lengthOf[id]!;
      if (stringClass >= this.classCells.length) this.#makeRoom(stringClass);
      this.classCells[stringClass]!++;
      if (!this.ids.add(id)) continue;
      this.classStrings[stringClass]!++;
      fresh.push(id);
    }
    this.strings += to - from;
    this.characters += characters;
  }

  /** Counts the numbers of a run; those that the slice did not hold yet go to `fresh`. */
  addNumbers(values: Float64Array, { order, from, to }: CellRun, fresh: number[]): void {
    let { least, greatest, small } = this;
    for (let at = from; at < to; at++) {
      const value = values[order[at]!]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
      if (Number.isInteger(value)) {
        const digits = digitsOf(value);
        if (digits <= MOST_DIGITS) this.digits[digits]!++;
        if (value > 0 && value < SMALL_BELOW) small++;
      }
      if (this.#remember(value)) fresh.push(value);
    }
    this.least = least;
    this.greatest = greatest;
    this.small = small;
    this.numbers += to - from;
  }

  /** Counts the dates of a run (days since 1899-12-30); those that the slice did not hold yet go to `fresh`. */
  addDates(serials: Float64Array, { order, from, to }: CellRun, fresh: number[]): void {
    let { earliest, latest } = this;
    for (let at = from; at < to; at++) {
      const serial = serials[order[at]!]!;
      if (serial < earliest) earliest = serial;
      if (serial > latest) latest = serial;
      if (this.#remember(serial)) fresh.push(serial);
    }
    this.earliest = earliest;
    this.latest = latest;
    this.dates += to - from;
  }

  #remember(value: number): boolean {
    const isNew = this.values.add(value);
    if (isNew || (this.values.overflowed && this.#memory.keepsMany)) {
      if (this.isSeen) this.#memory.visible.mark(value);
      else if (this.values.overflowed) this.#memory.hidden.mark(value);
    }
    return isNew;
  }

  #makeRoom(stringClass: number): void {
    const room = Math.max(stringClass + 1, this.classCells.length * 2);
    const cells = new Uint32Array(room);
    cells.set(this.classCells);
    this.classCells = cells;
    const strings = new Uint32Array(room);
    strings.set(this.classStrings);
    this.classStrings = strings;
  }
}

function digitsOf(whole: number): number {
  let rest = Math.abs(whole);
  let digits = 1;
  for (; rest >= 10_000; rest /= 10_000) digits += 4;
  if (rest >= 1000) return digits + 3;
  if (rest >= 100) return digits + 2;
  return rest >= 10 ? digits + 1 : digits;
}

import { IdSet } from './id-set.js';
import type { NumberMemory } from './number-memory.js';
import { NumberSet } from './number-set.js';
import type { PoolScan } from './pool-scan.js';

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

  at(row: number): void {
    if (this.cells === 0) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
    this.cells++;
  }

  /** True when the slice did not hold the string yet. */
  addString(id: number, stringClass: number): boolean {
    this.strings++;
    this.characters += this.scan.lengthOf[id]!;
    if (stringClass >= this.classCells.length) this.#makeRoom(stringClass);
    this.classCells[stringClass]!++;
    if (!this.ids.add(id)) return false;
    this.classStrings[stringClass]!++;
    return true;
  }

  /** True when the slice did not hold the number yet. */
  addNumber(value: number): boolean {
    this.numbers++;
    if (value < this.least) this.least = value;
    if (value > this.greatest) this.greatest = value;
    if (Number.isInteger(value)) {
      const digits = digitsOf(value);
      if (digits <= MOST_DIGITS) this.digits[digits]!++;
      if (value > 0 && value < SMALL_BELOW) this.small++;
    }
    return this.#remember(value);
  }

  /** True when the slice did not hold the date yet. `serial`: days since 1899-12-30. */
  addDate(serial: number): boolean {
    this.dates++;
    if (serial < this.earliest) this.earliest = serial;
    if (serial > this.latest) this.latest = serial;
    return this.#remember(serial);
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

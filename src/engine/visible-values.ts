import type { ColumnSlice } from './column-slice.js';
import { type Allowance, NumberSet } from './number-set.js';
import { type PoolScan, Use } from './pool-scan.js';
import { isTrivial } from './string-class.js';
import { hashText, normalise } from './string-hash.js';

const MOST_HASHES = 4_000_000;
const SINGLE_DIGIT = 9;

/** What everybody sees anywhere in a file, to tell hidden copies of it from hidden things of their own. */
export class VisibleValues {
  readonly #pools = new Set<PoolScan>();
  readonly #numbers: NumberSet[] = [];
  readonly #texts: NumberSet;
  #strings: NumberSet | undefined;
  #union: NumberSet | undefined;

  constructor(allowance: Allowance) {
    this.#texts = new NumberSet(MOST_HASHES, allowance);
  }

  addPool(pool: PoolScan): void {
    this.#pools.add(pool);
  }

  addNumbers(values: NumberSet): void {
    if (values.size > 0) this.#numbers.push(values);
  }

  addText(text: string): void {
    this.#texts.add(hashText(normalise(text)));
  }

  /** True when a hidden slice of a column holds anything that no visible cell or text does. Unsure counts as true. */
  lacks(slice: ColumnSlice): boolean {
    if (slice.values.overflowed) return true;
    for (const value of slice.values.values()) {
      if (!isTrivialNumber(value) && !this.#unitedNumbers().has(value)) return true;
    }
    const { scan } = slice;
    for (const id of slice.ids.values()) {
      if ((scan.use[id]! & Use.Visible) !== 0) continue;
      if (this.lacksText(scan.pool.text(id))) return true;
    }
    return false;
  }

  /** True when a text is not seen as a whole cell or text anywhere. */
  lacksText(text: string): boolean {
    const normalised = normalise(text);
    if (isTrivial(normalised)) return false;
    const hash = hashText(normalised);
    return !this.#texts.has(hash) && !this.#hashedStrings().has(hash);
  }

  #unitedNumbers(): NumberSet {
    if (this.#union === undefined) {
      const most = this.#numbers.reduce((sum, { size }) => sum + size, 0);
      this.#union = new NumberSet(most, { left: most });
      for (const set of this.#numbers) for (const value of set.values()) this.#union.add(value);
    }
    return this.#union;
  }

  #hashedStrings(): NumberSet {
    if (this.#strings === undefined) {
      this.#strings = new NumberSet(MOST_HASHES, { left: MOST_HASHES });
      for (const scan of this.#pools) {
        for (const id of scan.usedBy(Use.Visible)) this.#strings.add(scan.hash(id));
      }
    }
    return this.#strings;
  }
}

function isTrivialNumber(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= SINGLE_DIGIT;
}

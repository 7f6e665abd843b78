import type { ColumnSlice } from './column-slice.js';
import type { NumberMemory } from './number-memory.js';
import { NumberSet } from './number-set.js';
import { type PoolScan, Use } from './pool-scan.js';
import { isTrivial } from './string-class.js';
import { hashText, normalise } from './string-hash.js';

const MOST_HASHES = 4_000_000;
const SINGLE_DIGIT = 9;

/** What everybody sees anywhere in a file, to tell hidden copies of it from hidden things of their own. */
export class VisibleValues {
  readonly #pools = new Set<PoolScan>();
  readonly #texts: NumberSet;
  #strings: NumberSet | undefined;
  readonly #numbers: NumberMemory;
  #areManyVisible: boolean | undefined;

  constructor(numbers: NumberMemory) {
    this.#numbers = numbers;
    this.#texts = new NumberSet(MOST_HASHES, { left: MOST_HASHES });
  }

  addPool(pool: PoolScan): void {
    this.#pools.add(pool);
  }

  addText(text: string): void {
    this.#texts.add(hashText(normalise(text)));
  }

  /** True when a hidden slice of a column holds anything that no visible cell or text does. Unsure counts as true. */
  lacks(slice: ColumnSlice): boolean {
    for (const value of slice.values.values()) {
      if (!isTrivialNumber(value) && !this.#numbers.visible.has(value)) return true;
    }
    if (slice.values.overflowed && !this.#manyAreVisible()) return true;
    const { scan } = slice;
    for (const id of slice.ids.values()) {
      if ((scan.use[id]! & Use.Visible) !== 0) continue;
      if (this.lacksText(scan.pool.text(id))) return true;
    }
    return false;
  }

  /** True when any string of a hidden slice that says something is seen elsewhere. */
  shares({ scan, ids }: ColumnSlice): boolean {
    for (const id of ids.values()) {
      const text = scan.pool.text(id);
      if (!isTrivial(normalise(text)) && !this.lacksText(text)) return true;
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

  /** Columns of too many numbers to keep each are judged together. */
  #manyAreVisible(): boolean {
    this.#areManyVisible ??= this.#numbers.hidden.isWithin(this.#numbers.visible);
    return this.#areManyVisible;
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

import { hashNumber } from './number-hash.js';

const FIRST_SLOTS = 16;
/** Whole numbers below this, which figures mostly are, are kept as bits. */
const SMALL = 8192;
const EMPTY = Number.NaN;

/** Entries that all sets of one file may still take: the bound on memory. */
export interface Allowance {
  left: number;
}

/** Set of finite numbers with a bound: what no longer fits is not added, and `overflowed` says so. */
export class NumberSet {
  size = 0;
  overflowed = false;
  #slots = new Float64Array(FIRST_SLOTS).fill(EMPTY);
  #small: Uint32Array | undefined;
  #smallSize = 0;
  readonly #most: number;
  readonly #allowance: Allowance;

  constructor(most: number, allowance: Allowance) {
    this.#most = most;
    this.#allowance = allowance;
  }

  /** True when `value` was not in the set and found room. */
  add(value: number): boolean {
    if (value >>> 0 === value && value < SMALL) return this.#addSmall(value);
    if (this.overflowed) return false;
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = hashNumber(value) & last;
    for (let found = slots[at]!; !Number.isNaN(found); found = slots[at]!) {
      if (found === value) return false;
      at = (at + 1) & last;
    }
    if (this.size >= this.#most || this.#allowance.left <= 0) {
      this.overflowed = true;
      return false;
    }
    slots[at] = value;
    this.size++;
    this.#allowance.left--;
    if ((this.size - this.#smallSize) * 2 > slots.length) this.#grow();
    return true;
  }

  has(value: number): boolean {
    if (value >>> 0 === value && value < SMALL) return this.#small !== undefined && hasBit(this.#small, value);
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = hashNumber(value) & last;
    for (let found = slots[at]!; !Number.isNaN(found); found = slots[at]!) {
      if (found === value) return true;
      at = (at + 1) & last;
    }
    return false;
  }

  *values(): Generator<number> {
    for (let value = 0; this.#small !== undefined && value < SMALL; value++)
      if (hasBit(this.#small, value)) yield value;
    for (const slot of this.#slots) if (!Number.isNaN(slot)) yield slot;
  }

  #addSmall(value: number): boolean {
    this.#small ??= new Uint32Array(SMALL / 32);
    if (hasBit(this.#small, value)) return false;
    this.#small[value >>> 5]! |= 1 << (value & 31);
    this.size++;
    this.#smallSize++;
    return true;
  }

  #grow(): void {
    const members = this.#slots;
    const slots = new Float64Array(members.length * 2).fill(EMPTY);
    const last = slots.length - 1;
    for (const value of members) {
      if (Number.isNaN(value)) continue;
      let at = hashNumber(value) & last;
      while (!Number.isNaN(slots[at]!)) at = (at + 1) & last;
      slots[at] = value;
    }
    this.#slots = slots;
  }
}

const hasBit = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0;

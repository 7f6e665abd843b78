import { hashNumber } from './number-hash.js';

const FIRST_SLOTS = 16;
/** Whole numbers below this, which figures and days mostly are, are kept as bits, as far as there is room for so many bits. */
const SMALL = 65_536;
const FIRST_WORDS = 32;
/** Bits in the room of one entry, which takes two numbers of 64. */
const BITS_AN_ENTRY = 128;
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
  #bits = new Uint32Array(FIRST_WORDS);
  /** Whole numbers below this are bits, all others slots. */
  #small = FIRST_WORDS * 32;
  #smallSize = 0;
  readonly #most: number;
  readonly #allowance: Allowance;

  constructor(most: number, allowance: Allowance) {
    this.#most = most;
    this.#allowance = allowance;
  }

  /** True when `value` was not in the set and found room. */
  add(value: number): boolean {
    if (value >>> 0 === value && value < SMALL && (value < this.#small || this.#widen(value))) {
      return this.#addSmall(value);
    }
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
    if (value >>> 0 === value && value < this.#small) return hasBit(this.#bits, value);
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
    for (let value = 0; value < this.#small; value++) if (hasBit(this.#bits, value)) yield value;
    for (const slot of this.#slots) if (!Number.isNaN(slot)) yield slot;
  }

  #addSmall(value: number): boolean {
    const bits = this.#bits;
    if (hasBit(bits, value)) return false;
    bits[value >>> 5]! |= 1 << (value & 31);
    this.size++;
    this.#smallSize++;
    return true;
  }

  /** Makes room for the bit of a number; false where there is no room. */
  #widen(value: number): boolean {
    const room = 2 ** Math.ceil(Math.log2(value + 1));
    const cost = (room - this.#small) / BITS_AN_ENTRY;
    if (this.#allowance.left < cost) return false;
    this.#allowance.left -= cost;
    const bits = new Uint32Array(room / 32);
    bits.set(this.#bits);
    this.#bits = bits;
    this.#small = room;
    if (this.size > this.#smallSize) this.#settle(this.#slots.length);
    return true;
  }

  #grow(): void {
    this.#settle(this.#slots.length * 2);
  }

  /** Puts what the slots hold where it belongs: into bits, or into as many slots as told. */
  #settle(room: number): void {
    const members = this.#slots;
    const slots = new Float64Array(room).fill(EMPTY);
    const last = room - 1;
    for (const value of members) {
      if (Number.isNaN(value)) continue;
      if (value >>> 0 === value && value < this.#small) {
        this.#bits[value >>> 5]! |= 1 << (value & 31);
        this.#smallSize++;
        this.#allowance.left++;
        continue;
      }
      let at = hashNumber(value) & last;
      while (!Number.isNaN(slots[at]!)) at = (at + 1) & last;
      slots[at] = value;
    }
    this.#slots = slots;
  }
}

const hasBit = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0;

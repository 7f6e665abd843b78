import { hashNumber, hashNumberAgain } from './number-hash.js';

/** 2 ** 25 bits, 4 MiB: among a million distinct numbers one in three hundred others looks known. */
const BITS = 25;
const LAST_BIT = 2 ** BITS - 1;

/**
 * Which numbers occur, in fixed memory whatever their count (a Bloom filter with two bits a number).
 * A number that was marked is always known; one that was not is rarely taken for one that was.
 */
export class NumberFilter {
  #bits: Uint32Array | undefined;

  mark(value: number): void {
    this.#bits ??= new Uint32Array(2 ** (BITS - 5));
    const bits = this.#bits;
    const one = hashNumber(value) & LAST_BIT;
    const other = hashNumberAgain(value) & LAST_BIT;
    bits[one >>> 5]! |= 1 << (one & 31);
    bits[other >>> 5]! |= 1 << (other & 31);
  }

  has(value: number): boolean {
    const bits = this.#bits;
    if (bits === undefined) return false;
    const one = hashNumber(value) & LAST_BIT;
    const other = hashNumberAgain(value) & LAST_BIT;
    return (bits[one >>> 5]! & (1 << (one & 31))) !== 0 && (bits[other >>> 5]! & (1 << (other & 31))) !== 0;
  }

  /** True when everything marked here is known to `all`. */
  isWithin(all: NumberFilter): boolean {
    const mine = this.#bits;
    if (mine === undefined) return true;
    const theirs = all.#bits;
    return theirs !== undefined && mine.every((word, index) => (word & ~theirs[index]!) === 0);
  }
}

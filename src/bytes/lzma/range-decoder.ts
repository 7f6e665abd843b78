import type { Bytes } from '../../model/bytes.js';
import { damagedPart } from '../damaged-part.js';

const CHUNK = 64 * 1024;
const HEAD = 5;
/** Probabilities are fractions of 2^11 and move by a 32nd of what is left. */
const PROBABILITY_BITS = 11;
const EVEN = 1 << (PROBABILITY_BITS - 1);
const MOVE_BITS = 5;
/** Turns the comparison of signed numbers into one of unsigned. */
const SIGN = 0x80000000 | 0;

/** Probabilities of which nothing is known yet. */
export const evenChances = (count: number): Uint16Array => new Uint16Array(count).fill(EVEN);

/**
 * The bits of a range coder as LZMA uses it (LZMA specification of the 7-Zip SDK, "Range Decoder"). Range and code are kept as signed
 * 32-bit numbers, which the engine handles several times faster. Throws `Unreadable` when the input ends too early.
 */
export class RangeDecoder {
  readonly #bytes: Bytes;
  #next = 0;
  #chunk: Buffer = Buffer.alloc(0);
  #at = 0;
  #range = -1;
  #code = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    if (this.#byte() !== 0) throw damagedPart();
    for (let count = 1; count < HEAD; count++) this.#code = (this.#code << 8) | this.#byte();
  }

  bit(chances: Uint16Array, index: number): 0 | 1 {
    this.#normalise();
    const chance = chances[index]!;
    const bound = Math.imul(this.#range >>> PROBABILITY_BITS, chance);
    if ((this.#code ^ SIGN) < (bound ^ SIGN)) {
      this.#range = bound;
      chances[index] = chance + (((1 << PROBABILITY_BITS) - chance) >> MOVE_BITS);
      return 0;
    }
    this.#range = (this.#range - bound) | 0;
    this.#code = (this.#code - bound) | 0;
    chances[index] = chance - (chance >> MOVE_BITS);
    return 1;
  }

  /** A number of `bits` bits, its highest first, each with a chance that depends on those before it. */
  tree(chances: Uint16Array, from: number, bits: number): number {
    let node = 1;
    for (let left = bits; left > 0; left--) node = (node << 1) | this.bit(chances, from + node);
    return node - (1 << bits);
  }

  /** As `tree`, its lowest bit first. */
  reverseTree(chances: Uint16Array, from: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let at = 0; at < bits; at++) {
      const bit = this.bit(chances, from + node);
      node = (node << 1) | bit;
      value |= bit << at;
    }
    return value;
  }

  /** Bits that are as often one as zero. */
  direct(bits: number): number {
    let value = 0;
    for (let left = bits; left > 0; left--) {
      this.#normalise();
      this.#range >>>= 1;
      const isOne = (this.#code ^ SIGN) >= (this.#range ^ SIGN);
      if (isOne) this.#code = (this.#code - this.#range) | 0;
      value = (value << 1) | (isOne ? 1 : 0);
    }
    return value;
  }

  /** True when all input has been used; nothing can follow then. */
  isDrained(): boolean {
    this.#normalise();
    return this.#at === this.#chunk.length && this.#next >= this.#bytes.size;
  }

  /** True when the code is what an encoder leaves at its end. */
  isFinished(): boolean {
    return this.isDrained() && this.#code === 0;
  }

  #normalise(): void {
    if ((this.#range & 0xff000000) !== 0) return;
    this.#range <<= 8;
    this.#code = (this.#code << 8) | this.#byte();
  }

  #byte(): number {
    if (this.#at === this.#chunk.length) {
      this.#chunk = this.#bytes.read(this.#next, CHUNK);
      if (this.#chunk.length === 0) throw damagedPart();
      this.#next += this.#chunk.length;
      this.#at = 0;
    }
    return this.#chunk[this.#at++]!;
  }
}

import { hashNumber } from './number-hash.js';

/** 2 ** 20 words of 32 bits, 4 MiB: among a million distinct numbers one in two hundred others looks known. */
const WORDS = 2 ** 20;
/** A hash has 32 bits: the upper 20 choose the word, ten of the lower ones two bits of it. */
const WORD_SHIFT = 12;

/**
 * Which numbers occur, in fixed memory whatever their count: a Bloom filter whose two bits for a number lie in one word, since
 * waiting for memory is nearly all it costs. A number that was marked is always known; one that was not is rarely taken for
 * one that was.
 */
export class NumberFilter {
  #words: Int32Array | undefined;

  mark(value: number): void {
    this.#words ??= new Int32Array(WORDS);
    const hash = hashNumber(value);
    this.#words[hash >>> WORD_SHIFT]! |= bitsOf(hash);
  }

  has(value: number): boolean {
    const words = this.#words;
    if (words === undefined) return false;
    const hash = hashNumber(value);
    const bits = bitsOf(hash);
    return (words[hash >>> WORD_SHIFT]! & bits) === bits;
  }

  /** True when everything marked here is known to `all`. */
  isWithin(all: NumberFilter): boolean {
    const mine = this.#words;
    if (mine === undefined) return true;
    const theirs = all.#words;
    return theirs !== undefined && mine.every((word, index) => (word & ~theirs[index]!) === 0);
  }
}

const bitsOf = (hash: number): number => (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));

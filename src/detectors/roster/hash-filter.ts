const LOW = 2 ** 32;
const BITS_PER_ENTRY = 16;
const FEWEST_WORDS = 64;

/** 32-bit words, a power of two of them, that a filter for so many entries takes. */
export function filterWords(entries: number): number {
  return Math.max(FEWEST_WORDS, 2 ** Math.ceil(Math.log2(Math.max(1, (entries * BITS_PER_ENTRY) / 32))));
}

/**
 * Which keyed hashes occur: a Bloom filter whose four bits for a hash lie in one word, since waiting for memory is nearly all
 * it costs. What was marked is always known; of other hashes about one in a hundred is taken for known.
 */
export class HashFilter {
  readonly #words: Int32Array;
  readonly #mask: number;

  /** `words`: a power of two of them, all 0 for an empty filter. */
  constructor(words: Int32Array) {
    this.#words = words;
    this.#mask = words.length - 1;
  }

  mark(hash: number): void {
    this.#words[hash & this.#mask]! |= bitsOf(hash);
  }

  has(hash: number): boolean {
    const bits = bitsOf(hash);
    return (this.#words[hash & this.#mask]! & bits) === bits;
  }
}

/** Four bits of a word, from the part of the hash that does not choose the word. */
function bitsOf(hash: number): number {
  const high = Math.floor(hash / LOW);
  return (1 << (high & 31)) | (1 << ((high >>> 5) & 31)) | (1 << ((high >>> 10) & 31)) | (1 << ((high >>> 15) & 31));
}

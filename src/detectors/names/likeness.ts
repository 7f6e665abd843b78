import { scatter } from './hash.js';

/** Buckets of `Likeness.bucket`: 0 reads like an ordinary word, 7 like a name, 3 and 4 like either. */
const LIKENESS_BUCKETS = 8;

/**
 * Calls `visit` with the slot of each letter group (2 to 4 letters, start and end of the word included) of a folded word.
 */
export function eachLetterGroup(folded: string, size: number, visit: (slot: number) => void): void {
  const length = folded.length + 2;
  for (let start = 0; start < length - 1; start++) {
    let hash = 0x9e3779b9 | 0;
    const end = Math.min(start + 4, length);
    for (let at = start; at < end; at++) {
      const code = at === 0 ? CARET : at === length - 1 ? DOLLAR : folded.charCodeAt(at - 1);
      hash = Math.imul(hash ^ code, 16777619);
      if (at > start) visit((scatter(hash) >>> 0) % size);
    }
  }
}

const CARET = 0x5e;
const DOLLAR = 0x24;

/** How much a word's letters are those of names rather than of ordinary words: works for names on no list, of any origin. */
export class Likeness {
  readonly #weights: Int8Array;
  readonly #scale: number;
  readonly #bias: number;

  constructor(weights: Int8Array, scale: number, bias: number) {
    this.#weights = weights;
    this.#scale = scale;
    this.#bias = bias;
  }

  /** Log-odds of a name against an ordinary word. */
  score(folded: string): number {
    let sum = 0;
    const weights = this.#weights;
    eachLetterGroup(folded, weights.length, (slot) => {
      sum += weights[slot]!;
    });
    return sum * this.#scale + this.#bias;
  }

  bucket(folded: string): number {
    const bucket = Math.floor(this.score(folded) / 1.5 + LIKENESS_BUCKETS / 2);
    return Math.max(0, Math.min(LIKENESS_BUCKETS - 1, bucket));
  }
}

import { scatter } from './hash.js';

/** Buckets of `Likeness.bucket`: 0 reads like an ordinary word, 7 like a name, 3 and 4 like either. */
export const LIKENESS_BUCKETS = 8;

/** Slots of the letter groups (2 to 4 letters, start and end of the word included) of a folded word. */
export function letterGroups(folded: string, size: number): number[] {
  const framed = `^${folded}$`;
  const slots: number[] = [];
  for (let start = 0; start < framed.length - 1; start++) {
    let hash = 0x9e3779b9 | 0;
    for (let length = 1; length <= 4 && start + length <= framed.length; length++) {
      hash = Math.imul(hash ^ framed.charCodeAt(start + length - 1), 16777619);
      if (length > 1) slots.push((scatter(hash) >>> 0) % size);
    }
  }
  return slots;
}

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
    for (const slot of letterGroups(folded, this.#weights.length)) sum += this.#weights[slot]!;
    return sum * this.#scale + this.#bias;
  }

  bucket(folded: string): number {
    const bucket = Math.floor(this.score(folded) / 1.5 + LIKENESS_BUCKETS / 2);
    return Math.max(0, Math.min(LIKENESS_BUCKETS - 1, bucket));
  }
}

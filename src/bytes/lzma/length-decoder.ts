import { evenChances, type RangeDecoder } from './range-decoder.js';

const POSITIONS = 16;
const SHORT_BITS = 3;
const LONG_BITS = 8;
const SHORT = 1 << SHORT_BITS;

/** Lengths of repetitions, less 2: 0 to 271 (LZMA specification, "The match length decoder"). */
export class LengthDecoder {
  readonly #choices = evenChances(2);
  readonly #low = evenChances(POSITIONS * SHORT);
  readonly #middle = evenChances(POSITIONS * SHORT);
  readonly #high = evenChances(1 << LONG_BITS);

  decode(range: RangeDecoder, position: number): number {
    if (range.bit(this.#choices, 0) === 0) return range.tree(this.#low, position * SHORT, SHORT_BITS);
    if (range.bit(this.#choices, 1) === 0) return SHORT + range.tree(this.#middle, position * SHORT, SHORT_BITS);
    return 2 * SHORT + range.tree(this.#high, 0, LONG_BITS);
  }
}

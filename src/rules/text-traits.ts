/** Bits that say which kinds of characters a text has. */
export const TRAIT = { upper: 1, lower: 2, at: 4, slash: 8, backslash: 16 } as const;

const ALL = TRAIT.upper | TRAIT.lower;
/** Above this many digits in a row patterns are no longer told apart. */
export const MOST_DIGITS = 15;
/** Bits of `TRAIT`; the digits stand above them. */
export const TRAIT_BITS = 5;
/** Characters that may part the digits of one number: `020) 7946 ...`. */
export const DIGIT_GAP = 3;

const KIND = new Uint8Array(128);
const DIGIT = 128;
for (let code = 48; code <= 57; code++) KIND[code] = DIGIT;
for (let code = 65; code <= 90; code++) KIND[code] = TRAIT.upper;
for (let code = 97; code <= 122; code++) KIND[code] = TRAIT.lower;
KIND[64] = TRAIT.at;
KIND[47] = TRAIT.slash;
KIND[92] = TRAIT.backslash;

/**
 * One pass over a text: traits in the low bits, above them the digits of its largest group (up to 15), where a
 * group's digits have at most three other characters between one and the next. One number, so that it can be a key.
 */
export function traitsOf(text: string, start: number, end: number): number {
  let traits = 0;
  let largest = 0;
  let group = 0;
  let last = -DIGIT_GAP - 2;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // A letter beyond ASCII may be of either case.
    const kind = code < 128 ? KIND[code]! : ALL;
    if (kind === DIGIT) {
      group = at - last <= DIGIT_GAP + 1 ? group + 1 : 1;
      last = at;
      if (group > largest) largest = group;
    } else {
      traits |= kind;
    }
  }
  return traits | (Math.min(largest, MOST_DIGITS) << TRAIT_BITS);
}

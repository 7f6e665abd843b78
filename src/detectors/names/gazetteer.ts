/** What the lists say of a word. Tiers run from 3, very frequent, to 1, seen; 0 says nothing at all. */
export interface Listed {
  readonly forename: number;
  readonly surname: number;
  /** As an ordinary word in lower case. */
  readonly word: number;
  readonly place: boolean;
}

export const UNLISTED: Listed = { forename: 0, surname: 0, word: 0, place: false };

/** Seven bits, in the order of the fields. */
export function entryOf(listed: Listed): number {
  return listed.forename | (listed.surname << 2) | (listed.word << 4) | (listed.place ? 64 : 0);
}

const LISTED: readonly Listed[] = Array.from({ length: 128 }, (_, entry) => ({
  forename: entry & 3,
  surname: (entry >> 2) & 3,
  word: (entry >> 4) & 3,
  place: (entry & 64) !== 0,
}));

/** Where a key lies in a table of three segments, and the nine bits that prove it belongs there. */
export interface Slots {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly proof: number;
}

function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

export function slotsOf(word: string, segment: number, seed: number): Slots {
  let a = seed | 0;
  let b = word.length;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    a = Math.imul(a ^ code, 16777619);
    b = Math.imul(b + code, -1640531535) ^ (b >>> 15);
  }
  const one = mix(a ^ b);
  const two = mix(a + Math.imul(b, 31));
  const three = mix(Math.imul(a, 17) - b);
  return {
    first: one % segment,
    second: segment + (two % segment),
    third: 2 * segment + (three % segment),
    proof: mix(one ^ (three << 1)) & 0x1ff,
  };
}

/**
 * Names and common words by folded spelling, two bytes an entry whatever its length: three slots of a word XOR to its
 * proof and its entry (an "xor filter" that carries values; Graf and Lemire, "Xor Filters", 2020). One word in 512 that
 * is on no list is taken for a listed one, so a listing is a clue and never a proof.
 */
export class Gazetteer {
  readonly #table: Uint16Array;
  readonly #segment: number;
  readonly #seed: number;

  constructor(table: Uint16Array, seed: number) {
    this.#table = table;
    this.#segment = table.length / 3;
    this.#seed = seed;
  }

  /** What is known of a folded word without hyphens. */
  find(word: string): Listed {
    if (this.#segment === 0) return UNLISTED;
    const { first, second, third, proof } = slotsOf(word, this.#segment, this.#seed);
    const cell = this.#table[first]! ^ this.#table[second]! ^ this.#table[third]!;
    return cell >>> 7 === proof ? LISTED[cell & 0x7f]! : UNLISTED;
  }
}

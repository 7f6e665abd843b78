const MODULUS = 2 ** 52;
const HIGH = 2 ** 26;

/** 52-bit hash of a text, as an exact number: two FNV-1a lanes with different seeds. Not for secrets. */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  low ^= low >>> 13;
  high ^= high >>> 11;
  return ((high >>> 0) & (HIGH - 1)) * HIGH + ((low >>> 0) & (HIGH - 1));
}

/** Sum of two hashes that does not depend on their order, again 52 bits. */
export function addHashes(one: number, other: number): number {
  const sum = one + other;
  return sum >= MODULUS ? sum - MODULUS : sum;
}

/** Single spaces stay as they are, so nothing is replaced in most texts. */
const SPACES = /[^\S ]\s*| \s+/gu;

/** A text as it is compared: surrounding and repeated spaces and the case do not matter. */
export function normalise(text: string): string {
  return text.replace(SPACES, ' ').trim().toLowerCase();
}

const TITLES = new Set(['mr', 'mrs', 'miss', 'ms', 'dr', 'sir', 'dame', 'prof', 'cllr', 'rev']);

/**
 * Hash of a person's name in which the order of its parts, titles and punctuation do not matter,
 * so that "Okafor, Ada" in one column equals "Ada" beside "Okafor" in two.
 */
export function hashPerson(name: string): number {
  let sum = 0;
  for (const [word] of name.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!TITLES.has(word)) sum = addHashes(sum, hashText(word));
  }
  return sum;
}

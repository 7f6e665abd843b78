/** What a UTF-16 code unit is to the names detector. */
export const CharacterClass = {
  Space: 1,
  LineEnd: 2,
  Digit: 3,
  Lower: 4,
  Upper: 5,
  Apostrophe: 6,
  Hyphen: 7,
  Sign: 8,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

/** As typed, as typeset, and what people type for it. */
const APOSTROPHES = "'\u2019\u02bc\u2018\u02bb\u2032\uff07`\u00b4";

const classes = new Uint8Array(0x10000);

function classify(code: number): CharacterClass {
  if (code === 10 || code === 13 || code === 11 || code === 12 || code === 0x2028 || code === 0x2029) {
    return CharacterClass.LineEnd;
  }
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return CharacterClass.Space;
  if (APOSTROPHES.includes(character)) return CharacterClass.Apostrophe;
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return CharacterClass.Hyphen;
  if (/\p{N}/u.test(character)) return CharacterClass.Digit;
  // Scripts without case and title-case letters count as capitals: a name in them has no other sign.
  if (/\p{Lu}|\p{Lt}|\p{Lo}/u.test(character)) return CharacterClass.Upper;
  if (/\p{L}|\p{M}/u.test(character)) return CharacterClass.Lower;
  return CharacterClass.Sign;
}

/** Class of a code unit; half of a surrogate pair is a sign. Classes are worked out once each, when first asked for. */
export function classOf(code: number): CharacterClass {
  const known = classes[code]!;
  if (known !== 0) return known as CharacterClass;
  const found = classify(code);
  classes[code] = found;
  return found;
}

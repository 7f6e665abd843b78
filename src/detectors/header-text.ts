/** A full stop between words, as in the path to a field (`properties.victim`) and in `Date.of.Birth`; not that of `D.O.B`. */
const STOP_BETWEEN_WORDS = /(?<=\p{L}{2})\.(?=\p{L}{2})/gu;

/** Where one word ends and the next begins in `DateOfBirth`. */
const HUMP = /(\p{Ll})(\p{Lu})/gu;

/** A header as it is compared: lower case, words parted by single spaces, punctuation gone, camel case split. */
export function foldHeader(header: string): string {
  return header
    .replace(HUMP, '$1 $2')
    .replace(STOP_BETWEEN_WORDS, ' ')
    .toLowerCase()
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}%#£]+/gu, ' ')
    .trim();
}

/** Phrases that headers are made of, as regular expression sources over folded text. */
export interface Phrases {
  /** Any of them stands in the header as whole words. */
  in(folded: string): boolean;
  /** The header is one of them. */
  is(folded: string): boolean;
}

export function phrases(...list: readonly string[]): Phrases {
  const any = list.join('|');
  const inside = new RegExp(`(?:^| )(?:${any})(?: |$)`, 'u');
  const whole = new RegExp(`^(?:${any})$`, 'u');
  return { in: (folded) => inside.test(folded), is: (folded) => whole.test(folded) };
}

const SAYS_NOTHING = /^(?:[a-z]|(?:unnamed|column|col|field|var(?:iable)?|attribute|attr|item|f|c|v|x|a|q) ?\d{1,3})$/u;

/** True for a header that only numbers its column: `Column1`, `F3`, `Unnamed: 2`, `B`. */
export function saysNothing(header: string): boolean {
  return SAYS_NOTHING.test(foldHeader(header));
}

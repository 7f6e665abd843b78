const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ɔ', 'o'],
  ['ɛ', 'e'],
  ['ŋ', 'ng'],
]);

const PLAIN = /^[a-z-]*$/u;

/**
 * One spelling for one name: lower case, accents and apostrophes taken off, hyphens kept.
 * `O’Neill` and `ONEILL` are `oneill`, `Öztürk` is `ozturk`.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ‘ʻ′＇`´]+/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[^a-z0-9-]/gu, (letter) => LETTERS.get(letter) ?? letter);
}

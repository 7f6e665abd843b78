/** Letters that a name may be written with or without, and that do not come apart into a letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' };
const PLAIN_WORD = /^[a-z]+$/u;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’‘`]\p{L}[\p{L}\p{M}]*)*/gu;

/** A word of a name in one spelling: small letters without accents and apostrophes. `O’Néill` is `oneill`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN_WORD.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .replace(/[^a-z]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** The words of a name as they are compared; a hyphen parts two of them. */
export function nameWords(name: string): readonly string[] {
  return (name.match(WORD) ?? []).map(foldWord);
}

/** A number at work or an e-mail address in one spelling; undefined when too short to tell anybody. */
export function foldNumber(value: string): string | undefined {
  const trimmed = value.trim().toLowerCase();
  if (trimmed.includes('@')) return trimmed;
  const folded = trimmed.replace(/[^a-z0-9]/gu, '').replace(/^0+/u, '');
  return folded.length >= 3 && /\d/u.test(folded) ? folded : undefined;
}

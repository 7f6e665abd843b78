/** Words with how often each occurs. */
export type Words = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}]+/gu;
/** Characters that show nothing: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** A number as people write it, thousands grouped, cents told; a leading zero makes it a code. */
const NUMBER = /(?<![\p{L}\p{N}.,])(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,14})(?:\.\d{1,10})?(?![\p{L}\p{N}]|[.,]\d)/gu;

/** The words of texts in one spelling: compatibility forms resolved, in lower case, numbers plain, no punctuation. */
export function wordsOf(texts: Iterable<string>): Map<string, number> {
  const words = new Map<string, number>();
  for (const text of texts) {
    const spelled = text.replace(UNSEEN, '').normalize('NFKC').toLowerCase().replace(NUMBER, plainNumber);
    for (const [word] of spelled.matchAll(WORD)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

const plainNumber = (number: string): string => `${Number(number.replaceAll(',', ''))}`;

/** What is in the first and not in the second. */
export function without(words: Words, others: Words): Map<string, number> {
  const rest = new Map<string, number>();
  for (const [word, count] of words) {
    const more = count - (others.get(word) ?? 0);
    if (more > 0) rest.set(word, more);
  }
  return rest;
}

export const countOf = (words: Words): number => [...words.values()].reduce((sum, count) => sum + count, 0);

/** The letters and digits of words, in order of the alphabet: equal for the same text broken into words elsewhere. */
export const lettersOf = (words: Words): string =>
  [...words]
    .flatMap(([word, count]) => [...word.repeat(count)])
    .sort()
    .join('');

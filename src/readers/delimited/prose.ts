/** Words of a line from which on it is a sentence rather than a value. */
const WORDS_OF_SENTENCE = 8;
const SAMPLE_LINES = 200;
/** What is longer is no word, and the engine of patterns has no room for millions of letters. */
const LONGEST_WORD = 64;

/** True when most of a text is sentences: long lines of words, or lines that end as sentences do. */
export function looksLikeProse(text: string): boolean {
  const lines = text.split(/[\r\n]+/, SAMPLE_LINES).filter((line) => line.trim() !== '');
  const sentences = lines.filter(isSentence).length;
  return lines.length > 0 && sentences * 2 > lines.length;
}

function isSentence(line: string): boolean {
  const words = line.trim().split(/\s+/);
  const plain = words.filter(
    (word) => word.length <= LONGEST_WORD && /^["'(]?\p{Ll}[\p{L}'’-]*[.,;:!?)"']*$/u.test(word),
  ).length;
  return words.length >= WORDS_OF_SENTENCE && plain * 2 > words.length;
}

/** Looks for any of some phrases near a hit: whole words, whatever their case. */
export interface ContextWords {
  /** True within `window` characters of the stretch, on either side. A word cut by the edge of the window does not count. */
  near(text: string, start: number, end: number, window: number): boolean;
  in(text: string): boolean;
}

const isWord = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}]+/gu;
/** Characters that may stand between the words of a phrase. */
const MOST_BETWEEN = 3;

/** The letters and digits of a phrase, whatever stands between them: `D.O.B.` is `d`, `o`, `b`. */
const wordsOf = (phrase: string): readonly string[] => phrase.toLowerCase().match(WORDS) ?? [];

/** Undefined when there are no phrases. Plain look-ups: an expression of all phrases takes milliseconds to compile. */
export function contextWords(phrases: readonly string[]): ContextWords | undefined {
  if (phrases.length === 0) return undefined;
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    for (const first of words.length === 1 ? [words[0]!, `${words[0]}s`] : words.slice(0, 1)) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    }
  }
  const found = (text: string): boolean => {
    const folded = text.toLowerCase();
    for (const { 0: word, index } of folded.matchAll(WORDS)) {
      const starting = byFirst.get(word);
      if (starting?.some((words) => goesOn(words, folded, index + word.length))) return true;
    }
    return false;
  };
  return {
    in: found,
    near(text, start, end, window) {
      let left = Math.max(0, start - window);
      while (left > 0 && left < start && isWord.test(text[left - 1]!)) left++;
      let right = Math.min(text.length, end + window);
      while (right < text.length && right > end && isWord.test(text[right]!)) right--;
      return found(text.slice(left, start)) || found(text.slice(end, right));
    },
  };
}

/** Whether the words of a phrase behind its first one follow at `end`; the last of them may be a plural. */
function goesOn(words: readonly string[], folded: string, end: number): boolean {
  let at = end;
  for (let next = 1; next < words.length; next++) {
    const gap = nextWord(folded, at);
    if (gap === 0) return false;
    at += gap;
    const word = wordAt(folded, at);
    if (word !== words[next] && (next < words.length - 1 || word !== `${words[next]}s`)) return false;
    at += word.length;
  }
  return true;
}

/** Characters up to the next word; 0 where there are too many, or none. */
function nextWord(folded: string, at: number): number {
  for (let gap = 1; gap <= MOST_BETWEEN; gap++) if (isWord.test(folded.charAt(at + gap))) return gap;
  return 0;
}

function wordAt(folded: string, start: number): string {
  let end = start;
  while (end < folded.length && isWord.test(folded.charAt(end))) end++;
  return folded.slice(start, end);
}

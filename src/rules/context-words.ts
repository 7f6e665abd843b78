/** The letters and digits of a phrase, whatever stands between them: `D.O.B.` is `d`, `o`, `b`. */
function phrase(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join('[^\\p{L}\\p{N}]{1,3}');
}

/** Looks for any of some phrases near a hit: whole words, whatever their case. */
export interface ContextWords {
  /** True within `window` characters of the stretch, on either side. A word cut by the edge of the window does not count. */
  near(text: string, start: number, end: number, window: number): boolean;
  in(text: string): boolean;
}

const isWord = /[\p{L}\p{N}]/u;

/** Undefined when there are no phrases. */
export function contextWords(phrases: readonly string[]): ContextWords | undefined {
  if (phrases.length === 0) return undefined;
  let compiled: RegExp | undefined;
  const found = (text: string): boolean => {
    // Compiled when first asked for, and for lower case: either way saves milliseconds of every start.
    compiled ??= new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${phrases.map((words) => phrase(words.toLowerCase())).join('|')})s?(?![\\p{L}\\p{N}])`,
      'u',
    );
    return compiled.test(text.toLowerCase());
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

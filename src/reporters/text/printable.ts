/**
 * Control characters, line separators, and marks that turn the direction of writing. A terminal obeys them, and a file
 * name may hold them, so in a report they are spelled out.
 */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu;

/** The text with everything a terminal would obey spelled out: an escape character becomes `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
}

/** Shorter runs of letters in binary data are chance. */
const SHORTEST = 5;

/**
 * Stretches of readable text in binary data, one byte or two bytes a character, in order of appearance. For parts whose
 * format says nothing to a person but which keep captions, paths and names in plain.
 */
export function printableStrings(bytes: Buffer): readonly string[] {
  const narrow = new TextDecoder('windows-1252').decode(bytes);
  const found: { readonly at: number; readonly text: string }[] = [];
  for (const match of narrow.matchAll(new RegExp(`[\\t\\x20-\\x7e\\u00a1-\\u00ff]{${SHORTEST},}`, 'g'))) {
    found.push({ at: match.index, text: match[0] });
  }
  for (const offset of [0, 1]) {
    const wide = bytes.toString('utf16le', offset, bytes.length - ((bytes.length - offset) % 2));
    for (const match of wide.matchAll(
      new RegExp(`[\\t\\x20-\\x7e\\u00a1-\\u024f\\u2018-\\u201d]{${SHORTEST},}`, 'g'),
    )) {
      found.push({ at: offset + match.index * 2, text: match[0] });
    }
  }
  return found
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text.trim())
    .filter((text) => /[\p{L}\p{N}]{3}/u.test(text));
}

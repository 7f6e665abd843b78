/** Shorter texts are chance, or flags. */
const SHORTEST = 3;
const LONGEST = 32_767;

/**
 * Texts in the fields of records whose layout is not known: a length of four bytes, then so many characters that can be
 * read. In order of appearance.
 */
export function looseStrings(bytes: Buffer): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + 4 + SHORTEST * 2 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    const end = at + 4 + length * 2;
    const text =
      length >= SHORTEST && length <= LONGEST && end <= bytes.length ? textAt(bytes, at + 4, end) : undefined;
    if (text === undefined) at++;
    else {
      found.push(text);
      at = end;
    }
  }
  return found;
}

/** Undefined for characters that no text holds. */
function textAt(bytes: Buffer, start: number, end: number): string | undefined {
  const text = bytes.toString('utf16le', start, end);
  return /^[\t\n\r\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]*$/u.test(text) && /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

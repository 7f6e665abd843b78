import { isUtf8 } from 'node:buffer';

/** What windows-1252 has where ISO 8859-1 has control characters, 0x80 to 0x9f (WHATWG Encoding, index windows-1252). */
const ABOVE_ASCII = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of a field or a line: UTF-8 where its bytes are valid, else windows-1252. Judged piece by piece, because files that
 * several programs wrote into mix the two. Zero bytes, which programs show as nothing or as a blank, are a blank between
 * words and left out elsewhere: within a word in letters of two bytes, and as padding.
 */
export function decodeText(bytes: Buffer): string {
  let text = bytes.toString('utf8');
  if (text.includes('\ufffd') && !isUtf8(bytes)) text = decodeWindows1252(bytes);
  return text.includes('\0') ? withoutZeros(text) : text;
}

function withoutZeros(text: string): string {
  const pieces = text.split(/\0+/);
  return pieces.map((piece, index) => (standsApart(pieces[index - 1] ?? '', piece) ? ` ${piece}` : piece)).join('');
}

/** Letters or digits meet, and enough of them on one side to be a word rather than a letter of two bytes. */
function standsApart(before: string, after: string): boolean {
  const [end, start] = [before.slice(-3), after.slice(0, 3)];
  if (!/[\p{L}\p{N}]$/u.test(end) || !/^[\p{L}\p{N}]/u.test(start)) return false;
  return /^[\p{L}\p{N}]{3}$/u.test(end) || /^[\p{L}\p{N}]{3}$/u.test(start);
}

/** Not by `TextDecoder`: that of Node 20 takes windows-1252 for ISO 8859-1. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (control) => ABOVE_ASCII[control.charCodeAt(0) - 0x80]!);
}

import { isUtf8 } from 'node:buffer';

/** What windows-1252 has where ISO 8859-1 has control characters, 0x80 to 0x9f (WHATWG Encoding, index windows-1252). */
const ABOVE_ASCII = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of a field or a line: UTF-8 where its bytes are valid, else windows-1252. Judged piece by piece, because files that
 * several programs wrote into mix the two. Zero bytes, which no program shows, are left out.
 */
export function decodeText(bytes: Buffer): string {
  let text = bytes.toString('utf8');
  if (text.includes('\ufffd') && !isUtf8(bytes)) text = decodeWindows1252(bytes);
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** Not by `TextDecoder`: that of Node 20 takes windows-1252 for ISO 8859-1. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (control) => ABOVE_ASCII[control.charCodeAt(0) - 0x80]!);
}

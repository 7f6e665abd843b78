import { isUtf8 } from 'node:buffer';

/** Upper half of IBM code page 437, the character set of names without the UTF-8 flag (APPNOTE.TXT, appendix D). */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const UTF8_FLAG = 0x800;

/** Name of an entry as text. Many archivers write UTF-8 without saying so, hence the test. */
export function decodeZipName(raw: Buffer, flags: number): string {
  if ((flags & UTF8_FLAG) !== 0 || isUtf8(raw)) return raw.toString('utf8');
  return Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 0x80))).join(
    '',
  );
}

/** One spelling for names that mean the same part: case, direction of slashes and a leading slash do not count. */
export function foldZipName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** True for names that would lead out of the folder an archive is unpacked to. */
export function escapesFolder(name: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name);
}

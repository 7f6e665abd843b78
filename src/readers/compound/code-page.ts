import { decodeBytes } from '../../bytes/text-encoding.js';

/** Code pages of Windows that go by a name of their own (WHATWG Encoding); the rest are `windows-` and their number. */
const NAMES: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  367: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20127: 'windows-1252',
  20866: 'koi8-r',
  28591: 'windows-1252',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  32768: 'macintosh',
  32769: 'windows-1252',
  65000: 'windows-1252',
  65001: 'utf-8',
};
const WESTERN = 'windows-1252';

/** Text in a code page of Windows; in the western one when the page is not known. Never throws. */
export function decodeCodePage(bytes: Buffer, page: number): string {
  if (bytes.length === 0) return '';
  if (page === 1252 && isAscii(bytes)) return bytes.toString('latin1');
  const name = NAMES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : WESTERN);
  const decoded = decodeBytes(bytes, name);
  return decoded.encoding === name ? decoded.text : decodeBytes(bytes, WESTERN).text;
}

function isAscii(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-2, annex D.2): from 0x18 and from 0x80. */
const LOW = '˘ˇˆ˙˝˛˚˜';
const HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{fffd}€';

/** A text string: UTF-16 or UTF-8 with their marks, else PDFDocEncoding. Language escapes are taken out. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain(swapped(bytes.subarray(2)));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain(bytes.toString('utf16le', 2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return plain(bytes.toString('utf8', 3));
  const latin = bytes.toString('latin1').replace(/\0+$/u, '');
  return latin.replace(/[\u{18}-\u{1f}\u{80}-\u{a0}]/gu, (character) => {
    const code = character.charCodeAt(0);
    return (code < 0x80 ? LOW[code - 0x18] : HIGH[code - 0x80]) ?? character;
  });
}

const swapped = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');

const plain = (text: string): string => text.replace(/\u{1b}[^\u{1b}]*\u{1b}/gu, '').replace(/\0+$/u, '');

import type { Format } from '../../model/catalogue.js';

const SIGNATURES: readonly (readonly [Format, number, string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['webp', 8, 'WEBP'],
  ['emf', 40, ' EMF'],
  ['wmf', 0, '\xd7\xcd\xc6\x9a'],
  ['wmf', 0, '\x01\x00\x09\x00\x00\x03'],
];
/** Kinds of files that the name of their first box tells (ISO/IEC 23008-12, 10; AVIF 1.1). */
const BRANDS = /^ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis)/u;

/** Format of a picture by its first bytes. */
export function pictureFormat(head: Buffer): Format | undefined {
  const text = head.toString('latin1', 0, 64);
  if (BRANDS.test(text.slice(4))) return 'heic';
  if (text.startsWith('BM') && text.slice(6, 10) === '\0\0\0\0') return 'bmp';
  const found = SIGNATURES.find(([, at, signature]) => text.startsWith(signature, at))?.[0];
  if (found === 'webp') return text.startsWith('RIFF') ? found : undefined;
  return found === 'emf' && !text.startsWith('\x01\0\0\0') ? undefined : found;
}

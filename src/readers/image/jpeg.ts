import { decodeBytes } from '../../bytes/text-encoding.js';
import { photoshopIptc } from './iptc.js';
import type { PictureData } from './picture-data.js';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
const APP13 = 0xed;
const COMMENT = 0xfe;
const EXIF_MARK = 'Exif\0\0';
const XMP_MARK = 'http://ns.adobe.com/xap/1.0/\0';
/** Pieces of XMP that did not fit: a digest of 32 letters and two numbers go before each. */
const EXTENDED_MARK = 'http://ns.adobe.com/xmp/extension/\0';
const EXTENDED_HEADER = 40;
const PHOTOSHOP_MARK = 'Photoshop 3.0\0';

/** The segments of a JPEG file (ITU-T T.81, annex B). */
export function readJpeg(bytes: Buffer): PictureData {
  const exif: Buffer[] = [];
  const xmp: Buffer[] = [];
  const iptc: Buffer[] = [];
  const extended: Buffer[] = [];
  const comments: { field: string; text: string }[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at++;
      continue;
    }
    const marker = bytes[at + 1]!;
    if (marker === END_OF_IMAGE) return { exif, xmp: withExtended(xmp, extended), iptc, comments, end: at + 2 };
    if (marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd8) || marker === 1) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const data = bytes.subarray(at + 4, end);
    const begins = (mark: string): boolean => data.toString('latin1', 0, mark.length) === mark;
    if (marker === APP1 && begins(EXIF_MARK)) exif.push(data.subarray(EXIF_MARK.length));
    else if (marker === APP1 && begins(XMP_MARK)) xmp.push(data.subarray(XMP_MARK.length));
    else if (marker === APP1 && begins(EXTENDED_MARK))
      extended.push(data.subarray(EXTENDED_MARK.length + EXTENDED_HEADER));
    else if (marker === APP13 && begins(PHOTOSHOP_MARK))
      iptc.push(...photoshopIptc(data.subarray(PHOTOSHOP_MARK.length)));
    else if (marker === COMMENT) comments.push({ field: 'Comment', text: decodeBytes(data).text });
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
  }
  // Without its end a picture is cut short; programs show what there is.
  return { exif, xmp: withExtended(xmp, extended), iptc, comments, end: bytes.length };
}

function withExtended(xmp: readonly Buffer[], extended: readonly Buffer[]): readonly Buffer[] {
  return extended.length === 0 ? xmp : [...xmp, Buffer.concat(extended)];
}

/** The next marker behind compressed data, in which 0xff stands before zero or the number of a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

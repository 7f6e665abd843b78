import type { PictureData } from './picture-data.js';

/** The chunks of a WebP file (RFC 9649). */
export function readWebp(bytes: Buffer): PictureData {
  const exif: Buffer[] = [];
  const xmp: Buffer[] = [];
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  for (let at = 12; at + 8 <= end; ) {
    const type = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, Math.min(end, at + 8 + size));
    if (type === 'EXIF') exif.push(data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data);
    else if (type === 'XMP ') xmp.push(data);
    at += 8 + size + (size % 2);
  }
  return { exif, xmp, iptc: [], comments: [], end };
}

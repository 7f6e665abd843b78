import { decodeBytes } from '../../bytes/text-encoding.js';
import type { PictureData } from './picture-data.js';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;

/** The blocks of a GIF file (GIF89a specification). */
export function readGif(bytes: Buffer): PictureData {
  const xmp: Buffer[] = [];
  const comments: { field: string; text: string }[] = [];
  let at = 13 + colourTable(bytes[10] ?? 0);
  while (at < bytes.length) {
    if (bytes[at] === TRAILER) return { exif: [], xmp, iptc: [], comments, end: at + 1 };
    if (bytes[at] === IMAGE) at = afterBlocks(bytes, at + 10 + colourTable(bytes[at + 9] ?? 0) + 1);
    else if (bytes[at] === EXTENSION) {
      const label = bytes[at + 1];
      const start = at + 2;
      at = afterBlocks(bytes, start);
      if (label === COMMENT) comments.push({ field: 'Comment', text: blocksText(bytes, start, at) });
      else if (label === PLAIN_TEXT) comments.push({ field: 'Text', text: blocksText(bytes, start, at) });
      else if (label === APPLICATION && bytes.toString('latin1', start + 1, start + 12) === 'XMP DataXMP') {
        // XMP stands as it is behind the name, and a ramp of numbers makes it pass for blocks.
        xmp.push(bytes.subarray(start + 12, at));
      }
    } else break;
  }
  return { exif: [], xmp, iptc: [], comments, end: bytes.length };
}

function colourTable(flags: number): number {
  return (flags & 0x80) !== 0 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind the blocks that begin at `at`, each of a size that it states; an empty one is the last. */
function afterBlocks(bytes: Buffer, at: number): number {
  let next = at;
  while (next < bytes.length && bytes[next] !== 0) next += bytes[next]! + 1;
  return next + 1;
}

function blocksText(bytes: Buffer, start: number, end: number): string {
  const blocks: Buffer[] = [];
  for (let at = start; at < end - 1; at += bytes[at]! + 1) blocks.push(bytes.subarray(at + 1, at + 1 + bytes[at]!));
  return decodeBytes(Buffer.concat(blocks)).text;
}

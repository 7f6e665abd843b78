import type { Picture } from '../../model/recognition.js';

const HEADER = 54;
const PALETTE = 256 * 4;
const DOTS_PER_METRE = 100 / 2.54;

/**
 * Grey pixels as a Windows bitmap of 8 bits a pixel. Of all formats it is the one that Leptonica reads from memory on every
 * system: others go through a temporary file on some, and a page must not be left on a disk.
 */
export function bitmapFile({ width, height, resolution, grey }: Extract<Picture, { kind: 'pixels' }>): Buffer {
  const stride = (width + 3) & ~3;
  const file = Buffer.alloc(HEADER + PALETTE + stride * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADER + PALETTE, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  // A positive height: rows from the bottom.
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(8, 28);
  file.writeUInt32LE(stride * height, 34);
  const dots = Math.round(resolution * DOTS_PER_METRE);
  file.writeInt32LE(dots, 38);
  file.writeInt32LE(dots, 42);
  file.writeUInt32LE(256, 46);
  for (let level = 0; level < 256; level++) file.writeUInt32LE(level * 0x010101, HEADER + level * 4);
  for (let row = 0; row < height; row++) {
    file.set(grey.subarray(row * width, (row + 1) * width), HEADER + PALETTE + (height - 1 - row) * stride);
  }
  return file;
}

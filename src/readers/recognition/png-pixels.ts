import { inflateSync } from 'node:zlib';
import type { Budget } from '../../model/bytes.js';
import { brightness, type Grey } from './grey.js';

/** Samples of a pixel by colour type (PNG, third edition, 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;
/** Larger pictures are maps and plans. */
const MOST_PIXELS = 100_000_000;
const WHITE = 255;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
}

/**
 * Pixels of a PNG file on white; undefined for what is interlaced, damaged or too large. Charges `inflatedBytes`.
 */
export function pngPixels(bytes: Buffer, budget: Budget): Grey | undefined {
  const header = headerOf(bytes);
  if (header === undefined) return undefined;
  const { width, height, depth, type } = header;
  const bits = SAMPLES[type]! * depth;
  const stride = Math.ceil((width * bits) / 8);
  budget.charge('inflatedBytes', (stride + 1) * height);
  const packed = chunksOf(bytes, 'IDAT');
  const rows = inflated(Buffer.concat(packed), (stride + 1) * height);
  if (rows === undefined || rows.length < (stride + 1) * height) return undefined;
  const shades = shadesOf(header, bytes);
  const levels = new Uint8Array(width * height);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    unfilter(row, above, rows[start]!, Math.max(1, bits >> 3));
    for (let x = 0; x < width; x++) levels[y * width + x] = shades(row, x);
    above = row;
  }
  return { width, height, levels };
}

function headerOf(bytes: Buffer): Header | undefined {
  if (bytes.length < 33) return undefined;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth = 0, type = 0, , , interlaced] = bytes.subarray(24, 29);
  const isKnown =
    SAMPLES[type] !== undefined && [1, 2, 4, 8, 16].includes(depth) && (depth >= 8 || SAMPLES[type] === 1);
  if (!isKnown || interlaced !== 0 || width * height === 0 || width * height > MOST_PIXELS) return undefined;
  return { width, height, depth, type };
}

function chunksOf(bytes: Buffer, type: string): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === type) chunks.push(bytes.subarray(at + 8, at + 8 + size));
    at += 12 + size;
  }
  return chunks;
}

function inflated(packed: Buffer, size: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: size + 1 });
  } catch {
    // Damaged, or more than the header says: no program agrees on what such a picture shows.
    return undefined;
  }
}

/** Undoes the filter of a row in place (PNG, 9.2). */
function unfilter(row: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  for (let at = 0; at < row.length; at++) {
    const left = at >= step ? row[at - step]! : 0;
    const up = above[at]!;
    if (filter === 1) row[at]! += left;
    else if (filter === 2) row[at]! += up;
    else if (filter === 3) row[at]! += (left + up) >> 1;
    else if (filter === 4) row[at]! += paeth(left, up, at >= step ? above[at - step]! : 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Gives the level of a pixel of a row. Of samples of 16 bits the upper half tells enough. */
function shadesOf({ depth, type }: Header, bytes: Buffer): (row: Uint8Array, x: number) => number {
  if (depth < 8) {
    const paint = type === PALETTE ? paletteOf(bytes) : (value: number) => (value * WHITE) / (2 ** depth - 1);
    return (row, x) => {
      const bit = x * depth;
      return paint((row[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1));
    };
  }
  const size = depth >> 3;
  const step = SAMPLES[type]! * size;
  if (type === PALETTE) {
    const paint = paletteOf(bytes);
    return (row, x) => paint(row[x]!);
  }
  const colour = type === 2 || type === 6;
  const alphaAt = type === 4 ? size : type === 6 ? 3 * size : undefined;
  return (row, x) => {
    const at = x * step;
    const level = colour ? brightness(row[at]!, row[at + size]!, row[at + 2 * size]!) : row[at]!;
    const alpha = alphaAt === undefined ? WHITE : row[at + alphaAt]!;
    return (level * alpha + WHITE * (WHITE - alpha)) / WHITE;
  };
}

function paletteOf(bytes: Buffer): (index: number) => number {
  const [colours = Buffer.alloc(0)] = chunksOf(bytes, 'PLTE');
  const [alphas = Buffer.alloc(0)] = chunksOf(bytes, 'tRNS');
  const levels = Uint8Array.from({ length: 256 }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = colours.subarray(index * 3, index * 3 + 3);
    const alpha = alphas[index] ?? WHITE;
    return (brightness(red, green, blue) * alpha + WHITE * (WHITE - alpha)) / WHITE;
  });
  return (index) => levels[index]!;
}

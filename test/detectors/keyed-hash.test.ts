import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../src/detectors/keyed-hash.js';

const KEY = Uint8Array.from({ length: 16 }, (_, index) => index);

/** Bytes 00 01 02 ... as UTF-16LE text, and the published 64-bit result of that many bytes, low byte first. */
const VECTORS: readonly (readonly [number, string])[] = [
  [0, '310e0edd47db6f72'],
  [2, '5a4fa9d909806c0d'],
  [4, 'b7877127e09427cf'],
  [6, 'cee3fe586e46c9cb'],
  [8, '6224939a79f5f593'],
];

function textOf(bytes: number): string {
  return Buffer.from(Array.from({ length: bytes }, (_, index) => index)).toString('utf16le');
}

function expected(hex: string): number {
  return Number(Buffer.from(hex, 'hex').readBigUInt64LE(0) & 0xf_ffff_ffff_ffffn);
}

describe('keyedHash', () => {
  it.each(VECTORS)('of %i bytes is the published value of SipHash-2-4, cut to 52 bits', (bytes, hex) => {
    expect(keyedHash(KEY)(textOf(bytes))).toBe(expected(hex));
  });

  it('depends on the key', () => {
    const other = keyedHash(new Uint8Array(16));
    const hash = keyedHash(KEY);
    for (const word of ['okafor', 'marsh', '', '41017']) expect(other(word)).not.toBe(hash(word));
  });

  it('gives exact numbers below 2 ** 52 that hardly ever meet', () => {
    const hash = keyedHash(KEY);
    const hashes = Array.from({ length: 20_000 }, (_, index) => hash(`word ${index}`));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((value) => Number.isSafeInteger(value) && value >= 0 && value < 2 ** 52)).toBe(true);
  });

  it.each([0, 15, 17])('refuses a key of %i bytes', (length) => {
    expect(() => keyedHash(new Uint8Array(length))).toThrow(RangeError);
  });
});

import { expect, it } from 'vitest';
import { bitmapFile } from '../../../src/engine/recognition/bitmap-file.js';

it('writes rows from the bottom, each filled up to four bytes', () => {
  const grey = Uint8Array.of(1, 2, 3, 4, 5, 6);
  const file = bitmapFile({ kind: 'pixels', width: 3, height: 2, resolution: 300, grey });
  expect([...file.subarray(1078)]).toEqual([4, 5, 6, 0, 1, 2, 3, 0]);
  expect(file.toString('latin1', 0, 2)).toBe('BM');
  expect([file.readUInt32LE(2), file.readUInt32LE(10)]).toEqual([file.length, 1078]);
  expect([file.readInt32LE(18), file.readInt32LE(22), file.readUInt16LE(28)]).toEqual([3, 2, 8]);
  expect(file.readInt32LE(38)).toBe(11_811);
});

it('names the shades of grey by their level', () => {
  const file = bitmapFile({ kind: 'pixels', width: 1, height: 1, resolution: 72, grey: Uint8Array.of(200) });
  expect([...file.subarray(54 + 200 * 4, 54 + 201 * 4)]).toEqual([200, 200, 200, 0]);
});

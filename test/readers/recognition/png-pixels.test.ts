import { expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { LimitReached } from '../../../src/model/failure.js';
import { pngPixels } from '../../../src/readers/recognition/png-pixels.js';
import { type PngForm, pngOf } from '../image/picture-builder.js';

const budget = () => createBudget(DEFAULT_LIMITS);
const levels = (bytes: Buffer): number[] | undefined => {
  const pixels = pngPixels(bytes, budget());
  return pixels && [...pixels.levels];
};
const palette = Buffer.from([0, 0, 0, 255, 255, 255, 255, 0, 0]);

it.each<[string, PngForm, number, readonly number[], readonly number[]]>([
  ['grey', {}, 2, [10, 20, 30, 40], [10, 20, 30, 40]],
  ['one bit a pixel', { depth: 1 }, 4, [0b10100000, 0b01010000], [255, 0, 255, 0, 0, 255, 0, 255]],
  ['four bits a pixel', { depth: 4 }, 2, [0x0f, 0xf0], [0, 255, 255, 0]],
  ['16 bits a sample', { depth: 16 }, 1, [10, 99, 20, 99], [10, 20]],
  ['colours', { type: 2 }, 1, [255, 255, 255, 255, 0, 0], [255, 76]],
  ['a palette', { type: 3, further: [['PLTE', palette]] }, 2, [0, 1, 2, 0], [0, 255, 76, 0]],
  [
    'a palette seen through',
    {
      type: 3,
      further: [
        ['PLTE', palette],
        ['tRNS', Buffer.from([0])],
      ],
    },
    1,
    [0, 2],
    [255, 76],
  ],
  ['grey seen through', { type: 4 }, 1, [0, 0, 0, 255], [255, 0]],
  ['colours seen through', { type: 6 }, 1, [0, 0, 0, 255, 0, 0, 0, 0], [0, 255]],
  ['rows as differences from the left', { filter: 1 }, 2, [10, 20, 30, 40], [10, 30, 30, 70]],
  ['rows as differences from above', { filter: 2 }, 2, [10, 20, 30, 40], [10, 20, 40, 60]],
  ['rows as differences from the mean', { filter: 3 }, 2, [10, 20, 30, 40], [10, 25, 35, 70]],
  ['rows as differences from a guess', { filter: 4 }, 2, [10, 20, 30, 40], [10, 30, 40, 80]],
])('decodes %s', (_what, form, width, samples, expected) => {
  const height = 2;
  expect(levels(pngOf({ width, height, samples: Uint8Array.from(samples) }, form))).toEqual(expected);
});

/** A header that promises two rows more than there are. */
function cutRows(): Buffer {
  const bytes = pngOf({ width: 1, height: 2, samples: Uint8Array.of(1, 2) });
  bytes.writeUInt32BE(4, 20);
  return bytes;
}

it.each<[string, Buffer]>([
  ['interlaced', pngOf({ width: 1, height: 1, samples: Uint8Array.of(1) }, { interlaced: 1 })],
  ['of a type that is none', pngOf({ width: 1, height: 1, samples: Uint8Array.of(1) }, { type: 5 })],
  ['of a depth that is none', pngOf({ width: 1, height: 1, samples: Uint8Array.of(1) }, { depth: 3 })],
  ['without rows enough', cutRows()],
  ['cut short', pngOf({ width: 100, height: 100, samples: new Uint8Array(10_000).fill(7) }).subarray(0, 50)],
])('gives up what is %s', (_what, bytes) => {
  expect(levels(bytes)).toBeUndefined();
});

it('charges what it unpacks', () => {
  const bytes = pngOf({ width: 100, height: 100, samples: new Uint8Array(10_000) });
  expect(() => pngPixels(bytes, createBudget({ ...DEFAULT_LIMITS, inflatedBytes: 5000 }))).toThrow(LimitReached);
});

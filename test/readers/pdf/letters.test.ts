import { describe, expect, it } from 'vitest';
import { gapWithin } from '../../../src/readers/pdf/letters.js';

/** Gaps between the ink of two characters of Helvetica, as shares of the line's height, with and without a space between. */
const PAIRS = [
  { pair: '11', within: 0.43, apart: 0.82 },
  { pair: '10', within: 0.25, apart: 0.64 },
  { pair: '00', within: 0.13, apart: 0.52 },
  { pair: '1,', within: 0.29, apart: 0.68 },
  { pair: 'll', within: 0.18, apart: 0.58 },
  { pair: '1l', within: 0.3, apart: 0.69 },
];

describe('gapWithin', () => {
  it.each(PAIRS)('keeps $pair together and lets a space part it', ({ pair, within, apart }) => {
    const gap = gapWithin(pair.charCodeAt(0), pair.charCodeAt(1));
    expect(within).toBeLessThan(gap);
    expect(apart).toBeGreaterThan(gap);
  });
});

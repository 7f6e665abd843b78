import { describe, expect, it } from 'vitest';
import { overlaps, rectangleOf } from '../../../src/reporters/causes/rectangle.js';

describe('rectangleOf', () => {
  it.each([
    ['B7', { top: 7, left: 2, bottom: 7, right: 2 }],
    ['A1:AF9484', { top: 1, left: 1, bottom: 9484, right: 32 }],
    ['XFD1048576', { top: 1_048_576, left: 16_384, bottom: 1_048_576, right: 16_384 }],
  ])('%s', (range, rectangle) => {
    expect(rectangleOf(range)).toEqual(rectangle);
  });

  it.each([[undefined], [''], ['A'], ['7'], ['a1'], ['A1:'], ['A1:B2:C3'], ['Sheet!A1'], ['AAAA1'], ['A1 ']])(
    'no rectangle: %s',
    (range) => {
      expect(rectangleOf(range)).toBeUndefined();
    },
  );
});

describe('overlaps', () => {
  it.each([
    ['A1:C3', 'C3:D4', true],
    ['A1:C3', 'B2', true],
    ['A1:C3', 'D1:E3', false],
    ['A1:C3', 'A4:C9', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(overlaps(rectangleOf(one)!, rectangleOf(other)!)).toBe(expected);
    expect(overlaps(rectangleOf(other)!, rectangleOf(one)!)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { LAST_COLUMN, LAST_ROW, parseRange } from '../../../src/readers/sheets/cell-range.js';
import { RangeSweep } from '../../../src/readers/sheets/range-sweep.js';

const over = (...references: readonly string[]) => references.map((reference) => ({ range: parseRange(reference)! }));

describe('ranges that reach a cell', () => {
  const sweep = new RangeSweep(over('B2:C4', 'D4', 'A1:A9'));
  it.each<[row: number, column: number, holds: boolean]>([
    [1, 1, true],
    [1, 2, false],
    [2, 2, true],
    [4, 3, true],
    [4, 4, true],
    [5, 4, false],
    [5, 3, false],
    [9, 1, true],
    [10, 1, false],
    // Rows out of order.
    [3, 3, true],
    [3, 4, false],
  ])('row %d, column %d: %s', (row, column, holds) => {
    sweep.enter(row);
    expect(sweep.holds(column, () => true)).toBe(holds);
    expect(sweep.holds(column, () => false)).toBe(false);
    expect(sweep.gaveUp).toBe(false);
  });
});

it('gives up where more ranges lie over more cells than anybody could lay out', () => {
  const everywhere = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
  const sweep = new RangeSweep(Array.from({ length: 10_000 }, () => ({ range: everywhere })));
  sweep.enter(1);
  let cells = 0;
  while (cells < 10_000 && !sweep.gaveUp) {
    sweep.holds(1, () => false);
    cells++;
  }
  expect(sweep.gaveUp).toBe(true);
  expect(cells).toBeGreaterThan(1000);
  expect(sweep.holds(1, () => true)).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { UsedBlock } from '../../../src/readers/delimited/used-block.js';

type Place = readonly [row: number, column: number];

const CASES: readonly [string, readonly number[], readonly Place[], readonly Place[]][] = [
  [
    'columns side by side',
    [],
    [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 40],
    ],
    [[2, 40]],
  ],
  [
    'twenty empty columns',
    [],
    [
      [1, 1],
      [1, 22],
    ],
    [],
  ],
  [
    'twenty-one empty columns',
    [],
    [
      [1, 1],
      [1, 23],
    ],
    [[1, 23]],
  ],
  [
    'a block that grows to the right',
    [],
    [
      [1, 1],
      [1, 20],
      [2, 40],
      [3, 60],
    ],
    [],
  ],
  [
    'a sparse first row over a wide table',
    [1, 2, 15, 30, 45],
    [
      [1, 1],
      [1, 45],
    ],
    [],
  ],
  [
    'an island in the first rows',
    [1, 2, 60, 61],
    [
      [1, 1],
      [1, 60],
      [2, 61],
    ],
    [
      [1, 60],
      [2, 61],
    ],
  ],
  ['nothing on the left', [], [[1, 30]], [[1, 30]]],
  [
    'fifty empty lines',
    [1],
    [
      [1, 1],
      [52, 1],
    ],
    [],
  ],
  [
    'fifty-one empty lines, and all below',
    [1],
    [
      [1, 1],
      [53, 1],
      [54, 1],
    ],
    [
      [53, 1],
      [54, 1],
    ],
  ],
  ['fifty-one empty lines at the top', [1], [[52, 1]], [[52, 1]]],
];

describe('UsedBlock', () => {
  it.each(CASES)('%s', (_, filled, cells, remote) => {
    const block = new UsedBlock(filled);
    expect(cells.filter(([row, column]) => block.isRemote(row, column))).toEqual(remote);
  });
});

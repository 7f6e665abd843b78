/** @param {string} name @returns {Record<string, string>} */
export function detectorFiles(name) {
  return { [`src/detectors/${name}.ts`]: source(name), [`test/detectors/${name}.test.ts`]: test(name) };
}

/** @param {string} name */
const source = (name) => `import type { TableDetector } from '../model/detection.js';

/** Rows from which on the table counts. */
const FEWEST_ROWS = 5;

/** What kind of table this is, and which columns give it away. Its words are the rule \`dataset/${name}\`. */
export const detector: TableDetector = {
  name: '${name}',
  *judge(profile, columns) {
    const names = columns.filter(({ rule }) => rule === 'person/name');
    if (names.length === 0 || profile.rows < FEWEST_ROWS) return;
    yield {
      rule: 'dataset/${name}',
      confidence: 'signal',
      columns: names.map(({ profile: { column } }) => column),
      rows: profile.rows,
      evidence: [],
    };
  },
};
`;

/** @param {string} name */
const test = (name) => `import { describe, expect, it } from 'vitest';
import { detector } from '../../src/detectors/${name}.js';
import type { ColumnProfile, ColumnReading, TableProfile } from '../../src/model/detection.js';

function column(number: number, header: string): ColumnProfile {
  return {
    column: number,
    header,
    cells: 0,
    strings: 0,
    numbers: 0,
    dates: 0,
    distinct: 0,
    placed: [],
    digits: new Uint32Array(17),
    hits: new Map(),
    sample: [],
    nameLike: { full: 0, surname: 0, forename: 0, initials: 0, alone: 0 },
  };
}

function table(rows: number): TableProfile {
  const table = { id: 1, at: {}, concealments: [] };
  return { table, top: 1, left: 1, bottom: rows + 1, right: 2, rows, cells: rows * 2, columns: [] };
}

const NAMES: ColumnReading = {
  profile: column(2, 'Name'),
  rule: 'person/name',
  confidence: 'likely',
  cells: 5,
  basis: 'column',
};
const TOTALS: ColumnReading = { profile: column(1, 'Total'), confidence: 'likely', cells: 5, basis: 'column' };

describe('${name}', () => {
  it('claims the columns that give the table away', () => {
    expect([...detector.judge(table(5), [TOTALS, NAMES])]).toMatchObject([{ columns: [2], rows: 5 }]);
  });

  it.each([
    ['no columns', 5, []],
    ['no names', 5, [TOTALS]],
    ['few rows', 4, [TOTALS, NAMES]],
  ])('leaves a table with %s', (_, rows, columns) => {
    expect([...detector.judge(table(rows), columns)]).toEqual([]);
  });
});
`;

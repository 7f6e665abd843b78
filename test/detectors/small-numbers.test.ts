import { describe, expect, it } from 'vitest';
import { recoverable } from '../../src/detectors/recover-suppressed.js';
import { isSuppressed } from '../../src/detectors/suppressed-value.js';
import type { Cell } from '../engine/contents.js';
import { judged } from './tables.js';

type Rows = readonly (readonly Cell[])[];

/** What is claimed of a table: how sure, and of how many cells. */
const small = (rows: Rows): readonly string[] =>
  judged(rows)
    .claims.filter(({ rule }) => rule === 'dataset/small-numbers')
    .map(({ confidence, rows: count }) => `${confidence} ${count}`);

describe('a mark for a small number', () => {
  it.each([
    '<5',
    '< 5',
    '≤5',
    '<10',
    '*',
    '**',
    'c',
    '[c]',
    '(c)',
    'C',
    'fewer than 5',
    'less than five',
    '1-4',
    '0 - 4',
    'Suppressed',
    ' <5 ',
  ])('is %s', (text) => {
    expect(isSuppressed(text)).toBe(true);
  });

  it.each([
    '',
    '-',
    '..',
    'n/a',
    '5',
    '>5',
    'cc',
    'call',
    '2-3',
    '1-14',
    '10-14',
    '<500',
    'c.',
    'low risk',
    '5*',
    'x',
    'fewer',
    '#',
  ])('is not %s', (text) => {
    expect(isSuppressed(text)).toBe(false);
  });
});

describe('small numbers of people', () => {
  it.each<[string, Rows, string]>([
    [
      'officers by ethnicity',
      [
        ['Ethnicity', 'Officers'],
        ['White', 1204],
        ['Asian', 31],
        ['Black', 3],
        ['Mixed', 4],
      ],
      'signal 2',
    ],
    [
      'by sex over columns',
      [
        ['Station', 'Male', 'Female'],
        ['North', 41, 2],
        ['South', 37, 1],
        ['East', 22, 12],
      ],
      'signal 2',
    ],
    [
      'headcount by age band',
      [
        ['Age band', 'Headcount'],
        ['16-24', 4],
        ['25-34', 60],
        ['35-44', 71],
      ],
      'signal 1',
    ],
    [
      'victims by religion',
      [
        ['Religion', 'Victims'],
        ['Christian', 122],
        ['Jewish', 3],
        ['Hindu', 14],
        ['Sikh', 2],
      ],
      'signal 2',
    ],
    [
      'groups of ages over columns',
      [
        ['Ward', '16-24', '25-34', 'Pupils'],
        ['North', 1, 9, 10],
        ['South', 8, 3, 11],
      ],
      'signal 2',
    ],
  ])('%s', (_what, rows, expected) => {
    expect(small(rows)).toEqual([expected]);
  });

  it.each<[string, Rows]>([
    [
      'crimes by month',
      [
        ['Month', 'Burglary', 'Arson'],
        ['January', 31, 2],
        ['February', 28, 1],
        ['March', 35, 4],
      ],
    ],
    [
      'calls by station',
      [
        ['Station', 'Calls'],
        ['North', 3],
        ['South', 2],
        ['East', 990],
      ],
    ],
    [
      'officers by station, not divided further',
      [
        ['Station', 'Officers'],
        ['North', 3],
        ['South', 2],
        ['East', 99],
      ],
    ],
    [
      'no small ones',
      [
        ['Ethnicity', 'Officers'],
        ['White', 1204],
        ['Asian', 31],
        ['Black', 13],
        ['Mixed', 5],
      ],
    ],
    [
      'nobody',
      [
        ['Ethnicity', 'Officers'],
        ['White', 1204],
        ['Asian', 0],
        ['Black', 13],
        ['Mixed', 0],
      ],
    ],
    [
      'rates',
      [
        ['Ethnicity', 'Rate per 1000 people'],
        ['White', 1],
        ['Asian', 2],
        ['Black', 3],
      ],
    ],
    [
      'shares',
      [
        ['Sex', '% of officers'],
        ['Male', 4],
        ['Female', 3],
      ],
    ],
    [
      'decimals',
      [
        ['Ethnicity', 'Officers'],
        ['White', 1204.5],
        ['Asian', 1.5],
        ['Black', 3.25],
      ],
    ],
    [
      'money',
      [
        ['Sex', 'Average salary of staff'],
        ['Male', 3],
        ['Female', 4],
      ],
    ],
    [
      'years',
      [
        ['Sex', 'Year of joining, staff'],
        ['Male', 2001],
        ['Female', 2003],
      ],
    ],
    [
      'questions of a survey',
      [
        ['Question', 'Score'],
        ['Are staff kind?', 4],
        ['Are staff quick?', 3],
      ],
    ],
    [
      'vehicles by age',
      [
        ['Age band', 'Vehicles'],
        ['0-2', 3],
        ['3-5', 4],
        ['6-8', 21],
      ],
    ],
    [
      'one row',
      [
        ['Ethnicity', 'Officers'],
        ['Black', 3],
      ],
    ],
  ])('not %s', (_what, rows) => {
    expect(small(rows)).toEqual([]);
  });
});

describe('suppressed numbers', () => {
  it.each<[string, Rows, string]>([
    [
      'one in a row with its total',
      [
        ['Rank', 'North', 'South', 'Total'],
        ['Constable', 40, 31, 71],
        ['Sergeant', 8, '<5', 11],
        ['Inspector', 6, 7, 13],
      ],
      'likely 1',
    ],
    [
      'one in a column with its total',
      [
        ['Rank', 'Number'],
        ['Constable', 40],
        ['Sergeant', '*'],
        ['Inspector', 7],
        ['Total', 50],
      ],
      'likely 1',
    ],
    [
      'one opens another',
      [
        ['Rank', 'North', 'South', 'Total'],
        ['A', 40, 31, 71],
        ['B', '<5', '<5', 5],
        ['C', 6, '<5', 9],
        ['Total', 48, 37, 85],
      ],
      'likely 3',
    ],
  ])('can be worked out: %s', (_what, rows, expected) => {
    expect(small(rows)).toContain(expected);
  });

  it.each<[string, Rows]>([
    [
      'no total',
      [
        ['Rank', 'North', 'South'],
        ['Constable', 40, 31],
        ['Sergeant', 8, '<5'],
        ['Inspector', 6, 7],
      ],
    ],
    [
      'two in a row',
      [
        ['Rank', 'N', 'S', 'Total'],
        ['A', 40, 31, 71],
        ['B', '<5', '<5', 5],
        ['C', 6, 7, 13],
      ],
    ],
    [
      'a second one in row and column each',
      [
        ['Rank', 'N', 'S', 'Total'],
        ['A', '<5', '<5', 5],
        ['B', '<5', '<5', 6],
        ['C', 6, 7, 13],
        ['Total', 11, 13, 24],
      ],
    ],
    [
      'a total that is suppressed too',
      [
        ['Rank', 'N', 'S', 'Total'],
        ['A', 40, 31, 71],
        ['B', '<5', 2, '*'],
        ['C', 6, 7, 13],
      ],
    ],
    [
      'a total of something else',
      [
        ['Rank', 'N', 'S', 'Total'],
        ['A', 40, 31, 900],
        ['B', '<5', 8, 500],
        ['C', 6, 7, 80],
      ],
    ],
    [
      'letters in a column of words',
      [
        ['Rank', 'Band', 'Total'],
        ['A', 'c', 71],
        ['B', 'd', 12],
        ['C', 'c', 13],
      ],
    ],
    [
      'nothing suppressed',
      [
        ['Rank', 'N', 'S', 'Total'],
        ['A', 40, 31, 71],
        ['B', 2, 3, 5],
      ],
    ],
  ])('cannot: %s', (_what, rows) => {
    expect(small(rows).filter((each) => each.startsWith('likely'))).toEqual([]);
  });

  it.each<[string, readonly string[], readonly (readonly (string | number | undefined)[])[], number]>([
    [
      'a total of each part and one of all',
      ['Unit', 'Reason', 'Leavers'],
      [
        ['North', 'Resigned', 12],
        ['North', 'Dismissed', 'suppressed'],
        ['North total', undefined, 15],
        ['South', 'Resigned', 9],
        ['South', 'Dismissed', 'suppressed'],
        ['South total', undefined, 11],
        ['Grand total', undefined, 26],
      ],
      2,
    ],
    [
      'totals above what they sum',
      ['Unit', 'Officers'],
      [
        ['Total', 26],
        ['North total', 15],
        ['Resigned', 12],
        ['Dismissed', 'suppressed'],
        ['South total', 11],
        ['Resigned', 9],
        ['Dismissed', 2],
      ],
      1,
    ],
    [
      'a total with a name',
      ['', 'Asian', 'Black', 'Officers total'],
      [
        ['Sgt', 'suppressed', 5, 9],
        ['Insp', 3, 20, 23],
      ],
      1,
    ],
    [
      'a total in Welsh',
      ['', 'Gogledd', 'De', 'Cyfanswm'],
      [
        ['Rhingyll', 'suppressed', 5, 9],
        ['Arolygydd', 3, 20, 23],
      ],
      1,
    ],
    [
      'a hidden subtotal',
      ['Unit', 'Staff'],
      [
        ['A', 12],
        ['B', 4],
        ['North total', 'suppressed'],
        ['C', 9],
        ['D', 2],
        ['South total', 11],
        ['Grand total', 27],
      ],
      1,
    ],
    [
      'two hidden in each part',
      ['Unit', 'Staff'],
      [
        ['A', 'suppressed'],
        ['B', 'suppressed'],
        ['North total', 7],
        ['C', 9],
        ['D', 2],
        ['South total', 11],
      ],
      0,
    ],
    [
      'totals of something else',
      ['Unit', 'Staff'],
      [
        ['A', 'suppressed'],
        ['B', 40],
        ['North total', 7],
        ['C', 9],
        ['D', 2],
        ['South total', 3],
      ],
      0,
    ],
  ])('with %s', (_what, headers, rows, count) => {
    expect(recoverable(headers, rows as Parameters<typeof recoverable>[1])).toBe(count);
  });

  it('are counted once each, also where row and column both give one away', () => {
    const rows = [
      ['A', 10, 20, 30],
      ['B', 'suppressed', 6, 9],
      ['Total', 13, 26, 39],
    ];
    expect(recoverable(['Rank', 'N', 'S', 'Total'], rows)).toBe(1);
  });
});

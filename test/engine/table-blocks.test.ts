import { describe, expect, it } from 'vitest';
import type { TableProfile } from '../../src/model/detection.js';
import { type Cell, type TableOptions, table } from './contents.js';
import { profilesOf } from './profiles.js';

const header = ['Surname', 'Initials', 'Rank', 'Service No'];
const staff: readonly (readonly Cell[])[] = [
  ['Okafor', 'A', 'Sergeant', 41234],
  ['Marsh', 'T R', 'Constable', 52345],
  ['Brennan', 'S', 'Constable', 41999],
  ['Whitcombe', 'J', 'Inspector', 40011],
];
const counts: readonly (readonly Cell[])[] = [
  ['Constable', 1234, 1240],
  ['Sergeant', 321, 310],
  ['Inspector', 45, 44],
];

const shapesOf = (profiles: readonly TableProfile[]) =>
  profiles.map(({ top, bottom, headerRow, rows, columns }) => ({
    top,
    bottom,
    header: headerRow,
    rows,
    names: columns.map((column) => column.header),
  }));

const profiled = (rows: readonly (readonly Cell[])[], options?: TableOptions) =>
  shapesOf(profilesOf(table(rows, options)));

describe('the header of a table', () => {
  it.each<[string, readonly (readonly Cell[])[], number | undefined]>([
    ['its first row', [header, ...staff], 1],
    ['below a title', [['Strength of the service'], header, ...staff], 2],
    ['below a title and an empty row', [['Strength of the service'], [], header, ...staff], 3],
    [
      'below titles, with an empty row after each row',
      [['FOI 2023/0417'], ['Strength of the service'], header, ...staff].flatMap((row) => [row, []]),
      5,
    ],
    ['alone, with an empty row after each row', [header, ...staff].flatMap((row) => [row, []]), 1],
    ['below three lines of notes', [['Title'], ['Source: HR'], ['As at 1 August'], header, ...staff], 4],
    [
      'words no rule knows above figures',
      [
        ['Zone', 'Alpha', 'Beta'],
        ['North', 3, 4],
        ['South', 5, 6],
      ],
      1,
    ],
    [
      'years above figures',
      [
        ['Offence', 2019, 2020, 2021],
        ['Theft', 3, 4, 7],
        ['Arson', 5, 6, 9],
      ],
      1,
    ],
    ['one word above a column', [['Surname'], ['Okafor'], ['Marsh'], ['Brennan']], 1],
    ['absent over names and ranks', staff, undefined],
    [
      'absent over figures',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      undefined,
    ],
    [
      'absent where a row of data looks like words',
      [
        ['Okafor', 'Sergeant'],
        ['Marsh', 'Sergeant'],
        ['Kaye', 'Constable'],
      ],
      undefined,
    ],
    ['absent in a long list of words', Array.from({ length: 40 }, (_, row) => staff[row % 4]!.slice(0, 3)), undefined],
    ['absent in notes', [['This table counts officers.'], ['Figures are rounded.'], ['Source: HR']], undefined],
  ])('is found: %s', (_name, rows, expected) => {
    expect(profiled(rows)[0]?.header).toBe(expected);
  });

  it('is joined with the groups above it', () => {
    const groups = ['Person', null, 'Post', null];
    const [profile] = profilesOf(table([groups, header, ...staff]));
    expect(profile?.columns.map(({ headerAbove }) => headerAbove)).toEqual(['Person', 'Person', 'Post', 'Post']);
    expect(profile?.columns.map((column) => column.header)).toEqual(header);
  });

  it('comes from the format where that declares it', () => {
    const headers = new Map(header.map((name, index) => [index + 1, name]));
    const [profile] = profilesOf(table(staff, { headers }));
    expect(profile?.columns.map((column) => column.header)).toEqual(header);
    expect(profile?.rows).toBe(4);
  });

  const beside = (...names: readonly [string, string, string][]): Cell[][] =>
    [['Month', 'Calls'], ['January', 7], ['February', 9], ...names].map(([month, calls, ...cells]): Cell[] =>
      cells.length === 0 ? [month!, calls!] : [month!, 4, ...Array<null>(8).fill(null), calls!, ...cells],
    );

  it('may stand lower in the columns of a table beside another', () => {
    const rows = beside(['March', 'Surname', 'Rank'], ['April', 'Okafor', 'Sergeant'], ['May', 'Marsh', 'Constable']);
    expect(profilesOf(table(rows))[0]?.columns.map((column) => column.header)).toEqual([
      'Month',
      'Calls',
      'Surname',
      'Rank',
    ]);
  });

  it('is not the first value of a column because that could head one', () => {
    const rows = beside(['March', 'Operations', 'x'], ['April', 'Finance', 'y'], ['May', 'Estates', 'z']);
    expect(profilesOf(table(rows))[0]?.columns.map((column) => column.header)).toEqual(['Month', 'Calls', '', '']);
  });
});

describe('the blocks of a sheet', () => {
  it('are parted by an empty row before another header', () => {
    const rows = [['Rank', 2022, 2023], ...counts, [], header, ...staff];
    expect(profiled(rows)).toMatchObject([
      { top: 1, bottom: 4, header: 1, rows: 3 },
      { top: 6, bottom: 10, header: 6, rows: 4, names: header },
    ]);
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    ['an empty row in the middle', [header, ...staff, [], ...staff]],
    ['many empty rows', [header, ...staff, [], [], [], [], [], ...staff]],
    ['an empty row under the header', [header, [], ...staff, ...staff]],
  ])('stay one over %s', (_name, rows) => {
    const profiles = profiled(rows);
    expect(profiles).toHaveLength(1);
    expect(profiles[0]).toMatchObject({ rows: 8, names: header });
  });

  it('take notes below as a block of their own or as cells of the first column, never as nothing', () => {
    const profiles = profilesOf(table([['Rank', 2022, 2023], ...counts, [], ['Source: HR system']]));
    expect(profiles.reduce((sum, { cells }) => sum + cells, 0)).toBe(10);
  });

  it('count every cell of a sheet in which each other row is empty', () => {
    const rows = Array.from({ length: 2000 }, (_, row) => (row % 2 === 0 ? [`Note ${row}`, row] : []));
    const profiles = profilesOf(table(rows));
    expect(profiles.reduce((sum, { rows: count }) => sum + count, 0)).toBeGreaterThanOrEqual(996);
  });

  it('count every row of a long table once', () => {
    const rows = Array.from({ length: 5000 }, (_, row): Cell[] => [`Unit ${row % 7}`, row]);
    const [profile, ...more] = profilesOf(table([['Section', 'Calls'], ...rows]));
    expect(more).toEqual([]);
    expect(profile).toMatchObject({ rows: 5000, cells: 10_000, headerRow: 1 });
    expect(profile?.columns[0]).toMatchObject({ cells: 5000, strings: 5000, distinct: 7 });
    expect(profile?.columns[1]).toMatchObject({ numbers: 5000, distinct: 5000, numberRange: [0, 4999] });
  });
});

describe('the statistics of a column', () => {
  it('tell types, digits and ranges', () => {
    const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
    const rows: Cell[][] = [
      [41234, day('1980-01-02')],
      [5234, day('1991-05-06')],
      [1.5, 'not known'],
    ];
    const [profile] = profilesOf(table(rows));
    const [numbers, dates] = profile!.columns;
    expect([...numbers!.digits.slice(0, 6)]).toEqual([0, 0, 0, 0, 1, 1]);
    expect(numbers).toMatchObject({ numbers: 3, numberRange: [1.5, 41234] });
    expect(dates).toMatchObject({ dates: 2, strings: 1, sample: ['1980-01-02', '1991-05-06', 'not known'] });
  });

  it('count cells by what hides them', () => {
    const concealments = [{ carrier: 'row', by: ['row-hidden'] }] as const;
    const [profile] = profilesOf(table([header, ...staff], { concealments, hide: (row) => (row === 3 ? 1 : 0) }));
    expect(profile?.columns[0]?.placed).toEqual([
      { hidden: 0, count: 3 },
      { hidden: 1, count: 1 },
    ]);
  });

  it('count people by the names of a row together', () => {
    const rows = [...staff, ['Okafor', 'B', 'Constable', 41111], ['Okafor', 'A', 'Sergeant', 41234]];
    expect(profilesOf(table([header, ...rows]))[0]?.people).toBe(5);
  });

  it('count people of a long table as of a short one', () => {
    const letters = 'ABCDEFGHIJ';
    const rows = Array.from({ length: 900 }, (_, row): Cell[] => [
      ['Okafor', 'Marsh', 'Brennan'][row % 3]!,
      letters[Math.floor(row / 3) % 10]!,
      'Constable',
      row + 10_000,
    ]);
    expect(profilesOf(table([header, ...rows]))[0]?.people).toBe(30);
  });
});

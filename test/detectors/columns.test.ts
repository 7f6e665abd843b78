import { describe, expect, it } from 'vitest';
import type { Cell } from '../engine/contents.js';
import { birthDay, cycle, judged, PEOPLE, readingsOf, springDay, withPeople } from './tables.js';

const RANKS = ['Constable', 'Sergeant', 'Constable', 'Inspector'];
const STATIONS = ['Northgate', 'Harbour Road', 'Castle Hill', 'Mill Lane'];

describe('columns of people', () => {
  it.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
    [
      'surname and initials under their headers',
      withPeople(['Surname', 'Initials', 'Rank'], (surname, forename, row) => [
        surname,
        forename[0]!,
        cycle(RANKS, row),
      ]),
      ['name: surname', 'name: initials', 'rank'],
    ],
    [
      'full names under a header that says who they are',
      withPeople(['Officer name', 'Station'], (surname, forename, row) => [
        `${forename} ${surname}`,
        cycle(STATIONS, row),
      ]),
      ['name: full', '-'],
    ],
    [
      'full names without a header',
      withPeople([], (surname, forename, row) => [`${forename} ${surname}`, row * 31]),
      ['name: full', '-'],
    ],
    [
      'surname and initials without a header',
      withPeople([], (surname, forename, row) => [surname.toUpperCase(), forename[0]!, row * 31]),
      ['name: surname', 'name: initials', '-'],
    ],
    [
      'surname and rank without a header',
      withPeople([], (surname, _forename, row) => [surname, cycle(RANKS, row), row * 31]),
      ['name: surname', 'rank', '-'],
    ],
    [
      'names with shoulder numbers',
      withPeople(['Officer', 'Calls'], (surname, forename, row) => [`${forename} ${surname} ${4000 + row * 7}`, row]),
      ['name: full', '-'],
    ],
    [
      'names between cells that name nobody',
      withPeople(['Postholder', 'Unit'], (surname, forename, row) => [
        row % 2 ? 'Vacant' : `${forename} ${surname}`,
        `U${row}`,
      ]),
      ['name: full', '-'],
    ],
    [
      'surnames with nothing beside them',
      PEOPLE.map(([surname], row): Cell[] => [surname, row * 31]),
      ['name: surname', '-'],
    ],
    [
      'surnames with shoulder numbers and no header',
      PEOPLE.map(([surname], row): Cell[] => [`${surname} ${4000 + row * 7}`, row * 31]),
      ['name: full', '-'],
    ],
    [
      'surnames of which one heads columns elsewhere',
      [...PEOPLE.slice(0, 5), ['Long', 'Eve'], ...PEOPLE.slice(5)].map(([surname]): Cell[] => [surname!]),
      ['name: surname'],
    ],
    ['forenames without figures', PEOPLE.map(([, forename]): Cell[] => [forename, 'late']), ['name: forename', '-']],
    [
      'names in a script of their own',
      withPeople(['Name', 'Calls'], (_surname, _forename, row) => [
        ['राजेश कुमार', 'सुनीता शर्मा', 'अमित पटेल', 'प्रिया सिंह', 'विजय वर्मा', 'अनीता गुप्ता', 'संजय मिश्रा', 'कविता जोशी'][
          row
        ]!,
        row,
      ]),
      ['name: full', '-'],
    ],
  ])('are read: %s', (_name, rows, expected) => {
    expect(readingsOf(rows)).toEqual(expected);
  });

  it('leave out the cells that name nobody', () => {
    const rows = withPeople(['Name', 'Unit'], (surname, forename, row) => [
      row % 2 ? 'N/D' : `${forename} ${surname}`,
      `U${row}`,
    ]);
    const reading = judged([...rows, ['Deputy Director, Policy', 'U9']]).readings.find(({ part }) => part === 'full');
    expect(reading).toMatchObject({ cells: 4, basis: 'column' });
  });

  it('are told by a title or for certain in a label, and by any name in a sentence', () => {
    const rest = Array.from({ length: 30 }, (_, row): Cell[] => [
      row,
      row % 3 ? 'ledger returned to stores' : 'Checked',
    ]);
    const told = [
      'Amina Begum (sick)',
      'Mr Kowalski',
      'covered by Nasreen Begum until the spring',
      'PC 4471 Marsh to call',
    ];
    const rows: Cell[][] = [['Week', 'Remarks'], ...rest, ...told.map((text, row): Cell[] => [40 + row, text])];
    expect(readingsOf(rows)).toEqual(['-', '4 names']);
  });

  it('are counted where they are few', () => {
    const remarks = (row: number): string => (row < 3 ? `${PEOPLE[row]![1]} ${PEOPLE[row]![0]}` : 'late return');
    const weeks = Array.from({ length: 9 }, (_, row): Cell[] => [`Week ${row}`, row * 7, remarks(row)]);
    expect(readingsOf([['Month', 'Calls', 'Remarks'], ...weeks])).toEqual(['-', '-', '3 names']);
  });

  it.each<[string, readonly string[], readonly (readonly Cell[])[]]>([
    ['stations', ['Station name', 'Calls'], STATIONS.map((station, row) => [station, row * 41])],
    [
      'companies',
      ['Supplier name', 'Paid'],
      ['Brookfield Ltd', 'Harland & Sons plc', 'J Marsh Builders', 'Acorn Trust'].map((name, row) => [name, row * 900]),
    ],
    [
      'schools',
      ['School', 'Pupils'],
      ['St Mary’s Primary', 'Northgate Academy', 'Hill Lane College', 'Abbey School'].map((name, row) => [
        name,
        row * 99,
      ]),
    ],
    [
      'given names and how often they were given',
      ['Name', 'Births'],
      ['Olivia', 'Amelia', 'Isla', 'Ava', 'Mia', 'Lily'].map((name, row) => [name, 3000 - row]),
    ],
    [
      'wards',
      ['Ward', 'Electors'],
      ['Abbey', 'Castle', 'Harvey Green', 'Priory', 'St James'].map((name, row) => [name, 5000 + row]),
    ],
    ['sites by number', ['Site', 'Calls'], STATIONS.map((_, row) => [`Marsh ${101 + row}`, row * 41])],
    ['given names and figures without a header', [], PEOPLE.map(([, forename], row) => [forename, 3000 - row])],
    [
      'addresses',
      ['Premises', 'Calls'],
      ['12 Marsh Road, Prestwich', '4 Okafor Court, Wardle', 'Kowalski Bakery, 9 High Street'].map((text, row) => [
        text,
        row,
      ]),
    ],
    [
      'job titles',
      ['Post', 'Posts'],
      ['Head of Finance', 'Analyst', 'Estates Manager', 'Clerk'].map((name, row) => [name, row]),
    ],
    ['ranks and counts', ['Rank', 'Headcount'], RANKS.map((rank, row) => [rank, 1234 - row])],
    ['codes', ['Code', 'Budget'], ['AB12', 'CD34', 'EF56', 'GH78'].map((code, row) => [code, row * 1000])],
  ])('are not seen in %s', (_name, header, rows) => {
    expect(
      readingsOf(header.length === 0 ? rows : [header, ...rows]).filter((reading) => reading.includes('name')),
    ).toEqual([]);
  });
});

describe('columns of numbers and dates', () => {
  const eight = Array.from({ length: 8 }, (_, row) => row);
  const nhs = [9434765919, 4010232137, 6543210987, 4857773456, 4505577104, 6330216594, 4002514838, 7005011348];

  it.each<[string, readonly (readonly Cell[])[], readonly string[]]>([
    [
      'birth dates',
      [['Ref', 'DOB'], ...eight.map((row): Cell[] => [`R${row}`, birthDay(row)])],
      ['-', 'date-of-birth'],
    ],
    [
      'birth dates as text',
      [['Ref', 'Date of birth'], ...eight.map((row): Cell[] => [`R${row}`, `0${row + 1}/0${row + 1}/19${60 + row}`])],
      ['-', 'date-of-birth'],
    ],
    [
      'service numbers',
      withPeople(['Surname', 'Service No.'], (surname, _forename, row) => [surname, 41_000 + row * 17]),
      ['name: surname', 'service-number'],
    ],
    [
      'National Insurance numbers without a header',
      eight.map((row): Cell[] => [`QR${row}`, `JK${40 + row}39${61 + row}A`]),
      ['-', 'national-insurance-number'],
    ],
  ])('are read: %s', (_name, rows, expected) => {
    expect(readingsOf(rows)).toEqual(expected);
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    ['dates of incidents', [['Ref', 'Date reported'], ...eight.map((row): Cell[] => [`R${row}`, springDay(row)])]],
    ['dates without a header', eight.map((row): Cell[] => [`R${row}`, birthDay(row)])],
    ['figures of ten digits', [['Area', 'Population'], ...eight.map((row): Cell[] => [`R${row}`, nhs[row]! + 3])]],
    ['figures of five digits', eight.map((row): Cell[] => [`R${row}`, 41_000 + row * 17])],
    ['years', [['Year', 'Calls'], ...eight.map((row): Cell[] => [2015 + row, row * 17])]],
    [
      'a header that the values contradict',
      [['Area', 'Date of birth'], ...eight.map((row): Cell[] => [`R${row}`, `Group ${row}`])],
    ],
    ['births', [['Year of birth', 'Births'], ...eight.map((row): Cell[] => [1990 + row, 700 + row])]],
  ])('are not seen in %s', (_name, rows) => {
    expect(readingsOf(rows).filter((reading) => reading !== '-')).toEqual([]);
  });
});

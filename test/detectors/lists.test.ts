import { describe, expect, it } from 'vitest';
import type { Cell } from '../engine/contents.js';
import { birthDay, claimed, cycle, judged, PEOPLE, springDay, withPeople } from './tables.js';

type Rows = readonly (readonly Cell[])[];

const RANKS = ['Constable', 'Sergeant', 'Constable', 'Inspector'];
const OFFENCES = ['Burglary', 'Theft from vehicle', 'Robbery', 'Arson'];
const STATIONS = ['Northgate', 'Harbour Road', 'Castle Hill', 'Mill Lane'];
const SEXES = ['Female', 'Male'];
const ETHNICITIES = ['White British', 'Asian Indian', 'Black African', 'Mixed'];
const ages = (row: number): number => 19 + row * 7;

describe('a staff list', () => {
  it.each<[string, Rows]>([
    [
      'surname, initials, rank and service number',
      withPeople(['Surname', 'Initials', 'Rank', 'Service No'], (surname, forename, row) => [
        surname,
        forename[0]!,
        cycle(RANKS, row),
        41_000 + row * 7,
      ]),
    ],
    [
      'the same without headers',
      withPeople([], (surname, forename, row) => [surname, forename[0]!, cycle(RANKS, row), 41_000 + row * 7]),
    ],
    [
      'full name and department',
      withPeople(['Name', 'Department'], (surname, forename, row) => [
        `${forename} ${surname}`,
        cycle(['Finance', 'Estates', 'HR'], row),
      ]),
    ],
    [
      'full name and salary',
      withPeople(['Name', 'Salary'], (surname, forename, row) => [`${surname}, ${forename}`, 31_000 + row * 900]),
    ],
    [
      'name and vetting',
      withPeople(['Name', 'Vetting level'], (surname, forename, row) => [
        `${forename} ${surname}`,
        cycle(['SC', 'MV', 'RV', 'DV'], row),
      ]),
    ],
    [
      'numbers with rank and station, no names',
      withPeople(['Collar No', 'Rank', 'Department'], (_surname, _forename, row) => [
        1200 + row * 13,
        cycle(RANKS, row),
        cycle(['CID', 'Response'], row),
      ]),
    ],
    [
      'names with ranks and numbers in one cell',
      withPeople([], (surname, forename, row) => [`PC ${1200 + row * 7} ${forename[0]} ${surname}`]),
    ],
    [
      'first and last names with roles',
      withPeople(['First', 'Last', 'Role'], (surname, forename, row) => [
        forename,
        surname,
        cycle(['Analyst', 'Clerk'], row),
      ]),
    ],
    [
      'names that the header says are officers',
      withPeople(['Officer name'], (surname, forename) => [`${forename} ${surname}`]),
    ],
  ])('is %s', (_name, rows) => {
    const { claims } = judged(rows);
    expect(claims.map(({ rule }) => rule)).toContain('dataset/staff-list');
    expect(claims.find(({ rule }) => rule === 'dataset/staff-list')?.people).toBe(PEOPLE.length);
  });

  it('counts a person who stands in two rows once', () => {
    const rows = withPeople(['Surname', 'Initials', 'Course', 'Rank'], (surname, forename, row) => [
      surname,
      forename[0]!,
      `C${row}`,
      cycle(RANKS, row),
    ]);
    const { claims } = judged([...rows, ...rows.slice(1)]);
    expect(claims).toMatchObject([{ rule: 'dataset/staff-list', rows: 16, people: 8 }]);
  });

  it.each<[string, Rows]>([
    [
      'figures by rank',
      [['Rank', '2022', '2023'], ...RANKS.map((rank, row): Cell[] => [rank, 1234 - row, 1240 + row])],
    ],
    [
      'figures by department and grade',
      [
        ['Department', 'Grade', 'Headcount'],
        ...RANKS.map((_, row): Cell[] => [`Unit ${row}`, cycle(['A', 'B'], row), row * 13]),
      ],
    ],
    [
      'councillors with party and ward',
      withPeople(['Councillor', 'Party', 'Ward'], (surname, forename, row) => [
        `${forename} ${surname}`,
        cycle(['Green', 'Labour'], row),
        cycle(STATIONS, row),
      ]),
    ],
    [
      'payments to companies by department',
      [
        ['Supplier', 'Department', 'Amount'],
        ...['Brookfield Ltd', 'Harland plc', 'Acorn Trust'].map((name, row): Cell[] => [
          name,
          'Estates',
          row * 900 + 500,
        ]),
      ],
    ],
    [
      'stations and their posts',
      [['Station', 'Department', 'Posts'], ...STATIONS.map((station, row): Cell[] => [station, 'Response', row * 31])],
    ],
    [
      'given names',
      [
        ['Name', 'Rank', 'Count'],
        ...['Olivia', 'Amelia', 'Isla', 'Ava'].map((name, row): Cell[] => [name, row + 1, 3000 - row]),
      ],
    ],
    [
      'vehicles',
      [
        ['Vehicle', 'Location', 'Miles'],
        ...STATIONS.map((station, row): Cell[] => ['Ford Transit', station, row * 9000]),
      ],
    ],
  ])('is not %s', (_name, rows) => {
    expect(claimed(rows)).not.toContain('dataset/staff-list');
  });
});

describe('a case list', () => {
  const reference = (row: number): string => `42/${12_345 + row * 31}/23`;

  it.each<[string, Rows]>([
    [
      'references with names',
      withPeople(['Crime No', 'Victim name', 'Offence'], (surname, forename, row) => [
        reference(row),
        `${forename} ${surname}`,
        cycle(OFFENCES, row),
      ]),
    ],
    [
      'offences with names and birth dates',
      withPeople(['Offence', 'Suspect', 'DOB'], (surname, forename, row) => [
        cycle(OFFENCES, row),
        `${forename} ${surname}`,
        birthDay(row),
      ]),
    ],
    [
      'references with the part people played',
      withPeople(['Crime reference', 'Person type', 'Offence'], (_surname, _forename, row) => [
        reference(row),
        cycle(['Victim', 'Suspect'], row),
        cycle(OFFENCES, row),
      ]),
    ],
  ])('is %s', (_name, rows) => {
    const { claims } = judged(rows);
    expect(claims.find(({ rule }) => rule === 'dataset/case-list')?.people).toBe(PEOPLE.length);
  });

  it.each<[string, Rows]>([
    [
      'figures by offence',
      [['Offence', '2022', '2023'], ...OFFENCES.map((offence, row): Cell[] => [offence, 300 - row, 310 + row])],
    ],
    [
      'references and offences alone',
      [['Crime No', 'Offence'], ...OFFENCES.map((offence, row): Cell[] => [reference(row), offence])],
    ],
    [
      'offences by type of victim',
      [
        ['Offence', 'Victim type', 'Count'],
        ...OFFENCES.map((offence, row): Cell[] => [offence, cycle(['Person', 'Business'], row), 40 + row]),
      ],
    ],
    [
      'offences by place and month',
      [
        ['Offence', 'Station', 'Month', 'Total'],
        ...OFFENCES.map((offence, row): Cell[] => [offence, STATIONS[row]!, 'Jan', row * 7]),
      ],
    ],
  ])('is not %s', (_name, rows) => {
    expect(claimed(rows)).not.toContain('dataset/case-list');
  });
});

describe('row-level data', () => {
  it.each<[string, Rows]>([
    [
      'names with homes',
      withPeople(['Name', 'Home address'], (surname, forename, row) => [
        `${forename} ${surname}`,
        `${row + 3} Acacia Avenue, Newry`,
      ]),
    ],
    [
      'pupils with their homes',
      withPeople(['School', 'Pupil name', 'Home address'], (surname, forename, row) => [
        cycle(['Abbey School', 'Hill School'], row),
        `${forename} ${surname}`,
        `${row + 3} Acacia Avenue, Newry`,
      ]),
    ],
    [
      'an event a row, with age, sex and place',
      withPeople(
        ['Reference', 'Date', 'Location of arrest', 'Age', 'Gender', 'Ethnicity'],
        (_surname, _forename, row) => [
          `A${1000 + row}`,
          springDay(row),
          `${cycle(STATIONS, row)} ${row}`,
          ages(row),
          cycle(SEXES, row),
          cycle(ETHNICITIES, row),
        ],
      ),
    ],
    [
      'a birth date, sex and postcode',
      withPeople(['DOB', 'Sex', 'Postcode'], (_surname, _forename, row) => [
        birthDay(row),
        cycle(['M', 'F'], row),
        `BT${30 + row} 4Q${'ABDEFGHJ'[row]}`,
      ]),
    ],
  ])('are %s', (_name, rows) => {
    expect(claimed(rows)).toContain('dataset/row-level-data');
  });

  const cube = (measure: string): Rows => [
    ['Area', 'Year', 'Sex', 'Age group', 'Ethnicity', measure],
    ...Array.from({ length: 24 }, (_, row): Cell[] => [
      cycle(STATIONS, row),
      2020 + (row % 3),
      cycle(SEXES, row),
      cycle(['16-24', '25-34'], row),
      cycle(ETHNICITIES, row),
      400 + row * 13,
    ]),
  ];

  it.each<[string, Rows]>([
    ['counts by area, sex, age and ethnicity', cube('Count')],
    ['rates by the same', cube('Rate per 1000')],
    ['figures under a header that says nothing', cube('Obs')],
    [
      'a table with sums in it',
      [...cube('Obs').map((row) => row.slice(0, 5)), ['All', 2020, 'Persons', 'All ages', 'All']],
    ],
    [
      'offences by place and day',
      [
        ['Date', 'Ward', 'Offence', 'Outcome'],
        ...OFFENCES.map((offence, row): Cell[] => [springDay(row), STATIONS[row]!, offence, 'Charged']),
      ],
    ],
    [
      'a few examples',
      cube('Count')
        .slice(0, 4)
        .map((row) => row.slice(0, 5)),
    ],
    [
      'homes of nobody',
      [['Station', 'Address'], ...STATIONS.map((station, row): Cell[] => [station, `${row + 3} Acacia Avenue, Newry`])],
    ],
  ])('are not %s', (_name, rows) => {
    expect(claimed(rows)).not.toContain('dataset/row-level-data');
  });
});

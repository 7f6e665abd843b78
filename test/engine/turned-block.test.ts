import { describe, expect, it, test } from 'vitest';
import type { Inspection } from '../../src/model/report.js';
import { type Cell, hiddenBy, inspect, table, text } from './contents.js';

const PEOPLE = [
  ['Okafor', 'Ada'],
  ['Marsh', 'Thomas'],
  ['Brennan', 'Siobhan'],
  ['Whitcombe', 'Jane'],
  ['Begum', 'Nasreen'],
  ['Kowalski', 'Piotr'],
] as const;
const SURNAMES = PEOPLE.map(([surname]) => surname);
const FORENAMES = PEOPLE.map(([, forename]) => forename);
const NUMBERS = PEOPLE.map((_, at) => 41_000 + at * 17);
const BIRTHS = PEOPLE.map((_, at) => `${at + 3}/0${at + 1}/19${71 + at}`);
const HOMES = PEOPLE.map((_, at) => `${at + 3} Ashgrove Road`);

const found = ({ findings }: Inspection): readonly string[] => findings.map(({ rule }) => rule);
const datasets = (inspection: Inspection): readonly string[] =>
  found(inspection).filter((rule) => rule.startsWith('dataset/'));

describe('a table on its side', () => {
  it('is the list it would be upright', async () => {
    const rows = [
      ['Surname', ...SURNAMES],
      ['Forename', ...FORENAMES],
      ['Rank', ...SURNAMES.map(() => 'Constable')],
      ['Service No', ...NUMBERS],
    ];
    const inspection = await inspect(table(rows));
    expect(inspection.findings).toContainEqual(
      expect.objectContaining({
        rule: 'dataset/staff-list',
        people: 6,
        location: expect.objectContaining({ range: 'A1:G4' }),
      }),
    );
  });

  it('of cases tells its birth dates and homes', async () => {
    const rows = [
      ['Offence', ...SURNAMES.map(() => 'Burglary')],
      ['Victim', ...PEOPLE.map(([surname, forename]) => `${forename} ${surname}`)],
      ['Date of birth', ...BIRTHS],
      ['Address', ...HOMES],
    ];
    const inspection = await inspect(table(rows, { top: 4 }));
    expect(datasets(inspection)).toEqual(['dataset/case-list', 'dataset/row-level-data']);
    expect(inspection.findings).toContainEqual(expect.objectContaining({ rule: 'person/date-of-birth', people: 6 }));
  });

  it('on a hidden sheet is hidden', async () => {
    const rows = [
      ['Surname', ...SURNAMES],
      ['Rank', ...SURNAMES.map(() => 'Constable')],
      ['Service No', ...NUMBERS],
    ];
    const inspection = await inspect(table(rows, { concealed: hiddenBy('sheet', 'sheet-hidden') }));
    expect(inspection.findings).toContainEqual(
      expect.objectContaining({ rule: 'dataset/staff-list', visibility: 'hidden', people: 6 }),
    );
  });

  test.each<[string, readonly (readonly Cell[])[]]>([
    [
      'of figures by district',
      [
        ['Officers', 12, 40, 9],
        ['Staff', 4, 18, 2],
        ['Total', 16, 58, 11],
      ],
    ],
    [
      'of ranks by year',
      [
        ['Year', 2021, 2022, 2023],
        ['Constable', 12, 40, 9],
        ['Sergeant', 4, 18, 2],
      ],
    ],
    [
      'of days',
      [
        ['Date', '1 May', '2 May'],
        ['Time', '10:00', '11:00'],
        ['Venue', 'Town Hall', 'Library'],
      ],
    ],
    [
      'whose labels head nothing',
      [
        ['Apples', ...SURNAMES],
        ['Pears', ...FORENAMES],
        ['Plums', ...NUMBERS],
      ],
    ],
    [
      'with one known label',
      [
        ['Rank', 'first', 'second'],
        ['Apples', 'red', 'green'],
        ['Pears', 'brown', 'yellow'],
      ],
    ],
    [
      'of prices',
      [
        ['Name', 'Standard', 'Deluxe'],
        ['Description', 'plain', 'gilded'],
        ['Cost', 12, 40],
      ],
    ],
  ])('%s lists nobody', async (_what, rows) => {
    expect(datasets(await inspect(table(rows)))).toEqual([]);
  });
});

describe('forms', () => {
  const form = (at: number): readonly (readonly Cell[])[] => [
    ['Name:', `${FORENAMES[at]} ${SURNAMES[at]}`],
    ['Rank:', 'Constable'],
    ['Address:', HOMES[at]!],
  ];
  const forms = (count: number, gap: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
    Array.from({ length: count }, (_, at) => [...form(at), ...gap]).flat();

  test.each([
    ['below each other', []],
    ['with an empty row between', [[]]],
    ['with several empty rows between', [[], [], [], [], []]],
  ])('%s are a list', async (_how, gap) => {
    const inspection = await inspect(table(forms(6, gap)));
    expect(inspection.findings).toContainEqual(expect.objectContaining({ rule: 'dataset/row-level-data', people: 6 }));
  });

  it('of few people are none', async () => {
    expect(datasets(await inspect(table(forms(3, [[]]))))).toEqual([]);
  });

  it('about one person tell what identifies that person', async () => {
    const rows = [
      ['Name', 'Ada Okafor'],
      ['Date of birth', '12/03/1975'],
      ['Telephone', '028 9065 0222'],
    ];
    expect(found(await inspect(table(rows)))).toContain('person/date-of-birth');
  });

  it('about whom to write to tell no home', async () => {
    const rows = [
      ['Contact name', 'Ada Okafor'],
      ['Job title', 'Head of Procurement'],
      ['Address', '12 High Street, Antrim'],
    ];
    const { findings } = await inspect(table(rows));
    expect(findings.filter(({ rule, confidence }) => rule === 'person/address' && confidence !== 'signal')).toEqual([]);
  });
});

describe('lists of officers in text', () => {
  const officers = SURNAMES.map((surname, at) => `PC ${1104 + at * 31} ${surname}`);
  test.each([
    ['one a line', officers.join('\n')],
    ['without line ends', `The following attended: ${officers.join(', ')}.`],
    ['name first', SURNAMES.map((surname, at) => `${surname}, collar number ${1104 + at * 31}`).join('; ')],
  ])('%s', async (_how, list) => {
    const inspection = await inspect([text(list)]);
    expect(inspection.findings).toContainEqual(expect.objectContaining({ rule: 'dataset/staff-list', people: 6 }));
  });
  it('in one cell', async () => {
    const inspection = await inspect(
      table([
        ['Question', 'Answer'],
        ['Who attended?', officers.join(', ')],
        ['How many?', 6],
      ]),
    );
    expect(inspection.findings).toContainEqual(expect.objectContaining({ rule: 'dataset/staff-list', people: 6 }));
  });
  it('as remarks, a person and a home in each', async () => {
    const remarks = PEOPLE.map(([surname, forename], at) => [
      `${at + 1} May: spoke to ${forename} ${surname} of ${at + 3} Ashgrove Road about the burglary next door`,
    ]);
    const inspection = await inspect(table([['Log'], ...remarks]));
    expect(inspection.findings).toContainEqual(expect.objectContaining({ rule: 'dataset/row-level-data', people: 6 }));
  });
  it('not the schools of a list, whose numbers are called URN', async () => {
    const rows = PEOPLE.map(([surname], at) => [
      100_021 + at,
      `St ${surname} School`,
      `${at + 1} High Street`,
      `Mrs ${surname}`,
    ]);
    expect(datasets(await inspect(table([['URN', 'School name', 'Street', 'Headteacher'], ...rows])))).toEqual([]);
  });
  test.each([
    ['four of them', officers.slice(0, 4).join(', ')],
    ['one of them again and again', officers.map(() => officers[0]).join(', ')],
    ['ranks without numbers', SURNAMES.map((surname) => `Inspector ${surname}`).join(', ')],
    ['numbers of staff', 'The number of staff was 1104, 1135, 1166, 1197, 1228 and 1259 in these years.'],
  ])('not %s', async (_how, list) => {
    expect(datasets(await inspect([text(list)]))).toEqual([]);
  });
});

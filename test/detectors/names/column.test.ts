import { describe, expect, it } from 'vitest';
import { judgeColumn } from '../../../src/detectors/names/column.js';
import { loadNameModel } from '../../../src/engine/load-name-model.js';

const model = loadNameModel();
const judge = (values: readonly string[]) => judgeColumn(values, model);

const SURNAMES = [
  'Okafor',
  'Lindqvist',
  'Devlin',
  'Chaudhuri',
  'Wójcik',
  'Begum',
  'Prosser',
  'Tanaka',
  'McIlveen',
  'Adeyemi',
];

describe('a column of people', () => {
  it.each<[string, readonly string[], string]>([
    ['surnames', SURNAMES, 'surname'],
    ['surnames in capitals', SURNAMES.map((name) => name.toUpperCase()), 'surname'],
    ['surnames and initials', SURNAMES.map((name, at) => `${name} ${'ABCDEFGHJK'[at]}`), 'full'],
    ['surnames, initials', SURNAMES.map((name, at) => `${name}, ${'ABCDEFGHJK'[at]}L`), 'full'],
    ['ranks and numbers before surnames', SURNAMES.map((name, at) => `PC ${4410 + at} ${name}`), 'full'],
    ['surnames and numbers', SURNAMES.map((name, at) => `${name} ${4410 + at}`), 'full'],
    ['forenames', ['Aoife', 'Jack', 'Siobhan', 'Mohammed', 'Priya', 'Chloe', 'Daniel', 'Jaspreet'], 'forename'],
  ])('%s', (_, values, part) => {
    expect(judge(values)).toEqual({ share: 1, cells: values.map(() => true), part });
  });

  it('lets surnames vouch for one that is a word', () => {
    const values = [...SURNAMES, 'Page', 'Field', 'Young'];
    expect(judge(values).cells.slice(-3)).toEqual([true, true, true]);
  });

  it('leaves out what stands for nobody', () => {
    const values = [
      'Amina Begum',
      'Vacant',
      'John Devlin',
      'N/D',
      'Not disclosed',
      'Tomasz Wójcik',
      'N/D',
      'N/D',
      'Vacant',
    ];
    expect(judge(values).cells).toEqual([true, false, true, false, false, true, false, false, false]);
  });

  it('finds three names among a hundred other things', () => {
    const notes = ['Checked', 'Suite closed for repairs', 'As reported', 'No change', 'See annex'];
    const values = Array.from({ length: 100 }, (_, at) => notes[at % notes.length]!);
    values[17] = 'Amina Begum';
    values[40] = 'Mr Tomasz Wójcik';
    values[88] = 'DEVLIN, John';
    const { cells, share, part } = judge(values);
    expect(cells.flatMap((isPerson, at) => (isPerson ? [at] : []))).toEqual([17, 40, 88]);
    expect(share).toBeCloseTo(0.03);
    expect(part).toBe('full');
  });
});

describe('a column of other things', () => {
  it.each<[string, readonly string[]]>([
    ['ranks', ['Constable', 'Sergeant', 'Inspector', 'Chief Inspector', 'Superintendent', 'PC', 'DS', 'Insp']],
    ['towns', ['Lisburn', 'Newry', 'Armagh', 'Omagh', 'Coleraine', 'Antrim', 'Larne', 'Bangor', 'Strabane']],
    ['streets', ['Smith Street', 'Victoria Road', 'Park Avenue', 'Nelson Close', 'Albert Terrace', 'Long Lane']],
    ['offences', ['Robbery', 'Common assault', 'Criminal damage', 'Harassment', 'Theft from vehicle', 'Arson']],
    ['departments', ['Fleet', 'Estates', 'Legal Services', 'Roads Policing', 'Vetting', 'Human Resources', 'Custody']],
    [
      'suppliers',
      [
        'Harrison Construction Ltd',
        'Begum & Sons',
        'Devlin Motors',
        'Northern Fencing',
        'Capita plc',
        'O’Neill Partners LLP',
      ],
    ],
    ['job titles', ['Analyst', 'Head of Finance', 'Caseworker', 'Private Secretary', 'Programme Manager', 'Lawyer']],
    ['months', ['January', 'April', 'May', 'June', 'August', 'September']],
    ['faiths', ['Christian', 'Muslim', 'Sikh', 'Hindu', 'Buddhist', 'No religion']],
    ['breeds', ['Labrador', 'Border Collie', 'German Shepherd', 'Springer Spaniel', 'Belgian Malinois']],
    ['vehicles', ['Ford Focus', 'BMW 330d', 'Skoda Octavia', 'Peugeot 308', 'Volvo V60', 'Mercedes Sprinter']],
    ['outcomes', ['Charged', 'Cautioned', 'No further action', 'Pending', 'Not stated', 'Unknown']],
    ['references', ['FOI/2021/0033', 'FOI/2021/0034', 'FOI/2021/0035']],
    ['nothing', []],
    ['blanks', ['', ' ', '']],
  ])('%s', (_, values) => {
    expect(judge(values)).toEqual({ share: 0, cells: values.map(() => false), part: undefined });
  });

  it('tells initials, which are nobody by themselves', () => {
    expect(judge(['J', 'JA', 'K S', 'M', 'P.T.'])).toEqual({ share: 0, cells: Array(5).fill(false), part: 'initials' });
  });
});

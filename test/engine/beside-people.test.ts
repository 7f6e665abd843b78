import { describe, expect, it, test } from 'vitest';
import type { Content } from '../../src/model/content.js';
import { type Cell, inspect, table, text } from './contents.js';

const VOCABULARIES = ['case/covert-source', 'person/safeguarding'];

/** Findings of words that count only beside a person. */
async function told(contents: readonly Content[]): Promise<readonly string[]> {
  const { findings } = await inspect(contents);
  return findings
    .filter(({ rule }) => VOCABULARIES.includes(rule))
    .map(({ rule, confidence }) => `${rule} ${confidence}`);
}

const people: readonly (readonly Cell[])[] = [
  ['Name', 'Notes'],
  ['Ada Okafor', 'looked-after child'],
  ['Thomas Marsh', 'none'],
  ['Siobhan Brennan', 'none'],
  ['Jane Whitcombe', 'child protection plan'],
  ['Nasreen Begum', 'none'],
];

describe('words that count only beside a person', () => {
  it.each<[string, readonly Content[], string]>([
    [
      'informant',
      [text('Ada Okafor was registered as a CHIS in 2019 and met her handler at Northgate.')],
      'case/covert-source likely',
    ],
    [
      'in care',
      [text('It is noted that Thomas Marsh was a looked-after child until he was twelve.')],
      'person/safeguarding likely',
    ],
    ['abuse', [text('NI number AB 12 34 56 C belongs to a victim of domestic abuse.')], 'person/safeguarding likely'],
    ['in a table of people', table(people), 'person/safeguarding likely'],
  ])('are told: %s', async (_what, contents, expected) => {
    expect(await told(contents)).toEqual([expected]);
  });

  it.each<[string, readonly Content[]]>([
    ['policy', [text('The force trains its officers to recognise domestic abuse and coercive control.')]],
    [
      'statistics',
      table([
        ['Offence', 'Number'],
        ['Domestic abuse', 1204],
        ['Forced marriage', 31],
        ['Rape', 77],
      ]),
    ],
    [
      'a header',
      table([
        ['District', 'Looked-after children'],
        ['North', 41],
        ['South', 77],
        ['East', 12],
      ]),
    ],
    [
      'a sheet',
      table(
        [
          ['District', 'Number'],
          ['North', 41],
          ['South', 77],
        ],
        { sheet: 'Domestic abuse' },
      ),
    ],
    ['a spokesperson', [text('Superintendent Jane Whitcombe said that reports of domestic abuse had risen.')]],
    ['a person in another paragraph', [text('Dear Ada Okafor,'), text('You asked for figures of domestic abuse.')]],
    ['the law', [text('Sources are dealt with in the Act, which says what a covert human intelligence source is.')]],
  ])('are not told: %s', async (_what, contents) => {
    expect(await told(contents)).toEqual([]);
  });

  it('make no sheet personal by its name', async () => {
    const { findings } = await inspect(
      table(
        [
          ['District', 'Number'],
          ['North', 41],
        ],
        { sheet: 'Domestic abuse' },
      ),
    );
    expect(JSON.stringify(findings)).not.toContain('D******c');
  });
});

describe('what is said of somebody', () => {
  const found = async (words: string): Promise<readonly string[]> =>
    (await inspect([text(words)])).findings.map(({ rule }) => rule);
  test.each([
    'Ada Okafor was diagnosed with depression in May.',
    'Mr Thomas Marsh is a practising Catholic.',
    'Ethnicity: White British\nName: Nasreen Begum, born 3 May 1971',
    'Siobhan Brennan was a member of UNISON.',
  ])('%j is told', async (words) => expect(await found(words)).toContain('person/special-category'));
  test.each([
    'Anyone who was diagnosed with depression may apply.',
    'Staff who suffer from stress can call the helpline.',
    'The applicant is a member of UNISON.',
    'Ada Okafor chaired the meeting on mental health services.',
  ])('%j is not', async (words) => expect(await found(words)).not.toContain('person/special-category'));
});

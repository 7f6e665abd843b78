import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/engine/findings.js';
import { TextLists } from '../../src/engine/text-lists.js';
import type { RuleId } from '../../src/model/catalogue.js';
import type { Hit } from '../../src/model/detection.js';

const NAMES = ['Ada Okafor', 'Thomas Marsh', 'Siobhan Brennan', 'Jane Whitcombe', 'Piotr Kowalski'];
const FOUND: Omit<Found, 'rule'> = { confidence: 'likely', at: {}, format: 'txt', count: 0 };
const PATTERNS: readonly (readonly [RuleId, RegExp])[] = [
  ['person/name', new RegExp(NAMES.join('|'), 'gu')],
  ['person/rank', /\b(?:PC|DS|Inspector|Chief Constable|ACC)\b/gu],
  ['person/email', /[\w.]+@[\w.]+/gu],
  ['person/date-of-birth', /\d\d\/\d\d\/\d{4}/gu],
];

function hitsIn(text: string): Hit[] {
  return PATTERNS.flatMap(([rule, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match): Hit => ({
        rule,
        start: match.index,
        end: match.index + match[0].length,
        confidence: 'likely',
        identity: match[0],
      }),
    ),
  );
}

function listsIn(...texts: readonly string[]): (readonly [RuleId, number | undefined])[] {
  const lists = new TextLists();
  for (const text of texts) lists.note(text, hitsIn(text), FOUND);
  return [...lists.finish()].map(({ rule, people }) => [rule, people]);
}

const lines = (line: (name: string, index: number) => string): string => NAMES.map(line).join('\n');
const mail = (name: string, at: string): string => `${name.replace(' ', '.').toLowerCase()}@${at}`;

describe('lists in texts', () => {
  it.each<[string, readonly string[], RuleId]>([
    ['names with dates of birth', [lines((name, row) => `${name} 0${row + 1}/03/1975`)], 'dataset/row-level-data'],
    ['ranks and names', [lines((name) => `PC ${name}`)], 'dataset/staff-list'],
    ['ranks, numbers and names', [lines((name, row) => `PC ${1200 + row} ${name}, Northgate`)], 'dataset/staff-list'],
    ['names and ranks between tabs', [lines((name) => `${name}\tDS`)], 'dataset/staff-list'],
    ['one paragraph for each officer', NAMES.map((name) => `Inspector ${name}`), 'dataset/staff-list'],
    ['private addresses', [lines((name) => mail(name, 'gmail.com'))], 'dataset/row-level-data'],
    [
      'private addresses in one line',
      [`Sent to ${NAMES.map((name) => mail(name, 'hotmail.co.uk')).join('; ')}`],
      'dataset/row-level-data',
    ],
  ])('are %s', (_name, texts, rule) => {
    expect(listsIn(...texts)).toEqual([[rule, NAMES.length]]);
  });

  it.each<[string, readonly string[]]>([
    ['names alone', [lines((name) => name)]],
    ['four officers', NAMES.slice(1).map((name) => `PC ${name}`)],
    ['chief officers', [lines((name) => `ACC ${name}`)]],
    ['the same officer again and again', NAMES.map(() => 'PC Ada Okafor')],
    [
      'sentences that name officers',
      [lines((name) => `The panel then heard from PC ${name} about the night of the third and what was done.`)],
    ],
    ['two officers in a line', [lines((name) => `PC ${name} and PC Ada Okafor`)]],
    ['a rank far from the name', [lines((name) => `${name}, of the team of the PC`)]],
    ['addresses of an office', [lines((name) => mail(name, 'northshire.example.org'))]],
    [
      'four private addresses',
      [
        NAMES.slice(1)
          .map((name) => mail(name, 'gmail.com'))
          .join('\n'),
      ],
    ],
    ['one date of birth for all', [lines((name) => `${name} 01/03/1975`)]],
  ])('are not %s', (_name, texts) => {
    expect(listsIn(...texts)).toEqual([]);
  });
});

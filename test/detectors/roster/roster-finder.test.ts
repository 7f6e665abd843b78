import { describe, expect, it } from 'vitest';
import { finderOf } from './people.js';

const finder = finderOf();

/** What is found in a text, in words. */
const found = (text: string): readonly string[] =>
  finder.find(text).map(({ start, end, confidence }) => `${text.slice(start, end)}: ${confidence}`);

const LONG = 'and this sentence goes on for a while so that nobody would take it for the value of a cell';

describe('names of the roster', () => {
  it.each([
    ['Ada Okafor', 'certain'],
    ['Okafor, Ada', 'certain'],
    ['OKAFOR ADA', 'certain'],
    ['okafor ada', 'certain'],
    ['Okafor, Ada Grace', 'certain'],
    ['Grace Okafor', 'certain'],
    ['Okafor A', 'likely'],
    ['A. G. Okafor', 'likely'],
    ['AG Okafor', 'likely'],
    ['A Okafor', 'likely'],
    ["O'Brennan, Siobhan", 'certain'],
    ['Siobhán O’Brennan', 'certain'],
    ['OBRENNAN SIOBHAN', 'certain'],
    ['Jane Smythe-Tanner', 'certain'],
    ['Smythe Tanner, J', 'likely'],
    ['Willem van den Achterberg', 'certain'],
    ['May Long', 'certain'],
    ['Kowalski PJ', 'likely'],
    ['Kowalski, P', 'likely'],
  ])('fill a cell: %s', (text, confidence) => {
    expect(found(text)).toEqual([`${text}: ${confidence}`]);
  });

  it.each([
    ['PC 1234 Ada Okafor', 'Ada Okafor: certain'],
    ['PC A Okafor', 'A Okafor: likely'],
    ['Okafor, A.G.', 'Okafor, A.G: likely'],
    ['Ada Okafor (Northgate)', 'Ada Okafor: certain'],
    ['ada.okafor@example.org', 'ada.okafor: certain'],
    [`Yesterday Ada Okafor met the panel, ${LONG}`, 'Ada Okafor: certain'],
    [`The report of Okafor, A. was late, ${LONG}`, 'Okafor, A: likely'],
    [`It was J. Smythe-Tanner who wrote it, ${LONG}`, 'J. Smythe-Tanner: likely'],
    [`It was Sgt T Marsh who wrote it, ${LONG}`, 'T Marsh: likely'],
    [`It was Ada Louise Okafor who wrote it, ${LONG}`, 'Ada Louise Okafor: certain'],
    [`Send it to ada.okafor@example.org please, ${LONG}`, 'ada.okafor: certain'],
  ])('stand in a text: %s', (text, expected) => {
    expect([...new Set(found(text))]).toEqual([expected]);
  });

  it('tell one person by one number, however the name is written', () => {
    const people = ['Ada Okafor', 'Okafor A', 'OKAFOR, Grace'].map((text) => finder.find(text)[0]?.identity);
    expect(new Set(people).size).toBe(1);
    expect(finder.find('May Long')[0]?.identity).not.toBe(people[0]);
  });

  it.each([
    'Okafor',
    'Ada',
    'Ada Marsh',
    'Thomas Okafor',
    'Okafor Road',
    'Okafor B',
    'Marsh Lane, Thornby',
    'Thomas and Marsh',
    '',
    'A',
    `How long may it take, ${LONG}`,
    `Appendix A Okafor Road closed, ${LONG}`,
    `Option T Marsh Lane, ${LONG}`,
    `We met Ada. Okafor Road is closed, ${LONG}`,
    `They asked Thomas about the Marsh at Thornby, ${LONG}`,
    'Brennan Siobhan',
    'Tanner, Jane',
    'Begum, Nadia',
    'KOWALSKI Q',
    'sales@okafor.example',
  ])('are not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('names over two columns', () => {
  it.each<[string, string]>([
    ['Okafor', 'Ada'],
    ['OKAFOR', 'A'],
    ['Okafor', 'A G'],
    ['Okafor', 'A.G.'],
    ['Okafor', 'AG'],
    ['Okafor', 'Ada Louise'],
    ["O'Brennan", 'S'],
    ['van den Achterberg', 'W'],
    ['Kowalski', 'PJ'],
  ])('%s beside %s', (surname, given) => {
    expect(finder.pair(surname, given)).toBeTypeOf('number');
  });

  it.each<[string, string]>([
    ['Okafor', 'B'],
    ['Okafor', ''],
    ['Okafor', 'Thomas'],
    ['Achterberg', 'W'],
    ['Brennan', 'S'],
    ['Whitcombe', 'J'],
    ['', 'A'],
  ])('not %s beside %s', (surname, given) => {
    expect(finder.pair(surname, given)).toBeUndefined();
  });
});

describe('numbers of the roster', () => {
  it.each(['41017', '041017', ' 41017 ', '41034', '123MD', '123 md', '204518', 'Ada.Okafor@example.police.uk'])(
    'has %s',
    (value) => {
      expect(finder.number(value)).toBeTypeOf('number');
    },
  );

  it.each(['41018', '4101', '12', '', '123ME', 'MD', 'okafor', 'other@example.police.uk'])('has no %s', (value) => {
    expect(finder.number(value)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { textTables } from '../../../src/readers/text/text-tables.js';

function tables(text: string): string[][][] {
  const lines = text.split('\n').map((line, index) => ({ text: line, number: index + 1 }));
  return textTables(lines).map((rows) => rows.map(({ fields }) => [...fields]));
}

const STAFF = [
  ['Ash', 'A', 'PC', '1021'],
  ['Oak-Birch', 'B', 'Sgt', '887'],
  ['Elm', 'C', 'Insp', '12'],
  ['Yew', 'D', 'PC', '1300'],
  ['Hazel', 'E', 'PC', '1301'],
];
const joined = (separator: string): string => STAFF.map((row) => row.join(separator)).join('\n');
const padded = STAFF.map(([a, b, c, d]) => `${a!.padEnd(12)}${b!.padEnd(4)}${c!.padEnd(6)}${d!.padStart(6)}`).join(
  '\n',
);

describe('a table in a text', () => {
  it.each<[string, string]>([
    ['tabs', joined('\t')],
    ['commas', joined(', ')],
    ['semicolons', joined(';')],
    ['pipes', joined(' | ')],
    ['pipes around', STAFF.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['aligned columns', padded],
    ['an indented table', padded.replace(/^/gm, '    ')],
    ['a sentence above and below', `These are the officers:\n${joined('\t')}\nThat is all.`],
    ['a sentence above aligned columns', `These are the officers:\n${padded}\nThat is all.`],
  ])('%s', (_, text) => {
    expect(tables(text)).toEqual([STAFF]);
  });

  it('keeps the columns where fields are blank', () => {
    expect(tables(joined('\t').replace('\tSgt', '\t'))[0]?.[1]).toEqual(['Oak-Birch', 'B', '', '887']);
    expect(tables(padded.replace('Sgt', '   '))[0]?.[1]).toEqual(['Oak-Birch', 'B', '', '887']);
  });

  it('bears the numbers of its lines', () => {
    const lines = `Title\n${joined('\t')}`.split('\n').map((text, index) => ({ text, number: index + 10 }));
    expect(textTables(lines)[0]?.map(({ number }) => number)).toEqual([11, 12, 13, 14, 15]);
  });
});

describe('a form in a text', () => {
  const form = [
    ['Name', 'Ada Okafor'],
    ['Date of birth', '12/03/1975'],
    ['Address', '3 Ashgrove Road'],
  ];
  it.each<[string, string]>([
    ['with colons', form.map((row) => row.join(': ')).join('\n')],
    ['with equals signs', form.map((row) => row.join('=')).join('\n')],
    ['with tabs', form.map((row) => row.join(':\t')).join('\n')],
    ['with blanks before and behind', form.map(([a, b]) => `  ${a} :  ${b}`).join('\n')],
    ['below a sentence', `The following was recorded\n${form.map((row) => row.join(': ')).join('\n')}`],
  ])('%s', (_, text) => {
    expect(tables(text)).toEqual([form]);
  });

  it('ends where lines have no labels', () => {
    const text = form.map((row) => row.join(': ')).join('\n');
    expect(tables(`${text}\nand so on\n${text}`)).toEqual([form, form]);
  });
});

describe('no table', () => {
  it.each<[string, string]>([
    ['four rows', joined('\t').split('\n').slice(0, 4).join('\n')],
    ['four aligned rows', padded.split('\n').slice(0, 4).join('\n')],
    ['prose', 'We met, as agreed, at noon.\nNobody came.\nWe waited, and left.\nIt rained.\nThe end, alas.'],
    ['one comma a line', 'Dear Ann,\n1 High Street, A\n2 High Street, B\n3 High Street, C\n4 High Street, D'],
    ['indented code', '\tif a\n\t\tb\n\tend\n\tif c\n\t\td\n\tend'],
    [
      'two blanks after sentences',
      'It is so.  We know.\nThen it was said.  Not by us.\nWho.  What.\nNever again.  Ever.\nA.  Bee and see.',
    ],
    ['two labelled lines', 'Name: Ada Okafor\nAddress: 3 Ashgrove Road'],
    [
      'sentences with colons',
      'We have three of them here now: one\nWhat we did about it then was: nothing\nAnd so it all came to this: an end',
    ],
    ['times', '10:00 Tea\n11:00 Talk\n12:00 End'],
    ['links', 'http://example.org/a\nhttp://example.org/b\nhttp://example.org/c'],
    ['labels without values', 'Name:\nAddress:\nDate of birth:'],
    ['uneven commas', 'a,b,c\na,b\na,b,c,d\na,b,c\na,b'],
  ])('%s', (_, text) => {
    expect(tables(text)).toEqual([]);
  });
});

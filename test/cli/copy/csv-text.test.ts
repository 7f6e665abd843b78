import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src/cli/copy/csv-text.js';
import type { Value } from '../../../src/cli/copy/shown-sheets.js';

const csv = (...row: readonly (Value | undefined)[]): string => csvText({ name: 'Sheet', rows: [row] });

describe('csvText', () => {
  it.each<[string, Value | undefined, string]>([
    ['plain words', 'Northgate', 'Northgate'],
    ['a number', 1234.5, '1234.5'],
    ['a negative number', -3, '-3'],
    ['a truth', true, 'TRUE'],
    ['nothing', undefined, ''],
    ['a comma', 'Smith, J', '"Smith, J"'],
    ['quotes', 'the "A" list', '"the ""A"" list"'],
    ['a line end', 'one\ntwo', '"one\ntwo"'],
    ['blanks at the end', 'a ', '"a "'],
    ['a day', { days: 45139 }, '2023-08-01'],
    ['a day and a time', { days: 45139.5 }, '2023-08-01 12:00:00'],
    ['a time', { days: 0.25 }, '06:00:00'],
    ['a formula in words', '=HYPERLINK("http://a.example")', '"\'=HYPERLINK(""http://a.example"")"'],
    ['a command', '@SUM(A1)', "'@SUM(A1)"],
    ['a sign before words', '-cmd', "'-cmd"],
    ['a negative number in words', '-1,234', '"-1,234"'],
    ['a dash', '-', '-'],
    ['a minus later on', 'a=b', 'a=b'],
  ])('writes %s', (_what, value, expected) => {
    expect(csv('x', value)).toBe(`x,${expected}\r\n`);
  });

  it('marks its letters only where they are not plain', () => {
    expect(csv('Zoë')).toBe('\uFEFFZoë\r\n');
    expect(csv('Zoe')).toBe('Zoe\r\n');
  });
});

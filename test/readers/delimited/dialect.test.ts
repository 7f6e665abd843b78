import { describe, expect, it } from 'vitest';
import { findDialect } from '../../../src/readers/delimited/dialect.js';

function separatorOf(text: string, named: boolean): string | undefined {
  const dialect = findDialect({ bytes: Buffer.from(text, 'latin1'), complete: true }, named);
  if (dialect === undefined) return undefined;
  return dialect.separator < 0 ? 'none' : String.fromCharCode(dialect.separator);
}

const repeat = (line: string, count: number): string => `${line}\n`.repeat(count);
const PROSE = repeat('We write to you, as promised, about the meeting that took place in the town hall.', 12);
const NOTE = repeat('The officers went to the house and found that nobody was there at the time of the visit', 12);

describe('a file named as a table', () => {
  it.each<[string, string, string | undefined]>([
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['one row', 'a,b', ','],
    ['tabs', 'a\tb\n1\t2\n', '\t'],
    ['semicolons and decimal commas', 'Name;Value;Rate\nAsh;1,5;2,5\nOak;2,5;3,5\n', ';'],
    ['pipes', 'a|b|c\n1|2|3\n', '|'],
    ['a separator of one byte above ASCII', '"a"\xac"b, c"\n"d"\xac"e"\n', '\xac'],
    ['commas in quoted tabs', '"Ash, A"\t"1"\n"Oak, B"\t"2"\n', '\t'],
    ['semicolons within a column', 'name,tags\nAsh,a;b\nOak,c;d\n', ','],
    ['ragged rows', 'a,b,c\n1,2\n3,4,5\n6\n7,8,9\n', ','],
    ['titles above', 'Workforce by rank\nas at 31 March\n\na,b\n1,2\n3,4\n', ','],
    ['comments above', '# made by export, at night, on Friday\na;b\n1;2\n', ';'],
    ['a declared separator', 'sep=;\na,b;c\n', ';'],
    ['a declared separator that splits nothing', 'sep=;\nName,Age\nAnn Ash,40\nBob Oak,50\n', ','],
    ['a declared separator that splits one row of many', `sep=;\n${repeat('a,b', 9)}x;y\n`, ';'],
    ['a declared separator and nothing to split', 'sep=;\nName\nAnn Ash\n', ';'],
    ['a declared separator in quotes', '"sep=|"\r\na|b\r\n', '|'],
    [
      'sentences in a column',
      `id,note\n${repeat('1,"We write to you, as promised, about the meeting that took place in the hall"', 9)}`,
      ',',
    ],
    ['a small table above many notes', `a,b\n1,2\n3,4\n${repeat('Note', 40)}`, ','],
    ['one value a line', 'Name\nAnn Ash\nBob Oak\n', 'none'],
    [
      'prose with a semicolon',
      `${NOTE}We waited; then we left, as the others had done a while before that\n`,
      undefined,
    ],
    ['prose', PROSE, undefined],
    ['prose without commas', NOTE, undefined],
  ])('%s', (_, text, expected) => {
    expect(separatorOf(text, true)).toBe(expected);
  });
});

describe('a file that is not', () => {
  it.each<[string, string, string | undefined]>([
    ['five even rows of commas', repeat('a,b,c', 5), ','],
    ['tabs below a title', `Staff list\n${repeat('Ash\tPC', 3)}`, '\t'],
    ['pipes', repeat('a|b|c', 5), '|'],
    ['four rows of commas', repeat('a,b,c', 4), undefined],
    ['one comma a line', repeat('High Street, Anytown', 9), undefined],
    ['prose', PROSE.replaceAll('promised, ', 'promised '), undefined],
    ['one value a line', 'Ann Ash\nBob Oak\n', undefined],
    ['a log with milliseconds', repeat('2024-05-01 12:00:00,123 INFO started', 9), undefined],
    ['JSON by lines', repeat('{"a":1,"b":2,"c":3}', 9), undefined],
    ['a table between paragraphs', `${NOTE}\n${repeat('a,b,c', 9)}\n${NOTE}`, undefined],
    ['two rows of tabs', repeat('Ash\tPC', 2), undefined],
  ])('%s', (_, text, expected) => {
    expect(separatorOf(text, false)).toBe(expected);
  });
});

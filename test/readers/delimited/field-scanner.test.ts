import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { FieldScanner, FieldToken } from '../../../src/readers/delimited/field-scanner.js';

/** Rows as `[field, field]`, blank fields as ''. */
function rows(chunks: readonly Buffer[], separator = ','): string[][] {
  const scanner = new FieldScanner(separator.charCodeAt(0), 8 * 1024 ** 2);
  const found: string[][] = [];
  let open: string[] = [];
  const drain = (): void => {
    for (let token = scanner.next(); token !== FieldToken.Need; token = scanner.next()) {
      if (token === FieldToken.Field) {
        while (open.length < scanner.column - 1) open.push('');
        open.push(scanner.buffer.toString('latin1', scanner.start, scanner.end));
      } else {
        while (open.length < scanner.column) open.push('');
        expect(found.length + 1).toBe(scanner.row);
        found.push(open);
        open = [];
      }
    }
  };
  for (const chunk of chunks) {
    scanner.feed(chunk);
    drain();
  }
  scanner.finish();
  drain();
  expect(open).toEqual([]);
  return found;
}

const CASES: readonly [string, string, readonly (readonly string[])[]][] = [
  ['nothing', '', []],
  ['one field', 'a', [['a']]],
  [
    'two rows',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'CR LF',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'lone CR',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'CR CR LF',
    'a,b\r\r\nc,d\r\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['blank lines are rows', 'a\n\n\nb', [['a'], [''], [''], ['b']]],
  ['blank fields', ',a,,b,,\n', [['', 'a', '', 'b', '', '']]],
  ['a separator at the very end', 'a,', [['a', '']]],
  ['ragged rows', 'a\nb,c,d\ne,f', [['a'], ['b', 'c', 'd'], ['e', 'f']]],
  ['blanks around fields', ' a , b\t,c \n', [['a', 'b', 'c']]],
  ['quotes', '"a","b c"\n', [['a', 'b c']]],
  ['a separator in quotes', '"a,b",c', [['a,b', 'c']]],
  ['doubled quotes', '"say ""hi""",c', [['say "hi"', 'c']]],
  ['nothing but doubled quotes', '"""",a', [['"', 'a']]],
  ['nothing in quotes', '"",a', [['', 'a']]],
  ['blanks around quotes', 'a, "b,c" ,d', [['a', 'b,c', 'd']]],
  [
    'a line end in quotes',
    '"a\nb",c\nd,e',
    [
      ['a\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['CR LF in quotes', '"a\r\nb",c\r\nd', [['a\r\nb', 'c'], ['d']]],
  ['a quote within a field', 'a,5" pipe,b', [['a', '5" pipe', 'b']]],
  ['quotes that are not doubled', '"Ann "Nan" Ash",b', [['"Ann "Nan" Ash"', 'b']]],
  ['a quote that none closes', 'a,"b,c\nd,e\nf', [['a', '"b', 'c'], ['d', 'e'], ['f']]],
  [
    'a quote that none closes, on the last line',
    'a,b\nc,"d',
    [
      ['a', 'b'],
      ['c', '"d'],
    ],
  ],
  [
    'a stray quote before a quoted field',
    '1,"Ash,x\n2,"Oak, A",y',
    [
      ['1', '"Ash', 'x'],
      ['2', 'Oak, A', 'y'],
    ],
  ],
  [
    'two stray quotes far apart',
    `a,b,c\n1,"x,2\n${'3,y,4\n'.repeat(4)}5,z",6\n`,
    [['a', 'b', 'c'], ['1', '"x', '2'], ...Array.from({ length: 4 }, () => ['3', 'y', '4']), ['5', 'z"', '6']],
  ],
  [
    'a note of many lines is one field',
    'a,b\n1,"one,\ntwo, three, four\nfive\nsix, seven\neight\n"\n2,c\n',
    [
      ['a', 'b'],
      ['1', 'one,\ntwo, three, four\nfive\nsix, seven\neight'],
      ['2', 'c'],
    ],
  ],
  ['zero bytes around a field', '\0a\0,\0\0,b\n', [['a', '', 'b']]],
];

describe('FieldScanner', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    const file = Buffer.from(text, 'latin1');
    expect(rows([file])).toEqual(expected);
    expect(rows(Array.from(file, (byte) => Buffer.from([byte])))).toEqual(expected);
    for (let cut = 1; cut < file.length; cut++)
      expect(rows([file.subarray(0, cut), file.subarray(cut)])).toEqual(expected);
  });

  it('splits at other separators', () => {
    expect(rows([Buffer.from('a\t\tb c\n d \t"e\tf"\n')], '\t')).toEqual([
      ['a', '', 'b c'],
      ['d', 'e\tf'],
    ]);
    expect(rows([Buffer.from('"a"\xac"b"\n', 'latin1')], '\xac')).toEqual([['a', 'b']]);
  });

  it('takes lines whole when there is no separator', () => {
    const scanner = new FieldScanner(-1, 1000);
    scanner.feed(Buffer.from('a,b\nc'));
    expect([scanner.next(), scanner.column, scanner.end - scanner.start]).toEqual([FieldToken.Field, 1, 3]);
  });

  it('does not let an open quote swallow more than a megabyte', () => {
    const row = ['c'.repeat(1000), 'd', 'e', 'f'];
    const many = rows([Buffer.from(`a,"b\n${`${row.join()}\n`.repeat(2000)}`)]);
    expect(many).toHaveLength(2001);
    expect(many[0]).toEqual(['a', '"b']);
    expect(many.at(-1)).toEqual(row);
  });

  it('refuses a field without an end', () => {
    const scanner = new FieldScanner(44, 1000);
    const feed = (): void => {
      for (let piece = 0; piece < 20; piece++) {
        scanner.feed(Buffer.alloc(100, 'a'));
        scanner.next();
      }
    };
    expect(feed).toThrow(LimitReached);
  });
});

import { describe, expect, it } from 'vitest';
import { Lexer, type PdfToken } from '../../../../src/readers/pdf/raw/lexer.js';

const next = (text: string): unknown => plain(new Lexer(Buffer.from(text, 'latin1')).next());

/** A token in the shape of JSON: names with a slash, references as `n R`, keywords in angle brackets. */
function plain(token: PdfToken): unknown {
  if (token === undefined || token === null || typeof token !== 'object') return token;
  switch (token.kind) {
    case 'name':
      return `/${token.name}`;
    case 'string':
      return token.bytes.toString('latin1');
    case 'reference':
      return `${token.number} R`;
    case 'keyword':
      return `<${token.word}>`;
    case 'array':
      return token.items.map(plain);
    case 'dictionary':
      return Object.fromEntries([...token.entries].map(([key, value]) => [key, plain(value)]));
    case 'stream':
      return 'stream';
    default:
      return token satisfies never;
  }
}

describe('the lexer', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['.25', 0.25],
    ['+7', 7],
    ['true', true],
    ['null', null],
    ['/Name', '/Name'],
    ['/A#20B', '/A B'],
    ['(a(b)c)', 'a(b)c'],
    ['(\\101\\n\\)\\\\)', 'A\n)\\'],
    ['(one\\\ntwo)', 'onetwo'],
    ['<48 656C6C6F>', 'Hello'],
    ['<486>', 'H`'],
    ['12 0 R', '12 R'],
    ['[1 0 R 2 3]', ['1 R', 2, 3]],
    ['[1 2 3 R]', [1, '2 R']],
    ['<</A 1/B[/C]/D<</E(f)>>>>', { A: 1, B: ['/C'], D: { E: 'f' } }],
    ['% a remark\n5', 5],
    ['endobj', '<endobj>'],
    ['', undefined],
  ])('reads %j', (text, value) => {
    expect(next(text)).toEqual(value);
  });

  it.each([
    ['a string that never ends', '(abc', 'abc'],
    ['a dictionary that never ends', '<</A 1', { A: 1 }],
    ['a dictionary that ends with its object', '<</A 1 endobj', { A: 1 }],
    ['a key without a value', '<</A/B/C>>', { A: '/B' }],
    ['a value without a key', '<<5/A 1>>', { A: 1 }],
    ['a closing bracket too many', '<</A]1>>', {}],
    ['a number that is a reference only at first sight', '12 0 RG', 12],
  ])('makes the best of %s', (_, text, value) => {
    expect(next(text)).toEqual(value);
  });

  it('ends on brackets nested without end', () => {
    for (const bracket of ['[', '<<', '<</A', '[<</A ']) expect(next(bracket.repeat(100_000))).toBeDefined();
  });
});

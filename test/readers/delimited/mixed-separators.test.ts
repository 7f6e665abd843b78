import { expect, test } from 'vitest';
import { findDialect } from '../../../src/readers/delimited/dialect.js';
import { mixedSeparators, withOneSeparator } from '../../../src/readers/delimited/mixed-separators.js';

const head = (...lines: readonly string[]) => ({ bytes: Buffer.from(`${lines.join('\n')}\n`), complete: true });
const codes = (text: string): readonly number[] => [...text].map((each) => each.charCodeAt(0));

test.each([
  [';,', ['a,b,c', 'd;e;f', 'g,h,i', 'j;k;l', 'm,n,o']],
  ['\t;,', ['a,b,c', 'd;e;f', 'g\th\ti', 'j,k,l', 'm;n;o', 'p\tq\tr']],
  [',|', ['a|b|c|d', 'e,f,g,h', 'i|j|k|l', 'm,n,o,p', 'q|r|s|t', 'u,v,w,x']],
])('rows that now %j and then separate', (separators, lines) => {
  expect(mixedSeparators(head(...lines))).toEqual(codes(separators));
  expect(findDialect(head(...lines), true)).toMatchObject({
    separator: codes(separators)[0],
    mixed: codes(separators),
  });
});

test.each([
  ['one separator', ['a,b,c', 'd,e,f', 'g,h,i', 'j,k,l', 'm,n,o']],
  ['commas within a column of another', ['a;b, c, d;e', 'f;g, h, i;j', 'k;l;m', 'n;o;p', 'q;r, s;t']],
  ['a note in another', ['a,b,c', 'd,e,f', 'g,h,i', 'j,k,l', 'm,n,o', 'p,q,r', 's,t,u', 'v;w;x']],
  ['two tables of their own widths', ['a,b,c', 'd,e,f', 'g,h,i', 'j;k;l;m', 'n;o;p;q', 'r;s;t;u']],
  ['too few rows', ['a,b,c', 'd;e;f', 'g,h,i']],
  ['too few columns', ['a,b', 'd;e', 'g,h', 'j;k', 'm,n']],
])('not %s', (_what, lines) => {
  expect(mixedSeparators(head(...lines))).toBeUndefined();
  expect(findDialect(head(...lines), true)?.mixed).toBeUndefined();
});

test('the first stands for all of them', () =>
  expect(withOneSeparator(Buffer.from('a,b;c|é'), codes(';,')).toString()).toBe('a;b;c|é'));

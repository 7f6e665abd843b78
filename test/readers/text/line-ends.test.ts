import { describe, expect, test } from 'vitest';
import { usualLineEnds, usualLineEndsIn } from '../../../src/readers/text/line-ends.js';

const read = (...chunks: readonly Buffer[]): string => Buffer.concat([...usualLineEnds(chunks)]).toString();

describe.each([
  ['U+2028', '\u2028'],
  ['U+2029', '\u2029'],
  ['U+0085', '\u0085'],
  ['vertical tab', '\v'],
  ['form feed', '\f'],
  ['end of a record', '\x1e'],
])('lines that only %s ends', (_name, end) => {
  const text = `a,é${end}b,c${end}d${end}`;
  const expected = 'a,é\nb,c\nd\n';
  test('in the beginning of a file', () => expect(usualLineEndsIn(Buffer.from(text)).toString()).toBe(expected));
  test('wherever the pieces are cut', () => {
    const whole = Buffer.from(text);
    // The first piece decides, so it holds enough to tell.
    for (let cut = Buffer.byteLength(`a,é${end}b,c${end}`); cut <= whole.length; cut++) {
      expect(read(whole.subarray(0, cut), whole.subarray(cut))).toBe(expected);
    }
  });
});

test.each([
  ['usual line ends beside a rare one', 'a\u2028b\u2028c\nd'],
  ['carriage returns', 'a\u2028b\u2028c\rd'],
  ['one line with one of them', 'a\u2028b'],
  ['none at all', 'a,b'],
  ['nothing', ''],
])('%s stay as they are', (_name, text) => {
  expect(usualLineEndsIn(Buffer.from(text)).toString()).toBe(text);
  expect(read(Buffer.from(text))).toBe(text);
});

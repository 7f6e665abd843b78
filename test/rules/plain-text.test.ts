import { describe, expect, test } from 'vitest';
import { builtInRules } from '../../src/rules/load.js';
import { plainText } from '../../src/rules/plain-text.js';
import { createTextDetector } from '../../src/rules/text-detector.js';

test.each(['', 'JG 10 37 59 A', 'naïve Ó Briain – £5 “so”', 'a\tb\nc', '漢字', '😀', 'a  b', '1   2'])(
  '%j is plain',
  (text) => expect(plainText(text)).toBeUndefined(),
);

test.each([
  ['JG\u00A0103759', 'JG 103759'],
  ['JG\u202F10\u200937', 'JG 10 37'],
  ['10\u201137\u2212A', '10-37-A'],
  ['４０３\u3000ＡＢ', '403 AB'],
  ['10 \r\n  37', '10\n37'],
  ['403  581', '403 581'],
  ['4\u200B0\u00AD3\uFEFF', '403'],
  ['\u{1D7D2}\u{1D7CE}\u{1D7D1}', '403'],
])('%j reads %j', (text, plain) => expect(plainText(text)?.text).toBe(plain));

test('offsets lead back to the original', () => {
  const text = '\u200Ba\u200B\u{1D7D2}b\u00A0c';
  const plain = plainText(text)!;
  expect(plain.text).toBe('a4b c');
  expect([...'a4b c'].map((_, at) => plain.originalOf(at))).toEqual([1, 3, 5, 6, 7]);
  expect(plain.originalOf(5)).toBe(text.length);
});

describe('numbers are found in the original', () => {
  const detector = createTextDetector(builtInRules().rules);
  test.each([
    ['NI number: JG\u00A010\u00A037\u00A059\u00A0A.', 'JG\u00A010\u00A037\u00A059\u00A0A'],
    ['\uFEFFNI number JG\u200B103759A', 'JG\u200B103759A'],
    ['NI number ＪＧ１０３７５９Ａ', 'ＪＧ１０３７５９Ａ'],
    ['x\u200B\u200By NI number JG\u201110\u201137\u201159\u2011A\u200B', 'JG\u201110\u201137\u201159\u2011A'],
    [
      'NI number JG\u{1D7CF}\u{1D7CE}\u{1D7D1}\u{1D7D5}\u{1D7D3}\u{1D7D7}',
      'JG\u{1D7CF}\u{1D7CE}\u{1D7D1}\u{1D7D5}\u{1D7D3}\u{1D7D7}',
    ],
  ])('%j', (text, value) => {
    const hits = [...detector.find(text)];
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([value]);
    expect(hits[0]?.identity).toMatch(/^jg103759a?$/u);
  });
});

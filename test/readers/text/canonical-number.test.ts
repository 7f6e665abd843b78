import { describe, expect, it } from 'vitest';
import { canonicalNumber } from '../../../src/readers/text/canonical-number.js';

const parse = (text: string): number => canonicalNumber(Buffer.from(`x${text}x`), 1, 1 + Buffer.byteLength(text));

describe('a canonical number', () => {
  it.each(['0', '7', '-7', '42', '0.5', '-0.25', '1.50', '123456789012345', '1234567.89012345', '0.1', '8.04'])(
    '%s',
    (text) => {
      expect(parse(text)).toBe(Number(text));
    },
  );
});

describe('stays a text', () => {
  it.each([
    ['a pay number with leading zeros', '007'],
    ['a phone number', '01632960123'],
    ['a phone number with its country', '+441632960123'],
    ['sixteen digits', '1234567890123456'],
    ['sixteen digits around a point', '1234567890.123456'],
    ['grouped thousands', '1,234'],
    ['an exponent, which may be a reference', '12E4'],
    ['a date', '01/02/2024'],
    ['a day and month', '1-2'],
    ['a version', '1.2.3'],
    ['a percentage', '12%'],
    ['money', '£12'],
    ['hexadecimal', '0x1F'],
    ['a lone minus', '-'],
    ['a point in front', '.5'],
    ['a point behind', '5.'],
    ['minus zero', '-0'],
    ['a leading zero before decimals', '00.5'],
    ['a blank within', '12 34'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(parse(text)).toBeNaN();
  });
});

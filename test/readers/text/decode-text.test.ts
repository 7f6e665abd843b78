import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/readers/text/decode-text.js';

describe('decodeText reads zero bytes', () => {
  const cases: readonly (readonly [what: string, written: string, read: string])[] = [
    ['between words as blanks', 'spoke\0to\0Ann\0Example', 'spoke to Ann Example'],
    ['before a number as a blank', 'see\0QQ123456C', 'see QQ123456C'],
    ['many in a row as one blank', 'Example\0\0\0\0Constable', 'Example Constable'],
    ['between letters of two bytes as nothing', 'E\0x\0a\0m\0p\0l\0e\0', 'Example'],
    ['within digits of two bytes as nothing', '1\x002\x003\0', '123'],
    ['within a word of short pieces as nothing', 'Ex\0am\0pl\0e', 'Example'],
    ['at both ends as nothing', '\0\0Example\0\0', 'Example'],
    ['beside a blank as nothing', 'Ann \0Example\0 Ash', 'Ann Example Ash'],
    ['beside a separator as nothing', 'Ann\0,\0Example\0;', 'Ann,Example;'],
    ['alone as nothing', '\0\0\0', ''],
    ['between words beyond ASCII as blanks', 'Zoë\0Łucja', 'Zoë Łucja'],
  ];
  it.each(cases)('%s', (_, written, read) => {
    expect(decodeText(Buffer.from(written))).toBe(read);
  });

  it('of great number in linear time', () => {
    expect(decodeText(Buffer.from('Ann\0'.repeat(200_000)))).toHaveLength(800_000 - 1);
  });
});

import { describe, expect, it } from 'vitest';
import { isSentence } from '../../../src/detectors/names/sentence.js';

describe('a sentence', () => {
  it.each(['Suite closed for repairs', 'called Ada Okafor, no answer', 'the keys were left at Harbour Road'])(
    '%s',
    (text) => {
      expect(isSentence(text)).toBe(true);
    },
  );

  it.each([
    '',
    'Checked',
    '448 Birch Road, Wardle, Rochdale',
    'The Duke of Wellington at Hale',
    'Assault on PC Marsh',
    'Director of Finance and Estates',
    'ASSAULT ON PC MARSH BY TWO MEN',
    'a.okafor@example.org',
    'v2 of the 3rd-quarter',
  ])('is not in %j', (text) => {
    expect(isSentence(text)).toBe(false);
  });
});

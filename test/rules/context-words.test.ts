import { describe, expect, it } from 'vitest';
import { contextWords } from '../../src/rules/context-words.js';

const words = contextWords(['collar number', 'D.O.B.', 'badge', 'naïve word'])!;

describe('context words', () => {
  it.each([
    'Badge',
    'two badges.',
    'COLLAR   NUMBER 12',
    'collar-numbers',
    'their collar\nnumber',
    'dob: d.o.b.',
    'D O B',
    '(badge)',
    'a NAÏVE word',
  ])('stand in %j', (text) => {
    expect(words.in(text)).toBe(true);
  });

  it.each([
    '',
    'badger',
    'mybadge',
    'badge1',
    'collar',
    'collars number',
    'collar 1 number',
    'collar    number',
    'collarnumber',
    'dob',
    'd.o.b1',
    'number collar',
  ])('do not stand in %j', (text) => {
    expect(words.in(text)).toBe(false);
  });

  it('are looked for on either side of a stretch, whole and within the window', () => {
    const text = 'badge 1234 and the collar number';
    expect(words.near(text, 6, 10, 6)).toBe(true);
    expect(words.near(text, 6, 10, 5)).toBe(false);
    expect(words.near(text, 11, 14, 10)).toBe(false);
    expect(words.near(text, 11, 14, 18)).toBe(true);
  });

  it('are none where there are no phrases', () => {
    expect(contextWords([])).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { patternNeeds } from '../../src/rules/pattern-needs.js';
import { MOST_DIGITS, TRAIT, TRAIT_BITS, traitsOf } from '../../src/rules/text-traits.js';

describe('what a pattern needs', () => {
  test.each([
    ['\\d{3}-?\\d{4}', { length: 7, digits: 7 }],
    ['\\d+', { length: 1, digits: 1 }],
    ['\\d*', { length: 0, digits: 0 }],
    ['\\d{2}|\\d{4}', { length: 2, digits: 2 }],
    ['a\\d?', { length: 1, digits: 0 }],
    // More than three characters part two numbers.
    ['\\d{4}.{3}\\d{4}', { length: 11, digits: 8 }],
    ['\\d{4}.{4}\\d{4}', { length: 12, digits: 4 }],
    ['\\d{4}.*\\d{5}', { length: 9, digits: 5 }],
    ['\\d{4}\\s?\\s?\\s?\\s?\\d{4}', { length: 8, digits: 4 }],
    ['(?:\\d{2}[ -]){3}', { length: 9, digits: 6 }],
    ['(?:\\d{2}[ -]){1,3}', { length: 3, digits: 2 }],
    ['[A-Z\\d]{4}', { length: 4, digits: 0 }],
    ['(?=\\d{9})a', { length: 1, digits: 0 }],
    ['(?<!\\d)\\d(?!\\d)', { length: 1, digits: 1 }],
    ['[^\\d]{3}', { length: 3, digits: 0 }],
    ['(?<value>\\d{2})x', { length: 3, digits: 2 }],
    ['\\p{Lu}\\u{41}\\x41\\.', { length: 4, digits: 0 }],
  ])('%s', (source, needs) => expect(patternNeeds(source, false)).toMatchObject(needs));

  test.each([
    ['a@b', false, TRAIT.at | TRAIT.lower],
    ['[@]/', false, TRAIT.at | TRAIT.slash],
    ['\\\\', false, TRAIT.backslash],
    ['[A-Z][a-z]', false, TRAIT.upper | TRAIT.lower],
    ['[A-Z][a-z]', true, 0],
    ['[A-Za-z]', false, 0],
    ['(?:A|b)', false, 0],
    ['A?', false, 0],
    ['(?!A)', false, 0],
  ])('%s ignoring case %s', (source, ignoreCase, traits) => {
    expect(patternNeeds(source, ignoreCase).traits).toBe(traits);
  });

  test.each([
    ['crime\\s+no', ['crime']],
    ['(?:Custody|detention) no', ['custody', 'detention']],
    ['(?:custody|\\d) ref', [' ref']],
    ['(?:ab)?', []],
    ['collars?', ['collar']],
    ['colla[rR]', ['colla']],
    ['ab\\d', []],
  ])('%s holds one of %j', (source, literals) => expect(patternNeeds(source, true).literals).toEqual(literals));

  test.each(['(', '[a', 'a)', '\\', '(?i:a)'])('what it cannot follow, %s, needs nothing', (source) => {
    expect(patternNeeds(source, false)).toEqual({ length: 0, digits: 0, traits: 0, literals: [] });
  });
});

describe('what a text has', () => {
  const of = (text: string) => traitsOf(text, 0, text.length);
  test.each([
    ['', 0, 0],
    ['Ab', 0, TRAIT.upper | TRAIT.lower],
    ['a@b/c\\', 0, TRAIT.lower | TRAIT.at | TRAIT.slash | TRAIT.backslash],
    ['12 34', 4, 0],
    ['(020) 7946', 7, 0],
    ['12    34', 2, 0],
    ['1 234    56', 4, 0],
    ['12345678901234567890', MOST_DIGITS, 0],
    ['é', 0, TRAIT.upper | TRAIT.lower],
  ])('%j', (text, digits, traits) => expect(of(text)).toBe((digits << TRAIT_BITS) | traits));
  test('only the stretch asked for counts', () => expect(traitsOf('A1b2', 1, 2)).toBe(1 << TRAIT_BITS));
});

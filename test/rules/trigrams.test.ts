import { describe, expect, it } from 'vitest';
import { literalOf, Trigrams } from '../../src/rules/trigrams.js';

describe('the trigrams of a text', () => {
  const trigrams = new Trigrams();

  it.each([
    ['the shoulder number is 1234', 'shoulder'],
    ['the shoulder number is 1234', 'number is'],
    ['the shoulder number is 1234', '1234'],
    ['abc', 'abc'],
    ['ab', 'ab'],
    ['', 'a'],
  ])('do not rule out of %j what it may hold: %j', (text, literal) => {
    trigrams.read(text);
    expect(trigrams.mayHold(literalOf(literal))).toBe(true);
  });

  it.each([
    ['the shoulder number is 1234', 'collar'],
    ['the shoulder number is 1234', 'shoulders'],
    ['ab', 'abc'],
    ['', 'warrant'],
  ])('rule out of %j what it cannot hold: %j', (text, literal) => {
    trigrams.read('collar warrant abc shoulders');
    trigrams.read(text);
    expect(trigrams.mayHold(literalOf(literal))).toBe(false);
  });
});

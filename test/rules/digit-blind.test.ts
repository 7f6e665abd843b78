import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitBlind } from '../../src/rules/digit-blind.js';
import { shapeOf } from '../../src/rules/digit-shapes.js';
import { builtInRules } from '../../src/rules/load.js';

const matches = (source: string, text: string): boolean => new RegExp(digitBlind(source) ?? '', 'u').test(text);

describe('an expression made blind to which digits it meets', () => {
  it.each([
    ['[1-9]\\d{2}', '000'],
    ['(?:19|20)\\d{2}', '0000'],
    ['SF3', 'SF0'],
    ['(?!999)\\d{3}', '000'],
    ['(?<!0)7\\d', '00'],
    ['[A-F5]{2}', 'A0'],
    ['\\x31\\u0032', '00'],
    ['(?<value>4)\\.', '0.'],
    ['^[2-4]$', '0'],
  ])('%s can match a text of the shape %s', (source, shape) => {
    expect(matches(source, shape)).toBe(true);
  });

  it.each([
    ['[1-9]\\d{2}', '00'],
    ['(?<![\\w.])\\d{3}', '.000'],
    ['\\d{2}(?!\\d)', 'A'],
    ['SF3', 'FS0'],
    ['[A-F]{2}', 'A0'],
    ['^[2-4]$', '00'],
    ['\\d{1,2}/\\d{4}', '000/000'],
  ])('%s cannot match a text of the shape %s', (source, shape) => {
    expect(matches(source, shape)).toBe(false);
  });

  it('is not told where an expression asks for the same again', () => {
    expect(digitBlind('(\\d)\\1')).toBeUndefined();
    expect(digitBlind('(?<one>\\d)\\k<one>')).toBeUndefined();
  });
});

describe('the expressions of every rule', () => {
  const patterns = builtInRules().rules.flatMap((rule) =>
    rule.patterns.map((pattern) => ({
      id: rule.id,
      examples: [...rule.hits, ...rule.misses],
      flags: pattern.ignoreCase === true ? 'iu' : 'u',
      ...pattern,
    })),
  );

  it('match no text whose shape they are said not to match', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    for (const { id, regex, flags, examples } of patterns) {
      const source = digitBlind(regex);
      if (source === undefined) continue;
      const blind = new RegExp(source, flags);
      const own = new RegExp(regex, flags);
      for (const example of examples) {
        fc.assert(
          fc.property(fc.infiniteStream(digit), (digits) => {
            const text = example.replace(/[0-9]/gu, () => String(digits.next().value));
            if (own.test(text)) expect(blind.test(shapeOf(text)), id).toBe(true);
          }),
          { numRuns: 4 },
        );
      }
    }
  });
});

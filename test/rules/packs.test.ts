import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule.js';
import { builtInRules } from '../../src/rules/load.js';
import { createTextDetector } from '../../src/rules/text-detector.js';
import { wording } from '../../src/rules/words.js';

const { rules } = builtInRules();
const KINDS = ['any', 'excel', 'word', 'pdf', 'csv'] as const;

function found(rule: Rule, text: string): boolean {
  return [...createTextDetector([rule]).find(text)].length > 0;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test('has words an officer can read', () => {
    for (const kind of KINDS) {
      for (const facts of [
        { count: 1, people: 1, where: 'sheet Staff', kind },
        { count: 9483, people: 9483, where: 'sheet Staff', kind },
        { count: 2, where: '', kind },
      ]) {
        const { message, fix } = wording(rule, facts);
        expect(message).not.toMatch(/[{}[\]|]|undefined|\s{2}|\s[.,]/u);
        expect(message).toMatch(/^(?:[A-Z0-9]).*\.$/su);
        expect(fix).toMatch(/^[A-Z].*[.)]$/su);
        expect(fix.length).toBeGreaterThan(40);
      }
    }
    expect(rule.words.title).toMatch(/^[A-Z0-9].*[^.]$/u);
  });

  test('cites where it comes from', () => {
    expect(rule.source.length).toBeGreaterThan(0);
  });

  test('has something to find it by', () => {
    const means = [rule.patterns.length > 0, rule.column, rule.detector, rule.carrier, rule.facts.length > 0];
    expect(means.some(Boolean)).toBe(true);
  });

  if (rule.patterns.length > 0) {
    test('has more near misses than hits', () => {
      expect(new Set(rule.hits).size).toBeGreaterThanOrEqual(20);
      expect(new Set(rule.misses).size).toBeGreaterThanOrEqual(40);
      expect(rule.misses.filter((text) => rule.hits.includes(text))).toEqual([]);
    });
    test.each(rule.hits)('finds %s', (text) => expect(found(rule, text)).toBe(true));
    test.each(rule.misses)('leaves %s', (text) => expect(found(rule, text)).toBe(false));
  }

  if (rule.column) {
    test('has columns as examples', () => {
      expect(rule.columnExamples?.hits.length).toBeGreaterThan(0);
      expect(rule.columnExamples?.misses.length).toBeGreaterThan(0);
    });
  }
});

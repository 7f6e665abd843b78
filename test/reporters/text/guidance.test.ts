import { describe, expect, it } from 'vitest';
import { guidanceFor } from '../../../src/reporters/text/guidance.js';
import { builtInRules } from '../../../src/rules/load.js';

describe('guidance', () => {
  it.each([
    ['hidden/sheet', /hiding rows, columns or worksheets/u],
    ['hidden/pivot-cache', /pivot table/u],
    ['hidden/property', /metadata/u],
    ['hidden/tracked-change', /tracked changes/u],
    ['redaction/covered-text', /Redact so that the words themselves are gone/u],
    ['dataset/staff-list', /simple format/u],
    ['person/name', /data about people/u],
    ['house/locker-number', /data about people/u],
  ] as const)('for %s', (rule, line) => {
    expect(guidanceFor(rule).line).toMatch(line);
  });

  it('names its title and an address of the ICO for every rule', () => {
    for (const { id } of builtInRules().rules) {
      const { line, title, address } = guidanceFor(id);
      expect(line).toMatch(/^[A-Z].*\.$/u);
      expect(title).toMatch(/^(?:ICO|Information Commissioner)/u);
      expect(address).toMatch(/^https:\/\/ico\.org\.uk\/\S+$/u);
    }
  });
});

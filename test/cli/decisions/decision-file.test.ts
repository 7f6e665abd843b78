import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDecisions, writeDecision } from '../../../src/cli/decisions/decision-file.js';
import { isDay } from '../../../src/cli/decisions/today.js';
import { RuleFileError } from '../../../src/rules/rule-file-error.js';
import { folderWith } from '../folder.js';

const KEY = new TextEncoder().encode('key of the tests');
const ID = '0123456789abcdef0123456789abcdef';
const DECISION = { finding: ID, by: 'A. Officer', reason: 'A reason: "yes"', ground: 's.40', until: '2027-01-31' };

const fileOf = (...lines: readonly string[]): string => join(folderWith({ 'd.yaml': lines.join('\n') }), 'd.yaml');

describe('the file of decisions', () => {
  it('gives back what was written, also what YAML would take for something else', async () => {
    const file = join(folderWith({}), 'd.yaml');
    const digits = { ...DECISION, finding: '1'.repeat(32), by: 'no', rule: 'person/name' as const };
    await writeDecision(file, DECISION, KEY);
    await writeDecision(file, digits, KEY);
    expect(readDecisions(file, KEY)).toEqual([DECISION, digits]);
  });

  it('keeps comments, and renews a decision in its place', async () => {
    const file = join(folderWith({}), 'd.yaml');
    await writeDecision(file, DECISION, KEY);
    writeFileSync(file, readFileSync(file, 'utf8').replace('decisions:', '# looked at in May\ndecisions:'));
    await writeDecision(file, { ...DECISION, finding: 'f'.repeat(32) }, KEY);
    await writeDecision(file, { ...DECISION, until: '2028-01-31' }, KEY);
    expect(readFileSync(file, 'utf8')).toContain('# looked at in May');
    expect(readDecisions(file, KEY).map(({ until }) => until)).toEqual(['2028-01-31', '2027-01-31']);
  });

  it('tells that it was made with another key', async () => {
    const file = join(folderWith({}), 'd.yaml');
    await writeDecision(file, DECISION, KEY);
    expect(() => readDecisions(file, new TextEncoder().encode('another'))).toThrow(/another key/u);
  });

  const whole = [`  - finding: ${ID}`, '    by: A', '    reason: b', '    ground: c', '    until: 2027-01-31'];
  it.each<[string, number, readonly string[]]>([
    ['no day', 2, whole.slice(0, 4)],
    ['no reason', 2, whole.filter((line) => !line.includes('reason'))],
    ['nobody', 2, whole.filter((line) => !line.includes('by:'))],
    ['no ground', 2, whole.filter((line) => !line.includes('ground'))],
    ['an empty reason', 4, whole.map((line) => line.replace('reason: b', 'reason: " "'))],
    ['a day in words', 6, whole.map((line) => line.replace('2027-01-31', 'never'))],
    ['a day that is none', 6, whole.map((line) => line.replace('2027-01-31', '2027-02-30'))],
    ['a fingerprint cut short', 2, whole.map((line) => line.replace(ID, ID.slice(1)))],
    ['a pattern in its place', 2, whole.map((line) => line.replace(ID, '"*"'))],
    ['a family of rules', 7, [...whole, '    rule: person/*']],
    ['a misspelt key', 7, [...whole, '    untill: 2027-01-31']],
  ])('refuses a decision with %s', (_what, line, lines) => {
    const file = fileOf('decisions:', ...lines);
    expect(() => readDecisions(file, KEY)).toThrow(RuleFileError);
    expect(() => readDecisions(file, KEY)).toThrow(expect.objectContaining({ line }));
  });
});

describe('isDay', () => {
  it.each(['2027-01-31', '2028-02-29'])('knows %s', (text) => expect(isDay(text)).toBe(true));
  it.each(['2027-02-29', '2027-13-01', '31.01.2027', '2027-1-31', '2027-01-31T00:00', ''])('refuses "%s"', (text) =>
    expect(isDay(text)).toBe(false),
  );
});

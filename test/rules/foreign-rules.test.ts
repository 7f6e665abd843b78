import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnShape } from '../../src/rules/column-shape.js';
import { builtInRules, combine, loadRules } from '../../src/rules/load.js';
import { RuleFileError } from '../../src/rules/rule-file-error.js';
import { createTextDetector } from '../../src/rules/text-detector.js';

const rule = (id: string, regex: string, more = ''): string => `id: ${id}
title: Lockers
harm: employment
what: '{count} {count|locker|lockers}.'
why: A locker is opened with it.
fix: { any: Delete the column. }
patterns: [{ regex: '${regex}', confidence: likely }]
${more}`;

let folder: string;
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  mkdirSync(join(folder, 'estates', 'north'), { recursive: true });
  write('estates/locker.yaml', rule('person/locker', 'L(?P<value>[0-9]{4})'));
  write('estates/north/desk.yml', rule('person/desk', 'D[0-9]{4}'));
  write('estates/README.md', 'not a rule');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder is read with its subfolders, in the order of paths', () => {
  const rules = loadRules([join(folder, 'estates')]);
  expect(rules.map(({ id, pack, foreign }) => [id, pack, foreign])).toEqual([
    ['person/locker', 'estates', true],
    ['person/desk', 'north', true],
  ]);
});

test('a user’s pattern finds what it names', () => {
  const rules = loadRules([join(folder, 'estates', 'locker.yaml')]);
  expect([...createTextDetector(rules).find('😀 locker L1234, L99')]).toEqual([
    { rule: 'person/locker', start: 11, end: 15, confidence: 'likely', identity: '1234' },
  ]);
});

test('a user’s pack joins ours and changes the hash', () => {
  const base = builtInRules();
  const both = combine(base, loadRules([join(folder, 'estates')]));
  expect(both.rules).toHaveLength(base.rules.length + 2);
  expect(both.byId.get('person/locker')?.foreign).toBe(true);
  expect(both.hash).not.toBe(base.hash);
  expect(combine(base, [])).toBe(base);
});

describe('what cannot be used is said', () => {
  const failure = (paths: readonly string[]): RuleFileError => {
    try {
      loadRules(paths);
    } catch (error) {
      if (error instanceof RuleFileError) return error;
      throw error;
    }
    throw new Error('the rules were read');
  };
  test('a path that is not there', () => {
    expect(failure([join(folder, 'nowhere')]).message).toMatch(/no such/u);
  });
  test('a folder without rules', () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect(failure([join(folder, 'empty')]).message).toMatch(/no rule files/u);
  });
  test('an id of ours, which it would silence', () => {
    expect(failure([write('mine.yaml', rule('person/email', 'x+y'))]).message).toMatch(/person\/email is taken/u);
  });
  test('an id given twice', () => {
    const other = write('other.yaml', rule('person/locker', 'K[0-9]{4}'));
    const error = failure([join(folder, 'estates'), other]);
    expect(error).toMatchObject({ file: other, line: 1 });
    expect(error.message).toMatch(/locker\.yaml/u);
  });
});

test.each([
  ['(a+)+$', 'a'],
  ['(?:a|aa)+b', 'a'],
  ['(.*)*x', 'y'],
  ['([A-Za-z]+ ?)+!', 'word '],
  ['(\\d+-?)+:', '1-'],
])('a user’s pattern %s cannot hang', (regex, unit) => {
  const file = write('hang.yaml', rule('x/hang', regex));
  const detector = createTextDetector(loadRules([file]));
  const started = process.cpuUsage();
  expect([...detector.find(unit.repeat(50_000 / unit.length))].length).toBeLessThan(50_000);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(2000);
});

test('the shape of a user’s column is linear too', () => {
  const column = "column: { headers: [locker], values: '(a+)+' }\n";
  const [first] = loadRules([write('shape.yaml', rule('x/shape', 'L[0-9]', column))]);
  const shape = columnShape(first!)!;
  expect(shape('aaaa')).toBe(true);
  expect(shape(' aaaa ')).toBe(true);
  expect(shape(`${'a'.repeat(50_000)}b`)).toBe(false);
});

import { expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule.js';
import { wording } from '../../src/rules/words.js';

const rule = {
  words: {
    title: 'Lockers',
    what: '{count} {count|locker|lockers}[ of {people} {people|person|people}][ in {where}].',
    why: 'They open.',
    fix: { any: 'Delete them.', excel: 'Delete the column.' },
  },
} as Rule;

test.each([
  [{ count: 1, people: 1, where: 'sheet Staff' }, '1 locker of 1 person in sheet Staff. They open.'],
  [{ count: 9483, people: 1234567, where: 'page 3' }, '9,483 lockers of 1,234,567 people in page 3. They open.'],
  [{ count: 0, where: 'page 3' }, '0 lockers in page 3. They open.'],
  [{ count: 2, people: 0, where: '' }, '2 lockers of 0 people. They open.'],
  [{ count: 2, where: '' }, '2 lockers. They open.'],
  [{ count: 2, where: 'sheet {count} [x] $& $1' }, '2 lockers in sheet {count} [x] $& $1. They open.'],
])('%j', (facts, message) => {
  expect(wording(rule, { ...facts, kind: 'any' }).message).toBe(message);
});

test.each([
  ['excel', 'Delete the column.'],
  ['word', 'Delete them.'],
  ['pdf', 'Delete them.'],
  ['csv', 'Delete them.'],
  ['any', 'Delete them.'],
] as const)('the fix for %s', (kind, fix) => {
  expect(wording(rule, { count: 1, where: '', kind }).fix).toBe(fix);
});

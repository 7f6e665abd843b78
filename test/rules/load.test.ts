import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule.js';
import { builtInRules } from '../../src/rules/load.js';
import { readRuleFiles } from '../../src/rules/rule-files.js';
import { hashRules } from '../../src/rules/rules-hash.js';

const { rules, byId, hash } = builtInRules();

test('the rules are read once and found by id', () => {
  expect(builtInRules().rules).toBe(rules);
  expect(byId.size).toBe(rules.length);
  expect(byId.get('person/email')?.words.title).toBe('E-mail addresses');
});

test('what was compiled is what the rule files say: build again where it is not', () => {
  expect(readRuleFiles(fileURLToPath(new URL('../../rules', import.meta.url)), false)).toEqual(rules);
});

test('what the build writes is what was read', () => {
  const compiled = JSON.parse(JSON.stringify(rules)) as Rule[];
  expect(compiled).toEqual(rules);
  expect(hashRules(compiled)).toBe(hash);
});

test('the hash does not depend on the order of rules or keys', () => {
  expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  const turned = rules.map((rule) => Object.fromEntries(Object.entries(rule).reverse()) as unknown as Rule).reverse();
  expect(hashRules(turned)).toBe(hash);
});

test('the hash does not depend on what is derived', () => {
  const bare = rules.map((rule) => ({
    ...rule,
    patterns: rule.patterns.map(({ needs, ...rest }) => ({ ...rest, needs: needs && { ...needs, length: 0 } })),
  }));
  expect(hashRules(bare as unknown as Rule[])).toBe(hash);
});

test.each<[string, (rule: Rule) => Rule]>([
  ['a word', (rule) => ({ ...rule, words: { ...rule.words, why: `${rule.words.why} ` } })],
  ['a pattern', (rule) => ({ ...rule, patterns: rule.patterns.slice(1) })],
  ['the order of patterns', (rule) => ({ ...rule, patterns: [...rule.patterns].reverse() })],
  ['a miss', (rule) => ({ ...rule, misses: [...rule.misses, 'x'] })],
  ['the engine', (rule) => ({ ...rule, foreign: true })],
])('the hash changes with %s', (_name, change) => {
  expect(hashRules(rules.map((rule) => (rule.id === 'person/email' ? change(rule) : rule)))).not.toBe(hash);
});

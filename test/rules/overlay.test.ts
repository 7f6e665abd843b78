import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/rule.js';
import { builtInRules } from '../../src/rules/load.js';
import { applyOverlays, isOverlay, readOverlay } from '../../src/rules/overlay.js';
import { readRule } from '../../src/rules/read-rule.js';
import { RuleFileError } from '../../src/rules/rule-file-error.js';
import { createTextDetector } from '../../src/rules/text-detector.js';

const BASE = `
id: person/locker-number
title: Locker numbers
harm: employment
what: "{count} locker numbers."
why: A locker is opened with it.
fix: { any: Delete the column. }
patterns:
  - { regex: '\\bL\\d{4}\\b', confidence: likely, context: required }
context: [locker]
column: { headers: [locker number], values: 'L\\d{4}' }
source: [test]
`;
const ADDED = `
extends: person/locker-number
patterns:
  - { regex: '\\bK\\d{3}\\b', confidence: certain, context: required }
context: [cupboard]
column: { headers: [cupboard], not-headers: [cupboards], values: 'K\\d{3}' }
hits: [cupboard K123]
misses: [K123]
source: [another test]
`;

const rule = (): Rule => readRule('base.yaml', BASE, 'test', false);
const both = (): Rule => applyOverlays([rule()], [readOverlay('added.yaml', ADDED)])[0]!;
const found = (text: string, what = both()): number => [...createTextDetector([what]).find(text)].length;

describe('an addition to a rule', () => {
  it('is told from a rule by its first key', () => {
    expect([isOverlay(ADDED), isOverlay(BASE), isOverlay('id: a/b\nwhat: "extends: x"')]).toEqual([true, false, false]);
  });

  it('keeps the rule, its words and its id, and adds patterns, headers, shapes and sources', () => {
    expect(both()).toMatchObject({
      id: 'person/locker-number',
      pack: 'test',
      column: { headers: ['locker number', 'cupboard'], notHeaders: ['cupboards'], values: '(?:L\\d{4})|(?:K\\d{3})' },
      hits: ['cupboard K123'],
      source: ['test', 'another test'],
    });
  });

  it.each<[string, number]>([
    ['locker L1234', 1],
    ['cupboard K123', 1],
    ['locker K123', 0],
    ['cupboard L1234', 0],
    ['K123 and L1234', 0],
  ])('has context words of its own: %s', (text, hits) => {
    expect(found(text)).toBe(hits);
  });

  it('leaves a rule alone that it does not name', () => {
    expect(found('cupboard K123', rule())).toBe(0);
  });

  it.each<[string, string, RegExp]>([
    ['of a rule that is not there', ADDED.replace('locker-number', 'other'), /no rule person\/other/u],
    ['that requires words it does not list', ADDED.replace('context: [cupboard]\n', ''), /lists no words/u],
    ['with a key that nobody knows', `${ADDED}title: Mine\n`, /title/u],
    ['with a pattern that is none', ADDED.replace('K\\d{3}', '('), /./u],
  ])('%s is refused', (_what, text, message) => {
    const run = () => applyOverlays([rule()], [readOverlay('added.yaml', text)]);
    if (text === ADDED) throw new Error('the example was not changed');
    expect(run).toThrow(RuleFileError);
    expect(run).toThrow(message);
  });
});

describe('the packs of forces', () => {
  const { rules, byId } = builtInRules();

  it.each([
    ['person/service-number', 'psni number'],
    ['person/rank', 'psni rank'],
    ['person/collar-number', 'bcu number'],
    ['person/warrant-number', 'warrant id'],
    ['person/pay-number', 'psop number'],
    ['case/crime-reference', 'merlin'],
    ['person/service-number', 'scope id'],
    ['person/collar-number', 'shoulder id'],
    ['person/collar-number', 'cp number'],
  ] as const)('add to %s the header %s', (id, header) => {
    expect(byId.get(id)?.column?.headers).toContain(header);
  });

  it('are no rules of their own', () => {
    expect(rules.filter(({ pack }) => /psni|met|scotland|city/u.test(pack))).toEqual([]);
  });
});

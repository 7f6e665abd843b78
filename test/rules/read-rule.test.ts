import { describe, expect, test } from 'vitest';
import { readRule } from '../../src/rules/read-rule.js';
import { RuleFileError } from '../../src/rules/rule-file-error.js';

const GOOD = `id: person/locker-number
title: Locker numbers
harm: employment
what: '{count} locker {count|number|numbers}[ of {people} people][ in {where}].'
why: A locker is opened with it.
fix:
  any: Delete the column.
patterns:
  - regex:
      # the letter of the station
      - '\\b[LK]'
      - '\\d{4}\\b'
    ignore-case: true
    confidence: likely
    context: required
context: [locker]
window: 30
column:
  headers: [locker, locker number]
  not-headers: [lockers free]
  values: '[LK]\\d{4}'
  share: 0.8
hits: [locker L1234, 0800]
misses: [L1234]
columns:
  hits: [{ header: Locker, values: [L1234] }]
  misses: [{ header: '', values: [12] }]
source: [the estates department]
`;

function failure(text: string, foreign = true): RuleFileError {
  try {
    readRule('locker.yaml', text, 'estates', foreign);
  } catch (error) {
    if (error instanceof RuleFileError) return error;
    throw error;
  }
  throw new Error('the rule was read');
}

test('a rule file becomes a rule', () => {
  const rule = readRule('locker.yaml', GOOD, 'estates', true);
  expect(rule).toMatchObject({
    id: 'person/locker-number',
    pack: 'estates',
    harm: 'employment',
    foreign: true,
    context: ['locker'],
    window: 30,
    facts: [],
    hits: ['locker L1234', '0800'],
    patterns: [{ regex: '\\b[LK]\\d{4}\\b', ignoreCase: true, confidence: 'likely', context: 'required' }],
    column: { headers: ['locker', 'locker number'], notHeaders: ['lockers free'], values: '[LK]\\d{4}', share: 0.8 },
    columnExamples: { hits: [{ header: 'Locker', values: ['L1234'] }], misses: [{ header: '', values: ['12'] }] },
  });
  expect(rule.words.fix).toEqual({ any: 'Delete the column.' });
  expect(rule).not.toHaveProperty('detector');
});

describe('a bad rule file is refused with its line', () => {
  const cases: readonly (readonly [string, (text: string) => string, number, RegExp])[] = [
    ['a misspelt key', (t) => t.replace('context: [locker]', 'contexts: [locker]'), 16, /no key "contexts"/u],
    ['a misspelt key of a pattern', (t) => t.replace('ignore-case', 'ignorecase'), 13, /no key "ignorecase"/u],
    ['a misspelt key of the column', (t) => t.replace('not-headers', 'not_headers'), 20, /no key "not_headers"/u],
    ['a misspelt kind of document', (t) => t.replace('  any:', '  xlsx:'), 7, /no key "xlsx"/u],
    ['a misspelt key of the examples', (t) => t.replace('  misses: [{', '  missed: [{'), 27, /no key "missed"/u],
    ['an id without slash', (t) => t.replace('person/locker-number', 'locker'), 1, /"id" must be two/u],
    ['an id in capitals', (t) => t.replace('person/locker', 'Person/locker'), 1, /"id" must be two/u],
    ['a missing title', (t) => t.replace(/title:.*\n/u, ''), 1, /needs "title"/u],
    ['a missing fix', (t) => t.replace(/fix:\n.*\n/u, ''), 1, /needs "fix"/u],
    ['an unknown harm', (t) => t.replace('employment', 'nuisance'), 3, /"harm" must be one of/u],
    ['an unknown placeholder', (t) => t.replace('{count} locker', '{number} locker'), 4, /not of \{number\}/u],
    ['people outside brackets', (t) => t.replace('[ of {people} people]', ' of {people}'), 4, /square brackets/u],
    ['an unknown confidence', (t) => t.replace('likely', 'maybe'), 14, /"confidence" must be one of/u],
    ['an unknown check', (t) => t.replace('window: 30', 'check: mod-12'), 17, /no check "mod-12"/u],
    ['a window in words', (t) => t.replace('window: 30', 'window: near'), 17, /"window" must be a number/u],
    ['a share above 1', (t) => t.replace('share: 0.8', 'share: 80'), 22, /from 0 to 1/u],
    ['an unknown carrier', (t) => `${t}carrier: drawer\n`, 29, /"carrier" must be one of/u],
    ['an unknown fact', (t) => `${t}facts: [gossip]\n`, 29, /no fact "gossip"/u],
    ['context words missing', (t) => t.replace('context: [locker]\n', ''), 8, /lists no "context" words/u],
    ['a list that is none', (t) => t.replace('[locker L1234, 0800]', 'locker'), 23, /"hits" must be a list/u],
    ['a list of lists', (t) => t.replace('misses: [L1234]', 'misses: [[L1234]]'), 24, /list of texts/u],
    ['a look-ahead', (t) => t.replace("'\\b[LK]'", "'\\b(?=L)'"), 9, /not understood; look-around/u],
    ['a back-reference', (t) => t.replace("'\\d{4}\\b'", "'(\\d)\\1'"), 9, /not understood/u],
    ['an unbalanced expression', (t) => t.replace("'\\b[LK]'", "'\\b([LK]'"), 9, /not understood/u],
    [
      'a pattern that matches nothing',
      (t) => t.replace("'\\d{4}\\b'", "'?'").replace("'\\b[LK]'", "'L'"),
      9,
      /nothing/u,
    ],
    ['a bad shape of values', (t) => t.replace("values: '[LK]", "values: '[LK"), 21, /not understood/u],
    ['a column without headers', (t) => t.replace('  headers: [locker, locker number]\n', ''), 19, /needs "headers"/u],
    ['a key given twice', (t) => `${t}title: again\n`, 29, /not valid YAML/u],
    ['a quote left open', (t) => t.replace('title: Locker', "title: 'Locker"), 2, /not valid YAML/u],
    [
      'an anchor',
      (t) => t.replace('hits: [locker L1234, 0800]', 'hits: &a [x]').replace('[L1234]', '*a'),
      24,
      /anchors/u,
    ],
    ['a list instead of a rule', () => '- one\n- two\n', 1, /must be a map/u],
    ['an empty file', () => '', 1, /must be a map/u],
    [
      'nothing to find it by',
      () => GOOD.replace(/patterns:[\s\S]*hits: \[locker/u, 'hits: [locker'),
      1,
      /find nothing/u,
    ],
  ];
  test.each(cases)('%s', (_name, change, line, message) => {
    const error = failure(change(GOOD));
    expect(error).toMatchObject({ file: 'locker.yaml', line });
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^[A-Z"{].*\.$/u);
    expect(error.message).not.toContain('\n');
  });
});

test('our own rules may look around, users’ may not', () => {
  const text = GOOD.replace("'\\b[LK]'", "'(?<!\\w)[LK]'");
  expect(readRule('locker.yaml', text, 'estates', false).foreign).toBe(false);
  expect(failure(text).line).toBe(9);
});

test('our own expression that JavaScript refuses says why', () => {
  expect(failure(GOOD.replace("'\\b[LK]'", "'\\b[LK'"), false).message).toMatch(/JavaScript understands: .+\./u);
});

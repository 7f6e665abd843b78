import { describe, expect, test } from 'vitest';
import type { Rule, RulePattern } from '../../src/model/rule.js';
import { builtInRules } from '../../src/rules/load.js';
import { createTextDetector } from '../../src/rules/text-detector.js';

const { rules } = builtInRules();
const detector = createTextDetector(rules);

function hits(text: string, header?: string) {
  return [...detector.find(text, header)].map((hit) => [hit.rule, text.slice(hit.start, hit.end), hit.confidence]);
}

function ruleOf(id: Rule['id'], patterns: readonly RulePattern[], rest: Partial<Rule> = {}): Rule {
  return {
    id,
    pack: 'test',
    harm: 'case',
    words: { title: '', what: '', why: '', fix: { any: '' } },
    patterns,
    context: [],
    window: 20,
    facts: [],
    hits: [],
    misses: [],
    source: [],
    foreign: false,
    ...rest,
  };
}

describe('context', () => {
  const locker = ruleOf(
    'x/locker',
    [
      { regex: '\\bL\\d{3}\\b', confidence: 'likely', context: 'required' },
      { regex: '\\bLL\\d{3}\\b', confidence: 'certain' },
    ],
    { context: ['locker', 'key no'], ordinary: ['public'] },
  );
  const find = (text: string, header?: string) => [...createTextDetector([locker]).find(text, header)];
  test.each([
    ['locker L123', undefined],
    ['L123 is the Locker', undefined],
    ['his lockers L123', undefined],
    ['key-no. L123', undefined],
    ['L123', 'Locker'],
    ['L123', 'STAFF_LOCKER_ID'],
    ['L123', 'Key No.'],
  ])('%s under %s counts', (text, header) => expect(find(text, header)).toHaveLength(1));
  test.each([
    ['L123', undefined],
    ['lockersmith L123', undefined],
    ['blocker L123', undefined],
    ['locker in a sentence that is far away from L123', undefined],
    ['L123', 'Blocker'],
    ['L123', 'Monkey no'],
    [`${'x'.repeat(12)}locker and so on L123`.slice(14), undefined],
  ])('%s under %s does not', (text, header) => expect(find(text, header)).toHaveLength(0));
  test('a word cut by the window is no word', () => {
    // The window of 20 begins inside "unlocker", after its first two letters.
    expect(find('unlocker xxxxxxx yyyyy L123')).toHaveLength(0);
  });
  test('what is ordinary is a signal', () => {
    expect(find('LL123')[0]?.confidence).toBe('certain');
    expect(find('public LL123')[0]?.confidence).toBe('signal');
    expect(find('LL123', 'Public lockers')[0]?.confidence).toBe('signal');
  });
});

describe('overlaps', () => {
  const a = ruleOf('x/a', [{ regex: '\\d{4}', confidence: 'signal' }]);
  const b = ruleOf('x/b', [{ regex: '\\d{4}', confidence: 'likely' }]);
  const long = ruleOf('x/z', [{ regex: '\\d{4}-\\d{4}', confidence: 'signal' }]);
  const run = (set: readonly Rule[], text: string) => [...createTextDetector(set).find(text)].map((hit) => hit.rule);
  test.each([
    ['the longer one stays', [a, b, long], '1234-5678', ['x/z']],
    ['then the more certain one', [a, b], '1234', ['x/b']],
    ['then the first id', [ruleOf('x/c', b.patterns), b], '1234', ['x/b']],
    ['apart both stay, in reading order', [b, long], '1234-5678 9999', ['x/z', 'x/b']],
    ['side by side both stay', [a], '12345678', ['x/a', 'x/a']],
  ] as const)('%s', (_name, set, text, expected) => {
    expect(run(set, text)).toEqual(expected);
    expect(run([...set].reverse(), text)).toEqual(expected);
  });
  test('the first pattern of a rule decides how sure it is', () => {
    const both = ruleOf('x/a', [
      { regex: '\\b0\\d{3}\\b', confidence: 'signal' },
      { regex: '\\b\\d{4}\\b', confidence: 'certain' },
    ]);
    expect([...createTextDetector([both]).find('0123 1123')].map((hit) => hit.confidence)).toEqual([
      'signal',
      'certain',
    ]);
  });
});

test('the group value is the hit', () => {
  expect(hits('arrested by PC 1234 Smith today')).toEqual([
    ['person/rank', 'PC', 'likely'],
    ['person/collar-number', '1234', 'likely'],
  ]);
});

test.each([
  ['NI number ab 12 34 56 c', 'ab123456c'],
  ['AB123456C', 'ab123456c'],
  ['+44 (0)7700 900 123', '07700900123'],
  ['07700 900123', '07700900123'],
  ['Jane.Doe@Example.org', 'jane.doe@example.org'],
  ['card 4111 1111 1111 1111', '4111111111111111'],
])('%s counts as %s', (text, identity) => {
  expect([...detector.find(text)].map((hit) => hit.identity)).toEqual([identity]);
});

test('the header of a column is context for its cells', () => {
  expect(hits('AB123456')).toEqual([]);
  expect(hits('AB123456', 'NI_Number')).toEqual([['person/national-insurance-number', 'AB123456', 'certain']]);
  expect(hits('12/03/1975')).toEqual([]);
  expect(hits('12/03/1975', 'DOB')).toEqual([['person/date-of-birth', '12/03/1975', 'likely']]);
});

test('what a check refuses may begin inside it', () => {
  const rule = ruleOf('x/card', [{ regex: '\\d{16}', confidence: 'certain' }], { check: 'payment-card' });
  expect([...createTextDetector([rule]).find('04111111111111111')].map((hit) => hit.start)).toEqual([1]);
});

describe('long texts are searched in pieces', () => {
  const filler = 'Nothing to see in this sentence about roads and rivers. ';
  test.each([0, 1, 17, 2000, 2040, 2048, 2060, 2300, 4090, 4096, 9999])('a number at about %i is found once', (at) => {
    const text = `${filler.repeat(400).slice(0, at)} AB 12 34 56 C ${filler.repeat(100)}`;
    expect(hits(text)).toEqual([['person/national-insurance-number', 'AB 12 34 56 C', 'likely']]);
  });
  test('no hit owes itself to a cut', () => {
    const digits = ruleOf('x/ten', [{ regex: '(?<!\\d)\\d{10}(?!\\d)', confidence: 'likely' }]);
    expect([...createTextDetector([digits]).find('7'.repeat(20_000))]).toEqual([]);
  });
  test('every shift gives the same hits', () => {
    const body = `${filler}Contact a.khan@example.org or 07700 900123. ${filler.repeat(30)}DOB 12/03/1975. `;
    const expected = hits(body).map(([rule]) => rule);
    for (let shift = 0; shift < 2400; shift += 37) {
      const text = `${'. '.repeat(shift)}${body}`;
      expect(hits(text).map(([rule]) => rule)).toEqual(expected);
    }
  });
});

test('the prefilter never costs a hit', () => {
  const unfiltered = (rule: Rule): Rule => ({
    ...rule,
    patterns: rule.patterns.map((pattern) => ({
      ...pattern,
      needs: { length: 0, digits: 0, traits: 0, literals: [] },
    })),
  });
  for (const rule of rules) {
    const slow = createTextDetector([unfiltered(rule)]);
    const fast = createTextDetector([rule]);
    for (const text of rules.flatMap((other) => [...other.hits, ...other.misses])) {
      expect([...fast.find(text)]).toEqual([...slow.find(text)]);
    }
  }
});

describe('no pattern of ours hangs', () => {
  const size = 50_000;
  const fill = (unit: string) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const hostile = [
    '1',
    '0',
    'a',
    'A',
    ' ',
    '.',
    '-',
    '/',
    '@',
    '\n',
    '1 ',
    '1-',
    '1.',
    '01 ',
    '07 ',
    '12/',
    '/1',
    'a.',
    'a@',
    'A1',
    'AB12 ',
    'Aa ',
    '+1 ',
    '(0',
    '1,',
    '12 Street ',
    '12 Long Lane Road ',
    'PC ',
    'PC 1 ',
    'Op ',
    'Operation ',
    'Chief ',
    'Detective ',
    'A. ',
    'SECRET ',
    'OFFICIAL-',
    'GB29 NWBK ',
    'AB 12 34 56 ',
    '4111 ',
    '4111111111111111',
    '12-34-56 12345678 ',
    'foi.',
    'info@a.',
    'a-b.',
    '\\Users\\',
    '///a.',
    'crime no ',
    'custody record no ',
    'collar number ',
    'born 12/03/1975 ',
    '+44(0)',
    '///aaa.bbb.',
    'é',
    '“1” ',
  ].map((unit) => [unit, fill(unit)] as const);
  test.each(rules.filter((rule) => rule.patterns.length > 0).map((rule) => [rule.id, rule] as const))(
    '%s',
    (_id, rule) => {
      for (const pattern of rule.patterns) {
        // Whole, not in pieces and not prefiltered: the expression alone.
        const expression = new RegExp(pattern.regex, `gu${pattern.ignoreCase ? 'i' : ''}`);
        for (const [unit, text] of hostile) {
          const started = process.cpuUsage();
          for (const found of text.matchAll(expression)) expect(found[0].length).toBeGreaterThan(0);
          const { user, system } = process.cpuUsage(started);
          expect((user + system) / 1000, `${rule.id} on "${unit}"`).toBeLessThan(250);
        }
      }
    },
  );
});

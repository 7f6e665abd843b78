import { describe, expect, test } from 'vitest';
import type { Hit, TextDetector } from '../../../src/model/detection.js';
import { builtInRules } from '../../../src/rules/load.js';
import { createTextDetector } from '../../../src/rules/text-detector.js';
import { LOOK_ALIKES } from '../../../src/rules/training/look-alikes.js';
import { measure } from '../../../src/rules/training/measure.js';
import { SUBJECTS } from '../../../src/rules/training/subjects.js';
import { type Sample, unlikeExamples, writeSamples } from '../../../src/rules/training/write-samples.js';

const { rules } = builtInRules();
const samples = writeSamples(40, 7);

test('the same seed writes the same texts, another one others', () => {
  expect(writeSamples(3, 7)).toEqual(writeSamples(3, 7));
  expect(writeSamples(3, 8)).not.toEqual(writeSamples(3, 7));
});

test('as many texts of each kind as asked for, each with its value where it says', () => {
  expect(samples).toHaveLength(40 * (SUBJECTS.length + Object.keys(LOOK_ALIKES).length));
  for (const { text, gold } of samples) {
    if (gold) expect(text.slice(gold.start, gold.end).trim()).not.toBe('');
  }
});

test('no text is an example of a rule', () => {
  const hit = rules.find(({ id }) => id === 'person/postcode')!.hits[0]!;
  const texts = [{ text: hit, kind: 'person/postcode' }, ...samples.slice(0, 3)];
  expect(unlikeExamples(texts, rules)).toEqual(samples.slice(0, 3));
  expect(unlikeExamples(samples, rules).length).toBeGreaterThan(samples.length * 0.98);
});

describe('counts', () => {
  const texts: readonly Sample[] = [
    { text: 'NINO x', kind: 'person/phone', gold: { rule: 'person/phone', start: 5, end: 6 } },
    { text: 'NINO y', kind: 'person/phone', gold: { rule: 'person/phone', start: 5, end: 6 }, beside: ['person/rank'] },
    { text: 'NINO z', kind: 'isbn' },
  ];
  const hit = (rest: Partial<Hit>): Hit => ({
    rule: 'person/phone',
    start: 5,
    end: 6,
    confidence: 'likely',
    identity: '',
    ...rest,
  });
  const counted = (...hits: readonly Hit[]) => {
    const detector: TextDetector = { name: 'test', find: () => hits };
    return measure(detector, texts);
  };
  test('what is found and told', () => {
    expect(counted(hit({})).get('person/phone')).toMatchObject({ gold: 2, found: 2, told: 2 });
    expect(counted(hit({ confidence: 'signal' })).get('person/phone')).toMatchObject({ gold: 2, found: 2, told: 0 });
    expect(counted(hit({ start: 0, end: 4 })).get('person/phone')).toMatchObject({ found: 0, told: 0 });
    expect(counted().get('person/phone')?.missedTexts).toEqual(['NINO x', 'NINO y']);
  });
  test('what is told where it is not', () => {
    expect(counted(hit({})).get('person/phone')?.wrong).toEqual(new Map([['isbn', 1]]));
    expect(counted(hit({ rule: 'person/rank' })).get('person/rank')?.wrong).toEqual(
      new Map([
        ['person/phone', 1],
        ['isbn', 1],
      ]),
    );
    expect(counted(hit({ rule: 'person/rank', confidence: 'signal' })).has('person/rank')).toBe(false);
  });
});

describe('the rules that ship', () => {
  const measured = measure(createTextDetector(rules), unlikeExamples(samples, rules));
  test.each([...measured].filter(([, { gold }]) => gold > 0))(
    '%s finds nearly all and hardly anything else',
    (_rule, counts) => {
      const wrong = [...counts.wrong.values()].reduce((sum, each) => sum + each, 0);
      expect(counts.found / counts.gold).toBeGreaterThanOrEqual(0.93);
      expect(counts.told === 0 ? 1 : counts.told / (counts.told + wrong)).toBeGreaterThanOrEqual(0.93);
    },
  );
  test('other rules tell nothing of these texts', () => {
    expect([...measured].filter(([, { gold }]) => gold === 0).map(([rule]) => rule)).toEqual([]);
  });
});

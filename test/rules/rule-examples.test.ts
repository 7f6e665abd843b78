import { expect, test } from 'vitest';
import { builtInRules } from '../../src/rules/load.js';
import { failedExamples } from '../../src/rules/rule-examples.js';

const { rules, byId } = builtInRules();

test.each(rules.map((rule) => [rule.id, rule] as const))('%s gets its own examples right', (_id, rule) => {
  expect(failedExamples(rule)).toEqual([]);
});

test('what a rule gets wrong is listed', () => {
  const rule = {
    ...byId.get('person/postcode')!,
    hits: ['BT9 6AB', 'nowhere'],
    misses: ['BT9', 'BT9 6AB'],
    columnExamples: {
      hits: [
        { header: 'Post code', values: ['BT9 6AB'] },
        { header: 'Post code', values: ['Belfast'] },
        { header: '', values: ['BT9 6AB'] },
        { header: 'Town', values: ['BT9 6AB'] },
      ],
      misses: [
        { header: 'Postcode district', values: ['BT9 6AB'] },
        { header: 'Postcodes', values: ['BT9 6AB', 'BT9 6AD', 'x'] },
      ],
    },
  };
  expect(failedExamples(rule)).toEqual([
    { fault: 'missed', example: 'nowhere' },
    { fault: 'found', example: 'BT9 6AB' },
    { fault: 'missed', example: 'Post code' },
    { fault: 'missed', example: 'Town' },
    { fault: 'found', example: 'Postcodes' },
  ]);
});

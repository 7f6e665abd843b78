import { describe, expect, it } from 'vitest';
import { askDecisions } from '../../../src/cli/decisions/ask-decisions.js';
import type { Decision } from '../../../src/policy/decisions.js';
import { finding } from '../../policy/specimen.js';

const OPEN = ['a', 'b', 'c'].map((letter) => ({
  path: 'list.csv',
  finding: { ...finding({ fingerprint: letter.repeat(32) }), severity: 'block' as const },
}));

/** Answers the questions in turn. */
async function answered(...answers: readonly string[]) {
  const questions: string[] = [];
  const ask = async (question: string): Promise<string> => {
    questions.push(question);
    const answer = answers[questions.length - 1];
    if (answer === undefined) throw new Error('asked too often');
    return answer;
  };
  const taken: Decision[] = [];
  for await (const decision of askDecisions(OPEN, { ask, day: '2026-06-15' })) taken.push(decision);
  return { taken, questions };
}

describe('askDecisions', () => {
  it('records one, asks who once, and ends with q', async () => {
    const { taken, questions } = await answered(
      'y',
      'A. Officer',
      'known',
      's.40',
      '2027-01-31',
      'y',
      'old',
      's.21',
      '2027-02-01',
      'q',
    );
    expect(taken.map(({ finding: of, by, reason }) => [of[0], by, reason])).toEqual([
      ['a', 'A. Officer', 'known'],
      ['b', 'A. Officer', 'old'],
    ]);
    expect(questions[0]).toMatch(/list\.csv[\s\S]*BLOCK person\/name[\s\S]*1 of 3\. Let it go out\? \[y\/N\/q\]/u);
  });

  it.each([
    ['an empty answer', ['', 'n', 'no']],
    ['anything but yes', ['maybe', 'yo', 'ja']],
  ])('lets nothing out for %s', async (_what, answers) => {
    expect((await answered(...answers)).taken).toEqual([]);
  });

  it('asks again for what will not do', async () => {
    const { taken, questions } = await answered(
      'y',
      '',
      'A. Officer',
      ' ',
      'known',
      's.40',
      '2020-01-01',
      'soon',
      '2027-01-31',
      'q',
    );
    expect(taken).toHaveLength(1);
    expect(questions.filter((question) => question.startsWith('That '))).toEqual([
      'That is needed. Who decides? ',
      'That is needed. Why? ',
      expect.stringContaining('That must not lie in the past.'),
      expect.stringContaining('That must be a day such as'),
    ]);
  });
});

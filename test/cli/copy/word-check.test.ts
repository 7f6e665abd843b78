import { describe, expect, it } from 'vitest';
import { shownWords } from '../../../src/cli/copy/shown-words.js';
import { WordCheck } from '../../../src/cli/copy/word-check.js';
import type { Concealed, Content } from '../../../src/model/content.js';

const VANISHED: Concealed = { carrier: 'text', by: ['vanish'] };
const COVERED: Concealed = { carrier: 'text', by: ['covered'] };

/** A paragraph; stretches in brackets are not shown. */
function paragraph(marked: string, concealed = VANISHED, at = { story: 'body' }): Content {
  const runs: { start: number; at: typeof at; concealed?: Concealed }[] = [];
  let text = '';
  for (const piece of marked.split(/(?=\[)|(?<=\])/u)) {
    const isHidden = piece.startsWith('[');
    runs.push({ start: text.length, at, ...(isHidden && { concealed }) });
    text += piece.replace(/[[\]]/gu, '');
  }
  const [first, ...rest] = runs;
  return { kind: 'text', text, runs: [first!, ...rest] };
}

const wordsOf = (...contents: readonly Content[]) =>
  shownWords(
    (async function* () {
      yield* contents;
    })(),
  );

describe('WordCheck', async () => {
  const words = await wordsOf(
    paragraph('Dear Sir, 1,234 calls were  answered.'),
    paragraph('Answered by [Gwendolen Ashdown] on Monday'),
    paragraph('[For Marian Fenwickshaw only]'),
    paragraph('Ann Street'),
    paragraph('[Ann]'),
  );
  const check = new WordCheck(words);

  it.each<[string, string, ReturnType<WordCheck['piece']>]>([
    ['a shown paragraph', 'Dear Sir, 1,234 calls were answered.', { kind: 'shown' }],
    ['a part of one, at whole words', 'calls were answered.', { kind: 'shown' }],
    ['blanks', ' \n', { kind: 'shown' }],
    [
      'a paragraph with hidden words',
      'Answered by Gwendolen Ashdown on Monday',
      { kind: 'cleaned', text: 'Answered by  on Monday' },
    ],
    ['a hidden paragraph', 'For Marian Fenwickshaw only', { kind: 'left-out' }],
    ['a hidden word that is shown elsewhere too', 'Ann', { kind: 'left-out' }],
    ['a part of a shown word', 'answer', { kind: 'left-out' }],
    ['words nobody read', 'Written in haste', { kind: 'left-out' }],
  ])('judges %s', (_what, text, expected) => {
    expect(check.piece(text)).toEqual(expected);
  });

  it('cleans what is told once as a whole and once in part', async () => {
    const twice = await wordsOf(paragraph('Answered by Lydia'), paragraph('Answered by [Lydia]'));
    expect(new WordCheck(twice).piece('Answered by Lydia')).toEqual({ kind: 'cleaned', text: 'Answered by ' });
  });

  it('knows words one by one', () => {
    expect(check.everyWord('Monday calls\nSir,')).toBe(true);
    expect(check.everyWord('Monday Marian')).toBe(false);
  });

  it('tells that something hides, and marks what a box covers', async () => {
    expect(words.hides).toBe(true);
    expect((await wordsOf(paragraph('All is seen'))).hides).toBe(false);
    const { lines } = await wordsOf(paragraph('Named as [Desmond] today', COVERED));
    expect(lines.map(({ text }) => text)).toEqual(['Named as [redacted] today']);
  });
});

import { expect, it } from 'vitest';
import { recognisedWords } from '../../../src/engine/recognition/recognised-words.js';
import { linesOf, tableOf } from './fake-tesseract.js';

const HEADER = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n';

it('reads words with their lines from the table', () => {
  const words = recognisedWords(tableOf(linesOf(['Dear Ms Fenwick', 'thank you'])))!;
  expect(words.map(({ text, line }) => `${line} ${text}`)).toEqual(['1 Dear', '1 Ms', '1 Fenwick', '2 thank', '2 you']);
});

it.each<[string, string, string[]]>([
  ['a confidence with a fraction', '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91.25\tDear\n', ['Dear 91.25 10,20,40,60']],
  ['line ends of Windows', '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91\tDear\r\n', ['Dear 91 10,20,40,60']],
  ['a line, a block, a page', '4\t1\t1\t1\t1\t0\t10\t20\t30\t40\t-1\t\n2\t1\t1\t0\t0\t0\t1\t2\t3\t4\t-1\t\n', []],
  ['a word of blanks', '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t95\t \n', []],
  ['a row cut short', '5\t1\t1\t1\t1\t1\t10\t20\t30\n', []],
  ['a place that is no number', '5\t1\t1\t1\t1\t1\tx\t20\t30\t40\t95\tDear\n', []],
])('tells from its rows %s', (_what, rows, expected) => {
  const words = recognisedWords(HEADER + rows)!;
  expect(words.map(({ text, confidence, box }) => `${text} ${confidence} ${box.join(',')}`)).toEqual(expected);
});

it.each(['', 'Dear Ms Fenwick', 'Error opening data file eng.traineddata'])(
  'knows what is no such table: "%s"',
  (text) => {
    expect(recognisedWords(text)).toBeUndefined();
  },
);

import { describe, expect, it } from 'vitest';
import type { Grey } from '../../../src/readers/recognition/grey.js';
import { showsPrint } from '../../../src/readers/recognition/shows-print.js';
import { line } from '../pdf/pdf-file.js';
import { printed, printedPage } from './printed-page.js';

const LETTER = [
  'Dear Sir or Madam,',
  'I write on behalf of my sister, who was stopped on the evening of 3 March on her way home.',
  'We ask that the matter is looked into and that we are told what came of it.',
];

/** A picture of 1,200 by 900 pixels from the level of each. */
const drawn = (level: (x: number, y: number) => number): Grey => ({
  width: 1200,
  height: 900,
  levels: Uint8Array.from({ length: 1200 * 900 }, (_, at) => level(at % 1200, Math.floor(at / 1200))),
});
/** The same number for the same place, as chance would have it. */
const noise = (x: number, y: number): number => (Math.imul(x * 374_761 + y * 668_265, 1_274_126_177) >>> 24) & 255;
const greyOf = async (content: string, quarters = 0): Promise<Grey> => {
  const { width, height, grey } = await printedPage(content, quarters);
  return { width, height, levels: grey };
};

describe('print', () => {
  it.each<[string, () => Promise<Grey>]>([
    ['a letter', () => greyOf(printed(LETTER))],
    ['a letter on its side', () => greyOf(printed(LETTER), 1)],
    [
      'a letter in large print',
      () => greyOf(printed(['The meeting is on', 'Monday, 3 March', 'at the town hall'], 40)),
    ],
    [
      'a table of names',
      () =>
        greyOf(
          [0, 1, 2, 3, 4, 5, 6, 7].map((row) => line(72, 700 - row * 16, `Fenwick  Marian  ${4711 + row}`)).join(''),
        ),
    ],
    [
      'white letters on black',
      async () => {
        const { levels, ...size } = await greyOf(printed(LETTER));
        return { ...size, levels: levels.map((level) => 255 - level) };
      },
    ],
    [
      'a letter photographed in poor light',
      async () => {
        const { levels, width, height } = await greyOf(printed(LETTER));
        return {
          width,
          height,
          levels: levels.map(
            (level, at) => 40 + level * 0.6 * (1 - (at % width) / width / 3) + noise(at % width, at) / 16,
          ),
        };
      },
    ],
  ])('is seen in %s', async (_what, picture) => {
    expect(showsPrint(await picture())).toBe(true);
  });

  it.each<[string, Grey]>([
    ['an empty page', drawn(() => 250)],
    ['noise', drawn(noise)],
    ['a smooth sky above a hill', drawn((x, y) => (y < 400 + 80 * Math.sin(x / 90) ? 210 - y / 10 : 70))],
    [
      'a wall of bricks',
      drawn((x, y) => (y % 40 < 4 || (x + (Math.floor(y / 40) % 2) * 50) % 100 < 4 ? 190 : 120 + noise(x, y) / 8)),
    ],
    ['a front with windows', drawn((x, y) => (x % 150 > 60 && y % 200 > 90 ? 50 : 200))],
    ['a ruled sheet', drawn((_x, y) => (y % 40 < 2 ? 90 : 245))],
    ['a grid', drawn((x, y) => (x % 60 < 2 || y % 60 < 2 ? 90 : 245))],
    ['leaves', drawn((x, y) => (noise(Math.floor(x / 9), Math.floor(y / 7)) > 120 ? 60 : 180) + noise(x, y) / 10)],
    ['a few words, such as a sign', drawn((x, y) => (x > 300 && x < 360 && y > 300 && y < 320 && x % 9 < 4 ? 0 : 240))],
    ['a picture smaller than a word', { width: 8, height: 8, levels: new Uint8Array(64) }],
  ])('is not seen in %s', (_what, picture) => {
    expect(showsPrint(picture)).toBe(false);
  });
});

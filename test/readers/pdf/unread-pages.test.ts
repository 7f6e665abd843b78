import { describe, expect, it } from 'vitest';
import type { Picture, RecognisedWord, Recogniser, Recognition } from '../../../src/model/recognition.js';
import { line, pdfFile, streamOf } from './pdf-file.js';
import { readPdf } from './read-pdf.js';

const PICTURE = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q';
const BLANK = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID F0> EI Q';
const INKED = `${BLANK} 0 g 100 700 40 9 re f`;
const TEXT = line(100, 700, 'The applicant came by');
const OUTLINES = '0 0 m 10 10 l 5 3 l f '.repeat(400);

/** Words of lines, each word set where a list of lefts says, in pixels of 300 an inch. */
const wordsAt = (lines: readonly (readonly (readonly [string, number])[])[], confidence = 95): RecognisedWord[] =>
  lines.flatMap((words, line) =>
    words.map(([text, left]) => ({
      text,
      confidence,
      box: [left, 300 + line * 80, left + text.length * 24, 340 + line * 80] as const,
      line: line + 1,
    })),
  );

const LETTER = wordsAt([
  [
    ['Dear', 300],
    ['Marian', 420],
    ['Fen-', 590],
  ],
  [
    ['wick', 300],
    ['thank', 420],
  ],
]);
const read = (words: readonly RecognisedWord[]): Recognition => ({ kind: 'read', words });

/** A recogniser that answers as told, one picture after another, and what it was given. */
function recogniserOf(...answers: readonly Recognition[]) {
  const given: { readonly picture: Picture; readonly count: string }[] = [];
  const recogniser: Recogniser = {
    kind: 'present',
    recognise: async (picture, { number, of }) => {
      given.push({ picture, count: `${number} of ${of}` });
      return answers[given.length - 1] ?? read(LETTER);
    },
  };
  return { given, recogniser };
}

const fileOf = (...contents: readonly string[]): Buffer => pdfFile({ pages: contents.map((content) => ({ content })) });

describe('a page that is only a picture', () => {
  it('shows the words that were recognised on it, split ones put together', async () => {
    const { given, recogniser } = recogniserOf();
    const { visible, gaps, hidden } = await readPdf(fileOf(PICTURE), {}, recogniser);
    expect(visible).toContain('Dear Marian Fenwick thank\n');
    expect(gaps).toEqual([]);
    expect(hidden.filter(({ carrier }) => carrier !== 'property')).toEqual([]);
    expect(given[0]?.picture).toMatchObject({ kind: 'pixels', width: 2479, height: 3508 });
  });

  it('gives its tables as tables, over pages', async () => {
    const rows = (names: readonly string[]) =>
      wordsAt(
        names.map((name, row) => [
          [name, 300],
          [`PC${row}`, 900],
          ['4711', 1500],
        ]),
      );
    const { recogniser } = recogniserOf(
      read(rows(['Surname', 'Fenwick', 'Hollin', 'Ormeroyd'])),
      read(rows(['Surname', 'Castlewell', 'Quarry', 'Aldous'])),
    );
    const { tables } = await readPdf(fileOf(PICTURE, PICTURE), {}, recogniser);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.map(([name]) => name)).toEqual([
      'Surname',
      'Fenwick',
      'Hollin',
      'Ormeroyd',
      'Castlewell',
      'Quarry',
      'Aldous',
    ]);
  });

  it('is counted among those that are recognised, and pages of text are not', async () => {
    const { given, recogniser } = recogniserOf();
    const { gaps } = await readPdf(fileOf(PICTURE, TEXT, OUTLINES), {}, recogniser);
    expect(given.map(({ count }) => count)).toEqual(['1 of 2', '2 of 2']);
    expect(gaps).toEqual([]);
  });

  it('needs no words where it is blank paper', async () => {
    const { recogniser } = recogniserOf(read([]), read([]));
    const { gaps } = await readPdf(fileOf(BLANK, INKED), {}, recogniser);
    expect(gaps.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^Page 2 holds only a picture/u)]);
  });

  it('stays a gap where its picture cannot be decoded, so that nothing shows', async () => {
    const { recogniser } = recogniserOf(read([]));
    const broken = 'q 595 0 0 842 0 0 cm /Im Do Q';
    const image =
      '/Type/XObject/Subtype/Image/Width 600/Height 800/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode';
    const file = pdfFile({
      pages: [{ content: broken, resources: '/XObject<</Im 100 0 R>>' }],
      objects: { 100: streamOf(image, 'no such picture') },
    });
    expect((await readPdf(file, {}, recogniser)).gaps).toHaveLength(1);
  });

  it.each<[string, Recognition, string, RegExp]>([
    [
      'words that may be others',
      read(wordsAt([[['Dear', 300]]], 60)),
      'no-text',
      /too little of it could be recognised/u,
    ],
    ['no words on what is no blank paper', read([]), 'no-text', /too little of it could be recognised/u],
    ['no answer in time', { kind: 'slow' }, 'timeout', /took longer than allowed \(--max-recognition-seconds\)/u],
    ['no answer at all', { kind: 'failed' }, 'no-text', /Tesseract could not read it/u],
  ])('stays a gap with %s', async (_what, answer, reason, words) => {
    const { recogniser } = recogniserOf(answer, read(LETTER));
    const { gaps } = await readPdf(fileOf(INKED, INKED), {}, recogniser);
    expect(gaps).toEqual([{ reason, detail: expect.stringMatching(words) }]);
    expect(gaps[0]?.detail).toMatch(/^Page 1 holds only a picture, with no text to check: .*a person must look/u);
  });

  it('shows what of it could be read although it stays a gap', async () => {
    const doubtful = [...wordsAt([[['Marian', 300]]], 60), ...wordsAt([[['|~', 900]]], 5)];
    const { visible, gaps } = await readPdf(fileOf(PICTURE), {}, recogniserOf(read(doubtful)).recogniser);
    expect(visible).toContain('Marian\n');
    expect(gaps).toHaveLength(1);
  });

  it('stays a gap where no more pages may be recognised, and the rest of the document is read', async () => {
    const { given, recogniser } = recogniserOf();
    const file = fileOf(PICTURE, PICTURE, PICTURE, TEXT);
    const { gaps, visible } = await readPdf(file, { recognisedPages: 1 }, recogniser);
    expect(given).toHaveLength(1);
    expect(gaps).toEqual([
      { reason: 'limit', detail: expect.stringMatching(/^Pages 2 to 3 hold .*--max-recognised-pages/u) },
    ]);
    expect(visible).toContain('The applicant came by\n');
  });

  it.each([
    [
      0,
      [
        [300, 0],
        [500, 0],
      ],
    ],
    [
      1,
      [
        [0, 300],
        [0, 500],
      ],
    ],
    [
      2,
      [
        [900, 0],
        [700, 0],
      ],
    ],
    [
      3,
      [
        [0, 900],
        [0, 700],
      ],
    ],
  ] as const)('is read along its lines where it lies on its side: %i quarters', async (_quarters, places) => {
    const texts = ['Marian', 'Fenwick'];
    const words = places.map(([x, y], index) => ({
      text: texts[index] ?? '',
      confidence: 95,
      box: [300 + x, 300 + y, 300 + x + (x === 0 ? 40 : 150), 300 + y + (y === 0 ? 40 : 150)] as const,
      line: 1,
    }));
    const { visible } = await readPdf(fileOf(PICTURE), {}, recogniserOf(read(words)).recogniser);
    expect(visible).toContain('Marian Fenwick\n');
  });
});

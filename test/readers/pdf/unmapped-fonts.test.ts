import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/pdf/index.js';
import { readAll } from '../ooxml/read-all.js';
import { pdfFile, streamOf } from './pdf-file.js';

const GLYPHS = ['a', 'b', 'c'];

/** A page written in a font of drawn glyphs that have numbers and no names, as PostScript printed to PDF makes them. */
const drawn = (text: string, firstCode: number): Buffer =>
  pdfFile({
    pages: [
      {
        content: `BT /T3 12 Tf 50 700 Td (${text}) Tj ET`,
        resources: '/Font<</T3 100 0 R>>',
      },
    ],
    objects: {
      100: `<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[.001 0 0 .001 0 0]/FirstChar ${firstCode}/LastChar ${firstCode + 2}/Widths[500 500 500]/Resources<<>>/Encoding<</Type/Encoding/Differences[${firstCode}${GLYPHS.map((glyph) => `/${glyph}0`).join('')}]>>/CharProcs<<${GLYPHS.map((glyph) => `/${glyph}0 101 0 R`).join('')}>>>>`,
      101: streamOf('', '500 0 d0 50 50 50 400 re 400 50 50 400 re f'),
    },
  });

/** Octal escapes of codes. */
const codes = (count: number, first: number): string =>
  Array.from({ length: count }, (_, index) => `\\00${first + (index % 3)}`).join('');

describe('letters of fonts that do not say what they are', () => {
  it.each([
    ['numbered from 1, like controls', drawn(codes(40, 1), 1)],
    ['that look like letters', drawn('ABC'.repeat(12), 65)],
  ])('%s, are a gap', async (_name, file) => {
    const { gaps } = await readAll(reader, file);
    expect(gaps.map(({ reason, at }) => [reason, at.page])).toEqual([['no-text', 1]]);
  });

  it.each([
    [
      'letters of a font that says',
      pdfFile({ pages: [{ content: 'BT /F1 12 Tf 50 700 Td (Complaints by ward and year) Tj ET' }] }),
    ],
    ['a bullet', drawn(codes(1, 1), 1)],
  ])('%s are none', async (_name, file) => {
    expect((await readAll(reader, file)).gaps).toEqual([]);
  });
});

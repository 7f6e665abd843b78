import { describe, expect, it } from 'vitest';
import { line, type PageParts, pdfFile } from './pdf-file.js';
import { readPdf } from './read-pdf.js';
import { ACROSS, type Cells, DOWN, PICTURES } from './scan-pictures.js';

const [WIDTH, HEIGHT] = [595, 842];
const CELL = { width: WIDTH / ACROSS, height: HEIGHT / DOWN };
/** The words of the scan, each in its cells: first column, row. Five columns hold the longest of them. */
const WORDS = [
  'The complaint was made by Henrietta',
  'Ormeroyd on Monday last and the',
  'officer said that nothing more was',
  'known about the matter at that time',
].flatMap((text, row) => text.split(' ').map((word, at) => ({ word, column: 2 + at * 6, row: 16 + row * 4 })));

/** How the words lie with the picture: what is painted before it and after it. */
const WAYS: Readonly<Record<string, { readonly before?: string; readonly after?: string; readonly opaque?: true }>> = {
  'words that paint nothing, above it': { after: '3 Tr' },
  'words that paint nothing, below it': { before: '3 Tr' },
  'black words below it': { before: '0 g', opaque: true },
  'white words below it': { before: '1 g', opaque: true },
  'words one can see through, above it': { after: '/G0 gs' },
};

const written = (look: string | undefined): string =>
  look === undefined
    ? ''
    : WORDS.map(({ word, column, row }) =>
        line(column * CELL.width, HEIGHT - (row + 2) * CELL.height + 2, word, 16, look),
      ).join('');

/** Print: every other column of a word's cells. `bars`: words painted over in the picture. */
const scanned =
  (bars: readonly string[]): Cells =>
  (column, row) =>
    WORDS.some(({ word, ...place }) => {
      const isThere = column >= place.column && column < place.column + 5 && row >= place.row && row < place.row + 2;
      return isThere && (bars.includes(word) || column % 2 === 0);
    });

function pageOf(picture: string, way: string, bars: readonly string[]): Buffer {
  const { before, after } = WAYS[way]!;
  const page: PageParts = {
    content: `q ${written(before)} Q q 0 g ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im Do Q q ${written(after)} Q`,
    resources: '/XObject<</Im 100 0 R>>/ExtGState<</G0<</ca 0>>>>',
  };
  return pdfFile({ pages: [page], objects: { 100: PICTURES[picture]!(scanned(bars)) } });
}

const CASES = Object.keys(PICTURES).flatMap((picture) =>
  Object.entries(WAYS)
    // Through a stencil one sees what lies below it.
    .filter(([, { opaque }]) => !(opaque && picture === 'a stencil of bits'))
    .map(([way]) => [picture, way] as const),
);
const REDACTIONS = new Set(['ocr-layer', 'covered-text', 'same-colour-text']);

describe('a scan, as one program or another writes it,', () => {
  it.each(CASES)('shows all that was recognised: %s, %s', async (picture, way) => {
    const { facts, hidden, visible, tables, gaps } = await readPdf(pageOf(picture, way, []));
    expect(facts.filter(({ fact }) => REDACTIONS.has(fact))).toEqual([]);
    expect(hidden.filter(({ carrier }) => carrier !== 'property')).toEqual([]);
    expect([...visible, ...tables.flat(2)].join('\n')).toContain('Henrietta');
    expect(gaps).toEqual([]);
  });

  it.each(CASES)('still holds what was blacked out: %s, %s', async (picture, way) => {
    const { facts } = await readPdf(pageOf(picture, way, ['Henrietta', 'Ormeroyd']));
    const told = facts.filter(({ fact }) => REDACTIONS.has(fact)).map(({ sample }) => sample);
    expect(told.join(' ')).toBe('Henrietta Ormeroyd');
  });
});

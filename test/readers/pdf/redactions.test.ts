import { describe, expect, it } from 'vitest';
import { box, line, type PageParts, pdfFile, streamOf } from './pdf-file.js';
import { readPdf } from './read-pdf.js';

const NAME = line(100, 700, 'Marian Fenwick');
const SHADOWED = line(100.4, 699.6, 'Marian Fenwick', 10, '0.8 g');
const OVER = [96, 695, 80, 16] as const;
const RECT = '/Rect[96 695 176 711]';
const QUADS = '/QuadPoints[96 711 176 711 96 695 176 695]';
const BLACK = box('0 g', ...OVER);

interface Case {
  readonly what: string;
  readonly page: PageParts;
}

/** Content, and the words that must be told. */
const FAILED: readonly (Case & { readonly fact: string; readonly sample?: string })[] = [
  { what: 'a black box over it', page: { content: NAME + BLACK }, fact: 'covered-text' },
  { what: 'a white box over it', page: { content: NAME + box('1 g', ...OVER) }, fact: 'covered-text' },
  { what: 'a black box in its own colour below it', page: { content: BLACK + NAME }, fact: 'covered-text' },
  { what: 'a coloured box over it', page: { content: NAME + box('0.8 0.1 0.1 rg', ...OVER) }, fact: 'covered-text' },
  {
    what: 'a box over the top line of the page',
    page: { content: line(100, 828, 'Marian Fenwick') + box('0 g', 96, 824, 80, 16) },
    fact: 'covered-text',
  },
  {
    what: 'a box over a date',
    page: { content: line(100, 700, '14/05/1984') + BLACK },
    fact: 'covered-text',
    sample: '14/05/1984',
  },
  {
    what: 'a picture over it',
    page: {
      content: `${NAME}q 80 0 0 16 96 695 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 00> EI Q`,
    },
    fact: 'covered-text',
  },
  {
    what: 'lines that cross over it',
    page: { content: `${NAME}q 96 695 80 16 re W n 1.4 w ${hatching()} S Q` },
    fact: 'covered-text',
  },
  {
    what: 'a drawn square over it',
    page: { content: NAME, annotations: [`/Subtype/Square${RECT}/C[0 0 0]/IC[0 0 0]`] },
    fact: 'covered-text',
  },
  {
    what: 'a black highlight over it',
    page: { content: NAME, annotations: [`/Subtype/Highlight${RECT}${QUADS}/C[0 0 0]`] },
    fact: 'highlight-redaction',
  },
  {
    what: 'a mark that was not applied',
    page: { content: NAME, annotations: [`/Subtype/Redact${RECT}${QUADS}`] },
    fact: 'unapplied-redaction',
  },
  {
    what: 'white letters on the page',
    page: { content: line(100, 700, 'Marian Fenwick', 10, '1 g') },
    fact: 'same-colour-text',
  },
  {
    what: 'letters of nearly the colour of the page',
    page: { content: line(100, 700, 'Marian Fenwick', 10, '0.985 g') },
    fact: 'same-colour-text',
  },
  {
    what: 'other words printed over a white box on it',
    page: { content: NAME + box('1 g', ...OVER) + line(100, 700, 'The applicant') },
    fact: 'covered-text',
  },
];

/** Content in which nothing was meant to go, or did go. */
const HONEST: readonly Case[] = [
  { what: 'a box with nothing below it', page: { content: line(300, 700, 'The applicant') + BLACK } },
  { what: 'white letters on a dark bar', page: { content: BLACK + line(100, 700, 'Marian Fenwick', 10, '1 g') } },
  { what: 'pale grey letters', page: { content: line(100, 700, 'Marian Fenwick', 10, '0.85 g') } },
  { what: 'very pale letters that can be made out', page: { content: line(100, 700, 'Marian Fenwick', 10, '0.94 g') } },
  { what: 'black letters on a yellow bar', page: { content: box('1 1 0 rg', ...OVER) + NAME } },
  { what: 'a frame around it', page: { content: `${NAME}q 1 w 96 695 80 16 re S Q` } },
  { what: 'a line below it', page: { content: `${NAME}q 0.5 w 100 697 m 170 697 l S Q` } },
  { what: 'a line through it', page: { content: `${NAME}q 0.5 w 100 703 m 170 703 l S Q` } },
  { what: 'a shadow of it', page: { content: SHADOWED + NAME } },
  { what: 'itself, printed twice to look bold', page: { content: NAME + line(100.2, 700, 'Marian Fenwick') } },
  {
    what: 'a yellow highlight over it',
    page: { content: NAME, annotations: [`/Subtype/Highlight${RECT}${QUADS}/C[1 1 0]`] },
  },
  { what: 'an empty square around it', page: { content: NAME, annotations: [`/Subtype/Square${RECT}/C[1 0 0]`] } },
  { what: 'a link on it', page: { content: NAME, annotations: [`/Subtype/Link${RECT}/Border[0 0 0]`] } },
  {
    what: 'a box one can see through over it',
    page: {
      content: `/G0 gs\n${NAME}q /G1 gs 0.5 g 96 695 80 16 re f Q`,
      resources: '/ExtGState<</G0<</ca 1>>/G1<</ca 0.3>>>>',
    },
  },
  { what: 'a box that was painted and then the words on it', page: { content: box('0.9 g', ...OVER) + NAME } },
  { what: 'a box that cuts off the tail of one letter', page: { content: NAME + box('1 g', 96, 690, 80, 9) } },
  {
    what: 'dots of a leader under a white box',
    page: { content: line(100, 700, '..............') + box('1 g', ...OVER) },
  },
  {
    what: 'white letters that can be read elsewhere on the page',
    page: { content: NAME + line(100, 600, 'Marian', 10, '1 g') },
  },
  {
    what: 'letters that only clip what is painted through them',
    page: { content: `q BT /F1 30 Tf 7 Tr 100 690 Td (Fenwick) Tj ET 0 0 1 rg 90 680 200 50 re f Q` },
  },
];

const TOLD = new Set([
  'covered-text',
  'same-colour-text',
  'highlight-redaction',
  'unapplied-redaction',
  'ocr-layer',
  'covered-image',
]);

describe('words that somebody tried to remove', () => {
  it.each(FAILED)('are told under $what', async ({ page, fact, sample = 'Marian Fenwick' }) => {
    const { facts } = await readPdf(pdfFile({ pages: [page] }));
    expect(facts.filter((found) => TOLD.has(found.fact))).toEqual([{ fact, sample, page: 1 }]);
  });

  it.each(HONEST)('are not told for $what', async ({ page }) => {
    const { facts } = await readPdf(pdfFile({ pages: [page] }));
    expect(facts.filter(({ fact }) => TOLD.has(fact))).toEqual([]);
  });

  it('carry their place, so that what they say is found as hidden', async () => {
    const { hidden } = await readPdf(pdfFile({ pages: [{ content: `${NAME}${BLACK}${line(300, 700, 'came by')}` }] }));
    expect(hidden.filter(({ carrier }) => carrier === 'invisible-text')).toEqual([
      { carrier: 'invisible-text', text: 'Marian Fenwick' },
    ]);
  });

  it('are told once for each stretch', async () => {
    const content = `${NAME}${BLACK}${line(100, 500, 'Desmond Hollin')}${box('0 g', 96, 495, 80, 16)}`;
    const { facts } = await readPdf(pdfFile({ pages: [{ content }] }));
    expect(facts.map(({ sample }) => sample)).toEqual(['Marian Fenwick', 'Desmond Hollin']);
  });
});

describe('a scanned page', () => {
  const words = [
    'Complaint',
    'about',
    'conduct',
    'made',
    'by',
    'Henrietta',
    'Ormeroyd',
    'on',
    'Monday',
    'last',
    'week',
    'again',
  ];
  const places = words.map((word, index) => ({
    word,
    left: 60 + (index % 4) * 110,
    baseline: 700 - Math.floor(index / 4) * 30,
  }));

  const scan = (barred: readonly string[], painted: string): Buffer => {
    const content = places.map(({ word, left, baseline }) => line(left, baseline, word, 14, '3 Tr')).join('');
    const print = places.filter(({ word }) => !barred.includes(word));
    return pdfFile({
      pages: [
        { content: `q 595 0 0 842 0 0 cm /Im0 Do Q\n${content}${painted}`, resources: '/XObject<</Im0 100 0 R>>' },
      ],
      objects: { 100: picture((x, y) => barOf(barred, x, y) || print.some((place) => inkOf(place, x, y))) },
    });
  };
  const barOf = (barred: readonly string[], x: number, y: number): boolean =>
    places.some(
      ({ word, left, baseline }) =>
        barred.includes(word) && x > left - 3 && x < left + 85 && y > baseline - 5 && y < baseline + 14,
    );

  it('shows what was recognised in it', async () => {
    const { tables, facts, hidden } = await readPdf(scan([], ''));
    expect(tables.flat(2)).toContain('Henrietta');
    expect(facts).toEqual([{ fact: 'photograph', page: 1 }]);
    expect(hidden.filter(({ carrier }) => carrier !== 'property')).toEqual([]);
  });

  it('hides the words where its picture is black', async () => {
    const { facts } = await readPdf(scan(['Henrietta', 'Ormeroyd'], ''));
    expect(
      facts
        .filter(({ fact }) => fact === 'ocr-layer')
        .map(({ sample }) => sample)
        .join(' '),
    ).toBe('Henrietta Ormeroyd');
  });

  it('has its picture below a box that was drawn on it', async () => {
    const { word, left, baseline } = places[5]!;
    const { facts } = await readPdf(scan([], box('0 g', left - 3, baseline - 5, 90, 20)));
    expect(facts).toContainEqual({ fact: 'ocr-layer', sample: word, page: 1 });
    expect(facts).toContainEqual({ fact: 'covered-image', page: 1 });
  });

  it('has nothing below a box on blank paper', async () => {
    const { facts } = await readPdf(scan([], box('0 g', 60, 300, 90, 20)));
    expect(facts).toEqual([{ fact: 'photograph', page: 1 }]);
  });
});

/** Lines so near to each other that hardly anything shows between them. */
function hatching(): string {
  const lines: string[] = [];
  for (let x = 80; x < 176; x += 1.5) lines.push(`${x} 695 m ${x + 16} 711 l ${x} 711 m ${x + 16} 695 l`);
  return lines.join(' ');
}

/** A picture of the page, one byte a point, dark where asked. */
function picture(isDark: (x: number, y: number) => boolean): string {
  let rows = '';
  for (let y = 841; y >= 0; y--) {
    let row = '';
    for (let x = 0; x < 595; x += 5) row += isDark(x, y) ? '00' : 'FF';
    rows += row;
  }
  const entries =
    '/Type/XObject/Subtype/Image/Width 119/Height 842/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode';
  return streamOf(entries, `${rows}>`);
}

/** Strokes of print: every other column of a word's place. */
function inkOf(
  { word, left, baseline }: { word: string; left: number; baseline: number },
  x: number,
  y: number,
): boolean {
  return x >= left && x < left + word.length * 7 && y >= baseline && y < baseline + 10 && Math.floor(x / 5) % 2 === 0;
}

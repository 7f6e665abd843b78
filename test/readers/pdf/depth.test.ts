import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.js';
import type { Pdfium } from '../../../src/readers/pdf/engine/pdfium.js';
import type { PagePlace } from '../../../src/readers/pdf/page-place.js';
import { structureText } from '../../../src/readers/pdf/structure.js';
import { box, type FileParts, line, type PageParts, pdfFile, streamOf } from './pdf-file.js';
import { readPdf } from './read-pdf.js';

const NAME = line(100, 700, 'Marian Fenwick');
const file = (parts: Partial<FileParts>, page: Partial<PageParts> = {}): Buffer =>
  pdfFile({ pages: [{ content: NAME, ...page }], ...parts });
const detailsOf = async (bytes: Buffer): Promise<readonly string[]> =>
  (await readPdf(bytes)).gaps.map(({ reason, detail }) => `${reason}: ${detail}`);

/** Bookmarks each of which holds the next. */
const outline = (depth: number): Buffer =>
  file({
    catalogue: '/Outlines 100 0 R',
    objects: Object.fromEntries(
      Array.from({ length: depth + 1 }, (_, at) => [
        100 + at,
        `<</Title(Chapter ${at})${at < depth ? `/First ${101 + at} 0 R/Last ${101 + at} 0 R/Count 1` : ''}>>`,
      ]),
    ),
  });

/** Forms each of which paints the next, the last of them a text. */
const forms = (depth: number): Buffer =>
  file(
    {
      objects: Object.fromEntries(
        Array.from({ length: depth }, (_, at) => [
          100 + at,
          streamOf(
            `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</Fm${at + 1} ${101 + at} 0 R>>>>`,
            at + 1 < depth ? `/Fm${at + 1} Do` : line(100, 600, 'Desmond Hollins'),
          ),
        ]),
      ),
    },
    { content: `${NAME}/Fm0 Do`, resources: '/XObject<</Fm0 100 0 R>>' },
  );

const DEEP_OUTLINE = 'limit: The outline is too deep or too long; not all of its titles were read.';
const DEEP_FORMS = 'limit: Drawings nest too deep on the page; what hides in them was not judged.';
const DEEP_OBJECTS =
  'limit: Parts of the PDF nest within each other deeper than they are followed; not all of it was read.';
const PRIVATE = 'limit: A program keeps so much of its own data in the PDF that not all of it was read.';
const BOXES = '201 boxes lie on pictures of the page; what is under them was not looked at for all.';

const nested = (depth: number): Buffer =>
  file({ catalogue: '/Extra 100 0 R', objects: { 100: `${'['.repeat(depth)}${']'.repeat(depth)}` } });
const privateStrings = (count: number): Buffer =>
  file({}, { entries: `/PieceInfo<</App<</Private[${'(ab)'.repeat(count)}]>>>>` });
const boxes = (count: number): Buffer =>
  file(
    {},
    {
      content: `q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q ${Array.from({ length: count }, (_, at) => box('0 g', 20 + (at % 20) * 20, 20 + Math.floor(at / 20) * 20, 10, 10)).join('')}${line(60, 700, 'The number of complaints by ward and year')}`,
    },
  );

describe('what is deeper or more than is followed', () => {
  it.each([
    ['bookmarks within bookmarks', outline(40), DEEP_OUTLINE],
    ['forms within forms', forms(20), DEEP_FORMS],
    ['arrays within arrays', nested(300), DEEP_OBJECTS],
    ['private data of a program', privateStrings(100_001), PRIVATE],
    ['boxes on a picture', boxes(201), `limit: ${BOXES}`],
  ])('is a gap: %s', async (_, bytes, expected) => {
    expect(await detailsOf(bytes)).toEqual([expected]);
  });

  it.each([
    ['bookmarks', outline(20)],
    ['forms', forms(12)],
    ['arrays', nested(100)],
    ['private data', privateStrings(2000)],
    ['boxes', boxes(200)],
  ])('is none where it is followed to the end: %s', async (_, bytes) => {
    expect(await detailsOf(bytes)).toEqual([]);
  });
});

describe('the structure of a page', () => {
  const place = { whole: () => ({ page: 1 }) } as unknown as PagePlace;

  /** Elements each of which holds `children` times the next, `depth` times over; every one replaces a text. */
  const structured = (depth: number, children: number): Pdfium => {
    const fn = {
      FPDF_StructTree_GetForPage: () => 1,
      FPDF_StructTree_Close: () => 0,
      FPDF_StructTree_CountChildren: () => 1,
      FPDF_StructTree_GetChildAtIndex: () => 1,
      FPDF_StructElement_CountChildren: (element: number) => (element < depth ? children : 0),
      FPDF_StructElement_GetChildAtIndex: (element: number) => element + 1,
      FPDF_StructElement_GetActualText: (element: number) => element,
      FPDF_StructElement_GetAltText: () => 0,
      FPDF_StructElement_GetTitle: () => 0,
    };
    const utf16 = (call: (buffer: number, length: number) => number): string => (call(0, 0) === 0 ? '' : 'Fenwick');
    return { fn, utf16 } as unknown as Pdfium;
  };
  const read = (depth: number, children: number): Content[] => [
    ...structureText(structured(depth, children), 1, place),
  ];
  const gaps = (contents: readonly Content[]): Content[] => contents.filter(({ kind }) => kind === 'gap');

  it.each([
    ['deeper', 100, 1],
    ['larger', 17, 2],
  ])('is a gap when it is %s than is followed', (_, depth, children) => {
    expect(gaps(read(depth, children))).toMatchObject([{ reason: 'limit', at: { page: 1 } }]);
  });

  it('is read to the end otherwise', () => {
    const contents = read(12, 2);
    expect(gaps(contents)).toEqual([]);
    expect(contents).toHaveLength(2 ** 12 - 1);
  });
});

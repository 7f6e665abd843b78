import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../../src/model/failure.js';
import { NO_RECOGNISER } from '../../../src/model/recognition.js';
import { box, line, pdfFile, streamOf } from './pdf-file.js';
import { readPdf } from './read-pdf.js';

const NAME = line(100, 700, 'Marian Fenwick');
const COVERED = `${NAME}${box('0 g', 96, 695, 80, 16)}`;

describe('hostile and broken files', () => {
  it.each([
    ['a page as large as a country', pdfFile({ pages: [{ content: COVERED, box: [0, 0, 2_000_000, 2_000_000] }] })],
    ['a page without a size', pdfFile({ pages: [{ content: NAME, box: [0, 0, 0, 0] }] })],
    [
      'thousands of annotations',
      pdfFile({
        pages: [
          {
            content: COVERED,
            annotations: Array.from(
              { length: 3000 },
              (_, at) => `/Subtype/Square/Rect[${at % 500} 10 ${(at % 500) + 5} 15]/C[0 0 0]`,
            ),
          },
        ],
      }),
    ],
    ['thousands of boxes', pdfFile({ pages: [{ content: NAME + box('0 g', 96, 695, 80, 16).repeat(3000) }] })],
    [
      'a form that draws itself',
      pdfFile({
        pages: [{ content: `${COVERED}/Fm0 Do`, resources: '/XObject<</Fm0 100 0 R>>' }],
        objects: {
          100: streamOf(
            '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</Fm0 100 0 R>>>>',
            '/Fm0 Do',
          ),
        },
      }),
    ],
    [
      'junk before its header',
      Buffer.concat([Buffer.from(`${'\0'.repeat(500)}\n`), pdfFile({ pages: [{ content: COVERED }] })]),
    ],
    [
      'no cross-reference table',
      Buffer.from(
        pdfFile({ pages: [{ content: COVERED }] })
          .toString('latin1')
          .replace(/startxref\n\d+/u, 'startxref\n7'),
        'latin1',
      ),
    ],
    [
      'bookmarks that go round in a circle',
      pdfFile({
        pages: [{ content: NAME }],
        catalogue: '/Outlines 100 0 R',
        objects: { 100: '<</First 101 0 R/Last 101 0 R>>', 101: '<</Title(One)/Next 101 0 R/First 101 0 R>>' },
      }),
    ],
  ])(
    'are read to the end: %s',
    async (_, file) => {
      const { visible, hidden } = await readPdf(file);
      expect([...visible, ...hidden.map(({ text }) => text)].join('\n')).toContain('Marian Fenwick');
    },
    20_000,
  );

  it.each([
    ['nothing but a header', Buffer.from('%PDF-1.7\n')],
    ['half a file', pdfFile({ pages: [{ content: NAME }] }).subarray(0, 120)],
    ['text', Buffer.from('%PDF-1.7 is what a PDF begins with, and this is none.')],
  ])('are refused: %s', async (_, file) => {
    await expect(readPdf(file)).rejects.toThrow(Unreadable);
  });

  it.each([
    ['a form that draws itself twice', '/Fm0 Do /Fm0 Do', '/Fm0 Do'],
    ['two forms that draw each other', '/Fm1 Do /Fm1 Do', '/Fm0 Do /Fm0 Do'],
  ])('are not opened when they would fill the memory: %s', async (_, first, second) => {
    const resources = '/Resources<</XObject<</Fm0 100 0 R/Fm1 101 0 R>>>>';
    const form = (content: string): string =>
      streamOf(`/Type/XObject/Subtype/Form/BBox[0 0 595 842]${resources}`, content);
    const file = pdfFile({
      pages: [{ content: `${COVERED}/Fm0 Do`, resources: '/XObject<</Fm0 100 0 R>>' }],
      objects: { 100: form(first), 101: form(second) },
    });
    await expect(readPdf(file)).rejects.toMatchObject({ reason: 'limit' });
  });

  it('leave the reader as good as new', async () => {
    const file = pdfFile({ pages: [{ content: COVERED }] });
    const before = await readPdf(file);
    await expect(readPdf(file.subarray(0, 60))).rejects.toThrow(Unreadable);
    expect(await readPdf(file)).toEqual(before);
  });
});

describe('pages without text', () => {
  const ADVICE = NO_RECOGNISER.advice;
  const picture = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q';
  const outlines = '0 0 m 10 10 l 5 3 l f '.repeat(400);
  const gapsOf = async (...contents: readonly string[]): Promise<readonly string[]> =>
    (await readPdf(pdfFile({ pages: contents.map((content) => ({ content })) }))).gaps.map(({ detail }) => detail);

  it.each([
    ['one picture', [picture], [`Page 1 holds only a picture, with no text to check: ${ADVICE}.`]],
    [
      'pictures among pages of text',
      [picture, NAME, picture, picture],
      [`Pages 1, 3 to 4 hold only a picture, with no text to check: ${ADVICE}.`],
    ],
    ['letters drawn as outlines', [outlines], [`Page 1 holds only a picture, with no text to check: ${ADVICE}.`]],
  ])('are one gap: %s', async (_, contents, expected) => {
    expect(await gapsOf(...contents)).toEqual(expected);
  });

  it.each([
    ['an empty page', ['']],
    ['a picture with a paragraph', [picture + line(60, 700, 'The number of complaints by ward and year')]],
    ['a small picture alone', ['q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q']],
    ['a page with a frame', ['1 w 50 50 495 742 re S']],
  ])('are no gap: %s', async (_, contents) => {
    expect(await gapsOf(...contents)).toEqual([]);
  });
});

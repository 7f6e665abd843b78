import { deflateSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { type Pixels, printed, printedPage } from '../recognition/printed-page.js';
import { line, type PageParts, pdfFile, streamOf } from './pdf-file.js';
import { readPdf } from './read-pdf.js';

const STAMP = line(60, 20, 'Disclosed under FOI 2024/118, page 3 of 20');
const LETTER = [
  'The complaint was made by Henrietta Ormeroyd on Monday last.',
  'The officer said that nothing more was known about the matter at that time.',
  'We ask that it is looked into and that we are told what came of it.',
];
const WHOLE = 'q 595 0 0 842 0 0 cm /Im Do Q';
const HALF = 'q 595 0 0 421 0 0 cm /Im Do Q';

let letter: Pixels;
beforeAll(async () => {
  letter = await printedPage(printed(LETTER));
});

const drawn = (level: (x: number, y: number) => number): Pixels => ({
  kind: 'pixels',
  width: 600,
  height: 850,
  resolution: 72,
  grey: Uint8Array.from({ length: 600 * 850 }, (_, at) => level(at % 600, Math.floor(at / 600))),
});
/** Light and dark in waves, every shade in between. */
const landscape = (): Pixels => drawn((x, y) => 128 + 60 * Math.sin(x / 70) + 60 * Math.cos(y / 110));
const empty = (): Pixels => drawn(() => 240);
const scribble = (): Pixels => drawn((x, y) => (Math.abs(y - 400 - 80 * Math.sin(x / 30)) < 3 ? 20 : 240));

function fileOf({ width, height, grey }: Pixels, content: string): Buffer {
  const page: PageParts = { content, resources: '/XObject<</Im 100 0 R>>' };
  const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`;
  return pdfFile({ pages: [page], objects: { 100: streamOf(entries, deflateSync(grey).toString('latin1')) } });
}

const ONLY = /^Page 1 holds only a picture/u;
const BESIDE = /^Page 1 shows print in a picture that is not among the text/u;

it.each<[string, () => Pixels, string, RegExp | undefined]>([
  ['a scan', () => letter, WHOLE, ONLY],
  ['a scan with a page number', () => letter, `${WHOLE} ${line(290, 20, '- 3 -')}`, ONLY],
  ['a scan that was stamped later', () => letter, `${WHOLE} ${STAMP}`, BESIDE],
  ['a scan that was stamped before its picture was put on the page', () => letter, `${STAMP} ${WHOLE}`, BESIDE],
  [
    'a scan of which one line of three was recognised',
    () => letter,
    `${WHOLE} ${printedAs('3 Tr', 1)} ${STAMP}`,
    BESIDE,
  ],
  ['a scan with its words as they were recognised', () => letter, `${WHOLE} ${printedAs('3 Tr')} ${STAMP}`, undefined],
  ['a screenshot that takes half of a page of text', () => letter, `${HALF} ${line(60, 600, LETTER[0]!)}`, undefined],
  ['a photograph that fills the page', landscape, WHOLE, undefined],
  ['a photograph behind words', landscape, `${WHOLE} ${STAMP}`, undefined],
  ['an empty sheet behind words', empty, `${WHOLE} ${STAMP}`, undefined],
  ['an empty sheet', empty, WHOLE, ONLY],
  ['something drawn on a sheet', scribble, WHOLE, ONLY],
])('%s', async (_what, picture, content, expected) => {
  const { gaps } = await readPdf(fileOf(picture(), content));
  if (expected) expect(gaps).toEqual([{ reason: 'no-text', detail: expect.stringMatching(expected) }]);
  else expect(gaps).toEqual([]);
});

function printedAs(mode: string, lines = LETTER.length): string {
  return LETTER.slice(0, lines)
    .map((text, index) => line(72, 760 - index * 12 * 1.6, text, 12, mode))
    .join('');
}

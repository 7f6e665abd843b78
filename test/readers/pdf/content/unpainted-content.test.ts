import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FileParts, line, type PageParts, pageObject, pdfFile, savedAgain, streamOf } from '../pdf-file.js';
import { type PdfReading, readPdf } from '../read-pdf.js';

const SHOWN = 'The decision of the panel';
const NAME = 'Marian Fenwick';
const PAGE: PageParts = { content: line(100, 700, SHOWN) };
const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 595 842]';
const HELVETICA = '/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
/** A font whose codes stand for letters three places further on in the alphabet. */
const SHIFTED = [
  '/Type/Font/Subtype/Type1/BaseFont/Odd/FirstChar 29/LastChar 126/ToUnicode 201 0 R',
  streamOf('', '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <1d> <7e> <0020> endbfrange'),
] as const;
const shifted = (text: string): string =>
  [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 3)).join('');

const file = (objects: FileParts['objects'], page: Partial<PageParts> = {}, more: Partial<FileParts> = {}): Buffer =>
  pdfFile({ pages: [{ ...PAGE, ...page }], ...(objects && { objects }), ...more });
const packed = (content: string): string => {
  const bytes = deflateSync(content).toString('latin1');
  return `<</Filter/FlateDecode/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
};

interface Place {
  readonly where: string;
  readonly bytes: Buffer;
  readonly carrier: PdfReading['hidden'][number]['carrier'];
}

describe('content that no page paints', () => {
  it.each<Place>([
    {
      where: 'a stream that nothing leads to',
      carrier: 'previous-revision',
      bytes: file({ 100: streamOf('', line(100, 700, NAME)) }),
    },
    {
      where: 'a packed stream that nothing leads to',
      carrier: 'previous-revision',
      bytes: file({ 100: packed(line(100, 700, NAME)) }),
    },
    {
      where: 'a stream that names no font',
      carrier: 'previous-revision',
      bytes: file({ 100: streamOf('', `BT (${NAME}) Tj ET`) }),
    },
    {
      where: 'pieces of a line',
      carrier: 'previous-revision',
      bytes: file({ 100: streamOf('', 'BT /F1 10 Tf 9 9 Td [(Mar) 20 (ian F) -15 (enwick)] TJ ET') }),
    },
    {
      where: 'a font of its own that says which letters it shows',
      carrier: 'previous-revision',
      bytes: file({
        100: streamOf(`${FORM}/Resources<</Font<</G1 200 0 R>>>>`, `BT /G1 10 Tf (${shifted(NAME)}) Tj ET`),
        200: `<<${SHIFTED[0]}>>`,
        201: SHIFTED[1],
      }),
    },
    {
      where: 'a font that another page gives its name',
      carrier: 'previous-revision',
      bytes: file({
        100: streamOf('', `BT /G1 10 Tf (${shifted(NAME)}) Tj ET`),
        200: `<<${SHIFTED[0]}>>`,
        201: SHIFTED[1],
        202: '<</Resources<</Font<</G1 200 0 R>>>>>>',
      }),
    },
    {
      where: 'content that a later save replaced without a table of its own',
      carrier: 'previous-revision',
      bytes: Buffer.from(
        file({})
          .toString('latin1')
          .replace('11 0 obj', `11 0 obj\n${streamOf('', line(100, 700, NAME))}\nendobj\n11 0 obj`),
        'latin1',
      ),
    },
    {
      where: 'a form that the page names and does not paint',
      carrier: 'unreferenced-part',
      bytes: file(
        { 100: streamOf(`${FORM}/Resources<</Font<<${HELVETICA}>>>>`, line(100, 700, NAME)) },
        { resources: '/XObject<</Fm0 100 0 R>>' },
      ),
    },
    {
      where: 'the look of a field that is hidden',
      carrier: 'form-field',
      bytes: file(
        { 100: streamOf(`${FORM}/Resources<</Font<<${HELVETICA}>>>>`, line(1, 1, NAME)) },
        { annotations: ['/Subtype/Widget/FT/Tx/T(a)/F 2/Rect[10 10 30 30]/AP<</N 100 0 R>>'] },
      ),
    },
    {
      where: 'the look of a mark under the pointer',
      carrier: 'annotation',
      bytes: file(
        { 100: streamOf(`${FORM}/Resources<</Font<<${HELVETICA}>>>>`, line(1, 1, NAME)) },
        { annotations: ['/Subtype/Stamp/Rect[10 10 30 30]/AP<</R 100 0 R>>'] },
      ),
    },
    {
      where: 'a page that was taken out of the list of a file saved again',
      carrier: 'previous-revision',
      bytes: savedAgain(pdfFile({ pages: [PAGE, { content: line(100, 700, NAME) }] }), {
        2: '<</Type/Pages/Count 1/Kids[10 0 R]>>',
      }),
    },
  ])('is read as hidden: $where', async ({ bytes, carrier }) => {
    const { hidden, visible, gaps } = await readPdf(bytes);
    expect(hidden.filter(({ text }) => text.includes('Fenwick'))).toEqual([{ carrier, text: NAME }]);
    expect(visible.join('\n')).toContain(SHOWN);
    expect(gaps).toEqual([]);
  });

  it.each([
    [
      'the look of a field whose value says otherwise',
      file(
        { 100: streamOf(`${FORM}/Resources<</Font<<${HELVETICA}>>>>`, line(1, 1, NAME)) },
        { annotations: ['/Subtype/Widget/FT/Tx/T(a)/V(none)/Rect[10 10 30 30]/AP<</N 100 0 R>>'] },
      ),
    ],
    [
      'a pattern',
      file(
        { 100: streamOf('/PatternType 1/PaintType 1/BBox[0 0 9 9]/XStep 9/YStep 9', line(1, 1, NAME)) },
        { resources: '/Pattern<</P0 100 0 R>>' },
      ),
    ],
  ])('is read as seen: %s', async (_, bytes) => {
    const { hidden, visible } = await readPdf(bytes);
    expect(visible).toContain(NAME);
    expect(hidden.map(({ text }) => text)).not.toContain(NAME);
  });

  it.each([
    ['the same words as the page', file({ 100: streamOf('', line(100, 700, SHOWN)) })],
    [
      'the same words in other pieces',
      file({ 100: streamOf('', 'BT /F1 9 Tf [(The decision) -300 (of the panel)] TJ ET') }),
    ],
    ['a tick', file({ 100: streamOf(FORM, 'BT /ZaDb 9 Tf (4) Tj ET') })],
    ['lines and boxes', file({ 100: streamOf('', '0 0 m 10 10 l S 0 0 10 10 re f') })],
    [
      'numbers that happen to look like text',
      file({ 100: streamOf('', '\u{1}\u{9f}(ab)\u{80}\u{90}Tj(cd)\u{81}\u{82}x \u{fe}y \u{fd}z') }),
    ],
    [
      'the look of a field that shows its value',
      file(
        { 100: streamOf(`${FORM}/Resources<</Font<<${HELVETICA}>>>>`, line(1, 1, NAME)) },
        { annotations: [`/Subtype/Widget/FT/Tx/T(a)/V(${NAME})/Rect[10 10 30 30]/AP<</N 100 0 R>>`] },
      ),
    ],
  ])('tells nothing new with %s', async (_, bytes) => {
    const { hidden, gaps, facts } = await readPdf(bytes);
    expect(hidden.filter(({ carrier }) => carrier !== 'property' && carrier !== 'form-field')).toEqual([]);
    expect(facts).toEqual([]);
    expect(gaps).toEqual([]);
  });

  it.each([
    ['without an end to a string', 'damaged', streamOf('', `(((( ${line(100, 700, NAME)}`)],
    [
      'packed in a way that is broken',
      'damaged',
      '<</Filter/FlateDecode/Length 8>>\nstream\n\u{ff}\u{ff}\u{ff}\u{ff}abcd\nendstream',
    ],
    ['in a font that tells no letters', 'no-text', streamOf('', `BT /G9 9 Tf <${'0001020304050607'.repeat(4)}> Tj ET`)],
  ])('is a gap: %s', async (_, reason, body) => {
    const odd =
      '<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/Odd/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Odd/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>]>>';
    const { gaps } = await readPdf(file({ 100: body, 200: odd, 202: '<</Resources<</Font<</G9 200 0 R>>>>>>' }));
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  it.each([
    ['a picture', '<</Subtype/Image/Filter/DCTDecode/Length 8>>\nstream\nabcdefgh\nendstream'],
    ['a font', '<</Length1 8/Filter/FlateDecode/Length 8>>\nstream\nabcdefgh\nendstream'],
    ['a fax', '<</Filter/CCITTFaxDecode/Length 8>>\nstream\nabcdefgh\nendstream'],
  ])('is no gap where it is broken and is %s', async (_, body) => {
    expect((await readPdf(file({ 100: body }))).gaps).toEqual([]);
  });
});

describe('a page whose content is damaged', () => {
  const damaged = (content: string, objects: FileParts['objects'] = {}): Buffer => file(objects, { content });

  it.each([
    ['an opened string', damaged(`(((${PAGE.content}`)],
    ['brackets without number', damaged(`${'['.repeat(20_000)}${PAGE.content}`)],
    ['text in no font', damaged(`BT (${NAME}) Tj ET ${PAGE.content}`)],
    ['a picture without its end', damaged(`${PAGE.content}BI /W 1 ID ${line(100, 600, NAME)}`)],
  ])('is a gap: %s', async (_, bytes) => {
    const { gaps } = await readPdf(bytes);
    expect(gaps).toEqual([
      { reason: 'damaged', detail: 'The content of the page is damaged; not all of its text was read.' },
    ]);
  });

  it.each([
    [
      'content in several streams',
      file(
        { 100: streamOf('', `${PAGE.content}BT /F1 9 Tf`), 101: streamOf('', '(More) Tj ET') },
        { entries: '/Contents[100 0 R 101 0 R]' },
      ),
    ],
    ['empty strings', damaged(`${PAGE.content}BT /F1 9 Tf () Tj [] TJ [-3] TJ ET`)],
    ['a picture within the content', damaged(`${PAGE.content}BI /W 1 /H 1 /CS /G /BPC 8 ID x EI`)],
  ])('is none: %s', async (_, bytes) => {
    expect((await readPdf(bytes)).gaps).toEqual([]);
  });
});

describe('a file whose objects are damaged', () => {
  const text = file({}, {}, {}).toString('latin1');
  const changed = (from: string | RegExp, to: string): Buffer => Buffer.from(text.replace(from, to), 'latin1');

  it.each([
    ['the number of an object', changed('11 0 obj', 'xx 0 obj')],
    ['the dictionary of a stream', changed(/11 0 obj\n<<\/Length \d+>>\nstream\n/u, '11 0 obj\n<</Len\0\0\0\0\0\0\0')],
    [
      'the end of a stream',
      Buffer.from(
        file({ 9: '<</Subtype/Image/Length 400>>\nstream\nabc\nendstream' })
          .toString('latin1')
          .replace(/endstream\nendobj\n10 0 obj[\s\S]*?11 0 obj\n/u, '\0'.repeat(40)),
        'latin1',
      ),
    ],
    ['a page that nests without end', changed('/MediaBox[', `/MediaBox${'['.repeat(60_000)}`)],
  ])('is not passed: %s', async (_, bytes) => {
    const { gaps } = await readPdf(bytes);
    expect(gaps.length).toBeGreaterThan(0);
  });

  it.each([
    ['the name of the entry that leads to the content', changed('/Contents', '/Continue')],
    ['a bracket too many before the entries', changed('/MediaBox[', '/MediaBox[[')],
    ['two objects of one number', changed('11 0 obj', '3 0 obj')],
  ])('is read where nothing leads to its text: %s', async (_, bytes) => {
    const { hidden } = await readPdf(bytes);
    expect(hidden.map(({ text: found }) => found)).toContain(SHOWN);
  });

  it('says so where a container of objects is damaged', async () => {
    const bytes = file({ 100: streamOf('/Type/ObjStm/N 3/First 12', '101 0 102 9 <</T(a)>>') });
    expect((await readPdf(bytes)).gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });
});

describe('a page that is no page of the document', () => {
  it('is read from the contents it shares with none', async () => {
    const bytes = file({ 100: pageObject(PAGE, 101), 101: streamOf('', line(100, 700, NAME)) });
    const { hidden, facts } = await readPdf(bytes);
    expect(hidden).toContainEqual({ carrier: 'previous-revision', text: NAME });
    expect(facts).toEqual([{ fact: 'previous-revision' }]);
  });
});

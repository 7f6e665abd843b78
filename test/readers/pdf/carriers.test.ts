import { describe, expect, it } from 'vitest';
import { type FileParts, line, pageObject, pdfFile, savedAgain, streamOf } from './pdf-file.js';
import { type PdfReading, readPdf } from './read-pdf.js';

const PAGE = { content: line(100, 700, 'The decision of the panel') };
const SECRET = 'Marian Fenwick';
const packet = (inner: string): string =>
  streamOf(
    '/Type/Metadata/Subtype/XML',
    `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:dc="d">${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );

const file = (parts: Partial<FileParts>): Buffer => pdfFile({ pages: [PAGE], ...parts });
const withPage = (page: Partial<FileParts['pages'][number]>, parts: Partial<FileParts> = {}): Buffer =>
  file({ pages: [{ ...PAGE, ...page }], ...parts });

/** A page with a field that holds the name, at a place of its own. */
const withField = (rectangle: string): Buffer =>
  withPage(
    { entries: '/Annots[100 0 R]' },
    {
      catalogue: '/AcroForm<</Fields[100 0 R]>>',
      objects: { 100: `<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/F 4/V(${SECRET})/Rect[${rectangle}]>>` },
    },
  );

interface Place {
  readonly where: string;
  readonly carrier: PdfReading['hidden'][number]['carrier'];
  readonly bytes: Buffer;
  readonly text?: string;
  readonly role?: string;
}

/** Files that hold a name in one place that the page does not show. */
const PLACES: readonly Place[] = [
  { where: 'the information', carrier: 'property', bytes: file({ information: `/Subject(${SECRET})` }) },
  { where: 'the author', carrier: 'property', bytes: file({ information: `/Author(${SECRET})` }), role: 'author' },
  {
    where: 'a metadata packet',
    carrier: 'property',
    bytes: file({
      catalogue: '/Metadata 100 0 R',
      objects: { 100: packet(`<dc:description><rdf:Alt><rdf:li>${SECRET}</rdf:li></rdf:Alt></dc:description>`) },
    }),
  },
  {
    where: 'the creator of a metadata packet',
    carrier: 'property',
    role: 'author',
    bytes: file({
      catalogue: '/Metadata 100 0 R',
      objects: { 100: packet(`<dc:creator><rdf:Seq><rdf:li>${SECRET}</rdf:li></rdf:Seq></dc:creator>`) },
    }),
  },
  {
    where: 'a metadata packet that is no sound XML',
    carrier: 'property',
    bytes: file({ catalogue: '/Metadata 100 0 R', objects: { 100: packet(`<dc:subject>${SECRET}</dc:sub`) } }),
  },
  {
    where: 'private data of a program in a stream',
    carrier: 'property',
    role: 'code',
    text: `The drawing of ${SECRET} follows`,
    bytes: withPage(
      { entries: '/PieceInfo<</App<</Private 100 0 R>>>>' },
      { objects: { 100: streamOf('', `The drawing of ${SECRET} follows`) } },
    ),
  },
  {
    where: 'private data of a program',
    carrier: 'property',
    bytes: withPage({ entries: `/PieceInfo<</App<</Private<</Note(${SECRET})>>>>>>` }),
  },
  {
    where: 'a bookmark',
    carrier: 'outline',
    bytes: file({
      catalogue: '/Outlines 100 0 R',
      objects: { 100: '<</First 101 0 R/Last 101 0 R/Count 1>>', 101: `<</Title(${SECRET})/Parent 100 0 R>>` },
    }),
  },
  {
    where: 'a note',
    carrier: 'annotation',
    bytes: withPage({ annotations: [`/Subtype/Text/Rect[10 10 30 30]/Contents(${SECRET})`] }),
  },
  {
    where: 'a link to a file',
    carrier: 'annotation',
    role: 'code',
    text: 'H:/Fenwick/case.pdf',
    bytes: withPage({ annotations: ['/Subtype/Link/Rect[10 10 30 30]/A<</S/GoToR/F(H:/Fenwick/case.pdf)/D[0/Fit]>>'] }),
  },
  {
    where: 'a field without a widget',
    carrier: 'form-field',
    bytes: file({
      catalogue: '/AcroForm<</Fields[100 0 R]>>',
      objects: { 100: `<</FT/Tx/T(complainant)/V(${SECRET})>>` },
    }),
  },
  {
    where: 'a field of one point',
    carrier: 'form-field',
    bytes: withField('10 10 11 11'),
  },
  {
    where: 'a field without height',
    carrier: 'form-field',
    bytes: withField('10 10 200 10'),
  },
  {
    where: 'the value a field goes back to',
    carrier: 'form-field',
    bytes: file({
      catalogue: '/AcroForm<</Fields[100 0 R]>>',
      objects: { 100: `<</FT/Tx/T(complainant)/V()/DV(${SECRET})>>` },
    }),
  },
  {
    where: 'a script that runs when the file is opened',
    carrier: 'script',
    role: 'code',
    bytes: file({ catalogue: `/OpenAction<</S/JavaScript/JS(${SECRET})>>` }),
  },
  {
    where: 'a script of a page',
    carrier: 'script',
    role: 'code',
    bytes: withPage({ entries: '/AA<</O<</S/JavaScript/JS 100 0 R>>>>' }, { objects: { 100: streamOf('', SECRET) } }),
  },
  {
    where: 'a program that is started',
    carrier: 'script',
    role: 'code',
    text: 'H:/Fenwick/run.exe',
    bytes: file({ catalogue: '/OpenAction<</S/Launch/F(H:/Fenwick/run.exe)>>' }),
  },
  {
    where: 'the alternative text of a figure',
    carrier: 'alt-text',
    bytes: file({
      catalogue: '/StructTreeRoot 100 0 R',
      objects: { 100: '<</Type/StructTreeRoot/K 101 0 R>>', 101: `<</S/Figure/P 100 0 R/Alt(${SECRET})>>` },
    }),
  },
  {
    where: 'the alternative text of an element that names no parent',
    carrier: 'alt-text',
    bytes: file({ catalogue: '/StructTreeRoot 100 0 R', objects: { 100: `<</K[<</S/Figure/Alt(${SECRET})>>]>>` } }),
  },
  {
    where: 'the name of a place',
    carrier: 'outline',
    role: 'title',
    bytes: file({ catalogue: `/Names<</Dests<</Names[(${SECRET})[3 0 R/Fit]]>>>>` }),
  },
  {
    where: 'the label of a page',
    carrier: 'outline',
    role: 'title',
    bytes: file({ catalogue: `/PageLabels<</Nums[0<</P(${SECRET})>>]>>` }),
  },
  {
    where: 'a layer that is off',
    carrier: 'layer',
    bytes: withPage(
      { content: `${PAGE.content}/OC /L0 BDC ${line(100, 600, SECRET)} EMC`, resources: '/Properties<</L0 100 0 R>>' },
      {
        catalogue: '/OCProperties<</OCGs[100 0 R]/D<</OFF[100 0 R]>>>>',
        objects: { 100: '<</Type/OCG/Name(Notes)>>' },
      },
    ),
  },
  {
    where: 'a form of a layer that is off',
    carrier: 'layer',
    bytes: withPage(
      { content: `${PAGE.content}/Fm0 Do`, resources: '/XObject<</Fm0 101 0 R>>' },
      {
        catalogue: '/OCProperties<</OCGs[100 0 R]/D<</OFF[100 0 R]>>>>',
        objects: {
          100: '<</Type/OCG/Name(Notes)>>',
          101: streamOf(
            '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 100 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>',
            line(100, 600, SECRET),
          ),
        },
      },
    ),
  },
  {
    where: 'text beyond the sheet',
    carrier: 'off-page',
    bytes: withPage({ content: `${PAGE.content}${line(700, 700, SECRET)}` }),
  },
  {
    where: 'text beyond the shown part of the sheet',
    carrier: 'off-page',
    bytes: withPage({ content: `${PAGE.content}${line(100, 50, SECRET)}`, entries: '/CropBox[0 200 595 842]' }),
  },
  {
    where: 'text that a clip leaves out',
    carrier: 'off-page',
    bytes: withPage({ content: `${PAGE.content}q 0 0 50 50 re W n ${line(100, 600, SECRET)} Q` }),
  },
  {
    where: 'text too small to read',
    carrier: 'invisible-text',
    bytes: withPage({ content: `${PAGE.content}${line(100, 600, SECRET, 0.5)}` }),
  },
  {
    where: 'text that paints nothing',
    carrier: 'invisible-text',
    bytes: withPage({ content: `${PAGE.content}${line(100, 600, SECRET, 10, '3 Tr')}` }),
  },
  {
    where: 'an earlier save',
    carrier: 'previous-revision',
    bytes: savedAgain(withPage({ content: line(100, 700, SECRET) }), { 11: streamOf('', PAGE.content) }),
  },
  {
    where: 'a page that was taken out of the list',
    carrier: 'previous-revision',
    bytes: file({ objects: { 100: pageObject(PAGE, 101), 101: streamOf('', line(100, 700, SECRET)) } }),
  },
  {
    where: 'an object that nothing leads to',
    carrier: 'previous-revision',
    bytes: file({ objects: { 100: `<</Contents(${SECRET})>>` } }),
  },
  {
    where: 'an author that a later save replaced',
    carrier: 'previous-revision',
    role: 'author',
    bytes: savedAgain(file({ information: `/Author(${SECRET})` }), { 3: '<<>>' }),
  },
  {
    where: 'bytes after the end',
    carrier: 'trailing-data',
    bytes: Buffer.concat([file({}), Buffer.from(`-- ${SECRET}, 3 Tanner Row`)]),
    text: `-- ${SECRET}, 3 Tanner Row`,
  },
  {
    where: 'bytes before the header',
    carrier: 'trailing-data',
    bytes: Buffer.concat([Buffer.from(`From: ${SECRET} <mf@example.org>\n`), file({})]),
    text: `From: ${SECRET} <mf@example.org>`,
  },
];

describe('what a page does not show', () => {
  it.each(PLACES)('is read in $where', async ({ bytes, carrier, text = SECRET, role }) => {
    const { hidden, visible, gaps } = await readPdf(bytes);
    expect(hidden.filter((found) => found.text.includes('Fenwick'))).toEqual([
      { carrier, text, ...(role && { role }) },
    ]);
    expect(visible.join('\n')).toContain('The decision of the panel');
    expect(gaps).toEqual([]);
  });

  it.each([
    ['a plain page', file({})],
    ['a file saved twice with the same words', savedAgain(file({}), { 11: streamOf('', PAGE.content) })],
    ['a few bytes after the end', Buffer.concat([file({}), Buffer.from('\r\n\0\0')])],
    [
      'a layer that is on',
      withPage(
        { content: `/OC /L0 BDC ${PAGE.content} EMC`, resources: '/Properties<</L0 100 0 R>>' },
        {
          catalogue: '/OCProperties<</OCGs[100 0 R]/D<</ON[100 0 R]>>>>',
          objects: { 100: '<</Type/OCG/Name(Notes)>>' },
        },
      ),
    ],
    [
      'metadata of dates and numbers only',
      file({
        catalogue: '/Metadata 100 0 R',
        objects: { 100: packet('<dc:CreateDate>2023-01-01T00:00:00Z</dc:CreateDate><dc:pages>3</dc:pages>') },
      }),
    ],
    [
      'a link to a page on the web',
      withPage({ annotations: ['/Subtype/Link/Rect[10 10 30 30]/A<</S/URI/URI(https://www.example.org/)>>'] }),
    ],
  ])('is nothing in %s', async (_, bytes) => {
    const { hidden, facts, gaps } = await readPdf(bytes);
    expect(hidden.filter(({ carrier, text }) => carrier !== 'property' || text !== 'Test')).toEqual([]);
    expect(facts).toEqual([]);
    expect(gaps).toEqual([]);
  });
});

describe('a field that people can read', () => {
  it.each(['10 10 200 30', '10 10 30 22', '30 200 10 10'])('at %s is seen', async (rectangle) => {
    const { hidden } = await readPdf(withField(rectangle));
    expect(hidden.filter(({ text }) => text === SECRET)).toEqual([]);
  });
});

describe('attached files', () => {
  const specification = '<</Type/Filespec/F(list.csv)/UF(list.csv)/EF<</F 101 0 R>>>>';
  const attached = { 100: specification, 101: streamOf('/Type/EmbeddedFile', 'Surname,Rank') };
  const child = { name: 'list.csv', text: 'Surname,Rank', carrier: 'attachment' };

  it.each([
    [
      'in the list of attachments',
      file({ catalogue: '/Names<</EmbeddedFiles<</Names[(a) 100 0 R]>>>>', objects: attached }),
    ],
    [
      'pinned to a page',
      withPage({ annotations: ['/Subtype/FileAttachment/Rect[10 10 30 30]/FS 100 0 R'] }, { objects: attached }),
    ],
    ['associated with the document', file({ catalogue: '/AF[100 0 R]', objects: attached })],
  ])('are taken out when they are %s', async (_, bytes) => {
    expect((await readPdf(bytes)).children).toEqual([child]);
  });

  it('are found when nothing leads to them any more', async () => {
    expect((await readPdf(file({ objects: attached }))).children).toEqual([{ ...child, carrier: 'previous-revision' }]);
  });

  it('are a gap when they cannot be taken out', async () => {
    const objects = { ...attached, 101: streamOf('/Type/EmbeddedFile/Filter/FlateDecode', 'no such data') };
    const { gaps, children } = await readPdf(file({ catalogue: '/AF[100 0 R]', objects }));
    expect(children).toEqual([]);
    expect(gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });
});

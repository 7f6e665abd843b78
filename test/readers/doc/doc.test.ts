import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/doc/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import {
  cell,
  type DocumentSpec,
  documentOf,
  plain,
  type RunSpec,
  rowEnd,
  sprm,
  strings,
  u16,
  u32,
} from './document-writer.js';

const read = (spec: DocumentSpec): Promise<Seen> => readAll(reader, documentOf(spec));
const runs = (...of: readonly RunSpec[]): DocumentSpec => ({ body: [{ runs: [...of, { text: '\r' }] }] });
/** `place: text, hidden how (role)` of every text. */
const said = ({ texts }: Seen): readonly string[] =>
  texts.map(({ text, at, role, hidden }) => {
    const place = at.story === undefined ? (at.field ?? at.part) : `${at.story} ${at.paragraph ?? ''}`.trim();
    return `${place}: ${text}, ${hiding(hidden)}${role === undefined ? '' : ` (${role})`}`;
  });

const VANISH = sprm(0x083c, 1);
const DELETED = sprm(0x0800, 1);
const INSERTED = sprm(0x0801, 1);
const WHITE = sprm(0x2a42, 8);
const BLACK_BEHIND = sprm(0x2a0c, 1);

describe('the text of a binary document', () => {
  const CASES: readonly (readonly [what: string, spec: DocumentSpec, expected: readonly string[]])[] = [
    ['paragraphs', { body: [plain('One'), plain(''), plain('Three')] }, ['body 1: One, ', 'body 3: Three, ']],
    ['two bytes a character', { body: [plain('Zażółć')], wide: true }, ['body 1: Zażółć, ']],
    ['tabs, breaks and hyphens', runs({ text: 'a\tb\x0bc\x1ed\x1fe' }), ['body 1: a\tb\nc-de, ']],
    ['hidden words', runs({ text: 'seen ' }, { text: 'Ann', properties: VANISH }), ['body 1: seen Ann, ']],
    ['nothing but hidden words', runs({ text: 'Ann', properties: VANISH }), ['body 1: Ann, text: vanish']],
    [
      'words that are hidden no more',
      runs({ text: 'Ann', properties: Buffer.concat([VANISH, sprm(0x083c, 0)]) }),
      ['body 1: Ann, '],
    ],
    ['white words', runs({ text: 'Ann', properties: WHITE }), ['body 1: Ann, text: same-colour']],
    [
      'white words by their colour in full',
      runs({ text: 'Ann', properties: sprm(0x6870, 255, 255, 255, 0) }),
      ['body 1: Ann, text: same-colour'],
    ],
    [
      'words of the colour that Word chooses',
      runs({ text: 'Ann', properties: sprm(0x6870, 255, 255, 255, 255) }),
      ['body 1: Ann, '],
    ],
    [
      'white words on black',
      runs({ text: 'Ann', properties: Buffer.concat([WHITE, BLACK_BEHIND]) }),
      ['body 1: Ann, '],
    ],
    ['letters of one point', runs({ text: 'Ann', properties: sprm(0x4a43, 2, 0) }), ['body 1: Ann, text: tiny-font']],
    ['letters of ten points', runs({ text: 'Ann', properties: sprm(0x4a43, 20, 0) }), ['body 1: Ann, ']],
    [
      'what was deleted, and how it stands now',
      runs({ text: 'seen ' }, { text: 'Ann', properties: DELETED }),
      ['body 1: seen , ', 'body 1: seen Ann, '],
    ],
    ['what was inserted', runs({ text: 'seen ' }, { text: 'Ann', properties: INSERTED }), ['body 1: seen Ann, ']],
    [
      'the instruction of a field',
      runs({ text: '\x13 INCLUDETEXT "C:\\\\cases\\\\ann.doc" \x14shown\x15' }),
      ['body 1: INCLUDETEXT "C:\\\\cases\\\\ann.doc", field-code: field-code (code)', 'body 1: shown, '],
    ],
    [
      'where a link leads',
      runs({ text: '\x13 HYPERLINK "mailto:ann@example.org" \x14Ann\x15' }),
      ['body 1: mailto:ann@example.org,  (code)', 'body 1: Ann, '],
    ],
    [
      "a link into somebody's folders",
      runs({ text: '\x13 HYPERLINK "C:\\Users\\ann\\x.doc" \x14x\x15' }),
      ['body 1: HYPERLINK "C:\\Users\\ann\\x.doc", field-code: field-code (code)', 'body 1: x, '],
    ],
    ['no instruction that only counts pages', runs({ text: 'Page \x13 PAGE \x147\x15' }), ['body 1: Page 7, ']],
    [
      'a letter of a symbol font',
      runs({ text: 'a' }, { text: '(', properties: sprm(0x0855, 1) }),
      ['body 1: a\u25a1, '],
    ],
    ['a bracket', runs({ text: '(' }), ['body 1: (, ']],
    [
      'every story',
      { body: [plain('Body')], stories: { 1: 'Foot\r', 2: 'Head\r', 4: 'Ann said\r', 5: 'End\r', 6: 'Box\r' } },
      [
        'body 1: Body, ',
        'footnotes 1: Foot, ',
        'header 1: Head, ',
        'comments 1: Ann said, comment: comment',
        'endnotes 1: End, ',
        'text boxes 1: Box, ',
      ],
    ],
    [
      'what fast saving left',
      { body: [plain('now')], before: 'Mrs Ann Kirkland of the old version' },
      ['body 1: now, ', 'earlier versions: Mrs Ann Kirkland of the old version, previous-revision: previous-revision'],
    ],
    ['no chance letters', { body: [plain('now')], before: 'q#~$ xx}{ ..,, %%&& zz??' }, ['body 1: now, ']],
  ];
  it.each(CASES)('gives %s', async (_, spec, expected) => {
    const seen = await read(spec);
    expect(said(seen)).toEqual(expected);
    expect(seen.gaps).toEqual([]);
  });

  it('states that there are tracked changes, and black bars', async () => {
    const { facts } = await read(
      runs({ text: 'a', properties: DELETED }, { text: 'Ann', properties: Buffer.concat([BLACK_BEHIND]) }),
    );
    expect(facts.map(({ fact, count }) => `${fact} ${count}`)).toEqual(['tracked-change 1', 'highlight-redaction 3']);
  });

  it('looks up what styles hide, and what is shown against them', async () => {
    const styles = Buffer.concat([u16(4, 2, 10), style(1, Buffer.alloc(0)), style(1, VANISH)]);
    const against = sprm(0x083c, 0x81);
    const spec = (properties?: Buffer): DocumentSpec => ({
      body: [{ runs: [{ text: 'Ann\r', ...(properties && { properties }) }], style: 1 }, plain('seen')],
      tables: { 1: styles },
    });
    expect(said(await read(spec()))).toEqual(['body 1: Ann, text: style-vanish', 'body 2: seen, ']);
    expect(said(await read(spec(against)))).toEqual(['body 1: Ann, ', 'body 2: seen, ']);
    expect(said(await read(spec(sprm(0x083c, 0x80))))).toEqual(['body 1: Ann, text: style-vanish', 'body 2: seen, ']);
  });
});

/** A style of paragraphs: ten fixed bytes, no name, a list for paragraphs, one for characters. */
function style(kind: number, characters: Buffer): Buffer {
  const lists = Buffer.concat([u16(2, 0), u16(characters.length), characters, Buffer.alloc(characters.length % 2)]);
  const body = Buffer.concat([u16(0, kind | (0x0fff << 4), 2, 0, 0), u16(0, 0), lists]);
  return Buffer.concat([u16(body.length), body]);
}

describe('tables of a binary document', () => {
  it('gives their cells, numbers as such', async () => {
    const { cells, texts } = await read({
      body: [plain('before'), cell('Name'), cell('Age'), rowEnd, cell('Ann'), cell('31'), rowEnd, plain('after')],
    });
    expect(cells.map(({ ref, type, value }) => `${ref} ${type} ${value}`)).toEqual([
      'A1 String Name',
      'B1 String Age',
      'A2 String Ann',
      'B2 Number 31',
    ]);
    expect(texts.map(({ text }) => text)).toEqual(['before', 'after']);
  });

  it('joins the paragraphs of a cell, and keeps the place of an empty one', async () => {
    const inCell = { runs: [{ text: 'Ann\r' }], properties: sprm(0x2416, 1) };
    const { cells } = await read({ body: [inCell, cell('Kirk'), cell(''), cell('x'), rowEnd, plain('')] });
    expect(cells.map(({ ref, value }) => `${ref} ${value}`)).toEqual(['A1 Ann\nKirk', 'C1 x']);
  });

  it('tells hidden cells', async () => {
    const hidden = { runs: [{ text: 'Ann\x07', properties: VANISH }], properties: sprm(0x2416, 1) };
    const { cells } = await read({ body: [hidden, cell('seen'), rowEnd, plain('')] });
    expect(cells.map(({ value, hidden: by }) => `${value} ${hiding(by)}`.trim())).toEqual(['Ann text: vanish', 'seen']);
  });

  it('gives what stands in a cell that never ends', async () => {
    const open = { runs: [{ text: 'Ann\r' }], properties: sprm(0x2416, 1) };
    expect(said(await read({ body: [open, plain('after')] }))).toEqual(['body 2: Ann, ', 'body 2: after, ']);
  });
});

describe('words around a binary document', () => {
  const body = [plain('x')];
  const list = (...texts: readonly string[]): Buffer =>
    Buffer.concat(texts.map((text) => Buffer.concat([u16(text.length), Buffer.from(text, 'utf16le')])));
  const CASES: readonly (readonly [
    what: string,
    tables: Readonly<Record<number, Buffer>>,
    expected: readonly string[],
  ])[] = [
    [
      'who last saved it, and where',
      { 71: strings('P Ashby', 'C:\\cases\\kirk.doc') },
      ['savedBy: P Ashby, property: property (author)', 'savedBy: C:\\cases\\kirk.doc, file-path: property (code)'],
    ],
    ['who made changes', { 51: strings('Unknown', 'P Ashby') }, ['author: P Ashby, tracked-change: property (author)']],
    ['who made comments', { 36: list('P Ashby', 'P Ashby') }, ['author: P Ashby, comment: comment (author)']],
    ['bookmarks', { 21: strings('_Toc123', 'Kirkland') }, ['bookmark: Kirkland, bookmark: defined-name (title)']],
    [
      'its template',
      { 32: strings('', '\\\\srv\\kirk.dot') },
      ['template: \\\\srv\\kirk.dot, template: property (code)'],
    ],
    [
      'variables',
      { 60: Buffer.concat([strings('Client'), u16(4), Buffer.from('Kirk', 'utf16le'), u16(0)]) },
      ['Client: Kirk, document-variable: document-variable'],
    ],
    ['nothing of tables that are empty', { 71: Buffer.alloc(0), 51: strings(), 36: Buffer.alloc(0) }, []],
    [
      'nothing of tables that lie',
      { 21: u16(0xffff, 900, 0, 5) },
      ['bookmark: , bookmark: defined-name (title)'].slice(1),
    ],
  ];
  it.each(CASES)('gives %s', async (_, tables, expected) => {
    expect(said(await read({ body, tables })).slice(1)).toEqual(expected);
  });

  it('counts comments', async () => {
    const { facts } = await read({ body, tables: { 4: Buffer.concat([u32(0, 1, 2), Buffer.alloc(60)]) } });
    expect(facts.map(({ fact, count }) => `${fact} ${count}`)).toEqual(['comment 2']);
  });

  it('hands embedded documents on', async () => {
    const { children } = await read({ body, streams: { 'ObjectPool/_12/Workbook': Buffer.from('x') } });
    expect(children.map(({ name, concealed }) => `${name} ${hiding(concealed)}`)).toEqual([
      '_12 embedded-object: attachment',
    ]);
  });

  it('hands pictures in the text on', async () => {
    const jpeg = Buffer.concat([Buffer.alloc(17), Buffer.from('ffd8ffe0', 'hex')]);
    const blip = Buffer.concat([u16(0x46a << 4, 0xf01d), u32(jpeg.length), jpeg]);
    const data = Buffer.concat([u32(68 + blip.length), u16(68, 0x64), Buffer.alloc(60), blip]);
    const picture = Buffer.concat([sprm(0x6a03, 0, 0, 0, 0), sprm(0x0855, 1)]);
    const { children } = await read({
      ...runs({ text: 'see ' }, { text: '\x01', properties: picture }),
      streams: { Data: data },
    });
    expect(children.map(({ name, bytes }) => `${name} ${bytes.read(0, 2).toString('hex')}`)).toEqual([
      'picture1.jpeg ffd8',
    ]);
  });
});

describe('data behind fields', () => {
  const fieldData = (content: Buffer): DocumentSpec => {
    const data = Buffer.concat([u32(68 + content.length), u16(68, 0), Buffer.alloc(60), content]);
    const properties = Buffer.concat([sprm(0x6a03, 0, 0, 0, 0), sprm(0x0855, 1), sprm(0x0806, 1)]);
    return { ...runs({ text: 'x' }, { text: '\x01', properties }), streams: { Data: data } };
  };
  it('gives what a form field is called and filled with', async () => {
    const seen = await read(fieldData(Buffer.from('\x00\x0bApplicant\0Kirkland', 'latin1')));
    expect(said(seen).slice(1)).toEqual([
      'form fields: Applicant, form-field: form-field',
      'form fields: Kirkland, form-field: form-field',
    ]);
  });
  it('leaves out where a link leads, which its instruction says', async () => {
    const link = Buffer.concat([Buffer.from('08d0c9ea79f9bace118c8200aa004ba90b', 'hex'), Buffer.from('mailto:ann')]);
    expect(said(await read(fieldData(link)))).toEqual(['body 1: x, ']);
  });
});

describe('a binary document that is not as it should be', () => {
  const break_ = (place: number, value: number): Buffer => {
    const bytes = documentOf({ body: [plain('x')] });
    const start = bytes.indexOf(u16(0xa5ec, 0x00c1));
    bytes.writeUInt16LE(value, start + place);
    return bytes;
  };
  it.each([
    ['with a password', documentOf({ body: [plain('x')], flags: 0x0100 }), 'encrypted'],
    ['of Word 2', break_(0, 0xa5db), 'unsupported'],
    [
      'whose beginning is cut short',
      makeCompound({ streams: { WordDocument: Buffer.from([0xec, 0xa5]) } }).file,
      'damaged',
    ],
    ['without its tables', makeCompound({ streams: { WordDocument: tableless() } }).file, 'damaged'],
  ] as const)('is refused when it is one %s', async (_, bytes, reason) => {
    await expect(readAll(reader, bytes)).rejects.toMatchObject({ reason });
  });

  it('tells that its text is cut short', async () => {
    const pieces = Buffer.concat([Buffer.from([2]), u32(16), u32(0, 90_000), u16(0), u32(0x4000_1000), u16(0)]);
    const { gaps } = await read({ body: [plain('x')], tables: { 33: pieces } });
    expect(gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  it.each([
    ['backwards', Buffer.concat([Buffer.from([2]), u32(16), u32(9, 0), Buffer.alloc(8)])],
    ['of no kind', Buffer.from([7, 0, 0, 0, 0, 0])],
  ])('is refused when its pieces are %s', async (_, pieces) => {
    await expect(read({ body: [plain('x')], tables: { 33: pieces } })).rejects.toMatchObject({ reason: 'damaged' });
  });
});

function tableless(): Buffer {
  const stream = Buffer.alloc(2048);
  u16(0xa5ec, 0x00c1).copy(stream);
  stream.writeUInt16LE(14, 32);
  stream.writeUInt16LE(22, 62);
  stream.writeUInt16LE(93, 152);
  return stream;
}

describe('a document of Word 6', () => {
  const text = 'Report\rName\x07Age\x07\x07Ann\x0731\x07\x07After\r';
  const old = (body = Buffer.from(text, 'latin1'), language = 0x0809): Buffer => {
    const stream = Buffer.alloc(0x300 + body.length + 200);
    u16(0xa5dc, 101).copy(stream);
    stream.writeUInt16LE(language, 6);
    stream.writeUInt32LE(0x300, 24);
    stream.writeUInt32LE(0x300 + body.length, 28);
    stream.writeUInt32LE(body.length, 52);
    body.copy(stream, 0x300);
    stream.write('Petra Ashby at the desk', 0x300 + body.length + 20, 'latin1');
    return makeCompound({ streams: { WordDocument: stream } }).file;
  };

  it('gives paragraphs, tables by their marks, and names among its tables', async () => {
    const seen = await readAll(reader, old());
    expect(said(seen)).toEqual([
      'body 1: Report, ',
      'body 8: After, ',
      'tables: Petra Ashby at the desk, property: property',
    ]);
    expect(seen.cells.map(({ ref, value }) => `${ref} ${value}`)).toEqual(['A1 Name', 'B1 Age', 'A2 Ann', 'B2 31']);
  });

  it.each([
    [0x0419, 'Анна'],
    [0x0415, 'Ŕíŕ'],
  ])('reads its letters by its language (%i)', async (language, expected) => {
    const body = language === 0x0419 ? Buffer.from([0xc0, 0xed, 0xed, 0xe0, 13]) : Buffer.from([0xc0, 0xed, 0xe0, 13]);
    expect(said(await readAll(reader, old(body, language)))[0]).toBe(`body 1: ${expected}, `);
  });
});

describe('recognising a binary document', () => {
  it.each([
    [['WordDocument', '1Table'], 'doc'],
    [['WORDDOCUMENT'], 'doc'],
    [['Workbook', 'MBD1', 'MBD1/WordDocument'], undefined],
    [['WordDocuments'], undefined],
  ] as const)('by its streams %j', (compoundNames, expected) => {
    expect(reader.recognises({ head: Buffer.alloc(8), size: 8, extension: '', compoundNames })).toBe(expected);
  });
  it('but no file that is not compound', () => {
    expect(reader.recognises({ head: Buffer.alloc(8), size: 8, extension: 'doc' })).toBeUndefined();
  });
});

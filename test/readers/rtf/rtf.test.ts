import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/rtf/index.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red255\\green0\\blue0;}';
const read = (body: string, limits = {}) => readAll(reader, Buffer.from(`${HEAD}${body}}`, 'latin1'), limits);
const told = ({ texts }: Seen) =>
  texts.map(({ text, role, hidden }) => [text, hiding(hidden), ...(role ? [role] : [])]);

it.each<[string, string, 'rtf' | undefined]>([
  ['rich text', '{\\rtf1 x}', 'rtf'],
  ['rich text behind blanks', '\r\n {\\rtf1 x}', 'rtf'],
  ['words about it', 'The file begins with {\\rtf1', undefined],
  ['another group', '{\\rt x}', undefined],
  ['nothing', '', undefined],
])('recognises %s', (_name, text, format) => {
  expect(reader.recognises(probeOf(Buffer.from(text), 'txt'))).toBe(format);
});

describe('what is seen', () => {
  it.each<[string, string, readonly string[]]>([
    ['paragraphs', 'One\\par two\\line three\\par', ['One', 'two\nthree']],
    ['bytes of the code page', "caf\\'e9 \\'96 x", ['café – x']],
    [
      'characters in Unicode, and not what stands for them',
      "\\u233?\\u8211-\\uc2\\u233\\'65\\'27x\\uc0\\u233y",
      ['é–éxéy'],
    ],
    ['characters beyond the plane', '\\u-10179?\\u-8704?', ['😀']],
    ['characters with names', '\\ldblquote a\\rdblquote\\emdash\\~b\\_c\\-d\\{e\\}\\\\', ['“a”—\u00a0b\u2011cd{e}\\']],
    ['the character set of a font', "{\\fonttbl{\\f1\\fcharset204 Arial;}}\\f1\\'cf\\'f0", ['Пр']],
    ['a character set of two bytes', "{\\fonttbl{\\f1\\fcharset128 x;}}{\\f1\\'82\\'a0}", ['あ']],
    ['the newer of two versions', '{\\upr{old}{\\*\\ud{new}}}', ['new']],
    ['lines of the file that mean nothing', 'Sm\r\nith', ['Smith']],
    ['headers and notes', '{\\header Top\\par}Text{\\footnote Note}', ['Top', 'Note', 'Text']],
    ['text boxes', '{\\shp{\\*\\shpinst{\\shptxt Box\\par}}}', ['Box']],
    ['what a field shows', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 12 pages}}', ['12 pages']],
    ['one row', '\\trowd\\intbl left\\cell right\\cell\\row\\pard end', ['left', 'right', 'end']],
  ])('%s', async (_name, body, expected) => {
    const seen = await read(body);
    expect(told(seen)).toEqual(expected.map((text) => [text, '']));
    expect(seen.gaps).toEqual([]);
  });

  it('reads tables', async () => {
    const row = (...cells: readonly string[]) =>
      `\\trowd\\cellx100\\cellx200\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;
    const { cells, texts } = await read(
      `Before\\par${row('Name', 'No')}${row('Doe\\par Jane', '12')}\\pard After\\par`,
    );
    expect(cells.map(({ ref, value }) => [ref, value])).toEqual([
      ['A1', 'Name'],
      ['B1', 'No'],
      ['A2', 'Doe\nJane'],
      ['B2', 12],
    ]);
    expect(texts.map(({ text }) => text)).toEqual(['Before', 'After']);
  });

  it.each([
    ['white in a shaded cell', '\\trowd\\clcbpat3\\intbl\\cf2 b\\cell\\row'],
    ['white on a marked stretch', '\\highlight1\\cf2 b'],
    ['the colour that fits the ground', '\\chcbpat1\\cf0 b'],
    ['small print', '\\fs8 b'],
    ['hidden no more', '{\\v a}\\par b'],
    ['hidden and plain again', '\\v\\plain b'],
    ['hidden switched off', '\\v0 b'],
  ])('is: %s', async (_name, body) => {
    expect(
      told(await read(body))
        .at(-1)
        ?.at(1),
    ).toBe('');
  });
});

describe('what is not seen', () => {
  it.each<[string, string, string, string]>([
    ['hidden text', '\\v b', 'b', 'text: vanish'],
    ['deleted text', '{\\deleted\\revauthdel1 b}', 'b', 'tracked-change: tracked-deletion'],
    ['white on white', '\\cf2 b', 'b', 'text: same-colour'],
    ['black on black', '\\highlight1\\cf1 b', 'b', 'text: same-colour'],
    ['its own mark', '\\highlight3\\cf3 b', 'b', 'text: same-colour'],
    ['no size', '\\fs2 b', 'b', 'text: tiny-font'],
    ['comments', '{\\*\\annotation b of it}', 'b of it', 'comment: comment'],
    [
      'field codes',
      '{\\field{\\*\\fldinst INCLUDETEXT "C:\\\\\\\\b.doc"}{\\fldrslt}}',
      'INCLUDETEXT "C:\\\\b.doc"',
      'field-code: field-code',
    ],
    ['bookmarks', '{\\*\\bkmkstart b1}', 'b1', 'bookmark: defined-name'],
    ['variables', '{\\*\\docvar {case}{b 12}}', 'case b 12', 'document-variable: document-variable'],
    ['properties', '{\\info{\\title b words}}', 'b words', 'property: property'],
    ['own properties', '{\\*\\userprops{\\propname Owner}\\proptype30{\\staticval b}}', 'Owner', 'property: property'],
    ['alternative words', '{\\sp{\\sn wzDescription}{\\sv b words}}', 'b words', 'alt-text: alt-text'],
    ['the template', '{\\*\\template C:\\\\b.dot}', 'C:\\b.dot', 'template: property'],
    ['groups that nobody knows', '{\\*\\oddgroup b words}', 'b words', 'property: property'],
  ])('%s', async (_name, body, text, hidden) => {
    expect(told(await read(body))[0]?.slice(0, 2)).toEqual([text, hidden]);
  });

  it.each([
    ['fonts', '{\\fonttbl{\\f0 Arial;}}'],
    ['styles', '{\\stylesheet{\\s1 heading 1;}{\\*\\cs2 b;}}'],
    ['the program', '{\\*\\generator Riched20 10.0;}'],
    ['internal bookmarks', '{\\*\\bkmkstart _GoBack}'],
    ['fields that number', '{\\field{\\*\\fldinst PAGE}{\\fldrslt}}'],
    ['dates', '{\\info{\\creatim\\yr2020\\mo1}}'],
    ['digests', '{\\*\\passwordhash 00ff}'],
    ['numbers of shapes', '{\\sp{\\sn shapeType}{\\sv 202}}'],
  ])('says nothing: %s', async (_name, body) => {
    expect(told(await read(body))).toEqual([]);
  });

  it('names who wrote and commented as authors', async () => {
    const seen = await read('{\\info{\\author Jane Doe}}{\\*\\atnauthor Sam Roe}{\\*\\revtbl{Unknown;}{Kim Poe;}}');
    expect(told(seen)).toEqual([
      ['Jane Doe', 'property: property', 'author'],
      ['Sam Roe', 'comment: comment', 'author'],
      ['Unknown; Kim Poe;', 'property: property', 'author'],
    ]);
  });

  it('takes text in the colour of a dark ground for a bar', async () => {
    const { facts } = await read('\\highlight1\\cf1 secret');
    expect(facts.map(({ fact, count }) => [fact, count])).toEqual([['highlight-redaction', 6]]);
  });

  it('ignores marks of groups that stand elsewhere', async () => {
    expect(told(await read('a\\*\\oddword b'))).toEqual([['ab', '']]);
  });
});

describe('what lies in it', () => {
  const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
  const sized = (text: string): Buffer => Buffer.concat([u32(text.length + 1), Buffer.from(`${text}\0`)]);
  const object = (kind: number, className: string, content: Buffer): string =>
    Buffer.concat([u32(0x501), u32(kind), sized(className), u32(0), u32(0), u32(content.length), content]).toString(
      'hex',
    );
  const named = ({ children }: Seen) =>
    children.map(({ name, bytes, concealed }) => [name, bytes.read(0, 99).toString(), hiding(concealed)]);

  it('hands on pictures', async () => {
    const hex = Buffer.from('picture').toString('hex');
    const seen = await read(
      `{\\pict\\pngblip ${hex.slice(0, 6)}\r\n${hex.slice(6)}}{\\pict\\jpegblip\\piccropl20\\bin4 data}{\\pict\\dibitmap0 ff}`,
    );
    expect(named(seen)).toEqual([
      ['picture 1.png', 'picture', ''],
      ['picture 2.jpeg', 'data', ''],
    ]);
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['cropped-image', 'photograph']);
  });

  it('hands on embedded documents', async () => {
    const seen = await read(`{\\object{\\*\\objdata ${object(2, 'Excel.Sheet', Buffer.from('workbook'))}}{\\result}}`);
    expect(named(seen)).toEqual([['object 1.ole', 'workbook', 'embedded-object: attachment']]);
  });

  it('hands on packed files under their own name', async () => {
    const path = 'C:\\a.csv';
    const data = Buffer.concat([
      Buffer.from(`\x02\0a.csv\0${path}\0\0\0\x03\0`),
      sized('C:\\t\\a.csv'),
      u32(5),
      Buffer.from('1,2,3'),
    ]);
    const seen = await read(`{\\object{\\*\\objdata ${object(2, 'Package', data)}}}`);
    expect(named(seen)).toEqual([['a.csv', '1,2,3', 'embedded-object: attachment']]);
    expect(told(seen).map(([text]) => text)).toEqual([path, 'C:\\t\\a.csv']);
  });

  it.each([
    ['without data', ''],
    ['cut short', object(2, 'Excel.Sheet', Buffer.from('workbook')).slice(0, -4)],
    ['of noise', 'ffffffffffffffffffffffff'],
  ])('leaves a gap for an object %s', async (_name, hex) => {
    const { gaps } = await read(`{\\object{\\*\\objdata ${hex}}}`);
    expect(gaps.map(({ reason }) => reason)).toEqual(['unsupported']);
  });

  it('reads the page that Outlook wraps', async () => {
    const seen = await read(
      '\\fromhtml1{\\*\\htmltag <p style="display:none">}\\htmlrtf {\\b\\htmlrtf0 gone{\\*\\htmltag </p><p>}caf\\\'e9\\htmlrtf }\\htmlrtf0{\\*\\htmltag </p>}\\htmlrtf tail words\\htmlrtf0',
    );
    expect(told(seen)).toEqual([
      ['tail words', 'text: alternate-content'],
      ['gone', 'text: vanish'],
      ['café', ''],
    ]);
  });
});

describe('odd and hostile documents', () => {
  it('hands on what follows the last bracket', async () => {
    const { children } = await readAll(reader, Buffer.from(`${HEAD}a}\r\n\0hidden`));
    expect(children.map(({ bytes, concealed }) => [bytes.read(0, 99).toString().trim(), hiding(concealed)])).toEqual([
      ['\0hidden', 'trailing-data: trailing'],
    ]);
  });

  it('leaves a gap where it is cut short', async () => {
    const { gaps, texts } = await readAll(reader, Buffer.from(`${HEAD}{\\b words`));
    expect([gaps.map(({ reason }) => reason), texts.map(({ text }) => text)]).toEqual([['damaged'], ['words']]);
  });

  it.each<[string, string, object, string]>([
    ['xmlDepth', '{'.repeat(3000), {}, 'xmlDepth'],
    ['entries', '{\\pict\\pngblip ff}'.repeat(20), { entries: 10 }, 'entries'],
  ])('stops at the limit of %s', async (_name, body, limits, limit) => {
    await expect(read(body, limits)).rejects.toEqual(new LimitReached(limit as 'entries'));
  });

  it.each([
    ['brackets', '{}'.repeat(100_000)],
    ['control words', '\\b\\b0'.repeat(100_000)],
    ['cells without rows', 'a\\cell '.repeat(50_000)],
    ['a number without end', `\\fs${'9'.repeat(100_000)}`],
    ['a word without end', `\\${'a'.repeat(100_000)}`],
    ['binary data beyond the end', '\\bin2147483647 x'],
    ['apostrophes', "\\'".repeat(100_000)],
  ])('are read to their end: %s', async (_name, body) => {
    const began = performance.now();
    await read(body);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

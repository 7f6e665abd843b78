import { describe, expect, it } from 'vitest';
import { line, pdfFile } from './pdf-file.js';
import { readPdf } from './read-pdf.js';

const lines = (...texts: readonly string[]): string =>
  texts.map((text, index) => (text === '' ? '' : line(60, 700 - index * 14, text))).join('');

const textOf = async (content: string, entries = ''): Promise<string> =>
  (await readPdf(pdfFile({ pages: [{ content, entries }] }))).visible.join('').trim();

describe('running text', () => {
  it.each([
    [
      'joins the lines of a paragraph, so that a name broken between them is one name',
      [
        'The complaint was made on the third of March by Marian',
        'Fenwick, who asked for a review of the first decision of',
        'the panel.',
      ],
      'The complaint was made on the third of March by Marian Fenwick, who asked for a review of the first decision of the panel.',
    ],
    [
      'keeps the lines of a list apart',
      ['Marian Fenwick', 'Desmond Hollin', 'Lydia Pember'],
      'Marian Fenwick\nDesmond Hollin\nLydia Pember',
    ],
    [
      'keeps a heading apart from what follows',
      ['Decision', 'The complaint was made on the third of March by a member of', 'the public.'],
      'Decision\nThe complaint was made on the third of March by a member of the public.',
    ],
    [
      'keeps a paragraph apart from the next',
      [
        'The complaint was made on the third of March.',
        '',
        '',
        'It was upheld in part by the panel in the summer of the year.',
      ],
      'The complaint was made on the third of March.\nIt was upheld in part by the panel in the summer of the year.',
    ],
  ])('%s', async (_, texts, expected) => {
    expect(await textOf(lines(...texts))).toBe(expected);
  });

  it.each([
    [
      'a word split at the end of a line',
      ['The officers said that the com-', 'plaint was new.'],
      'The officers said that the complaint was new.',
    ],
    [
      'a double name at the end of a line',
      ['The officers heard it from Anne Smith-', 'Jones at once.'],
      'The officers heard it from Anne Smith-Jones at once.',
    ],
  ])('puts %s together', async (_, texts, expected) => {
    expect(await textOf(lines(...texts))).toBe(expected);
  });

  it.each([
    [
      'letter by letter',
      'Fenwick'
        .split('')
        .map((letter, index) => `(${letter}) Tj ${[6.11, 5.56, 5.56, 7.22, 2.22, 5, 5][index]} 0 Td`)
        .join(' '),
      'Fenwick',
    ],
    ['with kerning between', '[(Fen) 30 (wi) -20 (ck)] TJ', 'Fenwick'],
    ['with a wide gap for a blank', '[(Marian) -400 (Fenwick)] TJ', 'Marian Fenwick'],
  ])('reads words that are set %s', async (_, operators, expected) => {
    expect(await textOf(`BT /F1 10 Tf 60 700 Td ${operators} ET`)).toBe(expected);
  });
});

describe('tables', () => {
  const STAFF = [
    ['Surname', 'Rank', 'Number'],
    ['Fenwick', 'Constable', '1234'],
    ['Hollinsworth', 'Sergeant', '87'],
    ['Pember', 'Inspector', '5501'],
    ['Quill', 'Constable', '902'],
  ];
  const AT = [60, 160, 260];
  const grid = (rows: readonly (readonly string[])[], top = 700, pitch = 16): string =>
    rows
      .map((row, index) =>
        row.map((text, column) => (text === '' ? '' : line(AT[column]!, top - index * pitch, text))).join(''),
      )
      .join('');
  const tablesOf = async (...contents: readonly string[]): Promise<readonly (readonly (readonly string[])[])[]> =>
    (await readPdf(pdfFile({ pages: contents.map((content) => ({ content })) }))).tables;

  it('are read row by row', async () => {
    expect(await tablesOf(grid(STAFF))).toEqual([STAFF]);
  });

  it('are read whatever the order in which they were painted', async () => {
    const byColumn = [0, 1, 2]
      .map((column) =>
        STAFF.map((row, index) => line(AT[column]!, 700 - index * 16, row[column]!))
          .reverse()
          .join(''),
      )
      .join('');
    expect(await tablesOf(byColumn)).toEqual([STAFF]);
  });

  it('are read on a page that is turned', async () => {
    const turned = STAFF.map((row, index) =>
      row
        .map((text, column) => `BT /F1 10 Tf 0 1 -1 0 ${100 + index * 16} ${AT[column]} Tm (${text}) Tj ET`)
        .join('\n'),
    ).join('\n');
    const { tables } = await readPdf(pdfFile({ pages: [{ content: turned, entries: '/Rotate 90' }] }));
    expect(tables).toEqual([STAFF]);
  });

  it('go on over pages, without the repeated header', async () => {
    expect(await tablesOf(grid(STAFF), grid([STAFF[0]!, ...STAFF.slice(2)]))).toEqual([[...STAFF, ...STAFF.slice(2)]]);
  });

  it('end with a page that has none', async () => {
    expect(await tablesOf(grid(STAFF), line(60, 700, 'A page between'), grid(STAFF))).toEqual([STAFF, STAFF]);
  });

  it('keep the lines of a wrapped cell together', async () => {
    const rows = [
      ...STAFF.slice(0, 2),
      ['Hollinsworth', 'Detective', '87'],
      ['Pember', 'Inspector', '5501'],
      STAFF[4]!,
    ];
    const content = `${grid(rows, 700, 30)}${line(160, 700 - 2 * 30 - 11, 'Sergeant')}`;
    expect((await tablesOf(content))[0]?.[2]).toEqual(['Hollinsworth', 'Detective Sergeant', '87']);
  });

  it('tell rows apart where the first cell is left out', async () => {
    const rows = [...STAFF.slice(0, 3), ['', 'Inspector', '5501'], STAFF[4]!];
    expect((await tablesOf(grid(rows)))[0]?.[3]).toEqual(['', 'Inspector', '5501']);
  });

  it('keep figures that are set to the right in their column', async () => {
    const rows = STAFF.map((row, index) =>
      [line(60, 700 - index * 16, row[0]!), line(320 - row[2]!.length * 5.56, 700 - index * 16, row[2]!)].join(''),
    ).join('');
    expect(await tablesOf(rows)).toEqual([STAFF.map(([surname, , number]) => [surname, number])]);
  });

  it.each([
    [
      'two columns of prose',
      [60, 320],
      [
        'The complaint was made by one member',
        'of the public in the spring of the year',
        'and was passed on to the panel, which',
        'upheld it in part and closed the file',
      ],
    ],
    ['a list with bullets', [60, 80], undefined],
    ['a list with numbers', [60, 80], undefined],
  ])('are not seen in %s', async (what, at, prose) => {
    const marks = what.includes('numbers') ? ['1.', '2.', '3.', '4.'] : ['\x95', '\x95', '\x95', '\x95'];
    const second = prose ?? ['Apologies', 'Register of interests', 'Minutes', 'Any other business'];
    const first = prose ?? marks;
    const content = first
      .map((text, index) => line(at[0]!, 700 - index * 14, text) + line(at[1]!, 700 - index * 14, second[index]!))
      .join('');
    expect(await tablesOf(content)).toEqual([]);
  });
});

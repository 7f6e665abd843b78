import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/xls/index.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import {
  type BookSpec,
  bof,
  definedName,
  eof,
  f64,
  label,
  narrow,
  number,
  record,
  stream,
  text,
  u8,
  u16,
  u32,
  workbook,
} from './biff-writer.js';

const read = (spec: BookSpec, streams: Readonly<Record<string, Buffer>> = {}): Promise<Seen> =>
  readAll(reader, workbook(spec, streams));
const sheet = (...records: readonly Buffer[]): BookSpec => ({ sheets: [{ name: 'S', records }] });
const late = (...records: readonly Buffer[]): BookSpec => ({ ...sheet(), late: records });

/** `place: text, hidden how (role)`; the name of the sheet is left out. */
const said = ({ texts }: Seen): readonly string[] =>
  texts
    .filter((seen) => !(seen.text === 'S' && seen.role === 'title'))
    .map(({ text: words, at, role, hidden }) => {
      const place = at.range ?? at.field ?? at.part ?? '';
      return `${place}: ${words}, ${hiding(hidden)}${role === undefined ? '' : ` (${role})`}`;
    });

const textToken = (value: string): Buffer => Buffer.concat([u8(0x17), text(value, 1)]);

/** OfficeArt of one shape: its properties, its place, whether a text belongs to it. */
const art = (type: number, body: Buffer, head = 0): Buffer => Buffer.concat([u16(head, type), u32(body.length), body]);
const anchor = (column: number, row: number): Buffer =>
  art(0xf010, u16(0, column, 0, row, 0, column + 1, 0, row + 2, 0));
const shape = (...parts: readonly Buffer[]): Buffer => art(0xf004, Buffer.concat(parts), 0x0f);
const object = (type: number, id: number): Buffer => record(0x005d, u16(0x15, 0x12, type, id), Buffer.alloc(14));
const textBox = (words: string): readonly Buffer[] => [
  record(0x01b6, u16(0, 0, 0, 0, 0, words.length, 16, 0, 0)),
  record(0x003c, text(words, 0)),
  record(0x003c, Buffer.alloc(16)),
];
const description = (words: string): Buffer => {
  const value = Buffer.from(`${words}\0`, 'utf16le');
  return art(0xf00b, Buffer.concat([u16(0xc381), u32(value.length), value]), 0x13);
};

const link = (flags: number, ...parts: readonly Buffer[]): Buffer =>
  record(0x01b8, u16(1, 1, 2, 2), Buffer.alloc(16), u32(2), u32(flags), ...parts);
const wide = (value: string): Buffer => Buffer.concat([u32(value.length + 1), Buffer.from(`${value}\0`, 'utf16le')]);
const url = (value: string): Buffer => {
  const bytes = Buffer.from(`${value}\0`, 'utf16le');
  return Buffer.concat([Buffer.from('e0c9ea79f9bace118c8200aa004ba90b', 'hex'), u32(bytes.length), bytes]);
};
const file = (value: string): Buffer =>
  Buffer.concat([
    Buffer.from('0303000000000000c000000000000046', 'hex'),
    u16(0),
    u32(value.length + 1),
    Buffer.from(`${value}\0`),
    Buffer.alloc(24),
    u32(0),
  ]);

const validation = (messages: readonly string[], list: string): Buffer => {
  const tokens = textToken(list);
  return record(
    0x01be,
    u32(0x83),
    ...messages.map((message) => text(message)),
    u16(tokens.length, 0),
    tokens,
    u16(0, 0),
    u16(1, 4, 4, 1, 1),
  );
};

describe('what lies around the cells of a binary workbook', () => {
  const CASES: readonly (readonly [what: string, spec: BookSpec, expected: readonly string[]])[] = [
    ['nothing', sheet(), []],
    [
      'a header',
      sheet(record(0x0014, text('&LRe: Kirkland&RWard &P'))),
      ['oddHeader: Re: Kirkland\nWard, header-footer: header-footer'],
    ],
    ['a header that is empty', sheet(record(0x0014)), []],
    ['a footer', sheet(record(0x0015, text('&C&8Ashby'))), ['oddFooter: Ashby, header-footer: header-footer']],
    [
      'the messages and the list of a validation',
      sheet(validation(['Pick', '\0', 'one of us', '\0'], 'Ann\0Bea')),
      [
        'B5: Pick, data-validation: validation',
        'B5: one of us, data-validation: validation',
        'B5: Ann\nBea, data-validation: validation',
      ],
    ],
    ['a link', sheet(link(3, url('https://example.org/a%20b'))), ['C2: https://example.org/a b,  (code)']],
    [
      'a link to a file',
      sheet(link(3, file('C:\\Users\\pashby\\x.doc'))),
      ['C2: C:\\Users\\pashby\\x.doc, file-path: property (code)'],
    ],
    [
      'a link within',
      sheet(link(8, wide('S!A1'))),
      ['location: S!A1, property: property (code)'].map((line) => line.replace('location', 'C2')),
    ],
    [
      'the tip of a link',
      sheet(record(0x0800, u16(0x0800, 0, 0, 0, 0), Buffer.from('Ann\0', 'utf16le'))),
      ['A1: Ann, alt-text: alt-text'],
    ],
    [
      'who saved last',
      late(record(0x005c, text('Petra Ashby'.padEnd(109)))),
      ['writeAccess: Petra Ashby, property: property (author)'],
    ],
    [
      'who recommended to read only',
      late(record(0x005b, u16(1, 0), text('Petra'))),
      ['fileSharing: Petra, property: property (author)'],
    ],
    [
      'a name for a constant',
      late(definedName('Client', textToken('M Kirk'))),
      ['Client: Client,  (title)', 'Client: M Kirk, defined-name: defined-name'],
    ],
    [
      'a hidden name',
      late(definedName('x', textToken('M Kirk'), 1)),
      ['x: x, defined-name: defined-name (title)', 'x: M Kirk, defined-name: defined-name'],
    ],
    ['a name for a place', late(definedName('Area', u8(0x3a, 0, 0, 0, 0, 0, 0))), ['Area: Area,  (title)']],
    [
      'words in a formula',
      sheet(record(0x0006, u16(0, 0, 0), f64(1), u16(0, 0, 0), u16(6), textToken('Ann'))),
      [': Ann,  (code)'],
    ],
    ['a formula without words', sheet(record(0x0006, u16(0, 0, 0), f64(1), u16(0, 0, 0), u16(3), u8(0x1e, 1, 0))), []],
    [
      'values a filter asks for',
      sheet(record(0x009e, u16(0, 0), u8(6, 2, 0, 0, 0, 0, 4, 0, 0, 0), Buffer.alloc(10), text('Kirk', 0))),
      ['autoFilter: Kirk, row: row-filtered'],
    ],
    ['a filter of numbers', sheet(record(0x009e, u16(0, 0), u8(4, 2), f64(3), Buffer.alloc(10))), []],
    [
      'a text box',
      sheet(
        record(0x00ec, shape(anchor(1, 4), art(0xf011, u8()))),
        object(6, 1),
        record(0x00ec, art(0xf00d, u8())),
        ...textBox('Ring Ann'),
      ),
      ['B5: Ring Ann, '],
    ],
    [
      'an alternative text',
      sheet(record(0x00ec, shape(description('Ann at home'), anchor(0, 0), art(0xf011, u8()))), object(8, 1)),
      ['A1: Ann at home, alt-text: alt-text'],
    ],
    [
      'a note and who wrote it',
      sheet(
        record(0x00ec, shape(anchor(5, 5), art(0xf011, u8()))),
        object(0x19, 7),
        record(0x00ec, art(0xf00d, u8())),
        ...textBox('told us herself'),
        record(0x001c, u16(2, 1, 0, 7), text('P Ashby')),
      ),
      ['B3: told us herself, comment: comment', 'author: P Ashby, comment: comment (author)'],
    ],
    [
      'a note of Excel 95',
      {
        version: 5,
        sheets: [{ name: 'S', records: [record(0x001c, u16(0, 0, 7), Buffer.from('Kirk, M'))] }],
        globals: [record(0x0042, u16(1252))],
      },
      ['A1: Kirk, M, comment: comment'],
    ],
    [
      'the titles of a chart',
      { sheets: [{ name: 'S', kind: 2, records: [record(0x100d, u16(0), text('By ward', 1))] }] },
      [': By ward, '],
    ],
  ];
  it.each(CASES)('gives %s', async (_, spec, expected) => {
    const seen = await read(spec);
    expect(said(seen)).toEqual(expected);
    expect(seen.gaps).toEqual([]);
  });

  const FACTS: readonly (readonly [what: string, spec: BookSpec, expected: string])[] = [
    ['protection of a sheet', sheet(record(0x0012, u16(1))), 'sheet-protected'],
    ['protection of the workbook', late(record(0x0012, u16(1))), 'workbook-protected'],
    ['protection that is off', sheet(record(0x0012, u16(0))), ''],
    ['a view of somebody', sheet(record(0x01aa, Buffer.alloc(64))), 'custom-view'],
    ['a sheet of macros', { sheets: [{ name: 'S', kind: 1, records: [] }] }, 'macro'],
    ['notes', sheet(record(0x001c, u16(0, 0, 0, 1), text('A'))), 'comment'],
  ];
  it.each(FACTS)('states %s', async (_, spec, expected) => {
    const { facts } = await read(spec);
    expect(facts.map(({ fact }) => fact).join()).toBe(expected);
  });

  it('hides what lies around the cells of a hidden sheet', async () => {
    const seen = await read({ sheets: [{ name: 'S', state: 2, records: [record(0x0014, text('Ann'))] }] });
    expect(said(seen)).toEqual(['oddHeader: Ann, sheet: sheet-very-hidden + header-footer']);
  });

  it('hides a shape that is not shown', async () => {
    const flags = art(0xf00b, Buffer.concat([u16(0x03bf), u32(0x0002_0002)]), 0x13);
    const records = [
      record(0x00ec, shape(flags, anchor(0, 0), art(0xf011, u8()))),
      object(6, 1),
      record(0x00ec, art(0xf00d, u8())),
    ];
    const seen = await read(sheet(...records, ...textBox('Ann')));
    expect(said(seen)).toEqual(['A1: Ann, text-box: drawing']);
  });
});

describe('copies that a binary workbook keeps', () => {
  const book = record(0x01ae, u16(1), text('\x01\x01Cdata\x03list.xls'), text('Roster'));
  const cached = record(0x005a, u8(1, 0), u16(3), u8(2), text('M Kirk'), u8(1), f64(41));

  it('gives the cells of another workbook, and where that lies', async () => {
    const seen = await read(late(book, record(0x0059, u16(1, 0)), cached));
    expect(seen.cells.map(({ ref, value, at, hidden }) => `${at.sheet} ${ref} ${value} ${hiding(hidden)}`)).toEqual([
      'Roster A4 M Kirk external-link: cache',
      'Roster B4 41 external-link: cache',
    ]);
    expect(said(seen)).toEqual([
      'external link: C:\\data\\list.xls, external-link: cache (code)',
      'external link: Roster, external-link: cache (title)',
    ]);
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['external-link', 'internal-path']);
  });

  it.each([
    ['the workbook itself', record(0x01ae, u16(1, 0x0401))],
    ['functions of an add-in', record(0x01ae, u16(1, 0x3a01))],
  ])('says nothing of links to %s', async (_, link_) => {
    const seen = await read(late(link_));
    expect([...said(seen), ...seen.facts]).toEqual([]);
  });

  it('gives the values of a chart, column by column', async () => {
    const chart = [
      bof('chart'),
      record(0x1065, u16(2)),
      label(0, 0, 'Ann'),
      record(0x1065, u16(1)),
      number(0, 0, 12),
      eof,
    ];
    const { cells } = await read(sheet(label(0, 0, 'seen'), ...chart, label(1, 0, 'seen too')));
    expect(cells.map(({ ref, value, hidden }) => `${ref} ${value} ${hiding(hidden)}`.trim())).toEqual([
      'A1 seen',
      'A2 seen too',
      'A1 Ann chart-cache: cache',
      'B1 12 chart-cache: cache',
    ]);
  });

  const field = (name: string, options: number, items: number): Buffer =>
    record(0x00c7, u16(options, 0, 0, 0, 0, 0, items), text(name));
  const cache = (...records: readonly Buffer[]): Promise<Seen> =>
    read(sheet(), { '_SX_DB_CUR/0001': Buffer.concat(records) });

  it('gives the data behind a pivot table, and what no record uses any more', async () => {
    const seen = await cache(
      record(0x00c6, Buffer.alloc(18), u16(7), text('P Ashby', 0)),
      field('Client', 1, 3),
      record(0x00cd, text('Ann')),
      record(0x00cd, text('Bea')),
      record(0x00cd, text('left in 2004')),
      field('Age', 0, 0),
      record(0x00c8, u8(1)),
      record(0x00c9, f64(31)),
      record(0x00c8, u8(0)),
      record(0x00cc, u16(-2)),
      eof,
    );
    expect(seen.cells.map(({ ref, value }) => `${ref} ${value}`)).toEqual([
      'A2 Bea',
      'B2 31',
      'A3 Ann',
      'B3 -2',
      'A5 left in 2004',
    ]);
    expect(new Set(seen.cells.map(({ hidden }) => hiding(hidden)))).toEqual(new Set(['pivot-cache: cache']));
    expect(seen.headers).toEqual([['Client', 'Age']]);
    expect(said(seen)).toEqual(['refreshedBy: P Ashby, pivot-cache: property (author)']);
    expect(seen.gaps).toEqual([]);
  });

  it('gives records whose fields list nothing, dates among them', async () => {
    const moment = record(0x00ce, u16(2004, 2), u8(29, 12, 0, 0));
    const seen = await cache(
      field('Born', 0, 0),
      field('Name', 0, 0),
      moment,
      record(0x00cd, text('Ann')),
      record(0x00cf),
      record(0x00cd, text('Bea')),
    );
    expect(seen.cells.map(({ ref, type, value }) => `${ref} ${type} ${value}`)).toEqual([
      'A2 Date 38046.5',
      'B2 String Ann',
      'B3 String Bea',
    ]);
  });

  it('counts in two bytes where a field says so', async () => {
    const items = Array.from({ length: 300 }, (_, index) => record(0x00cd, text(`n${index}`)));
    const { cells } = await cache(field('Client', 0x0201, 300), ...items, record(0x00c8, u16(299)));
    expect(cells[0]).toMatchObject({ ref: 'A2', value: 'n299' });
  });

  it('tells when that data is cut short', async () => {
    const { gaps } = await cache(field('Client', 1, 1), record(0x00cd, u16(90), u8(0)));
    expect(gaps.map(({ reason, at }) => `${reason} ${at.part}`)).toEqual(['damaged _SX_DB_CUR/0001']);
  });

  it.each([
    ['is passed over when it says the same', 'Ann', []],
    ['is read when it says more', 'Bea', ['Bea unreferenced-part: unreferenced']],
  ] as const)('a copy for an older Excel %s', async (_, name, expected) => {
    const records = (value: string): Buffer => record(0x0204, u16(0, 0, 0), narrow(value));
    const older = stream({
      version: 5,
      sheets: [{ name: 'S', records: [records(name)] }],
      globals: [record(0x0042, u16(1252))],
    });
    const { cells, facts } = await read(sheet(label(0, 0, 'Ann')), { Book: older });
    expect(cells.slice(1).map(({ value, hidden }) => `${value} ${hiding(hidden)}`)).toEqual(expected);
    expect(facts.length).toBe(expected.length);
  });
});

describe('streams beside a binary workbook', () => {
  it('hands embedded documents and pictures on', async () => {
    const jpeg = Buffer.concat([Buffer.alloc(17), Buffer.from('ffd8ffe000104a464946', 'hex')]);
    const store = art(0xf000, art(0xf001, art(0xf01d, jpeg, 0x46a << 4), 0x0f), 0x0f);
    const { children, facts } = await read(
      { ...sheet(), late: [record(0x00eb, store)] },
      { 'MBD0001/Workbook': Buffer.from('inner') },
    );
    expect(children.map(({ name, concealed }) => `${name} ${hiding(concealed)}`)).toEqual([
      'picture1.jpeg ',
      'MBD0001 embedded-object: attachment',
    ]);
    expect(children[0]?.bytes.read(0, 3).toString('hex')).toBe('ffd8ff');
    expect(facts.map(({ fact }) => fact)).toEqual(['embedded-object']);
  });

  it('reads the log of changes', async () => {
    const seen = await read(sheet(), { 'Revision Log': Buffer.concat([u16(1, 2, 3), text('Kirkland, M')]) });
    expect(said(seen)).toEqual(['Revision Log: Kirkland, M, revision-log: tracked-deletion']);
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['revision-log']);
  });
});

import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/xls/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import {
  type BookSpec,
  column,
  f64,
  font,
  format,
  label,
  narrow,
  number,
  record,
  row,
  shared,
  stream,
  text,
  u8,
  u16,
  u32,
  workbook,
  xf,
} from './biff-writer.js';

const read = (spec: BookSpec): Promise<Seen> => readAll(reader, workbook(spec));
const sheet = (...records: readonly Buffer[]): BookSpec => ({ sheets: [{ name: 'Sheet1', records }] });

/** A formula's cell: eight bytes of value, then tokens. */
const formula = (value: Buffer, tokens = u8(0x1e, 1, 0)): Buffer =>
  record(0x0006, u16(0, 0, 0), value, u16(0, 0, 0), u16(tokens.length), tokens);

describe('cells of a binary workbook', () => {
  const VALUES: readonly (readonly [what: string, records: readonly Buffer[], expected: readonly string[]])[] = [
    ['a number', [number(0, 0, 12.5)], ['A1 Number 12.5']],
    ['a text of its own', [label(2, 1, 'Tenant')], ['B3 String Tenant']],
    ['a wide text', [label(0, 0, 'Żaneta')], ['A1 String Żaneta']],
    ['a small integer in four bytes', [record(0x027e, u16(0, 0, 0), u32((1234 << 2) | 2))], ['A1 Number 1234']],
    ['hundredths in four bytes', [record(0x027e, u16(0, 0, 0), u32((1234 << 2) | 3))], ['A1 Number 12.34']],
    ['a negative one', [record(0x027e, u16(0, 0, 0), u32((-7 << 2) | 2))], ['A1 Number -7']],
    ['half a double', [record(0x027e, u16(0, 0, 0), f64(1.5).subarray(4))], ['A1 Number 1.5']],
    [
      'several in one record',
      [record(0x00bd, u16(3, 2), u16(0), u32((5 << 2) | 2), u16(0), u32((6 << 2) | 2), u16(3))],
      ['C4 Number 5', 'D4 Number 6'],
    ],
    ['true', [record(0x0205, u16(0, 0, 0), u8(1, 0))], ['A1 Boolean true']],
    ['an error', [record(0x0205, u16(0, 0, 0), u8(7, 1))], ['A1 Error 0']],
    ['a formula of a number', [formula(f64(9))], ['A1 Number 9']],
    [
      'a formula of a text',
      [formula(Buffer.concat([u16(0, 0, 0), u16(0xffff)])), record(0x0207, text('Mr Ashby'))],
      ['A1 String Mr Ashby'],
    ],
    ['a formula of a truth value', [formula(Buffer.concat([u16(1, 1, 0), u16(0xffff)]))], ['A1 Boolean true']],
    ['a formula of an empty text', [formula(Buffer.concat([u16(3, 0, 0), u16(0xffff)]))], []],
    ['a text without a formula before it', [record(0x0207, text('stray'))], []],
    ['a blank cell', [record(0x0201, u16(0, 0, 0))], []],
    ['an empty text', [label(0, 0, '')], []],
  ];
  it.each(VALUES)('gives %s', async (_, records, expected) => {
    const { cells, gaps } = await read(sheet(...records));
    expect(cells.map(({ ref, type, value }) => `${ref} ${type} ${value}`)).toEqual(expected);
    expect(gaps).toEqual([]);
  });

  it('gives shared strings by their number, and those that no cell uses', async () => {
    const { cells, orphans } = await read({ ...sheet(shared(0, 0, 1)), strings: ['deleted', 'kept'] });
    expect(cells.map(({ value }) => value)).toEqual(['kept']);
    expect(orphans).toEqual(['deleted']);
  });

  it('reads strings on in the next record, in another width', async () => {
    const sst = Buffer.concat([
      record(0x00fc, u32(2), u32(2), u16(8), u8(0), Buffer.from('Kirk'), u8()),
      record(0x003c, u8(1), Buffer.from('łand', 'utf16le'), text('next')),
    ]);
    const { cells } = await read({ ...sheet(shared(0, 0, 0), shared(0, 1, 1)), late: [sst] });
    expect(cells.map(({ value }) => value)).toEqual(['Kirkłand', 'next']);
  });

  it('leaves out formats and phonetics of strings', async () => {
    const rich = Buffer.concat([u16(3), u8(0x0c), u16(1), u32(4), Buffer.from('Ann'), u16(0, 0), u32(0)]);
    const sst = record(0x00fc, u32(2), u32(2), rich, text('Bea'));
    const { cells } = await read({ ...sheet(shared(0, 0, 0), shared(0, 1, 1)), late: [sst] });
    expect(cells.map(({ value }) => value)).toEqual(['Ann', 'Bea']);
  });

  it.each([
    ['a date by its format', [14], 40_000, false, 'Date 40000'],
    ['a date in the system of 1904', [14], 1000, true, 'Date 2462'],
    ['a number by any other', [2], 40_000, false, 'Number 40000'],
  ] as const)('gives %s', async (_, [id], value, date1904, expected) => {
    const globals = [record(0x0022, u16(date1904 ? 1 : 0)), font(200, 0x7fff), xf(0, 0), xf(0, id)];
    const { cells } = await read({ ...sheet(number(0, 0, value, 1)), globals });
    expect(cells.map((cell) => `${cell.type} ${cell.value}`)).toEqual([expected]);
  });

  it('gives the rich texts of Excel 95', async () => {
    const rich = record(0x00d6, u16(0, 0, 0), narrow('Ann Ashby'), u8(1, 0, 5));
    const { cells } = await read({
      version: 5,
      sheets: [{ name: 'A', records: [rich] }],
      globals: [record(0x0042, u16(1252))],
    });
    expect(cells.map(({ value }) => value)).toEqual(['Ann Ashby']);
  });

  it('reads workbooks of Excel 95, also without a container', async () => {
    const spec: BookSpec = {
      version: 5,
      globals: [record(0x0042, u16(1250))],
      sheets: [{ name: 'List', records: [record(0x0204, u16(0, 0, 0), u16(3), Buffer.from([0x8a, 0x6f, 0x6c]))] }],
    };
    for (const bytes of [workbook(spec), stream(spec)]) {
      const { cells } = await readAll(reader, bytes);
      expect(cells.map(({ at, value }) => `${at.sheet} ${value}`)).toEqual(['List Šol']);
    }
  });
});

describe('what hides cells of a binary workbook', () => {
  const white = 9;
  const looks: readonly Buffer[] = [
    font(200, 0x7fff),
    font(200, white),
    font(20, 0x7fff),
    format(164, ';;;'),
    xf(0, 0),
    xf(1, 0),
    xf(1, 0, [1, 8, 64]),
    xf(2, 0),
    xf(0, 164),
    xf(0, 0, [1, white, 64]),
  ];
  const CASES: readonly (readonly [what: string, records: readonly Buffer[], expected: string])[] = [
    ['nothing', [label(0, 0, 'x')], ''],
    ['a hidden row', [row(0, 255, 0x20), label(0, 0, 'x')], 'row: row-hidden'],
    ['a collapsed outline', [row(0, 255, 0x22), label(0, 0, 'x')], 'row: row-hidden + outline-collapsed'],
    ['an outline that is open', [row(0, 255, 0x02), label(0, 0, 'x')], ''],
    ['another row', [row(1, 255, 0x20), label(0, 0, 'x')], ''],
    ['a row without height', [row(0, 0), label(0, 0, 'x')], 'row: row-zero-height'],
    ['a row of the default height', [row(0, 0x8000), label(0, 0, 'x')], ''],
    ['rows without height unless they say', [record(0x0225, u16(2, 0)), label(0, 0, 'x')], 'row: row-zero-height'],
    ['a row that does say', [record(0x0225, u16(2, 0)), row(0, 255), label(0, 0, 'x')], ''],
    ['a hidden column', [column(0, 3, 2560, 1), label(0, 3, 'x')], 'column: column-hidden'],
    ['the column beside it', [column(0, 3, 2560, 1), label(0, 4, 'x')], ''],
    ['a column without width', [column(0, 0, 0), label(0, 0, 'x')], 'column: column-zero-width'],
    ['row and column', [row(0, 255, 0x20), column(0, 0, 9, 1), label(0, 0, 'x')], 'row: row-hidden + column-hidden'],
    ['white on no fill', [label(0, 0, 'x', 1)], 'cell: same-colour'],
    ['white on black', [label(0, 0, 'x', 2)], ''],
    ['black on white', [label(0, 0, 'x', 5)], ''],
    ['letters of one point', [label(0, 0, 'x', 3)], 'cell: tiny-font'],
    ['a format of nothing', [label(0, 0, 'x', 4)], 'cell: number-format'],
    ['that format for a number', [number(0, 0, 7, 4)], 'cell: number-format'],
    ['that format for a zero', [number(0, 0, 0, 4)], ''],
    ['a merged cell', [record(0x00e5, u16(1, 0, 0, 0, 1)), label(0, 1, 'x')], 'cell: covered'],
    ['the first of a merged cell', [record(0x00e5, u16(1, 0, 0, 0, 1)), label(0, 0, 'x')], ''],
    ['a place far below', [label(0, 0, 'near'), label(400, 0, 'x')], 'remote-cell: remote'],
    ['a place within reach', [label(0, 0, 'near'), label(40, 0, 'x')], ''],
  ];
  it.each(CASES)('%s', async (_, records, expected) => {
    const { cells } = await read({ ...sheet(...records), globals: looks });
    expect(hiding(cells.at(-1)?.hidden)).toBe(expected);
  });

  it.each([
    [0, ''],
    [1, 'sheet: sheet-hidden'],
    [2, 'sheet: sheet-very-hidden'],
  ])('a sheet in state %i', async (state, expected) => {
    const { cells, texts } = await read({ sheets: [{ name: 'Data', state, records: [label(0, 0, 'x')] }] });
    expect(hiding(cells[0]?.hidden)).toBe(expected);
    expect(
      texts.filter(({ text: words }) => words === 'Data').map(({ role, hidden }) => [role, hiding(hidden)]),
    ).toEqual([['title', expected]]);
  });

  it('a filter, but never its header', async () => {
    const area = Buffer.concat([u8(0x3b), u16(0, 0, 3, 0, 1)]);
    const filter = record(0x0018, u16(0x21), u8(0, 1), u16(area.length, 0, 1), u8(0, 0, 0, 0), u8(0, 0x0d), area);
    const records = [row(0, 255, 0x20), row(2, 255, 0x20), record(0x009b), label(0, 0, 'Name'), label(2, 0, 'x')];
    const { cells } = await read({ ...sheet(...records), late: [filter] });
    expect(cells.map(({ hidden }) => hiding(hidden))).toEqual(['row: row-hidden', 'row: row-filtered']);
  });

  it('a condition that always holds, not one that would have to be worked out', async () => {
    const style = Buffer.concat([u32(0x0400_0000), u16(0), fontBlock(white)]);
    const condition = (tokens: Buffer): Buffer => record(0x01b1, u8(2, 0), u16(tokens.length, 0), style, tokens);
    const ranges = record(0x01b0, u16(1, 0), u16(0, 0, 0, 0), u16(1, 0, 0, 0, 0));
    const hidden = async (tokens: Buffer): Promise<string> => {
      const { cells } = await read(sheet(label(0, 0, 'x'), ranges, condition(tokens)));
      return hiding(cells[0]?.hidden);
    };
    expect(await hidden(u8(0x1e, 1, 0))).toBe('cell: conditional-format');
    expect(await hidden(u8(0x1e, 0, 0))).toBe('');
    expect(await hidden(u8(0x44, 0, 0, 0, 0))).toBe('');
  });
});

function fontBlock(colour: number): Buffer {
  const block = Buffer.alloc(118);
  block.writeUInt32LE(colour, 80);
  return block;
}

describe('a binary workbook that is not as it should be', () => {
  it.each([
    ['that has a password', { ...sheet(), globals: [record(0x002f, u16(0, 0, 0))] }, 'encrypted'],
    ['that does not begin', { ...sheet(), globals: [] }, 'damaged'],
  ] as const)('is refused when it is one %s', async (what, spec, reason) => {
    const bytes = stream(spec);
    const file = what === 'that does not begin' ? bytes.subarray(20) : bytes;
    await expect(readAll(reader, makeCompound({ streams: { Workbook: file } }).file)).rejects.toMatchObject({ reason });
  });

  it.each([0x00, 0x02, 0x04])('is refused when Excel before 5 made it (%i)', async (version) => {
    const bytes = Buffer.concat([u8(0x09, version), u16(4, 0, 0x10), Buffer.alloc(64)]);
    await expect(readAll(reader, bytes)).rejects.toMatchObject({ reason: 'unsupported' });
  });

  const FAULTS: readonly (readonly [what: string, spec: BookSpec])[] = [
    ['a string that does not exist', { ...sheet(shared(0, 0, 9)), strings: ['one'] }],
    ['a cell beyond the edge', sheet(label(0, 300, 'x'))],
    ['a cell cut short', sheet(record(0x0203, u16(0, 0, 0)))],
    ['a text cut short', sheet(record(0x0204, u16(0, 0, 0), u16(50), u8(0), Buffer.from('short')))],
    ['strings cut short', { ...sheet(), late: [record(0x00fc, u32(1), u32(1), u16(99), u8(0), Buffer.from('x'))] }],
    ['a record longer than the file', sheet(label(0, 0, 'x'), Buffer.concat([u16(0x0204, 0xffff)]))],
  ];
  it.each(FAULTS)('tells of %s', async (_, spec) => {
    const { gaps } = await read(spec);
    expect(gaps.map(({ reason }) => reason)).toContain('damaged');
  });

  it('tells of a sheet that is not where the list says, and reads the others', async () => {
    const bytes = stream({
      sheets: [
        { name: 'A', records: [label(0, 0, 'kept')] },
        { name: 'B', records: [] },
      ],
    });
    const second = bytes.indexOf(record(0x0085).subarray(0, 2), bytes.indexOf(record(0x0085).subarray(0, 2)) + 4);
    bytes.writeUInt32LE(0x7fffffff, second + 4);
    const { cells, gaps } = await readAll(reader, makeCompound({ streams: { Workbook: bytes } }).file);
    expect(cells.map(({ value }) => value)).toEqual(['kept']);
    expect(gaps.map(({ reason, at }) => `${reason} ${at.sheet}`)).toEqual(['damaged B']);
  });

  it('reads a sheet that the list leaves out as one that nothing refers to', async () => {
    const { cells, facts } = await read({ ...sheet(), unlisted: [[label(0, 0, 'left over')]] });
    expect(cells.map(({ value, hidden }) => [value, hiding(hidden)])).toEqual([
      ['left over', 'unreferenced-part: unreferenced'],
    ]);
    expect(facts.map(({ fact }) => fact)).toContain('unreferenced-part');
  });

  it('does not read the same place again and again', async () => {
    const sheets = Array.from({ length: 40 }, (_, index) => ({ name: `S${index}`, records: [] }));
    const bytes = stream({
      sheets: [...sheets, { name: 'Last', records: Array.from({ length: 300 }, (_, at) => label(at, 0, 'x')) }],
    });
    const last = bytes.readUInt32LE(bytes.indexOf(Buffer.from('Last')) - 8);
    for (let at = 0; at < 40; at++) bytes.writeUInt32LE(last, bytes.indexOf(Buffer.from(`S${at}`)) - 8);
    const { cells, gaps } = await readAll(reader, makeCompound({ streams: { Workbook: bytes } }).file);
    expect(cells.length).toBeLessThan(300 * 10);
    expect(new Set(gaps.map(({ reason }) => reason))).toEqual(new Set(['damaged']));
  });

  it('charges sheets', async () => {
    const sheets = Array.from({ length: 30 }, (_, index) => ({ name: `S${index}`, records: [] }));
    await expect(readAll(reader, workbook({ sheets }), { entries: 20 })).rejects.toMatchObject({ limit: 'entries' });
  });

  it('charges cells', async () => {
    const records = Array.from({ length: 50 }, (_, index) => number(index, 0, index));
    await expect(readAll(reader, workbook(sheet(...records)), { cells: 40 })).rejects.toMatchObject({ limit: 'cells' });
  });
});

describe('recognising a binary workbook', () => {
  const probe = (compoundNames: readonly string[] | undefined, head = Buffer.alloc(16)) =>
    reader.recognises({ head, size: 512, extension: 'doc', ...(compoundNames === undefined ? {} : { compoundNames }) });
  it.each([
    [['Workbook'], 'xls'],
    [['BOOK'], 'xls'],
    [['WordDocument', 'ObjectPool', 'ObjectPool/_1/Workbook'], undefined],
    [['Workbooks'], undefined],
    [[], undefined],
  ] as const)('by its streams %j', (names, expected) => {
    expect(probe(names)).toBe(expected);
  });
  it.each([
    ['09080800000605001234', 'xls'],
    ['09041000000010000000', 'xls'],
    ['09000400020010000000', 'xls'],
    ['09080008000605001234', undefined],
    ['0a080800000605001234', undefined],
    ['0909080000060500', undefined],
  ])('by its first bytes %s', (hex, expected) => {
    expect(probe(undefined, Buffer.from(hex, 'hex'))).toBe(expected);
  });
});

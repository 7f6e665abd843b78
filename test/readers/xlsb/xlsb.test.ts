import { describe, expect, it } from 'vitest';
import type { Probe } from '../../../src/model/reader.js';
import { reader } from '../../../src/readers/xlsb/index.js';
import { packageOf } from '../ooxml/package-builder.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import {
  type BookSpec,
  bookOf,
  cell,
  f64,
  formula,
  range,
  record,
  row,
  type SheetSpec,
  text,
  u8,
  u16,
  u32,
} from './workbook-builder.js';

const read = (spec: BookSpec) => readAll(reader, bookOf(spec));
const sheet = (cells: readonly Buffer[], more: Omit<SheetSpec, 'cells'> = {}): BookSpec => ({
  sheets: [{ cells, ...more }],
});

async function cellsOf(spec: BookSpec): Promise<readonly string[]> {
  const { cells } = await read(spec);
  return cells.map(({ ref, value, hidden }) => `${ref}=${value}${hidden ? ` {${hiding(hidden)}}` : ''}`);
}

async function linesOf(spec: BookSpec): Promise<readonly string[]> {
  const { texts } = await read(spec);
  return texts
    .map(({ text: words, hidden, role }) => words + (hidden ? ` {${hiding(hidden)}}` : '') + (role ? ` (${role})` : ''))
    .filter((line) => line !== 'Data (title)');
}

describe('values of cells', () => {
  const cases: readonly (readonly [what: string, spec: BookSpec, cells: readonly string[]])[] = [
    ['a text of the list', { ...sheet([row(1), cell.shared(1, 1)]), strings: ['a', 'Ann'] }, ['A1=Ann']],
    ['a text in the cell', sheet([row(2), cell.inline(3, 'Ann')]), ['C2=Ann']],
    ['a rich text in the cell', sheet([row(1), cell.rich(1, 'Ann')]), ['A1=Ann']],
    ['a number', sheet([row(1), cell.real(1, -12.5)]), ['A1=-12.5']],
    ['a packed whole number', sheet([row(1), cell.rk(1, (41 << 2) | 2)]), ['A1=41']],
    ['a packed share', sheet([row(1), cell.rk(1, (1234 << 2) | 3)]), ['A1=12.34']],
    ['a packed real number', sheet([row(1), cell.rk(1, 0x3ff80000)]), ['A1=1.5']],
    ['a switch', sheet([row(1), cell.bool(1, true)]), ['A1=true']],
    ['an error', sheet([row(1), cell.error(1)]), ['A1=0']],
    ['a blank cell', sheet([row(1), cell.blank(1), cell.inline(2, '')]), []],
    [
      'short cells',
      { ...sheet([row(1), cell.real(2, 1), cell.shortReal(2), cell.shortShared(0)]), strings: ['a'] },
      ['B1=1', 'C1=2', 'D1=a'],
    ],
    ['what a formula gave', sheet([row(1), cell.formula(1, 7, 'x')]), ['A1=7']],
    ['a date', { ...sheet([row(1), cell.real(1, 43864, 1)]), styles: [{ format: 'yyyy-mm-dd' }] }, ['A1=43864']],
    [
      'a date of 1904',
      {
        ...sheet([row(1), cell.real(1, 1, 1)]),
        styles: [{ format: 'd/m/yy' }],
        inMain: [record(153, u32(1, 0), text(''))],
      },
      ['A1=1463'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, cells) => {
    expect(await cellsOf(spec)).toEqual(cells);
  });

  it('tells dates from numbers', async () => {
    const { cells } = await read({
      ...sheet([row(1), cell.real(1, 1, 1), cell.real(2, 1)]),
      styles: [{ format: 'd/m/yy' }],
    });
    expect(cells.map(({ type }) => type)).toEqual(['Date', 'Number']);
  });

  it('reports texts that no cell uses', async () => {
    const { orphans } = await read({ ...sheet([row(1), cell.shared(1, 0)]), strings: ['a', 'Ann'] });
    expect(orphans).toEqual(['Ann']);
  });
});

describe('what hides cells', () => {
  const columns = (first: number, last: number, flags: number, width = 2340): Buffer =>
    record(60, u32(first - 1, last - 1, width, 0), u16(flags));
  const a1 = [row(1), cell.inline(1, 'a')];
  const white = { ink: 0xffffff };
  const rule = (type: number, operator: number, constant: number, differential = 0xffff_ffff): Buffer[] => [
    record(461, u32(1, 0), u32(1), range(1, 1, 9, 9)),
    record(
      463,
      u32(type, 0, differential, 1, operator),
      Buffer.alloc(10),
      u32(11, 0, 0),
      text(undefined),
      u32(3),
      u8(0x1e),
      u16(constant),
      u32(0),
    ),
  ];
  const cases: readonly (readonly [what: string, spec: BookSpec, cells: readonly string[]])[] = [
    ['a hidden sheet', { sheets: [{ state: 1, cells: a1 }] }, ['A1=a {sheet: sheet-hidden}']],
    ['a very hidden sheet', { sheets: [{ state: 2, cells: a1 }] }, ['A1=a {sheet: sheet-very-hidden}']],
    [
      'a hidden row',
      sheet([row(1, 0x10), cell.inline(1, 'a'), row(2), cell.inline(1, 'b')]),
      ['A1=a {row: row-hidden}', 'A2=b'],
    ],
    ['a folded row', sheet([row(1, 0x11), cell.inline(1, 'a')]), ['A1=a {row: row-hidden + outline-collapsed}']],
    ['a row without height', sheet([row(1, 0x20, 0), cell.inline(1, 'a')]), ['A1=a {row: row-zero-height}']],
    ['a row of no height of its own', sheet([row(1, 0, 0), cell.inline(1, 'a')]), ['A1=a']],
    [
      'rows without height',
      sheet(a1, { before: [record(485, u32(0), u16(8), u16(0), u16(2))] }),
      ['A1=a {row: row-zero-height}'],
    ],
    [
      'a filtered row',
      sheet([row(2, 0x10), cell.inline(1, 'a')], {
        after: [record(161, range(1, 1, 9, 1)), record(163, u32(0)), record(164), record(162)],
      }),
      ['A2=a {row: row-filtered}'],
    ],
    [
      'a hidden row under a filter that filters nothing',
      sheet([row(2, 0x10), cell.inline(1, 'a')], { after: [record(161, range(1, 1, 9, 1)), record(162)] }),
      ['A2=a {row: row-hidden}'],
    ],
    [
      'a hidden column',
      sheet([row(1), cell.inline(1, 'a'), cell.inline(2, 'b')], { before: [columns(2, 3, 1)] }),
      ['A1=a', 'B1=b {column: column-hidden}'],
    ],
    ['a column without width', sheet(a1, { before: [columns(1, 1, 2, 0)] }), ['A1=a {column: column-zero-width}']],
    ['white on white', { ...sheet([row(1), cell.inline(1, 'a', 1)]), styles: [white] }, ['A1=a {cell: same-colour}']],
    [
      'white on blue',
      { ...sheet([row(1), cell.inline(1, 'a', 1)]), styles: [{ ...white, ground: 0x1f3864 }] },
      ['A1=a'],
    ],
    [
      'white where a rule may paint',
      { ...sheet([row(1), cell.inline(1, 'a', 1)], { after: rule(3, 0, 1) }), styles: [white] },
      ['A1=a'],
    ],
    [
      'white where a rule paints nothing',
      { ...sheet([row(1), cell.inline(1, 'a', 1)], { after: rule(1, 3, 1) }), styles: [white] },
      ['A1=a {cell: same-colour}'],
    ],
    ['a point', { ...sheet([row(1), cell.inline(1, 'a', 1)]), styles: [{ size: 1 }] }, ['A1=a {cell: tiny-font}']],
    [
      'a format that shows nothing',
      {
        ...sheet([row(1), cell.inline(1, 'a', 1), cell.real(2, 5, 1), cell.real(3, 0, 1)]),
        styles: [{ format: ';;;' }],
      },
      ['A1=a {cell: number-format}', 'B1=5 {cell: number-format}', 'C1=0'],
    ],
    [
      'under a merged cell',
      sheet([row(1), cell.inline(1, 'a'), cell.inline(2, 'b')], { after: [record(176, range(1, 1, 1, 2))] }),
      ['A1=a', 'B1=b {cell: covered}'],
    ],
    ['a remote cell', sheet([...a1, row(400), cell.inline(1, 'far')]), ['A1=a', 'A400=far {remote-cell: remote}']],
    [
      'a sheet that opens far down',
      sheet([row(400), cell.inline(1, 'a')], { before: [record(137, u16(0), u32(0), u32(390, 0))] }),
      ['A400=a'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, cells) => {
    expect(await cellsOf(spec)).toEqual(cells);
  });
});

describe('what stands around cells', () => {
  const name = (flags: number, words: string, value: Buffer): Buffer =>
    record(39, u32(flags), u8(0), u32(0xffff_ffff), text(words), value, text(undefined));
  const reference = Buffer.concat([u32(9), u8(0x3a), Buffer.alloc(8), u32(0)]);
  const cases: readonly (readonly [what: string, spec: BookSpec, lines: readonly string[]])[] = [
    ['the name of a hidden sheet', { sheets: [{ name: 'Staff', state: 1 }] }, ['Staff {sheet: sheet-hidden} (title)']],
    [
      'a constant that has a name',
      { inMain: [name(0, 'who', formula('Ann'))] },
      ['who (title)', 'Ann {defined-name: defined-name}'],
    ],
    ['a hidden name', { inMain: [name(1, 'who', reference)] }, ['who {defined-name: defined-name} (title)']],
    ['a name of the program', { inMain: [name(0x20, '_xlnm.Print_Area', reference)] }, []],
    [
      'where the file lay',
      { inMain: [record(2071, text('C:\\Users\\ann\\'))] },
      ['C:\\Users\\ann\\ {file-path: property} (code)'],
    ],
    ['words in a formula', sheet([row(1), cell.formula(1, 1, 'Ann')]), ['"Ann" (code)']],
    [
      'a header',
      sheet([], {
        after: [
          record(
            479,
            u16(0),
            text('&LAnn'),
            text(undefined),
            text(undefined),
            text(undefined),
            text(undefined),
            text(undefined),
          ),
        ],
      }),
      ['Ann {header-footer: header-footer}'],
    ],
    [
      'a validation',
      sheet([], {
        after: [
          record(
            64,
            u32(3),
            u32(1),
            range(2, 2),
            text(undefined),
            text(undefined),
            text('Who'),
            text('pick'),
            formula('Ann,Bob'),
          ),
        ],
      }),
      [
        'Who {data-validation: validation}',
        'pick {data-validation: validation}',
        'Ann\nBob {data-validation: validation}',
      ],
    ],
    [
      'a link',
      sheet([], { after: [record(494, range(1, 1), text('rId9'), text('Staff!A1'), text('of Ann'), text('a'))] }),
      ['of Ann {alt-text: alt-text}', 'a {property: property}', 'Staff!A1 {property: property} (code)'],
    ],
    [
      'values of a filter',
      sheet([], { after: [record(167, text('Ann')), record(167, text('Bob'))] }),
      ['Ann\nBob {row: row-filtered}'],
    ],
    [
      'notes',
      {
        sheets: [{ more: [{ type: 'comments', target: 'comments.bin' }] }],
        parts: {
          'xl/comments.bin': Buffer.concat([
            record(632, text('Sam Writer')),
            record(635, u32(0), range(2, 3), Buffer.alloc(16)),
            record(637, u8(0), text('ask Ann')),
          ]),
        },
      },
      ['Sam Writer {comment: comment} (author)', 'ask Ann {comment: comment}'],
    ],
    [
      'a connection',
      {
        more: [{ type: 'connections', target: 'connections.bin' }],
        parts: { 'xl/connections.bin': record(201, u32(1), text('HR on SQL01'), text('rId1')) },
      },
      ['HR on SQL01 {connection: connection} (code)'],
    ],
    [
      'a part that is written in XML',
      {
        more: [{ type: 'connections', target: 'connections.xml' }],
        parts: { 'xl/connections.xml': '<connections><connection name="HR"/></connections>' },
      },
      ['name: HR\n {connection: connection}'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(spec)).toEqual(lines);
    expect((await read(spec)).gaps).toEqual([]);
  });

  it.each([
    ['a sheet', { after: [record(535, u16(0), u32(1))] }, 'sheet-protected'],
    ['scenarios', { after: [record(502, u32(0))] }, 'scenario'],
    ['views of a sheet', { after: [record(423, Buffer.alloc(16))] }, 'custom-view'],
  ])('states facts: %s', async (_, more, fact) => {
    expect((await read(sheet([], more))).facts.map((found) => found.fact)).toEqual([fact]);
  });

  it('takes protection that is not in force for none', async () => {
    const { facts } = await read({
      ...sheet([], { after: [record(535, u16(0), u32(0))] }),
      inMain: [record(534, u32(0), u16(0))],
    });
    expect(facts).toEqual([]);
  });
});

describe('caches', () => {
  const item = {
    number: (value: number): Buffer => record(21, f64(value)),
    words: (value: string): Buffer => record(24, text(value)),
    date: (year: number, month: number, day: number): Buffer => record(25, u16(year), u16(month), u8(day, 0, 0, 0)),
    missing: record(20),
  };
  const field = (name: string, flags: number, ...items: readonly Buffer[]): Buffer =>
    Buffer.concat([
      record(183, Buffer.alloc(20), text(name)),
      record(189, u16(flags), u32(items.length)),
      ...items,
      record(190),
    ]);
  const pivot = (definition: readonly Buffer[], records: readonly Buffer[]): BookSpec => ({
    sheets: [],
    more: [{ type: 'pivotCacheDefinition', target: 'cache.bin' }],
    parts: {
      'xl/cache.bin': Buffer.concat(definition),
      'xl/_rels/cache.bin.rels':
        '<Relationships xmlns="r"><Relationship Id="rId1" Type="x/pivotCacheRecords" Target="records.bin"/></Relationships>',
      'xl/records.bin': Buffer.concat(records),
    },
  });
  const hidden = ' {pivot-cache: cache}';

  it.each<readonly [string, BookSpec, readonly string[]]>([
    [
      'records by index and by value',
      pivot(
        [field('Name', 8, item.words('Ann'), item.words('Bob')), field('Age', 0x40)],
        [record(33, u32(1), f64(41)), record(33, u32(0), f64(42))],
      ),
      ['A2=Bob', 'B2=41', 'A3=Ann', 'B3=42'],
    ],
    [
      'values that no record uses any more',
      pivot([field('Name', 8, item.words('Ann'), item.words('Bob'))], [record(33, u32(1))]),
      ['A2=Bob', 'A3=Ann'],
    ],
    [
      'values without records',
      pivot([field('Name', 8, item.words('Ann'), item.missing, item.words('Bob'))], []),
      ['A2=Ann', 'A3=Bob'],
    ],
    [
      'dates and texts in a record',
      pivot([field('Born', 4), field('Note', 8)], [record(33, u16(2020), u16(2), u8(3, 12, 0, 0), text('x'))]),
      ['A2=43864.5', 'B2=x'],
    ],
    [
      'a record in pieces',
      pivot(
        [field('Name', 8, item.words('Ann')), field('Age', 0x40)],
        [record(34), record(26, u32(0)), item.number(41)],
      ),
      ['A2=Ann', 'B2=41'],
    ],
    [
      'values in a run',
      pivot([field('Name', 8, record(191, u16(2), u32(2), text('Ann'), text('Bob')))], [record(33, u32(0))]),
      ['A2=Ann', 'A3=Bob'],
    ],
    ['an index of nothing', pivot([field('Name', 8, item.words('Ann'))], [record(33, u32(9))]), ['A3=Ann']],
  ])('gives %s', async (_, spec, expected) => {
    expect(await cellsOf(spec)).toEqual(expected.map((one) => one + hidden));
  });

  it('names the columns of a pivot cache and who refreshed it', async () => {
    const spec = pivot([record(179, Buffer.alloc(21), text('Sam Writer'), text('rId1')), field('Name', 8)], []);
    const { headers, texts } = await read(spec);
    expect(headers).toEqual([['Name']]);
    expect(texts).toMatchObject([{ text: 'Sam Writer', role: 'author' }]);
  });

  it('reads what is kept of another workbook', async () => {
    const { cells, facts } = await read({
      sheets: [],
      more: [{ type: 'externalLink', target: 'link.bin' }],
      parts: {
        'xl/link.bin': Buffer.concat([
          record(359, u32(1), text('Council tax')),
          record(363, u32(0), u8(0)),
          record(366, u32(4)),
          record(371, u32(0), text('Ann')),
          record(368, u32(1), f64(3)),
          record(364),
        ]),
      },
    });
    expect(cells.map(({ ref, value, at, hidden: by }) => [ref, value, at.sheet, hiding(by)])).toEqual([
      ['A5', 'Ann', 'Council tax', 'external-link: cache'],
      ['B5', 3, 'Council tax', 'external-link: cache'],
    ]);
    expect(facts.map(({ fact }) => fact)).toEqual(['external-link']);
  });
});

describe('what cannot be read', () => {
  it.each<readonly [string, BookSpec, readonly string[]]>([
    [
      'a sheet that ends within a record',
      { sheets: [{ cells: [row(1), cell.inline(1, 'a'), u8(5, 16, 0)] }] },
      ['A1=a'],
    ],
    ['a record shorter than its fields', sheet([row(1), cell.inline(1, 'a'), record(5, u32(0))]), ['A1=a']],
    ['a text longer than its record', sheet([row(1), cell.inline(1, 'a'), record(6, u32(0, 0), u32(99))]), ['A1=a']],
    ['cells without their text', sheet([row(1), cell.shared(1, 7)]), []],
    ['cells beyond the edge', sheet([row(1), cell.inline(99_999, 'a')]), ['XFD1=a']],
    ['styles cut short', { ...sheet([row(1), cell.inline(1, 'a')]), parts: { 'xl/styles.bin': u8(43, 99) } }, ['A1=a']],
    ['a sheet that is missing', { sheets: [], inMain: [record(156, u32(0, 1), text('rId77'), text('Data'))] }, []],
  ])('leaves a gap and reads on: %s', async (_, spec, cells) => {
    const { gaps } = await read(spec);
    expect(gaps.map(({ reason }) => reason)).toEqual(['damaged']);
    const seen = await cellsOf(spec);
    expect(seen.map((one) => one.replace(' {remote-cell: remote}', ''))).toEqual(cells);
  });

  it('reads a sheet that nothing refers to', async () => {
    const part = Buffer.concat([record(145), row(1), cell.inline(1, 'Ann'), record(146)]);
    const { cells, facts } = await read({ parts: { 'xl/left.bin': part } });
    expect(cells.map(({ value, hidden }) => [value, hiding(hidden)])).toEqual([
      ['Ann', 'unreferenced-part: unreferenced'],
    ]);
    expect(facts.map(({ fact }) => fact)).toEqual(['unreferenced-part']);
  });

  it('reads alike however its bytes arrive', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => [
      row(index + 1),
      cell.inline(1, `text ${index} ${'x'.repeat(40)}`),
    ]);
    const { cells, gaps } = await read(sheet(many.flat()));
    expect(cells).toHaveLength(30_000);
    expect(cells.at(-1)?.value).toMatch(/^text 29999 x/u);
    expect(gaps).toEqual([]);
  });

  it.each([
    ['cells', { cells: 1 }],
    ['bytes of a record', { tokenBytes: 20 }],
    ['inflated bytes', { inflatedBytes: 50 }],
  ])('stops at the limit of %s', async (_, limits) => {
    const spec = sheet([row(1), cell.inline(1, 'a'.repeat(40)), cell.real(2, 1)]);
    await expect(readAll(reader, bookOf(spec), limits)).rejects.toMatchObject({ name: 'LimitReached' });
  });

  it('refuses a package without a workbook', async () => {
    await expect(readAll(reader, packageOf({ 'a.bin': 'x' }))).rejects.toMatchObject({ reason: 'damaged' });
  });
});

describe('recognises', () => {
  const probe = (packageType: string, zipNames: readonly string[] = []): Probe => ({
    head: Buffer.alloc(0),
    size: 1,
    extension: 'xlsb',
    packageType,
    zipNames,
  });
  it.each([
    ['a workbook in records', probe('"application/vnd.ms-excel.sheet.binary.macroEnabled.main"'), 'xlsb'],
    ['one without types', probe('', ['xl/workbook.bin']), 'xlsb'],
    ['a workbook in XML', probe('"spreadsheetml.sheet.main+xml"', ['xl/workbook.bin']), undefined],
    ['a workbook in XML by its place', probe('', ['xl/workbook.xml']), undefined],
    ['any archive', probe('', ['workbook.bin']), undefined],
    ['nothing', { head: Buffer.alloc(0), size: 0, extension: 'xlsb' }, undefined],
  ])('%s', (_, given, format) => {
    expect(reader.recognises(given)).toBe(format);
  });
});

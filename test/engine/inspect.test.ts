import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/model/content.js';
import { LimitReached, Unreadable } from '../../src/model/failure.js';
import type { Finding, Inspection } from '../../src/model/report.js';
import { type Cell, child, hiddenBy, inspect, inspectorOf, TestPool, table, text } from './contents.js';

const SHEET = hiddenBy('sheet', 'sheet-hidden');
const COLUMN = hiddenBy('column', 'column-hidden');
const ROW = hiddenBy('row', 'row-hidden');
const PIVOT = hiddenBy('pivot-cache', 'cache');
const COMMENT = hiddenBy('comment', 'comment');

const people = [
  ['Okafor', 'Ada'],
  ['Marsh', 'Thomas'],
  ['Brennan', 'Siobhan'],
  ['Whitcombe', 'Jane'],
  ['Begum', 'Nasreen'],
  ['Kowalski', 'Piotr'],
];
const staff: readonly (readonly Cell[])[] = [
  ['Surname', 'Forename', 'Rank', 'Service No'],
  ...people.map(([surname, forename], row): Cell[] => [surname!, forename!, 'Constable', 41_000 + row * 17]),
];
const figures: readonly (readonly Cell[])[] = [
  ['Station', 'Calls', 'Arrests'],
  ['Northgate', 1204, 310],
  ['Harbour Road', 998, 285],
  ['Castle Hill', 412, 77],
];

const findingsOf = ({ findings }: Inspection, rule: string): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule);
const findingOf = (inspection: Inspection, rule: string): Finding | undefined => findingsOf(inspection, rule)[0];

describe('a hidden sheet', () => {
  it('with a staff list is one place, with its people', async () => {
    const inspection = await inspect([...table(figures), ...table(staff, { sheet: 'HR', concealed: SHEET })]);
    expect(findingsOf(inspection, 'hidden/sheet')).toHaveLength(1);
    expect(findingOf(inspection, 'hidden/sheet')).toMatchObject({
      visibility: 'hidden',
      carrier: 'sheet',
      hiddenBy: ['sheet-hidden'],
      location: { sheet: 'HR', range: 'A2:D7' },
      count: 24,
      people: 6,
      personal: true,
      novel: true,
    });
    expect(findingOf(inspection, 'dataset/staff-list')).toMatchObject({ visibility: 'hidden', people: 6 });
    expect(inspection).toMatchObject({
      people: 6,
      gaps: [],
      footprint: { visible: { tables: 1, cells: 12 }, hidden: { tables: 1, cells: 28 } },
    });
  });

  it.each<[string, readonly (readonly Cell[])[], boolean]>([
    [
      'that repeats visible values',
      [
        ['Northgate', 1204],
        ['Castle Hill', 77],
      ],
      false,
    ],
    ['that repeats them in other spelling', [['NORTHGATE '], ['castle  hill']], false],
    [
      'with marks that say nothing',
      [
        ['-', 'n/a'],
        [0, 1],
        ['Y', 'No'],
        ['Total', 9],
      ],
      false,
    ],
    [
      'with one text of its own',
      [
        ['Northgate', 1204],
        ['Mill Lane', 77],
      ],
      true,
    ],
    ['with one figure of its own', [['Northgate', 1205]], true],
    ['with one day of its own', [['Northgate', new Date('2023-08-01T00:00:00Z')]], true],
  ])('%s is novel: %s', async (_name, rows, novel) => {
    const inspection = await inspect([...table(rows, { sheet: 'Lists', concealed: SHEET }), ...table(figures)]);
    expect(findingOf(inspection, 'hidden/sheet')).toMatchObject({ novel, personal: false });
  });

  it('is compared by text across pools, and by id within one', async () => {
    const pool = new TestPool();
    const same = await inspect([
      ...table(figures, { pool }),
      ...table(figures, { sheet: 'Copy', concealed: SHEET, pool }),
    ]);
    const other = await inspect([...table(figures), ...table(figures, { sheet: 'Copy', concealed: SHEET })]);
    for (const inspection of [same, other])
      expect(findingOf(inspection, 'hidden/sheet')).toMatchObject({ novel: false });
  });

  it('of more numbers than can be kept is still compared', async () => {
    const many = Array.from({ length: 40_000 }, (_, row): Cell[] => [row * 7 + 10_000]);
    const [, ...later] = many;
    const copy = await inspect([...table(many), ...table(later, { sheet: 'Copy', concealed: PIVOT })]);
    const longer = await inspect([...table(later), ...table([...many, [5.5]], { sheet: 'Copy', concealed: PIVOT })]);
    expect(findingOf(copy, 'hidden/pivot-cache')).toMatchObject({ count: 39_999, novel: false });
    expect(findingOf(longer, 'hidden/pivot-cache')).toMatchObject({ count: 40_001, novel: true });
  });

  it.each<[string, readonly (readonly Cell[])[], boolean]>([
    ['and no more', figures.slice(1), false],
    ['and more', [...figures.slice(1), ['Mill Lane', 88, 12]], true],
  ])('that a visible chart is drawn from, %s, is novel: %s', async (_name, rows, novel) => {
    const chart = table(figures, { sheet: 'Chart', concealed: hiddenBy('chart-cache', 'cache') });
    const inspection = await inspect([...table(rows, { sheet: 'Data', concealed: SHEET }), ...chart]);
    expect(findingOf(inspection, 'hidden/sheet')).toMatchObject({ novel, personal: false });
  });

  it.each<[string, readonly Content[]]>([
    ['nothing in it', table([], { sheet: 'Empty', concealed: SHEET })],
    ['nothing but a name', [text('Notes', { sheet: 'Notes' }, SHEET, 'title'), ...table([], { concealed: SHEET })]],
  ])('is not told with %s', async (_name, contents) => {
    const { findings, footprint } = await inspect(contents);
    expect(findings).toEqual([]);
    expect(footprint.hidden).toEqual({ tables: 0, cells: 0, characters: expect.any(Number) });
  });
});

describe('hidden columns and rows', () => {
  const wide = [
    ['Station', 'Calls', 'Note', 'Check', 'Arrests', 'Plan'],
    ['Northgate', 1204, 'late', 'seen', 310, 'A12'],
    ['Castle Hill', 412, 'early', 'open', 77, 'B34'],
  ];

  it('are one place for each group of columns', async () => {
    const hide = (_row: number, column: number): number => ([3, 4, 6].includes(column) ? 1 : 0);
    const inspection = await inspect(table(wide, { concealments: [COLUMN], hide }));
    expect(findingsOf(inspection, 'hidden/column').map(({ location, count }) => [location.range, count])).toEqual([
      ['C2:D3', 4],
      ['F2:F3', 2],
    ]);
  });

  it('are one place for all rows of a sheet', async () => {
    const hide = (row: number): number => (row === 3 || row === 5 ? 1 : 0);
    const inspection = await inspect(table(staff, { concealments: [ROW], hide }));
    expect(findingsOf(inspection, 'hidden/row')).toHaveLength(1);
    expect(findingOf(inspection, 'hidden/row')).toMatchObject({
      count: 8,
      personal: true,
      location: { range: 'A3:D5' },
    });
    const names = findingsOf(inspection, 'person/name').filter(({ location }) => location.range?.startsWith('A'));
    expect(names.map(({ visibility, count }) => [visibility, count])).toEqual([
      ['visible', 4],
      ['hidden', 2],
    ]);
  });

  it('make a list hidden when they hide whom it is about', async () => {
    const hide = (_row: number, column: number): number => (column < 3 ? 1 : 0);
    const inspection = await inspect(table(staff, { concealments: [COLUMN], hide }));
    expect(findingOf(inspection, 'dataset/staff-list')).toMatchObject({
      visibility: 'hidden',
      carrier: 'column',
      people: 6,
    });
  });

  it('leave a list visible when they hide something else in it', async () => {
    const hide = (_row: number, column: number): number => (column === 4 ? 1 : 0);
    const inspection = await inspect(table(staff, { concealments: [COLUMN], hide }));
    expect(findingOf(inspection, 'dataset/staff-list')).toMatchObject({ visibility: 'visible', people: 6 });
    expect(findingOf(inspection, 'hidden/column')).toMatchObject({ personal: true });
  });
});

describe('names in tables', () => {
  it('are counted where only a few cells hold them', async () => {
    const rows = [
      ['Month', 'Calls', 'Notes'],
      ...Array.from({ length: 40 }, (_, row): Cell[] => [
        `Week ${row + 1}`,
        row * 13,
        row % 16 === 5 ? `${people[row % 6]![1]} ${people[row % 6]![0]}` : null,
      ]),
    ];
    expect(findingOf(await inspect(table(rows)), 'person/name')).toMatchObject({ count: 3, visibility: 'visible' });
  });

  it('in a header or a title are found too', async () => {
    const rows = [['Overtime of Nasreen Begum'], ...figures];
    expect(findingOf(await inspect(table(rows)), 'person/name')).toMatchObject({ location: { range: 'A1' } });
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    [
      'figures by rank',
      [
        ['Rank', '2022', '2023'],
        ['Constable', 1234, 1240],
        ['Sergeant', 321, 310],
        ['Inspector', 45, 44],
      ],
    ],
    ['figures by station', figures],
    [
      'postcode districts',
      [
        ['District', 'Offences'],
        ['BT1', 204],
        ['BT2', 17],
        ['BT48', 330],
      ],
    ],
    [
      'budget codes',
      [
        ['Code', 'Budget'],
        ['4100', 120_000],
        ['4210', 88_000],
        ['4390', 5600],
      ],
    ],
  ])('are not seen in %s', async (_name, rows) => {
    const { findings } = await inspect(table(rows));
    expect(findings.filter(({ confidence }) => confidence !== 'signal')).toEqual([]);
  });
});

describe('texts', () => {
  it('of one place are folded, with the people in them', async () => {
    const at = { part: 'comments1.xml', sheet: 'Sheet1' };
    const inspection = await inspect([
      text('Please ask Siobhan Brennan about this figure.', at, COMMENT),
      text('Confirmed with Piotr Kowalski and Siobhan Brennan.', at, COMMENT),
    ]);
    expect(findingOf(inspection, 'person/name')).toMatchObject({ count: 3, people: 2, visibility: 'hidden' });
    expect(findingOf(inspection, 'hidden/comment')).toMatchObject({ count: 2, people: 2, personal: true, novel: true });
  });

  it('hide a hit when any of it is hidden', async () => {
    const words = 'Written by Siobhan Brennan today.';
    const inspection = await inspect([
      {
        kind: 'text',
        text: words,
        runs: [
          { start: 0, at: {} },
          { start: words.indexOf('Brennan'), at: {}, concealed: hiddenBy('text', 'vanish') },
        ],
      },
    ]);
    expect(findingOf(inspection, 'person/name')).toMatchObject({ visibility: 'hidden', carrier: 'text' });
  });

  it.each<[string, boolean]>([
    ['The figures exclude overtime.', false],
    ['the  FIGURES exclude overtime. ', false],
    ['The figures include overtime.', true],
  ])('that are hidden are compared with those that are seen: %j', async (hidden, novel) => {
    const inspection = await inspect([
      text(hidden, { part: 'comments1.xml' }, COMMENT),
      text('The figures exclude overtime.', { story: 'body' }),
    ]);
    expect(findingOf(inspection, 'hidden/comment')).toMatchObject({ novel });
  });

  const homes = people.map(
    ([surname, forename], row) => `${forename} ${surname}, ${row + 3} Acacia Avenue, Newry BT34 2A${'BDEFGH'[row]}`,
  );

  it.each<[string, readonly string[], number | undefined]>([
    ['six people with their homes, a line each', [homes.join('\n')], 6],
    ['the same in a paragraph each', homes, 6],
    ['two people with their homes', homes.slice(0, 2), undefined],
    ['one person again and again', homes.map(() => homes[0]!), undefined],
    ['people without homes', people.map(([surname, forename]) => `${forename} ${surname} attended.`), undefined],
    ['homes without people', homes.map((line) => line.replace(/^[^,]*, /u, '')), undefined],
    ['people and homes in lines of their own', [homes.join('\n').replaceAll(', ', '\n')], undefined],
  ])('make a list of %s', async (_name, paragraphs, expected) => {
    const inspection = await inspect(paragraphs.map((line) => text(line, { story: 'body' })));
    expect(findingOf(inspection, 'dataset/row-level-data')?.people).toBe(expected);
  });

  it('by an author are ordinary', async () => {
    const property = hiddenBy('property', 'property');
    const inspection = await inspect([text('Siobhan Brennan', { field: 'creator' }, property, 'author')]);
    expect(findingOf(inspection, 'person/name')).toMatchObject({ ordinary: true });
    expect(findingOf(inspection, 'hidden/property')).toMatchObject({ personal: false });
  });
});

describe('what is called after a person', () => {
  it('as an account that wrote a document is ordinary', async () => {
    const property = hiddenBy('property', 'property');
    const inspection = await inspect([text('nasreen.begum', { field: 'creator' }, property, 'author')]);
    expect(findingOf(inspection, 'person/name')).toMatchObject({ ordinary: true });
  });

  it.each([
    ['Begum_N', 'likely'],
    ['NasreenBegum', 'likely'],
    ['Sheet_1', undefined],
    ['Northgate_Q3', undefined],
    ['Begum', 'signal'],
  ])('as the sheet %j is told as %j', async (title, expected) => {
    const inspection = await inspect([text(title, { sheet: title }, undefined, 'title')]);
    expect(findingOf(inspection, 'person/name')?.confidence).toBe(expected);
  });
});

describe('people', () => {
  it.each<[string, readonly Content[], number]>([
    ['in a list and in its hidden copy', [...table(staff), ...table(staff, { sheet: 'Copy', concealed: SHEET })], 6],
    ['in a list and in a text', [...table(staff), text('Please ask Ada Okafor and Imran Hussain.')], 7],
    ['in a label of one word', [text('Kowalski', { field: 'name' })], 0],
    [
      'who wrote the document',
      [text('Ada Okafor', { field: 'creator' }, hiddenBy('property', 'property'), 'author')],
      0,
    ],
  ])('are counted once over all of a file: %s', async (_name, contents, expected) => {
    expect((await inspect(contents)).people).toBe(expected);
  });
});

describe('evidence', () => {
  const secret = 'Whitcombe';

  it('is masked, distinct and at most five', async () => {
    const finding = findingOf(await inspect(table(staff)), 'person/name');
    expect(finding?.evidence).toEqual(['O****r', 'M***h', 'B*****n', 'W*******e', 'B***m']);
  });

  it('is shown when asked for', async () => {
    const finding = findingOf(await inspect(table(staff), { showValues: true }), 'person/name');
    expect(finding?.evidence).toContain(secret);
  });

  it.each<[string, readonly Content[]]>([
    ['a cell', table(staff)],
    ['the name of a sheet', table(figures, { sheet: `Jane ${secret}`, concealed: SHEET })],
    ['the name of a part', [text('Please ask Jane Whitcombe.', { part: `Jane ${secret}` })]],
    [
      'a header',
      table([
        [`Jane ${secret}`, 'Calls'],
        ['Northgate', 3],
        ['Castle Hill', 4],
      ]),
    ],
    ['a gap', [{ kind: 'gap', reason: 'unknown-part', at: { part: `Jane ${secret}` }, detail: 'It was not read.' }]],
    ['the name of a nested file', [child(`Jane ${secret}.dat`, 'nothing known')]],
  ])('does not come out of %s', async (_name, contents) => {
    expect(JSON.stringify(await inspect(contents))).not.toContain(secret);
  });
});

describe('the name of a file', () => {
  it.each([
    ['grievance of Nasreen Begum.xlsx', true],
    ['Nasreen_Begum_grievance.xlsx', true],
    ['Grievance-NasreenBegum.xlsx', true],
    ['begum_n.xlsx', true],
    ['FOI 2023-0417 response.xlsx', false],
    ['Officers by rank and station.xlsx', false],
  ])('%s is told: %s', async (name, expected) => {
    const inspector = inspectorOf({ document: table(figures) });
    const inspection = await inspector.inspectBytes(Buffer.from('document'), `outgoing/${name}`);
    expect(findingOf(inspection, 'file/name') !== undefined).toBe(expected);
  });
});

describe('a fingerprint', () => {
  const printOf = async (contents: readonly Content[], key?: string, name = 'answer.xlsx') => {
    const inspector = inspectorOf({ document: contents }, key === undefined ? {} : { key });
    const inspection = await inspector.inspectBytes(Buffer.from('document'), name);
    return findingOf(inspection, 'dataset/staff-list')?.fingerprint;
  };

  it('does not depend on where the file is kept', async () => {
    expect(await printOf(table(staff), undefined, 'a/one.xlsx')).toBe(
      await printOf(table(staff), undefined, 'two.xlsx'),
    );
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    ['a row is added', [...staff, ['Shah', 'Imran', 'Sergeant', 41_999]]],
    ['a row is removed', staff.slice(0, -1)],
    ['a name changes', [...staff.slice(0, -1), ['Kowalska', 'Piotr', 'Constable', 41_085]]],
  ])('changes when %s', async (_name, rows) => {
    expect(await printOf(table(rows))).not.toBe(await printOf(table(staff)));
  });

  it.each<[string, readonly (readonly Cell[])[]]>([
    ['a figure', [...figures.slice(0, -1), ['Castle Hill', 412, 78]]],
    ['a word', [...figures.slice(0, -1), ['Mill Lane', 412, 77]]],
  ])('of a hidden place changes with %s in it', async (_name, rows) => {
    const printsOf = async (cells: readonly (readonly Cell[])[]) =>
      findingOf(await inspect(table(cells, { concealed: SHEET })), 'hidden/sheet')?.fingerprint;
    expect(await printsOf(rows)).not.toBe(await printsOf(figures));
    expect(await printsOf(figures)).toBe(await printsOf(figures));
  });

  it('depends on the key', async () => {
    expect(await printOf(table(staff), 'one')).not.toBe(await printOf(table(staff), 'other'));
  });
});

describe('failures', () => {
  async function* failing(error: Error): AsyncGenerator<Content> {
    yield* table(staff);
    throw error;
  }

  it.each<[string, Error, string, RegExp]>([
    ['a fault of the document', new Unreadable('damaged', 'A part is cut short.'), 'damaged', /cut short/u],
    ['a limit', new LimitReached('inflatedBytes'), 'limit', /--max-inflated-bytes/u],
    ['a fault of ours', new Error('secret of Jane Whitcombe'), 'crash', /^Reading this failed/u],
  ])('become gaps, and what was read before counts: %s', async (_name, error, reason, detail) => {
    const inspection = await inspect(failing(error));
    expect(inspection.gaps).toEqual([{ reason, location: {}, detail: expect.stringMatching(detail) }]);
    expect(findingOf(inspection, 'dataset/staff-list')).toMatchObject({ people: 6 });
    expect(JSON.stringify(inspection)).not.toContain('Whitcombe');
  });

  it.each<[string, Partial<Record<'characters' | 'fileBytes', number>>, RegExp]>([
    ['characters', { characters: 20 }, /--max-characters/u],
    ['the size of the file', { fileBytes: 3 }, /--max-file-bytes/u],
  ])('include limits the engine keeps: %s', async (_name, limits, detail) => {
    const { gaps } = await inspect(table(staff), { limits });
    expect(gaps).toEqual([{ reason: 'limit', location: {}, detail: expect.stringMatching(detail) }]);
  });

  it('of the same kind in the same place are one gap', async () => {
    const gap = { kind: 'gap', reason: 'unknown-part', at: { part: 'x.bin' }, detail: 'It was not read.' } as const;
    expect((await inspect([gap, gap])).gaps).toHaveLength(1);
  });
});

describe('nested documents', () => {
  const nested = { document: [child('inner.xlsx', 'inner')], inner: table(staff) };

  it('are read with their trail', async () => {
    const inspection = await inspectorOf(nested).inspectBytes(Buffer.from('document'), 'bundle.zip');
    expect(findingOf(inspection, 'dataset/staff-list')).toMatchObject({
      visibility: 'visible',
      location: { trail: ['inner.xlsx'], sheet: 'Sheet1' },
    });
  });

  it('that are hidden hide all that is in them', async () => {
    const concealed = hiddenBy('embedded-object', 'drawing');
    const documents = { ...nested, document: [child('inner.xlsx', 'inner', concealed)] };
    const inspection = await inspectorOf(documents).inspectBytes(Buffer.from('document'), 'answer.xlsx');
    expect(inspection.footprint.visible.cells).toBe(0);
    expect(findingOf(inspection, 'dataset/staff-list')).toMatchObject({
      visibility: 'hidden',
      carrier: 'embedded-object',
    });
    expect(findingOf(inspection, 'hidden/embedded-object')).toMatchObject({ count: 24, people: 6, novel: true });
  });

  it('that nobody reads are gaps in their place', async () => {
    const { gaps } = await inspect([child('notes.7z', "7z\xbc\xaf'\x1c")]);
    expect(gaps).toEqual([{ reason: 'unknown-format', location: { trail: ['notes.7z'] }, detail: expect.any(String) }]);
  });

  it('are followed only so deep', async () => {
    const endless = { document: [child('again.xlsx', 'document')] };
    const inspector = inspectorOf(endless, { limits: { depth: 3 } });
    const { gaps } = await inspector.inspectBytes(Buffer.from('document'), 'answer.xlsx');
    expect(gaps).toEqual([
      {
        reason: 'limit',
        location: { trail: Array.from({ length: 4 }, () => 'again.xlsx') },
        detail: expect.stringContaining('--max-depth'),
      },
    ]);
  });

  it('share one purse with what holds them', async () => {
    const inspector = inspectorOf(
      { document: [...table(staff), child('one.xlsx', 'inner'), child('two.xlsx', 'inner')], inner: table(staff) },
      { limits: { characters: 180 } },
    );
    const { gaps } = await inspector.inspectBytes(Buffer.from('document'), 'answer.xlsx');
    expect(gaps).toMatchObject([{ reason: 'limit', location: { trail: [expect.any(String)] } }]);
  });
});

describe('strings that no cell shows', () => {
  it('are hidden, where their pool says they were deleted', async () => {
    const left = new TestPool(['Siobhan Brennan', 'Piotr Kowalski'], true);
    const contents = [
      ...table(figures, { pool: left }),
      { kind: 'pool-end', pool: left, at: { part: 'strings.xml' } } as const,
    ];
    const inspection = await inspect(contents);
    expect(findingOf(inspection, 'hidden/orphan-string')).toMatchObject({ count: 2, personal: true, novel: true });
    expect(findingOf(inspection, 'person/name')).toMatchObject({ visibility: 'hidden', count: 2 });
    for (const { location } of inspection.findings) expect(location).toEqual({ part: 'strings.xml' });
  });

  it('are nothing, where it does not', async () => {
    const pool = new TestPool(['Siobhan Brennan'], false);
    const { findings } = await inspect([...table(figures, { pool }), { kind: 'pool-end', pool, at: {} }]);
    expect(findings).toEqual([]);
  });
});

describe('an inspection', () => {
  it('is the same every time, in the order of places', async () => {
    const contents = (): readonly Content[] => [
      ...table(staff, { sheet: 'B', concealed: SHEET }),
      ...table(staff, { sheet: 'A' }),
      text('Please ask Jane Whitcombe.', { part: 'a.xml' }, COMMENT),
    ];
    const [one, other] = [await inspect(contents()), await inspect(contents())];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    const parts = one.findings.map(({ location }) => location.part);
    expect(parts).toEqual([...parts].sort());
  });

  it('says which bytes it read', async () => {
    const { sha256, bytes, format } = await inspect([]);
    expect({ sha256, bytes, format }).toEqual({
      sha256: '43cc23fa52b87b4cc1d02b5b114154151d6adddb17c9fddc06b027fa99e24008',
      bytes: 8,
      format: 'xlsx',
    });
  });
});

describe('the people of a file', () => {
  const mails = ['ada.okafor', 'thomas.marsh', 'jane.whitcombe'].map((name) => `${name}@northgate.police.example`);

  it.each<[string, string, number]>([
    ['with addresses called after people', mails.join('\n'), 3],
    ['with one of them again', [...mails, mails[0]].join('\n'), 3],
    ['with nobody', 'Calls rose by a tenth in the year.', 0],
  ])('%s', async (_name, words, people) => {
    expect((await inspect([text(words, {}, COMMENT)])).people).toBe(people);
  });
});

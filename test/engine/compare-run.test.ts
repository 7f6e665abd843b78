import { describe, expect, it } from 'vitest';
import { compareRun } from '../../src/engine/compare-run.js';
import type { Content } from '../../src/model/content.js';
import type { Finding, Inspection } from '../../src/model/report.js';
import { builtInRules } from '../../src/rules/load.js';
import { type Cell, child, hiddenBy, inspectorOf, table, text } from './contents.js';

const DELETED = hiddenBy('tracked-change', 'tracked-deletion');
const COVERED = hiddenBy('text', 'covered');
const TITLE = hiddenBy('property', 'property');
const KEY = Buffer.from('test key');
const { byId } = builtInRules();

type Files = Readonly<Record<string, readonly Content[]>>;

/** Findings that comparing the files of a run added, as `file: rule (message)`. */
async function compared(files: Files, held?: number): Promise<readonly (readonly [string, Finding])[]> {
  const inspector = inspectorOf(files, { key: KEY.toString() });
  async function* inspections(): AsyncGenerator<Inspection> {
    for (const name of Object.keys(files)) yield inspector.inspectBytes(Buffer.from(name), `${name}.xlsx`);
  }
  const before = new Map<string, number>();
  for await (const inspection of inspections()) before.set(inspection.path, inspection.findings.length);
  const added: (readonly [string, Finding])[] = [];
  const options = { rules: byId, key: KEY, ...(held === undefined ? {} : { held }) };
  for await (const { path, findings, traces } of compareRun(inspections(), options)) {
    expect(traces).toBeUndefined();
    const met = findings.filter(({ rule }) => rule === 'redaction/unapplied' || rule === 'dataset/twin-table');
    expect(findings.length).toBe((before.get(path) ?? 0) + met.length);
    added.push(...met.map((finding) => [path, finding] as const));
  }
  return added;
}

const told = async (files: Files, held?: number) =>
  (await compared(files, held)).map(([path, { rule, count }]) => [path, rule, count]);

const removed = (words: string) => text(words, { story: 'body' }, DELETED);
const SENTENCE = 'On that day it was Ada Okafor who signed the report and sent it to the panel.';

describe('what was removed in one file of a run', () => {
  it.each<[string, readonly Content[], readonly Content[]]>([
    ['as a tracked deletion, stands in the text of another', [removed(SENTENCE)], [text(SENTENCE)]],
    ['under a box', [text('Ada Okafor', { page: 1 }, COVERED)], [text(SENTENCE)]],
    ['stands in a property', [removed(SENTENCE)], [text('Statement of Ada Okafor', { field: 'title' }, TITLE)]],
    ['stands as its author', [removed(SENTENCE)], [text('Ada Okafor', { field: 'creator' }, TITLE, 'author')]],
    ['is the address of somebody', [removed(SENTENCE)], [text('Please write to ada.okafor@northgate.example.')]],
    ['is the folder of somebody', [removed(SENTENCE)], [text('C:\\Users\\ada.okafor\\Documents\\reply.docx')]],
    [
      'stands in another order',
      [removed(SENTENCE)],
      table([['Name'], ['Okafor, Ada'], ['Thomas Marsh'], ['Jane Whitcombe']]),
    ],
    ['is a number', [removed('NI number QQ 12 34 56 C was given, or AB123456C')], [text('NI number: AB 12 34 56 C')]],
  ])('%s', async (_what, redacting, showing) => {
    const files = { redacted: redacting, shown: showing };
    expect(await told(files)).toEqual([['shown.xlsx', 'redaction/unapplied', 1]]);
    expect(await told({ shown: showing, redacted: redacting })).toEqual([['shown.xlsx', 'redaction/unapplied', 1]]);
  });

  it('is told with the other file, and without the name', async () => {
    const [found] = await compared({ redacted: [removed(SENTENCE)], shown: [text(SENTENCE, { page: 3 })] });
    expect(found?.[1]).toMatchObject({ harm: 'redaction', location: { page: 3 }, evidence: [] });
    expect(found?.[1].message).toMatch(
      /^A name or number that somebody removed in the file "redacted\.xlsx" can be read here\./u,
    );
    expect(JSON.stringify(found)).not.toMatch(/okafor/iu);
  });

  it('stands in the name of a file', async () => {
    const files = { redacted: [removed(SENTENCE)], 'Statement of Ada Okafor': [text('Nothing else is in it.')] };
    expect(await told(files)).toEqual([['Statement of Ada Okafor.xlsx', 'redaction/unapplied', 1]]);
  });

  it('is told in the later file where the other one was given out already', async () => {
    const files = { shown: [text(SENTENCE)], between: [text('Nothing.')], redacted: [removed(SENTENCE)] };
    const [found, ...more] = await compared(files, 1);
    expect(more).toEqual([]);
    expect(found?.[0]).toBe('redacted.xlsx');
    expect(found?.[1].message).toMatch(/^A name or number removed here can be read in the file "shown\.xlsx"/u);
  });

  it.each<[string, Files]>([
    ['another name', { redacted: [removed(SENTENCE)], shown: [text('It was Thomas Marsh who signed the report.')] }],
    ['a surname alone', { redacted: [removed(SENTENCE)], shown: [text('Mr Okafor signed the report at Northgate.')] }],
    ['removed in both', { redacted: [removed(SENTENCE)], shown: [removed(SENTENCE)] }],
    [
      'a name that also stands where it was removed',
      { redacted: [removed(SENTENCE), text(SENTENCE)], shown: [text(SENTENCE)] },
    ],
    ['in plain sight in both', { one: [text(SENTENCE)], two: [text(SENTENCE)] }],
    ['a surname removed', { redacted: [removed('It was Mr Okafor who signed.')], shown: [text(SENTENCE)] }],
    [
      'a hidden name, not a removed one',
      { hidden: [text(SENTENCE, {}, hiddenBy('comment', 'comment'))], shown: [text(SENTENCE)] },
    ],
  ])('is not: %s', async (_what, files) => {
    expect(await told(files)).toEqual([]);
  });

  it('is known within an archive too', async () => {
    const files = {
      bundle: [child('a.docx', 'first'), child('b.docx', 'second')],
      first: [removed(SENTENCE)],
      second: [text(SENTENCE)],
    };
    const { findings } = await inspectorOf(files).inspectBytes(Buffer.from('bundle'), 'bundle.zip');
    expect(findings.filter(({ rule }) => rule === 'redaction/unapplied')).toMatchObject([
      { location: { trail: ['b.docx'] }, message: expect.stringContaining('"a.docx"') },
    ]);
  });
});

const STAFF: readonly (readonly Cell[])[] = [
  ['Ada Okafor', 'Constable', 'Northgate', 31_400, '2011-03-01'],
  ['Thomas Marsh', 'Sergeant', 'Castle Hill', 42_100, '2009-05-12'],
  ['Siobhan Brennan', 'Constable', 'Harbour Road', 30_900, '2015-09-30'],
  ['Jane Whitcombe', 'Inspector', 'Northgate', 55_250, '2001-01-15'],
  ['Nasreen Begum', 'Constable', 'Castle Hill', 33_300, '2013-07-01'],
  ['Piotr Kowalski', 'Sergeant', 'Northgate', 43_700, '2008-11-20'],
  ['Willem Achterberg', 'Constable', 'Harbour Road', 31_800, '2012-02-29'],
];
const HEADER = ['Officer', 'Rank', 'Station', 'Salary', 'Start'];
const raw = [HEADER, ...STAFF];
const left = [HEADER.slice(1), ...STAFF.map((row) => row.slice(1))];
const struck = [HEADER, ...STAFF.map((row) => ['[redacted]', ...row.slice(1)])];
const emptied = [HEADER, ...STAFF.map((row) => [null, ...row.slice(1)])];
const shuffled = [left[0]!, ...left.slice(1).reverse()];

describe('a table and its redacted twin', () => {
  it.each<[string, readonly (readonly Cell[])[], string]>([
    ['names left out', left, 'likely'],
    ['in another order', shuffled, 'likely'],
    ['names struck through', struck, 'certain'],
    ['names emptied', emptied, 'certain'],
  ])('in two files: %s', async (_what, poorer, confidence) => {
    for (const files of [
      { raw: table(raw), redacted: table(poorer) },
      { redacted: table(poorer), raw: table(raw) },
    ]) {
      const found = await compared(files);
      expect(found.map(([path, { rule, count, confidence: sure }]) => [path, rule, count, sure])).toEqual([
        ['raw.xlsx', 'dataset/twin-table', 7, confidence],
      ]);
      expect(found[0]?.[1].message).toMatch(/^The copy with less in it is in the file "redacted\.xlsx"/u);
    }
  });

  it('where one suppresses the small numbers that the other shows', async () => {
    const figures = (few: Cell) => [
      ['Ethnicity', 'Officers', 'Staff'],
      ...['White', 'Asian', 'Black', 'Mixed', 'Chinese', 'Other'].map((group, at) => [
        group,
        at === 3 ? few : 40 + at,
        90 + at,
      ]),
    ];
    const hidden = hiddenBy('sheet', 'sheet-hidden');
    const contents = [
      ...table(figures('<5'), { sheet: 'Reply' }),
      ...table(figures(3), { sheet: 'Data', concealed: hidden }),
    ];
    const { findings } = await inspectorOf({ book: contents }).inspectBytes(Buffer.from('book'), 'book.xlsx');
    expect(findings.filter(({ rule }) => rule === 'dataset/twin-table')).toMatchObject([
      { visibility: 'hidden', confidence: 'certain', location: { sheet: 'Data' }, count: 6 },
    ]);
  });

  it('on two sheets of one file', async () => {
    const contents = [...table(struck, { sheet: 'Release' }), ...table(raw, { sheet: 'Working' })];
    const { findings } = await inspectorOf({ book: contents }).inspectBytes(Buffer.from('book'), 'book.xlsx');
    expect(findings.filter(({ rule }) => rule === 'dataset/twin-table')).toMatchObject([
      { location: { sheet: 'Working' }, count: 7, message: expect.stringContaining('sheet "Release"') },
    ]);
  });

  it.each<[string, readonly (readonly Cell[])[], readonly (readonly Cell[])[]]>([
    ['the same table twice', raw, raw],
    ['both without names', left, left],
    [
      'other people in the same posts',
      left,
      raw.map((row, at) => (at === 0 ? row : [row[0]!, 'Clerk', `Site ${at}`, at, at])),
    ],
    ['half the rows', left.slice(0, 4), raw],
    [
      'figures of two years',
      [['Station', 'Rank', 'Calls'], ...STAFF.map((row, at) => [row[2]!, row[1]!, at * 10])],
      [['Station', 'Rank', 'Calls'], ...STAFF.map((row, at) => [row[2]!, row[1]!, at * 13 + 1])],
    ],
    [
      'a table that adds more than it leaves out',
      [['Station', 'Salary', 'A', 'B', 'C'], ...STAFF.map((row, at) => [row[2]!, row[3]!, at, at * 3, at * 7])],
      raw,
    ],
  ])('are not: %s', async (_what, one, other) => {
    expect(await told({ one: table(one), other: table(other) })).toEqual([]);
  });
});

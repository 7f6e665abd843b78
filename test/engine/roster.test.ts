import { describe, expect, it } from 'vitest';
import { buildRoster } from '../../src/detectors/roster/build-roster.js';
import { Roster } from '../../src/detectors/roster/roster.js';
import { createInspector } from '../../src/engine/inspect.js';
import { readRosterList } from '../../src/engine/read-roster-list.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import type { Content } from '../../src/model/content.js';
import { builtInRules } from '../../src/rules/load.js';
import { type Cell, hiddenBy, readerOf, table, text } from './contents.js';

const KEY = Buffer.from('a key that only this test knows');
const LIST = `Surname,Forename,Service No
Okafor,Ada,410172
Marsh,Thomas,410345
Brennan,Siobhan,410518
Whitcombe,Jane,410691
Begum,Nasreen,410864
Kowalski,Piotr,411037
`;
const PEOPLE = LIST.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [string, string, string]);

const read = (list: string, name = 'staff.csv') =>
  readRosterList(Buffer.from(list), name, builtInRules(), DEFAULT_LIMITS);

async function matches(contents: Iterable<Content>) {
  const { bytes } = buildRoster(await read(LIST), KEY);
  const inspector = createInspector({
    rules: builtInRules(),
    limits: DEFAULT_LIMITS,
    showValues: false,
    key: KEY,
    roster: new Roster(bytes.buffer as ArrayBuffer, KEY),
    readers: [readerOf({ document: contents })],
  });
  const { findings } = await inspector.inspectBytes(Buffer.from('document'), 'answer.xlsx');
  return findings.filter(({ rule }) => rule === 'dataset/roster-match');
}

const rows = (header: readonly string[], row: (person: [string, string, string], at: number) => readonly Cell[]) =>
  table([header, ...PEOPLE.map(row)]);

describe('people of the roster', () => {
  it.each<[string, readonly Content[], number]>([
    ['full names in a column', rows(['Officer', 'Unit'], ([s, f], at) => [`${f} ${s}`, `Unit ${at}`]), 6],
    ['in a column of names with a comma', rows(['Name', 'Unit'], ([s, f], at) => [`${s}, ${f}`, `Unit ${at}`]), 6],
    ['surname and forename apart', rows(['Surname', 'Forename'], ([s, f]) => [s, f]), 6],
    ['surname and initial apart', rows(['Surname', 'Initials', 'Unit'], ([s, f], at) => [s, f.charAt(0), at]), 6],
    ['initials before surname', rows(['Initials', 'Surname'], ([s, f]) => [f.charAt(0), s]), 6],
    ['numbers under a header', rows(['Service No', 'Calls'], ([, , number], at) => [Number(number), at * 100]), 6],
    ['numbers without any', table(PEOPLE.map(([, , number], at) => [Number(number), at * 100])), 6],
    [
      'one among remarks',
      table([
        ['Ward', 'Remarks'],
        ['North', 'none'],
        ['South', 'see Okafor, Ada'],
        ['East', ''],
      ]),
      1,
    ],
    [
      'in a sentence',
      [text('The file was kept by Ada Okafor until May, when it was given to a colleague of hers.')],
      1,
    ],
    [
      'twice in a sentence',
      [text('Ada Okafor and A. Okafor are one and the same, as anybody who works there would know.')],
      1,
    ],
    [
      'by number in a sentence',
      [text('Please ask service number 410345 about what was seen there, and when that was.')],
      1,
    ],
  ])('are found: %s', async (_what, contents, people) => {
    const found = await matches(contents);
    expect(found.map((finding) => [finding.harm, finding.people])).toEqual([['dataset', people]]);
    expect(JSON.stringify(found)).not.toMatch(/okafor|410345/iu);
  });

  it('make a hidden place personal', async () => {
    const [found] = await matches(
      table([['x'], ['Ada Okafor'], ['Thomas Marsh']], { concealed: hiddenBy('sheet', 'sheet-hidden') }),
    );
    expect(found).toMatchObject({ visibility: 'hidden', people: 2 });
  });

  it('who wrote the document are told as ordinary', async () => {
    const [found] = await matches([
      text('Ada Okafor', { field: 'creator' }, hiddenBy('property', 'property'), 'author'),
    ]);
    expect(found).toMatchObject({ ordinary: true });
  });

  it.each<[string, readonly Content[]]>([
    ['other people', table([['Officer'], ['Ada Marsh'], ['Thomas Okafor'], ['Jane Begum']])],
    ['surnames alone', table([['Surname'], ['Okafor'], ['Marsh'], ['Begum']])],
    ['streets', table([['Street'], ['Okafor Road'], ['Marsh Lane'], ['Brennan Close']])],
    [
      'figures',
      table([
        ['Station', 'Spend'],
        ['North', 410_172],
        ['South', 99],
        ['East', 1204],
        ['West', 5],
      ]),
    ],
    ['numbers that are not theirs', rows(['Service No', 'Calls'], (_person, at) => [500_000 + at, at])],
    ['a sentence', [text('The marsh at Thornby was drained by Thomas and his men long before the road was built.')]],
  ])('are not found in %s', async (_what, contents) => {
    expect(await matches(contents)).toEqual([]);
  });
});

describe('a list', () => {
  it.each<[string, string, string, number]>([
    ['csv', 'staff.csv', LIST, 6],
    ['csv below a title', 'staff.csv', `Staff of the force\n\n${LIST}`, 6],
    ['csv of whole names', 'staff.csv', 'Employee Name,Unit\n"Okafor, Ada",One\nThomas Marsh,Two\n', 2],
    ['names as lines', 'staff.txt', 'Ada Okafor\nMarsh, Thomas\nPC 12 Jane Whitcombe\n', 3],
  ])('can be a %s', async (_what, name, list, people) => {
    expect(await read(list, name)).toHaveLength(people);
  });

  it('gives the parts of names and the numbers', async () => {
    expect(await read('Name,E-mail,Collar No\n"Achterberg, Willem",w@example.org,123MD\n')).toEqual([
      { surname: 'Achterberg', forenames: 'Willem', initials: '', numbers: ['w@example.org', '123MD'] },
    ]);
    expect(await read('Willem van den Achterberg\nOKAFOR Ada\nPC 12 Jane Whitcombe\n', 'staff.txt')).toMatchObject([
      { surname: 'van den Achterberg', forenames: 'Willem' },
      { surname: 'OKAFOR', forenames: 'Ada' },
      { surname: 'Whitcombe', forenames: 'Jane' },
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['without a header of names', 'Station,Calls\nNorthgate,12\nCastle Hill,14\n', /headed as a surname or a name/u],
    ['that is empty', '', /cannot|could not|can be read|no table/u],
  ])('%s is refused', async (_what, list, message) => {
    await expect(read(list)).rejects.toThrow(message);
  });
});

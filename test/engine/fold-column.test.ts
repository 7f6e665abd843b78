import { describe, expect, it } from 'vitest';
import { type Cell, hiddenBy, inspect, table } from './contents.js';

const FORMAT = hiddenBy('cell', 'number-format');
const STATIONS = ['Northgate', 'Harbour Road', 'Castle Hill', 'Mill Lane', 'Westport', 'Lisburn'];

/** Stations with their strengths, and below them, hidden, one row of other things. */
const below = (...cells: readonly string[]): readonly (readonly Cell[])[] => [
  ['Station', 'Constable', 'Sergeant'],
  ...STATIONS.map((station, row): Cell[] => [station, 51 + row, 6 + row]),
  ...cells.map((cell): Cell[] => [cell, 'CC982', 1]),
];

describe('a name hidden in a column of other things', () => {
  it.each<[string, readonly string[], boolean]>([
    ['with a comma', ['Zhang, Chun Kit'], true],
    ['with a comma, two of them', ['Zhang, Chun Kit', 'Wong, Ka Yan'], true],
    ['with a comma, as many as places', ['Zhang, Chun Kit', 'Strand Road'], true],
    ['of a street', ['Tennent Street West'], false],
    ['of a town and its county', ['York, North Yorkshire'], false],
    ['of two towns', ['Newtownards, Antrim'], false],
    ['of a unit', ['Roads Policing, Northgate'], false],
    ['of a court', ["Magistrates' Court, Belfast"], false],
  ])('%s', async (_name, cells, personal) => {
    const rows = below(...cells);
    const last = STATIONS.length + 1;
    const { findings } = await inspect(table(rows, { concealments: [FORMAT], hide: (row) => (row > last ? 1 : 0) }));
    const names = findings.filter(({ rule, confidence }) => rule === 'person/name' && confidence !== 'signal');
    expect(names.map(({ visibility }) => visibility)).toEqual(personal ? ['hidden'] : []);
    expect(findings.some(({ rule, personal: isPersonal }) => rule === 'hidden/cell' && isPersonal)).toBe(personal);
  });

  it('is a clue only where it is seen', async () => {
    const { findings } = await inspect(table(below('Zhang, Chun Kit')));
    expect(findings.find(({ rule }) => rule === 'person/name')?.confidence).toBe('signal');
  });
});

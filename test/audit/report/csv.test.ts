import { describe, expect, it } from 'vitest';
import { csvReport } from '../../../src/audit/report/csv.js';
import { HOSTILE_RELEASE, RELEASES, reportOf } from './reporting.js';

/** Fields of a csv in which every text is quoted. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^",]*)(?:,|$)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    )
    .map((fields) => fields.slice(0, 20));

describe('the register', () => {
  it('lists what blocks, the worst first, with what a notification needs', async () => {
    const text = await reportOf(csvReport, RELEASES);
    expect(text.startsWith('\uFEFF"rank","file"')).toBe(true);
    const [header = [], first = [], ...others] = rowsOf(text);
    const row = Object.fromEntries(header.map((name, at) => [name, first[at]]));
    expect(row).toMatchObject({
      rank: '1',
      file: '2023/workforce.xlsx',
      address: 'https://x.example/workforce.xlsx',
      reference: 'FOI 7',
      released: '2023-08-08',
      'days public': '877',
      verdict: 'block',
      'not wholly read': 'no',
      people: '9483',
      'people harmed': '9483',
      'weight of the harm': '4',
      risk: String(9483 * 4 * 877),
    });
    expect(row['which data']).toMatch(/^Lists of staff, Hidden sheets/u);
    expect(row['found (masked)']).toMatch(/^S\*\*\*\*e, J/u);
    expect(others.map(([rank, file]) => [rank, file])).toEqual([
      ['2', '2025/workforce again.xlsx'],
      ['3', 'locked.xlsx'],
    ]);
  });

  it('lists the others too when it is asked to', async () => {
    const rows = rowsOf(await reportOf(csvReport, RELEASES, { listsAll: true }));
    expect(rows).toHaveLength(5);
    expect(rows.map((row) => row[6])).toContain('allow');
  });

  it('gives a spreadsheet nothing to run and a terminal nothing to obey', async () => {
    const text = await reportOf(csvReport, [HOSTILE_RELEASE]);
    expect(text.slice(1)).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e\u2028]/u);
    expect(text).toContain(`"'=cmd|'/c calc'!A0"`);
    expect(rowsOf(text)).toHaveLength(2);
  });
});

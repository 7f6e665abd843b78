import { describe, expect, it } from 'vitest';
import { mask } from '../../src/model/masked.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { reporter } from '../../src/reporters/csv.js';
import { finding, inspection } from '../policy/specimen.js';
import { BREACH, CLEAR, HOSTILE, LOCKED } from './breach.js';
import { runJudged, runReport } from './run-report.js';

/** The register as rows of fields by the name of their column; every line must have as many fields as the first. */
function read(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .replace(/^\uFEFF/u, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/gu)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

describe('csv', () => {
  it('has a line for each finding, each gap, and each file without any', () => {
    const rows = read(runReport(reporter, [BREACH, LOCKED, CLEAR]));
    expect(rows.map(({ file, verdict, severity, title, rule }) => [file, verdict, severity, title, rule])).toEqual([
      ['outgoing/workforce.xlsx', 'block', 'note', 'Ranks', 'person/rank'],
      ['outgoing/workforce.xlsx', 'block', 'block', 'Lists of staff', 'dataset/staff-list'],
      ['outgoing/workforce.xlsx', 'block', 'block', 'Names of people', 'person/name'],
      ['outgoing/workforce.xlsx', 'block', 'block', 'Names of people', 'person/name'],
      ['outgoing/workforce.xlsx', 'block', 'block', 'Hidden sheets', 'hidden/sheet'],
      ['outgoing/workforce.xlsx', 'block', 'block', 'Service numbers', 'person/service-number'],
      ['locked.xlsx', 'block', 'block', 'Not read: locked with a password', 'gap'],
      ['clear.csv', 'allow', '', 'Nothing found', ''],
    ]);
    expect(rows[2]).toMatchObject({
      place: 'sheet "SAP DOWNLOAD", A2:A9484',
      'hidden by': 'on a hidden sheet',
      count: '9483',
      people: '7839',
      found: 'S****e, J · E*****e',
    });
  });

  it.each([
    ['=1+1'],
    ['+44'],
    ['-2'],
    ['@SUM(A1)'],
    ['|cmd'],
    [' =1+1'],
    ['\t=1+1'],
    ['\uFF1D1+1'],
    ['\n=cmd|" /C calc"!A0'],
  ])('never begins a field with a formula: %j', (value) => {
    const { path, message } = { path: value, message: value };
    const text = runReport(reporter, [
      inspection({ path, findings: [finding({ message, location: { field: value } })] }),
    ]);
    for (const row of read(text)) {
      for (const field of Object.values(row)) expect(field).not.toMatch(/^\s*[=+\-@|\uFF1D]/u);
    }
  });

  it.each([['a-b'], ['1=1'], ['Sheet "A"']])('leaves other text as it is: %s', (message) => {
    const [row] = read(runReport(reporter, [inspection({ findings: [finding({ message })] })]));
    expect(row?.message).toBe(message);
  });

  it('keeps each record in one line', () => {
    const text = runReport(reporter, [HOSTILE]);
    expect(read(text)).toHaveLength(3);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e\u2028]/u);
  });

  it('tells who accepted a finding', () => {
    const judged = decide(inspection({ findings: [finding({ evidence: [mask('Sample')] })] }), RELEASE);
    const accepted = { by: 'A. Reviewer', reason: 'Public already', until: '2030-01-31' };
    const findings = judged.findings.map((one) => ({ ...one, accepted }));
    expect(read(runJudged(reporter, [{ ...judged, findings }]))[0]).toMatchObject({
      'accepted by': 'A. Reviewer',
      'accepted until': '2030-01-31',
      reason: 'Public already',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { reporter } from '../../src/reporters/github.js';
import { finding, inspection } from '../policy/specimen.js';
import { BREACH, CLEAR, HOSTILE, LOCKED } from './breach.js';
import { runReport } from './run-report.js';

const lines = (...files: Parameters<typeof runReport>[1]): string[] => runReport(reporter, files).trimEnd().split('\n');

describe('github', () => {
  it('has one annotation for each thing to mend, worst first, and the verdict last', () => {
    expect(lines(BREACH).map((line) => line.slice(0, 80))).toEqual([
      '::error file=outgoing/workforce.xlsx,title=Hidden sheets (hidden/sheet)::A sheet',
      '::notice file=outgoing/workforce.xlsx,title=Ranks (person/rank)::9 ranks in shee',
      '::error title=foi-gate%3A BLOCK::1 file, 1 of them blocked, with the data of 9,4',
    ]);
    expect(lines(BREACH)[0]).toContain(
      'In it: Names of people 9,483 · Service numbers 9,483. Found: S****e, J · E*****e. To mend',
    );
  });

  it.each([
    ['what was not read', LOCKED, /^::error file=locked\.xlsx,title=Not read%3A locked with a password::mail\.msg — /u],
    ['a warning', inspection({ findings: [finding()] }), /^::warning file=response\.xlsx,title=Names of people/u],
    ['nothing', CLEAR, /^::notice title=foi-gate%3A ALLOW::1 file, 0 of them blocked\.$/u],
    [
      'a line',
      inspection({ findings: [finding({ location: { line: 7 } })] }),
      /^::warning file=response\.xlsx,line=7,/u,
    ],
  ])('tells %s', (_what, file, line) => {
    expect(lines(file)[0]).toMatch(line);
  });

  it('cannot be made to say more commands than its own', () => {
    const text = lines(HOSTILE);
    expect(text).toHaveLength(4);
    for (const line of text) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^:,\n]*,)?(?:line=\d+,)?title=[^:,\n]*::[^\r\n]*$/u);
      expect(line).not.toMatch(/%(?!25|3A|2C)/u);
    }
  });
});

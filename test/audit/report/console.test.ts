import { describe, expect, it } from 'vitest';
import { consoleReport } from '../../../src/audit/report/console.js';
import { HOSTILE_RELEASE, manyReleases, RELEASES, reportOf } from './reporting.js';

describe('the report of an audit on a terminal', () => {
  it('begins with the verdict and the worst file', async () => {
    const text = await reportOf(consoleReport, RELEASES);
    const lines = text.split('\n');
    expect(lines[0]).toBe('Run 1 of 2 January 2026, under the policy release: releases');
    expect(lines[1]).toBe(
      '✖ BLOCK  4 files: 3 blocked, 1 of them not wholly read. Those that block carry the data of 18,966',
    );
    expect(text).toContain(
      '   1  2023/workforce.xlsx\n      9,483 people · since 8 August 2023, for 877 days · FOI 7 · https://x.example/workforce.xlsx\n      Lists of staff, Hidden sheets,',
    );
    expect(text.indexOf('2023/workforce.xlsx')).toBeLessThan(text.indexOf('2025/workforce again.xlsx'));
  });

  it.each([
    [
      'year',
      /By year of release +files +blocked +people\n {2}not known +1 +1 +0\n {2}2019 +1 +0 +0\n {2}2023 +1 +1 +9,483/u,
    ],
    ['rule', /By what was found +files +blocked +people\n {2}Lists of staff +2 +2 +18,966/u],
    ['format', /By kind of file +files +blocked +people\n {2}xlsx +3 +3 +18,966\n/u],
    ['origin', /By source +files +blocked +people\n(?: {2}\S+ +1 +1 +[\d,]+\n){3}/u],
  ])('adds up by %s', async (_by, words) => {
    expect(await reportOf(consoleReport, RELEASES)).toMatch(words);
  });

  it('tells a screenful of files and no more', async () => {
    const text = await reportOf(consoleReport, manyReleases(60));
    expect(text.match(/^ +\d+ {2}\d{4}\/response/gmu)).toHaveLength(20);
  });

  it.each([
    ['what is fine', RELEASES.slice(0, 1), '✔ ALLOW  1 file: 0 blocked'],
    ['nothing', [], '✔ ALLOW  0 files: 0 blocked'],
  ])('tells of %s', async (_what, releases, words) => {
    const text = await reportOf(consoleReport, releases);
    expect(text).toContain(words);
    expect(text).not.toContain('The worst first');
  });

  it('says that a run did not end', async () => {
    expect(await reportOf(consoleReport, RELEASES, { hasEnded: false })).toContain('not ended yet');
  });

  it('spells out what a terminal would obey', async () => {
    expect(await reportOf(consoleReport, [HOSTILE_RELEASE])).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u,
    );
  });
});

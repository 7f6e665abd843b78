import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../../src/audit/report/json.js';
import { NASTY } from '../../reporters/breach.js';
import { HOSTILE_RELEASE, manyReleases, RELEASES, reportOf } from './reporting.js';

describe('the report of an audit for programs', () => {
  it('tells the figures and each file that blocks', async () => {
    const report = JSON.parse(await reportOf(jsonReport, RELEASES));
    expect(report).toMatchObject({
      schemaVersion: 1,
      verdict: 'block',
      asOf: '2026-01-01',
      run: { id: 1, inputs: 'releases', basis: { policy: 'release' } },
      totals: { files: 4, contents: 4, blocked: 3, unread: 1, undated: 1, people: 2 * 9483 },
    });
    expect(Object.keys(report.by)).toEqual(['year', 'rule', 'format', 'origin']);
    expect(report.files[0]).toMatchObject({
      rank: 1,
      path: '2023/workforce.xlsx',
      reference: 'FOI 7',
      daysPublic: 877,
      risk: 9483 * 4 * 877,
      exposure: { harm: 'dataset', people: 9483, weight: 4 },
      kinds: expect.arrayContaining([{ rule: 'hidden/sheet', severity: 'block', findings: 1, people: 9483 }]),
    });
    expect(report.files[2]).toMatchObject({ path: 'locked.xlsx', daysPublic: null, unread: true });
  });

  it.each([
    ['nothing', [], false, 0],
    ['what is fine', RELEASES.slice(0, 1), false, 0],
    ['what is fine, when it is asked to', RELEASES.slice(0, 1), true, 1],
    ['more than one piece', manyReleases(300), false, 300],
  ])('lists %s', async (_what, releases, listsAll, count) => {
    const report = JSON.parse(await reportOf(jsonReport, releases, { listsAll }));
    expect(report.files).toHaveLength(count);
    expect(report.verdict).toBe(report.totals.blocked > 0 ? 'block' : 'allow');
  });

  it('says that a run did not end', async () => {
    expect(JSON.parse(await reportOf(jsonReport, RELEASES, { hasEnded: false })).run.ended).toBeNull();
  });

  it('keeps what strangers wrote as it is, and gives a terminal nothing to obey', async () => {
    const text = await reportOf(jsonReport, [HOSTILE_RELEASE]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
    // Half a surrogate pair is no text.
    expect(JSON.parse(text).files[0].path).toBe(NASTY.replace('\uD800', '\uFFFD'));
  });
});

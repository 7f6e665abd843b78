import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../src/audit/report/html/index.js';
import { HOSTILE_RELEASE, manyReleases, RELEASES, type Release, reportOf } from './reporting.js';

interface Node {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

function elements(node: Node): readonly Node[] {
  return (node.children ?? []).flatMap((child) => [...(child.name === undefined ? [] : [child]), ...elements(child)]);
}

const parsed = (text: string): readonly Node[] => elements(parseDocument(text) as unknown as Node);
const words = (text: string): string =>
  text
    .replace(/<style[\s\S]*?<\/style>/u, '')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/gu, ' ');

describe('the page of an audit', () => {
  it.each([
    ['the verdict', '✖ BLOCK Begin at the top of the list'],
    [
      'the figures',
      '✖ BLOCK Begin at the top of the list, and take down first what stands there. files 4 block 3 of them not wholly read 1',
    ],
    ['the run', 'Run 1 of 2 January 2026, under the policy release: releases. Time is counted up to 1 January 2026.'],
    [
      'the worst file first',
      '1 2023/workforce.xlsx FOI 7 · https://x.example/workforce.xlsx since 8 August 2023, for 877 days 9,483 Lists of staff',
    ],
    ['the next', '2 2025/workforce again.xlsx since 8 August 2025, for 146 days 9,483'],
    [
      'years',
      'By year of release, in figures By year of release Files Block People not known 1 1 0 2019 1 0 0 2023 1 1 9,483',
    ],
    [
      'what a notification must say',
      'Where the public finds it https://x.example/workforce.xlsx Request FOI 7 Public since 8 August 2023, for 877 days People whose data it carries about 9,483 people',
    ],
    ['which data', 'Hidden sheets sheet "SAP DOWNLOAD", A2:AF9484, on a hidden sheet 303,456 9,483'],
    ['masked evidence', 'S****e, J · E*****e'],
    ['what must be written by hand', 'ICO told, and its case number, or why not (article 33)'],
    ['the time there is', '72 hours'],
    ['what was not read', 'locked.xlsx day of release not known Not read: locked with a password'],
    ['what it was read with', 'Read by foi-gate 1.0.0 under the policy release'],
  ])('tells %s', async (_what, told) => {
    expect(words(await reportOf(htmlReport, RELEASES))).toContain(told);
  });

  it.each<[string, readonly Release[], string]>([
    ['what is fine', RELEASES.slice(0, 1), 'In no file was anything found that blocks.'],
    ['nothing', [], '✔ ALLOW'],
  ])('tells of %s', async (_what, releases, told) => {
    const text = words(await reportOf(htmlReport, releases));
    expect(text).toContain(told);
    expect(text).not.toContain('✖');
  });

  it('says that a run did not end', async () => {
    expect(words(await reportOf(htmlReport, RELEASES, { hasEnded: false }))).toContain('This run did not end');
  });

  it('has no script, nothing from elsewhere, and forbids both', async () => {
    const page = parsed(await reportOf(htmlReport, [...RELEASES, HOSTILE_RELEASE]));
    const names = new Set(page.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form']) expect(names).not.toContain(name);
    for (const { attribs = {} } of page) {
      expect(Object.keys(attribs).filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
      expect(attribs.href ?? '#').toMatch(/^#/u);
    }
    expect(page.find(({ attribs }) => attribs?.['http-equiv'])?.attribs?.content).toMatch(/^default-src 'none'/u);
  });

  it('has each id once, and every link and label leads to one', async () => {
    const page = parsed(await reportOf(htmlReport, manyReleases(40)));
    const ids = page.flatMap(({ attribs }) => attribs?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attribs = {} } of page) {
      for (const id of [attribs.href?.slice(1), attribs['aria-labelledby']])
        if (id !== undefined) expect(ids).toContain(id);
    }
  });

  it('shows hostile names as text', async () => {
    const text = await reportOf(htmlReport, [HOSTILE_RELEASE]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
    expect(text).not.toContain('<script');
  });

  it('lists five hundred and says that there are more', async () => {
    const text = await reportOf(htmlReport, manyReleases(520));
    expect(text.match(/<tr><td>\d+<\/td><td>/gu)).toHaveLength(500);
    expect(words(text)).toContain('These are the first 500; the register (csv) lists all.');
    expect(text.match(/<article/gu)).toHaveLength(20);
  });
});

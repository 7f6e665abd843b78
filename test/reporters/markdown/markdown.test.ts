import { describe, expect, it } from 'vitest';
import { code, plainWords } from '../../../src/reporters/markdown/escape.js';
import { reporter } from '../../../src/reporters/markdown/index.js';
import { finding, inspection } from '../../policy/specimen.js';
import { BREACH, CLEAR, HOSTILE, LOCKED } from '../breach.js';
import { runReport } from '../run-report.js';

describe('markdown', () => {
  it('tells the verdict first, then each thing to mend in a row', () => {
    const text = runReport(reporter, [CLEAR, BREACH, LOCKED]);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '## ✖ BLOCK: not ready to be released',
      '',
      '3 files: 2 to be dealt with, 1 with nothing found that stops them. They carry the data of about 9,483 people.',
    ]);
    expect(text).toMatch(
      /^\| ✖ \*\*Block\*\* \| A sheet that does not show .*<br>A list of 9,483 rows.*<br>In it: Names of people 9,483 · Service numbers 9,483\. \| `sheet "SAP DOWNLOAD", A2:AF9484`, on a hidden sheet \| `S\*{4}e, J` `E\*{5}e` \|$/mu,
    );
    expect(text).toMatch(/^\| ✖ \*\*Block\*\* \| Not read, locked with a password: .* \| `mail\.msg` \| \|$/mu);
    expect(text).toMatch(/^1\. Right-click any sheet tab/mu);
    expect(text).not.toContain('clear.csv');
  });

  it('allows', () => {
    expect(runReport(reporter, [CLEAR])).toMatch(/^## ✔ ALLOW: everything was read/u);
  });

  it.each([
    ['many files', Array.from({ length: 3000 }, (_, at) => inspection({ path: `${at}.csv`, findings: [finding()] }))],
    [
      'many findings',
      [inspection({ findings: Array.from({ length: 3000 }, (_, at) => finding({ location: { line: at } })) })],
    ],
  ])('fits into a comment and counts what does not: %s', (_what, files) => {
    const text = runReport(reporter, files);
    expect(text.length).toBeLessThan(65_536);
    const told = text.match(/^\| ▲ Warn/gmu)?.length ?? 0;
    const left = Number(/^_([\d,]+) more points? in/mu.exec(text)?.[1]?.replaceAll(',', ''));
    expect(told).toBeGreaterThan(100);
    expect(told + left).toBe(3000);
  });

  it('makes nothing of what a document holds', () => {
    const text = runReport(reporter, [HOSTILE]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/u);
    const outsideCode = text.replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/gu, '');
    expect(outsideCode).not.toMatch(/<(?!!-- -->|br>|\/?details>|\/?summary>|\/?sub>)/u);
    expect(outsideCode).not.toMatch(/(?<!\\)\]\(/u);
    expect(outsideCode).not.toMatch(/@(?!<!-- -->)/u);
    for (const row of text.split('\n').filter((line) => line.startsWith('| ✖'))) {
      expect(row.match(/(?<!\\)\|/gu)).toHaveLength(5);
    }
  });
});

describe('plain words', () => {
  it.each([
    ['*bold* _em_ `code`', '\\*bold\\* \\_em\\_ \\`code\\`'],
    ['[a](b)', '\\[a\\](b)'],
    ['![a](b)', '\\!\\[a\\](b)'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['@team', '@<!-- -->team'],
    ['#12', '\\#<!-- -->12'],
    ['GH-12', 'GH<!-- -->-12'],
    ['http://a.example', 'http:<!-- -->//a.example'],
    ['www.a.example', 'www<!-- -->.a.example'],
    [':tada:', ':<!-- -->tada:'],
    ['a | b', 'a \\| b'],
    ['A2:A9, 10:30', 'A2:A9, 10:30'],
    ['Sheet "A" (hidden) - 5%', 'Sheet "A" (hidden) - 5%'],
  ])('%s', (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });
});

describe('code', () => {
  it.each([
    ['a.xlsx', '`a.xlsx`'],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['a|b', '`a\\|b`'],
    ['a\nb', '`a\\u{a}b`'],
    ['', '`  `'],
  ])('%j', (text, shown) => {
    expect(code(text)).toBe(shown);
  });
});

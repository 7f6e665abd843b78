import { describe, expect, it } from 'vitest';
import { mask } from '../../../src/model/masked.js';
import type { Inspection } from '../../../src/model/report.js';
import { decide } from '../../../src/policy/decide.js';
import { RELEASE } from '../../../src/policy/release.js';
import { NO_FILES, withFile } from '../../../src/policy/summarise.js';
import { reporter } from '../../../src/reporters/console/index.js';
import { finding, inspection } from '../../policy/specimen.js';
import { BREACH } from '../breach.js';
import { PLAIN, runJudged, runReport, TOOL } from '../run-report.js';

const breach = inspection({
  people: 9483,
  footprint: {
    visible: { tables: 1, cells: 42, characters: 310, largest: { rows: 6, columns: 7 } },
    hidden: { tables: 1, cells: 303_456, characters: 2_100_000, largest: { rows: 9483, columns: 32 } },
  },
  findings: [
    finding({ message: 'A name in the letter.', location: { story: 'body', paragraph: 3 }, fix: 'Take it out.' }),
    finding({
      rule: 'hidden/sheet',
      harm: 'structure',
      visibility: 'hidden',
      hiddenBy: ['sheet-hidden', 'row-hidden'],
      personal: true,
      location: { trail: ['bundle.zip', 'inner.zip'], sheet: 'SAP DOWNLOAD', range: 'A1:AF9484' },
      message: 'A hidden sheet with people in it.',
      evidence: [mask('Sample, J'), mask('Example, K')],
      fix: 'Delete the sheet.',
    }),
  ],
});
const clear = inspection({ path: 'clear.csv' });
const warned = inspection({ path: 'warned.csv', findings: [finding(), finding({ ordinary: true })] });
const locked = inspection({
  path: 'locked.xlsx',
  gaps: [{ reason: 'encrypted', location: { trail: ['mail.msg'] }, detail: 'Remove the password and scan it again.' }],
});

const lines = (files: readonly Inspection[], width = 100): string[] =>
  runReport(reporter, files, { width }).split('\n');

describe('console, one file', () => {
  it('tells the verdict first, then what is carried beside what is shown', () => {
    expect(lines([breach]).slice(0, 4)).toEqual([
      '✖ BLOCK  response.xlsx',
      '',
      '  You meant to send 1 table of 42 cells. This file also carries 9,483 rows by 32 columns that nobody',
      '  sees.',
    ]);
    expect(lines([breach])[4]).toBe('  It carries the data of 9,483 people, as far as can be told.');
  });

  it('tells what, where, why hidden, masked examples, how to mend it and the rule, worst first', () => {
    const text = lines([breach]);
    const at = text.indexOf('  ✖ BLOCK: A hidden sheet with people in it.');
    expect(text.slice(at, at + 7)).toEqual([
      '  ✖ BLOCK: A hidden sheet with people in it.',
      '    where    bundle.zip > inner.zip: sheet "SAP DOWNLOAD", A1:AF9484 — on a hidden sheet, in a',
      '             hidden row',
      '    found    S****e, J · E*****e, K',
      '    mend     Delete the sheet.',
      '    rule     hidden/sheet',
      '',
    ]);
    expect(text.indexOf('  ▲ WARN: A name in the letter.')).toBeGreaterThan(at);
  });

  it('does not name the place again where the message does', () => {
    const told = inspection({
      findings: [finding({ message: 'A name in sheet "Staff", B2.', location: { sheet: 'Staff', range: 'B2' } })],
    });
    expect(lines([told]).filter((line) => line.startsWith('    where'))).toEqual([]);
  });

  it('ends a blocked file with what to do', () => {
    expect(lines([breach]).at(-2)).toMatch(/^Do not send it\./u);
  });

  it('tells gaps as reasons to block', () => {
    expect(lines([locked])).toContain(
      '  ✖ NOT READ: locked with a password, mail.msg. Remove the password and scan it again.',
    );
  });

  it('tells warnings of an allowed file in full and asks to look at them', () => {
    const text = lines([warned]);
    expect(text[0]).toBe('✔ ALLOW  warned.csv');
    expect(text).toContain('  ▲ WARN: Something was found.');
    expect(text).toContain('  • NOTE: Something was found.');
    expect(text.at(-2)).toMatch(/nothing found that blocks\. Look at each point marked ▲/u);
  });

  it('tells the same fix once', () => {
    const twice = inspection({
      findings: [finding({ fix: 'Same.' }), finding({ fix: 'Same.' }), finding({ fix: 'Other.' })],
    });
    expect(lines([twice]).filter((line) => line.startsWith('    mend'))).toEqual([
      '    mend     Same.',
      '    mend     Other.',
    ]);
  });

  it.each([
    [
      'hidden text only',
      { tables: 0, cells: 0, characters: 9 },
      { tables: 0, cells: 0, characters: 1200 },
      'You meant to send a text of 9 characters. This file also carries 1,200 characters that nobody sees.',
    ],
    [
      'hidden cells here and there',
      { tables: 2, cells: 8, characters: 9 },
      { tables: 0, cells: 1, characters: 5 },
      'You meant to send 2 tables of 8 cells. This file also carries 1 cell that nobody sees.',
    ],
    [
      'nothing shown',
      { tables: 0, cells: 0, characters: 0 },
      { tables: 0, cells: 0, characters: 1 },
      'Nothing of this file is shown, but it carries 1 character that nobody sees.',
    ],
    [
      'several tables',
      { tables: 1, cells: 8, characters: 9 },
      { tables: 3, cells: 99, characters: 5, largest: { rows: 10, columns: 4 } },
      'You meant to send 1 table of 8 cells. This file also carries 3 tables, the largest of 10 rows by 4 columns, that nobody sees.',
    ],
  ])('puts %s into words', (_what, visible, hidden, words) => {
    expect(lines([inspection({ footprint: { visible, hidden } })], 200)).toContain(`  ${words}`);
  });

  it('says nothing of hidden content where there is none', () => {
    expect(runReport(reporter, [clear])).not.toMatch(/nobody sees|carries/u);
  });
});

describe('console, what is mended together', () => {
  const text = lines([BREACH]);

  it('puts the hidden sheet first and folds into it what lies on it', () => {
    const at = text.findIndex((line) => line.startsWith('  ✖ BLOCK: A sheet that does not show holds 303,456 values'));
    expect(at).toBe(6);
    expect(text.filter((line) => line.includes('BLOCK:'))).toHaveLength(1);
    expect(text).toContain('    in it    Names of people 9,483 · Service numbers 9,483');
    expect(text).toContain(
      '    it is    A list of 9,483 rows about 9,483 people in sheet "SAP DOWNLOAD", A1:AF9484 looks like a',
    );
    expect(text).toContain('    found    S****e, J · E*****e');
    expect(text).toContain('    rules    hidden/sheet, dataset/staff-list, person/name, person/service-number');
  });

  it('tells how to mend it once, and a note in a line', () => {
    expect(text.filter((line) => line.startsWith('    mend'))).toHaveLength(1);
    expect(text.slice(-4)).toEqual([
      '  • NOTE: 9 ranks in sheet "Ranks", A4:A12.',
      '',
      expect.stringMatching(/^Do not/u),
      '',
    ]);
  });

  it('fits on one screen', () => {
    expect(text.length).toBeLessThan(30);
  });

  it('lists each finding by itself where that is asked for', () => {
    const all = runReport(reporter, [BREACH], { listsAll: true }).split('\n');
    expect(all.filter((line) => /^ {2}[✖▲•] (?:BLOCK|WARN|NOTE):/u.test(line))).toHaveLength(6);
    expect(all.filter((line) => line.startsWith('    rule     '))).toHaveLength(6);
  });

  it('tells places of one rule in a line each, and counts those beyond six', () => {
    const places = (count: number): string[] =>
      lines([
        inspection({
          findings: Array.from({ length: count }, (_, at) =>
            finding({
              rule: 'hidden/comment',
              harm: 'structure',
              message: `Comment ${at}.`,
              location: { sheet: `${at}` },
            }),
          ),
        }),
      ]).filter((line) => /^ {4}also| {13}and /u.test(line));
    expect(places(1)).toEqual([]);
    expect(places(7)).toHaveLength(6);
    expect(places(30)).toHaveLength(6);
    expect(places(30).at(-1)).toBe('             and 24 more places; --all lists them.');
  });

  it('always tells who decided that a finding may go out', () => {
    const judged = decide(BREACH, RELEASE);
    const accepted = { by: 'A. Reviewer', ground: 's.40', reason: 'Public already', until: '2030-01-31' };
    const findings = judged.findings.map((one) => ({ ...one, severity: 'note' as const, accepted }));
    const told = runJudged(reporter, [{ ...judged, findings }]);
    expect(told.match(/accepted by A\. Reviewer until 2030-01-31 \(s\.40\): Public already/gu)).toHaveLength(6);
  });

  it.each([
    ['blocked', BREACH],
    ['let through', inspection({ findings: [finding({ rule: 'hidden/property', harm: 'structure' })] })],
  ])('tells it of each of several files as well: %s', (_what, given) => {
    const accepted = { by: 'A. Reviewer', reason: 'Public already', until: '2030-01-31' };
    const judged = decide(given, RELEASE);
    const [first, ...others] = judged.findings;
    const file = { ...judged, findings: first ? [{ ...first, severity: 'note' as const, accepted }, ...others] : [] };
    const told = runJudged(reporter, [file, file], { width: 300 });
    expect(told.match(/ACCEPTED: .* By A\. Reviewer until 2030-01-31: Public already/gu)).toHaveLength(2);
  });

  it('tells decisions that did nothing', () => {
    const writer = reporter.begin(TOOL, { width: 200, paint: PLAIN }, new Map());
    writer.file(decide(clear, RELEASE));
    const decision = { by: 'A. Reviewer', reason: 'Public already', until: '2020-01-31', finding: 'f1' } as const;
    const outcome = withFile(NO_FILES, decide(clear, RELEASE));
    const told = writer.end({
      ...outcome,
      idleDecisions: [
        { ...decision, state: 'expired', rule: 'person/name' },
        { ...decision, state: 'unused' },
      ],
    });
    expect(told).toContain(
      '  • A decision about person/name, finding f1 is past its day: A. Reviewer until 2020-01-31: Public already\n' +
        '  • A decision about finding f1 fits nothing that was found: A. Reviewer until 2020-01-31: Public already\n',
    );
  });
});

describe('console, several files', () => {
  const text = lines([clear, warned, breach, locked, clear]);

  it('gives files with nothing that blocks one line each', () => {
    expect(text.slice(0, 2)).toEqual(['✔ ALLOW  clear.csv', '✔ ALLOW  warned.csv  (1 warning, 1 note)']);
    expect(text.filter((line) => line === '✔ ALLOW  clear.csv')).toHaveLength(2);
  });

  it('tells blocked files in full', () => {
    expect(text).toContain('✖ BLOCK  response.xlsx');
    expect(text).toContain('    mend     Delete the sheet.');
    expect(text).toContain('✖ BLOCK  locked.xlsx');
  });

  it('counts what does not block a blocked file', () => {
    const file = inspection({ findings: [finding({ rule: 'redaction/highlight', harm: 'redaction' }), finding()] });
    const told = lines([clear, file]);
    expect(told).toContain('  Also: 1 warning.');
    expect(told.join('\n')).not.toContain('WARN');
  });

  it('lists the worst of the blocked files on one screen, those with most people first', () => {
    const files = Array.from({ length: 30 }, (_, at) => ({ ...locked, path: `${at}.xlsx`, people: at }));
    const told = lines(files);
    const at = told.indexOf('30 files blocked, those with most people first:');
    expect(told.slice(at, at + 3)).toEqual([
      '30 files blocked, those with most people first:',
      '   people  findings  file',
      '       29         1  29.xlsx',
    ]);
    expect(told.slice(at)).toContain('                     and 10 more files, told above');
    expect(lines([clear, locked]).join('\n')).not.toContain('most people');
  });

  it('ends with the verdict on all of them', () => {
    expect(text.slice(-4)).toEqual([
      '',
      '✖ BLOCK  5 files: 2 blocked, 3 with nothing found that blocks. Findings: 1 block, 2 warn, 1 note.',
      '         They carry the data of 9,483 people, as far as can be told.',
      '',
    ]);
  });

  it('allows when all are allowed', () => {
    expect(lines([clear, clear]).at(-2)).toMatch(/^✔ ALLOW {2}2 files: 0 blocked, 2 with nothing found that blocks\./u);
  });
});

describe('console, always', () => {
  it.each([40, 60, 80, 120])('keeps to %i columns', (width) => {
    for (const line of lines([breach, locked, warned], width)) expect(line.length, line).toBeLessThanOrEqual(width);
  });

  it('never says that a file is clean or safe', () => {
    expect(runReport(reporter, [clear])).not.toMatch(/\b(clean|safe)\b/iu);
    expect(runReport(reporter, [clear, breach])).not.toMatch(/\b(clean|safe)\b/iu);
  });

  it('spells out what a terminal would obey, wherever a document could put it', () => {
    const nasty = '\u001b[2J\u202Etxt\u0007\u009b0m';
    const text = runReport(reporter, [
      inspection({
        path: nasty,
        findings: [
          finding({
            rule: 'redaction/unapplied',
            harm: 'redaction',
            message: nasty,
            fix: nasty,
            location: { trail: [nasty], sheet: nasty, field: nasty, story: nasty },
          }),
        ],
        gaps: [{ reason: 'damaged', location: { part: nasty }, detail: nasty }],
      }),
    ]);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
    expect(text).toContain('\\u{1b}[2J\\u{202e}txt');
  });

  it('paints words without changing them', () => {
    const paint = { ...PLAIN, block: (text: string) => `<${text}>`, strong: (text: string) => `_${text}_` };
    const painted = runReport(reporter, [breach], { paint });
    expect(painted.split('\n')[0]).toBe('<✖ BLOCK>  _response.xlsx_');
    expect(painted).toContain('\n<  ✖ BLOCK:> A hidden sheet with people in it.\n');
  });
});

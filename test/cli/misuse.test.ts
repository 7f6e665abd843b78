import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintAbout } from '../../src/cli/complaint.js';
import { runProgram } from '../../src/cli/program.js';
import { folderWith } from './folder.js';
import { runGate } from './run-gate.js';

const isLinux = process.platform === 'linux';
const BAD_RULE = 'id: person/locker\ntitle: [\n';
const UNTRUE_RULE = [
  'id: house/locker-number',
  'title: Locker numbers',
  'harm: identifier',
  'what: "{count} locker {count|number|numbers}."',
  'why: They lead to a person.',
  'fix: { any: Remove them. }',
  "patterns: [{ regex: 'LOCK-\\d{4}', confidence: certain }]",
  "hits: ['LOCK-1234', 'LOCK-12']",
  "misses: ['LOCK-4321']",
  'source: [made up]',
].join('\n');

const FILES = {
  'good.csv': 'Month,Calls\nMay,12\nJune,15\n',
  'hollow/below/': '',
  'policy.yaml': 'extends: release\noverride: []\n',
  'rules/bad.yaml': BAD_RULE,
  'untrue/locker.yaml': UNTRUE_RULE,
};

describe('used wrongly: code 2 and one sentence', () => {
  const home = process.cwd();
  beforeAll(() => process.chdir(folderWith(FILES)));
  afterAll(() => process.chdir(home));

  it.each<[string, readonly string[], RegExp]>([
    ['nothing at all', [], /No path was given/u],
    ['scan without a path', ['scan'], /No path was given/u],
    ['an unknown option', ['good.csv', '--frmat', 'json'], /Unknown option '--frmat'/u],
    ['an option without its value', ['good.csv', '--format'], /argument missing/u],
    ['an unknown format', ['good.csv', '--format', 'yaml'], /no such report format/u],
    ['a format named like a method', ['good.csv', '--format', 'toString'], /no such report format/u],
    ['an unknown further format', ['good.csv', '--report', 'yaml=r.yaml'], /no such report format/u],
    ['a further report without a file', ['good.csv', '--report', 'json'], /--report must be/u],
    ['a further report with an empty file', ['good.csv', '--report', 'json='], /--report must be/u],
    ['a further report without a format', ['good.csv', '--report', '=r.json'], /--report must be/u],
    ['two reports in one file', ['good.csv', '--output', 'r', '--report', 'json=r'], /the same file/u],
    ['a policy that is not there', ['good.csv', '--policy', 'absent.yaml'], /neither release nor strict/u],
    ['a policy with a fault', ['good.csv', '--policy', 'policy.yaml'], /^policy\.yaml:2: /u],
    ['rules that are not there', ['good.csv', '--rules', 'absent'], /absent/u],
    ['rules with a fault', ['good.csv', '--rules', 'rules'], /^rules\/bad\.yaml:\d: /u],
    ['no jobs', ['good.csv', '--jobs', '0'], /--jobs/u],
    ['jobs in words', ['good.csv', '--jobs', 'two'], /--jobs/u],
    ['a limit in words', ['good.csv', '--max-cells', 'many'], /--max-cells must look like/u],
    ['a size of no known unit', ['good.csv', '--max-file-bytes', '2XB'], /--max-file-bytes must look like/u],
    ['no time', ['good.csv', '--timeout', '0'], /--timeout must be at least/u],
    ['too little memory', ['good.csv', '--max-memory', '1'], /--max-memory must be at least/u],
    ['a path that is not there', ['absent.xlsx'], /no file or folder "absent\.xlsx"/u],
    ['a path below a file', ['good.csv/absent'], /no file or folder/u],
    ['one of two that is not there', ['good.csv', 'absent.xlsx'], /no file or folder "absent\.xlsx"/u],
    ['an empty path', ['good.csv', ''], /empty/u],
    ['a path with an escape', ['a\u001bcb'], /no file or folder "a\\u\{1b\}cb"/u],
    ['a pattern that matches nothing', ['*.docx'], /Nothing matches the pattern/u],
    ['one of two patterns that matches nothing', ['*.csv', '*.docx'], /Nothing matches the pattern/u],
    ['a folder of nothing but folders', ['hollow'], /no file in the folder/u],
    ['the list twice', ['-', '-'], /can be given once/u],
    ['a document on standard input beside a path', ['good.csv', '--stdin-filename', 'a.csv'], /no path can be given/u],
    ['a report in a folder that is not there', ['good.csv', '--output', 'absent/r.json'], /its folder is not there/u],
    ['a report in place of a folder', ['good.csv', '--output', 'rules'], /it is a folder/u],
    ['a report in place of the document', ['good.csv', '--output', './good.csv'], /would overwrite/u],
    ['rules without a word', ['rules'], /list, show, test or schema/u],
    ['an unknown word after rules', ['rules', 'lsit'], /./u],
    ['a rule that is not there', ['rules', 'show', 'person/shoe-size'], /no rule "person\/shoe-size"/u],
    ['a rule without its name', ['rules', 'show'], /missing required argument/iu],
  ])('%s', async (_what, args, sentence) => {
    const complaint = complaintAbout(await runProgram(args, undefined).then(endedWell, (error: unknown) => error));
    expect(complaint.sentence).toMatch(sentence);
    expect(complaint.sentence).toMatch(/^[^\n]+[.)?]$/u);
    expect(complaint.code).toBe(2);
  });

  it('names the formats that there are', async () => {
    const complaint = runProgram(['good.csv', '--format', 'yaml'], undefined);
    await expect(complaint).rejects.toThrow(/use console, csv, github, html, json, junit, markdown, sarif\.$/u);
  });
});

function endedWell(code: number): never {
  throw new Error(`It ended with ${code} and no complaint.`);
}

describe.concurrent('used wrongly, as a process: code 2, one sentence, no verdict', () => {
  it.each<[string, readonly string[], RegExp, string?]>([
    ['nothing at all', [], /No path was given/u],
    ['an unknown option', ['good.csv', '--frmat', 'json'], /Unknown option '--frmat'/u],
    ['a path that is not there', ['good.csv', 'absent.xlsx'], /no file or folder "absent\.xlsx"/u],
    ['an empty list', ['-'], /list of paths on standard input is empty/u],
    ['a list of line ends', ['-'], /list of paths on standard input is empty/u, '\n\n'],
    ['a list that names what is not there', ['-'], /The list names "absent\.csv"/u, 'good.csv\nabsent.csv\n'],
  ])('%s', async (_what, args, sentence, stdin = '') => {
    const { code, stdout, stderr } = await runGate(args, { cwd: folderWith(FILES), stdin });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^foi-gate: [^\n]+\n$/u);
    expect(code).toBe(2);
    expect(stdout).not.toMatch(/ALLOW|BLOCK/u);
  });

  it.each(['true', '1', 'github'])('--show-values where CI is %s', async (CI) => {
    const cwd = folderWith(FILES);
    const { code, stderr } = await runGate(['good.csv', '--show-values'], { cwd, env: { CI } });
    expect(stderr).toMatch(/--show-values is refused/u);
    expect(code).toBe(2);
  });

  it('rules whose examples fail', async () => {
    const cwd = folderWith(FILES);
    const { code, stdout } = await runGate(['rules', 'test', 'untrue'], { cwd });
    expect(stdout).toContain('house/locker-number: does not find "LOCK-12"\n');
    expect(stdout).toContain('house/locker-number: finds "LOCK-4321"\n');
    expect(stdout).toContain('1 rule, 3 examples, 2 failures.\n');
    expect(code).toBe(2);
  });

  it.runIf(isLinux).each([
    ['--output', ['--output', '/dev/full']],
    ['--report', ['--report', 'json=/dev/full']],
  ])('a full disk behind %s', async (_what, args) => {
    const cwd = folderWith(FILES);
    const { code, stdout, stderr } = await runGate(['good.csv', ...args], { cwd });
    expect(stderr).toMatch(/^foi-gate: The report could not be written to \/dev\/full: the disk is full\. No verdict/u);
    expect(code).toBe(2);
    expect(stdout).not.toMatch(/ALLOW|BLOCK/u);
  });

  it('a reader that goes away before the report is there', async () => {
    const cwd = folderWith(FILES);
    const { code, stderr } = await runGate(['-', '--format', 'json'], {
      cwd,
      whileRunning(child) {
        child.stdout?.destroy();
        child.stdin?.end('good.csv\n');
      },
    });
    expect(stderr).toMatch(/^foi-gate: The report could not be written to standard output: nobody reads it/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(code).toBe(2);
  });
});

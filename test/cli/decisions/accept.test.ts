import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const isPosix = process.platform !== 'win32';
const RULE = [
  'id: house/locker-number',
  'title: Locker numbers',
  'harm: identifier',
  'what: "{count} locker {count|number|numbers}."',
  'why: They lead to a person.',
  'fix: { any: Remove them. }',
  "patterns: [{ regex: 'LOCK-\\d{4}', confidence: certain }]",
  "hits: ['LOCK-1234']",
  "misses: ['LOCK-12']",
  'source: [made up]',
].join('\n');
const FILES = { 'rules/locker.yaml': RULE, 'a.csv': 'Month,Remark\nMay,see LOCK-4321\n' };
const FLAGS = ['--by', 'A. Officer', '--reason', 'made up', '--ground', 's.40', '--until', '2999-01-31'];

interface Report {
  readonly verdict: string;
  readonly files: readonly {
    readonly findings: readonly {
      readonly fingerprint: string;
      readonly severity: string;
      readonly accepted?: object;
    }[];
  }[];
  readonly idleDecisions?: readonly { readonly state: string; readonly finding: string }[];
}

async function scanned(cwd: string, ...options: readonly string[]) {
  const { code, stdout, stderr } = await runGate(['a.csv', '--rules', 'rules', '--format', 'json', ...options], {
    cwd,
  });
  return { code, stderr, report: JSON.parse(stdout) as Report };
}

const fingerprintIn = ({ files }: Report): string => files[0]?.findings[0]?.fingerprint ?? '';

describe.concurrent('foi-gate accept', () => {
  it('lets a finding out until it changes', async () => {
    const cwd = folderWith(FILES);
    const finding = fingerprintIn((await scanned(cwd)).report);
    const accepted = await runGate(['accept', '--finding', finding, ...FLAGS], { cwd });
    expect(accepted).toMatchObject({ code: 0, stderr: '' });
    const let_out = await scanned(cwd, '--decisions', 'decisions.yaml');
    expect([let_out.code, let_out.stderr, let_out.report.verdict]).toEqual([0, '', 'allow']);
    expect(let_out.report.files[0]?.findings[0]).toMatchObject({
      severity: 'note',
      accepted: { by: 'A. Officer', reason: 'made up', ground: 's.40', until: '2999-01-31' },
    });
    expect(let_out.report.idleDecisions).toEqual([]);
    // Another value of the same shape in the same place is another finding.
    writeFileSync(join(cwd, 'a.csv'), 'Month,Remark\nMay,see LOCK-4322\n');
    const changed = await scanned(cwd, '--decisions', 'decisions.yaml');
    expect(changed.code).toBe(1);
    expect(changed.report.idleDecisions).toMatchObject([{ state: 'unused', finding }]);
    expect(changed.stderr).toContain(finding);
  });

  it('reports a decision whose day is over, and does not follow it', async () => {
    const cwd = folderWith(FILES);
    const finding = fingerprintIn((await scanned(cwd)).report);
    const old = `decisions:\n  - { finding: "${finding}", by: A, reason: b, ground: c, until: 2020-01-31 }\n`;
    writeFileSync(join(cwd, 'd.yaml'), old);
    const { code, report, stderr } = await scanned(cwd, '--decisions', 'd.yaml');
    expect(code).toBe(1);
    expect(report.idleDecisions).toMatchObject([{ state: 'expired', finding }]);
    expect(stderr).toContain('past its day');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['without a terminal and without flags', ['a.csv'], /Without a terminal/u],
    ['with flags missing', ['--finding', 'a'.repeat(32), '--by', 'A'], /needs --reason, --ground, --until/u],
    ['with a fingerprint that is none', ['--finding', 'all', ...FLAGS], /--finding must be/u],
    ['with a day in the past', ['--finding', 'a'.repeat(32), ...FLAGS.slice(0, -1), '2020-01-01'], /past/u],
    ['with a reason of blanks', ['--finding', 'a'.repeat(32), ...FLAGS, '--reason', ' '], /needs --reason/u],
    ['about what the files do not hold', ['a.csv', '--finding', 'a'.repeat(32), ...FLAGS], /No file that was named/u],
  ])('refuses a decision %s', async (_what, args, sentence) => {
    const cwd = folderWith(FILES);
    const { code, stderr } = await runGate(['accept', ...args], { cwd });
    expect(stderr).toMatch(sentence);
    expect([code, existsSync(join(cwd, 'decisions.yaml'))]).toEqual([2, false]);
  });

  it('cannot be asked for by a document', async () => {
    const cwd = folderWith(FILES);
    const finding = fingerprintIn((await scanned(cwd)).report);
    const asking = `Month,Remark\nMay,see LOCK-4321\nJune,foi-gate: accept ${finding} until 2999-01-31\n`;
    writeFileSync(join(cwd, 'a.csv'), asking);
    expect((await scanned(cwd)).code).toBe(1);
  });
});

describe.concurrent('the key of the fingerprints', () => {
  const run = async (cwd: string, env: Readonly<Record<string, string>>) => {
    const args = ['a.csv', '--rules', 'rules', '--format', 'json'];
    const { stdout } = await runGate(args, {
      cwd,
      env: { FOI_GATE_KEY: '', XDG_CONFIG_HOME: join(cwd, 'settings'), ...env },
    });
    return fingerprintIn(JSON.parse(stdout) as Report);
  };
  const file = (cwd: string): string => join(cwd, 'settings', 'foi-gate', 'key');

  it.runIf(isPosix)('is made once, for the user alone', async () => {
    const cwd = folderWith(FILES);
    const first = await run(cwd, {});
    expect(statSync(file(cwd)).mode & 0o777).toBe(0o600);
    const key = readFileSync(file(cwd), 'utf8');
    expect(await run(cwd, {})).toBe(first);
    expect(readFileSync(file(cwd), 'utf8')).toBe(key);
    expect(await run(folderWith(FILES), {})).not.toBe(first);
  });

  it('is the one of the environment where there is one, and none is made then or on a build server', async () => {
    const cwd = folderWith(FILES);
    const [one, other, ci] = [
      await run(cwd, { FOI_GATE_KEY: 'one' }),
      await run(cwd, { FOI_GATE_KEY: 'other' }),
      await run(cwd, { CI: '1' }),
    ];
    expect(new Set([one, other, ci]).size).toBe(3);
    expect(existsSync(file(cwd))).toBe(false);
  });
});

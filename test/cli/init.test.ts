import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { initFiles } from '../../src/cli/init/init-files.js';
import { folderWith } from './folder.js';
import { runGate } from './run-gate.js';

const isPosix = process.platform !== 'win32';
const root = fileURLToPath(new URL('../../', import.meta.url));
const FILES = initFiles({ folder: 'out going', version: '1.2.3' });
const named = (name: string): string => FILES.find((file) => file.name === name)?.text ?? '';

describe('the files of init', () => {
  it('are what their readers take them for', () => {
    const workflow = parse(named('.github/workflows/foi-gate.yml')) as {
      jobs: { scan: { steps: { run?: string }[] } };
    };
    const runs = workflow.jobs.scan.steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual(['npx --yes foi-gate@1.2.3 scan --format github --report html=foi-gate.html -- "out going"']);
    const job = parse(named('.gitlab/foi-gate.yml')) as { 'foi-gate': { script: string[] } };
    expect(job['foi-gate'].script).toHaveLength(1);
    expect(parse(named('foi-gate.config.yaml'))).toEqual({ policy: 'release' });
  });

  it('hold an action of the repository whose script takes its inputs as data', () => {
    const action = parse(readFileSync(`${root}action.yml`, 'utf8')) as { runs: { steps: { run: string }[] } };
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });
});

describe.concurrent('foi-gate init', () => {
  it('writes them, and never over others', async () => {
    const cwd = folderWith({ 'outgoing/': '' });
    const first = await runGate(['init', 'outgoing'], { cwd });
    expect(first.code).toBe(0);
    expect(first.stdout.match(/^Written: /gmu)).toHaveLength(4);
    writeFileSync(join(cwd, 'foi-gate.config.yaml'), 'policy: strict\n');
    const second = await runGate(['init', 'outgoing'], { cwd });
    expect([second.code, second.stderr]).toEqual([2, expect.stringContaining('there already; --force writes over')]);
    expect(readFileSync(join(cwd, 'foi-gate.config.yaml'), 'utf8')).toBe('policy: strict\n');
    expect((await runGate(['init', 'outgoing', '--force'], { cwd })).code).toBe(0);
  });

  it.each(['..', '/etc', '$(touch x)', 'a;b', '-x/../..', 'a"b'])('refuses the folder %s', async (folder) => {
    expect(await runGate(['init', '--', folder], { cwd: folderWith({}) })).toMatchObject({ code: 2, stdout: '' });
  });

  it.runIf(isPosix)('makes a hook that stops a commit', async () => {
    const cwd = folderWith({
      'outgoing/a.csv': 'Month,Calls\nMay,12\n',
      'bin/foi-gate': `#!/bin/sh\nexec ${process.execPath} ${root}bin/foi-gate.js "$@"\n`,
    });
    chmodSync(join(cwd, 'bin/foi-gate'), 0o755);
    const env = {
      ...process.env,
      FOI_GATE_KEY: 'key of the tests',
      PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH}`,
    };
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...args], {
        cwd,
        env,
        encoding: 'utf8',
      });
    execFileSync('git', ['init', '-q'], { cwd });
    await runGate(['init', 'outgoing'], { cwd });
    git('config', 'core.hooksPath', '.githooks');
    git('add', 'outgoing');
    expect(git('commit', '-qm', 'clear').status).toBe(0);
    writeFileSync(join(cwd, 'outgoing/b.csv'), 'Name,National Insurance number\nOrla Quibbell,AB 12 34 56 C\n');
    git('add', 'outgoing');
    expect(git('commit', '-qm', 'telling').status).not.toBe(0);
    git('rm', '-q', '--cached', 'outgoing/b.csv', 'outgoing/a.csv');
    expect(git('commit', '-qm', 'removal').status).toBe(0);
  });
});

describe.concurrent('foi-gate doctor', () => {
  it('tells that all is well', async () => {
    const { code, stdout, stderr } = await runGate(['doctor'], { cwd: folderWith({}) });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^✔ inspector +starts in \d+ ms with \d+ rules/mu);
    expect(stdout).toMatch(/^✔ key +key [0-9a-f]{8}, from FOI_GATE_KEY$/mu);
    expect(stdout).not.toContain('key of the tests');
  });

  it('tells what is wrong with the settings', async () => {
    const { code, stdout } = await runGate(['doctor'], {
      cwd: folderWith({ 'foi-gate.config.yaml': 'polcy: strict\n' }),
    });
    expect(stdout).toMatch(/^✖ settings .*foi-gate\.config\.yaml:1: .*"polcy"/mu);
    expect(code).toBe(2);
  });
});

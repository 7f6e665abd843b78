import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.js';
import { GATE, runGate } from '../run-gate.js';

const isPosix = process.platform !== 'win32';
const has = (shell: string): boolean => isPosix && spawnSync(shell, ['--version']).status === 0;

/** Runs a script in a shell that finds the gate by its name. */
function inShell(shell: string, script: string): readonly string[] {
  const bin = folderWith({ 'foi-gate': `#!/bin/sh\nexec '${process.execPath}' '${GATE}' "$@"\n` });
  chmodSync(join(bin, 'foi-gate'), 0o755);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  return execFileSync(shell, ['-c', script], { encoding: 'utf8', env })
    .split('\n')
    .filter((line) => line !== '');
}

async function scriptOf(shell: string): Promise<string> {
  const { code, stdout } = await runGate(['completion', shell]);
  expect(code).toBe(0);
  return join(folderWith({ script: stdout }), 'script');
}

describe.concurrent('foi-gate completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('writes a script for %s that asks the gate', async (shell) => {
    const { code, stdout } = await runGate(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toContain('foi-gate complete --at');
  });

  it('refuses a shell it does not know', async () => {
    expect(await runGate(['completion', 'cmd'])).toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    [
      ['--at', '0', '--', 'ver'],
      ['verify\tbefore sending: are these still, byte for byte, the files that were allowed?'],
    ],
    [
      ['--at', '2', '--', 'scan', '--policy'],
      ['release', 'strict'],
    ],
    [['--at', '2', '--', 'scan', '--report', 'js'], ['json=']],
    [['--at', '2', '--', 'rules', 'schema', 'd'], ['decisions']],
    [
      ['--at', '0', '--', 'scan', '--policy'],
      ['scan\tthe gate: files, folders and patterns; - for a list of paths on standard input'],
    ],
    [['--at', '1', '--', 'scan', 'respon'], []],
  ])('complete %j', async (words, lines) => {
    const { code, stdout } = await runGate(['complete', ...words]);
    expect([code, stdout.split('\n').slice(0, -1)]).toEqual([0, lines]);
  });

  it.runIf(has('bash'))('completes in bash', async () => {
    const file = await scriptOf('bash');
    const completed = (...words: readonly string[]): readonly string[] => {
      const typed = words.map((word) => `'${word}'`).join(' ');
      const place = `COMP_WORDS=(foi-gate ${typed}); COMP_CWORD=${words.length}`;
      return inShell('bash', `source '${file}'; ${place}; _foi_gate; printf '%s\\n' "\${COMPREPLY[@]}"`);
    };
    expect(completed('ver')).toEqual(['verify']);
    expect(completed('rules', 's')).toEqual(['show', 'schema']);
    expect(completed('copy', '--t')).toEqual(['--to']);
    expect(completed('scan', '--format', 'js')).toEqual(['json']);
  });

  it.runIf(has('fish'))('completes in fish', async () => {
    const file = await scriptOf('fish');
    const completed = (line: string): readonly string[] =>
      inShell('fish', `source '${file}'; complete -C 'foi-gate ${line}'`).map((each) => each.split('\t')[0] ?? '');
    expect(completed('ver')).toEqual(['verify']);
    expect(completed('rules s')).toEqual(['schema', 'show']);
    expect(completed('scan --format js')).toEqual(['json']);
  });
});

import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const CLEAR = 'Month,Calls\nMay,12\n';
const TELLING = 'Name,National Insurance number\nOrla Quibbell,AB 12 34 56 C\n';

function repository(files: Readonly<Record<string, string>>): {
  readonly cwd: string;
  git(...args: readonly string[]): void;
} {
  const cwd = folderWith(files);
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
  };
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'first');
  return { cwd, git };
}

async function scanned(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runGate([...args, '--format', 'json'], { cwd });
  if (stdout === '') return { code, stderr, files: [] };
  const report = JSON.parse(stdout) as { files: { path: string; verdict: string }[] };
  return { code, stderr, files: report.files.map(({ path, verdict }) => `${path} ${verdict}`) };
}

describe.concurrent('scan --since', () => {
  it('reads what differs, what is new and nothing else', async () => {
    const { cwd } = repository({ 'a.csv': CLEAR, 'b.csv': TELLING, 'c/é.csv': CLEAR, '.gitignore': 'ignored.csv\n' });
    writeFileSync(join(cwd, 'c/é.csv'), `${CLEAR}June,1\n`);
    writeFileSync(join(cwd, 'new one.csv'), CLEAR);
    writeFileSync(join(cwd, 'ignored.csv'), TELLING);
    rmSync(join(cwd, 'a.csv'));
    const { code, files } = await scanned(cwd, '--since', 'HEAD');
    expect(files).toEqual(['c/é.csv allow', 'new one.csv allow']);
    expect(code).toBe(0);
    expect((await scanned(cwd, 'c', '--since', 'main')).files).toEqual(['c/é.csv allow']);
    expect((await scanned(join(cwd, 'c'), '--since', 'main')).files).toEqual(['../new one.csv allow', 'é.csv allow']);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['when nothing changed', ['--since', 'HEAD'], /No file changed/u],
    ['for a commit that is not there', ['--since', 'absent'], /Git does not know this/u],
    ['for what could be an option', ['--since=--output=x'], /--since must be a commit/u],
    ['together with --staged', ['--since', 'HEAD', '--staged'], /either --since or --staged/u],
  ])('reaches no verdict %s', async (_what, args, sentence) => {
    const { code, stderr } = await scanned(repository({ 'a.csv': CLEAR }).cwd, ...args);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(2);
  });

  it('needs a repository', async () => {
    const { code, stderr } = await scanned(folderWith({ 'a.csv': CLEAR }), '--since', 'HEAD');
    expect([code, stderr]).toEqual([2, expect.stringContaining('need a repository')]);
  });
});

describe.concurrent('scan --staged', () => {
  it('reads what is staged, whatever lies in the folder', async () => {
    const { cwd, git } = repository({ 'a.csv': CLEAR, 'b.csv': TELLING });
    writeFileSync(join(cwd, 'a.csv'), TELLING);
    git('add', 'a.csv');
    writeFileSync(join(cwd, 'a.csv'), CLEAR);
    const { code, files } = await scanned(cwd, '--staged');
    expect([code, files]).toEqual([1, ['a.csv block']]);
  });

  it('reaches no verdict when nothing is staged, or only a removal', async () => {
    const { cwd, git } = repository({ 'a.csv': CLEAR, 'b.csv': CLEAR });
    expect((await scanned(cwd, '--staged')).code).toBe(2);
    git('rm', '-q', 'b.csv');
    expect(await scanned(cwd, '--staged')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No file is staged'),
    });
  });

  it('does not take a pointer to a large file for the file', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n';
    const { cwd, git } = repository({ 'a.csv': CLEAR });
    writeFileSync(join(cwd, 'big.csv'), pointer);
    git('add', 'big.csv');
    writeFileSync(join(cwd, 'big.csv'), TELLING);
    expect((await scanned(cwd, '--staged')).files).toEqual(['big.csv block']);
    rmSync(join(cwd, 'big.csv'));
    expect((await scanned(cwd, '--staged')).files).toEqual(['big.csv block']);
  });
});

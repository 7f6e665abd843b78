import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/cli/walk.js';
import { folderWith } from './folder.js';

const isPosix = process.platform !== 'win32';

async function walked(folder: string, reports: readonly string[] = []) {
  const found: string[] = [];
  const notices: string[] = [];
  const options = {
    notice: (sentence: string) => notices.push(sentence.replaceAll(folder, '')),
    isOwnReport: (path: string) => reports.includes(path),
  };
  for await (const target of walk(folder, options)) {
    const name = target.shownAs.slice(folder.length + 1);
    found.push(target.kind === 'unread' ? `${name} ${target.reason}` : name);
  }
  return { found, notices };
}

describe('walk', () => {
  it('finds every file, hidden ones too, in the order of names and folder by folder', async () => {
    const folder = folderWith({
      'b.csv': '',
      'a/z.csv': '',
      'a/B.csv': '',
      '.hidden/x': '',
      'a.csv': '',
      'node_modules/m.js': '',
    });
    mkdirSync(join(folder, 'empty'));
    expect((await walked(folder)).found).toEqual([
      '.hidden/x',
      'a/B.csv',
      'a/z.csv',
      'a.csv',
      'b.csv',
      'node_modules/m.js',
    ]);
  });

  it('leaves out its own report and says so', async () => {
    const folder = folderWith({ 'a.csv': '', 'report.json': '' });
    const { found, notices } = await walked(folder, [join(folder, 'report.json')]);
    expect(found).toEqual(['a.csv']);
    expect(notices).toEqual(['/report.json is a report of this run and is not scanned.']);
  });

  it.runIf(isPosix)('reads a link to a file as the file, and blocks on one that leads nowhere', async () => {
    const outside = folderWith({ 'far.csv': '' });
    const folder = folderWith({ 'a.csv': '' });
    symlinkSync('a.csv', join(folder, 'near'));
    symlinkSync(join(outside, 'far.csv'), join(folder, 'far'));
    symlinkSync('absent', join(folder, 'broken'));
    symlinkSync('loop', join(folder, 'loop'));
    expect((await walked(folder)).found).toEqual(['a.csv', 'broken damaged', 'far', 'loop damaged', 'near']);
  });

  it.runIf(isPosix)(
    'does not follow links to folders: inside they are read in their place, outside they are a gap',
    async () => {
      const outside = folderWith({ 'far.csv': '' });
      const folder = folderWith({ 'a/b.csv': '' });
      symlinkSync('..', join(folder, 'a', 'cycle'));
      symlinkSync('a', join(folder, 'near'));
      symlinkSync(outside, join(folder, 'out'));
      symlinkSync('..', join(folder, 'up'));
      const { found, notices } = await walked(folder);
      expect(found).toEqual(['a/b.csv', 'out unsupported', 'up unsupported']);
      expect(notices).toEqual([
        '/a/cycle is a link to a folder that is scanned in its own place.',
        '/near is a link to a folder that is scanned in its own place.',
      ]);
    },
  );

  it.runIf(isPosix)('takes a folder beside it with the same beginning for outside', async () => {
    const folder = folderWith({ 'out/a.csv': '', 'outside/b.csv': '' });
    symlinkSync('../outside', join(folder, 'out', 'link'));
    expect((await walked(join(folder, 'out'))).found).toEqual(['a.csv', 'link unsupported']);
  });

  it.runIf(isPosix)('does not open a pipe', async () => {
    const folder = folderWith({ 'a.csv': '' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('pipe', join(folder, 'to-pipe'));
    expect((await walked(folder)).found).toEqual(['a.csv', 'pipe unsupported', 'to-pipe unsupported']);
  });

  it.runIf(process.platform === 'linux')('tells of a name whose bytes are not text', async () => {
    const folder = folderWith({ 'a.csv': '' });
    symlinkSync('a.csv', Buffer.concat([Buffer.from(join(folder, 'caf')), Buffer.from([0xe9])]));
    expect((await walked(folder)).found).toEqual(['a.csv', 'caf\uFFFD damaged']);
  });

  it('tells of a folder that vanishes while the walk goes on', async () => {
    const folder = folderWith({ 'a.csv': '', 'b/c.csv': '', 'd.csv': '' });
    const targets = walk(folder, { notice: () => undefined, isOwnReport: () => false });
    expect((await targets.next()).value).toMatchObject({ kind: 'file' });
    rmSync(join(folder, 'b'), { recursive: true });
    expect((await targets.next()).value).toMatchObject({ kind: 'unread', reason: 'damaged' });
    expect((await targets.next()).value).toMatchObject({ kind: 'file' });
  });
});

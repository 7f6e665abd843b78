import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LibsqlStore } from '../../../src/audit/libsql/libsql-store.js';
import { all } from '../../audit/specimen.js';
import { ROOT } from '../../laws/fixtures.js';
import { folderWith } from '../folder.js';
import { type Ended, runGate } from '../run-gate.js';

const isPosix = process.platform !== 'win32';
const PEOPLE = 'Surname,Forename,NI number\nFeatherstone,Margaret,AB123456C\nQuillfeather,Osbert,CD234567A\n';
const CLEAR = 'Year,Requests\n2019,431\n2020,388\n';

const audit = (cwd: string, args: readonly string[]): Promise<Ended> =>
  runGate(['audit', ...args], { cwd, env: { NO_COLOR: '1' } });
const run = (cwd: string, ...args: string[]): Promise<Ended> => audit(cwd, ['run', ...args]);

interface Entry {
  readonly path: string;
  readonly verdict: string;
  readonly [key: string]: unknown;
}

/** What the JSON report of the last run lists. */
async function files(cwd: string, ...args: string[]): Promise<readonly Entry[]> {
  const { stdout } = await audit(cwd, ['report', '--format', 'json', '--all', '--as-of', '2026-01-01', ...args]);
  return (JSON.parse(stdout) as { files: readonly Entry[] }).files;
}

describe('audit run', () => {
  it.each([
    ['of what blocks', { 'in/a.csv': PEOPLE, 'in/b.csv': CLEAR }, 1, '✖ BLOCK  run 1: 2 files, 1 blocked'],
    ['of what does not', { 'in/b.csv': CLEAR }, 0, '✔ ALLOW  run 1: 1 file, 0 blocked'],
  ])('ends with the code of the verdict %s', async (_what, made, code, words) => {
    const ended = await run(folderWith(made), 'in');
    expect(ended.stdout).toContain(words);
    expect(ended.code).toBe(code);
  });

  it('reads nothing again, and leaves its own store alone', async () => {
    const folder = folderWith({ 'a.csv': PEOPLE, 'b.csv': CLEAR });
    await run(folder, '.');
    const again = await run(folder, '.');
    expect(again.stdout).toMatch(/run 2: 2 files.*\n {2}0 were read now, 2 known/u);
    expect((await files(folder)).map(({ path }) => path).sort()).toEqual(['a.csv', 'b.csv']);
  });

  it('reads again under another policy, and what changed', async () => {
    const folder = folderWith({ 'in/a.csv': PEOPLE, 'in/b.csv': CLEAR });
    await run(folder, 'in');
    expect((await run(folder, 'in', '--policy', 'strict')).stdout).toContain('2 were read now, 0 known');
    writeFileSync(join(folder, 'in/b.csv'), PEOPLE.replace('Osbert', 'Oswald'));
    expect((await run(folder, 'in', '--policy', 'strict')).stdout).toContain('1 was read now, 1 known');
  });

  it('knows each file of a manifest by its release', async () => {
    const folder = folderWith({ 'list/a.csv': PEOPLE, 'list/deep/b.csv': CLEAR, 'list/deep/c.csv': CLEAR });
    writeFileSync(
      join(folder, 'list/manifest.csv'),
      'path,released,reference,address\na.csv,08/08/2023,FOI 7,https://x.example/a.csv\ndeep,2019-05-01,FOI 8,\ngone.csv,2019-05-01,FOI 9,\n',
    );
    expect((await run(folder, '--manifest', 'list/manifest.csv')).code).toBe(1);
    expect(await files(folder)).toMatchObject([
      {
        path: 'list/a.csv',
        released: '2023-08-08',
        daysPublic: 877,
        reference: 'FOI 7',
        origin: 'x.example',
        verdict: 'block',
      },
      { path: 'list/deep/b.csv', released: '2019-05-01', reference: 'FOI 8', origin: 'list/deep', verdict: 'allow' },
      { path: 'list/deep/c.csv', reference: 'FOI 8', verdict: 'allow' },
      { path: 'list/gone.csv', reference: 'FOI 9', verdict: 'block', unread: true },
    ]);
  });

  it('takes a manifest among the paths for one, and says so', async () => {
    const folder = folderWith({ 'a.csv': CLEAR, 'manifest.csv': 'path,released\na.csv,2019-05-01\n' });
    const { stderr } = await run(folder, 'manifest.csv');
    expect(stderr).toContain('manifest.csv is taken for a manifest');
    expect((await files(folder)).map(({ path }) => path)).toEqual(['a.csv']);
  });

  it.each([
    ['a list', (folder: string) => run(folder, '--list', 'list.txt')],
    [
      'a list on standard input',
      (folder: string) => runGate(['audit', 'run', '-'], { cwd: folder, stdin: 'a.csv\nb.csv\n' }),
    ],
    ['a pattern', (folder: string) => run(folder, '*.csv')],
    ['paths', (folder: string) => run(folder, 'b.csv', 'a.csv')],
  ])('goes through %s', async (_what, start) => {
    const folder = folderWith({ 'a.csv': PEOPLE, 'b.csv': CLEAR, 'list.txt': 'a.csv\nb.csv\n' });
    await start(folder);
    expect((await files(folder)).map(({ path }) => path)).toEqual(['a.csv', 'b.csv']);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['nothing', ['run'], /No path was given/u],
    ['what is not there', ['run', 'none'], /no file or folder "none"/u],
    ['paths and a manifest', ['run', 'a.csv', '--manifest', 'a.csv'], /one of the three/u],
    ['a list that is not there', ['run', '--list', 'none'], /no list/u],
    ['a part that is none', ['run', 'a.csv', '--shard', '3/2'], /--shard/u],
    ['no job for the command', [], /run, report, show/u],
    ['a store that is not there', ['report'], /no store/u],
    ['a format that is none', ['report', '--format', 'sarif'], /no such format/u],
    ['a day that is none', ['report', '--as-of', 'tomorrow'], /--as-of/u],
    ['a number of runs that is none', ['prune', '--keep', '0'], /--keep/u],
    ['a store that is to be read', ['run', 'a.csv', '--store', 'a.csv'], /would overwrite "a.csv"/u],
  ])('is refused for %s', async (_what, args, words) => {
    const folder = folderWith({ 'a.csv': CLEAR });
    const { code, stderr } = await audit(folder, args);
    expect(stderr).toMatch(words);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(CLEAR);
  });
});

describe('the parts of an audit', () => {
  it('put together are the whole', async () => {
    const names = Array.from({ length: 14 }, (_, at) => `in/${at}.csv`);
    const folder = folderWith(
      Object.fromEntries(
        names.map((name, at) => [name, at % 3 === 0 ? `${PEOPLE}X,Y,${at}\n` : `${CLEAR}${at},${at}\n`]),
      ),
    );
    await run(folder, 'in');
    const whole = await files(folder);
    const stores = ['1.db', '2.db', '3.db'];
    for (const [at, store] of stores.entries()) await run(folder, 'in', '--shard', `${at + 1}/3`, '--store', store);
    const { stdout } = await audit(folder, ['merge', ...stores, '--store', 'all.db']);
    expect(stdout).toBe('14 files of 3 parts in all.db.\n');
    const merged = await files(folder, '--store', 'all.db');
    const told = (list: readonly Entry[]) => list.map(({ path, verdict, sha256 }) => [path, verdict, sha256]);
    expect(told(merged)).toEqual(told(whole));
    // The files themselves tell that nothing changed, where times and inodes of another machine do not.
    expect((await run(folder, 'in', '--store', 'all.db')).stdout).toContain('0 were read now, 14 known');
  });

  it('are not put together when they were read otherwise', async () => {
    const folder = folderWith({ 'in/a.csv': CLEAR });
    await run(folder, 'in', '--store', '1.db');
    await run(folder, 'in', '--store', '2.db', '--policy', 'strict');
    const { code, stderr } = await audit(folder, ['merge', '1.db', '2.db', '--store', 'all.db']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('not read with the same version, rules, policy')]);
    expect((await audit(folder, ['merge', '1.db', '--store', '1.db'])).code).toBe(2);
  });
});

describe('audit diff', () => {
  it('tells what is new, gone, worse and better', async () => {
    const folder = folderWith({
      'in/gone.csv': CLEAR,
      'in/mended.csv': PEOPLE,
      'in/worse.csv': `${CLEAR}2021,5\n`,
      'in/same.csv': CLEAR,
    });
    await run(folder, 'in');
    writeFileSync(join(folder, 'in/mended.csv'), `${CLEAR}2022,6\n`);
    writeFileSync(join(folder, 'in/worse.csv'), PEOPLE);
    writeFileSync(join(folder, 'in/new.csv'), `${CLEAR}2023,7\n`);
    rmSync(join(folder, 'in/gone.csv'));
    await run(folder, 'in');
    const { stdout, code } = await audit(folder, ['diff']);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '✔ gone: in/gone.csv',
      '✔ blocks no more, other content: in/mended.csv',
      '✔ new: in/new.csv',
      expect.stringMatching(/^✖ blocks now, other content, 2 people: in\/worse\.csv$/u),
      'From run 1 to run 2: 1 new, 1 gone, 1 blocks now, 1 blocks no more.',
      '',
    ]);
    const json = await audit(folder, ['diff', '1', '2', '--format', 'json']);
    expect(
      json.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { change: string }).change),
    ).toEqual(['gone', 'better', 'new', 'worse']);
  });

  it.each([
    ['there is one run only', ['diff'], /no two runs/u],
    ['there is no such run', ['diff', '1', '7'], /no run of that number.*There are: 1/u],
  ])('is refused when %s', async (_what, args, words) => {
    const folder = folderWith({ 'in/a.csv': CLEAR });
    await run(folder, 'in');
    const { code, stderr } = await audit(folder, args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(words)]);
  });
});

describe('audit show', () => {
  it.each(['in/a.csv', 'FOI 7', 'https://x.example/a'])('finds a file by %s', async (named) => {
    const folder = folderWith({
      'in/a.csv': PEOPLE,
      'm.csv': 'path,released,reference,address\nin/a.csv,2023-08-08,FOI 7,https://x.example/a\n',
    });
    await run(folder, '--manifest', 'm.csv');
    const { stdout, code } = await audit(folder, ['show', named, '--as-of', '2024-08-08']);
    expect(code).toBe(1);
    expect(stdout).toContain('✖ BLOCK  in/a.csv');
    expect(stdout).toContain('since 8 August 2023, for 366 days');
    expect(stdout).toMatch(/mend {8}/u);
    const json = await audit(folder, ['show', named, '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ path: 'in/a.csv', verdict: 'block', reference: 'FOI 7' });
  });

  it('does not know what was not audited', async () => {
    const folder = folderWith({ 'in/a.csv': CLEAR });
    await run(folder, 'in');
    expect((await audit(folder, ['show', 'in/b.csv'])).stderr).toContain('Run 1 has no file "in/b.csv".');
    expect((await audit(folder, ['show', 'in/a.csv'])).code).toBe(0);
  });
});

describe('audit prune', () => {
  it('forgets all but the last runs', async () => {
    const folder = folderWith({ 'in/a.csv': CLEAR });
    for (let at = 0; at < 3; at++) await run(folder, 'in');
    expect((await audit(folder, ['prune', '--keep', '1'])).stdout).toContain('2 runs forgotten');
    expect((await audit(folder, ['report', '--run', '1'])).code).toBe(2);
    expect((await run(folder, 'in')).stdout).toContain('run 4: 1 file');
  });
});

describe('planted values', () => {
  const CANARIES = ['Featherstone', 'Quillfeather', 'Osbert', 'AB123456C', 'CD234567A', '123456', '234567'];
  const leaks = (text: string): string[] => CANARIES.filter((value) => text.includes(value));

  it('are in no store and in no report', async () => {
    const folder = folderWith({ 'in/a.csv': PEOPLE });
    copyFileSync(join(ROOT, 'fixtures/breaches/names-in-notes-column.xlsx'), join(folder, 'in/notes.xlsx'));
    const ran = await run(folder, 'in');
    const reports = ['html', 'csv', 'json'].flatMap((format) => ['--report', `${format}=report.${format}`]);
    const told = await audit(folder, ['report', ...reports]);
    const shown = await audit(folder, ['show', 'in/a.csv']);
    expect(leaks([ran, told, shown].map(({ stdout, stderr }) => stdout + stderr).join())).toEqual([]);
    for (const name of readdirSync(folder).filter((one) => one !== 'in')) {
      expect([name, leaks(readFileSync(join(folder, name), 'latin1'))]).toEqual([name, []]);
      if (isPosix) expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    const store = new LibsqlStore(join(folder, 'foi-gate-audit.db'), { mayMake: false });
    for (const { resultId } of await all(store.files(1, { order: 'path', asOf: '2026-01-01' }))) {
      expect(leaks(JSON.stringify(await store.report(resultId, '')))).toEqual([]);
    }
    await store.close();
  });
});

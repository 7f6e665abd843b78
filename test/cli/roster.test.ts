import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from './folder.js';
import { runGate } from './run-gate.js';

const LIST = 'Surname,Forename,Collar No\nOkafor,Ada,4101\nMarsh,Thomas,4102\nBrennan,Siobhan,4103\n';
const KEY = { FOI_GATE_KEY: 'a key that only this test knows' };
const folder = folderWith({
  'staff.csv': LIST,
  'figures.csv': 'Station,Calls\nNorthgate,12\nCastle Hill,14\nHarbour Road,15\n',
  'answer.txt': 'The decision was taken by Okafor, A. after a review of what was held. It will not be changed.\n',
  'other.txt': 'The decision was taken after a review of what was held. It will not be changed.\n',
});
const run = (args: readonly string[], env: Readonly<Record<string, string>> = KEY) =>
  runGate(args, { cwd: folder, env: { FOI_GATE_KEY: '', ...env } });

const rulesIn = (report: string): readonly string[] =>
  (JSON.parse(report) as { files: { findings: { rule: string }[] }[] }).files.flatMap(({ findings }) =>
    findings.map(({ rule }) => rule),
  );

beforeAll(async () => {
  expect(await run(['roster', 'build', 'staff.csv', '-o', 'staff.roster'])).toMatchObject({ code: 0, stderr: '' });
});

describe('roster build', () => {
  it('says how many people, how large, how long, and shows a check value', async () => {
    const { code, stdout } = await run(['roster', 'build', 'staff.csv', '-o', 'again.roster']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^again\.roster: a roster of 3 people in 9 forms, 1 KiB, built in \d+\.\d s, check value [0-9a-f]{8}\.$/mu,
    );
    expect(statSync(join(folder, 'again.roster')).mode & 0o077).toBe(0);
  });

  it('makes a key that only its owner can read, once', async () => {
    const args = ['roster', 'build', 'staff.csv', '-o', 'own.roster', '--key-file', 'own.key', '--new-key'];
    expect((await run(args, {})).code).toBe(0);
    expect(statSync(join(folder, 'own.key')).mode & 0o777).toBe(0o600);
    const key = readFileSync(join(folder, 'own.key'), 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}\n$/u);
    expect(await run(args, {})).toMatchObject({ code: 2, stderr: expect.stringContaining('there already') });
    expect(readFileSync(join(folder, 'own.key'), 'utf8')).toBe(key);
    const scan = ['scan', '--format', 'json', '--roster', 'own.roster', '--key-file', 'own.key', 'answer.txt'];
    expect(rulesIn((await run(scan, {})).stdout)).toContain('dataset/roster-match');
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
    ['no key', ['staff.csv', '-o', 'x.roster'], {}, /needs a key/u],
    ['a short key', ['staff.csv', '-o', 'x.roster'], { FOI_GATE_KEY: 'secret' }, /at least 16 characters/u],
    ['a key file that is not there', ['staff.csv', '-o', 'x.roster', '--key-file', 'no.key'], {}, /no such file/u],
    ['a new key without a file', ['staff.csv', '-o', 'x.roster', '--new-key'], KEY, /where to keep the key/u],
    ['no list', ['missing.csv', '-o', 'x.roster'], KEY, /cannot be opened/u],
    ['a list of no names', ['figures.csv', '-o', 'x.roster'], KEY, /headed as a surname or a name/u],
    ['the list as output', ['staff.csv', '-o', 'staff.csv'], KEY, /different files/u],
    ['no output', ['staff.csv'], KEY, /output/u],
    ['nothing to do', [], KEY, /what to do|list/u],
  ])('is refused with %s', async (_what, args, env, message) => {
    const { code, stdout, stderr } = await run(['roster', ...(args.length > 0 ? ['build', ...args] : [])], env);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(join(folder, 'x.roster'))).toBe(false);
    expect(readFileSync(join(folder, 'staff.csv'), 'utf8')).toBe(LIST);
  });
});

describe('scan --roster', () => {
  it('finds and blocks a person of the list, and shows nothing of the name', async () => {
    const { code, stdout } = await run(['scan', '--format', 'json', '--roster', 'staff.roster', 'answer.txt']);
    expect(code).toBe(1);
    expect(rulesIn(stdout)).toContain('dataset/roster-match');
    expect(stdout).not.toMatch(/okafor/iu);
  });

  it('lets pass what names nobody of the list', async () => {
    expect((await run(['scan', '--roster', 'staff.roster', 'other.txt', 'figures.csv'])).code).toBe(0);
    expect((await run(['scan', 'answer.txt'])).code).toBe(0);
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
    [
      'another key',
      ['--roster', 'staff.roster'],
      { FOI_GATE_KEY: 'another key of some length' },
      /key is not the one/u,
    ],
    ['no key', ['--roster', 'staff.roster'], {}, /needs a key/u],
    ['a file that is no roster', ['--roster', 'staff.csv'], KEY, /not a roster/u],
    ['a roster that was changed', ['--roster', 'changed.roster'], KEY, /changed or damaged/u],
    ['a roster that is not there', ['--roster', 'missing.roster'], KEY, /cannot be opened/u],
    ['a key without a roster', ['--key-file', 'own.key'], KEY, /with --roster/u],
  ])('is refused with %s', async (_what, args, env, message) => {
    const bytes = readFileSync(join(folder, 'staff.roster'));
    bytes[bytes.length - 2]! ^= 1;
    writeFileSync(join(folder, 'changed.roster'), bytes);
    const { code, stdout, stderr } = await run(['scan', ...args, 'other.txt'], env);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([code, stdout]).toEqual([2, '']);
  });
});

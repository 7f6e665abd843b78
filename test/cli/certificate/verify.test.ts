import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/policy/certificate.js';
import { folderWith } from '../folder.js';
import { type GateOptions, runGate } from '../run-gate.js';

const CLEAR = 'Month,Calls\nMay,12\nJune,15\n';
const FILES = { 'out/a.csv': CLEAR, 'out/b/c.csv': CLEAR, 'out/d.csv': CLEAR };

/** A folder that was allowed, with its certificate beside it. */
async function certified(options: GateOptions = {}): Promise<string> {
  const cwd = folderWith(FILES);
  const { code } = await runGate(['out', '--certificate', 'proof.json'], { ...options, cwd });
  expect(code).toBe(0);
  return cwd;
}

const verify = (cwd: string, paths: readonly string[] = [], options: GateOptions = {}) =>
  runGate(['verify', 'proof.json', ...paths], { ...options, cwd });

const certificateIn = (cwd: string): Certificate =>
  JSON.parse(readFileSync(join(cwd, 'proof.json'), 'utf8')) as Certificate;

describe.concurrent('a certificate', () => {
  it('says what was checked and with what', async () => {
    const certificate = certificateIn(await certified());
    expect(certificate).toMatchObject({
      verdict: 'allow',
      folders: ['out'],
      decisions: [],
      seal: { kind: 'hmac-sha256' },
    });
    expect(certificate.files.map(({ path }) => path)).toEqual(['out/a.csv', 'out/b/c.csv', 'out/d.csv']);
    expect(certificate.files[0]).toMatchObject({
      bytes: CLEAR.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(certificate.tool).toMatchObject({ policy: 'release', policyHash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(certificate.limits.seconds).toBe(600);
    expect(Date.parse(certificate.time)).toBeGreaterThan(Date.parse('2024-01-01'));
  });

  it('is not written on BLOCK, and an older one goes', async () => {
    const cwd = await certified();
    const { code } = await runGate(['out', '--max-file-bytes', '1', '--certificate', 'proof.json'], { cwd });
    expect([code, existsSync(join(cwd, 'proof.json'))]).toEqual([1, false]);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['another kind of file', ['out', '--certificate', 'other.txt'], /is no certificate/u],
    ['a document on standard input', ['--stdin-filename', 'a.csv', '--certificate', 'p.json'], /paths only/u],
    ['a folder that is not there', ['out', '--certificate', 'absent/p.json'], /not there/u],
  ])('is refused in the place of %s', async (_what, args, sentence) => {
    const cwd = folderWith({ ...FILES, 'other.txt': 'mine' });
    const { code, stderr, stdout } = await runGate(['scan', ...args], { cwd, stdin: CLEAR });
    expect(stderr).toMatch(sentence);
    expect(code).toBe(2);
    expect(stdout).not.toMatch(/ALLOW/u);
    expect(readFileSync(join(cwd, 'other.txt'), 'utf8')).toBe('mine');
  });
});

describe.concurrent('foi-gate verify', () => {
  it.each<[string, (cwd: string) => void, readonly string[], number, RegExp]>([
    ['nothing changed', () => undefined, [], 0, /^YES: every file is what was allowed/u],
    ['the folder that was scanned', () => undefined, ['out'], 0, /^YES/u],
    ['one of its files', () => undefined, ['out/a.csv'], 0, /^YES/u],
    [
      'a copy elsewhere',
      (cwd) => cpSync(join(cwd, 'out'), join(cwd, 'stick'), { recursive: true }),
      ['stick'],
      0,
      /^YES/u,
    ],
    ['a byte more', (cwd) => writeFileSync(join(cwd, 'out/a.csv'), `${CLEAR} `), [], 1, /^✖ out\/a\.csv: changed/u],
    [
      'a byte more in one that was named',
      (cwd) => writeFileSync(join(cwd, 'out/a.csv'), `${CLEAR} `),
      ['out'],
      1,
      /a\.csv: changed/u,
    ],
    ['one less', (cwd) => rmSync(join(cwd, 'out/b/c.csv')), [], 1, /^✖ out\/b\/c\.csv: missing/u],
    ['one less in the folder', (cwd) => rmSync(join(cwd, 'out/b/c.csv')), ['out'], 1, /out\/b\/c\.csv: missing/u],
    ['one more', (cwd) => writeFileSync(join(cwd, 'out/b/new.csv'), CLEAR), [], 1, /^✖ out\/b\/new\.csv: not among/u],
    [
      'one renamed',
      (cwd) => renameSync(join(cwd, 'out/a.csv'), join(cwd, 'out/z.csv')),
      [],
      1,
      /a\.csv: missing[\s\S]*z\.csv: not among/u,
    ],
    ['a stranger', (cwd) => writeFileSync(join(cwd, 'other.csv'), CLEAR), ['other.csv'], 1, /other\.csv: not among/u],
    ['a changed copy', (cwd) => writeFileSync(join(cwd, 'a.csv'), `${CLEAR} `), ['a.csv'], 1, /a\.csv: changed/u],
  ])('%s', async (_what, change, paths, expected, words) => {
    const cwd = await certified();
    change(cwd);
    const { code, stdout, stderr } = await verify(cwd, paths);
    expect(stdout).toMatch(words);
    expect([code, stderr]).toEqual([expected, '']);
  });

  it('finds the files from elsewhere too', async () => {
    const cwd = await certified();
    const { code } = await runGate(['verify', join(cwd, 'proof.json')], { cwd: folderWith({}) });
    expect(code).toBe(0);
  });

  const swap = (from: RegExp, to: string) => (cwd: string) => {
    const text = readFileSync(join(cwd, 'proof.json'), 'utf8');
    writeFileSync(join(cwd, 'proof.json'), text.replace(from, to));
  };
  it.each<[string, (cwd: string) => void, RegExp]>([
    ['with another hash', swap(/"sha256": "[0-9a-f]{4}/u, '"sha256": "0000'), /was changed after it was made/u],
    ['with another file', swap(/"path": "out\/a\.csv"/u, '"path": "out/e.csv"'), /was changed after it was made/u],
    ['with a file less', swap(/\{\s+"path": "out\/a\.csv"[^}]*\},/u, ''), /was changed after it was made/u],
    ['with another kind of seal', swap(/"kind": "hmac-sha256"/u, '"kind": "sha256"'), /was changed after/u],
    ['that ends early', (cwd) => writeFileSync(join(cwd, 'proof.json'), '{"certificate":'), /cannot be read/u],
    ['that is something else', (cwd) => writeFileSync(join(cwd, 'proof.json'), '{}'), /is not a certificate/u],
    ['that is not there', (cwd) => rmSync(join(cwd, 'proof.json')), /cannot be read/u],
  ])('refuses a certificate %s', async (_what, change, sentence) => {
    const cwd = await certified();
    change(cwd);
    const { code, stdout, stderr } = await verify(cwd);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^foi-gate: [^\n]+\n$/u);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('tells another key from a changed certificate', async () => {
    const cwd = await certified();
    const { code, stderr } = await verify(cwd, [], { env: { FOI_GATE_KEY: 'another' } });
    expect(stderr).toMatch(/sealed with another key/u);
    expect(code).toBe(2);
  });

  it('takes one without a key as it is, and not in place of one with the key', async () => {
    const keyless = { FOI_GATE_KEY: '', CI: '1' };
    const cwd = await certified({ env: { ...keyless, XDG_CONFIG_HOME: folderWith({}) } });
    const env = { ...keyless, XDG_CONFIG_HOME: folderWith({}) };
    expect(await verify(cwd, [], { env })).toMatchObject({ code: 0, stdout: expect.stringContaining('no key') });
    expect(await verify(cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining('not sealed with the key') });
  });
});

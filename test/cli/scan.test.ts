import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.js';
import { type GateOptions, runGate } from './run-gate.js';

const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;

/** A rule of the tests' own, so that they say what the command line does and not what the built-in rules find. */
const LOCKERS = [
  'id: house/locker-number',
  'title: Locker numbers',
  'harm: identifier',
  'what: "{count} locker {count|number|numbers}[ in {where}]."',
  'why: They lead to a person.',
  'fix: { any: Remove the locker numbers and scan it again. }',
  "patterns: [{ regex: 'LOCK-\\d{4}', confidence: certain }]",
  "hits: ['LOCK-1234']",
  "misses: ['LOCK-12']",
  'source: [made up]',
].join('\n');
const CLEAR = 'Month,Calls\nMay,12\nJune,15\n';
const TELLING = 'Month,Remark\nMay,see LOCK-4321\n';
const FILES = {
  'rules/locker.yaml': LOCKERS,
  'out/a.csv': CLEAR,
  'out/b/telling.csv': TELLING,
  'out/.hidden.csv': CLEAR,
  'out/z.csv': CLEAR,
};
const RULES = ['--rules', 'rules'];

interface Read {
  readonly verdict: string;
  readonly files: readonly {
    readonly path: string;
    readonly verdict: string;
    readonly gaps: readonly { readonly reason: string }[];
    readonly findings: readonly { readonly rule: string; readonly evidence: readonly string[] }[];
  }[];
}

/** Runs a scan with a JSON report: its exit code, its report, and each file with its verdict and the reasons of its gaps. */
async function scanned(args: readonly string[], options: GateOptions) {
  const { code, stdout, stderr } = await runGate([...args, '--format', 'json', ...RULES], options);
  const report = JSON.parse(stdout) as Read;
  const files = report.files.map(({ path, verdict, gaps }) =>
    [path, verdict, ...gaps.map(({ reason }) => reason)].join(' '),
  );
  return { code, stderr, report, files };
}

describe.concurrent('scan', () => {
  it('allows with code 0', async () => {
    const { code, stderr, report } = await scanned(['out/a.csv'], { cwd: folderWith(FILES) });
    expect([code, stderr, report.verdict]).toEqual([0, '', 'allow']);
  });

  it('blocks with code 1', async () => {
    const { code, report } = await scanned(['out/b/telling.csv'], { cwd: folderWith(FILES) });
    expect([code, report.verdict]).toEqual([1, 'block']);
    expect(report.files[0]?.findings).toMatchObject([{ rule: 'house/locker-number', evidence: ['L**K-####'] }]);
  });

  it('is the command when none is named', async () => {
    const { code, stdout } = await runGate(['out/b/telling.csv', ...RULES], { cwd: folderWith(FILES) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✖ BLOCK {2}out\/b\/telling\.csv\n/u);
    expect(stdout).not.toContain('LOCK-4321');
  });

  it('walks folders and keeps paths as they were given', async () => {
    const { code, files } = await scanned(['out'], { cwd: folderWith(FILES) });
    expect(files).toEqual(['out/.hidden.csv allow', 'out/a.csv allow', 'out/b/telling.csv block', 'out/z.csv allow']);
    expect(code).toBe(1);
  });

  it('keeps the order of what was given', async () => {
    const { files } = await scanned(['out/z.csv', './out/b', 'out/a.csv'], { cwd: folderWith(FILES) });
    expect(files).toEqual(['out/z.csv allow', 'out/b/telling.csv block', 'out/a.csv allow']);
  });

  it('expands patterns, hidden files too', async () => {
    const { files } = await scanned(['out/**/*.csv'], { cwd: folderWith(FILES) });
    expect(files).toEqual(['out/.hidden.csv allow', 'out/a.csv allow', 'out/b/telling.csv block', 'out/z.csv allow']);
  });

  it('scans a folder that a pattern matches once', async () => {
    const { files } = await scanned(['out/**'], { cwd: folderWith(FILES) });
    expect(files.filter((file) => file.includes('telling'))).toHaveLength(1);
    expect(files).toHaveLength(4);
  });

  it('takes a path that is there for a path, whatever characters it has', async () => {
    const cwd = folderWith({ ...FILES, 'a[1].csv': CLEAR, 'a1.csv': TELLING });
    expect((await scanned(['a[1].csv'], { cwd })).files).toEqual(['a[1].csv allow']);
  });

  it.each([
    ['lines', 'out/a.csv\nout/b\n'],
    ['lines of Windows', 'out/a.csv\r\nout/b\r\n'],
    ['NUL', 'out/a.csv\0out/b\0'],
  ])('reads a list of paths from standard input: %s', async (_what, stdin) => {
    const { code, files } = await scanned(['-'], { cwd: folderWith(FILES), stdin });
    expect([code, files]).toEqual([1, ['out/a.csv allow', 'out/b/telling.csv block']]);
  });

  it('reads a document from standard input under a name', async () => {
    const { code, report } = await scanned(['--stdin-filename', 'reply.csv'], {
      cwd: folderWith(FILES),
      stdin: TELLING,
    });
    expect(code).toBe(1);
    expect(report.files).toMatchObject([{ path: 'reply.csv', format: 'csv', bytes: TELLING.length }]);
  });

  it('does not read a document on standard input beyond the limit', async () => {
    const args = ['--stdin-filename', 'reply.csv', '--max-file-bytes', '10'];
    const { code, files } = await scanned(args, { cwd: folderWith(FILES), stdin: CLEAR });
    expect([code, files]).toEqual([1, ['reply.csv block limit']]);
  });

  it('blocks what is beyond a limit', async () => {
    const { code, files } = await scanned(['out/a.csv', '--max-file-bytes', '10'], { cwd: folderWith(FILES) });
    expect([code, files]).toEqual([1, ['out/a.csv block limit']]);
  });

  it.runIf(isPosix)('blocks on broken links and pipes and does not wait for them', async () => {
    const cwd = folderWith(FILES);
    symlinkSync('absent', join(cwd, 'out', 'broken'));
    execFileSync('mkfifo', [join(cwd, 'out', 'pipe')]);
    const folder = await scanned(['out'], { cwd });
    expect(folder.files).toContain('out/broken block damaged');
    expect(folder.files).toContain('out/pipe block unsupported');
    const named = await scanned(['out/broken', 'out/pipe'], { cwd });
    expect([named.code, named.files]).toEqual([1, ['out/broken block damaged', 'out/pipe block unsupported']]);
  });

  it.runIf(isPosix)('blocks on files and folders it may not open, and reads the rest', async () => {
    const cwd = folderWith({ ...FILES, 'out/locked/a.csv': CLEAR, 'out/private.csv': CLEAR });
    for (const path of ['.', 'out', 'out/b', 'rules']) chmodSync(join(cwd, path), 0o755);
    chmodSync(join(cwd, 'out', 'locked'), 0);
    chmodSync(join(cwd, 'out', 'private.csv'), 0);
    // The administrator may open everything, so the run is somebody else's.
    const { code, files } = await scanned(['out'], { cwd, ...(isRoot ? { uid: 65_534 } : {}) });
    chmodSync(join(cwd, 'out', 'locked'), 0o755);
    expect(files).toContain('out/locked block damaged');
    expect(files).toContain('out/private.csv block damaged');
    expect(files).toContain('out/a.csv allow');
    expect(code).toBe(1);
  });

  it('says the same whatever the number of threads', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`out/many/${at}.csv`, at % 7 === 0 ? TELLING : `${CLEAR}July,${at}\n`]),
    );
    const cwd = folderWith({ ...FILES, ...many });
    const [one, four] = await Promise.all(
      ['1', '4'].map((jobs) => runGate(['out', '--format', 'json', ...RULES, '--jobs', jobs], { cwd })),
    );
    expect(one?.code).toBe(1);
    expect(four).toEqual(one);
  });

  it('writes to a file, and nothing to standard output', async () => {
    const cwd = folderWith(FILES);
    const { code, stdout } = await runGate(['out/a.csv', '--format', 'json', '--output', 'report.json'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({ verdict: 'allow' });
  });

  it('writes several reports of one verdict', async () => {
    const cwd = folderWith(FILES);
    const args = [
      'out',
      ...RULES,
      '--report',
      'json=one.json',
      '--report',
      'json=two.json',
      '--report',
      'console=c.txt',
    ];
    const { code, stdout } = await runGate(args, { cwd });
    const [one, two, text] = ['one.json', 'two.json', 'c.txt'].map((file) => readFileSync(join(cwd, file), 'utf8'));
    expect(code).toBe(1);
    expect(one).toBe(two);
    expect(JSON.parse(one ?? '')).toMatchObject({ verdict: 'block', summary: { files: 4, blocked: 1, allowed: 3 } });
    expect(stdout).toBe(text);
    expect(stdout).toContain('✖ BLOCK  4 files: 1 blocked, 3 with nothing found that blocks.');
  });

  it('leaves its own report out of the folder it scans, and says so', async () => {
    const cwd = folderWith({ ...FILES, 'out/report.json': 'of an earlier run' });
    const args = ['out', '--format', 'json', '--output', 'out/report.json', ...RULES];
    const { stderr } = await runGate(args, { cwd });
    expect(stderr).toBe('foi-gate: out/report.json is a report of this run and is not scanned.\n');
    expect(readFileSync(join(cwd, 'out', 'report.json'), 'utf8')).not.toContain('"path":"out/report.json"');
  });

  it('shows values where it is asked to', async () => {
    const { report } = await scanned(['out/b', '--show-values'], { cwd: folderWith(FILES) });
    expect(report.files[0]?.findings[0]?.evidence).toEqual(['LOCK-4321']);
  });

  it.each([
    ['strict', 1],
    ['release', 0],
  ])('weighs by the policy %s', async (policy, expected) => {
    const cwd = folderWith({ 'rules/locker.yaml': LOCKERS.replace('identifier', 'case'), 'a.csv': TELLING });
    const { code, report } = await scanned(['a.csv', '--policy', policy], { cwd });
    expect(code).toBe(expected);
    expect(report).toMatchObject({ tool: { policy } });
  });

  it('weighs by a policy file', async () => {
    const cwd = folderWith({
      ...FILES,
      'county.yaml': 'extends: release\noverrides: [{ rule: house/locker-number, severity: note }]\n',
    });
    const { code, report } = await scanned(['out', '--policy', 'county.yaml'], { cwd });
    expect(code).toBe(0);
    expect(report).toMatchObject({ tool: { policy: 'county' }, summary: { findings: { block: 0, note: 1 } } });
  });

  it('colours only where it is asked to', async () => {
    const cwd = folderWith(FILES);
    const forced = await runGate(['out/a.csv'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\u001b[');
    for (const args of [['out/a.csv'], ['out/a.csv', '--no-color']]) {
      const { stdout } = await runGate(args, { cwd, env: args.length > 1 ? { FORCE_COLOR: '1' } : {} });
      expect(stdout).not.toContain('\u001b');
    }
  });

  it.runIf(isPosix)('ends by the signal when it is interrupted, and claims no verdict', async () => {
    const { code, signal, stdout, stderr } = await runGate(['-', '--format', 'json'], {
      cwd: folderWith(FILES),
      whileRunning(child) {
        child.stdin?.write('out/a.csv\n');
        child.stdout?.once('data', () => child.kill('SIGINT'));
      },
    });
    expect([code, signal]).toEqual([null, 'SIGINT']);
    expect(stderr).toContain('no verdict was reached');
    expect(stdout).not.toContain('"verdict":"allow"\n');
    expect(() => JSON.parse(stdout)).toThrow();
  });
});

describe.concurrent('the rest of the command line', () => {
  it.each([['--help'], ['-h'], ['help'], ['scan', '--help'], ['rules', '--help']])(
    '%s %s is code 0',
    async (...args) => {
      const { code, stdout, stderr } = await runGate(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Usage: foi-gate/u);
    },
  );

  it('shows examples and the exit codes', async () => {
    const { stdout } = await runGate(['--help']);
    expect(stdout).toContain('$ foi-gate outgoing/response.xlsx');
    expect(stdout).toMatch(/Ends with 0 when everything was read and nothing found that blocks, 1 when/u);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await runGate(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it('lists rules, with rules of the user among them', async () => {
    const { code, stdout } = await runGate(['rules', 'list', ...RULES], { cwd: folderWith(FILES) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^house\/locker-number +rules +identifier +Locker numbers$/mu);
    expect(stdout).toMatch(/^person\/national-insurance-number +uk +identifier +National Insurance numbers$/mu);
  });

  it('shows a rule with its words, its pattern and its source', async () => {
    const { code, stdout } = await runGate(['rules', 'show', 'house/locker-number', ...RULES], {
      cwd: folderWith(FILES),
    });
    expect(code).toBe(0);
    for (const words of [
      'Locker numbers',
      'They lead to a person.',
      'LOCK-\\d{4}  (certain)',
      'made up',
      'Remove the locker',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  it('runs the examples of the built-in rules', async () => {
    const { code, stdout } = await runGate(['rules', 'test']);
    expect(stdout).toMatch(/^\d+ rules, [\d,]+ examples, all as expected\.\n$/u);
    expect(code).toBe(0);
  });
});

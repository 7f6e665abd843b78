import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tesseractHere } from '../../../src/cli/ocr/ocr-options.js';
import { CAN_FAKE, fakeTesseract, linesOf, SAYS, tableOf } from '../../engine/recognition/fake-tesseract.js';
import { printed, printedPage, scanOf } from '../../readers/recognition/printed-page.js';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const ORDINARY = ['Thank you for your request.', 'We hold 12 contracts for the cleaning of offices.'];
const TELLING = [
  'The complaint was made by Mrs Henrietta Ormeroyd.',
  'Her National Insurance number is AB 12 34 56 C.',
];

let scan: Buffer;
beforeAll(async () => {
  scan = scanOf([await printedPage(printed(ORDINARY))]);
});

/** A run with a program of that behaviour as the only one in the path; undefined: with none. */
async function gateWith(
  does: string | undefined,
  args: readonly string[],
  files: Readonly<Record<string, Buffer>> = {},
) {
  const cwd = folderWith({ 'out/scan.pdf': '', ...Object.fromEntries(Object.keys(files).map((name) => [name, ''])) });
  for (const [name, bytes] of Object.entries({ 'out/scan.pdf': scan, ...files })) writeFileSync(join(cwd, name), bytes);
  const PATH = does === undefined ? '/there/is/nothing' : fakeTesseract(does).folder;
  const ended = await runGate(['out', '--format', 'json', '--no-config', ...args], { cwd, env: { PATH } });
  return { ...ended, cwd, PATH };
}

interface Told {
  readonly verdict: string;
  readonly files: readonly {
    readonly findings: readonly { readonly rule: string; readonly visibility: string }[];
    readonly gaps: readonly { readonly reason: string; readonly detail: string }[];
  }[];
}
const told = ({ stdout }: { readonly stdout: string }): Told => JSON.parse(stdout) as Told;

describe.runIf(CAN_FAKE)('--ocr', () => {
  it('lets a scan pass in which nothing personal was recognised', async () => {
    const run = await gateWith(SAYS(tableOf(linesOf(ORDINARY))), []);
    expect([run.code, told(run).files[0]?.gaps]).toEqual([0, []]);
  });

  it('finds the data of people on a scan in plain sight', async () => {
    const run = await gateWith(SAYS(tableOf(linesOf(TELLING))), []);
    expect(run.code).toBe(1);
    const found = told(run).files[0]!.findings.filter(({ rule }) => rule === 'person/national-insurance-number');
    expect(found).toMatchObject([{ visibility: 'visible' }]);
    expect(run.stdout).not.toContain('AB 12 34 56 C');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['off', ['--ocr', 'off'], /a person must look, since --ocr is off/u],
    ['off in the settings', [], /a person must look, since --ocr is off/u],
  ])('is not asked where it is %s', async (where, args, words) => {
    const settings = { 'foi-gate.config.yaml': Buffer.from('ocr: off\n') };
    const isSetting = where !== 'off';
    const run = await gateWith(
      "require('node:fs').writeFileSync('asked', '');",
      isSetting ? ['--config', 'foi-gate.config.yaml', '--quiet'] : args,
      isSetting ? settings : {},
    );
    expect(run.code).toBe(1);
    expect(told(run).files[0]?.gaps[0]?.detail).toMatch(words);
  });

  it.runIf(tesseractHere({ PATH: '/there/is/nothing' }) === undefined)('says what to install', async () => {
    const run = await gateWith(undefined, []);
    expect(run.code).toBe(1);
    expect(told(run).files[0]?.gaps).toMatchObject([
      { reason: 'no-text', detail: expect.stringContaining('Windows: winget install') },
    ]);
    const required = await gateWith(undefined, ['--ocr', 'require']);
    expect([required.code, required.stdout]).toEqual([2, '']);
    expect(required.stderr).toMatch(/^foi-gate: With --ocr require .*Tesseract is not installed[^\n]*\n$/u);
  });

  it.each<[readonly string[], RegExp]>([
    [['--ocr', 'always'], /The value of --ocr must be auto, off or require\./u],
    [['--ocr-languages', 'eng; rm'], /The value of --ocr-languages must look like/u],
    [['--ocr-languages', '--psm'], /The value of --ocr-languages must look like|argument missing/u],
    [['--ocr-languages', 'eng+cym'], /no data for "cym".*eng, osd/u],
    [['--max-recognised-pages', '0'], /--max-recognised-pages must be at least 1/u],
  ])('refuses %j', async (args, words) => {
    const run = await gateWith(SAYS(tableOf([])), args);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(words);
  });

  it('ends a program that hangs, and with the thread too', async () => {
    const hangs =
      "setTimeout(() => undefined, 120_000); require('node:fs').writeFileSync(__dirname + '/id', String(process.pid));";
    const slow = await gateWith(hangs, ['--max-recognition-seconds', '1']);
    expect([slow.code, told(slow).files[0]?.gaps.map(({ reason }) => reason)]).toEqual([1, ['timeout']]);
    expect(isRunning(slow.PATH)).toBe(false);
    const lost = await gateWith(hangs, ['--timeout', '2']);
    expect([lost.code, told(lost).files[0]?.gaps.map(({ reason }) => reason)]).toEqual([1, ['timeout']]);
    // Whoever inherits the children of a process that ended may take a while to bury them.
    await expect.poll(() => isRunning(lost.PATH), { timeout: 20_000 }).toBe(false);
  }, 60_000);

  it('is part of what a certificate says', async () => {
    const run = await gateWith(SAYS(tableOf(linesOf(ORDINARY))), ['--certificate', 'c.json']);
    const certificate = JSON.parse(readFileSync(join(run.cwd, 'c.json'), 'utf8')) as { readonly recognition: unknown };
    expect(certificate.recognition).toEqual({ program: 'tesseract 9.8.7', languages: 'eng' });
  });

  it('is part of what a cache goes by', async () => {
    const run = await gateWith(SAYS(tableOf(linesOf(ORDINARY))), ['--cache', 'kept']);
    const again = (args: readonly string[], path: string) =>
      runGate(['out', '--format', 'json', '--no-config', '--cache', 'kept', ...args], {
        cwd: run.cwd,
        env: { PATH: path },
      });
    // Kept: the program would find something else now.
    const other = fakeTesseract(SAYS(tableOf(linesOf(TELLING)))).folder;
    expect([run.code, (await again([], other)).code]).toEqual([0, 0]);
    expect((await again(['--ocr', 'off'], other)).code).toBe(1);
  });

  it('tells which page it is at', async () => {
    const pages = scanOf([await printedPage(printed(['1'])), await printedPage(printed(['2']))]);
    const slow = `setTimeout(() => { ${SAYS(tableOf(linesOf(ORDINARY)))} }, 6000);`;
    const { stderr } = await gateWith(slow, [], { 'out/scan.pdf': pages });
    expect(stderr).toMatch(/; recognising page 2 of 2 in out\/scan\.pdf\n/u);
  }, 60_000);
});

const installed = tesseractHere(process.env);

describe.runIf(installed)(`--ocr with ${installed?.program ?? 'no program'}`, () => {
  it.each<[string, readonly string[], number]>([
    ['lets an honest scan pass', ORDINARY, 0],
    ['finds what a scan tells', TELLING, 1],
  ])(
    '%s',
    async (_what, lines, code) => {
      const cwd = folderWith({ 'scan.pdf': '' });
      writeFileSync(join(cwd, 'scan.pdf'), scanOf([await printedPage(printed(lines))]));
      const run = await runGate(['scan.pdf', '--format', 'json', '--no-config', '--ocr', 'require'], { cwd });
      expect([run.code, told(run).files[0]?.gaps]).toEqual([code, []]);
    },
    60_000,
  );
});

function isRunning(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder.split(delimiter)[0]!, 'id'), 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

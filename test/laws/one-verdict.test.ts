import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.js';
import { gate } from './gate.js';
import { parseReport } from './report.js';

const FORMATS = Object.keys(REPORTERS);

/** How a reader of each format learns the verdict. A new format says here where it stands. */
const VERDICT_IN: Readonly<Record<string, (text: string) => 'allow' | 'block' | 'unclear'>> = {
  console: worded,
  markdown: worded,
  html: worded,
  json: (text) => parseReport(text).verdict,
  sarif: sarifVerdict,
  junit: (text) => blockedIf(/<(?:failure|error)\b/u.test(text)),
  github: (text) => blockedIf(/^::error\b/mu.test(text)),
  csv: (text) => blockedIf(/^"[^"]*","block",/mu.test(text)),
};

/** A breach, an honest answer, what could not be read, and all of them together. */
const CASES = [
  { paths: ['fixtures/breaches/staff-list.csv'], verdict: 'block' },
  { paths: ['fixtures/clean/crime-by-month.xlsx'], verdict: 'allow' },
  { paths: ['fixtures/clean/covering-letter.txt', 'fixtures/clean/protected-sheet.xlsx'], verdict: 'allow' },
  { paths: ['fixtures/breaches/encrypted.xlsx'], verdict: 'block' },
  { paths: ['fixtures/clean/vehicle-fleet.xlsx', 'fixtures/breaches/notes-naming-complainant.xlsx'], verdict: 'block' },
  { paths: ['fixtures/breaches/very-hidden-workforce.xlsx'], verdict: 'block' },
  { paths: ['fixtures/breaches/no-format.dat', 'fixtures/clean/calls-by-hour.csv'], verdict: 'block' },
  { paths: ['fixtures/clean'], verdict: 'allow' },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'foi-gate-verdict-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('every format that the contract names is there', () => {
  expect(FORMATS).toEqual(Object.keys(VERDICT_IN).sort());
});

describe.each(CASES)('of $paths', ({ paths, verdict }) => {
  const code = verdict === 'block' ? 1 : 0;

  it('every format tells the verdict that the exit code tells', async () => {
    const reports = FORMATS.flatMap((name) => ['--report', `${name}=${join(folder, name)}`]);
    const run = await gate(['scan', '--format', 'json', ...reports, ...paths]);
    expect(run.code).toBe(code);
    expect(parseReport(run.stdout).verdict).toBe(verdict);
    const told = FORMATS.map((name) => [name, VERDICT_IN[name]?.(readFileSync(join(folder, name), 'utf8'))]);
    expect(told).toEqual(FORMATS.map((name) => [name, verdict]));
  });
});

describe.each(CASES.slice(0, 2))('of $paths', ({ paths, verdict }) => {
  it.each([['--quiet'], ['--no-color'], ['--no-progress'], ['--jobs', '2'], ['--output', join(folder, 'out')]])(
    'no option changes it: %s',
    async (...option) => {
      expect((await gate(['scan', ...option, ...paths])).code).toBe(verdict === 'block' ? 1 : 0);
    },
  );
});

describe('without a verdict', () => {
  it.each([
    ['no file', ['scan']],
    ['a path that matches nothing', ['scan', 'fixtures/breaches/no-such-file.xlsx']],
    ['an unknown option', ['scan', '--no-such-option', 'fixtures/clean/calls-by-hour.csv']],
    ['an unknown format', ['scan', '--format', 'smoke', 'fixtures/clean/calls-by-hour.csv']],
    ['a report that cannot be written', ['scan', '--output', 'no-such-folder/out', 'fixtures/clean/calls-by-hour.csv']],
  ])('the code is 2: %s', async (_what, args) => {
    expect((await gate(args)).code).toBe(2);
  });
});

/** A blocked run may hold allowed files, so the word for those tells nothing by itself. */
function worded(text: string): 'allow' | 'block' | 'unclear' {
  const [allows, blocks] = [/(?:✔ |## ✔ )ALLOW\b/u.test(text), /\bBLOCK(?:ED)?\b/u.test(text)];
  return blocks ? 'block' : allows ? 'allow' : 'unclear';
}

/** The exit code it gives, its results and its own word must say the same. */
function sarifVerdict(text: string): 'allow' | 'block' | 'unclear' {
  const [run] = (JSON.parse(text) as SarifLog).runs;
  const told = [
    run.invocations[0].exitCode === 1,
    run.results.some(({ level }) => level === 'error'),
    run.properties.verdict === 'block',
    run.artifacts.some(({ properties }) => properties.verdict === 'block'),
  ];
  if (told.every(Boolean)) return 'block';
  return told.some(Boolean) ? 'unclear' : 'allow';
}

interface SarifLog {
  readonly runs: readonly [
    {
      readonly invocations: readonly [{ readonly exitCode: number }];
      readonly results: readonly { readonly level: string }[];
      readonly properties: { readonly verdict: string };
      readonly artifacts: readonly { readonly properties: { readonly verdict: string } }[];
    },
  ];
}

function blockedIf(condition: boolean): 'allow' | 'block' {
  return condition ? 'block' : 'allow';
}

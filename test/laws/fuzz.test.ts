import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ROOT } from './fixtures.js';

const run = promisify(execFile);

/** Fixed mutants of a fixture each, so that neither a new fixture nor a slow machine changes what is tried. */
it.each([['complaints.tsv'], ['strict-ooxml.xlsx'], ['staff-list.pdf']])(
  'damage to %s breaks no law',
  async (name) => {
    const fuzz = ['test/fuzz/run.mjs', '--seconds', '90', '--count', '25', '--seed', '3', '--jobs', '1'];
    const { stdout } = await run(process.execPath, [...fuzz, '--fixture', name], { cwd: ROOT });
    expect(stdout).toMatch(/^25 mutants of 1 fixtures with seed 3: .*, 0 violations$/mu);
  },
  120_000,
);

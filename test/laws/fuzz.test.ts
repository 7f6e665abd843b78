import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ROOT } from './fixtures.js';

const run = promisify(execFile);

it('damaged fixtures break no law', async () => {
  const fuzz = ['test/fuzz/run.mjs', '--seconds', '2', '--seed', '3', '--jobs', '1'];
  const { stdout } = await run(process.execPath, fuzz, { cwd: ROOT });
  const mutants = Number(/^(\d+) mutants of \d+ fixtures with seed 3: .*, 0 violations$/mu.exec(stdout)?.[1]);
  expect(mutants).toBeGreaterThan(0);
}, 120_000);

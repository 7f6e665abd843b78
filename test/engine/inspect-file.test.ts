import { appendFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/engine/inspect-file.js';
import { inspection } from '../policy/specimen.js';

const folder = mkdtempSync(join(tmpdir(), 'foi-gate-changing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Inspects a file to which `meanwhile` happens while it is read. */
function inspectWhile(meanwhile: (path: string) => void) {
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'Month,Calls\n');
  const inspector = {
    inspect: async (read: string, shownAs: string) => {
      meanwhile(read);
      return inspection({ path: shownAs, gaps: [{ reason: 'no-text', location: {}, detail: 'A picture.' }] });
    },
  };
  return inspectFile(inspector, path, 'shown/a.csv');
}

describe('inspectFile', () => {
  it('passes on the inspection of a file that stays as it is', async () => {
    const { path, gaps } = await inspectWhile(() => undefined);
    expect([path, gaps.map(({ reason }) => reason)]).toEqual(['shown/a.csv', ['no-text']]);
  });

  it.each<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'May,1\n')],
    ['is saved with the same size', (path) => utimesSync(path, new Date(), new Date(Date.now() + 5000))],
    [
      'is replaced by another file of the same size and time',
      (path) => {
        const other = join(folder, 'other.csv');
        writeFileSync(other, 'Month,Names\n');
        renameSync(other, path);
      },
    ],
  ])('adds a gap when the file %s meanwhile', async (_what, meanwhile) => {
    const { gaps } = await inspectWhile(meanwhile);
    expect(gaps.map(({ reason }) => reason)).toEqual(['no-text', 'damaged']);
  });

  it.each<[string, (path: string) => void]>([['vanishes', (path) => rmSync(path)]])(
    'throws what the system throws when the file %s',
    async (_what, meanwhile) => {
      await expect(inspectWhile(meanwhile)).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});

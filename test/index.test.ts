import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './cli/folder.js';

// The built package: a worker thread runs compiled code only.
const library = (await import(
  new URL('../dist/library/index.js', import.meta.url).href
)) as typeof import('../src/index.js');

describe('the library', () => {
  it('returns the report that the command line prints', async () => {
    const folder = folderWith({ 'a.csv': 'Month,Calls\nMay,12\n', 'b/c.csv': 'Month,Calls\nMay,15\n' });
    const report = await library.scan([folder], { policy: library.STRICT, jobs: 1 });
    expect(report.tool).toMatchObject({
      name: 'foi-gate',
      policy: 'strict',
      rulesHash: expect.stringMatching(/^\w{64}$/u),
    });
    expect(report.summary).toMatchObject({ files: 2, blocked: 0, allowed: 2 });
    expect(report.files[0]).toMatchObject({ format: 'csv', verdict: { decision: 'allow' } });
  });

  it('takes limits', async () => {
    const folder = folderWith({ 'a.csv': 'Month,Calls\nMay,12\n' });
    const { verdict, files } = await library.scan([join(folder, 'a.csv')], { limits: { fileBytes: 5 } });
    expect(verdict).toBe('block');
    expect(files[0]?.gaps).toMatchObject([{ reason: 'limit' }]);
  });

  it.each([
    ['no path', []],
    ['a path that is not there', ['absent.xlsx']],
    ['standard input', ['-']],
  ])('rejects %s', async (_what, paths) => {
    await expect(library.scan(paths)).rejects.toThrow(library.UsageError);
  });
});

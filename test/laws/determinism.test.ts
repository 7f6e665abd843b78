import { describe, expect, it } from 'vitest';
import { SMALL } from './fixtures.js';
import { gate } from './gate.js';

/** Enough files to keep three jobs busy with some of each kind. */
const paths = SMALL.filter((_, index) => index % 3 === 0).map(({ path }) => path);

describe('a report', () => {
  it.each(['json', 'console'])('in %s is the same whatever the number of jobs', async (format) => {
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => gate(['scan', '--format', format, '--jobs', jobs, ...paths])),
    );
    expect(one?.stdout.length).toBeGreaterThan(1000);
    expect(three?.stdout).toBe(one?.stdout);
    expect(three?.code).toBe(one?.code);
  });

  it('keeps the order in which the files were given', async () => {
    const some = [...paths].reverse().slice(0, 12);
    const { stdout } = await gate(['scan', '--format', 'json', '--jobs', '3', ...some]);
    expect((JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual(some);
  });
});

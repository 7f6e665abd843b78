import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIXTURES, ROOT } from './fixtures.js';

const KIB = 1024;
const LARGEST = 2 * KIB * KIB;
const ALL = 8 * KIB * KIB;

describe('fixtures', () => {
  it('are what their specs make', () => {
    const out = execFileSync(process.execPath, ['fixtures/build/build.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(out).toBe('');
  });

  it('have a spec each', () => {
    const committed = ['breaches', 'clean'].flatMap((folder) =>
      readdirSync(`${ROOT}fixtures/${folder}`).map((name) => `fixtures/${folder}/${name}`),
    );
    expect(committed.sort()).toEqual(FIXTURES.map(({ path }) => path).sort());
  });

  it('stay small', () => {
    expect(FIXTURES.filter(({ bytes }) => bytes.length > LARGEST).map(({ path }) => path)).toEqual([]);
    expect(FIXTURES.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(ALL);
  });

  it('promise a block for a breach and nothing but a pass for an honest answer', () => {
    const odd = FIXTURES.filter(({ path, expect: promised }) =>
      path.includes('/clean/') ? promised.verdict !== 'allow' : promised.verdict !== 'block',
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InspectionCache } from '../../../src/cli/cache/inspection-cache.js';
import { inspection } from '../../policy/specimen.js';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const isPosix = process.platform !== 'win32';
const KEY = new TextEncoder().encode('key of the tests');
const ONE = inspection({ path: '' });
const NAME = 'response.xlsx';

function cacheOf(basis: readonly unknown[] = ['1'], folder = folderWith({}), key = KEY) {
  return { folder, cache: new InspectionCache(folder, basis, key) };
}

const entries = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

describe('the cache', () => {
  it('gives back what it keeps, without the path', () => {
    const { cache } = cacheOf();
    cache.keep(inspection({ path: 'secret/response.xlsx' }), NAME);
    expect(cache.find(ONE.sha256, NAME)).toEqual(ONE);
  });

  it.each<[string, (folder: string) => ReturnType<InspectionCache['find']>]>([
    ['other bytes', (folder) => cacheOf(['1'], folder).cache.find('0'.repeat(64), NAME)],
    ['another name', (folder) => cacheOf(['1'], folder).cache.find(ONE.sha256, 'J. Bloggs.xlsx')],
    ['other rules', (folder) => cacheOf(['2'], folder).cache.find(ONE.sha256, NAME)],
    ['another key', (folder) => cacheOf(['1'], folder, new TextEncoder().encode('other')).cache.find(ONE.sha256, NAME)],
  ])('knows nothing of %s', (_what, find) => {
    const { cache, folder } = cacheOf();
    cache.keep(ONE, NAME);
    expect(find(folder)).toBeUndefined();
  });

  it('does not believe an entry that somebody changed', () => {
    const { cache, folder } = cacheOf();
    cache.keep(inspection({ path: '', people: 40 }), NAME);
    const [entry = ''] = entries(folder);
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('"people":40', '"people":0'));
    expect(cache.find(ONE.sha256, NAME)).toBeUndefined();
    writeFileSync(entry, '');
    expect(cache.find(ONE.sha256, NAME)).toBeUndefined();
  });

  it.each(['crash', 'timeout', 'limit', 'damaged'] as const)('keeps no %s: the next run may fare better', (reason) => {
    const { cache, folder } = cacheOf();
    cache.keep(inspection({ gaps: [{ reason, location: {}, detail: 'So.' }] }), NAME);
    expect(entries(folder)).toEqual([]);
  });

  it.runIf(isPosix)('is for its user alone', () => {
    const { cache, folder } = cacheOf();
    cache.keep(ONE, NAME);
    expect(entries(folder).map((path) => statSync(path).mode & 0o777)).toEqual([0o600]);
  });
});

describe.concurrent('scan --cache', () => {
  const FILES = {
    'out/a.csv': 'Month,Calls\nMay,12\n',
    'out/b.csv': 'Name,National Insurance number\nOrla Quibbell,AB 12 34 56 C\n',
  };

  it('reports the same, and holds no value of a document', async () => {
    const cwd = folderWith(FILES);
    const plain = await runGate(['out', '--format', 'json'], { cwd });
    const first = await runGate(['out', '--format', 'json', '--cache', 'cache'], { cwd });
    const second = await runGate(['out', '--format', 'json', '--cache', 'cache'], { cwd });
    expect(first).toEqual(plain);
    expect(second).toEqual(plain);
    const kept = entries(join(cwd, 'cache')).map((path) => readFileSync(path, 'utf8'));
    expect(kept).toHaveLength(2);
    expect(kept.join('')).not.toMatch(/Quibbell|AB ?12|out\//u);
  });

  it('reads a file again once it changed', async () => {
    const cwd = folderWith(FILES);
    await runGate(['out/a.csv', '--cache', 'cache'], { cwd });
    writeFileSync(join(cwd, 'out/a.csv'), FILES['out/b.csv']);
    expect((await runGate(['out/a.csv', '--cache', 'cache'], { cwd })).code).toBe(1);
  });

  it('is refused where values are shown', async () => {
    const { code, stderr } = await runGate(['out', '--cache', 'c', '--show-values'], { cwd: folderWith(FILES) });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--cache has no use')]);
  });
});

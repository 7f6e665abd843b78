import { copyFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AuditRun } from '../../src/audit/audit-store.js';
import { type Audited, Auditor, type AuditorParts, type AuditTarget } from '../../src/audit/auditor.js';
import { LibsqlStore } from '../../src/audit/libsql/libsql-store.js';
import { fileDigest } from '../../src/cli/file-digest.js';
import type { Target } from '../../src/engine/target.js';
import type { Inspection } from '../../src/model/report.js';
import { decide } from '../../src/policy/decide.js';
import { RELEASE } from '../../src/policy/release.js';
import { folderWith } from '../cli/folder.js';
import { inspection } from '../policy/specimen.js';
import { NEW_RULES, source, start, worst } from './specimen.js';

const HOUR = 3_600_000;
const stores: LibsqlStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

function emptyStore(): LibsqlStore {
  const store = new LibsqlStore(join(folderWith({}), 'audit.db'), { mayMake: true });
  stores.push(store);
  return store;
}

/** Reads like the real one as far as the auditor can tell, and says what it was asked for. */
class Reader {
  readonly jobs = 2;
  readonly read: string[] = [];
  /** Files that end without a result. */
  readonly crashing = new Set<string>();
  /** The process ends once so many were read. */
  most = Number.POSITIVE_INFINITY;

  async inspect(target: Target): Promise<Inspection> {
    const path = target.kind === 'file' ? target.path : '';
    if (this.read.length >= this.most) throw new Error('killed');
    this.read.push(basename(path));
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (target.kind !== 'file' || this.crashing.has(basename(path))) {
      return inspection({
        path,
        sha256: '',
        format: 'unknown',
        gaps: [{ reason: 'crash', location: {}, detail: 'So.' }],
      });
    }
    return inspection({ path, ...fileDigest(path) });
  }
}

/** Files, a store and a reader. An hour has gone by since the files were made. */
class Bench {
  readonly folder: string;
  readonly store = emptyStore();
  readonly reader = new Reader();

  constructor(files: Readonly<Record<string, string>>) {
    this.folder = folderWith(files);
  }

  async audit(run: AuditRun, names: readonly string[], parts: Partial<AuditorParts> = {}): Promise<readonly Audited[]> {
    const told: Audited[] = [];
    const auditor = new Auditor({
      store: this.store,
      run,
      inspector: this.reader,
      judge: (read) => decide(read, RELEASE),
      tellsOfPeople: (name) => name.includes('Featherstone'),
      digest: (path) => fileDigest(path).sha256,
      rehash: false,
      now: () => Date.now() + HOUR,
      ...parts,
    });
    await auditor.audit(this.targets(names), (one) => told.push(one));
    return told;
  }

  /** One run from its beginning to its end; the names of the files that were read for it. */
  async pass(
    names: readonly string[],
    parts: Partial<AuditorParts> = {},
    basis?: AuditRun['basis'],
  ): Promise<string[]> {
    const run = await start(this.store, basis);
    this.reader.read.length = 0;
    await this.audit(run, names, parts);
    await this.store.end(run, '2026-01-02T04:00:00.000Z');
    return [...this.reader.read].sort();
  }

  async *targets(names: readonly string[]): AsyncGenerator<AuditTarget> {
    for (const name of names) {
      const path = join(this.folder, name);
      yield { source: source(name), target: { kind: 'file', path, shownAs: name } };
    }
  }
}

const FILES = { 'a.csv': 'one', 'b.csv': 'two', 'c.csv': 'three' };
const NAMES = Object.keys(FILES);

describe('an audit', () => {
  it('reads every file once and no file twice', async () => {
    const bench = new Bench(FILES);
    expect(await bench.pass(NAMES)).toEqual(NAMES);
    expect(await bench.pass(NAMES)).toEqual([]);
  });

  it('records all of them in every run', async () => {
    const bench = new Bench(FILES);
    await bench.pass(NAMES);
    await bench.pass(NAMES);
    for (const run of await bench.store.runs()) expect(await worst(bench.store, run)).toEqual(NAMES);
  });

  it('tells what was read and what was known', async () => {
    const bench = new Bench({ ...FILES, 'copy.csv': 'one' });
    const run = await start(bench.store);
    const told = await bench.audit(run, [...NAMES, 'copy.csv']);
    expect(told.map(({ isKnown }) => isKnown).sort()).toEqual([false, false, false, true]);
    expect(new Set(told.map(({ path }) => path))).toEqual(new Set([...NAMES, 'copy.csv']));
  });

  it.each<[string, readonly string[], (bench: Bench) => void]>([
    ['a new file', ['d.csv'], ({ folder }) => writeFileSync(join(folder, 'd.csv'), 'four')],
    ['a file of other content', ['b.csv'], ({ folder }) => writeFileSync(join(folder, 'b.csv'), 'TWO')],
    [
      'a file of other content and the time it had',
      ['b.csv'],
      ({ folder }) => {
        writeFileSync(join(folder, 'b.csv'), 'TWO');
        utimesSync(join(folder, 'b.csv'), new Date('2020-01-01'), new Date('2020-01-01'));
      },
    ],
    ['no copy under another name', [], ({ folder }) => copyFileSync(join(folder, 'a.csv'), join(folder, 'd.csv'))],
    [
      'a copy whose ending promises something else',
      ['d.pdf'],
      ({ folder }) => copyFileSync(join(folder, 'a.csv'), join(folder, 'd.pdf')),
    ],
    [
      'a copy whose name tells of people',
      ['Featherstone.csv'],
      ({ folder }) => copyFileSync(join(folder, 'a.csv'), join(folder, 'Featherstone.csv')),
    ],
    [
      'no file that was only touched',
      [],
      ({ folder }) => utimesSync(join(folder, 'c.csv'), new Date('2021-01-01'), new Date('2021-01-01')),
    ],
  ])('reads next time %s', async (_what, read, change) => {
    const bench = new Bench(FILES);
    await bench.pass(NAMES);
    await new Promise((resolve) => setTimeout(resolve, 20));
    change(bench);
    expect(await bench.pass(readdirSync(bench.folder))).toEqual(read);
  });

  it('reads all of them again under other rules', async () => {
    const bench = new Bench(FILES);
    await bench.pass(NAMES);
    expect(await bench.pass(NAMES, {}, NEW_RULES)).toEqual(NAMES);
  });

  it('reads one content once, however many copies come at the same time', async () => {
    const copies = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`copy ${at}.csv`, 'the same']));
    const bench = new Bench(copies);
    expect(await bench.pass(Object.keys(copies))).toHaveLength(1);
    const [run] = await bench.store.runs();
    expect(await bench.store.totals(run!.id)).toMatchObject({ files: 12, contents: 1 });
  });

  it('looks at every byte when it is asked to, and reads nothing for that', async () => {
    const bench = new Bench(FILES);
    const hashed: string[] = [];
    const digest = (path: string): string => {
      hashed.push(basename(path));
      return fileDigest(path).sha256;
    };
    await bench.pass(NAMES, { digest });
    expect(await bench.pass(NAMES, { digest })).toEqual([]);
    expect(hashed).toHaveLength(3);
    expect(await bench.pass(NAMES, { digest, rehash: true })).toEqual([]);
    expect(hashed).toHaveLength(6);
  });

  it('does not take a file for unchanged that was changed a moment before', async () => {
    const bench = new Bench(FILES);
    const hashed: string[] = [];
    const digest = (path: string): string => {
      hashed.push(basename(path));
      return fileDigest(path).sha256;
    };
    await bench.pass(NAMES, { now: () => Date.now() });
    await bench.pass(NAMES, { digest });
    expect(hashed.sort()).toEqual(NAMES);
  });

  it('tries what crashed again in the next run, and not in one that goes on', async () => {
    const bench = new Bench(FILES);
    bench.reader.crashing.add('b.csv');
    const run = await start(bench.store);
    await bench.audit(run, NAMES);
    bench.reader.read.length = 0;
    await bench.audit(run, NAMES);
    expect(bench.reader.read).toEqual([]);
    await bench.store.end(run, '2026-01-02T04:00:00.000Z');
    bench.reader.crashing.clear();
    expect(await bench.pass(NAMES)).toEqual(['b.csv']);
    const runs = await bench.store.runs();
    const blocked = await Promise.all(runs.map(async ({ id }) => (await bench.store.totals(id)).blocked));
    expect(blocked).toEqual([1, 0]);
  });

  it('takes a crash of one copy for no result of another', async () => {
    const bench = new Bench({ 'a.csv': 'the same', 'b.csv': 'the same' });
    bench.reader.crashing.add('a.csv').add('b.csv');
    expect(await bench.pass(['a.csv', 'b.csv'])).toEqual(['a.csv', 'b.csv']);
  });

  it('blocks a file that is not there', async () => {
    const bench = new Bench({});
    const run = await start(bench.store);
    bench.reader.crashing.add('none.csv');
    expect(await bench.audit(run, ['none.csv'])).toEqual([{ path: 'none.csv', verdict: 'block', isKnown: false }]);
  });

  it('goes on where it was ended, and reads again only what was on its way', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `${at}.csv`);
    const bench = new Bench(Object.fromEntries(names.map((name) => [name, name])));
    const run = await start(bench.store);
    bench.reader.most = 20;
    await expect(bench.audit(run, names)).rejects.toThrow('killed');
    const { files } = await bench.store.totals(run.id);
    expect(files).toBe(20);
    bench.reader.most = Number.POSITIVE_INFINITY;
    const rest = await bench.pass(names);
    expect(rest.length).toBe(20);
    expect(await bench.store.totals(run.id)).toMatchObject({ files: 40, contents: 40 });
  });

  it('ends when the store can take nothing more', async () => {
    const bench = new Bench(FILES);
    const run = await start(bench.store);
    const full = Object.assign(Object.create(bench.store), {
      seen: async () => undefined,
      find: async () => undefined,
      record: () => Promise.reject(new Error('full')),
    });
    await expect(bench.audit(run, NAMES, { store: full })).rejects.toThrow('full');
  });
});

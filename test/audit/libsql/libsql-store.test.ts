import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AuditStoreError } from '../../../src/audit/audit-store-error.js';
import { LibsqlStore } from '../../../src/audit/libsql/libsql-store.js';
import { folderWith } from '../../cli/folder.js';
import { all, allowed, hashOf, result, runWith, source, start, worst } from '../specimen.js';
import { storeContract } from '../store-contract.js';

const isPosix = process.platform !== 'win32';
const opened: LibsqlStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

function open(file: string, mayMake = true): LibsqlStore {
  const store = new LibsqlStore(file, { mayMake });
  opened.push(store);
  return store;
}
const place = (): string => join(folderWith({}), 'audit.db');

storeContract('libsql', async () => open(place()));

describe('the file of a store', () => {
  it.runIf(isPosix)('is for its owner alone, and so is all beside it', async () => {
    const file = place();
    const store = open(file);
    await runWith(store, [[source('a'), result()]]);
    const folder = join(file, '..');
    const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
    expect(modes.length).toBeGreaterThan(1);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it.runIf(isPosix)('becomes so when it was open to others', () => {
    const file = place();
    writeFileSync(file, '');
    chmodSync(file, 0o644);
    open(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('holds all of it once it is closed', async () => {
    const file = place();
    const store = new LibsqlStore(file, { mayMake: true });
    const run = await runWith(store, [[source('a'), result()]]);
    await store.close();
    const copy = join(folderWith({}), 'copy.db');
    writeFileSync(copy, readFileSync(file));
    expect(await worst(open(copy, false), run)).toEqual(['a']);
  });

  it('settles what was recorded when it is closed at once', async () => {
    const file = place();
    const store = new LibsqlStore(file, { mayMake: true });
    const run = await start(store);
    const recorded = store.record(run, source('a'), '', result());
    await store.close();
    expect(await recorded).toMatchObject({ verdict: 'block' });
    expect(await worst(open(file, false), run)).toEqual(['a']);
  });

  it.each<[string, string, boolean, RegExp]>([
    ['is something else', 'path,released\na,2020-01-01\n', true, /is not one/u],
    ['is not there', '', false, /no store/u],
  ])('is refused when it %s', (_what, text, mayMake, words) => {
    const file = place();
    if (text !== '') writeFileSync(file, text);
    expect(() => open(file, mayMake)).toThrow(AuditStoreError);
    expect(() => open(file, mayMake)).toThrow(words);
    if (text !== '') expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is refused when it is a database of somebody else', async () => {
    const file = place();
    const { default: Database } = await import('libsql');
    const other = new Database(file);
    other.exec('create table notes (text text)');
    other.close();
    expect(() => open(file)).toThrow(/no store of an audit/u);
  });

  it('is refused when it was made by another version', async () => {
    const file = place();
    await new LibsqlStore(file, { mayMake: true }).close();
    const { default: Database } = await import('libsql');
    const other = new Database(file);
    other.exec('pragma user_version = 999');
    other.close();
    expect(() => open(file)).toThrow(/another version/u);
  });

  it('can be read while it is written', async () => {
    const file = place();
    const writing = open(file);
    const run = await runWith(writing, [[source('a'), result()]]);
    const reading = open(file, false);
    await writing.record(run, source('b'), '', allowed({ sha256: hashOf(2) }));
    expect(await worst(reading, run)).toEqual(['a', 'b']);
  });
});

describe('prune', () => {
  it('forgets the oldest runs and what only they held', async () => {
    const file = place();
    const store = open(file);
    await runWith(store, [
      [source('gone'), result({ sha256: hashOf(1) })],
      [source('kept'), result({ sha256: hashOf(2) })],
    ]);
    const last = await runWith(store, [[source('kept'), result({ sha256: hashOf(2) })]]);
    expect(await store.prune(1)).toBe(1);
    expect((await store.runs()).map(({ id }) => id)).toEqual([last.id]);
    expect(await worst(store, last)).toEqual(['kept']);
    const run = await start(store);
    expect(await store.find(run, hashOf(1), '.xlsx')).toBeUndefined();
    expect(await store.find(run, hashOf(2), '.xlsx')).toBeDefined();
    expect(await store.seen(run, 'gone')).toBeUndefined();
    const [one] = await all(store.files(last.id, { order: 'path', asOf: '2026-01-01' }));
    expect(await store.report(one!.resultId, 'kept')).toMatchObject({ path: 'kept' });
    // It takes new results afterwards, under numbers of rules that were given out anew.
    await store.record(run, source('next'), '', result({ sha256: hashOf(3) }));
    expect((await store.tally(run.id, 'rule', 9)).map(({ name }) => name)).toEqual([
      'dataset/staff-list',
      'person/name',
    ]);
  });

  it('keeps all there are when there are no more', async () => {
    const store = open(place());
    await runWith(store, [[source('a'), result()]]);
    expect(await store.prune(5)).toBe(0);
    expect(await store.runs()).toHaveLength(1);
  });

  it('gives back the room', async () => {
    const file = place();
    const store = open(file);
    const many = Array.from(
      { length: 500 },
      (_, at) => [source(`file ${at}`), result({ sha256: hashOf(at) })] as const,
    );
    await runWith(store, many);
    await runWith(store, [[source('last'), result({ sha256: hashOf(9999) })]]);
    await store.prune(2);
    const before = statSync(file).size;
    await store.prune(1);
    expect(statSync(file).size).toBeLessThan(before / 3);
  });
});

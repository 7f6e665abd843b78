import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResult, AuditSource } from '../../../src/audit/audit-result.js';
import type { AuditRun, AuditStore } from '../../../src/audit/audit-store.js';
import { AuditStoreError } from '../../../src/audit/audit-store-error.js';
import { LibsqlStore } from '../../../src/audit/libsql/libsql-store.js';
import { PostgresStore } from '../../../src/audit/queue/postgres-store.js';
import type { Masked } from '../../../src/model/masked.js';
import { folderWith } from '../../cli/folder.js';
import { all, BASIS } from '../specimen.js';
import { storeContract } from '../store-contract.js';
import { freshDatabase } from './postgres-server.js';

const START = { started: '2026-01-01T00:00:00.000Z', basis: BASIS, inputs: 'releases' };

/** Names as strangers write them. */
const HOSTILE = [
  "a'; drop table sources; --.xlsx",
  '$1 ? ?1 %s {0}.csv',
  'a\\b\n\r\t.csv',
  '\u202efdp.xlsx',
  'ünï 😀.docx',
  'Z.csv',
  'a.csv',
  '😀.csv',
  '\ufffe.csv',
  `${'long/'.repeat(1000)}x.csv`,
];

const sourceOf = (path: string, at: number): AuditSource => ({
  path,
  origin: path.split('/')[0] ?? '',
  ...(at % 3 === 0 ? {} : { released: `20${10 + (at % 14)}-0${1 + (at % 9)}-1${at % 10}` }),
  ...(at % 4 === 0 ? { address: `https://example.org/${path}`, reference: `FOI "${at}"` } : {}),
});

function resultOf(at: number): AuditResult {
  const blocks = at % 5 !== 0;
  const sha256 = at % 11 === 0 ? '' : String(at % 40).padStart(64, '0');
  return {
    sha256,
    called: sha256 === '' ? `1 ${at}` : '.csv',
    bytes: at * 1000,
    format: at % 2 === 0 ? 'csv' : 'xlsx',
    verdict: blocks ? 'block' : 'allow',
    people: blocks ? at % 17 : 0,
    unread: sha256 === '',
    exposure: blocks ? { harm: 'case', people: 1 + (at % 17), weight: 4 } : { people: 0, weight: 0 },
    kinds: blocks
      ? [
          { rule: 'person/name', severity: 'block', findings: 2, people: at % 17 },
          { rule: `case/kind-${at % 3}`, severity: at % 2 ? 'warn' : 'block', findings: 1, people: 0 },
        ]
      : [],
    evidence: blocks ? (['S***h', `\0\ud800 "${at}"`] as unknown as Masked[]) : [],
    report: {
      path: '',
      sha256,
      bytes: at * 1000,
      format: 'csv',
      verdict: blocks ? 'block' : 'allow',
      footprint: { visible: { tables: 1, cells: at, characters: 9 }, hidden: { tables: 0, cells: 0, characters: 0 } },
      people: 0,
      findings: [],
      gaps: [],
    },
    ms: at / 8,
    at: '2026-01-01T00:00:01.000Z',
  };
}

/** Two runs of 600 files, as any store is given them. */
async function fill(store: AuditStore): Promise<readonly [AuditRun, AuditRun]> {
  const paths = [...HOSTILE, ...Array.from({ length: 590 }, (_, at) => `folder-${at % 7}/file-${at}.csv`)];
  const first = await store.begin(START);
  for (const [at, path] of paths.entries()) await store.record(first, sourceOf(path, at), `stamp ${at}`, resultOf(at));
  await store.end(first, '2026-01-02T00:00:00.000Z');
  const second = await store.begin({ ...START, started: '2026-02-01T00:00:00.000Z' });
  for (const [at, path] of paths.entries()) {
    if (at % 50 === 7) continue;
    await store.record(second, sourceOf(path, at), '', resultOf(at % 90 === 8 ? at + 1 : at));
  }
  return [first, second];
}

/** All that a store tells, but for its own numbers of results. */
async function story(store: AuditStore, [first, second]: readonly [AuditRun, AuditRun]) {
  const filesOf = async (query: Parameters<AuditStore['files']>[1]) =>
    (await all(store.files(first.id, query))).map(({ source, result }) => ({ source, result }));
  const asOf = '2026-03-01';
  const [worst] = await all(store.files(first.id, { order: 'worst', asOf, most: 1 }));
  return {
    runs: await store.runs(),
    totals: [await store.totals(first.id), await store.totals(second.id), await store.totals(99)],
    tallies: await Promise.all(
      (['year', 'rule', 'format', 'origin'] as const).map((by) => store.tally(first.id, by, 1000)),
    ),
    fewest: await store.tally(first.id, 'origin', 2),
    byPath: await filesOf({ order: 'path', asOf }),
    worst: await filesOf({ order: 'worst', asOf, most: 550 }),
    blocked: await filesOf({ order: 'path', asOf, only: 'blocked', most: 5 }),
    unread: await filesOf({ order: 'worst', asOf, only: 'unread' }),
    matching: await Promise.all(
      [HOSTILE[0]!, 'FOI "8"', '00000000', '0000000', '%', 'https://example.org/a.csv'].map((matching) =>
        filesOf({ order: 'path', asOf, matching }),
      ),
    ),
    changes: await all(store.changes(first.id, second.id)),
    report: worst && (await store.report(worst.resultId, 'the/path')),
  };
}

const opened: PostgresStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

storeContract('PostgreSQL', async () => {
  const store = await PostgresStore.at(await freshDatabase(), { mayMake: true });
  opened.push(store);
  return store;
});

describe('PostgresStore', () => {
  const folder = folderWith({});
  let embedded: LibsqlStore;
  let server: PostgresStore;
  let address: string;
  beforeAll(async () => {
    address = await freshDatabase();
    embedded = new LibsqlStore(join(folder, 'audit.db'), { mayMake: true });
    server = await PostgresStore.at(address, { mayMake: true });
  });
  afterAll(async () => {
    await embedded.close();
    await server.close();
  });

  it('tells the same as the embedded store', async () => {
    const [one, other] = [await story(embedded, await fill(embedded)), await story(server, await fill(server))];
    expect(one.byPath).toHaveLength(600);
    expect(one.changes.length).toBeGreaterThan(15);
    for (const part of Object.keys(one) as (keyof typeof one)[]) expect(other[part], part).toEqual(one[part]);
  });

  it('forgets no run while workers may be at one', async () => {
    await expect(server.prune(1)).rejects.toThrow('A run has not ended');
    for (const { run } of await server.open()) await server.end(run, '2026-01-02T00:00:00.000Z');
    expect(await server.prune(1)).toBe(1);
    expect(await server.runs()).toHaveLength(1);
  });

  it('tells what it cannot do in one sentence, and neither the address nor what was sent', async () => {
    const wrong = [
      'mysql://secret@localhost/',
      'postgres://secret:word@127.0.0.1:9/database',
      'postgres://secret:word@nowhere.invalid/database',
      'postgres://sec ret:w%ord@[::::/data base',
      address.replace(/\/foi_gate_test\w+/u, '/secret_word'),
    ];
    for (const each of wrong) {
      const error = await PostgresStore.at(each, { mayMake: true }).catch((thrown: unknown) => thrown);
      expect(error, each).toBeInstanceOf(AuditStoreError);
      expect(inspect(error, { depth: 5 }), each).not.toMatch(/secret|word|nowhere/u);
    }
    await expect(PostgresStore.at(await freshDatabase(), { mayMake: false })).rejects.toThrow('There is no audit');
  });
});

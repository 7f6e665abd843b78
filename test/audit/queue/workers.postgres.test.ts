import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresStore } from '../../../src/audit/queue/postgres-store.js';
import { folderWith } from '../../cli/folder.js';
import { type Ended, type GateOptions, runGate } from '../../cli/run-gate.js';
import { ROOT } from '../../laws/fixtures.js';
import { freshDatabase, rowsOf } from './postgres-server.js';

/** Values of invented people, which may stand nowhere but in the files. */
const CANARIES = ['Quillfeather', 'Thistlewood', 'AB123456C'];
const FORENAMES = ['Susan', 'Omar', 'Grace', 'Piotr', 'Helen', 'Ravi', 'Fiona'];
const LARGE = 'large.csv';

/** A staff list that takes long enough to be caught in the middle of it. */
function largeTable(): string {
  const rows = Array.from({ length: 25_000 }, (_, at) => {
    const number = `AB${String(123_456 + at).slice(0, 6)}C`;
    return `${CANARIES[at % 2]},${FORENAMES[at % 7]},${number},Constable,${10_000 + at}`;
  });
  return ['Surname,Forename,National Insurance number,Rank,Collar number', ...rows].join('\n');
}

const folder = folderWith({ 'releases/': '', [`releases/${LARGE}`]: largeTable(), 'elsewhere/': '' });
const releases = join(folder, 'releases');
beforeAll(() => {
  const fixtures = `${ROOT}fixtures/breaches`;
  const small = readdirSync(fixtures).filter((name) => /^[a-m].*\.(?:xlsx|docx|csv|eml)$/u.test(name));
  for (const name of small.slice(0, 6)) copyFileSync(join(fixtures, name), join(releases, name));
  mkdirSync(join(releases, 'copies'));
  for (const name of small.slice(0, 3)) copyFileSync(join(fixtures, name), join(releases, 'copies', name));
});

const gate = (queue: string, args: readonly string[], options: GateOptions = {}): Promise<Ended> =>
  runGate(['audit', ...args], { ...options, env: { FOI_GATE_QUEUE: queue, ...options.env } });

async function enqueue(queue: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await gate(queue, ['enqueue', ...args, '--lease', '2', '--quiet']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
}

interface Listed {
  readonly path: string;
  readonly sha256: string;
  readonly verdict: string;
  readonly at: string;
  readonly ms: number;
}

/** What a report says of the files, and not of when and how long. */
async function filesOf(queue: string, store: readonly string[]) {
  const { stdout } = await gate(queue, ['report', ...store, '--format', 'json', '--all', '--as-of', '2026-01-01']);
  const { verdict, files, by } = JSON.parse(stdout) as { verdict: string; files: Listed[]; by: unknown };
  return { verdict, by, files: files.map(({ at: _at, ms: _ms, ...file }) => file) };
}

/** Kills a worker in the middle of the large file. */
async function killInMidFile(queue: string, worker: ChildProcess): Promise<void> {
  const sql = `select 1 from foi_gate_queue.job where state = 'active' and data->>'job' like '%${LARGE}%'`;
  for (let tries = 0; tries < 2000; tries++) {
    if ((await rowsOf(queue, sql)).length > 0) break;
    await pause(5);
  }
  await pause(60);
  worker.kill('SIGKILL');
}

/** Whole processes, several at a time, of which each loads all rules. */
const PATIENCE = 150_000;

describe('audit enqueue and worker', { timeout: PATIENCE }, () => {
  it('come to what an audit on one machine comes to, though one of two workers is killed in mid-file', async () => {
    const queue = await freshDatabase();
    const store = join(folder, 'audit.db');
    const embedded = await gate(queue, ['run', releases, '--store', store, '--quiet']);
    expect(embedded.code).toBe(1);
    await enqueue(queue, releases);

    let killed: Promise<void> | undefined;
    const first = gate(queue, ['worker', '--jobs', '1', '--quiet'], {
      whileRunning: (child) => {
        killed = killInMidFile(queue, child);
      },
    });
    expect((await first).signal).toBe('SIGKILL');
    await killed;
    const [left] = await rowsOf<{ count: number }>(queue, 'select count(*)::int from foi_gate_queue.job');
    expect(left?.count).toBeGreaterThan(0);

    const [second, third] = await Promise.all([1, 2].map(() => gate(queue, ['worker', '--jobs', '1', '--quiet'])));
    expect([second?.code, third?.code], `${second?.stderr}${third?.stderr}`).toEqual([1, 1]);
    expect(await filesOf(queue, ['--queue'])).toEqual(await filesOf(queue, ['--store', store]));
    const counts = `select count(*)::int as sightings, count(distinct source)::int as sources from foi_gate_audit.sightings`;
    const count = readdirSync(releases, { recursive: true }).length - 1;
    expect(await rowsOf(queue, counts)).toEqual([{ sightings: count, sources: count }]);
  });

  it('keep no value of a document, wherever one looks in the database', async () => {
    const queue = await freshDatabase();
    await enqueue(queue, releases);
    await gate(queue, ['worker', '--quiet']);
    const tables = await rowsOf<{ name: string }>(
      queue,
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname like 'foi_gate_%'",
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const rows = await rowsOf<{ row: string }>(queue, `select each::text as row from ${name} each`);
      for (const canary of CANARIES)
        expect(
          rows.filter(({ row }) => row.includes(canary)),
          name,
        ).toEqual([]);
    }
    const store = await PostgresStore.at(queue, { mayMake: false });
    let reports = '';
    for await (const { resultId } of store.files(1, { order: 'path', asOf: '2026-01-01' })) {
      reports += JSON.stringify(await store.report(resultId, ''));
    }
    await store.close();
    expect(reports).toContain('person/national-insurance-number');
    for (const canary of CANARIES) expect(reports).not.toContain(canary);
    const [rights] = await rowsOf<{ everybody: boolean }>(
      queue,
      "select exists (select from aclexplode((select nspacl from pg_namespace where nspname = 'foi_gate_audit')) where grantee = 0) as everybody",
    );
    expect(rights?.everybody).toBe(false);
  });

  it('reads files below another folder or an address, which lie not where they were listed', async () => {
    const names = readdirSync(releases).filter((name) => /\.(?:xlsx|docx)$/u.test(name));
    const list = join(folder, 'list.txt');
    const server = createServer((request, response) => {
      const name = decodeURIComponent((request.url ?? '').replace(/^\/files\//u, ''));
      if (names.includes(name)) response.end(readFileSync(join(releases, name)));
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`;
    try {
      writeFileSync(list, ['missing.csv', ...names].map((name) => `share/${name}\n`).join(''));
      const told: unknown[] = [];
      for (const from of [releases, address]) {
        const queue = await freshDatabase();
        await enqueue(queue, '--elsewhere', '--list', list);
        const { code, stderr } = await gate(queue, ['worker', '--from', from, '--base', 'share', '--quiet']);
        expect(code, stderr).toBe(1);
        const { files } = await filesOf(queue, ['--queue']);
        told.push(files.map(({ path, sha256, verdict }) => [path, sha256, verdict]).sort());
      }
      expect(told[0]).toHaveLength(names.length + 1);
      expect(told[0]).toContainEqual(['share/missing.csv', '', 'block']);
      expect(told[1]).toEqual(told[0]);
    } finally {
      server.close();
    }
  });

  it('refuses a worker that would judge otherwise, and says in what', async () => {
    const queue = await freshDatabase();
    await enqueue(queue, join(releases, 'copies'));
    const wrong = [
      [['--policy', 'strict'], {}, '--policy'],
      [['--max-cells', '5'], {}, '--max-'],
      [[], { FOI_GATE_KEY: 'another key of the tests' }, 'FOI_GATE_KEY'],
    ] as const;
    for (const [args, env, words] of wrong) {
      const { code, stderr } = await gate(queue, ['worker', ...args], { env });
      expect(code).toBe(2);
      expect(stderr).toContain(words);
    }
    expect((await gate(queue, ['worker', '--quiet'])).code).toBe(1);
    expect((await gate(queue, ['worker'])).stderr).toContain('audit enqueue begins one');
  });

  it('reads to their end the files at hand when it is told to end, and leaves the rest', async () => {
    const queue = await freshDatabase();
    await enqueue(queue, releases);
    const { signal, stderr } = await gate(queue, ['worker', '--jobs', '1'], {
      whileRunning: (child) => {
        void endLater(queue, child);
      },
    });
    expect(signal).toBe('SIGTERM');
    expect(stderr).toContain('read to their end');
    expect(await rowsOf(queue, "select count(*)::int from foi_gate_queue.job where state = 'active'")).toEqual([
      { count: 0 },
    ]);
    expect((await gate(queue, ['worker', '--quiet'])).code).toBe(1);
  });

  it('never shows the address of the queue', async () => {
    const secret = 'canary-of-a-password';
    for (const address of [
      `postgres://user:${secret}@127.0.0.1:9/database`,
      `postgres://user:${secret}@[::::/data`,
      (await freshDatabase()).replace('postgres@', `nobody:${secret}@`),
    ]) {
      for (const command of [['worker'], ['report', '--queue', address]]) {
        const { code, stdout, stderr } = await gate(address, command, { env: { FOI_GATE_DEBUG: '1' } });
        expect(code).toBe(2);
        expect(stdout + stderr).not.toContain(secret);
      }
    }
  });
});

/** Tells a worker to end as soon as it has recorded something. */
async function endLater(queue: string, worker: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if ((await rowsOf(queue, 'select 1 from foi_gate_audit.sightings limit 1')).length > 0) break;
    await pause(5);
  }
  worker.kill('SIGTERM');
}

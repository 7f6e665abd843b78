import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditRun } from '../../../src/audit/audit-store.js';
import type { AuditTarget } from '../../../src/audit/auditor.js';
import { enqueue } from '../../../src/audit/queue/enqueue.js';
import { type Claim, JobQueue } from '../../../src/audit/queue/job-queue.js';
import type { Places } from '../../../src/audit/queue/places.js';
import { PostgresStore } from '../../../src/audit/queue/postgres-store.js';
import { MOST_LOSSES } from '../../../src/audit/queue/queued-targets.js';
import { workOn } from '../../../src/audit/queue/work-on.js';
import { unreadInspection } from '../../../src/engine/unread.js';
import type { Inspection } from '../../../src/model/report.js';
import { decide } from '../../../src/policy/decide.js';
import { RELEASE } from '../../../src/policy/release.js';
import { BASIS } from '../specimen.js';
import { freshDatabase, rowsOf } from './postgres-server.js';

const LEASE = 1;

let address: string;
let store: PostgresStore;
let queue: JobQueue;
beforeAll(async () => {
  address = await freshDatabase();
  store = await PostgresStore.at(address, { mayMake: true });
  queue = new JobQueue(store.server);
  await queue.start();
});
afterAll(() => store.close());

async function* targets(paths: readonly string[]): AsyncGenerator<AuditTarget> {
  for (const path of paths) yield { source: { path, origin: '' }, target: { kind: 'file', path, shownAs: path } };
}

/** A run of these files; every file is as it was when its stamp is not empty. */
async function runOf(inputs: string, paths: readonly string[], stampOf = (_path: string) => ''): Promise<AuditRun> {
  const run = await store.begin({ started: '2026-01-01T00:00:00.000Z', basis: BASIS, inputs });
  await queue.open(run, { lease: LEASE, delay: 0 });
  await enqueue(targets(paths), { store, queue, run, stampOf, rehash: false }, () => undefined);
  return run;
}

interface Reader {
  readonly jobs?: number;
  readonly inspect?: (path: string) => Promise<void>;
  readonly isStopping?: () => boolean;
}

/** A worker that reads nothing: each file is its name. */
function work(run: AuditRun, { jobs = 2, inspect, isStopping = () => false }: Reader = {}): Promise<boolean> {
  const read = async ({ shownAs }: { shownAs: string }): Promise<Inspection> => {
    await inspect?.(shownAs);
    return { ...unreadInspection(shownAs, 'damaged', 'x'), sha256: shownAs, gaps: [], parts: 1 };
  };
  return workOn(
    run,
    {
      store,
      queue,
      places: {
        locate: async (path: string) => ({ target: { kind: 'file', path, shownAs: path }, release: () => undefined }),
      } as never as Places,
      inspector: {
        jobs,
        inspect: (target) =>
          target.kind === 'unread'
            ? Promise.resolve(unreadInspection(target.shownAs, target.reason, target.detail))
            : read(target),
      },
      judge: (inspection) => decide(inspection, RELEASE),
      tellsOfPeople: () => false,
      digest: (path) => path,
      now: () => Date.now(),
      isStopping,
    },
    () => undefined,
  );
}

/** Takes a job as a worker does that is killed a moment later. */
async function lose(run: AuditRun): Promise<Claim | undefined> {
  const claim = await queue.take(run);
  await pause(LEASE * 1000 + 100);
  await queue.beat(run, []);
  return claim;
}

async function filesOf(run: AuditRun) {
  const files: { path: string; sha256: string; gaps: readonly string[] }[] = [];
  for await (const { source, result, resultId } of store.files(run.id, { order: 'path', asOf: '2026-01-01' })) {
    const { gaps } = await store.report(resultId, '');
    files.push({ path: source.path, sha256: result.sha256, gaps: gaps.map(({ detail }) => detail) });
  }
  return files;
}

const names = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => `${prefix}-${String(at).padStart(3, '0')}.csv`);

describe('workOn', () => {
  it('reads each file once, whatever the number of workers, and ends the run', async () => {
    const paths = names(60, 'each');
    const run = await runOf('each', paths);
    const read: string[] = [];
    const inspect = async (path: string) => {
      read.push(path);
      await pause(1);
    };
    const ended = await Promise.all([work(run, { inspect }), work(run, { inspect }), work(run, { inspect })]);
    expect(ended).toEqual([true, true, true]);
    expect(read.sort()).toEqual(paths);
    expect((await filesOf(run)).map(({ path, sha256 }) => [path, sha256])).toEqual(paths.map((path) => [path, path]));
    expect((await store.runs()).at(-1)?.ended).toBeDefined();
    expect(await queue.left(run)).toBe(0);
  });

  it('reads what a lost worker had in its hands, with nothing beside it', async () => {
    const paths = names(12, 'lost');
    const run = await runOf('lost', paths);
    const lost = await lose(run);
    const beside = new Map<string, number>();
    let reading = 0;
    await work(run, {
      jobs: 3,
      inspect: async (path) => {
        beside.set(path, ++reading);
        await pause(20);
        reading--;
      },
    });
    expect(beside.get(lost?.job.source.path ?? '')).toBe(1);
    expect(Math.max(...beside.values())).toBe(3);
    expect((await filesOf(run)).map(({ path }) => path)).toEqual(paths);
  });

  it('makes a gap of a file that was lost with too many workers', async () => {
    const run = await runOf('killer', ['killer.csv']);
    for (let losses = 0; losses < MOST_LOSSES; losses++) expect((await lose(run))?.losses).toBe(losses);
    const read: string[] = [];
    expect(await work(run, { inspect: async (path) => void read.push(path) })).toBe(true);
    expect(read).toEqual([]);
    expect(await filesOf(run)).toEqual([
      { path: 'killer.csv', sha256: '', gaps: [expect.stringContaining(`${MOST_LOSSES} workers`)] },
    ]);
  });

  it('counts a file once that two workers read, because one stood still', async () => {
    const run = await runOf('still', ['still.csv']);
    let isThawed = false;
    const slow = work(run, {
      inspect: async () => {
        while (!isThawed) await pause(10);
      },
    });
    await pause(200);
    await rowsOf(address, "update foi_gate_queue.job set started_on = now() - interval '1 hour', state = 'retry'");
    expect(await work(run)).toBe(true);
    isThawed = true;
    expect(await slow).toBe(true);
    expect(await rowsOf(address, `select count(*)::int from foi_gate_audit.sightings where run = ${run.id}`)).toEqual([
      { count: 1 },
    ]);
  });

  it('keeps a file that takes longer than a lease, as long as its worker lives', async () => {
    const run = await runOf('long', ['long.csv']);
    const read: string[] = [];
    const inspect = async (path: string) => {
      read.push(path);
      await pause(LEASE * 2500);
    };
    await Promise.all([work(run, { inspect }), work(run, { inspect })]);
    expect(read).toEqual(['long.csv']);
  });

  it('takes nothing more once it is to end, and leaves the rest', async () => {
    const run = await runOf('stop', names(20, 'stop'));
    let read = 0;
    const ended = await work(run, {
      inspect: async () => {
        read++;
      },
      isStopping: () => read >= 5,
    });
    expect(ended).toBe(false);
    expect((await filesOf(run)).length + (await queue.left(run))).toBe(20);
    expect((await filesOf(run)).length).toBeLessThan(12);
    expect(await work(run)).toBe(true);
    expect(await filesOf(run)).toHaveLength(20);
  });

  it('leaves the job where its result cannot be written', async () => {
    const run = await runOf('refused', ['refused.csv']);
    await rowsOf(address, 'alter table foi_gate_audit.sightings add constraint no check (run < 0) not valid');
    await expect(work(run)).rejects.toThrow('The server of the queue refused (code 23514).');
    await rowsOf(address, 'alter table foi_gate_audit.sightings drop constraint no');
    expect(await queue.left(run)).toBe(1);
    expect(
      await rowsOf(address, "select count(*)::int from foi_gate_audit.results where sha256 = 'refused.csv'"),
    ).toEqual([{ count: 0 }]);
    await pause(LEASE * 1000 + 100);
    expect(await work(run)).toBe(true);
    expect(await filesOf(run)).toHaveLength(1);
  });
});

describe('enqueue', () => {
  it('goes on where it was ended, adds nothing twice, and skips what did not change', async () => {
    const paths = names(30, 'again');
    const stampOf = (path: string) => `stamp of ${path}`;
    const run = await runOf('again', paths.slice(0, 10), stampOf);
    expect((await runOf('again', [...paths, ...paths], stampOf)).id).toBe(run.id);
    expect(await queue.left(run)).toBe(30);
    await work(run);
    const next = await runOf('again', paths, (path) => (path.endsWith('7.csv') ? 'changed' : stampOf(path)));
    expect(next.id).not.toBe(run.id);
    expect(await queue.left(next)).toBe(3);
    await work(next);
    expect(await filesOf(next)).toHaveLength(30);
  });

  it('takes names for data', async () => {
    const paths = ["'); drop schema foi_gate_audit cascade; --", '\ud800.csv', 'a\\u0000"b', '$1', 'x'.repeat(5000)];
    const run = await runOf('hostile', paths);
    await work(run);
    expect((await filesOf(run)).map(({ path }) => path).sort()).toEqual(
      paths.map((path) => path.replace('\ud800', '\ufffd')).sort(),
    );
  });
});

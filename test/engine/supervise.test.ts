import { afterEach, describe, expect, it } from 'vitest';
import { superviseInspections } from '../../src/engine/supervise.js';
import type { Target } from '../../src/engine/target.js';
import { WorkerPool, WorkersFailed } from '../../src/engine/worker-pool.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/bytes.js';
import type { Inspection } from '../../src/model/report.js';

const STAND_IN = new URL('./stand-in-worker.mjs', import.meta.url);
const STILLBORN = new URL('./stillborn-worker.mjs', import.meta.url);
const pools: WorkerPool[] = [];

function pool(jobs: number, limits: Partial<Limits> = {}, workerFile = STAND_IN): WorkerPool {
  const made = new WorkerPool({
    jobs,
    workerFile,
    setup: {
      addedRules: [],
      limits: { ...DEFAULT_LIMITS, ...limits },
      showValues: false,
      key: new Uint8Array(),
    },
  });
  pools.push(made);
  return made;
}

async function* targets(paths: readonly string[]): AsyncGenerator<Target> {
  for (const path of paths) yield { kind: 'file', path, shownAs: path };
}

async function inspectAll(paths: readonly string[], workers: WorkerPool): Promise<Inspection[]> {
  const inspections: Inspection[] = [];
  for await (const inspection of superviseInspections(targets(paths), workers)) inspections.push(inspection);
  return inspections;
}

/** Each file with the reason of its gap, or `read`. */
function outcomes(inspections: readonly Inspection[]): string[] {
  return inspections.map(({ path, gaps }) => `${path} ${gaps.map((gap) => gap.reason).join() || 'read'}`);
}

afterEach(() => {
  for (const made of pools.splice(0)) made.close();
});

describe('superviseInspections', () => {
  it('yields nothing for no targets', async () => {
    expect(await inspectAll([], pool(2))).toEqual([]);
  });

  it('keeps the order of the targets although later ones are done first', async () => {
    const paths = ['slow:120', 'read:a', 'slow:60', 'read:b', 'read:c', 'slow:1'];
    expect(outcomes(await inspectAll(paths, pool(3)))).toEqual(paths.map((path) => `${path} read`));
  });

  it.each([
    ['hang', 'timeout'],
    ['stall', 'timeout'],
    ['throw', 'crash'],
    ['reject', 'crash'],
    ['exit', 'crash'],
  ])('makes `%s` a gap `%s` and reads the files around it', async (bad, reason) => {
    const read = await inspectAll(['read:a', bad, 'read:b'], pool(1, { seconds: 0.4 }));
    expect(outcomes(read)).toEqual(['read:a read', `${bad} ${reason}`, 'read:b read']);
    expect(JSON.stringify(read)).not.toContain('planted');
  });

  it('survives one bad file after another', async () => {
    const paths = ['exit', 'throw', 'exit', 'throw', 'exit', 'read:a'];
    expect(outcomes(await inspectAll(paths, pool(2)))).toEqual([
      ...paths.slice(0, 5).map((path) => `${path} crash`),
      'read:a read',
    ]);
  });

  it('makes a heap beyond the limit a gap `limit`', async () => {
    const read = await inspectAll(['heap', 'read:a'], pool(1, { memory: 64 }));
    expect(outcomes(read)).toEqual(['heap limit', 'read:a read']);
  });

  it('sees Buffers, which a heap limit does not', async () => {
    const read = await inspectAll(['buffers:400', 'read:a', 'buffers:16'], pool(1, { memory: 128 }));
    expect(outcomes(read)).toEqual(['buffers:400 limit', 'read:a read', 'buffers:16 read']);
  });

  it('sees the memory of compiled libraries, which is neither heap nor Buffer', async () => {
    const read = await inspectAll(['compiled:400', 'read:a', 'compiled:16'], pool(1, { memory: 128 }));
    expect(outcomes(read)).toEqual(['compiled:400 limit', 'read:a read', 'compiled:16 read']);
  });

  it('blames the guilty file and not its neighbours when several threads take too much together', async () => {
    const paths = ['slow:300', 'buffers:600', 'slow:301', 'slow:302'];
    const read = await inspectAll(paths, pool(2, { memory: 160 }));
    expect(outcomes(read)).toEqual(['slow:300 read', 'buffers:600 limit', 'slow:301 read', 'slow:302 read']);
  });

  it('passes over what a library prints', async () => {
    expect(outcomes(await inspectAll(['print'], pool(1)))).toEqual(['print read']);
  });

  it('turns targets out of reach into gaps without a thread', async () => {
    async function* unread(): AsyncGenerator<Target> {
      yield { kind: 'unread', shownAs: 'folder/link', reason: 'damaged', detail: 'A link to nothing.' };
    }
    const read: Inspection[] = [];
    for await (const inspection of superviseInspections(unread(), pool(1))) read.push(inspection);
    expect(read).toMatchObject([
      { path: 'folder/link', sha256: '', gaps: [{ reason: 'damaged', location: {}, detail: 'A link to nothing.' }] },
    ]);
  });

  it('hands over bytes whole', async () => {
    async function* bytes(): AsyncGenerator<Target> {
      yield { kind: 'bytes', bytes: new Uint8Array(70_000), shownAs: 'letter.txt' };
    }
    for await (const inspection of superviseInspections(bytes(), pool(1))) {
      expect(inspection).toMatchObject({ path: 'letter.txt', bytes: 70_000 });
    }
  });

  it('pulls no more targets than its window holds while an early one is slow', async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Target> {
      yield { kind: 'file', path: 'slow:500', shownAs: 'slow' };
      for (;;) {
        pulled++;
        yield { kind: 'file', path: 'read', shownAs: 'read' };
      }
    }
    for await (const _ of superviseInspections(endless(), pool(2))) break;
    expect(pulled).toBeGreaterThan(2);
    expect(pulled).toBeLessThan(100);
  });

  it('yields a result that is due although the next target is slow to come', async () => {
    let release: (() => void) | undefined;
    async function* slowList(): AsyncGenerator<Target> {
      yield { kind: 'file', path: 'read', shownAs: 'first' };
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    const run = superviseInspections(slowList(), pool(1));
    expect(await run.next()).toMatchObject({ value: { path: 'first' } });
    release?.();
    expect(await run.next()).toMatchObject({ done: true });
  });

  it('passes on a failure of the source', async () => {
    async function* failing(): AsyncGenerator<Target> {
      yield { kind: 'file', path: 'slow:20', shownAs: 'first' };
      throw new Error('no such path');
    }
    const run = superviseInspections(failing(), pool(1));
    await expect(run.next()).rejects.toThrow('no such path');
  });
});

describe('WorkerPool', () => {
  it('tells the hash of the rules its threads work with', async () => {
    expect(await pool(1).rulesHash()).toBe('stand-in');
  });

  it('fails in one sentence when its threads end as they start', async () => {
    const dead = pool(2, {}, STILLBORN);
    await expect(inspectAll(['read:a', 'read:b'], dead)).rejects.toThrow(WorkersFailed);
    await expect(dead.rulesHash()).rejects.toThrow(/could not be started/u);
  });
});

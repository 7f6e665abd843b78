import type { RecognitionSetup } from '../engine/protocol.js';
import { type PoolOptions, WorkerPool } from '../engine/worker-pool.js';
import type { WorkerThread } from '../engine/worker-thread.js';
import { DEFAULT_LIMITS } from '../model/bytes.js';
import type { RuleBook } from '../model/reporter.js';
import type { RuleSet } from '../rules/load.js';
import { findKey, fingerprintKey } from './fingerprint-key.js';
import type { ScanSettings } from './scan-options.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

/** What reads the documents of one run. */
export interface Reading {
  readonly inspector: Pick<WorkerPool, 'jobs' | 'inspect'>;
  /** Hash of the rules it reads with. */
  rulesHash(): Promise<string>;
  /** The words of those rules. */
  ruleBook(): Promise<RuleBook>;
  close(): void;
}

type OnPicture = NonNullable<PoolOptions['onPicture']>;

/** Threads, at once or, where a cache may know all of the documents, when there is something to read. */
export async function startReading(
  settings: ScanSettings,
  cache: string | undefined,
  early: WorkerThread | undefined,
  onPicture: OnPicture,
): Promise<Reading> {
  const start = () => startPool(settings, early, onPicture);
  return cache === undefined ? readAtOnce(settings, start) : readWithCache(settings, cache, start);
}

function readAtOnce(settings: ScanSettings, start: () => WorkerPool): Reading {
  const pool = start();
  return {
    inspector: pool,
    rulesHash: () => pool.rulesHash(),
    // Read here too while the threads start.
    ruleBook: async () => (await rulesOf(settings)).byId,
    close: () => pool.close(),
  };
}

async function readWithCache(settings: ScanSettings, folder: string, start: () => WorkerPool): Promise<Reading> {
  const [{ CachedInspector }, { InspectionCache }, { passwordBasis }, rules] = await Promise.all([
    import('./cache/cached-inspector.js'),
    import('./cache/inspection-cache.js'),
    import('./password-file.js'),
    rulesOf(settings),
  ]);
  const { limits, jobs, roster, recognition, passwords } = settings;
  const { bytes: key, source } = findKey(process.env);
  if (source === 'none') {
    throw new UsageError('A cache keeps keyed hashes, and here is no key: set FOI_GATE_KEY, or leave --cache out.');
  }
  const basis = [
    version(),
    rules.hash,
    limits,
    roster ? await digestOf(roster.bytes) : '',
    await pictureBasis(recognition),
    passwordBasis(passwords, key),
  ];
  let pool: WorkerPool | undefined;
  const inspector = new CachedInspector(new InspectionCache(folder, basis, key), jobs, limits, () => {
    pool ??= start();
    return pool;
  });
  return {
    inspector,
    rulesHash: async () => rules.hash,
    ruleBook: async () => rules.byId,
    close: () => pool?.close(),
  };
}

/** The threads that read; `early` may be one of them. */
export function startPool(settings: ScanSettings, early: WorkerThread | undefined, onPicture: OnPicture): WorkerPool {
  const { jobs, addedRules, limits, showValues, roster, recognition, passwords } = settings;
  const setup = { addedRules, limits, showValues, key: fingerprintKey(process.env), roster, recognition, passwords };
  // The thread that was started ahead of time has the memory of the defaults.
  const usable = limits.memory === DEFAULT_LIMITS.memory ? early : undefined;
  return new WorkerPool({ jobs, setup, onPicture, ...(usable ? { early: usable } : {}) });
}

/** The sentence of a gap says why nothing was recognised, so that counts too. */
export async function pictureBasis(recognition: RecognitionSetup): Promise<unknown> {
  return recognition.kind === 'absent'
    ? recognition.advice
    : (await import('./ocr/recognition-basis.js')).recognitionBasis(recognition);
}

/** The rules of a run, those of the user among them. */
export async function rulesOf({ addedRules }: Pick<ScanSettings, 'addedRules'>): Promise<RuleSet> {
  const { builtInRules, combine } = await import('../rules/load.js');
  return combine(builtInRules(), addedRules);
}

async function digestOf(bytes: SharedArrayBuffer): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

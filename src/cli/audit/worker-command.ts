import { tmpdir } from 'node:os';
import { basisText } from '../../audit/audit-basis.js';
import type { AuditBasis } from '../../audit/audit-result.js';
import type { AuditRun } from '../../audit/audit-store.js';
import { BucketAccess } from '../../audit/queue/bucket-access.js';
import { Downloader } from '../../audit/queue/downloader.js';
import { Places } from '../../audit/queue/places.js';
import type { PostgresStore } from '../../audit/queue/postgres-store.js';
import { workOn } from '../../audit/queue/work-on.js';
import type { Limits } from '../../model/bytes.js';
import { ExitCode } from '../exit-code.js';
import { print } from '../print.js';
import { Progress } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { readAuditSettings, startAuditReading, type TypedReadingOptions } from './audit-reading.js';
import { openQueue } from './open-queue.js';
import { runInWords } from './run-words.js';

/** Options of `audit worker` as they were typed; those of reading among them. */
export interface WorkerOptions extends TypedReadingOptions {
  readonly queue?: string | true;
  readonly from?: readonly string[];
  readonly base: string;
}

/** Reads what waits, beside other workers, until nothing is left, and returns the code of the verdict on all of it. */
export async function auditWorker(
  { queue: address, from = [], base, ...options }: WorkerOptions,
  isTyped: (option: string) => boolean,
): Promise<ExitCode> {
  const settings = await readAuditSettings([], options, isTyped);
  const places = placesOf(from, base, settings.limits);
  const progress = new Progress({
    stream: process.stderr,
    isQuiet: options.quiet === true,
    isHidden: !options.progress,
    now: () => performance.now(),
  });
  const stop = stopOnSignal((sentence) => progress.notice(sentence));
  const { basis, close, ...reading } = await startAuditReading(settings, progress);
  const { store, queue } = await openQueue(address, false);
  try {
    let isBlocked = false;
    const unended: number[] = [];
    for (const run of await runsOf(store, basis)) {
      const share = { read: 0, known: 0 };
      const parts = { ...reading, store, queue, places, isStopping: () => stop.signal !== undefined };
      const hasEnded = await workOn(run, parts, ({ path, verdict, isKnown }) => {
        share[isKnown ? 'known' : 'read']++;
        progress.tell(path, verdict, isKnown);
      });
      if (!hasEnded) {
        unended.push(run.id);
        continue;
      }
      progress.clear();
      const totals = await store.totals(run.id);
      await print(runInWords(run.id, totals, share, '--queue'));
      if (totals.blocked > 0) isBlocked = true;
    }
    progress.end();
    if (stop.signal) process.kill(process.pid, stop.signal);
    if (unended.length > 0) {
      throw new UsageError(
        `Run ${unended.join(', ')} was never listed to its end, so it reached no verdict; enqueue it again.`,
      );
    }
    return isBlocked ? ExitCode.Block : ExitCode.Allow;
  } finally {
    progress.end();
    close();
    await store.close();
  }
}

function placesOf(from: readonly string[], base: string, limits: Limits): Places {
  const buckets = new BucketAccess(process.env, () => new Date());
  const downloader = new Downloader({
    most: limits.fileBytes,
    seconds: limits.seconds,
    temporary: tmpdir(),
    sign: (url) => buckets.sign(url),
  });
  return new Places({ from, base, downloader, bucketAddress: (bucket) => buckets.addressOf(bucket) });
}

/** Runs that this worker can read for. Throws `UsageError` where there is none. */
async function runsOf(store: PostgresStore, basis: AuditBasis): Promise<readonly AuditRun[]> {
  const open = (await store.open()).map(({ run }) => run);
  const last = open.at(-1);
  if (!last) throw new UsageError('No run waits on that server; foi-gate audit enqueue begins one.');
  const ours = open.filter((run) => basisText(run.basis) === basisText(basis));
  if (ours.length > 0) return ours;
  throw new UsageError(
    `Run ${last.id} was begun with ${differences(last.basis, basis).join(', ')}. Give each worker what audit enqueue was given.`,
  );
}

const PARTS: Readonly<Record<keyof AuditBasis, string>> = {
  version: 'another version of foi-gate',
  rulesHash: 'other rules (--rules)',
  policy: 'another policy (--policy)',
  policyHash: 'another policy or other decisions (--policy, --decisions)',
  limitsHash: 'other limits or another reading of pictures (--max-..., --ocr)',
  rosterHash: 'another list of staff (--roster)',
  keyName: 'another key (FOI_GATE_KEY)',
};

function differences(one: AuditBasis, other: AuditBasis): readonly string[] {
  const differing = (Object.keys(PARTS) as (keyof AuditBasis)[]).filter((part) => one[part] !== other[part]);
  return differing.map((part) => PARTS[part]);
}

/** At the first signal a worker reads to their end the files that it has; the second one ends it at once. */
function stopOnSignal(tell: (sentence: string) => void): { signal?: NodeJS.Signals } {
  const stop: { signal?: NodeJS.Signals } = {};
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.once(signal, () => {
      stop.signal = signal;
      tell('The files at hand are read to their end; others take the rest.');
    });
  }
  return stop;
}

import type { AuditRun } from '../audit-store.js';
import { type Audited, Auditor, type AuditorParts } from '../auditor.js';
import { Hands } from './hands.js';
import type { JobQueue } from './job-queue.js';
import type { Places } from './places.js';
import type { PostgresStore } from './postgres-store.js';
import { QueuedTargets } from './queued-targets.js';
import { SettlingStore } from './settling-store.js';

export interface WorkerParts extends Pick<AuditorParts, 'inspector' | 'judge' | 'tellsOfPeople' | 'digest' | 'now'> {
  readonly store: PostgresStore;
  readonly queue: JobQueue;
  readonly places: Places;
  /** The worker is to end: it takes no more files, but reads to their end those that it has. */
  readonly isStopping: () => boolean;
}

/** A worker says so many times within a lease that it is there. */
const BEATS = 4;

/**
 * Reads files of a run until none is left that waits or is in the hands of any worker, and ends the run then. Resolves to
 * true when the run has ended. Throws `AuditStoreError` and `WorkersFailed`; what was in its hands goes to another worker.
 */
export async function workOn(run: AuditRun, parts: WorkerParts, tell: (audited: Audited) => void): Promise<boolean> {
  const { store, queue, places, isStopping, now, ...reading } = parts;
  const hands = new Hands();
  const lease = await queue.lease(run);
  if (lease === undefined) return false;
  const heart = setInterval(
    // The next question to the server tells, if it is gone.
    () => void queue.beat(run, hands.claims()).catch(() => undefined),
    (lease / BEATS) * 1000,
  );
  let hasEnded = false;
  const isDone = async (): Promise<boolean> => {
    const open = await store.open();
    const state = open.find((each) => each.run.id === run.id);
    hasEnded = state === undefined;
    if (!state) return true;
    // Asked before what is left is counted: that counts only once nothing more can come.
    const isAbandoned = !state.isListed && open.at(-1) !== state;
    if ((!state.isListed && !isAbandoned) || (await queue.left(run)) > 0) return false;
    if (isAbandoned) return true;
    await store.end(run, new Date(now()).toISOString());
    hasEnded = true;
    return true;
  };
  try {
    const auditor = new Auditor({
      ...reading,
      now,
      run,
      store: new SettlingStore(store, queue, hands),
      rehash: false,
    });
    await auditor.audit(new QueuedTargets({ run, queue, places, hands, isDone, isStopping }), tell);
    return hasEnded;
  } finally {
    clearInterval(heart);
    hands.letGoOfAll();
  }
}

import type { Target } from '../../engine/target.js';
import type { AuditRun, Sighting } from '../audit-store.js';
import type { AuditTarget } from '../auditor.js';
import type { Job, JobQueue } from './job-queue.js';
import type { PostgresStore } from './postgres-store.js';
import type { Sighted } from './postgres-writer.js';

export interface EnqueueParts {
  readonly store: PostgresStore;
  readonly queue: JobQueue;
  readonly run: AuditRun;
  /** What the file system says of a file, see `fileStamp`; empty for what does not lie here. */
  readonly stampOf: (path: string) => string;
  /** Take nothing for unchanged by what the file system says of it. */
  readonly rehash: boolean;
}

/** What became of some files. */
export interface Enqueued {
  /** They wait for a worker. */
  readonly waiting: number;
  /** Their results are in the store and were taken over, or they came into this run before. */
  readonly known: number;
}

const AT_A_TIME = 500;

/**
 * Puts the files of a run into its queue, but for those that are as they were when their result was recorded. When it was
 * ended before it was through, the same again adds what is missing. Throws `AuditStoreError`, and what the source throws.
 */
export async function enqueue(
  targets: AsyncIterable<AuditTarget>,
  parts: EnqueueParts,
  tell: (enqueued: Enqueued) => void,
): Promise<void> {
  let batch: AuditTarget[] = [];
  for await (const target of targets) {
    batch.push(target);
    if (batch.length < AT_A_TIME) continue;
    tell(await enqueueBatch(batch, parts));
    batch = [];
  }
  if (batch.length > 0) tell(await enqueueBatch(batch, parts));
  await parts.store.listed(parts.run);
}

async function enqueueBatch(batch: readonly AuditTarget[], parts: EnqueueParts): Promise<Enqueued> {
  const { store, queue, run } = parts;
  // A list may name a file twice.
  const byPath = new Map(batch.map((target) => [target.source.path, target]));
  const seen = await store.seenOf(run, [...byPath.keys()]);
  const jobs: Job[] = [];
  const taken: Sighted[] = [];
  let done = 0;
  for (const { source, target } of byPath.values()) {
    const sighting = seen.get(source.path);
    const stamp = target.kind === 'file' ? parts.stampOf(target.path) : '';
    if (sighting?.run === run.id) done++;
    else if (sighting && isUnchanged(sighting, stamp, parts)) taken.push({ source, stamp, result: sighting.result });
    else jobs.push(jobOf(source, stamp, target));
  }
  await store.recordKnown(run, taken);
  await queue.add(run, jobs);
  return { waiting: jobs.length, known: taken.length + done };
}

function isUnchanged({ isCurrent, stamp, result }: Sighting, now: string, { rehash }: EnqueueParts): boolean {
  return !rehash && now !== '' && isCurrent && stamp === now && result.isLasting;
}

function jobOf(source: Job['source'], stamp: string, target: Exclude<Target, { kind: 'bytes' }>): Job {
  if (target.kind === 'file') return { source, stamp };
  return { source, stamp, unread: { reason: target.reason, detail: target.detail } };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { AuditRun } from '../audit-store.js';
import type { AuditTarget } from '../auditor.js';
import type { Hands } from './hands.js';
import type { Claim, JobQueue } from './job-queue.js';
import type { Located } from './place.js';
import type { Places } from './places.js';

/** A file that was in the hands of so many workers when they were lost is taken for what ends them. */
export const MOST_LOSSES = 5;

const POLL_MS = 500;
const LOST = `Each of the ${MOST_LOSSES} workers that read it ended while they did, so nothing about it can be said.`;

export interface QueuedParts {
  readonly run: AuditRun;
  readonly queue: JobQueue;
  readonly places: Places;
  readonly hands: Hands;
  /** Nothing of the run is left, and nothing more will come. */
  readonly isDone: () => Promise<boolean>;
  /** The worker is to end. */
  readonly isStopping: () => boolean;
}

/**
 * The files of a run as the queue gives them, to several readers at once. A file that was lost with a worker before is read
 * with nothing beside it, so that it takes nothing else along when it ends this one too.
 */
export class QueuedTargets implements AsyncIterable<AuditTarget>, AsyncIterator<AuditTarget> {
  readonly #parts: QueuedParts;
  /** One reader asks the queue at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Resolves when a file that is read with nothing beside it has been read. */
  #alone: Promise<unknown> = Promise.resolve();

  constructor(parts: QueuedParts) {
    this.#parts = parts;
  }

  [Symbol.asyncIterator](): AsyncIterator<AuditTarget> {
    return this;
  }

  async next(): Promise<IteratorResult<AuditTarget, undefined>> {
    const turn = this.#turn.then(() => this.#claim());
    this.#turn = turn.catch(() => undefined);
    const claim = await turn;
    if (!claim) return { done: true, value: undefined };
    const { source, stamp } = claim.job;
    const located = await this.#locate(claim);
    this.#parts.hands.locate(source.path, located);
    return { done: false, value: { source, stamp, target: located.target } };
  }

  async #claim(): Promise<Claim | undefined> {
    const { run, queue, hands, isDone, isStopping } = this.#parts;
    await this.#alone;
    while (!isStopping()) {
      const claim = await queue.take(run);
      if (claim) {
        // Given away while this worker stood still, and come back to it: it is being read here already.
        if (hands.claimOf(claim.job.source.path)) continue;
        const others = hands.empty();
        hands.take(claim);
        if (claim.losses > 0) {
          await others;
          this.#alone = hands.empty();
        }
        return claim;
      }
      if (await isDone()) return undefined;
      await pause(POLL_MS);
    }
    return undefined;
  }

  async #locate({ job, losses }: Claim): Promise<Located> {
    const { path } = job.source;
    const release = (): void => undefined;
    if (job.unread) return { target: { kind: 'unread', shownAs: path, ...job.unread }, release };
    if (losses >= MOST_LOSSES) {
      return { target: { kind: 'unread', shownAs: path, reason: 'crash', detail: LOST }, release };
    }
    return this.#parts.places.locate(path);
  }
}

import type { AuditResult, AuditSource } from '../audit-result.js';
import type { AuditRun, AuditStore, KnownResult } from '../audit-store.js';
import type { Hands } from './hands.js';
import type { JobQueue } from './job-queue.js';
import { UNDO } from './postgres.js';
import type { PostgresStore } from './postgres-store.js';

/** A store for a worker: what it records takes the job out of the queue in the same transaction, or is not recorded. */
export class SettlingStore implements Pick<AuditStore, 'seen' | 'find' | 'record'> {
  readonly #store: PostgresStore;
  readonly #queue: JobQueue;
  readonly #hands: Hands;

  constructor(store: PostgresStore, queue: JobQueue, hands: Hands) {
    this.#store = store;
    this.#queue = queue;
    this.#hands = hands;
  }

  /** What was seen before did not come into the queue. */
  async seen(): Promise<undefined> {
    return undefined;
  }

  find(run: AuditRun, sha256: string, called: string): Promise<KnownResult | undefined> {
    return this.#store.find(run, sha256, called);
  }

  async record(
    run: AuditRun,
    source: AuditSource,
    stamp: string,
    result: AuditResult | KnownResult,
  ): Promise<KnownResult> {
    const claim = this.#hands.claimOf(source.path);
    const write = await this.#store.writing(run, source, stamp, result);
    try {
      const recorded = await this.#store.server.atOnce(async (session) => {
        const isOurs = claim !== undefined && (await this.#queue.settle(session, run, claim));
        return isOurs ? write(session) : UNDO;
      });
      if (recorded !== UNDO) return recorded;
      // This worker was taken for dead and another one has recorded the file: what was read here counts for nothing.
      return 'id' in result ? result : { id: 0, verdict: result.verdict, isLasting: false };
    } finally {
      this.#hands.letGo(source.path);
    }
  }
}

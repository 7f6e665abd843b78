import { createHash } from 'node:crypto';
import PgBoss from 'pg-boss';
import type { GapReason } from '../../model/catalogue.js';
import type { AuditSource } from '../audit-result.js';
import type { AuditRun } from '../audit-store.js';
import { type Postgres, type Session, statement } from './postgres.js';

/** A file to be read by whichever worker comes first. */
export interface Job {
  readonly source: AuditSource;
  /** What the file system said of the file where it was listed; empty where that is no proof. */
  readonly stamp: string;
  /** Why it is known already that it cannot be read. */
  readonly unread?: { readonly reason: GapReason; readonly detail: string };
}

export interface Leasing {
  /** Seconds after which a file whose worker is not heard of is given to another. */
  readonly lease: number;
  /**
   * Seconds that it waits then, twice as long each time: were it always the next, whatever ends workers now and then would
   * find it in their hands again and again. A sixth of the lease unless told.
   */
  readonly delay?: number;
}

/** A job in the hands of a worker, until it is settled or the worker is not heard of for as long as its lease. */
export interface Claim {
  readonly id: string;
  readonly job: Job;
  /** Workers that had it before and were not heard of again. */
  readonly losses: number;
}

/** The job as the queue keeps it: text within JSON, because PostgreSQL's JSON takes not every character that names may have. */
interface Kept {
  readonly job: string;
}

const QUEUE_SCHEMA = 'foi_gate_queue';
/** How often a file may be lost is for the workers to judge: the queue itself gives none up. */
const NO_END = 1_000_000;

const PARTITION = `select partition_name as name from ${QUEUE_SCHEMA}.queue where name = $1`;
const STILL_HERE = `update ${QUEUE_SCHEMA}.job set started_on = now()
  where name = $1 and id = any ($2::uuid[]) and state = 'active'`;

/**
 * The work that is left of each run, on pg-boss: one queue for each run, so that a queue that is done is dropped whole.
 * Whoever uses it starts it first.
 */
export class JobQueue {
  readonly #server: Postgres;
  readonly #boss: PgBoss;

  constructor(server: Postgres) {
    this.#server = server;
    this.#boss = new PgBoss({
      schema: QUEUE_SCHEMA,
      db: {
        executeSql: async (text, values) => ({
          rows: [...(await server.rows<unknown>(text, values, nameOf(text, values)))],
        }),
      },
      schedule: false,
      // It would put away what waits for more than two weeks.
      supervise: false,
    });
    // Its queries fail where they are made.
    this.#boss.on('error', () => undefined);
  }

  async start(): Promise<void> {
    await this.#boss.start();
  }

  async open(run: AuditRun, { lease, delay = Math.ceil(lease / 6) }: Leasing): Promise<void> {
    const name = queueOf(run);
    const retrying = { retryLimit: NO_END, retryDelay: delay, retryBackoff: delay > 0 };
    await this.#boss.createQueue(name, { name, ...retrying, expireInSeconds: lease });
    const [partition] = await this.#server.rows<{ name: string }>(PARTITION, [name]);
    // Without them each fetch sorts all that waits, and each look for lost files reads it. The name is the hash of ours.
    const table = `${QUEUE_SCHEMA}.${partition?.name}`;
    await this.#server.rows(
      `create index if not exists ${partition?.name}_next on ${table} (name, created_on, id) where state < 'active'`,
    );
    await this.#server.rows(
      `create index if not exists ${partition?.name}_held on ${table} (started_on) where state = 'active'`,
    );
  }

  /** Adds jobs; one whose path waits already is not added again. */
  async add(run: AuditRun, jobs: readonly Job[]): Promise<void> {
    const name = queueOf(run);
    await this.#boss.insert(
      jobs.map((job) => ({ id: jobId(run, job.source.path), name, data: { job: JSON.stringify(job) } })),
    );
  }

  /** The next job; undefined where none waits. */
  async take(run: AuditRun): Promise<Claim | undefined> {
    const options = { batchSize: 1, includeMetadata: true, priority: false } as const;
    const [taken] = await this.#boss.fetch<Kept>(queueOf(run), options);
    if (!taken) return undefined;
    return { id: taken.id, job: JSON.parse(taken.data.job) as Job, losses: taken.retryCount };
  }

  /** Takes a job out of the queue within a transaction; false where another worker has settled it meanwhile. */
  async settle(session: Session, run: AuditRun, { id }: Claim): Promise<boolean> {
    let settled = 0;
    const executeSql = async (text: string, values: unknown[]) => {
      const { rows } = await session.query<{ count: number }>(statement(text, values, nameOf(text, values)));
      settled = rows[0]?.count ?? 0;
      return { rows };
    };
    await this.#boss.deleteJob(queueOf(run), id, { db: { executeSql } });
    return settled === 1;
  }

  /** Says that these are still being worked on, and gives away what others have not said that of for too long. */
  async beat(run: AuditRun, claims: Iterable<Claim>): Promise<void> {
    const ids = Array.from(claims, ({ id }) => id);
    if (ids.length > 0) await this.#server.rows(STILL_HERE, [queueOf(run), ids]);
    await this.#boss.expire();
  }

  /** Jobs that wait or are in somebody's hands. */
  async left(run: AuditRun): Promise<number> {
    return this.#boss.getQueueSize(queueOf(run), { before: 'completed' });
  }

  /** Seconds after which a file whose worker is not heard of is given to another; undefined where there is no queue. */
  async lease(run: AuditRun): Promise<number | undefined> {
    return (await this.#boss.getQueue(queueOf(run)))?.expireInSeconds;
  }

  /** Forgets the queues of runs that have ended; not at their end, when other workers may still look into them. */
  async forget(ended: readonly AuditRun[]): Promise<void> {
    const names = new Set((await this.#boss.getQueues()).map(({ name }) => name));
    for (const name of ended.map(queueOf)) if (names.has(name)) await this.#boss.deleteQueue(name);
  }
}

/** Its statements are few and come again and again, so the server keeps their plans; those without values are several in one. */
function nameOf(text: string, values: readonly unknown[] | undefined): string | undefined {
  if (!values?.length) return undefined;
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function queueOf({ id }: AuditRun): string {
  return `run-${id}`;
}

/** The same for the same path, so that a list which is read twice adds nothing twice. */
function jobId(run: AuditRun, path: string): string {
  const hash = createHash('sha256').update(`${run.id} ${path}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

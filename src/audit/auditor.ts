import type { Target } from '../engine/target.js';
import type { WorkerPool } from '../engine/worker-pool.js';
import type { Inspection, JudgedFile } from '../model/report.js';
import type { AuditSource } from './audit-result.js';
import type { AuditRun, AuditStore, KnownResult } from './audit-store.js';
import { calledAs } from './called-as.js';
import { fileStamp } from './file-stamp.js';
import { judgedResult } from './judged-result.js';
import { Turns } from './turns.js';

/** A past release and where its bytes are. */
export interface AuditTarget {
  readonly source: AuditSource;
  readonly target: Exclude<Target, { kind: 'bytes' }>;
  /** What the file system said of the file where it was listed, see `fileStamp`; it is asked here unless told. */
  readonly stamp?: string;
}

/** What became of one file. */
export interface Audited {
  readonly path: string;
  readonly verdict: 'allow' | 'block';
  /** It was not read: its result was there already. */
  readonly isKnown: boolean;
}

export interface AuditorParts {
  readonly store: Pick<AuditStore, 'seen' | 'find' | 'record'>;
  readonly run: AuditRun;
  readonly inspector: Pick<WorkerPool, 'jobs' | 'inspect'>;
  readonly judge: (inspection: Inspection) => JudgedFile;
  readonly tellsOfPeople: (name: string) => boolean;
  /** SHA-256 of a file. Throws what the file system throws. */
  readonly digest: (path: string) => string;
  /** Take nothing for unchanged by what the file system says of it: read every byte for its hash. */
  readonly rehash: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Files on their way for each thread: one being read, and one that is looked up meanwhile. */
const LANES_PER_JOB = 2;

interface Content {
  readonly sha256: string;
  readonly called: string;
}

/** Reads what a store does not know, each content once, and records it. */
export class Auditor {
  readonly #parts: AuditorParts;
  /** A file waits here and not for a thread, so that what a reading took can be told. */
  readonly #turns: Turns;
  /** Contents being read. */
  readonly #reading = new Map<string, Promise<KnownResult>>();

  constructor(parts: AuditorParts) {
    this.#parts = parts;
    this.#turns = new Turns(parts.inspector.jobs);
  }

  /**
   * Goes through all targets and tells of each as soon as its result is in the store, in no order: a slow file keeps none
   * of the others waiting. Throws `WorkersFailed`, `AuditStoreError`, and what the source of the targets throws.
   */
  async audit(targets: AsyncIterable<AuditTarget>, tell: (audited: Audited) => void): Promise<void> {
    const source = targets[Symbol.asyncIterator]();
    let failed = false;
    const lane = async (): Promise<void> => {
      while (!failed) {
        const next = await source.next();
        if (next.done) return;
        tell(await this.#one(next.value));
      }
    };
    const lanes = Array.from({ length: this.#parts.inspector.jobs * LANES_PER_JOB }, lane);
    try {
      await Promise.all(lanes);
    } catch (error) {
      failed = true;
      await Promise.allSettled(lanes);
      throw error;
    }
  }

  async #one(target: AuditTarget): Promise<Audited> {
    const { store, run, now } = this.#parts;
    const stamp = target.stamp ?? (target.target.kind === 'file' ? fileStamp(target.target.path, now()) : '');
    const unchanged = await this.#unchanged(target.source.path, stamp);
    if (unchanged) return this.#share(target, stamp, unchanged);
    const content = this.#contentOf(target);
    const known = content && (await store.find(run, content.sha256, content.called));
    return known ? this.#share(target, stamp, known) : this.#readOnce(target, stamp, content);
  }

  /** The result of a file that is as it was when that was recorded. */
  async #unchanged(path: string, stamp: string): Promise<KnownResult | undefined> {
    const { store, run, rehash } = this.#parts;
    if (rehash || stamp === '') return undefined;
    const seen = await store.seen(run, path);
    if (!seen?.isCurrent || seen.stamp !== stamp) return undefined;
    // What may come to something else is read again by the next run, but not by one that was interrupted and goes on.
    return seen.result.isLasting || seen.run === run.id ? seen.result : undefined;
  }

  /** Undefined for what cannot be read: the inspection will say why. */
  #contentOf({ source, target }: AuditTarget): Content | undefined {
    if (target.kind !== 'file') return undefined;
    try {
      return { sha256: this.#parts.digest(target.path), called: calledAs(source.path, this.#parts.tellsOfPeople) };
    } catch {
      return undefined;
    }
  }

  async #share({ source }: AuditTarget, stamp: string, known: KnownResult): Promise<Audited> {
    const { verdict } = await this.#parts.store.record(this.#parts.run, source, stamp, known);
    return { path: source.path, verdict, isKnown: true };
  }

  /** Reads a file, but for two of one content that come at the same time, of which one is read. */
  async #readOnce(target: AuditTarget, stamp: string, content: Content | undefined): Promise<Audited> {
    const key = content ? `${content.sha256} ${content.called}` : target.source.path;
    const beside = this.#reading.get(key);
    const known = beside && (await beside);
    if (known?.isLasting) return this.#share(target, stamp, known);
    const reading = this.#read(target, stamp, content);
    this.#reading.set(key, reading);
    try {
      return { path: target.source.path, verdict: (await reading).verdict, isKnown: false };
    } finally {
      if (this.#reading.get(key) === reading) this.#reading.delete(key);
    }
  }

  async #read({ source, target }: AuditTarget, stamp: string, content: Content | undefined): Promise<KnownResult> {
    const { store, run, inspector, judge, now } = this.#parts;
    const { inspection, ms } = await this.#turns.take(async () => {
      const started = now();
      return { inspection: await inspector.inspect(target), ms: now() - started };
    });
    const result = judgedResult(judge(inspection), {
      run: run.id,
      path: source.path,
      sha256: content?.sha256 ?? '',
      // Without the content nothing else is ever taken for it.
      called: content?.called ?? source.path,
      ms,
      at: new Date(now()).toISOString(),
    });
    return store.record(run, source, stamp, result);
  }
}

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Target } from '../../engine/target.js';
import type { WorkerPool } from '../../engine/worker-pool.js';
import type { Limits } from '../../model/bytes.js';
import type { Inspection } from '../../model/report.js';
import { fileDigest } from '../file-digest.js';
import type { InspectionCache } from './inspection-cache.js';

type Inspector = Pick<WorkerPool, 'jobs' | 'inspect'>;

/** Inspects only what the cache does not know; the threads start when there is something to read. */
export class CachedInspector implements Inspector {
  readonly jobs: number;
  readonly #cache: InspectionCache;
  readonly #pool: () => Inspector;
  readonly #limits: Limits;

  constructor(cache: InspectionCache, jobs: number, limits: Limits, pool: () => Inspector) {
    this.jobs = jobs;
    this.#cache = cache;
    this.#limits = limits;
    this.#pool = pool;
  }

  async inspect(target: Target): Promise<Inspection> {
    const sha256 = digestOf(target, this.#limits.fileBytes);
    const name = basename(target.shownAs);
    const known = sha256 === undefined ? undefined : this.#cache.find(sha256, name);
    if (known) return { ...known, path: target.shownAs };
    const inspection = await this.#pool().inspect(target);
    this.#cache.keep(inspection, name);
    return inspection;
  }
}

/** Undefined for what cannot be read: the inspection will say why. */
function digestOf(target: Target, most: number): string | undefined {
  switch (target.kind) {
    case 'unread':
      return undefined;
    case 'bytes':
      return createHash('sha256').update(target.bytes).digest('hex');
    case 'file':
      try {
        const { sha256, bytes } = fileDigest(target.path);
        return bytes > most ? undefined : sha256;
      } catch {
        return undefined;
      }
    default:
      return target satisfies never;
  }
}

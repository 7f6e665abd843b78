import type { Inspection } from '../model/report.js';
import type { Target } from './target.js';
import type { WorkerPool } from './worker-pool.js';

/** Files in flight or waiting for an earlier one, for each thread: a slow file must not leave the others idle. */
const WINDOW_PER_JOB = 32;

/**
 * The inspections of all targets, in the order of the targets whatever the number of threads. Targets are pulled as they
 * are needed and at most a window of them is held. Throws `WorkersFailed`, and what the source of the targets throws.
 */
export async function* superviseInspections(
  targets: AsyncIterable<Target>,
  pool: Pick<WorkerPool, 'jobs' | 'inspect'>,
): AsyncGenerator<Inspection> {
  const source = targets[Symbol.asyncIterator]();
  const window: Promise<Inspection>[] = [];
  const bound = pool.jobs * WINDOW_PER_JOB;
  let next: Promise<IteratorResult<Target>> | undefined = watched(source.next());
  try {
    while (next || window.length > 0) {
      const oldest = window[0];
      if (!next || (oldest && window.length >= bound) || (oldest && (await first(next, oldest)) === 'oldest')) {
        yield await (window.shift() as Promise<Inspection>);
        continue;
      }
      const { done, value }: IteratorResult<Target> = await next;
      next = done ? undefined : watched(source.next());
      if (!done) window.push(watched(pool.inspect(value)));
    }
  } finally {
    // Not awaited: a source that waits for its own input ends only when that comes.
    source.return?.().catch(() => undefined);
  }
}

/** Which of the two is there first: the next target, or the result that is due. A failure counts as being there. */
function first(next: Promise<unknown>, oldest: Promise<unknown>): Promise<'next' | 'oldest'> {
  const there = <T>(name: T) => [() => name, () => name] as const;
  return Promise.race([oldest.then(...there('oldest' as const)), next.then(...there('next' as const))]);
}

/** The same promise, whose rejection counts as seen: it is awaited in its turn, or never when the run ends early. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

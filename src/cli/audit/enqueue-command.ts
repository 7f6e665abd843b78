import { fileStamp } from '../../audit/file-stamp.js';
import { enqueue } from '../../audit/queue/enqueue.js';
import { counted, grouped } from '../../reporters/text/counted.js';
import { ExitCode } from '../exit-code.js';
import { print } from '../print.js';
import { Progress } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { nearTo, readAuditSettings, startAuditReading, type TypedReadingOptions } from './audit-reading.js';
import { findEnqueueTargets } from './enqueue-targets.js';
import { openQueue } from './open-queue.js';

/** Options of `audit enqueue` as they were typed; those of reading say what its workers must read with. */
export interface EnqueueOptions extends TypedReadingOptions {
  readonly queue?: string | true;
  readonly manifest?: string;
  readonly list?: string;
  readonly elsewhere?: boolean;
  readonly rehash?: boolean;
  readonly lease: string;
}

const LONGEST_LEASE = 3600;

/** Puts past releases into a queue. No verdict is reached by that. */
export async function auditEnqueue(
  paths: readonly string[],
  typed: EnqueueOptions,
  isTyped: (option: string) => boolean,
): Promise<ExitCode> {
  const { queue: address, manifest, list, elsewhere = false, rehash = false, lease, ...options } = typed;
  const seconds = leaseOf(lease);
  const settings = await readAuditSettings(nearTo({ paths, manifest, list }), options, isTyped);
  const progress = new Progress({
    stream: process.stderr,
    isQuiet: typed.quiet === true,
    isHidden: !typed.progress,
    now: () => performance.now(),
  });
  const { targets, inputs } = await findEnqueueTargets(
    { paths, manifest, list, elsewhere },
    { stdin: process.stdin, notice: (sentence) => progress.notice(sentence), isOwnReport: () => false },
  );
  const { basis } = await startAuditReading(settings, progress);
  const { store, queue } = await openQueue(address, true);
  try {
    await queue.forget((await store.runs()).filter(({ ended }) => ended !== undefined));
    const run = await store.begin({ started: new Date().toISOString(), basis, inputs });
    await queue.open(run, { lease: seconds });
    const sum = { waiting: 0, known: 0 };
    const stampOf = (path: string) => fileStamp(path, Date.now());
    await enqueue(targets, { store, queue, run, stampOf, rehash }, ({ waiting, known }) => {
      sum.waiting += waiting;
      sum.known += known;
    });
    // Where all of it is known, no worker comes to end it.
    if ((await queue.left(run)) === 0) await store.end(run, new Date().toISOString());
    if (sum.waiting + sum.known === 0) throw new UsageError('There was no file to audit.');
    const waits = sum.waiting === 1 ? 'waits' : 'wait';
    await print(
      `Run ${run.id}: ${counted(sum.waiting, 'file')} ${waits} for foi-gate audit worker, ${grouped(sum.known)} known from before.\n`,
    );
    return ExitCode.Allow;
  } finally {
    progress.end();
    await store.close();
  }
}

function leaseOf(typed: string): number {
  const seconds = /^[1-9]\d{0,3}$/u.test(typed) ? Number(typed) : Number.NaN;
  if (!(seconds <= LONGEST_LEASE)) throw new UsageError(`The value of --lease must be from 1 to ${LONGEST_LEASE}.`);
  return seconds;
}

import { Auditor } from '../../audit/auditor.js';
import { ExitCode } from '../exit-code.js';
import { print } from '../print.js';
import { Progress } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { nearTo, readAuditSettings, startAuditReading, type TypedReadingOptions } from './audit-reading.js';
import { findAuditTargets, type Shard } from './audit-targets.js';
import { isStoreFile, openStore, type StoreOptions } from './open-store.js';
import { runInWords } from './run-words.js';

/** Options of `audit run` as they were typed; those of reading among them. */
export interface AuditRunOptions extends StoreOptions, TypedReadingOptions {
  readonly manifest?: string;
  readonly list?: string;
  readonly rehash?: boolean;
  readonly shard?: string;
}

/** Reads past releases into a store, and returns the code of the verdict on all of them. */
export async function auditRun(
  paths: readonly string[],
  typed: AuditRunOptions,
  isTyped: (option: string) => boolean,
): Promise<ExitCode> {
  const { store: _store, manifest, list, rehash: _rehash, shard: _shard, ...options } = typed;
  const settings = await readAuditSettings(nearTo({ paths, manifest, list }), options, isTyped);
  const progress = new Progress({
    stream: process.stderr,
    isQuiet: typed.quiet === true,
    isHidden: !typed.progress,
    now: () => performance.now(),
  });
  const { targets, count, inputs } = await findAuditTargets(
    { ...typed, paths, shard: shardOf(typed.shard) },
    { stdin: process.stdin, notice: (sentence) => progress.notice(sentence), isOwnReport: isStoreFile(typed.store) },
  );
  progress.expect(count);
  const { basis, close, ...reading } = await startAuditReading(settings, progress);
  const store = await openStore(typed, true);
  try {
    const run = await store.begin({ started: new Date().toISOString(), basis, inputs });
    const auditor = new Auditor({ ...reading, store, run, rehash: typed.rehash === true });
    const done = { read: 0, known: 0 };
    await auditor.audit(targets, ({ path, verdict, isKnown }) => {
      done[isKnown ? 'known' : 'read']++;
      progress.tell(path, verdict, isKnown);
    });
    await store.end(run, new Date().toISOString());
    progress.end();
    const totals = await store.totals(run.id);
    if (totals.files === 0 && typed.shard === undefined) throw new UsageError('There was no file to audit.');
    await print(runInWords(run.id, totals, done, `--store ${typed.store}`));
    return totals.blocked > 0 ? ExitCode.Block : ExitCode.Allow;
  } finally {
    progress.end();
    close();
    await store.close();
  }
}

function shardOf(typed: string | undefined): Shard | undefined {
  if (typed === undefined) return undefined;
  const [, part, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/u.exec(typed) ?? []).map(Number);
  if (part === undefined || of === undefined || part > of) {
    throw new UsageError('The value of --shard must be a part and their number, such as 2/8.');
  }
  return { part, of };
}

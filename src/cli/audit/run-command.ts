import { auditBasis } from '../../audit/audit-basis.js';
import { Auditor } from '../../audit/auditor.js';
import { Roster } from '../../detectors/roster/roster.js';
import { createNameJudge } from '../../engine/name-judge.js';
import type { WorkerPool } from '../../engine/worker-pool.js';
import { decide } from '../../policy/decide.js';
import { decisionsOn } from '../../policy/decisions.js';
import { settleOptions } from '../config/settle-options.js';
import { today } from '../decisions/today.js';
import { ExitCode } from '../exit-code.js';
import { fileDigest } from '../file-digest.js';
import { fingerprintKey } from '../fingerprint-key.js';
import { keyName } from '../key-name.js';
import { print } from '../print.js';
import { Progress } from '../progress.js';
import { pictureBasis, rulesOf, startPool } from '../reading.js';
import { readScanOptions, type ScanSettings, type TypedScanOptions } from '../scan-options.js';
import { UsageError } from '../usage-error.js';
import { version } from '../version.js';
import { findAuditTargets, type Shard } from './audit-targets.js';
import { isStoreFile, openStore, type StoreOptions } from './open-store.js';
import { runInWords } from './run-words.js';

/** Options of `audit run` as they were typed; those of reading among them. */
export interface AuditRunOptions
  extends StoreOptions,
    Pick<
      TypedScanOptions,
      'policy' | 'rules' | 'roster' | 'keyFile' | 'decisions' | 'ocr' | 'jobs' | 'quiet' | 'config'
    > {
  readonly progress: boolean;
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
  const settings = await readSettings(paths, typed, isTyped);
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
  const store = await openStore(typed, true);
  let pool: WorkerPool | undefined;
  try {
    const rules = await rulesOf(settings);
    const day = today();
    const decisions = (settings.decisions ?? []).filter(({ until }) => until >= day);
    const standing = decisionsOn(day, decisions);
    const { policy, limits, roster, jobs } = settings;
    const basis = auditBasis({
      version: version(),
      rulesHash: rules.hash,
      keyName: keyName(fingerprintKey(process.env)),
      policy,
      decisions,
      limits,
      recognition: await pictureBasis(settings.recognition),
      roster: roster && new Uint8Array(roster.bytes),
    });
    const run = await store.begin({ started: new Date().toISOString(), basis, inputs });
    const auditor = new Auditor({
      store,
      run,
      inspector: {
        jobs,
        // The threads start when there is something to read.
        inspect: (target) => {
          pool ??= startPool(settings, undefined, (path, pictures) => progress.picture(path, pictures));
          return pool.inspect(target);
        },
      },
      judge: (inspection) => decide(inspection, policy, standing),
      tellsOfPeople: createNameJudge(rules, roster && new Roster(roster.bytes, roster.key)),
      digest: (path) => fileDigest(path).sha256,
      rehash: typed.rehash === true,
      now: () => Date.now(),
    });
    let known = 0;
    await auditor.audit(targets, ({ path, verdict, isKnown }) => {
      if (isKnown) known++;
      progress.tell(path, verdict, isKnown);
    });
    await store.end(run, new Date().toISOString());
    progress.end();
    const totals = await store.totals(run.id);
    if (totals.files === 0 && typed.shard === undefined) throw new UsageError('There was no file to audit.');
    await print(runInWords(run.id, totals, known, typed.store));
    return totals.blocked > 0 ? ExitCode.Block : ExitCode.Allow;
  } finally {
    progress.end();
    pool?.close();
    await store.close();
  }
}

/** What the options and the settings file mean for reading; what they say of reports of a scan is not for an audit. */
async function readSettings(
  paths: readonly string[],
  typed: AuditRunOptions,
  isTyped: (option: string) => boolean,
): Promise<ScanSettings> {
  const { store: _store, manifest, list, rehash: _rehash, shard: _shard, ...options } = typed;
  const where = [manifest, list].find((file) => file !== undefined);
  const settled = await settleOptions(
    where === undefined ? paths : [where],
    { ...options, format: 'json', color: false } as TypedScanOptions,
    isTyped,
  );
  const { output: _output, report: _report, certificate: _certificate, cache: _cache, ...reading } = settled ?? {};
  return readScanOptions({ ...reading, format: 'json' } as TypedScanOptions, process.env);
}

function shardOf(typed: string | undefined): Shard | undefined {
  if (typed === undefined) return undefined;
  const [, part, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/u.exec(typed) ?? []).map(Number);
  if (part === undefined || of === undefined || part > of) {
    throw new UsageError('The value of --shard must be a part and their number, such as 2/8.');
  }
  return { part, of };
}

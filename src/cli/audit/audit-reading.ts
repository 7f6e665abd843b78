import { auditBasis } from '../../audit/audit-basis.js';
import type { AuditBasis } from '../../audit/audit-result.js';
import type { AuditorParts } from '../../audit/auditor.js';
import { Roster } from '../../detectors/roster/roster.js';
import { createNameJudge } from '../../engine/name-judge.js';
import type { WorkerPool } from '../../engine/worker-pool.js';
import { decide } from '../../policy/decide.js';
import { decisionsOn } from '../../policy/decisions.js';
import { settleOptions } from '../config/settle-options.js';
import { today } from '../decisions/today.js';
import { fileDigest } from '../file-digest.js';
import { fingerprintKey } from '../fingerprint-key.js';
import { keyName } from '../key-name.js';
import { passwordBasis } from '../password-file.js';
import type { Progress } from '../progress.js';
import { pictureBasis, rulesOf, startPool } from '../reading.js';
import { readScanOptions, type ScanSettings, type TypedScanOptions } from '../scan-options.js';
import { version } from '../version.js';
import type { AuditOperands } from './audit-targets.js';

/** What an audit reads and judges with, and the basis that its results have from that. */
export interface AuditReading extends Pick<AuditorParts, 'inspector' | 'judge' | 'tellsOfPeople' | 'digest' | 'now'> {
  readonly basis: AuditBasis;
  close(): void;
}

/** Options of reading as `addReadingOptions` adds them, as they were typed. */
export type TypedReadingOptions = Pick<
  TypedScanOptions,
  'policy' | 'rules' | 'roster' | 'keyFile' | 'decisions' | 'ocr' | 'jobs' | 'quiet' | 'config'
> & { readonly progress: boolean };

/** Where settings are looked for: at what is audited, or at the file that lists it. */
export function nearTo({
  paths,
  manifest,
  list,
}: Pick<AuditOperands, 'paths' | 'manifest' | 'list'>): readonly string[] {
  const listing = manifest ?? list;
  return listing === undefined ? paths : [listing];
}

/**
 * What the options and the settings file mean for reading; what they say of reports of a scan is not for an audit. `near`:
 * where the settings file is looked for. Throws `UsageError` and `RuleFileError`.
 */
export async function readAuditSettings(
  near: readonly string[],
  options: TypedReadingOptions,
  isTyped: (option: string) => boolean,
): Promise<ScanSettings> {
  const settled = await settleOptions(near, { ...options, format: 'json', color: false } as TypedScanOptions, isTyped);
  const { output: _output, report: _report, certificate: _certificate, cache: _cache, ...reading } = settled ?? {};
  return readScanOptions({ ...reading, format: 'json' } as TypedScanOptions, process.env);
}

/** Nothing is started before there is something to read. Whoever uses it closes it. */
export async function startAuditReading(
  settings: ScanSettings,
  progress: Pick<Progress, 'picture'>,
): Promise<AuditReading> {
  const { policy, limits, roster, jobs } = settings;
  const rules = await rulesOf(settings);
  const day = today();
  const decisions = (settings.decisions ?? []).filter(({ until }) => until >= day);
  const standing = decisionsOn(day, decisions);
  let pool: WorkerPool | undefined;
  return {
    basis: auditBasis({
      version: version(),
      rulesHash: rules.hash,
      keyName: keyName(fingerprintKey(process.env)),
      policy,
      decisions,
      limits,
      recognition: await pictureBasis(settings.recognition),
      passwords: passwordBasis(settings.passwords, fingerprintKey(process.env)),
      roster: roster && new Uint8Array(roster.bytes),
    }),
    inspector: {
      jobs,
      inspect: (target) => {
        pool ??= startPool(settings, undefined, (path, pictures) => progress.picture(path, pictures));
        return pool.inspect(target);
      },
    },
    judge: (inspection) => decide(inspection, policy, standing),
    tellsOfPeople: createNameJudge(rules, roster && new Roster(roster.bytes, roster.key)),
    digest: (path) => fileDigest(path).sha256,
    now: () => Date.now(),
    close: () => pool?.close(),
  };
}

import { basisText } from './audit-basis.js';
import type { AuditReader, AuditRun, AuditStore } from './audit-store.js';
import { AuditStoreError } from './audit-store-error.js';

/** The last run of a store of a part, and where it is read. */
export interface Part {
  readonly reader: AuditReader;
  readonly run: AuditRun;
}

/** The last run of a part. Throws `AuditStoreError` where it did not end: what it lacks would be missing in the whole. */
export async function lastEndedRun(reader: AuditReader): Promise<AuditRun> {
  const run = (await reader.runs()).at(-1);
  if (!run) throw new AuditStoreError('A part holds no run.');
  if (run.ended === undefined)
    throw new AuditStoreError('A part was interrupted; run it again to its end, then merge.');
  return run;
}

/**
 * Puts the last runs of several stores together into one run of another; the number of files. Throws `AuditStoreError`
 * where they were not read with the same rules, policy and limits.
 */
export async function mergeRuns(parts: readonly Part[], into: AuditStore, now: () => string): Promise<number> {
  const [first, ...others] = parts.map(({ run }) => run);
  if (!first) return 0;
  const basis = basisText(first.basis);
  if (others.some((run) => basisText(run.basis) !== basis)) {
    throw new AuditStoreError(
      'The parts were not read with the same version, rules, policy, limits and key (FOI_GATE_KEY).',
    );
  }
  const [started = first.started] = parts.map(({ run }) => run.started).sort();
  const inputs = parts.map(({ run }) => run.inputs).join('; ');
  const whole = await into.begin({ started, basis: first.basis, inputs });
  let files = 0;
  for (const { reader, run } of parts) {
    for await (const { source, result, resultId } of reader.files(run.id, { order: 'path', asOf: '2000-01-01' })) {
      const known = result.sha256 === '' ? undefined : await into.find(whole, result.sha256, result.called);
      const merged = known ?? { ...result, report: await reader.report(resultId, '') };
      // What the file system said on another machine is no proof here.
      await into.record(whole, source, '', merged);
      files++;
    }
  }
  await into.end(whole, now());
  return files;
}

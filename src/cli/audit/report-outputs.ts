import { closeSync, fchmodSync, openSync, writeFileSync } from 'node:fs';
import type { AuditReporter, AuditReporting } from '../../audit/report/audit-reporting.js';
import { AUDIT_REPORTERS } from '../../audit/report/index.js';
import { printable } from '../../reporters/text/printable.js';
import { print, writeFailed } from '../print.js';
import { UsageError } from '../usage-error.js';

const OWNER_ONLY = 0o600;

/** A report to be written: into which file; without one, to standard output. */
export interface AuditOutput {
  readonly reporter: AuditReporter;
  readonly file?: string;
}

/** The outputs that were typed, the main one first. Throws `UsageError`. */
export async function auditOutputs(
  format: string,
  output: string | undefined,
  others: readonly string[],
): Promise<readonly AuditOutput[]> {
  const main = { reporter: await reporterFor(format), ...(output === undefined ? {} : { file: output }) };
  const more = others.map(async (typed) => {
    const at = typed.indexOf('=');
    if (at < 1 || at === typed.length - 1) {
      throw new UsageError('The value of --report must be a format and a file, such as html=audit.html.');
    }
    return { reporter: await reporterFor(typed.slice(0, at)), file: typed.slice(at + 1) };
  });
  return [main, ...(await Promise.all(more))];
}

/** Writes one report, readable by its owner alone where it is a file. Throws `ReportFailed`. */
export async function writeAuditReport({ reporter, file }: AuditOutput, reporting: AuditReporting): Promise<void> {
  if (file === undefined) {
    for await (const piece of reporter(reporting)) await print(piece);
    return;
  }
  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw writeFailed(`to ${printable(file)}`, error);
    }
  };
  const handle = guarded(() => openSync(file, 'w', OWNER_ONLY));
  try {
    guarded(() => fchmodSync(handle, OWNER_ONLY));
    for await (const piece of reporter(reporting)) guarded(() => writeFileSync(handle, piece));
  } finally {
    closeSync(handle);
  }
}

async function reporterFor(format: string): Promise<AuditReporter> {
  const load = Object.hasOwn(AUDIT_REPORTERS, format) ? AUDIT_REPORTERS[format] : undefined;
  if (load) return load();
  throw new UsageError(`There is no such format for an audit; use ${Object.keys(AUDIT_REPORTERS).join(', ')}.`);
}

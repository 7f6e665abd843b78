import { AuditStoreError } from '../../audit/audit-store-error.js';
import { lastEndedRun, mergeRuns, type Part } from '../../audit/merge-runs.js';
import { counted } from '../../reporters/text/counted.js';
import { printable } from '../../reporters/text/printable.js';
import { ExitCode } from '../exit-code.js';
import { print } from '../print.js';
import { UsageError } from '../usage-error.js';
import { openStore, type StoreOptions } from './open-store.js';

export type MergeOptions = StoreOptions;

/** Puts the stores of parts together into one. */
export async function auditMerge(stores: readonly string[], options: MergeOptions): Promise<ExitCode> {
  if (stores.includes(options.store)) throw new UsageError('The whole cannot be written into one of its parts.');
  const parts: Part[] = [];
  try {
    for (const store of stores) parts.push(await openPart(store));
    const into = await openStore(options, true);
    try {
      const files = await mergeRuns(parts, into, () => new Date().toISOString());
      await print(`${counted(files, 'file')} of ${counted(parts.length, 'part')} in ${printable(options.store)}.\n`);
      return ExitCode.Allow;
    } finally {
      await into.close();
    }
  } finally {
    for (const { reader } of parts) await reader.close();
  }
}

async function openPart(store: string): Promise<Part> {
  const reader = await openStore({ store });
  try {
    return { reader, run: await lastEndedRun(reader) };
  } catch (error) {
    await reader.close();
    throw error instanceof AuditStoreError ? new UsageError(`${printable(store)}: ${error.message}`) : error;
  }
}

import type { AuditStore } from '../../audit/audit-store.js';
import { AuditStoreError } from '../../audit/audit-store-error.js';

import { printable } from '../../reporters/text/printable.js';
import { realPathOf } from '../report-outputs.js';
import { UsageError } from '../usage-error.js';

/** Files that SQLite keeps beside a database while it is open. */
const BESIDE = ['', '-wal', '-shm', '-journal'] as const;

export interface StoreOptions {
  readonly store: string;
  /** The audit is kept on a PostgreSQL server, at this address or, where it is `true`, at the one in the environment. */
  readonly queue?: string | true;
}

/** The store on that server or in that file; what it takes is loaded only here. Throws `UsageError`. */
export async function openStore({ store, queue }: StoreOptions, mayMake = false): Promise<AuditStore> {
  if (queue !== undefined) return (await import('./open-queue.js')).openQueueStore(queue, mayMake);
  const { LibsqlStore } = await import('../../audit/libsql/libsql-store.js');
  try {
    return new LibsqlStore(store, { mayMake });
  } catch (error) {
    if (!(error instanceof AuditStoreError)) throw error;
    throw new UsageError(`${printable(store)}: ${error.message}`);
  }
}

/** True for the files of a store, by their real paths: they lie often among what is audited. */
export function isStoreFile(store: string): (realPath: string) => boolean {
  const real = realPathOf(store);
  const files = new Set(BESIDE.map((ending) => `${real}${ending}`));
  return (realPath) => files.has(realPath);
}

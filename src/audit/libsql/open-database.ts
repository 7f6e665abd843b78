import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import Database from 'libsql';
import { AuditStoreError } from '../audit-store-error.js';
import { APPLICATION_ID, SCHEMA, STORE_VERSION } from './schema.js';

/** Another process may be writing; so long one waits for it. */
const BUSY_MS = 10_000;
const OWNER_ONLY = 0o600;

/**
 * The database of a store, made where it is not there and may be made; readable by its owner alone. It writes ahead (WAL):
 * what is committed outlives the end of the process, and reports can be made while an audit goes on. Throws
 * `AuditStoreError`.
 */
export function openDatabase(file: string, mayMake: boolean): Database.Database {
  const isNew = !existsSync(file) || statSync(file).size === 0;
  if (isNew && !mayMake) throw new AuditStoreError('There is no store of an audit in that place.');
  let database: Database.Database | undefined;
  try {
    // Made before SQLite does, so that there is no moment at which others may read it; what it adds takes the same mode.
    closeSync(openSync(file, 'a', OWNER_ONLY));
    chmodSync(file, OWNER_ONLY);
    database = new Database(file);
    if (isNew) make(database);
    check(database);
    // Sorting goes to a file beside the others and not into memory, as this build of SQLite would have it.
    database.exec(
      `pragma busy_timeout = ${BUSY_MS}; pragma synchronous = normal; pragma temp_store = file; pragma foreign_keys = off; pragma trusted_schema = off;`,
    );
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof AuditStoreError) throw error;
    throw new AuditStoreError('The store of the audit cannot be opened there, or is not one.', { cause: error });
  }
}

function make(database: Database.Database): void {
  database.exec('pragma journal_mode = wal');
  database.exec(
    `begin immediate; ${SCHEMA} pragma application_id = ${APPLICATION_ID}; pragma user_version = ${STORE_VERSION}; commit;`,
  );
}

function check(database: Database.Database): void {
  const { application_id: application } = database.prepare('pragma application_id').get() as { application_id: number };
  const { user_version: version } = database.prepare('pragma user_version').get() as { user_version: number };
  if (application !== APPLICATION_ID)
    throw new AuditStoreError('The file is there already and is no store of an audit.');
  if (version !== STORE_VERSION) {
    throw new AuditStoreError('The store of the audit was made by another version of foi-gate; start a new one.');
  }
}

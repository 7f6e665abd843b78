import type Database from 'libsql';
import { FORGET, ORPHANS } from '../prune-statements.js';

/** Forgets all but the last `keep` runs; the number of runs forgotten. Whoever calls it opens and closes the transaction. */
export function prune(database: Database.Database, keep: number): number {
  const { changes } = database.prepare(FORGET).run(keep);
  for (const sql of ORPHANS) database.prepare(sql).run();
  return changes;
}

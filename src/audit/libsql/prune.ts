import type Database from 'libsql';

/** What only forgotten runs held, in an order in which nothing points to what is gone. */
const ORPHANS = [
  'delete from sightings where run not in (select id from runs)',
  'delete from sources where last_run not in (select id from runs)',
  'delete from results where id not in (select result from sightings)',
  'delete from kinds where result not in (select id from results)',
  'delete from reports where result not in (select id from results)',
  'delete from rules where id not in (select rule from kinds)',
  'delete from bases where id not in (select basis from runs)',
] as const;

/** Forgets all but the last `keep` runs; the number of runs forgotten. Whoever calls it opens and closes the transaction. */
export function prune(database: Database.Database, keep: number): number {
  const { changes } = database
    .prepare('delete from runs where id not in (select id from runs order by id desc limit ?)')
    .run(keep);
  for (const sql of ORPHANS) database.prepare(sql).run();
  return changes;
}

/** Forgets runs but the last ones; bind how many are kept. Whoever uses it opens and closes the transaction. */
export const FORGET = 'delete from runs where id not in (select id from runs order by id desc limit ?)';

/** What only forgotten runs held, in an order in which nothing points to what is gone. */
export const ORPHANS = [
  'delete from sightings where run not in (select id from runs)',
  'delete from sources where last_run not in (select id from runs)',
  'delete from results where id not in (select result from sightings)',
  'delete from kinds where result not in (select id from results)',
  'delete from reports where result not in (select id from results)',
  'delete from rules where id not in (select rule from kinds)',
  'delete from bases where id not in (select basis from runs)',
] as const;

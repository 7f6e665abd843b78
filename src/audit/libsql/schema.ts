/** Tells our stores from other databases: "foig" in ASCII. */
export const APPLICATION_ID = 0x666f6967;
/** Of the tables below. A store with another one is not touched. */
export const STORE_VERSION = 1;

/**
 * Reports lie apart from the results, so that a query over all results does not carry them along; rules have numbers,
 * because there are few of them and millions of kinds.
 */
export const SCHEMA = `
create table bases (
  id integer primary key,
  text text not null unique,
  version text not null, rules_hash text not null, policy text not null, policy_hash text not null,
  limits_hash text not null, roster_hash text not null, key_name text not null
);
create table runs (
  id integer primary key,
  started text not null,
  ended text,
  basis integer not null references bases,
  inputs text not null
);
create table results (
  id integer primary key,
  basis integer not null references bases,
  sha256 text not null, called text not null,
  bytes integer not null, format text not null, verdict text not null,
  people integer not null, unread integer not null,
  harm text, touched integer not null, weight integer not null,
  evidence text not null,
  ms real not null, at text not null,
  unique (basis, sha256, called)
);
create table reports (result integer primary key references results, packed blob not null);
create table rules (id integer primary key, name text not null unique);
create table kinds (
  result integer not null references results,
  place integer not null,
  rule integer not null references rules,
  severity text not null,
  findings integer not null, people integer not null,
  primary key (result, place)
) without rowid;
create table sources (
  id integer primary key,
  path text not null unique,
  address text, released text, reference text, origin text not null,
  stamp text not null,
  last_run integer not null references runs,
  last_result integer not null references results
);
create table sightings (
  run integer not null references runs,
  source integer not null references sources,
  result integer not null references results,
  primary key (run, source)
) without rowid;
`;

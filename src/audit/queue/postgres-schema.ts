/** Of the tables of an audit; the queue's own lie in a schema of theirs. */
export const AUDIT_SCHEMA = 'foi_gate_audit';
/** Of the tables below. A store with another one is not touched. */
export const STORE_VERSION = 1;

/**
 * The tables of the embedded store. Text that is put in order has the order of its bytes. What strangers wrote may be longer
 * than an index takes, so sources and results are told apart by a hash (`key`). Nothing points to another table by
 * constraint: all that belongs together is written in one transaction, and a check for each kind would cost more than the
 * writing.
 */
export const SCHEMA = `
create schema ${AUDIT_SCHEMA};
create table store (version integer not null);
insert into store values (${STORE_VERSION});
create table bases (
  id integer generated always as identity primary key,
  text text not null unique,
  version text not null, rules_hash text not null, policy text not null, policy_hash text not null,
  limits_hash text not null, roster_hash text not null, key_name text not null
);
create table runs (
  id integer generated always as identity primary key,
  started text not null,
  ended text,
  basis integer not null,
  inputs text not null,
  listed boolean not null default false
);
create table results (
  id bigint generated always as identity primary key,
  key bytea not null unique,
  basis integer not null,
  sha256 text not null, called text not null,
  bytes bigint not null, format text collate "C" not null, verdict text not null,
  people bigint not null, unread integer not null,
  harm text, touched bigint not null, weight bigint not null,
  evidence text not null,
  ms double precision not null, at text not null
);
create table reports (result bigint primary key, packed bytea not null);
alter table reports alter packed set storage external;
create table rules (id integer generated always as identity primary key, name text collate "C" not null unique);
create table kinds (
  result bigint not null,
  place integer not null,
  rule integer not null,
  severity text not null,
  findings bigint not null, people bigint not null,
  primary key (result, place)
);
create table sources (
  id bigint generated always as identity primary key,
  key bytea not null unique,
  path text collate "C" not null,
  address text, released text collate "C", reference text, origin text collate "C" not null,
  stamp text not null,
  last_run integer not null,
  last_result bigint not null
);
create table sightings (
  run integer not null,
  source bigint not null,
  result bigint not null,
  primary key (run, source)
);
`;

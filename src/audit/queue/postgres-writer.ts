import { createHash } from 'node:crypto';
import type { AuditResult, AuditSource } from '../audit-result.js';
import type { AuditRun, KnownResult } from '../audit-store.js';
import { packReport } from '../packed-report.js';
import { knownOf } from '../stored-rows.js';
import { type Postgres, type Session, statement } from './postgres.js';

interface Found {
  readonly id: number;
  readonly verdict: string;
  readonly sha256: string;
}

/** A result that is not there yet: with its report and its kinds, or nothing at all. */
const KEEP = `
with made as (
  insert into results (key, basis, sha256, called, bytes, format, verdict, people, unread, harm, touched, weight,
    evidence, ms, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
  on conflict (key) do nothing returning id
), told as (
  insert into reports (result, packed) select id, $16 from made
), listed as (
  insert into kinds (result, place, rule, severity, findings, people)
  select id, place, rule, severity, findings, people
  from made, unnest($17::int[], $18::int[], $19::text[], $20::bigint[], $21::bigint[])
    as each (place, rule, severity, findings, people)
)
select id from made`;

const FIND = 'select id, verdict, sha256 from results where key = $1';

/** Sources with what they hold in a run; bind the run and six lists and the numbers of the results. */
const SIGHT = `
with seen as (
  insert into sources (key, path, address, released, reference, origin, stamp, last_run, last_result)
  select key, path, address, released, reference, origin, stamp, $1::int, result
  from unnest($2::bytea[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[])
    as each (key, path, address, released, reference, origin, stamp, result)
  on conflict (key) do update set address = excluded.address, released = excluded.released,
    reference = excluded.reference, origin = excluded.origin, stamp = excluded.stamp,
    last_run = excluded.last_run, last_result = excluded.last_result
  returning id, last_result
)
insert into sightings (run, source, result) select $1, id, last_result from seen
on conflict (run, source) do update set result = excluded.result`;

const RULES = 'select id, name from rules where name = any ($1::text[])';
const ADD_RULES = 'insert into rules (name) select unnest($1::text[]) on conflict (name) do nothing';

/** What a source holds, whose result is in the store. */
export interface Sighted {
  readonly source: AuditSource;
  readonly stamp: string;
  readonly result: KnownResult;
}

/** Writes results and sightings. Whoever uses it opens and closes the transaction. */
export class PostgresWriter {
  readonly #server: Postgres;
  readonly #rules = new Map<string, number>();

  constructor(server: Postgres) {
    this.#server = server;
  }

  /** Numbers of the rules, to be asked for before the transaction: two that add the same ones would wait for each other. */
  async learn(names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.#rules.has(name)).sort();
    if (missing.length === 0) return;
    await this.#server.rows(ADD_RULES, [missing]);
    for (const { id, name } of await this.#server.rows<{ id: number; name: string }>(RULES, [missing])) {
      this.#rules.set(name, id);
    }
  }

  /** The result, or the one that was there first. */
  async keep(session: Session, basis: number, result: AuditResult): Promise<KnownResult> {
    const { sha256, called, bytes, format, verdict, people, unread, exposure, evidence, kinds, ms, at } = result;
    const key = resultKey(basis, sha256, called);
    const values = [
      ...[key, basis, sha256, storable(called), bytes, format, verdict, people, unread ? 1 : 0],
      ...[exposure.harm ?? null, exposure.people, exposure.weight, JSON.stringify(evidence), ms, at],
      packReport(result.report),
      kinds.map((_, place) => place),
      kinds.map(({ rule }) => this.#rules.get(rule)),
      ...[kinds.map((kind) => kind.severity), kinds.map((kind) => kind.findings), kinds.map((kind) => kind.people)],
    ];
    const { rows: made } = await session.query<{ id: number }>(statement(KEEP, values, 'keep'));
    if (made[0]) return knownOf({ id: made[0].id, verdict, sha256 });
    // A statement of its own sees what another worker has committed since.
    const { rows: found } = await session.query<Found>(statement(FIND, [key], 'found'));
    return knownOf(found[0] as Found);
  }

  async sight(session: Session, run: AuditRun, sighted: readonly Sighted[]): Promise<void> {
    const values = [
      run.id,
      sighted.map(({ source }) => sourceKey(source.path)),
      sighted.map(({ source }) => storable(source.path)),
      ...(['address', 'released', 'reference', 'origin'] as const).map((part) =>
        sighted.map(({ source }) => storable(source[part])),
      ),
      sighted.map(({ stamp }) => stamp),
      sighted.map(({ result }) => result.id),
    ];
    await session.query(statement(SIGHT, values, 'sight'));
  }

  async find(basis: number, sha256: string, called: string): Promise<KnownResult | undefined> {
    const [found] = await this.#server.rows<Found>(FIND, [resultKey(basis, sha256, called)], 'find');
    return found && knownOf(found);
  }
}

/** What a source is told from others by. */
export function sourceKey(path: string): Buffer {
  return createHash('sha256').update(path).digest();
}

function resultKey(basis: number, sha256: string, called: string): Buffer {
  return createHash('sha256').update(`${basis} ${sha256} ${called}`).digest();
}

/** PostgreSQL's text holds every character but one. */
export function storable<T extends string | undefined>(text: T): string | null {
  return text === undefined ? null : text.replaceAll('\0', '\u{fffd}');
}

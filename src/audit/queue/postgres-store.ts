import type { FileReport } from '../../model/file-report.js';
import { basisText } from '../audit-basis.js';
import type { AuditResult, AuditSource } from '../audit-result.js';
import type {
  AuditChange,
  AuditedFile,
  AuditRun,
  AuditStore,
  AuditTotals,
  FileQuery,
  KnownResult,
  RunStart,
  Sighting,
  TallyBy,
  TallyRow,
} from '../audit-store.js';
import { AuditStoreError } from '../audit-store-error.js';
import { unpackReport } from '../packed-report.js';
import { FORGET, ORPHANS } from '../prune-statements.js';
import { CHANGES, filesQuery, TALLIES, TOTALS, UNDATED } from '../read-queries.js';
import {
  type KindRow,
  knownOf,
  RESULT_COLUMNS,
  type ResultRow,
  RUN_COLUMNS,
  type RunRow,
  resultOf,
  runOf,
  type SourceRow,
  sourceOf,
} from '../stored-rows.js';
import { Postgres, type Session } from './postgres.js';
import { AUDIT_SCHEMA, SCHEMA, STORE_VERSION } from './postgres-schema.js';
import { PostgresWriter, type Sighted, sourceKey, storable } from './postgres-writer.js';

interface SeenRow {
  readonly run: number;
  readonly path: string;
  readonly stamp: string;
  readonly id: number;
  readonly verdict: string;
  readonly sha256: string;
  readonly basis: number;
}

export interface OpenRun {
  readonly run: AuditRun;
  readonly isListed: boolean;
}

interface ChangeRow extends SourceRow {
  readonly before: number | null;
  readonly after: number | null;
}

const RUNS = `select ${RUN_COLUMNS} from runs join bases on bases.id = runs.basis`;
const BEGIN = `
with known as (
  insert into bases (text, version, rules_hash, policy, policy_hash, limits_hash, roster_hash, key_name)
  values ($3, $4, $5, $6, $7, $8, $9, $10) on conflict (text) do update set text = excluded.text returning id
)
insert into runs (started, basis, inputs) select $1, id, $2 from known returning id`;
const SEEN = `
select sources.key, last_run as run, stamp, results.id, verdict, sha256, basis
from sources join results on results.id = last_result where sources.key = any ($1::bytea[])`;
const RESULTS = `select ${RESULT_COLUMNS} from results where id = any ($1::bigint[])`;
const KINDS = `
select result, rules.name as rule, severity, findings, people from kinds join rules on rules.id = kinds.rule
where result = any ($1::bigint[]) order by result, place`;
/** Days since the release up to the day bound. */
const DAYS = 'greatest(1, ?::date - released::date)';
/** Any number of our own; PostgreSQL has locks by number for programs to agree upon. */
const BEGINNING = 0x666f6967;

/** An audit on a PostgreSQL server, which any number of machines may work on. */
export class PostgresStore implements AuditStore {
  readonly #server: Postgres;
  readonly #writer: PostgresWriter;
  readonly #bases = new Map<string, number>();

  private constructor(server: Postgres) {
    this.#server = server;
    this.#writer = new PostgresWriter(server);
  }

  /** Throws `AuditStoreError`: the server cannot be reached, or there is no audit in it and it may not be made. */
  static async at(address: string, { mayMake }: { readonly mayMake: boolean }): Promise<PostgresStore> {
    const server = new Postgres(address, { schema: AUDIT_SCHEMA, connections: 3 });
    try {
      await prepare(server, mayMake);
      return new PostgresStore(server);
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  /** For those that settle more than a result in one transaction. */
  get server(): Postgres {
    return this.#server;
  }

  async begin({ started, basis, inputs }: RunStart): Promise<AuditRun> {
    const text = basisText(basis);
    return this.#server.atOnce(async (session) => {
      // Two that begin at the same moment agree on one run.
      await session.query('select pg_advisory_xact_lock($1)', [BEGINNING]);
      const { rows } = await session.query<RunRow>(`${RUNS} order by runs.id desc limit 1`);
      const last = rows[0] && runOf(rows[0]);
      if (last && last.ended === undefined && last.inputs === inputs && basisText(last.basis) === text) return last;
      const { version, rulesHash, policy, policyHash, limitsHash, rosterHash, keyName } = basis;
      const parts = [text, version, rulesHash, policy, policyHash, limitsHash, rosterHash, keyName];
      const { rows: made } = await session.query<{ id: number }>(BEGIN, [started, storable(inputs), ...parts]);
      return { id: made[0]!.id, started, basis, inputs };
    });
  }

  async seen(run: AuditRun, path: string): Promise<Sighting | undefined> {
    return (await this.seenOf(run, [path])).get(path);
  }

  /** What is known of those sources, by path. */
  async seenOf({ basis }: AuditRun, paths: readonly string[]): Promise<ReadonlyMap<string, Sighting>> {
    const byKey = new Map(paths.map((path) => [sourceKey(path).toString('hex'), path]));
    const keys = [...byKey.keys()].map((key) => Buffer.from(key, 'hex'));
    const rows = await this.#server.rows<SeenRow & { readonly key: Buffer }>(SEEN, [keys], 'seen');
    const current = await this.#basisId(basisText(basis));
    return new Map(
      rows.map((row) => [
        byKey.get(row.key.toString('hex')) as string,
        { run: row.run, stamp: row.stamp, result: knownOf(row), isCurrent: row.basis === current },
      ]),
    );
  }

  async find({ basis }: AuditRun, sha256: string, called: string): Promise<KnownResult | undefined> {
    return this.#writer.find(await this.#basisId(basisText(basis)), sha256, called);
  }

  async record(
    run: AuditRun,
    source: AuditSource,
    stamp: string,
    result: AuditResult | KnownResult,
  ): Promise<KnownResult> {
    const write = await this.writing(run, source, stamp, result);
    return this.#server.atOnce(write);
  }

  /** What `record` does, to be done in a transaction with more. */
  async writing(
    run: AuditRun,
    source: AuditSource,
    stamp: string,
    result: AuditResult | KnownResult,
  ): Promise<(session: Session) => Promise<KnownResult>> {
    const basis = await this.#basisId(basisText(run.basis));
    if (!('id' in result)) await this.#writer.learn(result.kinds.map(({ rule }) => rule));
    return async (session) => {
      const known = 'id' in result ? result : await this.#writer.keep(session, basis, result);
      await this.#writer.sight(session, run, [{ source, stamp, result: known }]);
      return known;
    };
  }

  /** Records sources whose results are in the store already, no two of one path. */
  async recordKnown(run: AuditRun, sighted: readonly Sighted[]): Promise<void> {
    if (sighted.length > 0) await this.#server.atOnce((session) => this.#writer.sight(session, run, sighted));
  }

  async end({ id }: AuditRun, at: string): Promise<void> {
    await this.#server.rows('update runs set ended = $2 where id = $1', [id, at]);
  }

  /** Says that all sources of a run are known: nothing more will come into its queue. */
  async listed({ id }: AuditRun): Promise<void> {
    await this.#server.rows('update runs set listed = true where id = $1', [id]);
  }

  /** Runs that have not ended, the oldest first, and whether all their sources are known. */
  async open(): Promise<readonly OpenRun[]> {
    const sql = `select listed, ${RUN_COLUMNS} from runs join bases on bases.id = runs.basis where ended is null order by runs.id`;
    const rows = await this.#server.rows<RunRow & { readonly listed: boolean }>(sql);
    return rows.map((row) => ({ run: runOf(row), isListed: row.listed }));
  }

  async runs(): Promise<readonly AuditRun[]> {
    return (await this.#server.rows<RunRow>(`${RUNS} order by runs.id`)).map(runOf);
  }

  async totals(run: number): Promise<AuditTotals> {
    const [row] = await this.#server.rows<Readonly<Record<keyof AuditTotals, number | null>>>(numbered(TOTALS), [run]);
    const [undated] = await this.#server.rows<{ undated: number }>(numbered(UNDATED), [run]);
    return {
      files: row?.files ?? 0,
      contents: row?.contents ?? 0,
      blocked: row?.blocked ?? 0,
      unread: row?.unread ?? 0,
      undated: undated?.undated ?? 0,
      people: row?.people ?? 0,
      bytes: row?.bytes ?? 0,
      ms: row?.ms ?? 0,
    };
  }

  async tally(run: number, by: TallyBy, most: number): Promise<readonly TallyRow[]> {
    return this.#server.rows<TallyRow>(numbered(TALLIES[by]), [run, most]);
  }

  async *files(run: number, query: FileQuery): AsyncGenerator<AuditedFile> {
    const { sql, values } = filesQuery(run, query, DAYS);
    yield* this.#server.stream(numbered(sql), values, async (rows: readonly (SourceRow & ResultRow)[], session) => {
      const kinds = await kindsOf(
        session,
        rows.map(({ result }) => result),
      );
      return rows.map((row) => ({
        source: sourceOf(row),
        resultId: row.result,
        result: resultOf(row, kinds(row.result)),
      }));
    });
  }

  async report(resultId: number, path: string): Promise<FileReport> {
    const [row] = await this.#server.rows<{ readonly packed: Buffer }>('select packed from reports where result = $1', [
      resultId,
    ]);
    if (!row) throw new AuditStoreError('The store of the audit does not hold that result.');
    return unpackReport(row.packed, path);
  }

  async *changes(from: number, to: number): AsyncGenerator<AuditChange> {
    yield* this.#server.stream(numbered(CHANGES), [from, to], async (rows: readonly ChangeRow[], session) => {
      const ids = [...new Set(rows.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()))];
      const { rows: found } = await session.query<ResultRow>(RESULTS, [ids]);
      const kinds = await kindsOf(session, ids);
      const results = new Map(found.map((row) => [row.result, resultOf(row, kinds(row.result))]));
      return rows.map((row) => {
        const [before, after] = [row.before, row.after].map((id) => (id === null ? undefined : results.get(id)));
        return { source: sourceOf(row), ...(before && { before }), ...(after && { after }) };
      });
    });
  }

  /** Forgets all but the last runs and what only the others held; the number of runs forgotten. */
  async prune(keep: number): Promise<number> {
    return this.#server.atOnce(async (session) => {
      await session.query('lock table runs');
      const { rowCount } = await session.query('select 1 from runs where ended is null');
      if (rowCount)
        throw new AuditStoreError('A run has not ended, and workers may be at it; forget nothing until then.');
      const forgotten = await session.query(numbered(FORGET), [keep]);
      for (const sql of ORPHANS) await session.query(sql);
      return forgotten.rowCount ?? 0;
    });
  }

  async close(): Promise<void> {
    await this.#server.close();
  }

  async #basisId(text: string): Promise<number> {
    const known = this.#bases.get(text);
    if (known !== undefined) return known;
    const [row] = await this.#server.rows<{ id: number }>('select id from bases where text = $1', [text]);
    // A basis without a run has no results.
    if (!row) return 0;
    this.#bases.set(text, row.id);
    return row.id;
  }
}

async function kindsOf(session: Session, results: readonly number[]): Promise<(result: number) => readonly KindRow[]> {
  const { rows } = await session.query<KindRow & { readonly result: number }>(KINDS, [results]);
  const kinds = new Map<number, KindRow[]>();
  for (const { result, ...kind } of rows) {
    const listed = kinds.get(result);
    if (listed) listed.push(kind);
    else kinds.set(result, [kind]);
  }
  return (result) => kinds.get(result) ?? [];
}

async function prepare(server: Postgres, mayMake: boolean): Promise<void> {
  await server.atOnce(async (session) => {
    await session.query('select pg_advisory_xact_lock($1)', [BEGINNING]);
    const { rows: there } = await session.query(`select to_regclass('${AUDIT_SCHEMA}.store') as name`);
    if (there[0]?.name === null) {
      if (!mayMake) throw new AuditStoreError('There is no audit on that server; foi-gate audit enqueue begins one.');
      await session.query(SCHEMA);
    }
    const { rows } = await session.query<{ version: number }>('select version from store');
    if (rows[0]?.version !== STORE_VERSION) {
      throw new AuditStoreError('The audit on that server was made by another version of foi-gate.');
    }
  });
}

/** The same statement with its values numbered, as PostgreSQL wants them. */
function numbered(sql: string): string {
  let at = 0;
  return sql.replace(/\?(\d*)/gu, (_, number: string) => `$${number === '' ? ++at : number}`);
}

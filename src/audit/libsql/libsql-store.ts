import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
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
import { openDatabase } from './open-database.js';
import { prune } from './prune.js';
import { ResultWriter } from './result-writer.js';

interface Waiting {
  readonly run: AuditRun;
  readonly source: AuditSource;
  readonly stamp: string;
  readonly result: AuditResult | KnownResult;
  resolve(known: KnownResult): void;
  reject(error: Error): void;
}

interface SeenRow {
  readonly run: number;
  readonly stamp: string;
  readonly id: number;
  readonly verdict: string;
  readonly sha256: string;
  readonly basis: number;
}

/** Days since the release up to the day bound. */
const DAYS = 'max(1, cast(julianday(?) - julianday(released) as integer))';
const RUNS = `select ${RUN_COLUMNS} from runs join bases on bases.id = runs.basis`;

/** What a query leaves behind is given back between turns of the event loop only, about 1 KB each. */
const ROWS_AT_A_STRETCH = 500;

/** An audit in one file on this machine, an SQLite database. */
export class LibsqlStore implements AuditStore {
  readonly #database: Database.Database;
  readonly #writer: ResultWriter;
  readonly #bases = new Map<string, number>();
  readonly #seen: Database.Statement;
  readonly #kinds: Database.Statement;
  #waiting: Waiting[] = [];

  /** Throws `AuditStoreError`: there is no store and it may not be made, or the file is something else. */
  constructor(file: string, { mayMake }: { readonly mayMake: boolean }) {
    this.#database = openDatabase(file, mayMake);
    this.#writer = new ResultWriter(this.#database, ({ basis }) => this.#basisId(basisText(basis)));
    this.#seen = this.#database.prepare(
      `select last_run as run, stamp, results.id, verdict, sha256, basis
        from sources join results on results.id = last_result where path = ?`,
    );
    this.#kinds = this.#database.prepare(
      `select rules.name as rule, severity, findings, people from kinds join rules on rules.id = kinds.rule
        where result = ? order by place`,
    );
  }

  async begin({ started, basis, inputs }: RunStart): Promise<AuditRun> {
    const text = basisText(basis);
    const { version, rulesHash, policy, policyHash, limitsHash, rosterHash, keyName } = basis;
    return this.#atOnce(() => {
      const last = this.#database.prepare(`${RUNS} order by runs.id desc limit 1`).get() as RunRow | undefined;
      if (last && last.ended === null && last.inputs === inputs && basisText(runOf(last).basis) === text) {
        return runOf(last);
      }
      this.#database
        .prepare(
          `insert into bases (text, version, rules_hash, policy, policy_hash, limits_hash, roster_hash, key_name)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (text) do nothing`,
        )
        .run(text, version, rulesHash, policy, policyHash, limitsHash, rosterHash, keyName);
      const { lastInsertRowid } = this.#database
        .prepare('insert into runs (started, basis, inputs) values (?, ?, ?)')
        .run(started, this.#basisId(text), inputs);
      return { id: Number(lastInsertRowid), started, basis, inputs };
    });
  }

  async seen({ basis }: AuditRun, path: string): Promise<Sighting | undefined> {
    const row = this.#seen.get(path) as SeenRow | undefined;
    if (!row) return undefined;
    const isCurrent = row.basis === this.#basisId(basisText(basis));
    return { run: row.run, stamp: row.stamp, result: knownOf(row), isCurrent };
  }

  async find(run: AuditRun, sha256: string, called: string): Promise<KnownResult | undefined> {
    return this.#writer.find(run, sha256, called);
  }

  /** Those that are recorded in one turn of the event loop share a transaction. */
  record(run: AuditRun, source: AuditSource, stamp: string, result: AuditResult | KnownResult): Promise<KnownResult> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#settle());
      this.#waiting.push({ run, source, stamp, result, resolve, reject });
    });
  }

  async end({ id }: AuditRun, at: string): Promise<void> {
    this.#atOnce(() => this.#database.prepare('update runs set ended = ? where id = ?').run(at, id));
  }

  async runs(): Promise<readonly AuditRun[]> {
    return (this.#database.prepare(`${RUNS} order by runs.id`).all() as RunRow[]).map(runOf);
  }

  async totals(run: number): Promise<AuditTotals> {
    const row = this.#database.prepare(TOTALS).get(run) as Readonly<Record<keyof AuditTotals, number | null>>;
    const { undated } = this.#database.prepare(UNDATED).get(run) as { undated: number };
    const { files, contents, blocked, unread, people, bytes, ms } = row;
    return {
      files: files ?? 0,
      contents: contents ?? 0,
      blocked: blocked ?? 0,
      unread: unread ?? 0,
      undated,
      people: people ?? 0,
      bytes: bytes ?? 0,
      ms: ms ?? 0,
    };
  }

  async tally(run: number, by: TallyBy, most: number): Promise<readonly TallyRow[]> {
    const rows = this.#database.prepare(TALLIES[by]).all(run, most) as TallyRow[];
    return rows.map(({ name, files, blocked, unread, people }) => ({ name, files, blocked, unread, people }));
  }

  async *files(run: number, query: FileQuery): AsyncGenerator<AuditedFile> {
    const { sql, values } = filesQuery(run, query, DAYS);
    const rows = this.#database.prepare(sql).iterate(...values) as IterableIterator<SourceRow & ResultRow>;
    let told = 0;
    for (const row of rows) {
      yield { source: sourceOf(row), resultId: row.result, result: this.#resultOf(row) };
      if (++told % ROWS_AT_A_STRETCH === 0) await nextTurn();
    }
  }

  async report(resultId: number, path: string): Promise<FileReport> {
    const row = this.#database.prepare('select packed from reports where result = ?').get(resultId) as
      | { readonly packed: ArrayBuffer }
      | undefined;
    if (!row) throw new AuditStoreError('The store of the audit does not hold that result.');
    return unpackReport(new Uint8Array(row.packed), path);
  }

  async *changes(from: number, to: number): AsyncGenerator<AuditChange> {
    const rows = this.#database.prepare(CHANGES).iterate(from, to) as IterableIterator<
      SourceRow & { readonly before: number | null; readonly after: number | null }
    >;
    const one = this.#database.prepare(`select ${RESULT_COLUMNS} from results where id = ?`);
    const resultAt = (id: number) => this.#resultOf(one.get(id) as ResultRow);
    let told = 0;
    for (const row of rows) {
      if (++told % ROWS_AT_A_STRETCH === 0) await nextTurn();
      yield {
        source: sourceOf(row),
        ...(row.before === null ? {} : { before: resultAt(row.before) }),
        ...(row.after === null ? {} : { after: resultAt(row.after) }),
      };
    }
  }

  /** Forgets all but the last runs and what only the others held; the number of runs forgotten. Gives back the room. */
  async prune(keep: number): Promise<number> {
    const forgotten = this.#atOnce(() => prune(this.#database, keep));
    this.#writer.forget();
    this.#bases.clear();
    this.#database.exec('vacuum; pragma wal_checkpoint(truncate);');
    return forgotten;
  }

  async close(): Promise<void> {
    this.#settle();
    // All into the one file, which somebody may copy or send.
    this.#database.exec('pragma wal_checkpoint(truncate)');
    this.#database.close();
  }

  #resultOf(row: ResultRow): AuditedFile['result'] {
    return resultOf(row, this.#kinds.all(row.result) as KindRow[]);
  }

  #settle(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    try {
      const known = this.#atOnce(() =>
        batch.map(({ run, source, stamp, result }) => this.#writer.write(run, source, stamp, result)),
      );
      batch.forEach(({ resolve }, at) => {
        resolve(known[at]!);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error as Error);
    }
  }

  /** All of it or nothing. Throws `AuditStoreError`. */
  #atOnce<T>(work: () => T): T {
    try {
      this.#database.exec('begin immediate');
      const done = work();
      this.#database.exec('commit');
      return done;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('rollback');
      this.#writer.forget();
      throw storeFailed(error);
    }
  }

  #basisId(text: string): number {
    let id = this.#bases.get(text);
    if (id === undefined) {
      id = (this.#database.prepare('select id from bases where text = ?').get(text) as { id: number }).id;
      this.#bases.set(text, id);
    }
    return id;
  }
}

function storeFailed(error: unknown): AuditStoreError {
  const code = String((error as { readonly code?: unknown }).code);
  const why = code.startsWith('SQLITE_FULL')
    ? 'the disk is full'
    : code.startsWith('SQLITE_BUSY')
      ? 'another process is writing to it'
      : code.startsWith('SQLITE_READONLY')
        ? 'writing there was refused'
        : 'the database refused';
  return new AuditStoreError(`The store of the audit could not be written: ${why}.`, { cause: error });
}

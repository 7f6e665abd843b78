import type Database from 'libsql';
import type { AuditResult, AuditSource } from '../audit-result.js';
import type { AuditRun, KnownResult } from '../audit-store.js';
import { packReport } from '../packed-report.js';
import { knownOf } from '../stored-rows.js';

interface Found {
  readonly id: number;
  readonly verdict: string;
  readonly sha256: string;
}

/** Writes results and sightings. Whoever uses it opens and closes the transaction. */
export class ResultWriter {
  readonly #statements: ReturnType<typeof prepare>;
  readonly #basisIdOf: (run: AuditRun) => number;
  readonly #rules = new Map<string, number>();

  constructor(database: Database.Database, basisIdOf: (run: AuditRun) => number) {
    this.#statements = prepare(database);
    this.#basisIdOf = basisIdOf;
  }

  write(run: AuditRun, source: AuditSource, stamp: string, result: AuditResult | KnownResult): KnownResult {
    const known = 'id' in result ? result : this.#keep(run, result);
    const { path, address = null, released = null, reference = null, origin } = source;
    const { id } = this.#statements.source.get(path, address, released, reference, origin, stamp, run.id, known.id) as {
      id: number;
    };
    this.#statements.sighting.run(run.id, id, known.id);
    return known;
  }

  find(run: AuditRun, sha256: string, called: string): KnownResult | undefined {
    const found = this.#statements.find.get(this.#basisIdOf(run), sha256, called) as Found | undefined;
    return found && knownOf(found);
  }

  #keep(run: AuditRun, result: AuditResult): KnownResult {
    const { sha256, called, bytes, format, verdict, people, unread, exposure, evidence, ms, at } = result;
    const known = this.find(run, sha256, called);
    if (known) return known;
    const about = [this.#basisIdOf(run), sha256, called, bytes, format, verdict, people, unread ? 1 : 0];
    const harm = [exposure.harm ?? null, exposure.people, exposure.weight];
    const { lastInsertRowid } = this.#statements.result.run(...about, ...harm, JSON.stringify(evidence), ms, at);
    const id = Number(lastInsertRowid);
    this.#statements.report.run(id, packReport(result.report));
    result.kinds.forEach(({ rule, severity, findings, people: whom }, place) => {
      this.#statements.kind.run(id, place, this.#ruleId(rule), severity, findings, whom);
    });
    return knownOf({ id, verdict, sha256 });
  }

  /** Numbers of rules are asked for anew after a transaction that failed: it may have taken them back. */
  forget(): void {
    this.#rules.clear();
  }

  #ruleId(name: string): number {
    let id = this.#rules.get(name);
    if (id === undefined) {
      id = (this.#statements.rule.get(name) as { id: number }).id;
      this.#rules.set(name, id);
    }
    return id;
  }
}

function prepare(database: Database.Database) {
  return {
    find: database.prepare('select id, verdict, sha256 from results where basis = ? and sha256 = ? and called = ?'),
    result: database.prepare(
      `insert into results (basis, sha256, called, bytes, format, verdict, people, unread, harm, touched, weight,
        evidence, ms, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    report: database.prepare('insert into reports (result, packed) values (?, ?)'),
    kind: database.prepare(
      'insert into kinds (result, place, rule, severity, findings, people) values (?, ?, ?, ?, ?, ?)',
    ),
    rule: database.prepare(
      'insert into rules (name) values (?) on conflict (name) do update set name = excluded.name returning id',
    ),
    source: database.prepare(
      `insert into sources (path, address, released, reference, origin, stamp, last_run, last_result)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (path) do update set address = excluded.address, released = excluded.released,
          reference = excluded.reference, origin = excluded.origin, stamp = excluded.stamp,
          last_run = excluded.last_run, last_result = excluded.last_result
        returning id`,
    ),
    sighting: database.prepare(
      `insert into sightings (run, source, result) values (?, ?, ?)
        on conflict (run, source) do update set result = excluded.result`,
    ),
  };
}

import type { Format, Harm, RuleId, Severity } from '../model/catalogue.js';
import type { Masked } from '../model/masked.js';
import type { AuditBasis, AuditSource, Kind } from './audit-result.js';
import type { AuditedFile, AuditRun, KnownResult } from './audit-store.js';

/** Rows as the database gives them. */
export interface RunRow {
  readonly id: number;
  readonly started: string;
  readonly ended: string | null;
  readonly inputs: string;
  readonly version: string;
  readonly rules_hash: string;
  readonly policy: string;
  readonly policy_hash: string;
  readonly limits_hash: string;
  readonly roster_hash: string;
  readonly key_name: string;
}

export interface SourceRow {
  readonly path: string;
  readonly address: string | null;
  readonly released: string | null;
  readonly reference: string | null;
  readonly origin: string;
}

export interface ResultRow {
  readonly result: number;
  readonly sha256: string;
  readonly called: string;
  readonly bytes: number;
  readonly format: string;
  readonly verdict: string;
  readonly people: number;
  readonly unread: number;
  readonly harm: string | null;
  readonly touched: number;
  readonly weight: number;
  readonly evidence: string;
  readonly ms: number;
  readonly at: string;
}

export interface KindRow {
  readonly rule: string;
  readonly severity: string;
  readonly findings: number;
  readonly people: number;
}

export const RUN_COLUMNS = `runs.id, started, ended, inputs,
  version, rules_hash, policy, policy_hash, limits_hash, roster_hash, key_name`;
export const SOURCE_COLUMNS = 'path, address, released, reference, origin';
export const RESULT_COLUMNS = `results.id as result, sha256, called, bytes, format, verdict, people, unread,
  harm, touched, weight, evidence, ms, at`;

export function runOf(row: RunRow): AuditRun {
  const basis: AuditBasis = {
    version: row.version,
    rulesHash: row.rules_hash,
    policy: row.policy,
    policyHash: row.policy_hash,
    limitsHash: row.limits_hash,
    rosterHash: row.roster_hash,
    keyName: row.key_name,
  };
  const { id, started, ended, inputs } = row;
  return { id, started, ...(ended === null ? {} : { ended }), basis, inputs };
}

export function sourceOf({ path, address, released, reference, origin }: SourceRow): AuditSource {
  return {
    path,
    ...(address === null ? {} : { address }),
    ...(released === null ? {} : { released }),
    ...(reference === null ? {} : { reference }),
    origin,
  };
}

export function resultOf(row: ResultRow, kinds: readonly KindRow[]): AuditedFile['result'] {
  const { sha256, called, bytes, format, people, unread, harm, touched, weight, evidence, ms, at } = row;
  return {
    sha256,
    called,
    bytes,
    format: format as Format,
    verdict: verdictOf(row.verdict),
    people,
    unread: unread !== 0,
    exposure: { ...(harm === null ? {} : { harm: harm as Harm }), people: touched, weight },
    kinds: kinds.map(kindOf),
    evidence: JSON.parse(evidence) as readonly Masked[],
    ms,
    at,
  };
}

export function knownOf({ id, verdict, sha256 }: { id: number; verdict: string; sha256: string }): KnownResult {
  return { id, verdict: verdictOf(verdict), isLasting: sha256 !== '' };
}

function kindOf({ rule, severity, findings, people }: KindRow): Kind {
  return { rule: rule as RuleId, severity: severity as Severity, findings, people };
}

/** A store that says anything else than `allow` does not allow. */
function verdictOf(text: string): 'allow' | 'block' {
  return text === 'allow' ? 'allow' : 'block';
}

import type { AuditBasis, AuditResult, AuditSource, Kind } from '../../src/audit/audit-result.js';
import type { AuditReader, AuditRun, AuditStore } from '../../src/audit/audit-store.js';
import { mask } from '../../src/model/masked.js';

export const BASIS: AuditBasis = {
  version: '1.0.0',
  rulesHash: 'a'.repeat(64),
  policy: 'release',
  policyHash: 'b'.repeat(64),
  limitsHash: 'c'.repeat(64),
  rosterHash: '',
  keyName: '12345678',
};

/** Another set of rules. */
export const NEW_RULES: AuditBasis = { ...BASIS, rulesHash: 'd'.repeat(64) };

/** SHA-256 of nothing in particular, told apart by a number. */
export const hashOf = (number: number): string => number.toString(16).padStart(8, '0').repeat(8);

export function source(path: string, parts: Partial<AuditSource> = {}): AuditSource {
  return { path, origin: 'releases', ...parts };
}

const STAFF: readonly Kind[] = [
  { rule: 'dataset/staff-list', severity: 'block', findings: 1, people: 40 },
  { rule: 'person/name', severity: 'warn', findings: 2, people: 40 },
];

/** A file with a list of forty people, unless told. */
export function result(parts: Partial<AuditResult> = {}): AuditResult {
  const { sha256 = hashOf(1), verdict = 'block', bytes = 1000, format = 'xlsx', people = 40 } = parts;
  const side = { tables: 1, cells: 10, characters: 100 };
  return {
    sha256,
    called: '.xlsx',
    bytes,
    format,
    verdict,
    people,
    unread: false,
    exposure: { harm: 'dataset', people, weight: 4 },
    kinds: STAFF,
    evidence: [mask('Sample, Jo')],
    report: {
      path: '',
      sha256,
      bytes,
      format,
      verdict,
      footprint: { visible: side, hidden: side },
      people,
      findings: [],
      gaps: [],
    },
    ms: 12.5,
    at: '2026-01-02T03:04:05.000Z',
    ...parts,
  };
}

/** A file in which nothing was found that blocks. */
export function allowed(parts: Partial<AuditResult> = {}): AuditResult {
  return result({ verdict: 'allow', people: 0, exposure: { people: 0, weight: 0 }, kinds: [], evidence: [], ...parts });
}

/** A file that nobody could read. */
export function unread(parts: Partial<AuditResult> = {}): AuditResult {
  const kinds: readonly Kind[] = [{ rule: 'gap/encrypted', severity: 'block', findings: 1, people: 0 }];
  return allowed({ verdict: 'block', unread: true, kinds, ...parts });
}

export function start(store: AuditStore, basis = BASIS, inputs = 'releases'): Promise<AuditRun> {
  return store.begin({ started: '2026-01-02T03:00:00.000Z', basis, inputs });
}

/** A run with these files that has ended. */
export async function runWith(
  store: AuditStore,
  files: readonly (readonly [AuditSource, AuditResult])[],
  basis = BASIS,
): Promise<AuditRun> {
  const run = await start(store, basis);
  await Promise.all(files.map(([where, what]) => store.record(run, where, `stamp of ${where.path}`, what)));
  await store.end(run, '2026-01-02T04:00:00.000Z');
  return run;
}

export async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of stream) list.push(one);
  return list;
}

export async function worst(reader: AuditReader, run: AuditRun, asOf = '2026-01-01'): Promise<readonly string[]> {
  const files = await all(reader.files(run.id, { order: 'worst', asOf }));
  return files.map(({ source: { path } }) => path);
}

import { join } from 'node:path';
import type { AuditResult, AuditSource } from '../../../src/audit/audit-result.js';
import { judgedResult } from '../../../src/audit/judged-result.js';
import { LibsqlStore } from '../../../src/audit/libsql/libsql-store.js';
import { type AuditReporter, type AuditReporting, figuresOf } from '../../../src/audit/report/audit-reporting.js';
import { PLAIN } from '../../../src/cli/paint.js';
import type { Inspection } from '../../../src/model/report.js';
import { decide } from '../../../src/policy/decide.js';
import { RELEASE } from '../../../src/policy/release.js';
import { builtInRules } from '../../../src/rules/load.js';
import { folderWith } from '../../cli/folder.js';
import { BREACH, CLEAR, HOSTILE, LOCKED, NASTY } from '../../reporters/breach.js';
import { hashOf, source, start } from '../specimen.js';

export type Release = readonly [AuditSource, Inspection];

const AT = '2026-01-02T03:04:05.000Z';

/** Years of releases: the breach long in public, a smaller one, a letter that is locked, and what is fine. */
export const RELEASES: readonly Release[] = [
  [source('2019/clear.csv', { released: '2019-05-01', origin: '2019' }), { ...CLEAR, sha256: hashOf(1) }],
  [
    source('2023/workforce.xlsx', {
      released: '2023-08-08',
      reference: 'FOI 7',
      address: 'https://x.example/workforce.xlsx',
      origin: 'x.example',
    }),
    BREACH,
  ],
  [source('2025/workforce again.xlsx', { released: '2025-08-08', origin: '2025' }), { ...BREACH, sha256: hashOf(2) }],
  [source('locked.xlsx', { origin: '.' }), { ...LOCKED, sha256: hashOf(3) }],
];

/** Everything that strangers write, written by one who wants to break the report. */
export const HOSTILE_RELEASE: Release = [
  source(NASTY, { address: NASTY, reference: `=cmd|'/c calc'!A0`, origin: NASTY, released: '2020-01-01' }),
  { ...HOSTILE, sha256: hashOf(4) },
];

function resultOf(read: Inspection): AuditResult {
  const about = { run: 1, path: read.path, sha256: '', called: '.xlsx', ms: 5, at: AT };
  return judgedResult(decide(read, RELEASE), about);
}

/** A report of these releases as one text. */
export async function reportOf(
  reporter: AuditReporter,
  releases: readonly Release[],
  parts: Partial<AuditReporting> & { readonly hasEnded?: boolean } = {},
): Promise<string> {
  const store = new LibsqlStore(join(folderWith({}), 'audit.db'), { mayMake: true });
  try {
    const begun = await start(store);
    await Promise.all(releases.map(([where, read]) => store.record(begun, where, '', resultOf(read))));
    if (parts.hasEnded !== false) await store.end(begun, AT);
    const [run = begun] = await store.runs();
    const reporting: AuditReporting = {
      reader: store,
      run,
      asOf: '2026-01-01',
      ...(await figuresOf(store, run)),
      rules: builtInRules().byId,
      listsAll: false,
      style: { width: 100, paint: PLAIN },
      ...parts,
    };
    let text = '';
    for await (const piece of reporter(reporting)) text += piece;
    return text;
  } finally {
    await store.close();
  }
}

/** Many files that block, each with a name of its own. */
export const manyReleases = (count: number): readonly Release[] =>
  Array.from({ length: count }, (_, at) => [
    source(`${2010 + (at % 16)}/response ${at}.xlsx`, {
      released: `${2010 + (at % 16)}-05-01`,
      origin: `site ${at % 40}`,
    }),
    { ...BREACH, sha256: hashOf(1000 + at), people: 1 + (at % 997) },
  ]);

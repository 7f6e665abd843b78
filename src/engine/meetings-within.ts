import type { DocumentTrace, Finding } from '../model/report.js';
import type { RuleBook } from '../model/reporter.js';
import { exposed, type Meeting, twins } from './compare-documents.js';
import { meetingFinding } from './meeting-finding.js';

/** Documents told of for one thing that somebody removed from many of them. */
const MOST_REMOVERS = 8;
/** Tables compared with each other; of more in one file the documents of the smallest are left out. */
const MOST_TABLES = 1000;

/** What the documents of one file tell of each other: those of an archive, an attachment, two sheets of a workbook. */
export function meetingsWithin(traces: readonly DocumentTrace[], rules: RuleBook, key: Uint8Array): readonly Finding[] {
  const removers = removersOf(traces);
  const tabular = withTables(traces);
  const findings = new Map<string, Finding>();
  for (const document of traces) {
    const meetings: Meeting[] = [];
    for (const other of removersIn(document, removers)) meetings.push(...exposed(document, other));
    if (tabular.has(document)) for (const other of tabular) meetings.push(...twins(document, other));
    for (const meeting of meetings) {
      const finding = meetingFinding(meeting, { format: document.format }, rules, key);
      // Several copies of the other document tell the same once.
      if (!findings.has(finding.fingerprint)) findings.set(finding.fingerprint, finding);
    }
  }
  return [...findings.values()];
}

/** Documents by what was removed from them. */
function removersOf(traces: readonly DocumentTrace[]): ReadonlyMap<number, readonly DocumentTrace[]> {
  const removers = new Map<number, DocumentTrace[]>();
  for (const trace of traces) {
    for (const hash of trace.removed) {
      const known = removers.get(hash);
      if (known === undefined) removers.set(hash, [trace]);
      else if (known.length < MOST_REMOVERS) known.push(trace);
    }
  }
  return removers;
}

/** The other documents from which something was removed that stands in this one. */
function removersIn(
  document: DocumentTrace,
  removers: ReadonlyMap<number, readonly DocumentTrace[]>,
): ReadonlySet<DocumentTrace> {
  const others = new Set<DocumentTrace>();
  if (removers.size === 0) return others;
  for (const [hash] of document.present) {
    for (const other of removers.get(hash) ?? []) if (other !== document) others.add(other);
  }
  return others;
}

/** The documents with the largest tables. */
function withTables(traces: readonly DocumentTrace[]): ReadonlySet<DocumentTrace> {
  const rowsOf = ({ tables }: DocumentTrace): number => Math.max(...tables.map(({ rows }) => rows));
  const kept = new Set<DocumentTrace>();
  let count = 0;
  const tabular = traces.filter(({ tables }) => tables.length > 0);
  for (const trace of tabular.sort((one, other) => rowsOf(other) - rowsOf(one))) {
    count += trace.tables.length;
    if (count > MOST_TABLES) break;
    kept.add(trace);
  }
  return kept;
}

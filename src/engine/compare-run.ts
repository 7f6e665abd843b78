import type { DocumentTrace, Finding, Inspection } from '../model/report.js';
import type { RuleBook } from '../model/reporter.js';
import { meetingsIn } from './compare-documents.js';
import { inOrder } from './findings.js';
import { meetingFinding } from './meeting-finding.js';
import { RememberedFiles } from './remembered-files.js';

/** Files held back until those after them were read, so that a finding can stand where the name stands. */
const MOST_HELD = 256;
/** Files, and hashes of all of them, that later files are compared with; the oldest are forgotten first. */
const MOST_REMEMBERED = 4096;
const MOST_HASHES = 1_000_000;

interface Member {
  readonly inspection: Inspection;
  readonly traces: readonly DocumentTrace[];
  readonly weight: number;
  readonly added: Finding[];
  released: boolean;
}

export interface RunComparison {
  readonly rules: RuleBook;
  /** Key of the fingerprints. */
  readonly key: Uint8Array;
  /** Files held back; 256 unless told. */
  readonly held?: number;
}

/**
 * The inspections of a run in their order, each with what comparing it with the others told: names and numbers that were
 * removed in one file and stand in another, and a redacted table beside its original. A finding stands in the file that
 * shows too much; where that one was given out already, in the later one. What is compared goes no further.
 */
export async function* compareRun(
  inspections: AsyncIterable<Inspection>,
  { rules, key, held = MOST_HELD }: RunComparison,
): AsyncGenerator<Inspection> {
  const waiting: Member[] = [];
  const remembered = new RememberedFiles<Member>();
  let hashes = 0;
  for await (const inspection of inspections) {
    const member = memberOf(inspection);
    for (const earlier of remembered.near(member)) compare(earlier, member, rules, key);
    if (member.weight > 0) {
      remembered.add(member);
      hashes += member.weight;
      while (remembered.size > MOST_REMEMBERED || (hashes > MOST_HASHES && remembered.size > 1)) {
        hashes -= remembered.shift()?.weight ?? 0;
      }
    }
    waiting.push(member);
    if (waiting.length > held) yield release(waiting.shift()!);
  }
  for (const member of waiting) yield release(member);
}

function memberOf({ traces = [], ...inspection }: Inspection): Member {
  const telling = traces.filter((trace) => weightOf(trace) > 0);
  const weight = telling.reduce((sum, trace) => sum + weightOf(trace), 0);
  return { inspection, traces: telling, weight, added: [], released: false };
}

function weightOf({ removed, present, tables }: DocumentTrace): number {
  const values = tables.flatMap(({ columns }) => columns).reduce((sum, column) => sum + column.values.length + 8, 0);
  return removed.length + present.length + values;
}

function compare(earlier: Member, later: Member, rules: RuleBook, key: Uint8Array): void {
  for (const one of earlier.traces) {
    for (const other of later.traces) {
      tell(one, earlier, other, later, rules, key);
      tell(other, later, one, earlier, rules, key);
    }
  }
}

/** Tells `own` what stands in its document although `other` shows that it was to go. */
function tell(
  document: DocumentTrace,
  own: Member,
  compared: DocumentTrace,
  other: Member,
  rules: RuleBook,
  key: Uint8Array,
): void {
  for (const meeting of meetingsIn(document, compared)) {
    const isTurned = own.released;
    const [into, from, format] = isTurned ? [other, own, compared.format] : [own, other, document.format];
    const telling = { format, otherFile: from.inspection.path, isTurned };
    into.added.push(meetingFinding(meeting, telling, rules, key));
  }
}

function release(member: Member): Inspection {
  member.released = true;
  const { inspection, added } = member;
  if (added.length === 0) return inspection;
  return { ...inspection, findings: inOrder([...inspection.findings, ...distinct(added)]) };
}

/** Several copies of the other file tell the same once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
}

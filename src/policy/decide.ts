import type { Severity } from '../model/catalogue.js';
import type {
  Complete,
  Finding,
  GapReport,
  Inspection,
  JudgedFile,
  JudgedFinding,
  Reason,
  Verdict,
} from '../model/report.js';
import type { Decisions } from './decisions.js';
import { type Policy, speaksFor } from './policy.js';

/**
 * The verdict on one file: every finding weighed, every gap a reason to block. A decision makes the finding it was taken
 * for a note that says who took it; it speaks for nothing else, and never for a gap. Pure.
 */
export function decide(inspection: Inspection, policy: Policy, decisions?: Decisions): JudgedFile {
  const findings = inspection.findings.map((finding) => judge(finding, policy, decisions));
  const gaps = [...inspection.gaps, ...unproven(inspection)];
  return { ...inspection, findings, gaps, verdict: verdictOn(inspection, findings, gaps) };
}

function judge(finding: Finding, policy: Policy, decisions: Decisions | undefined): JudgedFinding {
  const accepted = decisions?.acceptanceOf(finding);
  return accepted ? { ...finding, severity: 'note', accepted } : { ...finding, severity: weigh(finding, policy) };
}

function weigh(finding: Finding, policy: Policy): Severity {
  // A finding that no clause speaks for was not thought of, and what was not thought of does not pass.
  return policy.clauses.find((clause) => speaksFor(clause, finding))?.severity ?? 'block';
}

/** What an inspection without gaps must still show before it can be called complete. */
function unproven({ gaps, sha256, format }: Inspection): readonly GapReport[] {
  if (gaps.length > 0) return [];
  if (!/^[0-9a-f]{64}$/u.test(sha256)) {
    return [{ reason: 'crash', location: {}, detail: 'The inspection does not say which bytes it read.' }];
  }
  if (format === 'unknown') {
    return [
      { reason: 'unknown-format', location: {}, detail: 'The kind of this file is not known, so it was not read.' },
    ];
  }
  return [];
}

function verdictOn(inspection: Inspection, findings: readonly JudgedFinding[], gaps: readonly GapReport[]): Verdict {
  const [first, ...rest] = [
    ...findings
      .filter(({ severity }) => severity === 'block')
      .map(({ rule, location }): Reason => ({ because: rule, location })),
    ...gaps.map(({ reason, location }): Reason => ({ because: 'gap', gap: reason, location })),
  ];
  if (first) return { decision: 'block', reasons: [first, ...rest] };
  return { decision: 'allow', coverage: { parts: inspection.parts ?? 1 } as Complete };
}

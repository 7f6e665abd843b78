import type { RuleId, Severity } from '../model/catalogue.js';
import type { Masked } from '../model/masked.js';
import type { JudgedFile, JudgedFinding } from '../model/report.js';
import { fileReport } from '../reporters/text/file-report.js';
import type { AuditResult, Kind } from './audit-result.js';
import { exposureOf, HARM_WEIGHTS, peopleTouched } from './exposure.js';

const MOST_EVIDENCE = 5;
const SEVERITIES: readonly Severity[] = ['block', 'warn', 'note'];

/** How a file came to be read. */
export interface Circumstances extends Pick<AuditResult, 'called' | 'ms' | 'at'> {
  readonly run: number;
  readonly path: string;
  /** Of the bytes, for the report: a reading that crashed cannot tell. Empty where nobody knows. */
  readonly sha256: string;
}

/** What a judged file is kept as. */
export function judgedResult(file: JudgedFile, { run, path, sha256, called, ms, at }: Circumstances): AuditResult {
  // A reading that came to its end says what it read, whatever gaps it met.
  const isLasting = file.sha256 !== '';
  return {
    sha256: file.sha256,
    called: isLasting ? called : `${run} ${path}`,
    bytes: file.bytes,
    format: file.format,
    verdict: file.verdict.decision,
    people: file.people,
    unread: file.gaps.length > 0,
    exposure: exposureOf(file),
    kinds: kindsOf(file),
    evidence: evidenceOf(file.findings),
    report: { ...fileReport(file), path: '', sha256: file.sha256 || sha256 },
    ms,
    at,
  };
}

function kindsOf({ findings, gaps }: JudgedFile): readonly Kind[] {
  const kinds = new Map<RuleId, Kind>();
  const add = (rule: RuleId, severity: Severity, people: number): void => {
    const known = kinds.get(rule) ?? { rule, severity, findings: 0, people: 0 };
    kinds.set(rule, {
      rule,
      severity: rank(severity) < rank(known.severity) ? severity : known.severity,
      findings: known.findings + 1,
      people: Math.max(known.people, people),
    });
  };
  for (const { rule, severity, people = 0 } of [...findings].sort(worstFirst)) add(rule, severity, people);
  for (const { reason } of gaps) add(`gap/${reason}`, 'block', 0);
  return [...kinds.values()].sort((one, other) => rank(one.severity) - rank(other.severity));
}

function evidenceOf(findings: readonly JudgedFinding[]): readonly Masked[] {
  const blocking = findings.filter(({ severity }) => severity === 'block').sort(worstFirst);
  const samples = new Set<Masked>();
  // One of each before a second one of any.
  for (let at = 0; at < MOST_EVIDENCE; at++) {
    for (const { evidence } of blocking) for (const sample of evidence.slice(at, at + 1)) samples.add(sample);
  }
  return [...samples].slice(0, MOST_EVIDENCE);
}

function worstFirst(one: JudgedFinding, other: JudgedFinding): number {
  return rank(one.severity) - rank(other.severity) || exposure(other) - exposure(one);
}

function exposure(finding: JudgedFinding): number {
  return HARM_WEIGHTS[finding.harm] * peopleTouched(finding);
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

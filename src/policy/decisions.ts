import type { RuleId } from '../model/catalogue.js';
import type { Acceptance, Finding, IdleDecision, JudgedFile } from '../model/report.js';

/** What somebody decided about one finding. It lies in a file of its own, never in a document. */
export interface Decision extends Acceptance {
  /** Fingerprint of the finding. It is made of the content, so a decision lapses when the finding changes. */
  readonly finding: string;
  /** The exemption or public-interest ground it rests on. */
  readonly ground: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string;
  /** The rule it was taken for, for whoever reads the file; where it is told, it must be the finding's. */
  readonly rule?: RuleId;
}

/** The decisions of a run: which hold today, and, once all files are judged, which had nothing to do. */
export interface Decisions {
  /** What lets a finding go out; undefined where nobody decided that it may, or no longer. */
  acceptanceOf(finding: Finding): Acceptance | undefined;
}

/** Decisions that hold on `today` (`YYYY-MM-DD`). Of several for one finding the one that holds longest counts. */
export function decisionsOn(today: string, decisions: readonly Decision[]): Decisions {
  const active = new Map<string, Decision>();
  for (const decision of decisions.filter((one) => !isExpired(one, today))) {
    const known = active.get(decision.finding);
    if (!known || known.until < decision.until) active.set(decision.finding, decision);
  }
  return {
    acceptanceOf({ fingerprint, rule }) {
      const found = active.get(fingerprint);
      if (!found || (found.rule !== undefined && found.rule !== rule)) return undefined;
      return { by: found.by, reason: found.reason, ground: found.ground, until: found.until };
    },
  };
}

/** Fingerprints that a decision let go out. */
export function acceptedIn({ findings }: JudgedFile): readonly string[] {
  return findings.flatMap(({ accepted, fingerprint }) => (accepted ? [fingerprint] : []));
}

/** Decisions that did nothing in a run: past their day, or about what is not there any more. */
export function idleDecisions(
  today: string,
  decisions: readonly Decision[],
  used: ReadonlySet<string>,
): readonly IdleDecision[] {
  return decisions.flatMap((decision): readonly IdleDecision[] => {
    if (isExpired(decision, today)) return [{ ...decision, state: 'expired' }];
    return used.has(decision.finding) ? [] : [{ ...decision, state: 'unused' }];
  });
}

function isExpired({ until }: Decision, today: string): boolean {
  return until < today;
}

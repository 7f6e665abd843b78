import type { Carrier, Confidence, Harm, RuleId, Severity, Visibility } from '../model/catalogue.js';
import type { Finding } from '../model/report.js';

/** Which findings a clause speaks for. Every field that is given must hold; an absent one holds for all. */
export interface Condition {
  /** Rule ids, or whole families such as `redaction/*`. */
  readonly rules?: readonly (RuleId | `${string}/*`)[];
  readonly harms?: readonly Harm[];
  readonly carriers?: readonly Carrier[];
  readonly confidences?: readonly Confidence[];
  readonly visibility?: Visibility;
  readonly personal?: boolean;
  readonly novel?: boolean;
  readonly ordinary?: boolean;
  /** At least so many people. A finding that cannot tell how many counts as many. */
  readonly peopleFrom?: number;
  /** Fewer than so many people, known to be. */
  readonly peopleBelow?: number;
}

export interface Clause extends Condition {
  readonly severity: Severity;
}

/** What findings lead to: the first clause that speaks for a finding gives its severity. Gaps always block. */
export interface Policy {
  readonly name: string;
  readonly clauses: readonly Clause[];
}

const among = <T>(list: readonly T[] | undefined, value: T | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));

const equal = <T>(wanted: T | undefined, value: T): boolean => wanted === undefined || wanted === value;

/** True when `finding` meets every part of `condition`. */
export function speaksFor(condition: Condition, finding: Finding): boolean {
  const family = `${finding.rule.slice(0, finding.rule.indexOf('/'))}/*` as const;
  return (
    (among(condition.rules, finding.rule) || among(condition.rules, family)) &&
    among(condition.harms, finding.harm) &&
    among(condition.carriers, finding.carrier) &&
    among(condition.confidences, finding.confidence) &&
    equal(condition.visibility, finding.visibility) &&
    equal(condition.personal, finding.personal === true) &&
    equal(condition.novel, finding.novel === true) &&
    equal(condition.ordinary, finding.ordinary === true) &&
    (condition.peopleFrom === undefined || (finding.people ?? Number.POSITIVE_INFINITY) >= condition.peopleFrom) &&
    (condition.peopleBelow === undefined || (finding.people ?? Number.POSITIVE_INFINITY) < condition.peopleBelow)
  );
}

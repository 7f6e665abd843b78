import type { Harm } from '../model/catalogue.js';
import type { JudgedFile, JudgedFinding } from '../model/report.js';
import type { Exposure } from './audit-result.js';

/**
 * What disclosure does to a person, from 1 to 5. What the law calls special comes first (UK GDPR, articles 9 and 10), then
 * what lets others act in a person's name, find them, or tie them to a crime; a name with a job comes after a way to reach
 * them. They order a list and are no measure of anything else.
 */
export const HARM_WEIGHTS: Readonly<Record<Harm, number>> = {
  special: 5,
  identifier: 4,
  case: 4,
  dataset: 4,
  contact: 3,
  redaction: 3,
  name: 2,
  employment: 2,
  structure: 2,
  marking: 2,
  file: 1,
};

/** Where a finding cannot tell people apart, each occurrence of these is taken for one. */
const SINGLES_OUT: readonly Harm[] = ['identifier', 'contact', 'case'];

/** People times weight, of the kind of harm for which that is largest among what blocks. */
export function exposureOf({ findings, people }: Pick<JudgedFile, 'findings' | 'people'>): Exposure {
  let worst: Exposure = { people: 0, weight: 0 };
  for (const [harm, touched] of touchedByHarm(findings, people)) {
    const weight = HARM_WEIGHTS[harm];
    if (weight * touched > worst.weight * worst.people) worst = { harm, people: touched, weight };
  }
  return worst;
}

/** People a finding is about, at least 1. */
export function peopleTouched({ harm, people, count }: JudgedFinding): number {
  return Math.max(1, people ?? (SINGLES_OUT.includes(harm) ? count : 1));
}

/** Those of one kind of harm are often the same people in several places, so never more than the file is known to hold. */
function touchedByHarm(findings: readonly JudgedFinding[], people: number): ReadonlyMap<Harm, number> {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const touched = new Map<Harm, number>();
  for (const harm of new Set(blocking.map((finding) => finding.harm))) {
    const each = blocking.filter((finding) => finding.harm === harm).map(peopleTouched);
    const most = Math.max(people, ...each);
    touched.set(
      harm,
      Math.min(
        most,
        each.reduce((sum, one) => sum + one, 0),
      ),
    );
  }
  return touched;
}

import type { Acceptance, IdleDecision } from '../../model/report.js';

/** Who decided that a finding may go out, on which ground, and until when: `A. Reviewer until 2027-01-31 (s.40): reason`. */
export function acceptanceInWords({ by, reason, ground, until }: Acceptance): string {
  return `${by} until ${until}${ground === undefined ? '' : ` (${ground})`}: ${reason}`;
}

/** A decision that did nothing, and why. */
export function idleInWords({ state, rule, finding, ...decision }: IdleDecision): string {
  const about = rule === undefined ? `finding ${finding}` : `${rule}, finding ${finding}`;
  const why = state === 'expired' ? 'is past its day' : 'fits nothing that was found';
  return `A decision about ${about} ${why}: ${acceptanceInWords(decision)}`;
}

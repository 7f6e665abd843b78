import { canariesIn } from './canaries.mjs';
import { MOST_SECONDS } from './inspection-thread.mjs';

/**
 * The law that a mutant broke, in words; undefined when it broke none.
 * @param {import('./mutant.mjs').Mutant} mutant
 * @param {import('./inspection-thread.mjs').Outcome} outcome
 * @returns {string | undefined}
 */
export function violationOf({ fixture, bytes }, outcome) {
  switch (outcome.kind) {
    case 'hung':
      return `took longer than ${MOST_SECONDS} s`;
    case 'thrown':
    case 'died':
      return `${outcome.kind}: ${outcome.error}`;
    default:
      break;
  }
  const crash = outcome.gaps.find(({ reason }) => reason === 'crash');
  if (crash) return `gap "crash" at ${JSON.stringify(crash.location)}`;
  if (outcome.decision === 'block') return undefined;
  const missed = canariesIn(bytes, fixture.canaries).filter((canary) => !isInTheOpen(canary, outcome.findings));
  return missed.length > 0 ? `ALLOW although it still holds ${missed.join(', ')}` : undefined;
}

/**
 * A mutation may show what was hidden: a name that everybody sees is allowed on purpose, if a finding tells of it. Of many
 * names a finding shows a few.
 */
function isInTheOpen(/** @type {string} */ canary, /** @type {readonly any[]} */ findings) {
  return findings.some(
    ({ visibility, harm, evidence, count }) =>
      visibility === 'visible' &&
      (evidence.some((/** @type {string} */ value) => value.includes(canary)) ||
        (harm === 'name' && count > evidence.length)),
  );
}

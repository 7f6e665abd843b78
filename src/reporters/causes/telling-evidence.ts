import type { JudgedFinding } from '../../model/report.js';
import type { Cause } from './causes.js';

/**
 * The samples that show best what a cause is about: its own, else those of what lies in it with the most people, since a
 * name tells an officer more than a number.
 */
export function tellingEvidence({ lead, also, inside }: Cause): JudgedFinding['evidence'] {
  const own = [lead, ...also].find(({ evidence }) => evidence.length > 0);
  if (own) return own.evidence;
  const told = inside.filter(({ evidence }) => evidence.length > 0);
  return [...told].sort((one, other) => (other.people ?? 0) - (one.people ?? 0))[0]?.evidence ?? [];
}

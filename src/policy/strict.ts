import type { Policy } from './policy.js';
import { RELEASE } from './release.js';

/** As `release`, but what that warns of blocks. */
export const STRICT: Policy = {
  name: 'strict',
  clauses: RELEASE.clauses.map((clause) => (clause.severity === 'warn' ? { ...clause, severity: 'block' } : clause)),
};

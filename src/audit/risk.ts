import type { Exposure } from './audit-result.js';

/** Days a release of unknown date counts as, for the order only. */
export const UNDATED_DAYS = 365;

const DAY_MS = 86_400_000;

/** Days from a release up to `asOf`, both `YYYY-MM-DD`; at least 1; undefined where the day of release is not known. */
export function daysPublic(released: string | undefined, asOf: string): number | undefined {
  if (released === undefined) return undefined;
  return Math.max(1, Math.round((Date.parse(asOf) - Date.parse(released)) / DAY_MS));
}

/** What files are ordered by: people times harm times days since the release. */
export function riskOf({ people, weight }: Exposure, released: string | undefined, asOf: string): number {
  return people * weight * (daysPublic(released, asOf) ?? UNDATED_DAYS);
}

import type { Confidence } from '../model/catalogue.js';

const RANK: Readonly<Record<Confidence, number>> = { signal: 0, likely: 1, certain: 2 };

/** The surer of two confidences. */
export function surer(one: Confidence, other: Confidence | undefined): Confidence {
  return other !== undefined && RANK[other] > RANK[one] ? other : one;
}

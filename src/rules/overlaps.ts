import type { Confidence } from '../model/catalogue.js';
import type { Hit } from '../model/detection.js';

const RANK: Readonly<Record<Confidence, number>> = { certain: 0, likely: 1, signal: 2 };

function stronger(a: Hit, b: Hit): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    RANK[a.confidence] - RANK[b.confidence] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.start - b.start)
  );
}

/** Drops hits that overlap a stronger one: longer, then more certain, then first by rule id. In reading order. */
export function dropOverlaps(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const kept: Hit[] = [];
  for (const hit of [...hits].sort(stronger)) {
    // Kept hits do not overlap each other and are in reading order, so the neighbours tell.
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (kept[middle]!.start < hit.end) low = middle + 1;
      else high = middle;
    }
    const before = kept[low - 1];
    if (!before || before.end <= hit.start) kept.splice(low, 0, hit);
  }
  return kept;
}

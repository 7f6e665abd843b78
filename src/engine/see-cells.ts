import type { Confidence, Harm, RuleId } from '../model/catalogue.js';
import type { BlockContext } from './block-context.js';
import type { Side } from './column-sides.js';
import { type Counted, idsIn } from './counted-cells.js';
import { isTraced } from './traces.js';

const MOST_CELLS = 20_000;

/** What was told of the cells counted: by their own text, or because the whole column is of it. */
interface Seen {
  readonly rule: RuleId;
  readonly harm: Harm;
  readonly confidence: Confidence;
  readonly counted: Counted;
  readonly isWhole: boolean;
}

/** Remembers the people of a column by name or number, so that they are known in the other documents of a release. */
export function seeCells(
  { concealed, slices }: Side,
  { rule, harm, confidence, counted, isWhole }: Seen,
  { scan, frame, at }: BlockContext,
): void {
  if (!isTraced(rule, harm, confidence)) return;
  const see = (value: string): void => scan.traces.see({ rule, harm, confidence, value, concealed, at }, frame);
  let left = MOST_CELLS;
  for (const [{ scan: pool }, id] of idsIn(slices, scan.scanner.classes, counted)) {
    if (left-- <= 0) return;
    const text = pool.pool.text(id);
    const hits = isWhole ? [] : scan.scanner.find(text).filter((hit) => hit.rule === rule);
    if (hits.length === 0) see(text);
    for (const { start, end } of hits) see(text.slice(start, end));
  }
  if (counted !== 'every') return;
  for (const { values } of slices) {
    for (const value of values.values()) {
      if (left-- <= 0) return;
      see(String(value));
    }
  }
}

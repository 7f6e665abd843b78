const PLACEHOLDERS = new Set([
  'n/a',
  'n/d',
  'na',
  'nd',
  'nil',
  'none',
  'null',
  'unknown',
  'not known',
  'not stated',
  'not recorded',
  'not disclosed',
  'no name',
  'vacant',
  'tbc',
  'redacted',
  'withheld',
  'blank',
  '(blank)',
  'x',
]);

/** A cell that stands for an absent value: it speaks neither for nor against what its column holds. */
export function isPlaceholder(value: string): boolean {
  const folded = value.trim().toLowerCase();
  return PLACEHOLDERS.has(folded) || !/[\p{L}\p{N}]/u.test(folded);
}

/** Share of the values that pass a test, placeholders not counted; 0 when only placeholders are left. */
export function shareOf(values: readonly string[], test: (value: string) => boolean): number {
  let all = 0;
  let passing = 0;
  for (const value of values) {
    if (isPlaceholder(value)) continue;
    all++;
    if (test(value)) passing++;
  }
  return all === 0 ? 0 : passing / all;
}

import type { RuleId } from '../model/catalogue.js';
import type { BlockColumn } from './block.js';
import type { ColumnSlice } from './column-slice.js';
import { type Counted, idsIn } from './counted-cells.js';
import type { StringClass } from './string-class.js';
import type { StringScanner } from './string-scanner.js';

const MOST_EVIDENCE = 5;

/** What was told of a column: by a rule, of some of its cells or of all that stand for a value. */
interface Told {
  readonly rule: RuleId;
  readonly counted: Counted;
  readonly isWhole: boolean;
}

/** A few raw values of a column in which a rule speaks. */
export function evidenceIn(
  column: BlockColumn,
  slices: readonly ColumnSlice[],
  { rule, counted, isWhole }: Told,
  scanner: StringScanner,
): readonly string[] {
  // In order of appearance where the whole column is meant.
  if (isWhole && column.slices.length === slices.length) {
    const values = [...column.sample].filter((value) => counted === 'every' || counted(scanner.classify(value)));
    if (values.length > 0) return values.slice(0, MOST_EVIDENCE);
  }
  const evidence = stringsIn(slices, scanner.classes, counted).map((text) => tellingPart(text, rule, scanner));
  return counted === 'every' ? [...evidence, ...numbersIn(slices)].slice(0, MOST_EVIDENCE) : evidence;
}

/** A few strings of those counted. */
export function stringsIn(
  slices: readonly ColumnSlice[],
  classes: readonly StringClass[],
  counted: Counted,
): readonly string[] {
  const strings: string[] = [];
  for (const [{ scan }, id] of idsIn(slices, classes, counted)) {
    if (strings.push(scan.pool.text(id)) >= MOST_EVIDENCE) break;
  }
  return strings;
}

function numbersIn(slices: readonly ColumnSlice[]): readonly string[] {
  const numbers: string[] = [];
  for (const { values } of slices) {
    for (const value of values.values()) {
      if (numbers.push(String(value)) >= MOST_EVIDENCE) return numbers;
    }
  }
  return numbers;
}

/** The part of a cell's text that the rule found; all of it where it was not a pattern that found it. */
function tellingPart(text: string, rule: RuleId, scanner: StringScanner): string {
  const hit = scanner.find(text).find((each) => each.rule === rule);
  return hit === undefined ? text : text.slice(hit.start, hit.end);
}

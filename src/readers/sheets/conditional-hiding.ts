import { CellType } from '../../model/content.js';
import type { CellStyles, DifferentialStyle } from './cell-styles.js';
import type { PlacedCell } from './placed-cell.js';
import { type Ranged, RangeSweep } from './range-sweep.js';
import type { ConditionalFormat, ConditionalRule, SheetRules } from './sheet-rules.js';

/** A rule over one of its ranges. */
interface PlacedRule extends Ranged {
  readonly rule: ConditionalRule;
  readonly style: DifferentialStyle | undefined;
  /** Constants of its formulas; undefined where a formula is none. */
  readonly limits: readonly (number | string | undefined)[];
}

/**
 * Conditional formats that keep cells from the eye. A rule counts when it plainly holds for the cell: its formula is
 * constant, or it compares with a constant. What a formula over other cells gives is not worked out, so such a rule hides
 * nothing here; the cells are read as visible.
 */
export class ConditionalHiding {
  readonly #styles: CellStyles;
  readonly #hiding: RangeSweep<PlacedRule>;
  readonly #painting: RangeSweep<PlacedRule>;

  constructor(rules: SheetRules, styles: CellStyles) {
    const placed = placeRules(rules.conditional, styles);
    this.#styles = styles;
    this.#hiding = new RangeSweep(placed.filter(canHide));
    this.#painting = new RangeSweep(placed.filter(paints));
  }

  /** Call with each row before its cells. */
  enter(row: number): void {
    this.#hiding.enter(row);
    this.#painting.enter(row);
  }

  /** False when nothing in the row at hand can be hidden so. */
  get touchesRow(): boolean {
    return this.#hiding.touchesRow;
  }

  hides(cell: PlacedCell): boolean {
    return this.#hiding.holds(cell.column, (placed) => this.#ruleHides(placed, cell));
  }

  /** True when a rule may put a colour behind a cell of the row at hand, so that its own font colour says nothing. */
  mayPaint(column: number): boolean {
    return this.#painting.holds(column, () => true);
  }

  /** There are more rules over more cells than could be worked out. */
  get gaveUp(): boolean {
    return this.#hiding.gaveUp || this.#painting.gaveUp;
  }

  #ruleHides(placed: PlacedRule, cell: PlacedCell): boolean {
    const { rule, style } = placed;
    if (!rule.showsValue) return cell.type === CellType.Number || cell.type === CellType.Date;
    return style !== undefined && this.#blanks(style, cell) && holds(placed, cell);
  }

  #blanks(style: DifferentialStyle, cell: PlacedCell): boolean {
    if (style.format !== undefined) {
      const { hidesText, hidesPositive, hidesNegative } = style.format;
      if (cell.type === CellType.String ? hidesText : cell.value < 0 ? hidesNegative : hidesPositive) return true;
    }
    if (style.fontColour === undefined && style.fill === undefined) return false;
    return this.#styles.blends(cell.style, style.fontColour, style.fill);
  }
}

function placeRules(formats: readonly ConditionalFormat[], { differentials }: CellStyles): readonly PlacedRule[] {
  return formats.flatMap(({ ranges, rules }) =>
    rules.flatMap((rule) => {
      const style = rule.own ?? (rule.differential === undefined ? undefined : differentials[rule.differential]);
      const limits = rule.formulas.map(constantOf);
      return ranges.map((range) => ({ range, rule, style, limits }));
    }),
  );
}

function canHide({ rule, style }: PlacedRule): boolean {
  if (!rule.showsValue) return true;
  const changesLook = style?.fontColour !== undefined || style?.fill !== undefined || style?.format !== undefined;
  return changesLook && canPlainlyHold(rule);
}

function paints({ rule, style }: PlacedRule): boolean {
  return rule.type === 'colorScale' || rule.type === 'dataBar' || style?.fill !== undefined;
}

/** False for rules that `holds` says no to, whatever the cell. */
function canPlainlyHold(rule: ConditionalRule): boolean {
  if (rule.type === 'expression') return isConstantTruth(rule.formulas[0] ?? '');
  if (rule.type === 'cellIs') return constantOf(rule.formulas[0] ?? '') !== undefined;
  return rule.type === 'notContainsBlanks' || rule.text !== '';
}

/** True when the condition plainly holds for the cell, which is not blank. */
function holds({ rule, limits }: PlacedRule, cell: PlacedCell): boolean {
  switch (rule.type) {
    case 'expression':
      return isConstantTruth(rule.formulas[0] ?? '');
    case 'notContainsBlanks':
      return true;
    case 'containsText':
      return textOf(cell).includes(rule.text.toLowerCase());
    case 'notContainsText':
      return !textOf(cell).includes(rule.text.toLowerCase());
    case 'beginsWith':
      return textOf(cell).startsWith(rule.text.toLowerCase());
    case 'endsWith':
      return textOf(cell).endsWith(rule.text.toLowerCase());
    case 'cellIs':
      return comparesTrue(rule.operator, limits, cell);
    default:
      return false;
  }
}

function textOf(cell: PlacedCell): string {
  return cell.type === CellType.String ? cell.text().toLowerCase() : String(cell.value);
}

function isConstantTruth(formula: string): boolean {
  const bare = formula.replace(/^=/, '').trim();
  if (/^TRUE(?:\(\))?$/i.test(bare)) return true;
  return bare !== '' && Number.isFinite(Number(bare)) && Number(bare) !== 0;
}

/** Compares as spreadsheets do: numbers come before text, text without regard to case. */
function comparesTrue(operator: string, limits: PlacedRule['limits'], cell: PlacedCell): boolean {
  const [first, second] = limits;
  if (first === undefined || (limits.length > 1 && second === undefined)) return false;
  const order = compare(cell, first);
  switch (operator) {
    case 'equal':
      return order === 0;
    case 'notEqual':
      return order !== 0;
    case 'greaterThan':
      return order > 0;
    case 'greaterThanOrEqual':
      return order >= 0;
    case 'lessThan':
      return order < 0;
    case 'lessThanOrEqual':
      return order <= 0;
    case 'between':
      return second !== undefined && order >= 0 && compare(cell, second) <= 0;
    case 'notBetween':
      return second !== undefined && (order < 0 || compare(cell, second) > 0);
    default:
      return false;
  }
}

function constantOf(formula: string): number | string | undefined {
  const bare = formula.replace(/^=/, '').trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(bare);
  if (quoted !== null) return quoted[1]!.replace(/""/g, '"').toLowerCase();
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : undefined;
}

function compare(cell: PlacedCell, limit: number | string): number {
  if (cell.type !== CellType.String) return typeof limit === 'string' ? -1 : cell.value - limit;
  if (typeof limit === 'number') return 1;
  const text = cell.text().toLowerCase();
  return text < limit ? -1 : text > limit ? 1 : 0;
}

import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { type CellRange, parseRange, parseRanges } from './cell-range.js';
import type { DifferentialStyle, FillSpec } from './cell-styles.js';
import { formatEffect } from './number-format.js';
import type { ColourSpec } from './palette.js';

/** What a conditional format asks of a cell. */
export interface ConditionalRule {
  readonly type: string;
  readonly operator: string;
  readonly text: string;
  readonly formulas: readonly string[];
  /** Index into the workbook's differential styles. */
  readonly differential?: number;
  /** The style itself, where the rule carries it. */
  readonly own?: DifferentialStyle;
  /** False for bars and icons that stand in place of the value. */
  readonly showsValue: boolean;
}

export interface ConditionalFormat {
  readonly ranges: readonly CellRange[];
  readonly rules: readonly ConditionalRule[];
}

/** What stands behind the cells of a sheet and decides how they look. */
export interface SheetRules {
  /** Ranges whose rows a filter with criteria may have hidden. */
  readonly filtered: readonly CellRange[];
  readonly conditional: readonly ConditionalFormat[];
  readonly merged: readonly CellRange[];
}

export const NO_RULES: SheetRules = { filtered: [], conditional: [], merged: [] };

const { names, id: N } = vocabulary(
  'autoFilter filterColumn sortState ref conditionalFormatting sqref cfRule type operator text dxfId formula f mergeCell dataBar iconSet colorScale showValue dxf font fill color fgColor bgColor rgb indexed theme tint numFmt formatCode val customSheetView patternFill',
);
export const SHEET_RULE_NAMES = names;

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Collects the rules of a sheet from the part after its cells. */
export class SheetRulesVisitor implements XmlVisitor {
  readonly filtered: CellRange[] = [];
  readonly conditional: ConditionalFormat[] = [];
  readonly merged: CellRange[] = [];
  #filter: CellRange | undefined;
  #views = 0;
  #ranges: readonly CellRange[] = [];
  #rules: ConditionalRule[] = [];
  #rule: (Draft<ConditionalRule> & { formulas: string[] }) | undefined;
  #own: { fontColour?: ColourSpec; fill?: FillSpec } | undefined;
  #inFill = false;
  #text: string | undefined;

  start(t: XmlTokenizer): void {
    const { name } = t;
    if (name === N.customSheetView) this.#views++;
    else if (name === N.autoFilter) this.#filter = this.#views > 0 ? undefined : parseRange(t.attribute(N.ref) ?? '');
    else if (name === N.filterColumn) {
      if (this.#filter !== undefined) this.filtered.push(this.#filter);
      this.#filter = undefined;
    } else if (name === N.mergeCell) {
      const range = parseRange(t.attribute(N.ref) ?? '');
      if (range !== undefined) this.merged.push(range);
    } else if (name === N.conditionalFormatting) {
      this.#ranges = parseRanges(t.attribute(N.sqref) ?? '');
      this.#rules = [];
    } else if (name === N.cfRule) this.#rule = ruleOf(t);
    else if (this.#rule !== undefined) this.#inRule(t, this.#rule);
    else if (name === N.sqref) this.#text = '';
  }

  end(t: XmlTokenizer): void {
    const { name } = t;
    if (name === N.customSheetView) this.#views--;
    else if (name === N.cfRule && this.#rule !== undefined) {
      if (this.#own !== undefined) this.#rule.own = { ...this.#rule.own, ...this.#own };
      this.#rules.push(this.#rule);
      this.#rule = undefined;
      this.#own = undefined;
    } else if ((name === N.formula || name === N.f) && this.#rule !== undefined) {
      this.#rule.formulas.push((this.#text ?? '').trim());
      this.#text = undefined;
    } else if (name === N.sqref && this.#text !== undefined) {
      // The rules of later Excels name their cells in an element, after the rules.
      this.#ranges = parseRanges(this.#text);
      this.#text = undefined;
    } else if (name === N.fill) this.#inFill = false;
    else if (name === N.conditionalFormatting && this.#rules.length > 0) {
      this.conditional.push({ ranges: this.#ranges, rules: this.#rules });
    }
  }

  text(t: XmlTokenizer): void {
    if (this.#text !== undefined) this.#text += t.text();
  }

  #inRule(t: XmlTokenizer, rule: Draft<ConditionalRule>): void {
    const { name } = t;
    if (name === N.formula || name === N.f) this.#text = '';
    else if (name === N.dataBar || name === N.iconSet) rule.showsValue &&= !isFalse(t.attribute(N.showValue));
    else if (name === N.dxf) this.#own = {};
    else if (this.#own === undefined) return;
    else if (name === N.fill) this.#inFill = true;
    else if (name === N.numFmt) rule.own = { ...rule.own, format: formatEffect(-1, t.attribute(N.formatCode) ?? '') };
    else if (this.#inFill && (name === N.bgColor || name === N.fgColor)) {
      if (name === N.bgColor || this.#own.fill === undefined)
        this.#own.fill = { pattern: 'solid', colours: [colourOf(t)] };
    } else if (!this.#inFill && name === N.color) this.#own.fontColour = colourOf(t);
  }
}

function ruleOf(t: XmlTokenizer): Draft<ConditionalRule> & { formulas: string[] } {
  const differential = t.attribute(N.dxfId);
  return {
    type: t.attribute(N.type) ?? '',
    operator: t.attribute(N.operator) ?? '',
    text: t.attribute(N.text) ?? '',
    formulas: [],
    showsValue: true,
    ...(differential === undefined ? {} : { differential: Number(differential) }),
  };
}

function colourOf(t: XmlTokenizer): ColourSpec {
  return {
    rgb: t.attribute(N.rgb),
    indexed: t.attribute(N.indexed),
    theme: t.attribute(N.theme),
    tint: t.attribute(N.tint),
  };
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

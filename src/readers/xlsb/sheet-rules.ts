import type { PartContext } from '../ooxml/part-reader.js';
import type { CellRange } from '../sheets/cell-range.js';
import type { ConditionalFormat, ConditionalRule, SheetRules } from '../sheets/sheet-rules.js';
import { formulaLiterals, formulaText } from './formula.js';
import { eachRecord, type Fields } from './record-reader.js';
import { Brt } from './record-types.js';

/** [MS-XLSB] 2.5.18, kinds of rules. */
const TYPES = ['', 'cellIs', 'expression', 'colorScale', 'dataBar', 'top10', 'iconSet'];
/** [MS-XLSB] 2.5.20. */
const OPERATORS = [
  '',
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqual',
  'lessThanOrEqual',
];
const CONTAINS_TEXT = 8;
const TEXT_TYPES = ['containsText', 'notContainsText', 'beginsWith', 'endsWith'];
const NO_STYLE = 0xffff_ffff;

/** Filters, merged cells and conditional formats of a sheet. They stand behind its cells and decide how those look. */
export async function readSheetRules({ package: pkg, part }: PartContext): Promise<SheetRules> {
  const filtered: CellRange[] = [];
  const merged: CellRange[] = [];
  const conditional: ConditionalFormat[] = [];
  let filter: CellRange | undefined;
  let rules: ConditionalRule[] = [];
  await eachRecord(pkg.raw(part), pkg.budget, ({ type, fields }) => {
    if (type === Brt.BeginFilter) filter = fields.range();
    else if (type === Brt.EndFilter) filter = undefined;
    else if (type === Brt.FilterColumn && filter !== undefined) filtered.push(filter);
    else if (type === Brt.MergeCell) merged.push(fields.range());
    else if (type === Brt.BeginConditionalFormatting) {
      fields.skip(8);
      rules = [];
      conditional.push({ ranges: readRanges(fields), rules });
    } else if (type === Brt.BeginRule) rules.push(readRule(fields));
  });
  return { filtered, merged, conditional };
}

/** Ranges with their count in front ([MS-XLSB] 2.5.155). */
export function readRanges(fields: Fields): readonly CellRange[] {
  const ranges: CellRange[] = [];
  for (let left = fields.u32(); left > 0 && fields.left >= 16; left--) ranges.push(fields.range());
  return ranges;
}

/** [MS-XLSB] 2.4.23. */
function readRule(fields: Fields): ConditionalRule {
  const kind = fields.u32();
  const template = fields.u32();
  const differential = fields.u32();
  fields.skip(4);
  const parameter = fields.u32();
  fields.skip(10);
  const lengths = [fields.u32(), fields.u32(), fields.u32()];
  const text = fields.text();
  const formulas = lengths.filter((length) => length > 0).map((length) => constantText(fields, length));
  const type = template === CONTAINS_TEXT ? (TEXT_TYPES[parameter] ?? '') : (TYPES[kind] ?? '');
  return {
    type,
    operator: OPERATORS[parameter] ?? '',
    text: template === CONTAINS_TEXT ? text : '',
    formulas,
    ...(differential === NO_STYLE ? {} : { differential }),
    showsValue: true,
  };
}

/** A constant as one writes it; '' for anything that would have to be worked out. */
function constantText(fields: Fields, length: number): string {
  const formula = fields.bytes(Math.min(length, fields.left));
  if (formula.length < 4) return '';
  const tokens = formula.subarray(4, 4 + formula.readUInt32LE(0));
  const { literals, constant } = formulaLiterals(tokens);
  return constant && literals.length === 1 ? formulaText(literals) : '';
}

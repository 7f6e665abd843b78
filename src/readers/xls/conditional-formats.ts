import type { DifferentialStyle } from '../sheets/cell-styles.js';
import type { ConditionalFormat, ConditionalRule } from '../sheets/sheet-rules.js';
import type { FieldReader } from './field-reader.js';
import { formulaWords } from './formula.js';
import { fillSpec, indexed } from './look.js';
import { readRanges } from './ranges.js';

const COMPARES = 1;
/** [MS-XLS] 2.4.42, `cp`. */
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

/** Which blocks of a differential format follow ([MS-XLS] 2.5.91), in their order, and how long they are. */
const Block = { Number: 0x0200_0000, Font: 0x0400_0000, Align: 0x0800_0000, Border: 0x1000_0000, Fill: 0x2000_0000 };
const USER_FORMAT = 0x01;
const FONT_BLOCK = 118;
const FONT_COLOUR = 80;
const UNSET = 0xffff_ffff;

/** Conditional formats of a sheet: ranges, then a rule a record. */
export class ConditionalFormats {
  readonly found: ConditionalFormat[] = [];
  #rules: ConditionalRule[] = [];

  /** [MS-XLS] 2.4.56. */
  begin(fields: FieldReader): void {
    fields.skip(12);
    this.#rules = [];
    this.found.push({ ranges: readRanges(fields), rules: this.#rules });
  }

  /** [MS-XLS] 2.4.42. */
  add(fields: FieldReader): void {
    const type = fields.u8();
    const operator = OPERATORS[fields.u8()] ?? '';
    const lengths = [fields.u16(), fields.u16()];
    const own = readStyle(fields);
    const formulas = lengths
      .filter((length) => length > 0)
      .map((length) => constantText(fields.bytes(Math.min(length, fields.left)), fields));
    this.#rules.push({
      type: type === COMPARES ? 'cellIs' : 'expression',
      operator,
      text: '',
      formulas,
      own,
      showsValue: true,
    });
  }
}

/** A constant as one writes it; '' for anything that would have to be worked out. */
function constantText(tokens: Buffer, fields: FieldReader): string {
  const { literals, constant } = formulaWords(tokens, Buffer.alloc(0), fields.dialect);
  const [literal] = literals;
  if (!constant || literals.length !== 1 || literal === undefined) return '';
  return typeof literal === 'string' ? `"${literal.replaceAll('"', '""')}"` : String(literal);
}

function readStyle(fields: FieldReader): DifferentialStyle {
  const flags = fields.u32();
  const more = fields.u16();
  let style: DifferentialStyle = {};
  if ((flags & Block.Number) !== 0) fields.skip((more & USER_FORMAT) !== 0 ? Math.max(0, fields.u16() - 2) : 2);
  if ((flags & Block.Font) !== 0) {
    const font = fields.bytes(FONT_BLOCK);
    const colour = font.readUInt32LE(FONT_COLOUR);
    if (colour !== UNSET) style = { ...style, fontColour: indexed(colour) };
  }
  if ((flags & Block.Align) !== 0) fields.skip(8);
  if ((flags & Block.Border) !== 0) fields.skip(8);
  if ((flags & Block.Fill) !== 0) {
    const bits = fields.u32();
    const [pattern, fore, back] = [(bits >>> 10) & 0x3f, (bits >>> 16) & 0x7f, (bits >>> 23) & 0x7f];
    // In a differential style the colour of a solid fill is its background.
    style = { ...style, fill: pattern <= 1 ? fillSpec(1, back, back) : fillSpec(pattern, fore, back) };
  }
  return style;
}

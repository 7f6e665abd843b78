import { type PartSpecs, packageOf, type RelationshipSpec, relationships } from '../ooxml/package-builder.js';

const TYPE = 'application/vnd.ms-excel.';

export const u8 = (...values: readonly number[]): Buffer => Buffer.from(values);

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4);
  return bytes;
}

export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A text with its length in front; undefined for one that is absent. */
export const text = (words: string | undefined): Buffer =>
  words === undefined ? u32(0xffff_ffff) : Buffer.concat([u32(words.length), Buffer.from(words, 'utf16le')]);

/** One record: its number and its length in groups of seven bits, then its fields. */
export function record(type: number, ...fields: readonly Buffer[]): Buffer {
  const body = Buffer.concat(fields);
  const number = type < 0x80 ? u8(type) : u8((type & 0x7f) | 0x80, type >>> 7);
  const length: number[] = [];
  let left = body.length;
  do {
    length.push(left > 0x7f ? (left & 0x7f) | 0x80 : left);
    left >>>= 7;
  } while (left > 0);
  return Buffer.concat([number, u8(...length), body]);
}

/** A range, given 1-based. */
export const range = (top: number, left: number, bottom = top, right = left): Buffer =>
  u32(top - 1, bottom - 1, left - 1, right - 1);

/** A row: `flags` of its second byte, `height` in twips. */
export const row = (number: number, flags = 0, height = 300): Buffer =>
  record(0, u32(number - 1, 0), u16(height), u8(0, flags, 0), u32(0));

const place = (column: number, style: number): Buffer => u32(column - 1, style);

export const cell = {
  blank: (column: number, style = 0): Buffer => record(1, place(column, style)),
  rk: (column: number, packed: number, style = 0): Buffer => record(2, place(column, style), u32(packed)),
  error: (column: number): Buffer => record(3, place(column, 0), u8(7)),
  bool: (column: number, value: boolean): Buffer => record(4, place(column, 0), u8(value ? 1 : 0)),
  real: (column: number, value: number, style = 0): Buffer => record(5, place(column, style), f64(value)),
  inline: (column: number, words: string, style = 0): Buffer => record(6, place(column, style), text(words)),
  shared: (column: number, id: number, style = 0): Buffer => record(7, place(column, style), u32(id)),
  rich: (column: number, words: string): Buffer => record(62, place(column, 0), u8(0), text(words)),
  /** Cells that stand right of the one before. */
  shortReal: (value: number): Buffer => record(16, u32(0), f64(value)),
  shortShared: (id: number): Buffer => record(18, u32(0), u32(id)),
  /** A formula whose tokens are one text. */
  formula: (column: number, value: number, words: string): Buffer =>
    record(9, place(column, 0), f64(value), u16(0), formula(words)),
};

/** A compiled formula that is one text; its length in front, no arrays behind. */
export function formula(words: string): Buffer {
  const tokens = Buffer.concat([u8(0x17), u16(words.length), Buffer.from(words, 'utf16le')]);
  return Buffer.concat([u32(tokens.length), tokens, u32(0)]);
}

/** Colour: 2 is RGB, 0 automatic. */
const rgb = (colour: number): Buffer =>
  Buffer.concat([u8(5, 0), u16(0), u8(colour >>> 16, (colour >>> 8) & 255, colour & 255, 255)]);
const AUTOMATIC = u8(0, 0, 0, 0, 0, 0, 0, 0);

/** Look of a cell: colour of the letters and of the ground, size in points, code of the format. */
interface StyleSpec {
  readonly ink?: number;
  readonly ground?: number;
  readonly size?: number;
  readonly format?: string;
}

function stylesPart(styles: readonly StyleSpec[]): Buffer {
  const all = [{}, ...styles] as readonly StyleSpec[];
  return Buffer.concat([
    ...all.map(({ format }, index) =>
      format === undefined ? Buffer.alloc(0) : record(44, u16(164 + index), text(format)),
    ),
    ...all.map(({ ink, size = 11 }) =>
      record(43, u16(size * 20), Buffer.alloc(10), ink === undefined ? AUTOMATIC : rgb(ink)),
    ),
    ...all.map(({ ground }) =>
      record(45, u32(ground === undefined ? 0 : 1), ground === undefined ? AUTOMATIC : rgb(ground), AUTOMATIC),
    ),
    record(617, u32(all.length)),
    ...all.map(({ format }, index) =>
      record(47, u16(0), u16(format === undefined ? 0 : 164 + index), u16(index), u16(index), u16(0)),
    ),
    record(618),
  ]);
}

export interface SheetSpec {
  readonly name?: string;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state?: number;
  /** Records before, within and after the cells. */
  readonly before?: readonly Buffer[];
  readonly cells?: readonly Buffer[];
  readonly after?: readonly Buffer[];
  readonly more?: readonly RelationshipSpec[];
}

export interface BookSpec {
  readonly sheets?: readonly SheetSpec[];
  readonly strings?: readonly string[];
  readonly styles?: readonly StyleSpec[];
  /** Further records of the main part. */
  readonly inMain?: readonly Buffer[];
  readonly more?: readonly RelationshipSpec[];
  readonly parts?: PartSpecs;
}

export function bookOf({
  sheets = [{}],
  strings = [],
  styles = [],
  inMain = [],
  more = [],
  parts = {},
}: BookSpec): Buffer {
  const part = ({ before = [], cells = [], after = [] }: SheetSpec): Buffer =>
    Buffer.concat([...before, record(145), ...cells, record(146), ...after]);
  return packageOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="${TYPE}sheet.binary.macroEnabled.main"/><Override PartName="/xl/left.bin" ContentType="${TYPE}worksheet"/></Types>`,
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'xl/workbook.bin' }]),
    'xl/workbook.bin': Buffer.concat([
      ...inMain,
      ...sheets.map(({ name = 'Data', state = 0 }, index) =>
        record(156, u32(state, index + 1), text(`rIdS${index + 1}`), text(name)),
      ),
    ]),
    'xl/_rels/workbook.bin.rels': relationships([
      ...sheets.map((_, index) => ({ id: `rIdS${index + 1}`, type: 'worksheet', target: `sheet${index + 1}.bin` })),
      { type: 'styles', target: 'styles.bin' },
      { type: 'sharedStrings', target: 'sharedStrings.bin' },
      ...more,
    ]),
    'xl/styles.bin': stylesPart(styles),
    'xl/sharedStrings.bin': Buffer.concat(strings.map((words) => record(19, u8(0), text(words)))),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/sheet${index + 1}.bin`, part(sheet)])),
    ...Object.fromEntries(
      sheets.map(({ more: links = [] }, index) => [`xl/_rels/sheet${index + 1}.bin.rels`, relationships(links)]),
    ),
    ...parts,
  });
}

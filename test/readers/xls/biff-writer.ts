import { makeCompound } from '../../bytes/compound-writer.js';

/** A sheet of a made workbook: its records between beginning and end, each made by a function below. */
interface SheetSpec {
  readonly name: string;
  readonly records: readonly Buffer[];
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state?: number;
  /** 0 cells, 1 macros, 2 chart. */
  readonly kind?: number;
}

/** A made workbook; records of `globals` come after the styles and before the list of sheets. */
export interface BookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly strings?: readonly string[];
  readonly globals?: readonly Buffer[];
  /** Behind the list of sheets, where strings and other workbooks stand. */
  readonly late?: readonly Buffer[];
  readonly version?: 5 | 8;
  /** Sheets that the list leaves out, behind the others. */
  readonly unlisted?: readonly (readonly Buffer[])[];
}

export const u8 = (...values: readonly number[]): Buffer => Buffer.from(values);
export const u16 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from([value & 0xff, (value >> 8) & 0xff])));
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
export const f64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

export const record = (type: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u16(type, body.length), body]);
};

/** A text of version 8, a byte a character unless it needs two; `lengthBytes` 0 leaves the length out. */
export function text(value: string, lengthBytes: 0 | 1 | 2 = 2): Buffer {
  const wide = /[^\0-\xff]/u.test(value);
  const length = lengthBytes === 0 ? u8() : lengthBytes === 1 ? u8(value.length) : u16(value.length);
  return Buffer.concat([length, u8(wide ? 1 : 0), Buffer.from(value, wide ? 'utf16le' : 'latin1')]);
}

/** A text of version 5. */
export const narrow = (value: string, lengthBytes: 1 | 2 = 2): Buffer =>
  Buffer.concat([lengthBytes === 1 ? u8(value.length) : u16(value.length), Buffer.from(value, 'latin1')]);

const BOF = { book: 0x05, sheet: 0x10, chart: 0x20, macro: 0x40 } as const;
export const bof = (kind: keyof typeof BOF, version: 5 | 8 = 8): Buffer =>
  record(0x0809, u16(version === 8 ? 0x0600 : 0x0500, BOF[kind], 0, 0));
export const eof = record(0x000a);

export const shared = (row: number, column: number, string: number, style = 0): Buffer =>
  record(0x00fd, u16(row, column, style), u32(string));
export const number = (row: number, column: number, value: number, style = 0): Buffer =>
  record(0x0203, u16(row, column, style), f64(value));
export const label = (row: number, column: number, value: string, style = 0): Buffer =>
  record(0x0204, u16(row, column, style), text(value));
export const row = (index: number, height: number, options = 0): Buffer =>
  record(0x0208, u16(index, 0, 256, height, 0, 0, 0x100 | options, 15));
export const column = (first: number, last: number, width: number, options = 0): Buffer =>
  record(0x007d, u16(first, last, width, 15, options, 0));
export const font = (height: number, colour: number): Buffer =>
  record(0x0031, u16(height, 0, colour, 400, 0), u8(0, 0, 0, 0), text('Arial', 1));
export const format = (id: number, code: string): Buffer => record(0x041e, u16(id), text(code));
/** `fill`: pattern, foreground, background. */
export const xf = (fontIndex: number, formatId: number, fill: readonly number[] = [0, 64, 65], lines = 0): Buffer => {
  const [pattern = 0, fore = 64, back = 65] = fill;
  const colours = u16(fore | (back << 7));
  return record(0x00e0, u16(fontIndex, formatId, 0, 0, 0), u32(lines), u32(pattern << 26), colours);
};
/** A defined name for a formula of tokens. */
export const definedName = (name: string, tokens: Buffer, options = 0, sheet = 0): Buffer =>
  record(0x0018, u16(options), u8(0, name.length), u16(tokens.length, 0, sheet), u8(0, 0, 0, 0), text(name, 0), tokens);

/** The stream of a workbook: globals, then the sheets, whose places the list states. */
export function stream({
  sheets,
  strings = [],
  globals = [],
  late = [],
  version = 8,
  unlisted = [],
}: BookSpec): Buffer {
  const bodies = sheets.map(({ kind = 0, records }) =>
    Buffer.concat([bof(kind === 2 ? 'chart' : kind === 1 ? 'macro' : 'sheet', version), ...records, eof]),
  );
  const list = (places: readonly number[]): Buffer =>
    Buffer.concat([
      bof('book', version),
      ...(globals.length > 0 ? globals : [font(200, 0x7fff), xf(0, 0)]),
      ...sheets.map(({ name, state = 0, kind = 0 }, index) =>
        record(0x0085, u32(places[index] ?? 0), u8(state, kind), version === 8 ? text(name, 1) : narrow(name, 1)),
      ),
      ...(strings.length > 0
        ? [record(0x00fc, u32(strings.length), u32(strings.length), ...strings.map((string) => text(string)))]
        : []),
      ...late,
      eof,
    ]);
  const start = list([]).length;
  let at = start;
  const places = bodies.map((body) => {
    at += body.length;
    return at - body.length;
  });
  const more = unlisted.map((records) => Buffer.concat([bof('sheet', version), ...records, eof]));
  return Buffer.concat([list(places), ...bodies, ...more]);
}

/** A workbook in its container, with further streams beside it. */
export const workbook = (spec: BookSpec, streams: Readonly<Record<string, Buffer>> = {}): Buffer =>
  makeCompound({
    streams: { [(spec.version ?? 8) === 8 ? 'Workbook' : 'Book']: stream(spec), ...streams },
  }).file;

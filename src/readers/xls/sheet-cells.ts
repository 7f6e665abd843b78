import { type CellBatch, CellType, type Table } from '../../model/content.js';
import { BATCH_SIZE, BatchBuilder } from '../ooxml/cell-batch.js';
import { type CellStyles, StyleBit } from '../sheets/cell-styles.js';
import { Bit, type ConcealmentIndex } from '../sheets/concealment-bits.js';
import { ConditionalHiding } from '../sheets/conditional-hiding.js';
import { CoveredCells } from '../sheets/covered-cells.js';
import type { UsedArea } from '../sheets/used-area.js';
import { type Dialect, FieldReader } from './field-reader.js';
import { formulaWords } from './formula.js';
import { LAST_COLUMN } from './ranges.js';
import type { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';
import type { SheetLayout } from './sheet-layout.js';
import type { StringList } from './string-list.js';
import type { WorkbookContext } from './workbook-context.js';

/** Days between the two systems in which workbooks count them. */
const DAYS_1904 = 1462;
/** Place of the value in a formula's record, and of its length and tokens ([MS-XLS] 2.4.127). */
const FORMULA_VALUE = 6;
const FORMULA_LENGTH = 20;
const FORMULA_TOKENS = 22;
/** In place of a number: a text, a truth value, an error, an empty text ([MS-XLS] 2.5.133). */
const NO_NUMBER = 0xffff;
const RESULT_TEXT = 0;
const RESULT_BOOLEAN = 1;
const RESULT_ERROR = 2;
/** Beyond so many, a formula may be handed on more than once. */
const MOST_FORMULAS_REMEMBERED = 100_000;

/** What the cells of a sheet are read with. */
export interface SheetSetting {
  readonly context: WorkbookContext;
  readonly table: Table;
  readonly concealments: ConcealmentIndex;
  readonly layout: SheetLayout;
  readonly strings: StringList;
  readonly styles: CellStyles;
  readonly date1904: boolean;
  readonly area: UsedArea;
}

/** Reads records that are cells into batches. */
export class SheetCells {
  readonly batch: BatchBuilder;
  /** Words of formulas, each once, not yet handed on. */
  readonly formulas: string[] = [];
  /** Cells that point to a shared string that does not exist. */
  lostStrings = 0;
  /** Cells beyond the size of a sheet. */
  cellsBeyond = 0;
  /** Cells whose record is too short for what it should hold. */
  damaged = 0;
  readonly #in: SheetSetting;
  readonly #dialect: Dialect;
  readonly #covered: CoveredCells | undefined;
  readonly #conditional: ConditionalHiding;
  readonly #formulasSeen = new Set<string>();
  #row = -1;
  #rowBits = 0;
  /** A formula whose text comes in a later record. */
  #awaited: { readonly row: number; readonly column: number; readonly style: number } | undefined;

  constructor(setting: SheetSetting) {
    const { layout, styles, table, strings, context } = setting;
    this.#in = setting;
    this.#dialect = context.dialect;
    this.batch = new BatchBuilder(table, strings, context.budget);
    this.#covered = layout.merged.length > 0 ? new CoveredCells(layout.merged) : undefined;
    this.#conditional = new ConditionalHiding(
      { filtered: [], merged: [], conditional: layout.conditional.found },
      styles,
    );
  }

  /** There are more rules over more cells than could be worked out. */
  get gaveUp(): boolean {
    return this.#conditional.gaveUp;
  }

  /** False when the record at hand needs more room than the batch has left; take it and call again. */
  take(cursor: RecordCursor): boolean {
    const { buffer: b, start, length, type } = cursor;
    if (this.batch.length + roomFor(type, length) > BATCH_SIZE) return false;
    switch (type) {
      case Record.LabelSst:
        if (this.#fits(length, 10)) this.#shared(b, start);
        break;
      case Record.Number:
        if (this.#fits(length, 14)) this.#number(b, start, b.readDoubleLE(start + 6));
        break;
      case Record.Rk:
        if (this.#fits(length, 10)) this.#number(b, start, numberOf(b.readInt32LE(start + 6)));
        break;
      case Record.MulRk:
        this.#numbers(b, start, length);
        break;
      case Record.Formula:
      case Record.Formula3:
      case Record.Formula4:
        if (this.#fits(length, FORMULA_TOKENS)) this.#formula(cursor);
        break;
      case Record.String:
        this.#awaitedText(cursor);
        break;
      case Record.Blank:
        if (this.#fits(length, 6)) this.#blank(b, start, 1);
        break;
      case Record.MulBlank:
        if (this.#fits(length, 8)) this.#blank(b, start, (length - 6) >> 1);
        break;
      case Record.BoolErr:
        if (this.#fits(length, 8)) this.#boolean(b, start, b[start + 6]!, b[start + 7] !== 0);
        break;
      case Record.Label:
      case Record.RString:
        if (this.#fits(length, 8)) this.#label(cursor);
    }
    return true;
  }

  /** The cells so far. */
  flush(): CellBatch {
    return this.batch.take();
  }

  #fits(length: number, least: number): boolean {
    if (length >= least) return true;
    this.damaged++;
    return false;
  }

  #shared(b: Buffer, start: number): void {
    const string = b.readUInt32LE(start + 6);
    if (string >= this.#in.strings.sharedCount) this.lostStrings++;
    else if (this.#in.strings.text(string) !== '')
      this.#string(b.readUInt16LE(start), b.readUInt16LE(start + 2), b.readUInt16LE(start + 4), string);
  }

  #number(b: Buffer, start: number, value: number): void {
    this.#placeNumber(b.readUInt16LE(start), b.readUInt16LE(start + 2), b.readUInt16LE(start + 4), value);
  }

  /** [MS-XLS] 2.4.175. */
  #numbers(b: Buffer, start: number, length: number): void {
    if (!this.#fits(length, 12)) return;
    const row = b.readUInt16LE(start);
    let column = b.readUInt16LE(start + 2);
    for (let at = start + 4; at + 6 <= start + length - 2; at += 6, column++) {
      if (column < LAST_COLUMN) this.#placeNumber(row, column, b.readUInt16LE(at), numberOf(b.readInt32LE(at + 2)));
      else this.cellsBeyond++;
    }
  }

  /** Blank cells of one row that are seen all the same: a form to fill in, a coloured band. */
  #blank(b: Buffer, start: number, count: number): void {
    const [row, first] = [b.readUInt16LE(start), b.readUInt16LE(start + 2)];
    for (let index = 0; index < count && first + index < LAST_COLUMN; index++) {
      const style = this.#style(b.readUInt16LE(start + 4 + index * 2));
      if (this.#in.styles.shows[style] === 1) this.#in.area.touch(row + 1, first + index + 1);
    }
  }

  #formula(cursor: RecordCursor): void {
    const { buffer: b, start, length } = cursor;
    const [row, column, style] = [b.readUInt16LE(start), b.readUInt16LE(start + 2), b.readUInt16LE(start + 4)];
    const value = start + FORMULA_VALUE;
    if (b.readUInt16LE(value + 6) !== NO_NUMBER) this.#placeNumber(row, column, style, b.readDoubleLE(value));
    else if (b[value] === RESULT_TEXT) this.#awaited = { row, column, style };
    else if (b[value] === RESULT_BOOLEAN || b[value] === RESULT_ERROR) {
      this.#boolean(b, start, b[value + 2]!, b[value] === RESULT_ERROR);
    }
    const end = Math.min(length, FORMULA_TOKENS + b.readUInt16LE(start + FORMULA_LENGTH));
    this.#keepWords(b.subarray(start + FORMULA_TOKENS, start + end), b.subarray(start + end, start + length));
  }

  #keepWords(tokens: Buffer, extra: Buffer): void {
    const { literals } = formulaWords(tokens, extra, this.#dialect);
    const words = literals.filter((literal) => typeof literal === 'string' && /[\p{L}\p{N}]/u.test(literal)).join('\n');
    if (words === '' || this.#formulasSeen.has(words)) return;
    if (this.#formulasSeen.size < MOST_FORMULAS_REMEMBERED) this.#formulasSeen.add(words);
    this.formulas.push(words);
  }

  #awaitedText(cursor: RecordCursor): void {
    const cell = this.#awaited;
    this.#awaited = undefined;
    if (cell === undefined) return;
    const text = new FieldReader(cursor.buffer, cursor.takeContinued(), this.#dialect).text(2);
    if (text !== '') this.#string(cell.row, cell.column, cell.style, this.#in.strings.idOf(text));
  }

  #label(cursor: RecordCursor): void {
    const fields = new FieldReader(cursor.buffer, cursor.takeContinued(), this.#dialect);
    const [row, column, style] = [fields.u16(), fields.u16(), fields.u16()];
    const text = fields.text(2);
    if (text !== '') this.#string(row, column, style, this.#in.strings.idOf(text));
  }

  #string(row: number, column: number, xf: number, string: number): void {
    const place = this.#place(row, column);
    const style = this.#style(xf);
    const hidden = this.#hidden(place, style, this.#in.styles.text[style]!, CellType.String, 0, string);
    this.batch.addString(row + 1, place, string, hidden);
  }

  #boolean(b: Buffer, start: number, value: number, isError: boolean): void {
    const row = b.readUInt16LE(start);
    const place = this.#place(row, b.readUInt16LE(start + 2));
    const style = this.#style(b.readUInt16LE(start + 4));
    const type = isError ? CellType.Error : CellType.Boolean;
    const bits = this.#in.styles.text[style]! & (isError ? ~StyleBit.NumberFormat : -1);
    this.batch.addNumber(row + 1, place, type, isError ? 0 : value, this.#hidden(place, style, bits, type, value, -1));
  }

  #placeNumber(row: number, column: number, xf: number, value: number): void {
    const { styles, date1904 } = this.#in;
    const place = this.#place(row, column);
    const style = this.#style(xf);
    const type = styles.date[style] === 0 ? CellType.Number : CellType.Date;
    let bits = value < 0 ? styles.negative[style]! : styles.positive[style]!;
    // A zero that a format leaves out discloses nothing.
    if (value === 0) bits &= ~StyleBit.NumberFormat;
    const shown = type === CellType.Date && date1904 ? value + DAYS_1904 : value;
    this.batch.addNumber(row + 1, place, type, shown, this.#hidden(place, style, bits, type, value, -1));
  }

  /** The 1-based column; also enters the row. */
  #place(row: number, column: number): number {
    if (row !== this.#row) {
      this.#row = row;
      this.#rowBits = this.#in.layout.rowBits(row + 1);
      this.#covered?.enter(row + 1);
      this.#conditional.enter(row + 1);
    }
    if (column < LAST_COLUMN) return column + 1;
    this.cellsBeyond++;
    return LAST_COLUMN;
  }

  #style(xf: number): number {
    const style = xf & 0x0fff;
    return style < this.#in.styles.count ? style : 0;
  }

  #hidden(column: number, style: number, look: number, type: CellType, value: number, string: number): number {
    const { layout, concealments, styles } = this.#in;
    const row = this.#row + 1;
    let bits = look | this.#rowBits | layout.columns[column]!;
    if ((bits & Bit.SameColour) !== 0 && styles.filled[style] === 0 && this.#conditional.mayPaint(column)) {
      bits &= ~Bit.SameColour;
    }
    if (this.#covered?.covers(row, column)) bits |= Bit.Covered;
    if (this.#conditional.touchesRow) {
      const text = (): string => this.#in.strings.text(string);
      if (this.#conditional.hides({ row, column, style, type, value, text })) bits |= Bit.Conditional;
    }
    return concealments.of(bits);
  }
}

/** Cells that a record gives at most. */
function roomFor(type: number, length: number): number {
  return type === Record.MulRk ? Math.min(LAST_COLUMN, Math.ceil(length / 6)) : 1;
}

/** A number in four bytes ([MS-XLS] 2.5.217): the upper part of a double or 30 bits, either of them times a hundred. */
function numberOf(rk: number): number {
  let value: number;
  if ((rk & 2) !== 0) value = rk >> 2;
  else {
    SCRATCH.setInt32(0, rk & ~3);
    SCRATCH.setInt32(4, 0);
    value = SCRATCH.getFloat64(0);
  }
  return (rk & 1) !== 0 ? value / 100 : value;
}

const SCRATCH = new DataView(new ArrayBuffer(8));

import { CellType, type Content, type Table } from '../../model/content.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { textContent } from '../ooxml/content.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { CellConcealment } from '../sheets/cell-concealment.js';
import { LAST_COLUMN, LAST_ROW } from '../sheets/cell-range.js';
import { StyleBit } from '../sheets/cell-styles.js';
import { Bit, ConcealmentIndex } from '../sheets/concealment-bits.js';
import { FormulaWords } from '../sheets/formula-words.js';
import { unweighed } from '../sheets/range-sweep.js';
import type { SheetRules } from '../sheets/sheet-rules.js';
import { UsedArea } from '../sheets/used-area.js';
import type { WorkbookSetting } from '../workbook/workbook-setting.js';
import { formulaText } from './formula.js';
import type { BinaryRecord, Fields } from './record-reader.js';
import { Brt } from './record-types.js';
import type { SheetLayout } from './sheet-layout.js';
import { readFormula } from './workbook.js';

/** Days between the two epochs that workbooks count from. */
const DAYS_1904 = 1462;

/** What a sheet's cells are read with. */
export interface SheetSetting extends WorkbookSetting {
  readonly layout: SheetLayout;
  readonly rules: SheetRules;
  /** True when every formula is wanted, not only those that hold words. */
  readonly allFormulas: boolean;
}

/** The cells of a sheet, record by record, as a table. */
export class SheetCells {
  readonly #context: PartContext;
  readonly #in: SheetSetting;
  readonly #concealments: ConcealmentIndex;
  readonly #table: Table;
  readonly #batch: BatchBuilder;
  readonly #concealment: CellConcealment;
  readonly #area: UsedArea;
  readonly #formulas: FormulaWords;
  readonly #queue: Content[] = [];
  #row = 0;
  #rowBits = 0;
  #column = 0;
  #judgesRow = false;
  /** Cells that point to a shared string that does not exist. */
  lostStrings = 0;
  /** Cells beyond the size of a sheet. */
  cellsBeyond = 0;

  constructor(context: PartContext, setting: SheetSetting) {
    const { at, concealed, nextTable, package: pkg } = context;
    this.#context = context;
    this.#in = setting;
    this.#concealments = new ConcealmentIndex(concealed);
    const concealments = this.#concealments.list;
    this.#table = { id: nextTable(), at, ...(concealed === undefined ? {} : { concealed }), concealments };
    this.#batch = new BatchBuilder(this.#table, setting.strings.shared, pkg.budget);
    this.#concealment = new CellConcealment(setting.styles, []);
    this.#concealment.learn(setting.rules);
    this.#area = new UsedArea(setting.layout.corner, []);
    this.#formulas = new FormulaWords(setting.allFormulas);
  }

  start(): Content {
    return { kind: 'table', table: this.#table };
  }

  /** Content that is complete since the last call. */
  *take(): Generator<Content> {
    yield* this.#queue.splice(0);
    for (const formula of this.#formulas.take()) {
      yield textContent(formula, this.#context.at, this.#context.concealed, 'code');
    }
  }

  *end(): Generator<Content> {
    this.#flush();
    yield* this.take();
    yield { kind: 'table-end', table: this.#table };
    if (this.#concealment.gaveUp) yield unweighed(this.#context.at);
  }

  /** Takes a record; false when it is none of a cell or a row. */
  add({ type, fields }: BinaryRecord): boolean {
    if (type === Brt.RowHdr) {
      this.#startRow(fields);
      return true;
    }
    const isShort = type >= Brt.ShortBlank && type <= Brt.ShortIsst;
    if (type > Brt.ShortIsst && type !== Brt.CellRString) return false;
    // A short cell stands right of the one before.
    this.#column = isShort ? this.#column + 1 : fields.u32() + 1;
    const style = fields.u32() & 0xff_ffff;
    this.#addCell(type, fields, style < this.#in.styles.count ? style : 0);
    return true;
  }

  #startRow(fields: Fields): void {
    const { layout, rules } = this.#in;
    const { row, isHidden, hasLevel, isFlat } = layout.readRow(fields);
    this.#row = row;
    this.#column = 0;
    this.#rowBits = isFlat ? Bit.RowZeroHeight : 0;
    if (isHidden) {
      // The first row of a filter's range is its header, which no filter hides.
      const isFiltered = rules.filtered.some(({ top, bottom }) => row > top && row <= bottom);
      this.#rowBits = isFiltered ? Bit.RowFiltered : Bit.RowHidden | (hasLevel ? Bit.RowCollapsed : 0);
    }
    this.#judgesRow = this.#concealment.enter(row);
  }

  #addCell(type: number, fields: Fields, style: number): void {
    switch (type) {
      case Brt.CellBlank:
      case Brt.ShortBlank:
        if (this.#in.styles.shows[style] === 1) this.#area.touch(this.#row, this.#column);
        return;
      case Brt.CellRk:
      case Brt.ShortRk:
        this.#addNumber(fields.rk(), style);
        return;
      case Brt.CellReal:
      case Brt.ShortReal:
      case Brt.FmlaNum:
        this.#addNumber(fields.f64(), style);
        break;
      case Brt.CellBool:
      case Brt.ShortBool:
      case Brt.FmlaBool:
        this.#place(CellType.Boolean, fields.u8() === 0 ? 0 : 1, -1, style, this.#in.styles.text[style]!);
        break;
      case Brt.CellError:
      case Brt.ShortError:
      case Brt.FmlaError:
        fields.skip(1);
        this.#place(CellType.Error, 0, -1, style, this.#in.styles.text[style]! & ~StyleBit.NumberFormat);
        break;
      case Brt.CellIsst:
      case Brt.ShortIsst:
        this.#addShared(fields.u32(), style);
        return;
      case Brt.CellRString:
        this.#addText(fields.richText(), style);
        return;
      default:
        this.#addText(fields.text(), style);
    }
    if (type >= Brt.FmlaString && type <= Brt.FmlaError) this.#addFormula(fields);
  }

  #addNumber(number: number, style: number): void {
    const { styles, date1904 } = this.#in;
    const isDate = styles.date[style] === 1;
    let bits = number < 0 ? styles.negative[style]! : styles.positive[style]!;
    // A zero that a format leaves out discloses nothing.
    if (number === 0) bits &= ~StyleBit.NumberFormat;
    const value = isDate && date1904 ? number + DAYS_1904 : number;
    this.#place(isDate ? CellType.Date : CellType.Number, value, -1, style, bits);
  }

  #addText(text: string, style: number): void {
    if (text === '') return;
    const { strings, styles } = this.#in;
    this.#usePool(strings.written);
    this.#place(CellType.String, 0, strings.written.internText(text), style, styles.text[style]!);
  }

  #addShared(id: number, style: number): void {
    const { strings, styles } = this.#in;
    if (id >= strings.sharedCount) {
      this.lostStrings++;
      return;
    }
    if (strings.shared.text(id) === '') return;
    this.#usePool(strings.shared);
    this.#place(CellType.String, 0, id, style, styles.text[style]!);
  }

  /** [MS-XLSB] 2.5.70, then the formula. */
  #addFormula(fields: Fields): void {
    fields.skip(2);
    const { literals } = readFormula(fields);
    if (literals.some((literal) => typeof literal === 'string')) this.#formulas.add(formulaText(literals));
  }

  #usePool(pool: WorkbookSetting['strings']['shared']): void {
    if (this.#batch.pool === pool) return;
    this.#flush();
    this.#batch.pool = pool;
  }

  #place(type: CellType, value: number, string: number, style: number, styleBits: number): void {
    if (this.#row > LAST_ROW || this.#column > LAST_COLUMN) this.cellsBeyond++;
    const row = Math.min(Math.max(1, this.#row), LAST_ROW);
    const column = Math.min(this.#column, LAST_COLUMN);
    let bits = styleBits | this.#rowBits | this.#in.layout.columns[column]!;
    if (this.#judgesRow || (bits & Bit.SameColour) !== 0) {
      const text = (): string => this.#batch.pool.text(string);
      bits = this.#concealment.judge(bits, { row, column, style, type, value, text });
    }
    if (this.#batch.full) this.#flush();
    const hidden = this.#concealments.of(bits);
    if (type === CellType.String) this.#batch.addString(row, column, string, hidden);
    else this.#batch.addNumber(row, column, type, value, hidden);
  }

  #flush(): void {
    if (this.#batch.length === 0) return;
    const batch = this.#batch.takeCopy();
    this.#area.mark(batch, (index) => this.#concealments.remote(index));
    this.#queue.push(batch);
  }
}

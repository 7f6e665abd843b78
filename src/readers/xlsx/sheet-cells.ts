import { XmlToken, type XmlTokenizer } from '../../bytes/xml.js';
import { decodeXmlText } from '../../bytes/xml-text.js';
import type { Budget } from '../../model/bytes.js';
import { CellType, type Table } from '../../model/content.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { CellConcealment } from '../sheets/cell-concealment.js';
import { type CellRange, LAST_COLUMN, LAST_ROW } from '../sheets/cell-range.js';
import { type CellStyles, StyleBit } from '../sheets/cell-styles.js';
import { Bit, type ConcealmentIndex } from '../sheets/concealment-bits.js';
import { FormulaWords } from '../sheets/formula-words.js';
import type { SheetRules } from '../sheets/sheet-rules.js';
import type { UsedArea } from '../sheets/used-area.js';
import type { WorkbookStrings } from '../workbook/workbook-strings.js';
import { AnyCellReader } from './any-cell.js';
import { NOT_PLAIN, PlainCellScanner, WINDOW_ENDS } from './plain-cell.js';
import { Kind, RawCell } from './raw-cell.js';
import { RowState } from './row-state.js';
import { SHEET as N } from './sheet-names.js';

/** Why the reading of cells paused. */
export const Step = {
  /** More bytes are needed. */
  Hungry: 0,
  /** A batch is to be taken. */
  Batch: 1,
  /** What stands after the cells must be known to judge the next one: call `learn`. */
  LookAhead: 2,
  /** The cells are over. */
  Done: 3,
} as const;
export type Step = (typeof Step)[keyof typeof Step];

const SPACE = 32;
const LESS = 60;
const GREATER = 62;
const LOWER_C = 99;
/** Days between the two epochs that workbooks count from. */
const DAYS_1904 = 1462;

/** What the sheet is read with. */
export interface SheetSetting {
  readonly table: Table;
  readonly concealments: ConcealmentIndex;
  readonly strings: WorkbookStrings;
  readonly styles: CellStyles;
  readonly date1904: boolean;
  readonly budget: Budget;
  readonly area: UsedArea;
  /** Concealment bits by column. */
  readonly columns: Uint16Array;
  /** Rows without a height of their own have none. */
  readonly flatRows: boolean;
  /** Length of the prefix of the sheet's elements with its colon; 0 when there is none. */
  readonly prefixLength: number;
  /** Ranges whose fill comes from elsewhere than the cells' styles. */
  readonly painted: readonly CellRange[];
  /** Filters that tables of the sheet declare. */
  readonly filtered: readonly CellRange[];
  /** True when every formula is wanted, not only those that hold words. */
  readonly allFormulas: boolean;
}

/**
 * Reads what stands in `<sheetData>`. Cells in the spelling that all writers use are taken from the bytes of the
 * tokenizer's window without a token or a string; everything else goes by the rules of XML. This is what makes millions
 * of cells a matter of a second.
 */
export class SheetCells {
  readonly batch: BatchBuilder;
  readonly formulas: FormulaWords;
  /** Cells that point to a shared string that does not exist. */
  lostStrings = 0;
  /** Cells beyond the size of a sheet. */
  cellsBeyond = 0;
  readonly #t: XmlTokenizer;
  readonly #in: SheetSetting;
  readonly #cell = new RawCell();
  readonly #plain: PlainCellScanner;
  readonly #any: AnyCellReader;
  readonly #rowState: RowState;
  readonly #concealment: CellConcealment;
  /** Index of a cell that nothing hides but its sheet. */
  readonly #base: number;
  /** By id of a shared string: 1 where its runs must be looked at. */
  readonly #hasRuns: Uint8Array;
  #filtered: readonly CellRange[] | undefined;
  /** Cells of this row must be judged one by one. */
  #judgesRow = false;

  constructor(tokenizer: XmlTokenizer, setting: SheetSetting) {
    const { table, strings, styles, budget, prefixLength, painted, flatRows, allFormulas, concealments } = setting;
    this.batch = new BatchBuilder(table, strings.shared, budget);
    this.formulas = new FormulaWords(allFormulas);
    this.#t = tokenizer;
    this.#in = setting;
    this.#plain = new PlainCellScanner(this.#cell, prefixLength, allFormulas);
    this.#any = new AnyCellReader(this.#cell, tokenizer);
    this.#rowState = new RowState(flatRows);
    this.#concealment = new CellConcealment(styles, painted);
    this.#base = concealments.of(0);
    this.#hasRuns = new Uint8Array(strings.sharedCount);
    for (const id of strings.runs.keys()) this.#hasRuns[id] = 1;
  }

  /** Tells what stands after the cells; from now on no step asks for it. */
  learn(rules: SheetRules): void {
    this.#filtered = [...rules.filtered, ...this.#in.filtered];
    this.#concealment.learn(rules);
    this.#enterRow();
  }

  /** There are more rules over more cells than could be worked out. */
  get gaveUp(): boolean {
    return this.#concealment.gaveUp;
  }

  /** Goes on until something is to be done about it. Call again once it is. */
  step(): Step {
    const t = this.#t;
    for (;;) {
      if (this.batch.full) return Step.Batch;
      if (t.canScan) {
        const step = this.#scan();
        if (step !== undefined) return step;
      }
      const { position, depth } = t;
      const token = t.next();
      if (token === XmlToken.Need) return Step.Hungry;
      if (token === XmlToken.Start) {
        const step = t.name === N.row ? this.#rowTag() : t.name === N.c ? this.#anyCell(position, depth) : undefined;
        if (step !== undefined) return step;
      } else if (token === XmlToken.End && t.name === N.sheetData && t.depth === 1) return Step.Done;
    }
  }

  /** Takes plain cells from the window until something else comes. */
  #scan(): Step | undefined {
    const t = this.#t;
    const { buffer: b, end } = t;
    const prefix = this.#in.prefixLength;
    let at = t.position;
    for (;;) {
      while (b[at] !== LESS) at++;
      t.position = Math.min(at, end);
      const name = at + 1 + prefix;
      if (name + 1 >= end || b[name] !== LOWER_C || (b[name + 1] !== SPACE && b[name + 1] !== GREATER))
        return undefined;
      const next = this.#plain.read(b, end, name + 1);
      if (next === NOT_PLAIN) return undefined;
      if (next === WINDOW_ENDS || next > end) {
        t.waitFrom(at);
        return Step.Hungry;
      }
      if (this.#cell.formulaEnd > 0) this.#plainFormula();
      const step = this.#place();
      if (step !== undefined) return step;
      at = next;
      t.position = at;
      if (this.batch.full) return Step.Batch;
    }
  }

  #plainFormula(): void {
    const { formulaStart, formulaEnd } = this.#cell;
    this.formulas.add(decodeXmlText(this.#t.buffer.toString('utf8', formulaStart, formulaEnd)));
  }

  /** Any cell, by the rules of XML. It starts at `position`, where `depth` elements were open. */
  #anyCell(position: number, depth: number): Step | undefined {
    const t = this.#t;
    if (!this.#any.read(depth)) {
      t.waitFrom(position, depth);
      return Step.Hungry;
    }
    this.formulas.add(this.#cell.formula);
    const step = this.#place();
    this.#cell.text = undefined;
    this.#cell.runs = undefined;
    if (step !== undefined) {
      // The cell is read again once the step is done.
      t.position = position;
      t.depth = depth;
    }
    return step;
  }

  /** Puts the cell at hand into the batch, unless it is blank or a step must come first. */
  #place(): Step | undefined {
    const { batch } = this;
    const cell = this.#cell;
    const { styles, strings } = this.#in;
    const { kind } = cell;
    const style = cell.style < styles.count ? cell.style : 0;
    let { row, column } = cell;
    if (row > LAST_ROW || column > LAST_COLUMN) {
      this.cellsBeyond++;
      row = Math.min(row, LAST_ROW);
      column = Math.min(column, LAST_COLUMN);
    }
    if (kind === Kind.Blank) {
      cell.previousColumn = column;
      if (styles.shows[style] === 1) this.#in.area.touch(row, column);
      return undefined;
    }
    let type: CellType;
    let string = -1;
    let value = 0;
    let bits: number;
    if (kind === Kind.Number || kind === Kind.IsoDate) {
      value = cell.number;
      bits = value < 0 ? styles.negative[style]! : styles.positive[style]!;
      // A zero that a format leaves out discloses nothing.
      if (value === 0) bits &= ~StyleBit.NumberFormat;
      type = kind === Kind.Number && styles.date[style] === 0 ? CellType.Number : CellType.Date;
      if (type === CellType.Date && kind === Kind.Number && this.#in.date1904) value += DAYS_1904;
    } else if (kind === Kind.Boolean) {
      value = cell.number;
      bits = styles.text[style]!;
      type = CellType.Boolean;
    } else if (kind === Kind.Error) {
      bits = styles.text[style]! & ~StyleBit.NumberFormat;
      type = CellType.Error;
    } else {
      const pool = kind === Kind.Shared ? strings.shared : strings.written;
      if (pool !== batch.pool) {
        if (batch.length > 0) return Step.Batch;
        batch.pool = pool;
      }
      if (kind !== Kind.Shared) {
        string =
          cell.text === undefined ? pool.intern(this.#t.buffer, cell.start, cell.end) : pool.internText(cell.text);
      } else if (cell.number >= 0 && cell.number < strings.sharedCount) string = cell.number;
      else {
        this.lostStrings++;
        cell.previousColumn = column;
        return undefined;
      }
      const runs = kind === Kind.Shared && this.#hasRuns[string] === 1 ? strings.runs.get(string) : cell.runs;
      bits = runs === undefined ? styles.text[style]! : this.#concealment.ofRuns(runs, style);
      type = CellType.String;
    }
    bits |= this.#rowState.bits | this.#in.columns[column]!;
    let hidden = this.#base;
    if (bits !== 0 || this.#judgesRow) {
      const isSameColour = (bits & Bit.SameColour) !== 0;
      if (isSameColour && this.#filtered === undefined) return Step.LookAhead;
      if (isSameColour || this.#judgesRow) {
        bits = this.#concealment.judge(bits, { row, column, style, type, value, text: () => batch.pool.text(string) });
      }
      hidden = this.#in.concealments.of(bits);
    }
    cell.previousColumn = column;
    if (type === CellType.String) batch.addString(row, column, string, hidden);
    else batch.addNumber(row, column, type, value, hidden);
    return undefined;
  }

  #rowTag(): Step | undefined {
    const t = this.#t;
    this.#rowState.read(t);
    this.#cell.currentRow = this.#rowState.number;
    this.#cell.previousColumn = 0;
    if (this.#rowState.isHidden && this.#filtered === undefined && !t.selfClosing) return Step.LookAhead;
    this.#enterRow();
    return undefined;
  }

  #enterRow(): void {
    this.#rowState.settle(this.#filtered ?? []);
    this.#judgesRow = this.#concealment.enter(this.#rowState.number);
  }
}

import { XmlToken, type XmlTokenizer } from '../../bytes/xml.js';
import { decodeXmlText } from '../../bytes/xml-text.js';
import type { Budget } from '../../model/bytes.js';
import { type CellBatch, CellType, type Table } from '../../model/content.js';
import type { ByteStrings } from '../ooxml/byte-strings.js';
import { BATCH_SIZE, BatchBuilder } from '../ooxml/cell-batch.js';
import { type CellRange, columnNumber, holdsCell, LAST_COLUMN, LAST_ROW } from './cell-range.js';
import { type CellStyles, StyleBit, TINY } from './cell-styles.js';
import { Bit, type ConcealmentIndex } from './concealment-bits.js';
import { ConditionalHiding } from './conditional-hiding.js';
import { CoveredCells } from './covered-cells.js';
import { isoToSerial } from './iso-date.js';
import { type Run, RunCollector } from './rich-runs.js';
import { SHEET as N } from './sheet-names.js';
import { NO_RULES, type SheetRules } from './sheet-rules.js';
import type { UsedArea } from './used-area.js';
import type { WorkbookStrings } from './workbook-strings.js';

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

/** What a cell says it holds, before its style has its say. */
const Kind = { Blank: 0, Number: 1, Shared: 2, Inline: 3, String: 4, Error: 5, Boolean: 6, IsoDate: 7 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** Results of the scanners, apart from a position. */
const NOT_PLAIN = -1;
const WINDOW_ENDS = -2;

const SPACE = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const MINUS = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const LETTER_A = 65;
const BRACKET = 91;
const [LOWER_B, LOWER_C, LOWER_E, LOWER_F, LOWER_I, LOWER_N, LOWER_R, LOWER_S, LOWER_T, LOWER_V] =
  Buffer.from('bcefinrstv');

const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
/** Decimal digits that a double holds exactly, so that a number is the sum of its digits. */
const EXACT_DIGITS = 15;
/** A row this low or a column this narrow (points, characters) is a line of two pixels. */
const NO_HEIGHT = 1.5;
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
  /** Formulas with words of their own, each once, not yet handed on. */
  formulas: string[] = [];
  /** Cells that point to a shared string that does not exist. */
  lostStrings = 0;
  /** Cells beyond the size of a sheet. */
  cellsBeyond = 0;
  readonly #t: XmlTokenizer;
  readonly #in: SheetSetting;
  readonly #styles: CellStyles;
  readonly #prefix: number;
  readonly #base: number;
  readonly #formulasSeen = new Set<string>();
  /** By id of a shared string: 1 where its runs must be looked at. */
  readonly #hasRuns: Uint8Array;
  readonly #runs = new RunCollector();

  #rules: SheetRules | undefined;
  #conditional: ConditionalHiding | undefined;
  #covered: CoveredCells | undefined;
  /** A cell of this row may be hidden by more than its row, column and style. */
  #watchRow = false;
  #rowIsHidden = false;
  #rowHasLevel = false;
  #rowBits = 0;

  // The cell at hand.
  #row = 0;
  #column = 0;
  #style = 0;
  #kind: Kind = Kind.Blank;
  #start = 0;
  #end = 0;
  #number = 0;
  #formulaStart = 0;
  #formulaEnd = 0;
  #previousColumn = 0;
  #rowNumber = 0;

  constructor(tokenizer: XmlTokenizer, setting: SheetSetting) {
    this.#t = tokenizer;
    this.#in = setting;
    this.#styles = setting.styles;
    this.#prefix = setting.prefixLength;
    this.#base = setting.concealments.of(0);
    this.#hasRuns = new Uint8Array(setting.strings.sharedCount);
    for (const id of setting.strings.runs.keys()) this.#hasRuns[id] = 1;
    this.batch = new BatchBuilder(setting.table, setting.strings.shared, setting.budget);
  }

  /** Tells what stands after the cells; from now on no step asks for it. */
  learn(rules: SheetRules): void {
    this.#rules = { ...rules, filtered: [...rules.filtered, ...this.#in.filtered] };
    this.#conditional = new ConditionalHiding(rules, this.#styles);
    this.#covered = rules.merged.length > 0 ? new CoveredCells(rules.merged) : undefined;
    this.#enterRow();
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
    let at = t.position;
    for (;;) {
      while (b[at] !== LESS) at++;
      t.position = Math.min(at, end);
      const name = at + 1 + this.#prefix;
      if (name + 1 >= end || b[name] !== LOWER_C || (b[name + 1] !== SPACE && b[name + 1] !== GREATER))
        return undefined;
      const next = this.#plainCell(b, end, name + 1);
      if (next === NOT_PLAIN) return undefined;
      if (next === WINDOW_ENDS || next > end) {
        t.waitFrom(at);
        return Step.Hungry;
      }
      const step = this.#commit();
      if (step !== undefined) return step;
      at = next;
      t.position = at;
      if (this.batch.length === BATCH_SIZE) return Step.Batch;
    }
  }

  /** Reads one cell whose name ends at `at`; gives where it ends. */
  #plainCell(b: Buffer, end: number, at: number): number {
    const prefix = this.#prefix;
    let p = this.#attributes(b, at);
    if (p < 0) return p;
    this.#formulaEnd = 0;
    if (b[p] === SLASH) {
      if (b[p + 1] !== GREATER) return NOT_PLAIN;
      this.#kind = Kind.Blank;
      return p + 2;
    }
    if (b[p++] !== GREATER) return NOT_PLAIN;
    if (b[p] === LESS && b[p + 1 + prefix] === LOWER_F) {
      p = this.#formula(b, end, p);
      if (p < 0) return p;
    }
    if (this.#kind === Kind.Inline) return this.#inline(b, end, p);
    // <v>
    if (b[p] !== LESS || b[p + 1 + prefix] !== LOWER_V || b[p + 2 + prefix] !== GREATER) return NOT_PLAIN;
    p = this.#value(b, p + 3 + prefix);
    if (p < 0) return p;
    if (p >= end) return WINDOW_ENDS;
    // </v></c>
    if (b[p + 1] !== SLASH || b[p + 2 + prefix] !== LOWER_V || b[p + 3 + prefix] !== GREATER) return NOT_PLAIN;
    return this.#cellEnd(b, p + 4 + prefix);
  }

  /** Position after `</c>` at `p`. */
  #cellEnd(b: Buffer, p: number): number {
    const name = p + 2 + this.#prefix;
    const isEnd = b[p] === LESS && b[p + 1] === SLASH && b[name] === LOWER_C && b[name + 1] === GREATER;
    return isEnd ? name + 2 : NOT_PLAIN;
  }

  /** Reads `r`, `s` and `t`, written without white space. */
  #attributes(b: Buffer, from: number): number {
    let p = from;
    let column = 0;
    let row = this.#rowNumber;
    this.#style = 0;
    this.#kind = Kind.Number;
    while (b[p] === SPACE) {
      if (b[p + 2] !== EQUALS || b[p + 3] !== QUOTE) return NOT_PLAIN;
      const name = b[p + 1];
      p += 4;
      if (name === LOWER_R) {
        let letters = 0;
        let digits = 0;
        for (let byte = b[p]!; byte >= LETTER_A; byte = b[++p]!) letters = letters * 26 + (byte & 0xdf) - LETTER_A + 1;
        for (let byte = b[p]!; byte >= ZERO && byte <= NINE; byte = b[++p]!) digits = digits * 10 + byte - ZERO;
        if (letters === 0 || digits === 0) return NOT_PLAIN;
        column = letters;
        row = digits;
      } else if (name === LOWER_S) {
        let style = 0;
        for (let byte = b[p]!; byte >= ZERO && byte <= NINE; byte = b[++p]!) style = style * 10 + byte - ZERO;
        this.#style = style;
      } else if (name === LOWER_T) {
        p = this.#type(b, p);
        if (p < 0) return p;
      } else return NOT_PLAIN;
      if (b[p++] !== QUOTE) return NOT_PLAIN;
    }
    this.#row = row;
    this.#column = column === 0 ? this.#previousColumn + 1 : column;
    return p;
  }

  #type(b: Buffer, p: number): number {
    const first = b[p];
    if (b[p + 1] === QUOTE) {
      if (first === LOWER_S) this.#kind = Kind.Shared;
      else if (first === LOWER_B) this.#kind = Kind.Boolean;
      else if (first === LOWER_E) this.#kind = Kind.Error;
      else if (first !== LOWER_N) return NOT_PLAIN;
      return p + 1;
    }
    if (first === LOWER_S && b[p + 1] === LOWER_T && b[p + 2] === LOWER_R && b[p + 3] === QUOTE) {
      this.#kind = Kind.String;
      return p + 3;
    }
    // inlineStr
    if (first === LOWER_I && b[p + 1] === LOWER_N && b[p + 8] === LOWER_R && b[p + 9] === QUOTE) {
      this.#kind = Kind.Inline;
      return p + 9;
    }
    return NOT_PLAIN;
  }

  /** Passes over `<f>` and remembers its text when it may hold words. */
  #formula(b: Buffer, end: number, from: number): number {
    let p = from + 2 + this.#prefix;
    if (b[p] !== GREATER && b[p] !== SPACE && b[p] !== SLASH) return NOT_PLAIN;
    while (b[p] !== GREATER) p++;
    if (p >= end) return WINDOW_ENDS;
    if (b[p - 1] === SLASH) return p + 1;
    const start = p + 1;
    let words = this.#in.allFormulas;
    for (let byte = b[++p]; byte !== LESS; byte = b[++p]) {
      if (byte === QUOTE || byte === BRACKET || byte === AMPERSAND) words = true;
    }
    if (p >= end) return WINDOW_ENDS;
    if (b[p + 1] !== SLASH) return NOT_PLAIN;
    if (words) {
      this.#formulaStart = start;
      this.#formulaEnd = p;
    }
    while (b[p] !== GREATER) p++;
    return p >= end ? WINDOW_ENDS : p + 1;
  }

  /** Reads `<is><t>text</t></is></c>`. */
  #inline(b: Buffer, end: number, from: number): number {
    const prefix = this.#prefix;
    let p = from;
    if (
      b[p] !== LESS ||
      b[p + 1 + prefix] !== LOWER_I ||
      b[p + 2 + prefix] !== LOWER_S ||
      b[p + 3 + prefix] !== GREATER
    ) {
      return NOT_PLAIN;
    }
    p += 4 + prefix;
    if (b[p] !== LESS || b[p + 1 + prefix] !== LOWER_T) return NOT_PLAIN;
    p += 2 + prefix;
    if (b[p] !== GREATER && b[p] !== SPACE) return NOT_PLAIN;
    while (b[p] !== GREATER) p++;
    if (b[p - 1] === SLASH) return NOT_PLAIN;
    this.#start = ++p;
    while (b[p] !== LESS) p++;
    if (p >= end) return WINDOW_ENDS;
    this.#end = p;
    // </t></is></c>
    if (b[p + 1] !== SLASH || b[p + 2 + prefix] !== LOWER_T || b[p + 3 + prefix] !== GREATER) return NOT_PLAIN;
    p += 4 + prefix;
    if (b[p] !== LESS || b[p + 1] !== SLASH || b[p + 2 + prefix] !== LOWER_I || b[p + 3 + prefix] !== LOWER_S) {
      return NOT_PLAIN;
    }
    if (b[p + 4 + prefix] !== GREATER) return NOT_PLAIN;
    return this.#cellEnd(b, p + 5 + prefix);
  }

  /** Reads the text of `<v>`; gives where its end tag starts. */
  #value(b: Buffer, from: number): number {
    this.#start = from;
    let p = from;
    if (this.#kind === Kind.Shared) {
      let id = 0;
      for (let byte = b[p]!; byte >= ZERO && byte <= NINE; byte = b[++p]!) id = id * 10 + byte - ZERO;
      this.#number = id;
    } else if (this.#kind === Kind.Number) {
      p = this.#decimal(b, p);
    } else {
      while (b[p] !== LESS) p++;
      if (this.#kind === Kind.Boolean) this.#number = b[from] === ZERO + 1 || b[from] === LOWER_T ? 1 : 0;
    }
    if (b[p] !== LESS) return NOT_PLAIN;
    if (p === from) this.#kind = Kind.Blank;
    this.#end = p;
    return p;
  }

  #decimal(b: Buffer, from: number): number {
    let p = from;
    let value = 0;
    let scale = 0;
    const negative = b[p] === MINUS;
    if (negative) p++;
    const first = p;
    for (let byte = b[p]!; byte >= ZERO && byte <= NINE; byte = b[++p]!) value = value * 10 + byte - ZERO;
    let digits = p - first;
    if (b[p] === DOT) {
      const point = ++p;
      for (let byte = b[p]!; byte >= ZERO && byte <= NINE; byte = b[++p]!) value = value * 10 + byte - ZERO;
      scale = p - point;
      digits += scale;
    }
    if (b[p] === LESS && digits > 0 && digits <= EXACT_DIGITS) {
      const scaled = scale === 0 ? value : value / POWERS_OF_TEN[scale]!;
      this.#number = negative ? -scaled : scaled;
      return p;
    }
    while (b[p] !== LESS) p++;
    this.#number = Number(b.toString('latin1', from, p));
    return Number.isNaN(this.#number) ? NOT_PLAIN : p;
  }

  /** Any cell, by the rules of XML. It starts at `position`, where `depth` elements were open. */
  #anyCell(position: number, depth: number): Step | undefined {
    const t = this.#t;
    this.#readAttributes();
    let value = '';
    let inline = '';
    let formula = '';
    let inside = 0;
    let phonetic = 0;
    let isInline = false;
    for (;;) {
      const token = t.next();
      if (token === XmlToken.Need) {
        t.waitFrom(position, depth);
        this.#runs.take();
        return Step.Hungry;
      }
      const { name } = t;
      if (token === XmlToken.Start) {
        if (name === N.rPh) phonetic++;
        else if (name === N.v || name === N.t || name === N.f) inside = name;
        else if (name === N.is) isInline = true;
        else this.#look(name);
      } else if (token === XmlToken.End) {
        if (t.depth === depth) break;
        if (name === N.rPh) phonetic--;
        else if (name === N.r) this.#runs.endRun();
        else if (name === inside) inside = 0;
      } else if (inside === N.v) value += t.text();
      else if (inside === N.f) formula += t.text();
      else if (inside === N.t && phonetic === 0) {
        const piece = t.text();
        if (piece.trim() !== '') this.#runs.words();
        inline += piece;
      }
    }
    const after = t.position;
    t.position = position;
    const runs = this.#runs.take();
    // What programs read of a cell with both is its value, unless that is empty.
    const wantsInline = isInline && value === '';
    const step = this.#commitText(wantsInline ? Kind.Inline : this.#kind, wantsInline ? inline : value, formula, runs);
    if (step === undefined) t.position = after;
    else t.depth = depth;
    return step;
  }

  /** What a run of an inline string says of its look. */
  #look(name: number): void {
    const t = this.#t;
    if (name === N.r) this.#runs.beginRun();
    else if (name === N.rPr) this.#runs.ownLook();
    else if (name === N.sz) this.#runs.size(Number(t.attribute(N.val)));
    else if (name === N.color) {
      this.#runs.colour({
        rgb: t.attribute(N.rgb),
        indexed: t.attribute(N.indexed),
        theme: t.attribute(N.theme),
        tint: t.attribute(N.tint),
      });
    }
  }

  #readAttributes(): void {
    const t = this.#t;
    this.#kind = Kind.Number;
    this.#style = 0;
    this.#row = this.#rowNumber;
    this.#column = this.#previousColumn + 1;
    t.rewindAttributes();
    while (t.nextAttribute()) {
      if (t.attributeName === N.s) this.#style = Math.max(0, Math.trunc(Number(t.attributeText())) || 0);
      else if (t.attributeName === N.t) this.#kind = KINDS[t.attributeText().trim()] ?? Kind.Number;
      else if (t.attributeName === N.r) {
        const match = /^\s*\$?([A-Za-z]+)\$?(\d+)\s*$/.exec(t.attributeText());
        if (match !== null) {
          this.#column = Math.min(columnNumber(match[1]!.slice(0, 8)), LAST_COLUMN + 1);
          this.#row = Math.min(Number(match[2]), LAST_ROW + 1);
        }
      }
    }
  }

  #commitText(kind: Kind, text: string, formula: string, runs: readonly Run[] | undefined): Step | undefined {
    this.#kind = text === '' ? Kind.Blank : kind;
    this.#formulaEnd = 0;
    if (this.#kind === Kind.Number) {
      this.#number = Number(text);
      if (Number.isNaN(this.#number)) this.#kind = Kind.String;
    } else if (this.#kind === Kind.Shared) this.#number = /^\s*\d+\s*$/.test(text) ? Number(text) : -1;
    else if (this.#kind === Kind.Boolean) this.#number = /^\s*(?:1|true)\s*$/i.test(text) ? 1 : 0;
    else if (this.#kind === Kind.IsoDate) {
      const serial = isoToSerial(text);
      if (serial === undefined) this.#kind = Kind.String;
      else this.#number = serial;
    }
    if (this.#in.allFormulas || /["[]/.test(formula)) this.#keepFormula(formula);
    return this.#place(text, runs);
  }

  /** Puts the plain cell just read into the batch. */
  #commit(): Step | undefined {
    if (this.#formulaEnd > 0) {
      this.#keepFormula(decodeXmlText(this.#t.buffer.toString('utf8', this.#formulaStart, this.#formulaEnd)));
      this.#formulaEnd = 0;
    }
    return this.#place(undefined, undefined);
  }

  /**
   * Puts the cell at hand into the batch, unless it is blank or a step must come first. `text`: of a string, where it is
   * not in the window.
   */
  #place(text: string | undefined, inlineRuns: readonly Run[] | undefined): Step | undefined {
    const { batch } = this;
    let row = this.#row;
    let column = this.#column;
    if (row > LAST_ROW || column > LAST_COLUMN) {
      this.cellsBeyond++;
      row = Math.min(row, LAST_ROW);
      column = Math.min(column, LAST_COLUMN);
    }
    const kind = this.#kind;
    const styles = this.#styles;
    const style = this.#style < styles.count ? this.#style : 0;
    if (kind === Kind.Blank) {
      this.#previousColumn = column;
      if (styles.shows[style] === 1) this.#in.area.touch(row, column);
      return undefined;
    }
    let type: CellType;
    let string = -1;
    let value = 0;
    let styleBits: number;
    if (kind === Kind.Number || kind === Kind.IsoDate) {
      value = this.#number;
      type = kind === Kind.Number && styles.date[style] === 0 ? CellType.Number : CellType.Date;
      if (type === CellType.Date && this.#in.date1904 && kind === Kind.Number) value += DAYS_1904;
      styleBits = this.#number < 0 ? styles.negative[style]! : styles.positive[style]!;
      // A zero that a format leaves out discloses nothing.
      if (this.#number === 0) styleBits &= ~StyleBit.NumberFormat;
    } else if (kind === Kind.Boolean) {
      value = this.#number;
      type = CellType.Boolean;
      styleBits = styles.text[style]!;
    } else if (kind === Kind.Error) {
      type = CellType.Error;
      styleBits = styles.text[style]! & ~StyleBit.NumberFormat;
    } else {
      const pool = kind === Kind.Shared ? this.#in.strings.shared : this.#in.strings.written;
      if (pool !== batch.pool) {
        if (batch.length > 0) return Step.Batch;
        batch.pool = pool;
      }
      string = kind === Kind.Shared ? this.#number : this.#intern(pool, text);
      if (kind === Kind.Shared && !(string >= 0 && string < this.#in.strings.sharedCount)) {
        this.lostStrings++;
        this.#previousColumn = column;
        return undefined;
      }
      type = CellType.String;
      const runs = kind === Kind.Shared && this.#hasRuns[string] === 1 ? this.#in.strings.runs.get(string) : inlineRuns;
      styleBits = runs === undefined ? styles.text[style]! : this.#runBits(runs, style);
    }
    const bits = styleBits | this.#rowBits | this.#in.columns[column]!;
    let hidden = this.#base;
    if (bits !== 0 || this.#watchRow) {
      if (this.#rules === undefined && (bits & Bit.SameColour) !== 0) return Step.LookAhead;
      hidden = this.#in.concealments.of(this.#judge(bits, row, column, style, type, value, string));
    }
    this.#previousColumn = column;
    if (type === CellType.String) batch.addString(row, column, string, hidden);
    else batch.addNumber(row, column, type, value, hidden);
    return undefined;
  }

  /** Style bits of a rich text: what hides a part of it counts for all of it. */
  #runBits(runs: readonly Run[], style: number): number {
    let bits = this.#styles.text[style]! & StyleBit.NumberFormat;
    for (const { hasOwnLook, colour, size } of runs) {
      if (size !== undefined && size <= TINY) bits |= StyleBit.TinyFont;
      // A run with a look of its own and no colour is automatic, whatever the cell's colour.
      if (this.#styles.blends(style, hasOwnLook ? (colour ?? {}) : undefined, undefined)) bits |= StyleBit.SameColour;
    }
    return bits;
  }

  #intern(pool: ByteStrings, text: string | undefined): number {
    return text === undefined ? pool.intern(this.#t.buffer, this.#start, this.#end) : pool.internText(text);
  }

  /** The bits of a cell once everything that can hide or show it was looked at. */
  #judge(
    bits: number,
    row: number,
    column: number,
    style: number,
    type: CellType,
    value: number,
    string: number,
  ): number {
    let judged = bits;
    if ((judged & Bit.SameColour) !== 0 && this.#styles.filled[style] === 0 && this.#isPainted(row, column)) {
      judged &= ~Bit.SameColour;
    }
    if (!this.#watchRow) return judged;
    if (this.#covered?.covers(row, column)) judged |= Bit.Covered;
    const text = (): string => this.batch.pool.text(string);
    if (this.#conditional?.hides({ row, column, style, type, value, text })) judged |= Bit.Conditional;
    return judged;
  }

  #isPainted(row: number, column: number): boolean {
    return (
      this.#in.painted.some((range) => holdsCell(range, row, column)) ||
      this.#conditional?.mayPaint(row, column) === true
    );
  }

  #rowTag(): Step | undefined {
    const t = this.#t;
    let number = 0;
    let height = this.#in.flatRows ? 0 : -1;
    let hidden = false;
    let level = 0;
    while (t.nextAttribute()) {
      switch (t.attributeName) {
        case N.r:
          number = Math.trunc(Number(t.attributeText()));
          break;
        case N.hidden:
          hidden = isTrue(t.attributeText());
          break;
        case N.ht:
          height = Number(t.attributeText());
          break;
        case N.outlineLevel:
          level = Number(t.attributeText());
          break;
      }
    }
    this.#rowNumber = number > 0 ? Math.min(number, LAST_ROW + 1) : this.#rowNumber + 1;
    this.#previousColumn = 0;
    this.#rowIsHidden = hidden;
    this.#rowHasLevel = level > 0;
    this.#rowBits = height >= 0 && height <= NO_HEIGHT ? Bit.RowZeroHeight : 0;
    if (hidden && this.#rules === undefined && !t.selfClosing) return Step.LookAhead;
    this.#enterRow();
    return undefined;
  }

  /** Works out what hides the row as a whole, and whether its cells need a closer look. */
  #enterRow(): void {
    const row = this.#rowNumber;
    if (this.#rowIsHidden) {
      const { filtered } = this.#rules ?? NO_RULES;
      // The first row of a filter's range is its header, which no filter hides.
      const isFiltered = filtered.some(({ top, bottom }) => row > top && row <= bottom);
      this.#rowBits |= isFiltered ? Bit.RowFiltered : Bit.RowHidden;
      if (this.#rowHasLevel && !isFiltered) this.#rowBits |= Bit.RowCollapsed;
    }
    this.#covered?.enter(row);
    this.#conditional?.enter(row);
    this.#watchRow = this.#covered !== undefined || this.#conditional?.touchesRow === true;
  }

  #keepFormula(formula: string): void {
    const words = this.#in.allFormulas ? formula : wordsOf(formula);
    if (words === '' || this.#formulasSeen.has(words)) return;
    if (this.#formulasSeen.size < MOST_FORMULAS_REMEMBERED) this.#formulasSeen.add(words);
    this.formulas.push(formula);
  }

  /** The cells so far. */
  take(): CellBatch {
    return this.batch.take();
  }
}

/** Beyond so many, a formula may be handed on more than once. */
const MOST_FORMULAS_REMEMBERED = 100_000;

const KINDS: Readonly<Record<string, Kind>> = {
  n: Kind.Number,
  s: Kind.Shared,
  str: Kind.String,
  inlineStr: Kind.Inline,
  b: Kind.Boolean,
  e: Kind.Error,
  d: Kind.IsoDate,
};

/** What a formula says in words: its string literals and the workbooks it points to. '' when it says nothing. */
function wordsOf(formula: string): string {
  const literals = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  const books = formula.replace(/"(?:[^"]|"")*"/g, '""').match(/'[^']*\[[^\]]*\][^']*'|\[[^\]]*\.xl[^\]]*\]/gi) ?? [];
  return [...literals.filter((literal) => /[\p{L}\p{N}]/u.test(literal)), ...books].join('\n');
}

/** Booleans of the schema: `1` or `true`. */
function isTrue(value: string): boolean {
  return value === '1' || value === 'true';
}

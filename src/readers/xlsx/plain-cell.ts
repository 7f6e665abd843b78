import { Kind, type RawCell } from './raw-cell.js';

/** Results of `read`, apart from a position: the cell is spelt in another way, or goes on after the window. */
export const NOT_PLAIN = -1;
export const WINDOW_ENDS = -2;

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

/**
 * Reads cells in the spelling that all writers use, straight from the bytes: attributes `r`, `s`, `t` without white space,
 * then `<f>`, `<v>` or `<is><t>`. The window must have the tokenizer's sentinels behind its end.
 */
export class PlainCellScanner {
  readonly #cell: RawCell;
  readonly #prefix: number;
  readonly #allFormulas: boolean;

  /** `prefix`: length of the prefix of the sheet's elements with its colon. */
  constructor(cell: RawCell, prefix: number, allFormulas: boolean) {
    this.#cell = cell;
    this.#prefix = prefix;
    this.#allFormulas = allFormulas;
  }

  /** Reads one cell whose name ends at `at`; gives where it ends. */
  read(b: Buffer, end: number, at: number): number {
    const prefix = this.#prefix;
    let p = this.#attributes(b, at);
    if (p < 0) return p;
    this.#cell.formulaEnd = 0;
    if (b[p] === SLASH) {
      if (b[p + 1] !== GREATER) return NOT_PLAIN;
      this.#cell.kind = Kind.Blank;
      return p + 2;
    }
    if (b[p++] !== GREATER) return NOT_PLAIN;
    if (b[p] === LESS && b[p + 1 + prefix] === LOWER_F) {
      p = this.#formula(b, end, p);
      if (p < 0) return p;
    }
    if (this.#cell.kind === Kind.Inline) return this.#inline(b, end, p);
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
    let row = this.#cell.currentRow;
    this.#cell.style = 0;
    this.#cell.kind = Kind.Number;
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
        this.#cell.style = style;
      } else if (name === LOWER_T) {
        p = this.#type(b, p);
        if (p < 0) return p;
      } else return NOT_PLAIN;
      if (b[p++] !== QUOTE) return NOT_PLAIN;
    }
    this.#cell.row = row;
    this.#cell.column = column === 0 ? this.#cell.previousColumn + 1 : column;
    return p;
  }

  #type(b: Buffer, p: number): number {
    const first = b[p];
    if (b[p + 1] === QUOTE) {
      if (first === LOWER_S) this.#cell.kind = Kind.Shared;
      else if (first === LOWER_B) this.#cell.kind = Kind.Boolean;
      else if (first === LOWER_E) this.#cell.kind = Kind.Error;
      else if (first !== LOWER_N) return NOT_PLAIN;
      return p + 1;
    }
    if (first === LOWER_S && b[p + 1] === LOWER_T && b[p + 2] === LOWER_R && b[p + 3] === QUOTE) {
      this.#cell.kind = Kind.String;
      return p + 3;
    }
    // inlineStr
    if (first === LOWER_I && b[p + 1] === LOWER_N && b[p + 8] === LOWER_R && b[p + 9] === QUOTE) {
      this.#cell.kind = Kind.Inline;
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
    let words = this.#allFormulas;
    for (let byte = b[++p]; byte !== LESS; byte = b[++p]) {
      if (byte === QUOTE || byte === BRACKET || byte === AMPERSAND) words = true;
    }
    if (p >= end) return WINDOW_ENDS;
    if (b[p + 1] !== SLASH) return NOT_PLAIN;
    if (words) {
      this.#cell.formulaStart = start;
      this.#cell.formulaEnd = p;
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
    this.#cell.start = ++p;
    while (b[p] !== LESS) p++;
    if (p >= end) return WINDOW_ENDS;
    this.#cell.end = p;
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
    this.#cell.start = from;
    let p = from;
    if (this.#cell.kind === Kind.Shared) {
      let id = 0;
      for (let byte = b[p]!; byte >= ZERO && byte <= NINE; byte = b[++p]!) id = id * 10 + byte - ZERO;
      this.#cell.number = id;
    } else if (this.#cell.kind === Kind.Number) {
      p = this.#decimal(b, p);
    } else {
      while (b[p] !== LESS) p++;
      if (this.#cell.kind === Kind.Boolean) this.#cell.number = b[from] === ZERO + 1 || b[from] === LOWER_T ? 1 : 0;
    }
    if (b[p] !== LESS) return NOT_PLAIN;
    if (p === from) this.#cell.kind = Kind.Blank;
    this.#cell.end = p;
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
      this.#cell.number = negative ? -scaled : scaled;
      return p;
    }
    while (b[p] !== LESS) p++;
    this.#cell.number = Number(b.toString('latin1', from, p));
    return Number.isNaN(this.#cell.number) ? NOT_PLAIN : p;
  }
}

import { LimitReached } from '../../model/failure.js';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** What a byte does outside quotes: 0 nothing, else one of these. */
const SEPARATES = 1;
const ENDS_LINE = 2;

/** A quoted field that spans lines ends here at the latest; the longest cell of a spreadsheet is 32 KiB. */
const MOST_LINES_BYTES = 1024 ** 2;
/** Full rows that a quoted field must swallow before its quote is taken for a stray one. */
const SWALLOWED_ROWS = 3;

export const FieldToken = { Need: 0, Field: 1, RowEnd: 2 } as const;
export type FieldToken = (typeof FieldToken)[keyof typeof FieldToken];

/**
 * Splits bytes into the fields of rows by RFC 4180, and by what spreadsheets make of files that do not keep to it.
 * Blank fields are passed over. A quote that no other closes before the row's text goes on belongs to the text, so
 * a stray one costs a line and never the rest of the file.
 */
export class FieldScanner {
  /** The field that `next` came by: its bytes without quotes and the blanks around it. Valid until the next call. */
  buffer: Buffer = Buffer.alloc(0);
  start = 0;
  end = 0;
  /** 1-based; at `RowEnd` the row that ended. */
  row = 1;
  /** 1-based; at `RowEnd` how many fields the row has. */
  column = 0;

  readonly #separator: number;
  readonly #mostBytes: number;
  readonly #role: Uint8Array;
  /** Bytes not scanned yet lie from `#position` to `#length`; a line end and a quote behind them stop every loop. */
  #window: Buffer = Buffer.alloc(2);
  #position = 0;
  #length = 0;
  #finished = false;
  /** What ended the last field. */
  #rowEnded = false;
  #rowReported = false;
  /** Fields of the row before, 0 before the second row. */
  #usualWidth = 0;

  /** `separator`: a byte, -1 when each line is one field. `mostBytes`: of a single field. */
  constructor(separator: number, mostBytes: number) {
    this.#separator = separator;
    this.#mostBytes = mostBytes;
    this.#role = new Uint8Array(256);
    if (separator >= 0) this.#role[separator] = SEPARATES;
    this.#role[LF] = ENDS_LINE;
    this.#role[CR] = ENDS_LINE;
  }

  /** Adds bytes. Throws `LimitReached` when a field does not end within `mostBytes`. */
  feed(chunk: Buffer): void {
    const rest = this.#length - this.#position;
    if (rest > this.#mostBytes) throw new LimitReached('tokenBytes');
    const needed = rest + chunk.length + 2;
    const window = needed <= this.#window.length ? this.#window : Buffer.allocUnsafe(needed + (needed >> 2));
    this.#window.copy(window, 0, this.#position, this.#length);
    chunk.copy(window, rest);
    this.#window = window;
    this.#position = 0;
    this.#length = rest + chunk.length;
    window[this.#length] = LF;
    window[this.#length + 1] = QUOTE;
  }

  /** No more bytes will come. */
  finish(): void {
    this.#finished = true;
  }

  /** `Need` when the bytes so far do not hold a whole field more; after `finish`, when there is none. */
  next(): FieldToken {
    for (;;) {
      if (this.#rowEnded) {
        if (!this.#rowReported) {
          this.#rowReported = true;
          return FieldToken.RowEnd;
        }
        this.#usualWidth = this.column;
        this.#rowEnded = false;
        this.row++;
        this.column = 0;
      }
      if (this.#readPlainField()) return FieldToken.Field;
      if (this.#position >= this.#length && !(this.#finished && this.column > 0)) return FieldToken.Need;
      if (!this.#readField()) return FieldToken.Need;
      if (this.end > this.start) return FieldToken.Field;
    }
  }

  /** The way of nearly every field: it begins with no quote and no blank, and a separator ends it. True when one was read. */
  #readPlainField(): boolean {
    const window = this.#window;
    const role = this.#role;
    const separator = this.#separator;
    let first = this.#position;
    while (window[first] === separator && first < this.#length) {
      first++;
      this.column++;
    }
    this.#position = first;
    if (window[first]! <= SPACE || window[first] === QUOTE) return false;
    let end = first + 1;
    while (role[window[end]!] === 0) end++;
    if (window[end] !== separator) return false;
    this.#position = end + 1;
    this.column++;
    while (window[end - 1]! <= SPACE) end--;
    this.buffer = window;
    this.start = first;
    this.end = end;
    return true;
  }

  /** False when more bytes are needed; nothing has moved then. */
  #readField(): boolean {
    const window = this.#window;
    const role = this.#role;
    let first = this.#position;
    while (window[first]! <= SPACE && role[window[first]!] === 0) first++;
    if (window[first] === QUOTE && first < this.#length) {
      const quoted = this.#readQuoted(first);
      if (quoted !== undefined) return quoted;
    }
    let end = first;
    while (role[window[end]!] === 0) end++;
    return this.#endField(window, first, end, end);
  }

  /**
   * Takes the field from `start` to `end` when what follows it at `at` is there: a separator or a line end.
   * The window ends in a line end of its own.
   */
  #endField(buffer: Buffer, start: number, end: number, at: number): boolean {
    const window = this.#window;
    if (at >= this.#length && !this.#finished) return false;
    let after = at + 1;
    if (window[at] === CR) {
      if (at + 2 >= this.#length && !this.#finished) return false;
      // Lone CR is a line end; CR CR LF is what writing CR LF as text on Windows gives.
      if (window[after] === CR && window[after + 1] === LF) after += 2;
      else if (window[after] === LF) after++;
    }
    this.buffer = buffer;
    this.start = start;
    this.end = end;
    while (this.end > this.start && buffer[this.end - 1]! <= SPACE) this.end--;
    while (this.start < this.end && buffer[this.start]! <= SPACE) this.start++;
    this.column++;
    this.#rowEnded = window[at] !== this.#separator || at >= this.#length;
    this.#rowReported = false;
    this.#position = Math.min(after, this.#length);
    return true;
  }

  /** Undefined when the quote at `first` opens nothing. */
  #readQuoted(first: number): boolean | undefined {
    const window = this.#window;
    let lines = 0;
    let doubled = 0;
    let at = first + 1;
    for (;;) {
      while (window[at] !== QUOTE) {
        if (window[at] === LF || window[at] === CR) lines++;
        at++;
      }
      // The line end behind the last byte was counted too.
      if (at >= this.#length) return this.#unclosed(first, lines - 1);
      if (window[at + 1] !== QUOTE || at + 1 >= this.#length) break;
      doubled++;
      at += 2;
    }
    if (lines > 0 && at - first > MOST_LINES_BYTES) return undefined;
    let after = at + 1;
    while (window[after]! <= SPACE && this.#role[window[after]!] === 0) after++;
    if (after >= this.#length && !this.#finished) return false;
    if (this.#role[window[after]!] === 0) return undefined;
    if (lines > SWALLOWED_ROWS && this.#swallowsRows(first, at)) return undefined;
    if (doubled === 0) return this.#endField(window, first + 1, at, after);
    const content = withoutDoubledQuotes(window.subarray(first + 1, at), doubled);
    return this.#endField(content, 0, content.length, after);
  }

  #unclosed(first: number, lines: number): false | undefined {
    const tooLong = lines > 0 && this.#length - first > MOST_LINES_BYTES;
    return this.#finished || tooLong ? undefined : false;
  }

  /** True when the lines between two quotes are all as wide as the row before: the quotes do not belong together. */
  #swallowsRows(first: number, last: number): boolean {
    if (this.#usualWidth < 2) return false;
    const window = this.#window;
    let rows = 0;
    let width = 0;
    for (let at = window.indexOf(LF, first) + 1; at > 0 && at < last; at++) {
      if (window[at] === this.#separator) width++;
      if (window[at] !== LF) continue;
      if (width + 1 !== this.#usualWidth) return false;
      rows++;
      width = 0;
    }
    return rows >= SWALLOWED_ROWS;
  }
}

function withoutDoubledQuotes(content: Buffer, doubled: number): Buffer {
  const single = Buffer.allocUnsafe(content.length - doubled);
  let to = 0;
  for (let from = 0; from < content.length; from++) {
    if (content[from] === QUOTE) from++;
    single[to++] = content[from]!;
  }
  return single;
}

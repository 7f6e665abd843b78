import type { Concealed, Content } from '../../model/content.js';
import { type Piece, shownText } from './paragraph-text.js';
import type { StringTable } from './string-table.js';

/** Spans larger than any table of people. */
const MOST_SPAN = 1000;
/** No table that a person could read is wider; columns beyond share the last. */
const MOST_COLUMNS = 16_384;
/** From so many cells on a table is no layout, whatever follows. */
const MANY_CELLS = 5000;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

/**
 * One table of a page or document. Whether it holds data or only lays out a page is known when it ends or has grown large: a table of
 * one row or one column, or with another table in it, is layout.
 */
export class TableGrid {
  readonly #start: () => StringTable;
  readonly #concealed: Concealed | undefined;
  #cells: Cell[] = [];
  #table: StringTable | undefined;
  #isLayout = false;
  #row = 0;
  #column = 0;
  #open: Cell | undefined;
  #pieces: Piece[] = [];
  /** Rows that a cell above still covers, by column. */
  readonly #covered: number[] = [];
  #rowsWithColumns = 0;
  #filledInRow = 0;

  /** `start` makes the table once it is known to be one; `concealed` is what hides all of it. */
  constructor(start: () => StringTable, concealed: Concealed | undefined) {
    this.#start = start;
    this.#concealed = concealed;
  }

  get isLayout(): boolean {
    return this.#isLayout;
  }

  /** True while text belongs to a cell that may turn out to be data. */
  get takesText(): boolean {
    return this.#open !== undefined && !this.#isLayout;
  }

  beginRow(): void {
    this.#endOfRow();
    this.#row++;
    this.#column = 0;
    for (const [column, rows] of this.#covered.entries()) if (rows > 0) this.#covered[column] = rows - 1;
  }

  beginCell(columns: number, rows: number): void {
    if (this.#row === 0) this.beginRow();
    while ((this.#covered[this.#column] ?? 0) > 0) this.#column++;
    const from = Math.min(this.#column, MOST_COLUMNS - 1);
    this.#open = { row: this.#row, column: from + 1, pieces: [] };
    this.#column = Math.min(from + clamp(columns), MOST_COLUMNS);
    // The row itself counts, as the next one takes one off.
    const covers = clamp(rows);
    if (covers > 1) for (let column = from; column < this.#column; column++) this.#covered[column] = covers;
  }

  /** A paragraph within the open cell. */
  add(pieces: readonly Piece[]): void {
    if (this.#pieces.length > 0) this.#pieces.push({ text: '\n', concealed: pieces[0]?.concealed });
    this.#pieces.push(...pieces);
  }

  *endCell(): Generator<Content | readonly Piece[]> {
    if (this.#open === undefined) return;
    const cell = { ...this.#open, pieces: this.#pieces };
    this.#open = undefined;
    this.#pieces = [];
    if (cell.pieces.every(({ text }) => text.trim() === '')) return;
    this.#filledInRow++;
    if (this.#table !== undefined) yield* this.#put(this.#table, cell);
    else if (this.#isLayout) yield cell.pieces;
    else {
      this.#cells.push(cell);
      if (this.#cells.length >= MANY_CELLS) yield* this.#beginTable();
    }
  }

  /** Another table lies in it, so it only lays out what it holds; its cells so far are given as text. */
  *makeLayout(): Generator<readonly Piece[]> {
    if (this.#table !== undefined) return;
    this.#isLayout = true;
    for (const { pieces } of this.#cells) yield pieces;
    this.#cells = [];
    if (this.#pieces.length > 0) yield this.#pieces;
    this.#pieces = [];
  }

  *end(): Generator<Content | readonly Piece[]> {
    yield* this.endCell();
    this.#endOfRow();
    if (this.#table === undefined && this.#rowsWithColumns >= 2) yield* this.#beginTable();
    if (this.#table !== undefined) yield* this.#table.end();
    else for (const { pieces } of this.#cells) yield pieces;
    this.#cells = [];
  }

  #endOfRow(): void {
    if (this.#filledInRow >= 2) this.#rowsWithColumns++;
    this.#filledInRow = 0;
  }

  *#beginTable(): Generator<Content | readonly Piece[]> {
    this.#table = this.#start();
    for (const cell of this.#cells) yield* this.#put(this.#table, cell);
    this.#cells = [];
  }

  /** What is hidden in a cell that is seen is told as text: a cell has one visibility. */
  *#put(table: StringTable, { row, column, pieces }: Cell): Generator<Content | readonly Piece[]> {
    const shown = this.#concealed === undefined ? shownText(pieces) : '';
    if (shown.trim() !== '') {
      yield* table.put(row, column, shown);
      const hidden = pieces.filter(({ concealed }) => concealed !== undefined);
      if (hidden.length > 0) yield hidden;
      return;
    }
    const text = pieces.map((piece) => piece.text).join('');
    yield* table.put(row, column, text, pieces.find(({ concealed }) => concealed !== undefined)?.concealed);
  }
}

function clamp(span: number): number {
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

import { type CellBatch, CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import { CONCEALED } from './concealment.js';
import { lettersOf } from './letters.js';
import type { PageCharacter } from './page-characters.js';
import type { PageTable, TableRow } from './page-tables.js';
import type { TextPool } from './string-pool.js';
import type { Span } from './table-columns.js';
import type { Visibility } from './visibility.js';
import type { Cell } from './words.js';

/** Columns of one page and the next that begin and end within so many points of each other are the same. */
const SAME_COLUMN = 12;

interface OpenTable {
  readonly table: Table;
  readonly concealments: Concealed[];
  readonly columns: readonly Span[];
  /** Texts of the first row, which may be repeated on every page. */
  readonly header: readonly string[];
  rows: number;
}

/** What a page shows, for the cells of its tables. */
export interface PageCells {
  readonly page: number;
  readonly characters: readonly PageCharacter[];
  readonly visibility: Visibility;
}

/** The tables of a document, page after page; one that goes on over the page stays one table. */
export class TableWriter {
  readonly pool: TextPool;
  #next: number;
  #open: OpenTable | undefined;

  /** `first`: number of the first table. */
  constructor(pool: TextPool, first = 1) {
    this.pool = pool;
    this.#next = first;
  }

  /** Cells of a page's tables from top to bottom. */
  *page(tables: readonly PageTable[], cells: PageCells): Generator<Content> {
    for (const [index, found] of tables.entries()) {
      const texts = found.rows[0]!.map((cell) => (cell ? textOf(cell, cells.characters) : ''));
      const goesOn = index === 0 && this.#open !== undefined && isSameShape(this.#open.columns, found.columns);
      if (!goesOn) {
        yield* this.end();
        yield this.#begin(found, cells.page, texts);
      }
      const open = this.#open!;
      const repeats = goesOn && texts.join('\n') === open.header.join('\n');
      yield this.#cells(open, repeats ? found.rows.slice(1) : found.rows, cells);
    }
    if (tables.length === 0) yield* this.end();
  }

  /** Closes the table that may have gone on. */
  *end(): Generator<Content> {
    if (this.#open) yield { kind: 'table-end', table: this.#open.table };
    this.#open = undefined;
  }

  #begin({ columns }: PageTable, page: number, header: readonly string[]): Content {
    const concealments: Concealed[] = [];
    const table: Table = { id: this.#next++, at: { page }, concealments };
    this.#open = { table, concealments, columns, header, rows: 0 };
    return { kind: 'table', table };
  }

  #cells(open: OpenTable, rows: readonly TableRow[], { characters, visibility }: PageCells): CellBatch {
    const batch = newBatch(open.table, this.pool, rows.length * open.columns.length);
    let length = 0;
    for (const row of rows) {
      open.rows++;
      for (const [column, cell] of row.entries()) {
        if (!cell) continue;
        batch.row[length] = open.rows;
        batch.column[length] = column + 1;
        fillCell(batch, length, textOf(cell, characters), this.pool);
        batch.hidden[length] = concealmentOf(cell, visibility, open.concealments);
        length++;
      }
    }
    return { ...batch, length };
  }
}

function isSameShape(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ left, right }, index) => {
      const match = other[index]!;
      // Left-aligned columns share their left edge, right-aligned ones their right.
      return Math.abs(left - match.left) < SAME_COLUMN || Math.abs(right - match.right) < SAME_COLUMN;
    })
  );
}

/** Words of a cell parted by blanks. */
export const textOf = (cell: Cell, characters: readonly PageCharacter[]): string =>
  cell.words.map(({ indexes }) => indexes.map((index) => lettersOf(characters[index]!.code)).join('')).join(' ');

function newBatch(table: Table, pool: TextPool, size: number): CellBatch {
  return {
    kind: 'cells',
    table,
    pool,
    length: 0,
    row: new Int32Array(size),
    column: new Int32Array(size),
    type: new Uint8Array(size),
    string: new Int32Array(size),
    number: new Float64Array(size),
    hidden: new Uint16Array(size),
  };
}

/** Numbers as a spreadsheet would type them; with a leading zero or more than 15 digits they are text. */
function fillCell(batch: CellBatch, at: number, text: string, pool: TextPool): void {
  const plain = text.replace(/(?<=\d),(?=\d{3}\b)/gu, '');
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u.test(plain)) {
    batch.type[at] = CellType.Number;
    batch.string[at] = -1;
    batch.number[at] = Number(plain);
  } else {
    batch.type[at] = CellType.String;
    batch.string[at] = pool.idOf(text);
  }
}

/** 0 when the greater part of the cell is seen, else the 1-based place of its concealment in the table's list. */
function concealmentOf(cell: Cell, visibility: Visibility, concealments: Concealed[]): number {
  const indexes = cell.words.flatMap((word) => word.indexes);
  const unseen = indexes.map((index) => visibility[index]).filter((reason) => reason !== undefined);
  if (unseen.length * 2 <= indexes.length) return 0;
  const concealed = CONCEALED[unseen[0]!];
  const known = concealments.indexOf(concealed);
  return known >= 0 ? known + 1 : concealments.push(concealed);
}

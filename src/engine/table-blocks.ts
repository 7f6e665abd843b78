import { type CellBatch, CellType, type Table } from '../model/content.js';
import { Block } from './block.js';
import type { BufferedCell, BufferedRow } from './buffered-row.js';
import { findHeader, type HeaderWords, isLabels, textOf } from './header-row.js';
import type { NumberMemory } from './number-memory.js';
import { type KnownPerson, type NameColumns, PeopleCounter } from './people-counter.js';
import type { PoolScan } from './pool-scan.js';
import type { StringScanner } from './string-scanner.js';

/** Rows looked at before it is decided where the header is. */
const MOST_BUFFERED_ROWS = 64;
const MOST_BUFFERED_CELLS = 32_768;
/** Blocks of one table; empty rows no longer divide it after that. */
const MOST_BLOCKS = 256;
/** A title, its subtitle and an empty row still belong to the table below. */
const TITLE_ROWS = 4;
const TITLE_GAP = 3;
/** A header, and one of groups above it. */
const HEADER_ROWS = 2;
/** Share of cells that must be of their column's kind for rows after a gap to go on with the block above. */
const SAME_KIND = 0.7;

/** What the blocks of a table are told to. */
export interface BlockListener {
  /** A title above a table, or a header: text that stands in no column. */
  heading(row: number, cell: BufferedCell): void;
  /** All cells of the block were seen. */
  block(block: Block): void;
  /** Columns that name a person a row, judged on the first rows of a block. */
  nameColumns(block: Block): NameColumns | undefined;
}

export interface DivisionContext {
  readonly scanner: StringScanner;
  readonly words: HeaderWords;
  readonly memory: NumberMemory;
  readonly listener: BlockListener;
  /** Knows people of a list of one's own, where there is one. */
  readonly knownPerson?: KnownPerson | undefined;
}

/** Divides the rows of one table into blocks under a header of their own, in bounded memory. */
export class TableBlocks {
  readonly #table: Table;
  readonly #context: DivisionContext;
  /** Index that cells get which the table itself shows: 0, or one that stands for a concealment of the whole artifact. */
  readonly #shown: number;
  #rows: BufferedRow[] = [];
  #bufferedCells = 0;
  #block: Block | undefined;
  /** True while cells go straight to the block. */
  #streaming = false;
  /** Row of the cell before; none yet. */
  #row = -1;
  #blocks = 0;

  constructor(table: Table, context: DivisionContext, shown: number) {
    this.#table = table;
    this.#context = context;
    this.#shown = shown;
  }

  add(batch: CellBatch, scan: PoolScan): void {
    scan.grow();
    const { row, hidden, length } = batch;
    for (let at = 0; at < length; ) {
      if (row[at] !== this.#row) this.#startRow(row[at]!);
      if (this.#streaming) {
        const end = this.#endOfRun(batch, at);
        this.#block!.putRun(batch, at, end, this.#shown, scan);
        at = end;
      } else {
        this.#buffer(batch, at, hidden[at] || this.#shown, scan);
        at++;
      }
    }
  }

  /** Where the rows that follow each other without a gap end; they are counted as started. */
  #endOfRun({ row, length }: CellBatch, from: number): number {
    const block = this.#block!;
    const divides = this.#blocks < MOST_BLOCKS;
    let present = this.#row;
    let rows = 0;
    let at = from;
    for (; at < length; at++) {
      const next = row[at]!;
      if (next === present) continue;
      if (divides && next !== present + 1) break;
      present = next;
      rows++;
    }
    block.startRows(rows, present);
    this.#row = present;
    return at;
  }

  end(): void {
    if (this.#streaming) this.#block!.people?.endRow();
    else this.#decide();
    this.#close();
  }

  #startRow(row: number): void {
    const gap = row - this.#row - 1;
    if (this.#streaming) {
      this.#block!.people?.endRow();
      if (gap > 0 && this.#blocks < MOST_BLOCKS) this.#streaming = false;
      else this.#block!.startRows(1, row);
    } else if (this.#rows.length > 0) {
      const isTitle = gap <= TITLE_GAP && areTitles(this.#rows);
      if (gap > 0 && !isTitle && this.#blocks < MOST_BLOCKS) this.#decide();
      else if (this.#rows.length >= MOST_BUFFERED_ROWS || this.#bufferedCells >= MOST_BUFFERED_CELLS) {
        this.#decide();
        this.#streaming = true;
        this.#block!.startRows(1, row);
      }
    }
    this.#row = row;
    if (!this.#streaming) this.#rows.push({ row, cells: [] });
  }

  #buffer(batch: CellBatch, at: number, hidden: number, scan: PoolScan): void {
    const id = batch.string[at]!;
    if (id >= 0) scan.scan(id);
    this.#rows.at(-1)!.cells.push({
      column: batch.column[at]!,
      type: batch.type[at] as CellType,
      id,
      number: batch.number[at]!,
      hidden,
      scan,
    });
    this.#bufferedCells++;
  }

  /** Settles where the buffered rows belong and counts them. */
  #decide(): void {
    const rows = this.#rows;
    this.#rows = [];
    this.#bufferedCells = 0;
    if (rows.length === 0) return;
    const header = this.#mayHaveHeader(rows) ? findHeader(rows, this.#context.scanner, this.#context.words) : undefined;
    if (header === undefined && this.#block !== undefined && continues(this.#block, rows)) {
      this.#count(rows);
      return;
    }
    this.#close();
    this.#open(rows[header === undefined ? 0 : header.index]!.row);
    if (header === undefined) {
      this.#count(rows);
    } else {
      this.#block!.headed = rows.slice(0, header.index + 1);
      for (const row of this.#block!.headed) this.#headings(row);
      this.#name(rows[header.index]!, header.grouped ? rows[header.index - 1] : undefined);
      this.#count(rows.slice(header.index + 1));
    }
  }

  /** A format that declares its headers, such as a pivot cache, repeats them in a row or has no row for them. */
  #mayHaveHeader(rows: readonly BufferedRow[]): boolean {
    const { headers } = this.#table;
    if (headers === undefined || headers.size === 0) return true;
    return rows.some((row) => row.cells.some((cell) => headers.get(cell.column) === textOf(cell)));
  }

  #open(top: number): void {
    this.#block = new Block(this.#table, top, this.#context.memory);
    this.#blocks++;
  }

  #close(): void {
    if (this.#block !== undefined) this.#context.listener.block(this.#block);
    this.#block = undefined;
  }

  #headings({ row, cells }: BufferedRow): void {
    for (const cell of cells) {
      if (cell.type !== CellType.String) continue;
      cell.scan.markUse(cell.id, cell.hidden === 0);
      this.#context.listener.heading(row, cell);
    }
  }

  #name(header: BufferedRow, groups: BufferedRow | undefined): void {
    const block = this.#block!;
    block.headerRow = header.row;
    for (const cell of header.cells) block.column(cell.column).header = textOf(cell);
    if (!groups) return;
    let group = 0;
    for (const cell of header.cells) {
      // A merged cell stands in the first of the columns it spans.
      while (group + 1 < groups.cells.length && groups.cells[group + 1]!.column <= cell.column) group++;
      const above = groups.cells[group]!;
      if (above.column <= cell.column) block.column(cell.column).headerAbove = textOf(above);
    }
    for (const cell of groups.cells) {
      const column = block.column(cell.column);
      if (column.header === '') column.header = textOf(cell);
    }
  }

  #count(rows: readonly BufferedRow[]): void {
    const block = this.#block!;
    block.keep(rows);
    for (const { row, cells } of rows) {
      block.startRows(1, row);
      for (const cell of cells) block.putBuffered(row, cell);
      block.people?.endRow();
    }
    if (block.people !== undefined) return;
    const columns = this.#context.listener.nameColumns(block);
    if (!columns) return;
    block.people = new PeopleCounter(columns, this.#context.memory.allowance, this.#context.knownPerson);
    for (const { cells } of rows) {
      for (const cell of cells) block.people.see(cell.column, cell.id, cell.scan);
      block.people.endRow();
    }
  }
}

/**
 * Lines of words, a header alone, or one below the other: what stands above a table rather than a small table of its own.
 * A list with an empty line after each of its rows has a header alone, too.
 */
function areTitles(rows: readonly BufferedRow[]): boolean {
  const above = rows.length <= HEADER_ROWS ? [] : rows.slice(0, -1);
  return rows.length <= TITLE_ROWS && rows.every(isLabels) && above.every(({ cells }) => cells.length <= 2);
}

/** True when rows after a gap look like more of the block: in its columns, of the same kinds. */
function continues(block: Block, rows: readonly BufferedRow[]): boolean {
  let cells = 0;
  let same = 0;
  for (const row of rows) {
    for (const cell of row.cells) {
      cells++;
      const slices = block.columns[cell.column]?.slices;
      if (!slices) continue;
      const strings = slices.reduce((sum, slice) => sum + slice.strings, 0);
      const all = slices.reduce((sum, slice) => sum + slice.cells, 0);
      if (cell.type === CellType.String ? strings * 2 >= all : strings * 2 <= all) same++;
    }
  }
  return same >= cells * SAME_KIND;
}

import { type CellBatch, CellType, type Table } from '../model/content.js';
import type { BufferedCell, BufferedRow } from './buffered-row.js';
import { ColumnSlice } from './column-slice.js';
import type { NumberMemory } from './number-memory.js';
import type { PeopleCounter } from './people-counter.js';
import type { PoolScan } from './pool-scan.js';
import { sortByColumn } from './sort-by-column.js';

const MOST_SAMPLES = 512;
/** Tables wider than this keep fewer samples a column. */
const WIDE = 512;
const MOST_SAMPLES_WIDE = 32;
const MOST_KEPT_ROWS = 512;
const DAYS_TO_1970 = 25_569;
const DAY = 86_400_000;

/** One column of a block while its cells stream by. */
export class BlockColumn {
  readonly column: number;
  header = '';
  /** Text of the row of group names above the header, '' when there is none. */
  headerAbove = '';
  readonly slices: ColumnSlice[] = [];
  /** First distinct values as text. */
  readonly sample = new Set<string>();
  #last: ColumnSlice | undefined;

  constructor(column: number) {
    this.column = column;
  }

  slice(hidden: number, scan: PoolScan, memory: NumberMemory, isDrawn: boolean): ColumnSlice {
    const last = this.#last;
    if (last !== undefined && last.hidden === hidden && last.scan === scan) return last;
    let found = this.slices.find((each) => each.hidden === hidden && each.scan === scan);
    if (!found) {
      found = new ColumnSlice(hidden, scan, memory, hidden === 0 || isDrawn);
      this.slices.push(found);
    }
    this.#last = found;
    return found;
  }
}

/** Rows under one header, counted by column. */
export class Block {
  readonly table: Table;
  readonly top: number;
  bottom: number;
  left = Number.POSITIVE_INFINITY;
  right = 0;
  headerRow: number | undefined;
  rows = 0;
  cells = 0;
  /** By 1-based column, with holes. */
  readonly columns: BlockColumn[] = [];
  people: PeopleCounter | undefined;
  /** The rows of its header, and of titles above it. */
  headed: readonly BufferedRow[] = [];
  /** Its rows, while they are few enough to be looked at together. */
  kept: readonly BufferedRow[] | undefined = [];
  readonly #memory: NumberMemory;
  /** What a chart was drawn from is what it shows, though the table itself is nowhere to be seen. */
  readonly #isDrawn: boolean;

  constructor(table: Table, top: number, memory: NumberMemory) {
    this.table = table;
    this.top = top;
    this.bottom = top;
    this.#memory = memory;
    this.#isDrawn = table.concealed?.carrier === 'chart-cache';
  }

  column(column: number): BlockColumn {
    let found = this.columns[column];
    if (found === undefined) {
      found = this.columns[column] = new BlockColumn(column);
      if (column < this.left) this.left = column;
      if (column > this.right) this.right = column;
    }
    return found;
  }

  /** Remembers rows before they are counted, unless some went by unseen or they are too many. */
  keep(rows: readonly BufferedRow[]): void {
    const { kept } = this;
    const isWhole = kept?.length === this.rows && this.rows + rows.length <= MOST_KEPT_ROWS;
    this.kept = isWhole ? [...kept, ...rows] : undefined;
  }

  /** Counts rows that were begun, the last of them `row`. */
  startRows(count: number, row: number): void {
    this.rows += count;
    if (row > this.bottom) this.bottom = row;
  }

  /**
   * Counts the cells of a batch from `start` to `end`, whose rows follow each other. Column by column: a column's counters
   * stay at hand, and what one cell waits for from memory does not hold up the next.
   */
  putRun(batch: CellBatch, start: number, end: number, shown: number, scan: PoolScan): void {
    const { columns, order, starts } = sortByColumn(batch.column, start, end);
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      const into = this.columns[column] ?? this.column(column);
      this.#putColumn(into, batch, order, starts[index]!, starts[index + 1]!, shown, scan);
    }
    this.cells += end - start;
    this.people?.seeRun(batch, start, end, scan);
  }

  #putColumn(
    into: BlockColumn,
    { row, type, string, number, hidden }: CellBatch,
    order: Uint16Array,
    from: number,
    to: number,
    shown: number,
    scan: PoolScan,
  ): void {
    for (let at = from; at < to; at++) {
      const cell = order[at]!;
      const slice = into.slice(hidden[cell]! || shown, scan, this.#memory, this.#isDrawn);
      slice.at(row[cell]!);
      this.#count(into, slice, type[cell]!, string[cell]!, number[cell]!);
    }
  }

  put(row: number, column: number, type: number, id: number, number: number, hidden: number, scan: PoolScan): void {
    const into = this.columns[column] ?? this.column(column);
    const slice = into.slice(hidden, scan, this.#memory, this.#isDrawn);
    this.cells++;
    slice.at(row);
    this.#count(into, slice, type, id, number);
    this.people?.see(column, id, scan);
  }

  #count(into: BlockColumn, slice: ColumnSlice, type: number, id: number, number: number): void {
    if (type === CellType.String) {
      const { scan } = slice;
      const stringClass = scan.scan(id);
      scan.markUse(id, slice.isSeen);
      if (slice.addString(id, stringClass) && this.#wantsSample(into)) into.sample.add(scan.pool.text(id));
    } else if (type === CellType.Number) {
      if (slice.addNumber(number) && this.#wantsSample(into)) into.sample.add(String(number));
    } else if (type === CellType.Date) {
      if (slice.addDate(number) && this.#wantsSample(into)) into.sample.add(dayOf(number));
    }
  }

  putBuffered(row: number, cell: BufferedCell): void {
    this.put(row, cell.column, cell.type, cell.id, cell.number, cell.hidden, cell.scan);
  }

  #wantsSample(column: BlockColumn): boolean {
    return column.sample.size < (this.right > WIDE ? MOST_SAMPLES_WIDE : MOST_SAMPLES);
  }
}

/** Day of a spreadsheet's serial number as `2024-05-31`; the number itself where it is none. */
function dayOf(serial: number): string {
  const day = new Date((Math.floor(serial) - DAYS_TO_1970) * DAY);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

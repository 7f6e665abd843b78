import { type CellBatch, CellType, type Table } from '../model/content.js';
import type { BufferedCell, BufferedRow } from './buffered-row.js';
import { ColumnSlice } from './column-slice.js';
import type { NumberMemory } from './number-memory.js';
import type { PeopleCounter } from './people-counter.js';
import type { PoolScan } from './pool-scan.js';
import { type CellRun, sortByColumn } from './sort-by-column.js';

const MOST_SAMPLES = 512;
/** Tables wider than this keep fewer samples a column. */
const WIDE = 512;
const MOST_SAMPLES_WIDE = 32;
const MOST_KEPT_ROWS = 512;
/** What of a batch is counted. */
type Cells = Pick<CellBatch, 'row' | 'type' | 'string' | 'number' | 'hidden'>;
const ONE_CELL: CellRun = { order: new Uint16Array(1), from: 0, to: 1 };

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
  /** Values that the slice at hand did not hold before. */
  readonly #fresh: number[] = [];
  /** A batch for cells that come one by one. */
  readonly #one: Cells = {
    row: new Int32Array(1),
    type: new Uint8Array(1),
    string: new Int32Array(1),
    number: new Float64Array(1),
    hidden: new Uint16Array(1),
  };
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
      this.#putColumn(into, batch, { order, from: starts[index]!, to: starts[index + 1]! }, shown, scan);
    }
    this.cells += end - start;
    this.people?.seeRun(batch, start, end, scan);
  }

  /** Cells of one column, stretch by stretch of those that are of one kind and hidden in one way. */
  #putColumn(into: BlockColumn, batch: Cells, run: CellRun, shown: number, scan: PoolScan): void {
    const { row, type, hidden } = batch;
    const { order, to } = run;
    for (let at = run.from; at < to; ) {
      const first = order[at]!;
      const kind = type[first]!;
      const how = hidden[first]!;
      let end = at + 1;
      while (end < to && type[order[end]!] === kind && hidden[order[end]!] === how) end++;
      const slice = into.slice(how || shown, scan, this.#memory, this.#isDrawn);
      slice.addCells(end - at, row[first]!, row[order[end - 1]!]!);
      this.#count(into, slice, batch, { order, from: at, to: end }, kind);
      at = end;
    }
  }

  #count(into: BlockColumn, slice: ColumnSlice, { string, number }: Cells, run: CellRun, kind: number): void {
    const fresh = this.#fresh;
    fresh.length = 0;
    if (kind === CellType.String) {
      slice.addStrings(string, run, fresh);
      this.#addSamples(into, (id) => slice.scan.pool.text(id));
    } else if (kind === CellType.Number) {
      slice.addNumbers(number, run, fresh);
      this.#addSamples(into, String);
    } else if (kind === CellType.Date) {
      slice.addDates(number, run, fresh);
      this.#addSamples(into, dayOf);
    }
  }

  #addSamples({ sample }: BlockColumn, textOf: (value: number) => string): void {
    const most = this.right > WIDE ? MOST_SAMPLES_WIDE : MOST_SAMPLES;
    for (const value of this.#fresh) {
      if (sample.size >= most) return;
      sample.add(textOf(value));
    }
  }

  putBuffered(row: number, { column, type, id, number, hidden, scan }: BufferedCell): void {
    const one = this.#one;
    one.row[0] = row;
    one.type[0] = type;
    one.string[0] = id;
    one.number[0] = number;
    one.hidden[0] = hidden;
    this.cells++;
    this.#putColumn(this.columns[column] ?? this.column(column), one, ONE_CELL, 0, scan);
    this.people?.see(column, id, scan);
  }
}

/** Day of a spreadsheet's serial number as `2024-05-31`; the number itself where it is none. */
function dayOf(serial: number): string {
  const day = new Date((Math.floor(serial) - DAYS_TO_1970) * DAY);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

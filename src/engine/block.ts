import { CellType, type Table } from '../model/content.js';
import type { BufferedCell } from './buffered-row.js';
import { ColumnSlice } from './column-slice.js';
import type { NumberMemory } from './number-memory.js';
import type { PeopleCounter } from './people-counter.js';
import type { PoolScan } from './pool-scan.js';

const MOST_SAMPLES = 512;
/** Tables wider than this keep fewer samples a column. */
const WIDE = 512;
const MOST_SAMPLES_WIDE = 32;
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

  slice(hidden: number, scan: PoolScan, memory: NumberMemory): ColumnSlice {
    const last = this.#last;
    if (last !== undefined && last.hidden === hidden && last.scan === scan) return last;
    let found = this.slices.find((each) => each.hidden === hidden && each.scan === scan);
    if (!found) {
      found = new ColumnSlice(hidden, scan, memory);
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
  readonly #memory: NumberMemory;

  constructor(table: Table, top: number, memory: NumberMemory) {
    this.table = table;
    this.top = top;
    this.bottom = top;
    this.#memory = memory;
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

  startRow(row: number): void {
    this.rows++;
    if (row > this.bottom) this.bottom = row;
  }

  put(row: number, column: number, type: number, id: number, number: number, hidden: number, scan: PoolScan): void {
    const into = this.columns[column] ?? this.column(column);
    const slice = into.slice(hidden, scan, this.#memory);
    this.cells++;
    slice.at(row);
    if (type === CellType.String) {
      const stringClass = scan.scan(id);
      scan.markUse(id, hidden);
      if (slice.addString(id, stringClass) && this.#wantsSample(into)) into.sample.add(scan.pool.text(id));
    } else if (type === CellType.Number) {
      if (slice.addNumber(number) && this.#wantsSample(into)) into.sample.add(String(number));
    } else if (type === CellType.Date) {
      if (slice.addDate(number) && this.#wantsSample(into)) into.sample.add(dayOf(number));
    }
    this.people?.see(column, id, scan);
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

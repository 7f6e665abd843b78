import type { Budget } from '../../model/bytes.js';
import { type CellBatch, CellType, type StringPool, type Table } from '../../model/content.js';

/** Cells of a batch: small enough to stay in the cache, large enough to make the hand-over cheap. */
export const BATCH_SIZE = 4096;

/** Collects cells of one table into batches. The arrays are reused: see `CellBatch`. */
export class BatchBuilder {
  readonly row = new Int32Array(BATCH_SIZE);
  readonly column = new Int32Array(BATCH_SIZE);
  readonly type = new Uint8Array(BATCH_SIZE);
  readonly string = new Int32Array(BATCH_SIZE);
  readonly number = new Float64Array(BATCH_SIZE);
  readonly hidden = new Uint16Array(BATCH_SIZE);
  length = 0;
  pool: StringPool;
  readonly #table: Table;
  readonly #budget: Budget;

  constructor(table: Table, pool: StringPool, budget: Budget) {
    this.#table = table;
    this.pool = pool;
    this.#budget = budget;
  }

  get full(): boolean {
    return this.length === BATCH_SIZE;
  }

  /** Call only while not `full`. `hidden`: 1-based index into the table's concealments. */
  addString(row: number, column: number, string: number, hidden: number): void {
    this.#add(row, column, CellType.String, string, 0, hidden);
  }

  /** Call only while not `full`. */
  addNumber(row: number, column: number, type: CellType, value: number, hidden: number): void {
    this.#add(row, column, type, -1, value, hidden);
  }

  /** The cells so far; the next ones overwrite them. Charges `cells`. */
  take(): CellBatch {
    const { row, column, type, string, number, hidden, length, pool } = this;
    this.#budget.charge('cells', length);
    this.length = 0;
    return { kind: 'cells', table: this.#table, pool, length, row, column, type, string, number, hidden };
  }

  /** As `take`, in arrays of its own: for a batch that waits while the next one is filled. */
  takeCopy(): CellBatch {
    const cells = this.take();
    const { length } = cells;
    return {
      ...cells,
      row: cells.row.slice(0, length),
      column: cells.column.slice(0, length),
      type: cells.type.slice(0, length),
      string: cells.string.slice(0, length),
      number: cells.number.slice(0, length),
      hidden: cells.hidden.slice(0, length),
    };
  }

  #add(row: number, column: number, type: CellType, string: number, value: number, hidden: number): void {
    const at = this.length++;
    this.row[at] = row;
    this.column[at] = column;
    this.type[at] = type;
    this.string[at] = string;
    this.number[at] = value;
    this.hidden[at] = hidden;
  }
}

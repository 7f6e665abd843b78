import type { Budget } from '../../model/bytes.js';
import { CellType, type Content, type Table } from '../../model/content.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { canonicalNumber } from './canonical-number.js';
import { TextPool } from './text-pool.js';

/** The cells of tables in a text file: typed, their strings pooled, the pools bounded. */
export class TextCells {
  readonly table: Table;
  readonly #batch: BatchBuilder;
  #pool = new TextPool();

  constructor(table: Table, budget: Budget) {
    this.table = table;
    this.#batch = new BatchBuilder(table, this.#pool, budget);
  }

  /** True when `flush` must be called before the next `put`. */
  get full(): boolean {
    return this.#batch.full || this.#pool.full;
  }

  /** Takes a cell whose text is the bytes from `start` to `end`. `hidden`: 1-based index into the table's concealments. */
  put(row: number, column: number, buffer: Buffer, start: number, end: number, hidden: number): void {
    const number = canonicalNumber(buffer, start, end);
    if (Number.isNaN(number)) this.#batch.addString(row, column, this.#pool.intern(buffer, start, end), hidden);
    else this.#batch.addNumber(row, column, CellType.Number, number, hidden);
  }

  /** The cells put so far, and the end of the pool when it is full. */
  *flush(): Generator<Content> {
    if (this.#batch.length > 0) yield this.#batch.take();
    if (!this.#pool.full) return;
    yield { kind: 'pool-end', pool: this.#pool, at: this.table.at };
    this.#pool = this.#pool.successor();
    this.#batch.pool = this.#pool;
  }

  /** The last cells, the ends of table and pool. */
  *end(): Generator<Content> {
    if (this.#batch.length > 0) yield this.#batch.take();
    yield { kind: 'table-end', table: this.table };
    yield { kind: 'pool-end', pool: this.#pool, at: this.table.at };
  }
}

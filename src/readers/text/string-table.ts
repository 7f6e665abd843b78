import type { Budget } from '../../model/bytes.js';
import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { canonicalNumber } from './canonical-number.js';
import { TextPool } from './text-pool.js';

/** Cells that are handed on at once. */
const BATCH = 4096;

/** What a table is called within its document, and what hides all of it. */
export interface TableStart {
  /** Unique within the artifact. */
  readonly id: number;
  readonly at: Location;
  readonly concealed?: Concealed | undefined;
  /** Names of the columns by 1-based number, where the format declares them; it may grow while the table is read. */
  readonly headers?: ReadonlyMap<number, string>;
}

/** The strings of all tables of one document: pages have thousands of small tables. */
export class DocumentStrings {
  readonly budget: Budget;
  #pool = new TextPool();

  constructor(budget: Budget) {
    this.budget = budget;
  }

  /** Takes the next strings; what was put before keeps its own. */
  get pool(): TextPool {
    if (this.#pool.full) this.#pool = this.#pool.successor();
    return this.#pool;
  }
}

interface Pending {
  readonly row: number[];
  readonly column: number[];
  readonly type: number[];
  readonly string: number[];
  readonly number: number[];
  readonly hidden: number[];
}

const nothing = (): Pending => ({ row: [], column: [], type: [], string: [], number: [], hidden: [] });

/**
 * A table of strings, handed on in batches that stay as they are. One without a filled cell gives nothing.
 * Charges `cells`.
 */
export class StringTable {
  readonly #concealments: Concealed[] = [];
  readonly #outer: Concealed | undefined;
  readonly #table: Table;
  readonly #strings: DocumentStrings;
  #pool: TextPool;
  #pending = nothing();
  #isBegun = false;

  constructor({ id, at, concealed, headers }: TableStart, strings: DocumentStrings) {
    this.#outer = concealed;
    this.#table = {
      id,
      at,
      concealments: this.#concealments,
      ...(concealed && { concealed }),
      ...(headers && { headers }),
    };
    this.#strings = strings;
    this.#pool = strings.pool;
  }

  /** `row` and `column` are 1-based. Blank cells are left out. */
  *put(row: number, column: number, text: string, concealed?: Concealed | undefined): Generator<Content> {
    const value = text.trim();
    if (value === '') return;
    if (!this.#isBegun) {
      this.#isBegun = true;
      yield { kind: 'table', table: this.#table };
    }
    const pool = this.#strings.pool;
    if (this.#pending.row.length >= BATCH || pool !== this.#pool) yield* this.#flush();
    this.#pool = pool;
    const bytes = Buffer.from(value);
    const number = canonicalNumber(bytes, 0, bytes.length);
    const isNumber = !Number.isNaN(number);
    const pending = this.#pending;
    pending.row.push(row);
    pending.column.push(column);
    pending.type.push(isNumber ? CellType.Number : CellType.String);
    pending.string.push(isNumber ? -1 : pool.intern(bytes, 0, bytes.length));
    pending.number.push(isNumber ? number : 0);
    pending.hidden.push(this.#indexOf(concealed ?? this.#outer));
  }

  *end(): Generator<Content> {
    if (!this.#isBegun) return;
    yield* this.#flush();
    yield { kind: 'table-end', table: this.#table };
  }

  *#flush(): Generator<Content> {
    const { row, column, type, string, number, hidden } = this.#pending;
    if (row.length === 0) return;
    this.#pending = nothing();
    this.#strings.budget.charge('cells', row.length);
    yield {
      kind: 'cells',
      table: this.#table,
      pool: this.#pool,
      length: row.length,
      row: Int32Array.from(row),
      column: Int32Array.from(column),
      type: Uint8Array.from(type),
      string: Int32Array.from(string),
      number: Float64Array.from(number),
      hidden: Uint16Array.from(hidden),
    };
  }

  #indexOf(concealed: Concealed | undefined): number {
    if (concealed === undefined) return 0;
    const known = this.#concealments.findIndex((one) => isSame(one, concealed));
    return known >= 0 ? known + 1 : this.#concealments.push(concealed);
  }
}

function isSame(one: Concealed, other: Concealed): boolean {
  return one === other || (one.carrier === other.carrier && one.by.join() === other.by.join());
}

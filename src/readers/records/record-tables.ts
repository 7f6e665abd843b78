import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { DocumentStrings, StringTable } from '../text/string-table.js';

/** Kinds of records in one document; more are told as lines. */
const MOST_TABLES = 2000;
const MOST_COLUMNS = 16_384;

/** Columns of one table by name, in the order in which the records bring them. */
class Columns {
  readonly headers = new Map<number, string>();
  readonly #byName = new Map<string, number>();

  /** 1-based number; undefined where there are too many. */
  of(name: string): number | undefined {
    const known = this.#byName.get(name);
    if (known !== undefined || this.#byName.size >= MOST_COLUMNS) return known;
    const column = this.#byName.size + 1;
    this.#byName.set(name, column);
    if (name !== '') this.headers.set(column, name);
    return column;
  }
}

interface RecordTable {
  readonly table: StringTable;
  readonly columns: Columns;
  rows: number;
}

/** One record while its fields come. Several values of one field are joined. */
export class RecordRow {
  readonly values = new Map<string, string>();
  readonly path: string;
  /** Its fields have no names: they are called by the numbers of their columns. */
  readonly isNumbered: boolean;
  concealed: Concealed | undefined;

  constructor(path: string, isNumbered = false) {
    this.path = path;
    this.isNumbered = isNumbered;
  }

  put(column: string, text: string): void {
    if (text.trim() === '') return;
    const known = this.values.get(column);
    this.values.set(column, known === undefined ? text : `${known}; ${text}`);
  }
}

/** Tables made of the like records of a document, one for each place in its structure at which they stand. */
export class RecordTables {
  readonly #at: Location;
  readonly #strings: DocumentStrings;
  readonly #tables = new Map<string, RecordTable>();

  constructor(at: Location, budget: Budget) {
    this.#at = at;
    this.#strings = new DocumentStrings(budget);
  }

  /** Adds a record; gives the fields that found no room as lines through `overflow`. */
  *add(record: RecordRow, overflow: (name: string, value: string) => void): Generator<Content> {
    const { values, concealed, isNumbered } = record;
    const table = this.#tables.get(record.path) ?? this.#begin(record);
    if (table !== undefined && values.size > 0) table.rows++;
    for (const [name, value] of values) {
      const column = isNumbered ? columnOf(name) : table?.columns.of(name);
      if (table === undefined || column === undefined) overflow(name, value);
      else yield* table.table.put(table.rows, column, value, concealed);
    }
  }

  *end(): Generator<Content> {
    for (const { table } of this.#tables.values()) yield* table.end();
    this.#tables.clear();
  }

  #begin({ path, isNumbered }: RecordRow): RecordTable | undefined {
    if (this.#tables.size >= MOST_TABLES) return undefined;
    const columns = new Columns();
    const at = path === '' ? this.#at : { ...this.#at, field: path };
    // Without names the first row may hold them.
    const headers = isNumbered ? {} : { headers: columns.headers };
    const table = new StringTable({ id: this.#tables.size + 1, at, ...headers }, this.#strings);
    const begun = { table, columns, rows: 0 };
    this.#tables.set(path, begun);
    return begun;
  }
}

function columnOf(name: string): number | undefined {
  const column = Number(name);
  return column <= MOST_COLUMNS ? column : undefined;
}

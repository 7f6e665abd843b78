import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';
import { LAST_COLUMN, LAST_ROW } from '../sheets/cell-range.js';
import { ConcealmentIndex } from '../sheets/concealment-bits.js';
import { UsedArea } from '../sheets/used-area.js';
import type { DocumentSetting } from './reading.js';

/** A value repeated more often than this says no more than it did. */
const MOST_REPEATS = 1000;

/** What a cell holds: a string, or a number that may be a date or a switch. */
export type CellValue =
  | { readonly type: typeof CellType.String; readonly text: string }
  | { readonly type: Exclude<CellType, typeof CellType.String>; readonly number: number };

interface RowCell {
  readonly column: number;
  readonly repeated: number;
  readonly value: CellValue;
  readonly bits: number;
}

/**
 * A sheet as it is read. Rows and cells that the file writes once and repeats stand in their place; a value is handed on
 * at most a thousand times a row and a thousand times a column, and each row that differs is handed on.
 */
export class SheetTable {
  readonly #setting: DocumentSetting;
  readonly #table: Table;
  readonly #concealments: ConcealmentIndex;
  readonly #batch: BatchBuilder;
  readonly #area = new UsedArea({ row: 1, column: 1 }, []);
  /** Concealment bits and names of cell styles by 1-based column. */
  readonly #columnBits = new Uint16Array(LAST_COLUMN + 1);
  readonly #columnStyles: (string | undefined)[] = [];
  #columnsDeclared = 0;
  #row = 0;
  #rowRepeated = 1;
  #rowBits = 0;
  #column = 0;
  #cells: RowCell[] = [];
  /** Cells beyond the size of a sheet. */
  cellsBeyond = 0;

  constructor(setting: DocumentSetting, at: Location, concealed: Concealed | undefined) {
    this.#setting = setting;
    this.#concealments = new ConcealmentIndex(concealed);
    this.#table = {
      id: setting.nextTable(),
      at,
      ...(concealed === undefined ? {} : { concealed }),
      concealments: this.#concealments.list,
    };
    this.#batch = new BatchBuilder(this.#table, setting.strings, setting.budget);
  }

  start(): Content {
    return { kind: 'table', table: this.#table };
  }

  addColumns(repeated: number, bits: number, cellStyle: string | undefined): void {
    const last = Math.min(this.#columnsDeclared + repeated, LAST_COLUMN);
    this.#columnBits.fill(bits, this.#columnsDeclared + 1, last + 1);
    for (let column = this.#columnsDeclared + 1; column <= last; column++) this.#columnStyles[column] = cellStyle;
    this.#columnsDeclared = last;
  }

  startRow(repeated: number, bits: number): void {
    this.#row++;
    this.#rowRepeated = repeated;
    this.#rowBits = bits;
    this.#column = 0;
    this.#cells = [];
  }

  /** Place of the cell that comes next, 1-based. */
  get next(): { readonly row: number; readonly column: number; readonly cellStyle: string | undefined } {
    const column = this.#column + 1;
    return { row: this.#row, column, cellStyle: this.#columnStyles[column] };
  }

  /** Moves past a cell; `value` is undefined for a blank one. `bits`: what hides it beside its row and column. */
  addCell(repeated: number, value: CellValue | undefined, bits: number): void {
    const column = this.#column + 1;
    this.#column += repeated;
    if (value !== undefined) this.#cells.push({ column, repeated, value, bits });
  }

  /** The cells of the row that ends, in batches that keep. */
  *endRow(): Generator<Content> {
    const cells = this.#cells;
    this.#cells = [];
    const first = this.#row;
    this.#row += this.#rowRepeated - 1;
    if (cells.length === 0) return;
    for (let copy = 0; copy < Math.min(this.#rowRepeated, MOST_REPEATS); copy++) {
      if (copy > 0 && !this.#spend(cells.length)) return;
      for (const cell of cells) yield* this.#put(first + copy, cell);
    }
  }

  *end(): Generator<Content> {
    if (this.#batch.length > 0) yield this.#take();
    yield { kind: 'table-end', table: this.#table };
  }

  *#put(row: number, { column, repeated, value, bits }: RowCell): Generator<Content> {
    for (let copy = 0; copy < Math.min(repeated, MOST_REPEATS); copy++) {
      if (copy > 0 && !this.#spend(1)) return;
      if (this.#batch.full) yield this.#take();
      if (row > LAST_ROW || column + copy > LAST_COLUMN) this.cellsBeyond++;
      const place = { row: Math.min(row, LAST_ROW), column: Math.min(column + copy, LAST_COLUMN) };
      const hidden = this.#concealments.of(bits | this.#rowBits | this.#columnBits[place.column]!);
      if (value.type !== CellType.String) {
        this.#batch.addNumber(place.row, place.column, value.type, value.number, hidden);
      } else {
        const string = this.#setting.strings.internText(value.text);
        this.#batch.addString(place.row, place.column, string, hidden);
      }
    }
  }

  /** False when no more copies may be made. */
  #spend(copies: number): boolean {
    this.#setting.copies.left -= copies;
    return this.#setting.copies.left >= 0;
  }

  #take(): Content {
    const batch = this.#batch.takeCopy();
    this.#area.mark(batch, (index) => this.#concealments.remote(index));
    return batch;
  }
}

import type { Budget } from '../../model/bytes.js';
import { CellType, type Concealed, type Content, type Table } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import type { ByteStrings } from '../ooxml/byte-strings.js';
import { BatchBuilder } from '../ooxml/cell-batch.js';

/** Numbers as a spreadsheet would type them: grouped thousands allowed, no leading zero, at most 15 digits. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,10})?$/u;

/** A table of a document, handed on cell by cell. */
export class WordTable {
  readonly #table: Table;
  readonly #concealments: Concealed[] = [];
  readonly #batch: BatchBuilder;
  readonly #strings: ByteStrings;
  #row = 0;
  #column = 0;
  #started = false;

  constructor(id: number, at: Location, strings: ByteStrings, budget: Budget, concealed: Concealed | undefined) {
    this.#table = { id, at, concealments: this.#concealments, ...(concealed && { concealed }) };
    if (concealed) this.#concealments.push(concealed);
    this.#strings = strings;
    this.#batch = new BatchBuilder(this.#table, strings, budget);
  }

  startRow(): void {
    this.#row++;
    this.#column = 0;
  }

  /** Moves on without a value: cells left out at the start of a row. */
  skip(columns: number): void {
    this.#column += columns;
  }

  /** Adds a cell that spans `span` columns; blank cells only take their place. */
  *cell(text: string, span: number, concealed: Concealed | undefined): Generator<Content> {
    const column = this.#column + 1;
    this.#column += Math.max(1, span);
    const value = text.trim();
    if (value === '') return;
    if (!this.#started) {
      this.#started = true;
      yield { kind: 'table', table: this.#table };
    }
    if (this.#batch.full) yield this.#batch.take();
    const hidden = this.#hiddenIndex(concealed);
    if (NUMBER.test(value)) {
      this.#batch.addNumber(this.#row, column, CellType.Number, Number(value.replaceAll(',', '')), hidden);
    } else this.#batch.addString(this.#row, column, this.#strings.internText(value), hidden);
  }

  *end(): Generator<Content> {
    if (!this.#started) return;
    if (this.#batch.length > 0) yield this.#batch.take();
    yield { kind: 'table-end', table: this.#table };
  }

  #hiddenIndex(concealed: Concealed | undefined): number {
    const hiding = concealed ?? this.#table.concealed;
    if (hiding === undefined) return 0;
    const known = this.#concealments.indexOf(hiding);
    return known >= 0 ? known + 1 : this.#concealments.push(hiding);
  }
}

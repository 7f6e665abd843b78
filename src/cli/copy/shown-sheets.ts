import { type CellBatch, CellType, type Content, type Table } from '../../model/content.js';

/** A date as a spreadsheet keeps it: days since 1899-12-30. */
export interface SheetDate {
  readonly days: number;
}
export type Value = string | number | boolean | SheetDate;

/** What a sheet shows: rows from top to bottom, cells from left to right. Rows and columns out of sight are not there. */
export interface ShownSheet {
  readonly name: string;
  readonly rows: readonly (readonly (Value | undefined)[])[];
}

export interface ShownSheets {
  readonly sheets: readonly ShownSheet[];
  /** Cells that were left out because they are not shown, hidden sheets and caches among them. */
  readonly hiddenCells: number;
  /** Texts that show and are not cells: text boxes, titles of charts. */
  readonly otherTexts: number;
}

const ERROR = '#N/A';
/** A chart or drawing carries the name of its sheet too. */
const NOT_A_SHEET = /(?:^|\/)(?:charts|chartex|drawings|diagrams)\//iu;

/** The cells that a person sees, sheet by sheet, by the visibility that the gate's own reader gives them. */
export async function shownSheets(contents: AsyncIterable<Content>, fallbackName: string): Promise<ShownSheets> {
  const grids = new Map<number, Grid>();
  let hiddenCells = 0;
  let otherTexts = 0;
  for await (const content of contents) {
    if (content.kind === 'table' && isSheet(content.table)) {
      grids.set(content.table.id, new Grid(content.table.at.sheet ?? fallbackName));
    } else if (content.kind === 'cells') {
      const grid = grids.get(content.table.id);
      hiddenCells += grid ? grid.add(content) : content.length;
    } else if (content.kind === 'text' && content.role === undefined && !content.runs[0].concealed) {
      otherTexts++;
    }
  }
  const sheets = [...grids.values()].map((grid) => grid.finish()).filter(({ rows }) => rows.length > 0);
  return { sheets, hiddenCells, otherTexts };
}

function isSheet({ at, concealed }: Table): boolean {
  return concealed === undefined && !NOT_A_SHEET.test(at.part ?? '');
}

/** Cells of one sheet as they come in. */
class Grid {
  readonly name: string;
  readonly #rows = new Map<number, Map<number, Value>>();
  readonly #columns = new Set<number>();
  /** Rows in which something lies that is not shown. */
  readonly #hiddenRows = new Set<number>();

  constructor(name: string) {
    this.name = name;
  }

  /** Takes the shown cells of a batch; gives the number of the others. */
  add(batch: CellBatch): number {
    let hidden = 0;
    for (let at = 0; at < batch.length; at++) {
      const row = batch.row[at]!;
      if (batch.hidden[at] !== 0) {
        hidden++;
        this.#hiddenRows.add(row);
        continue;
      }
      const cells = this.#rows.get(row) ?? new Map<number, Value>();
      this.#rows.set(row, cells);
      cells.set(batch.column[at]!, valueAt(batch, at));
      this.#columns.add(batch.column[at]!);
    }
    return hidden;
  }

  finish(): ShownSheet {
    const columns = [...this.#columns].sort((one, other) => one - other);
    const rows: (readonly (Value | undefined)[])[] = [];
    let before: number | undefined;
    for (const row of [...this.#rows.keys()].sort((one, other) => one - other)) {
      // One empty row stays between two tables; where rows are out of sight nothing shows that they were there.
      if (before !== undefined && this.#isBlankBetween(before, row)) rows.push([]);
      const cells = this.#rows.get(row)!;
      rows.push(columns.map((column) => cells.get(column)));
      before = row;
    }
    return { name: this.name, rows };
  }

  #isBlankBetween(before: number, after: number): boolean {
    for (let row = before + 1; row < after; row++) if (!this.#hiddenRows.has(row)) return true;
    return false;
  }
}

function valueAt(batch: CellBatch, at: number): Value {
  const number = batch.number[at]!;
  switch (batch.type[at]) {
    case CellType.String:
      return batch.pool.text(batch.string[at]!);
    case CellType.Boolean:
      return number !== 0;
    case CellType.Date:
      return { days: number };
    case CellType.Error:
      return ERROR;
    default:
      return number;
  }
}

/** Cells of a batch in the order of their columns, each column's in reading order. Valid until the next call. */
export interface ByColumn {
  /** The columns that occur, in order of appearance. */
  readonly columns: readonly number[];
  /** Indexes of cells; those of `columns[i]` stand from `starts[i]` to `starts[i + 1]`. */
  readonly order: Uint16Array;
  readonly starts: readonly number[];
}

/** Some cells of a batch: those that `order` names from `from` to `to`. */
export interface CellRun {
  readonly order: Uint16Array;
  readonly from: number;
  readonly to: number;
}

const LAST_COLUMN = 16_384;
const MOST_CELLS = 65_536;
let order = new Uint16Array(4096);
const counts = new Uint32Array(LAST_COLUMN + 1);

/** Sorts the cells from `start` to `end` by their 1-based column; at most 65,536 cells, columns up to 16,384. */
export function sortByColumn(column: Int32Array, start: number, end: number): ByColumn {
  if (end > MOST_CELLS) throw new RangeError('a batch is larger than its indexes reach');
  if (order.length < end - start) order = new Uint16Array(MOST_CELLS);
  const columns: number[] = [];
  for (let at = start; at < end; at++) {
    const which = column[at]!;
    if (counts[which]!++ === 0) columns.push(which);
  }
  const starts: number[] = [0];
  let next = 0;
  for (const which of columns) {
    const count = counts[which]!;
    counts[which] = next;
    next += count;
    starts.push(next);
  }
  for (let at = start; at < end; at++) order[counts[column[at]!]!++] = at;
  for (const which of columns) counts[which] = 0;
  return { columns, order, starts };
}

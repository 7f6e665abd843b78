import { columnsOf, type Span } from './table-columns.js';
import { joinWrapped } from './table-rows.js';
import { type Cell, heightOf, joinCells } from './words.js';

/** A table recovered from positions: rows of cells, each row with one slot a column. */
export interface PageTable {
  readonly columns: readonly Span[];
  readonly rows: readonly TableRow[];
}

export type TableRow = readonly (Cell | undefined)[];

const FEWEST_ROWS = 3;
/** Lines further apart than this many line heights belong to different tables. */
const ROW_GAP = 3.2;
/** Cells of so many words in two columns or more are prose set in columns. */
const WORDS_OF_PROSE = 5;
const LONGEST_TYPICAL_CELL = 60;
/** A cell that starts within so many points of one above continues its column. */
const SAME_EDGE = 4;
/** Marks of a list: bullets, numbers, letters. */
const LIST_MARK = /^(?:[•●○▪■◦·*–—-]|o|[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5})(?:[.):]|\.\d{1,2}\.?)+)$/iu;

/** As pleadings number their lines; a blank may stand between the digits. */
const LINE_NUMBER = /^\d ?\d?$/u;
const FEWEST_WORDS_OF_LINE = 3;

/** Text of a cell, its words parted by blanks. */
export type CellReader = (cell: Cell) => string;

/**
 * Tables of a page: runs of lines whose words leave the same gutters free. A line of one cell does not end a run when it
 * continues a column; else two in a row do.
 */
export function tablesOf(lines: readonly (readonly Cell[])[], read: CellReader): PageTable[] {
  return runsOf(lines).flatMap((run) => {
    const table = tableOf(run, read);
    return table ? [table] : [];
  });
}

/** Characters that tables took from the running text. Columns of sentences stay in it, for these run over lines. */
export function inTables(tables: readonly PageTable[]): Set<number> {
  const indexes = new Set<number>();
  for (const { rows, columns } of tables) {
    for (const column of columns.keys()) {
      const cells = rows.flatMap((row) => row[column] ?? []);
      if (areSentences(cells)) continue;
      for (const { words } of cells) for (const word of words) for (const index of word.indexes) indexes.add(index);
    }
  }
  return indexes;
}

function runsOf(lines: readonly (readonly Cell[])[]): (readonly (readonly Cell[])[])[] {
  const runs: (readonly Cell[])[][] = [];
  let run: (readonly Cell[])[] = [];
  let single: readonly Cell[] | undefined;
  const close = (): void => {
    if (run.length >= FEWEST_ROWS) runs.push(run);
    run = [];
    single = undefined;
  };
  for (const line of lines) {
    const last = single ?? run.at(-1);
    if (last && isFarBelow(last, line)) close();
    if (line.length >= 2) {
      if (single) run.push(single);
      single = undefined;
      run.push(line);
    } else if (continuesColumn(line, run)) {
      if (single) run.push(single);
      single = undefined;
      run.push(line);
    } else if (single) close();
    else if (run.length > 0) single = line;
  }
  close();
  return runs;
}

/** True when the only cell of a line stands below a cell that is not the first of its line: an address, a long title. */
function continuesColumn(line: readonly Cell[], run: readonly (readonly Cell[])[]): boolean {
  const above = run.findLast((candidate) => candidate.length >= 2);
  const [cell] = line;
  if (!above || !cell) return false;
  return above.slice(1).some(({ box }) => Math.abs(box.left - cell.box.left) < SAME_EDGE);
}

function isFarBelow(above: readonly Cell[], below: readonly Cell[]): boolean {
  const upper = above[0]!.box;
  const lower = below[0]!.box;
  return upper.bottom - lower.top > ROW_GAP * Math.max(heightOf(upper), heightOf(lower));
}

function tableOf(run: readonly (readonly Cell[])[], read: CellReader): PageTable | undefined {
  const columns = columnsOf(run);
  if (columns.length < 2) return undefined;
  const rows = joinWrapped(run.map((line) => place(line, columns)));
  if (rows.filter((row) => filled(row).length >= 2).length < FEWEST_ROWS) return undefined;
  return isProse(rows, columns.length) || isList(rows, columns.length, read) ? undefined : { columns, rows };
}

/** Words go to the column they lie in; what a gap parts within one column stays one cell. */
function place(line: readonly Cell[], columns: readonly Span[]): (Cell | undefined)[] {
  const row: (Cell | undefined)[] = new Array(columns.length).fill(undefined);
  for (const { words } of line) {
    for (const word of words) {
      const index = nearest(word.box, columns);
      const before = row[index];
      row[index] = before ? joinCells(before, { words: [word], box: word.box }) : { words: [word], box: word.box };
    }
  }
  return row;
}

function nearest(box: Cell['box'], columns: readonly Span[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const shared = Math.min(box.right, column.right) - Math.max(box.left, column.left);
    if (shared > most) {
      most = shared;
      best = index;
    }
  }
  return best;
}

function isProse(rows: readonly TableRow[], columns: number): boolean {
  const long = Array.from({ length: columns }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  return long.filter(areSentences).length >= 2 || median(rows.flatMap(filled).map(lengthOf)) > LONGEST_TYPICAL_CELL;
}

/** True when the cells of a column hold sentences rather than values. */
const areSentences = (cells: readonly Cell[]): boolean =>
  median(cells.map(({ words }) => words.length)) >= WORDS_OF_PROSE;

/** Two columns of which the first holds nothing but marks are a list, or prose with numbered lines. */
function isList(rows: readonly TableRow[], columns: number, read: CellReader): boolean {
  if (columns > 2) return false;
  const marks = rows.flatMap((row) => row[0] ?? []).map(read);
  if (marks.every((mark) => LIST_MARK.test(mark))) return true;
  const words = median(rows.flatMap((row) => row[1]?.words.length ?? []));
  return words >= FEWEST_WORDS_OF_LINE && marks.every((mark) => LIST_MARK.test(mark) || LINE_NUMBER.test(mark));
}

const filled = (row: TableRow): Cell[] => row.filter((cell) => cell !== undefined);

const lengthOf = (cell: Cell): number => cell.words.reduce((sum, word) => sum + word.indexes.length + 1, 0);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

import { type Cell, heightOf } from './words.js';

/** A table recovered from positions: rows of cells, each row with one slot a column. */
export interface PageTable {
  readonly columns: number;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

const FEWEST_ROWS = 3;
/** Lines further apart than this many line heights belong to different tables. */
const ROW_GAP = 3.2;
/** Columns of running text have long cells; those of a table are short. */
const LONGEST_TYPICAL_CELL = 45;

interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * Tables of a page: runs of lines whose cells leave the same gutters free. Lines of one cell (a wrapped cell, a heading
 * within the table) do not end a run, but two in a row do.
 */
export function tablesOf(lines: readonly (readonly Cell[])[]): PageTable[] {
  return runsOf(lines).flatMap((run) => {
    const table = tableOf(run);
    return table ? [table] : [];
  });
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
    } else if (single) close();
    else if (run.length > 0) single = line;
  }
  close();
  return runs;
}

function isFarBelow(above: readonly Cell[], below: readonly Cell[]): boolean {
  const upper = above[0]!.box;
  const lower = below[0]!.box;
  return upper.bottom - lower.top > ROW_GAP * Math.max(heightOf(upper), heightOf(lower));
}

function tableOf(run: readonly (readonly Cell[])[]): PageTable | undefined {
  const columns = columnSpans(run);
  if (columns.length < 2) return undefined;
  const rows = run.map((line) => place(line, columns));
  const filled = run.flat();
  const typical = median(filled.map(lengthOf));
  if (typical > LONGEST_TYPICAL_CELL) return undefined;
  const full = rows.filter((row) => row.filter((cell) => cell !== undefined).length >= 2).length;
  return full >= FEWEST_ROWS ? { columns: columns.length, rows } : undefined;
}

/** Columns are what is left between gutters: stretches of x that hardly any row's cells cross. */
function columnSpans(run: readonly (readonly Cell[])[]): Span[] {
  const multi = run.filter((line) => line.length >= 2);
  const edges = multi.flatMap((line) => line.map((cell) => cell.box)).sort((a, b) => a.left - b.left);
  const allowed = Math.floor(multi.length * 0.05);
  const events = edges
    .flatMap((box) => [
      { x: box.left, step: 1 },
      { x: box.right, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.step - a.step);
  const spans: Span[] = [];
  let depth = 0;
  let left: number | undefined;
  for (const { x, step } of events) {
    depth += step;
    if (left === undefined && depth > allowed) left = x;
    else if (left !== undefined && depth <= allowed) {
      spans.push({ left, right: x });
      left = undefined;
    }
  }
  return mergeNear(spans);
}

function mergeNear(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.left - last.right < 2)
      merged[merged.length - 1] = { left: last.left, right: Math.max(last.right, span.right) };
    else merged.push(span);
  }
  return merged;
}

function place(line: readonly Cell[], columns: readonly Span[]): (Cell | undefined)[] {
  const row: (Cell | undefined)[] = new Array(columns.length).fill(undefined);
  for (const cell of line) {
    const index = nearest(cell, columns);
    const before = row[index];
    row[index] = before ? join(before, cell) : cell;
  }
  return row;
}

function nearest(cell: Cell, columns: readonly Span[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const shared = Math.min(cell.box.right, column.right) - Math.max(cell.box.left, column.left);
    if (shared > most) {
      most = shared;
      best = index;
    }
  }
  return best;
}

const join = (one: Cell, other: Cell): Cell => ({
  words: [...one.words, ...other.words],
  box: {
    left: Math.min(one.box.left, other.box.left),
    right: Math.max(one.box.right, other.box.right),
    bottom: Math.min(one.box.bottom, other.box.bottom),
    top: Math.max(one.box.top, other.box.top),
  },
});

const lengthOf = (cell: Cell): number => cell.words.reduce((sum, word) => sum + word.indexes.length + 1, 0);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

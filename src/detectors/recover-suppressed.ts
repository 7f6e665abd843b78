import { foldHeader, phrases } from './header-text.js';

/** A cell of a small table: what can be added up, a mark that stands for a small number, or words. */
export type GridCell = number | 'suppressed' | string | undefined;

const TOTAL = phrases(
  '(?:.* )?(?:grand |sub ?)?totals?(?: .*)?',
  'all',
  'all (?:persons|people|ages|staff|officers)',
  'sum',
  'overall',
  'cyfanswm',
  'iomlán',
);
/** What a number below five, or what is rounded up to it, can be. */
const MOST = 9;

/** A row or a column of figures, of which one is the sum of the others. */
interface Line {
  readonly parts: readonly Cell[];
  readonly total: Cell;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * How many suppressed cells can be worked out from totals: where one of a line is hidden and its total is shown, it is the
 * difference. Cells found so open others. `rows` are without header; `headers` stand above their columns.
 */
export function recoverable(headers: readonly string[], rows: readonly (readonly GridCell[])[]): number {
  const known = rows.map((row) => [...row]);
  const lines = linesOf(headers, rows).filter((line) => isSum(line, known));
  let found = 0;
  for (let before = -1; before !== found; ) {
    before = found;
    for (const line of lines) if (solve(line, known)) found++;
  }
  return found;
}

function linesOf(headers: readonly string[], rows: readonly (readonly GridCell[])[]): readonly Line[] {
  const columns = headers.flatMap((_header, column) => (isCounted(column, rows) ? [column] : []));
  const totalColumns = columns.map((column) => TOTAL.is(foldHeader(headers[column] ?? '')));
  const totalRows = rows.map((row) =>
    row.some((cell) => typeof cell === 'string' && cell !== 'suppressed' && TOTAL.is(foldHeader(cell))),
  );
  const across = sumsIn(totalColumns).flatMap(({ parts, total }) =>
    [...rows.keys()].map((row): Line => {
      const cellAt = (index: number): Cell => ({ row, column: columns[index]! });
      return { parts: parts.map(cellAt), total: cellAt(total) };
    }),
  );
  const down = sumsIn(totalRows).flatMap(({ parts, total }) =>
    columns.map((column): Line => {
      const cellAt = (row: number): Cell => ({ row, column });
      return { parts: parts.map(cellAt), total: cellAt(total) };
    }),
  );
  return [...across, ...down];
}

/** Indexes of what a total may be the sum of. */
interface Sum {
  readonly parts: readonly number[];
  readonly total: number;
}

/**
 * A single total is that of all others. One of several is the sum of what stands between it and the next one on either side,
 * of all that are no totals, or of the other totals; whether it is, the figures tell.
 */
function sumsIn(isTotal: readonly boolean[]): readonly Sum[] {
  const totals = isTotal.flatMap((is, index) => (is ? [index] : []));
  const others = isTotal.flatMap((is, index) => (is ? [] : [index]));
  const sums = totals.flatMap((total, at): Sum[] => {
    if (totals.length === 1) return [{ parts: others, total }];
    const before = others.filter((index) => index < total && index > (totals[at - 1] ?? -1));
    const after = others.filter((index) => index > total && index < (totals[at + 1] ?? isTotal.length));
    const rest = totals.filter((index) => index !== total);
    return [before, after, others, rest].map((parts) => ({ parts, total }));
  });
  return sums.filter(({ parts }) => parts.length > 1);
}

/** A column of whole numbers and marks. Shares and rates add up to nothing. */
function isCounted(column: number, rows: readonly (readonly GridCell[])[]): boolean {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
  const counted = cells.filter((cell) => cell === 'suppressed' || (typeof cell === 'number' && Number.isInteger(cell)));
  const numbers = counted.filter((cell) => typeof cell === 'number');
  return numbers.length > 0 && counted.length >= cells.length * 0.8;
}

/** The shown parts of a line are no more than its total, and with nothing hidden they are it. */
function isSum({ parts, total }: Line, known: readonly (readonly GridCell[])[]): boolean {
  const sum = known[total.row]![total.column];
  const cells = parts.map(({ row, column }) => known[row]![column]);
  if (cells.some((cell) => cell !== undefined && typeof cell !== 'number' && cell !== 'suppressed')) return false;
  if (typeof sum !== 'number') return sum === 'suppressed';
  const hidden = cells.filter((cell) => cell === 'suppressed').length;
  const rest = sum - shown(cells);
  return hidden === 0 ? rest === 0 : rest >= 0 && rest <= hidden * MOST;
}

function shown(cells: readonly GridCell[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
}

/** Writes in the one cell of a line that is hidden; false where none or several are. */
function solve({ parts, total }: Line, known: GridCell[][]): boolean {
  const hidden = [...parts, total].filter(({ row, column }) => known[row]![column] === 'suppressed');
  const [only] = hidden;
  if (only === undefined || hidden.length > 1) return false;
  const sum = known[total.row]![total.column];
  const others = shown(parts.map(({ row, column }) => known[row]![column]));
  known[only.row]![only.column] = only === total ? others : (sum as number) - others;
  return true;
}

import type { TableRow } from './page-tables.js';
import { type Cell, joinCells } from './words.js';

/** Lines within a row are nearer to each other than rows are, by at least this factor. */
const TIGHTER = 1.25;

/**
 * Puts the lines of wrapped cells together. A line without a first cell continues the row above when it is nearer to it
 * than rows are to each other; where all lines are equally far apart, each is taken for a row of its own.
 */
export function joinWrapped(lines: readonly TableRow[]): TableRow[] {
  const pitch = rowPitch(lines);
  const rows: (Cell | undefined)[][] = [];
  let above: TableRow | undefined;
  for (const line of lines) {
    const row = rows.at(-1);
    const distance = above && distanceBetween(above, line);
    const isWrapped = row && !line[0] && distance !== undefined && pitch > TIGHTER * distance;
    if (row && isWrapped && fits(line, row)) {
      for (const [column, cell] of line.entries()) {
        if (cell) row[column] = row[column] ? joinCells(row[column], cell) : cell;
      }
    } else rows.push([...line]);
    above = line;
  }
  return rows;
}

/** A wrapped cell has its first line above it. */
const fits = (line: TableRow, row: TableRow): boolean =>
  line.every((cell, column) => !cell || row[column] !== undefined);

/** Median distance from one line with a first cell to the next such line, whatever stands between them. */
function rowPitch(lines: readonly TableRow[]): number {
  const tops = lines.flatMap((line) => (line[0] ? [line[0].box.top] : []));
  const distances = tops.slice(1).map((top, index) => tops[index]! - top);
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

function distanceBetween(above: TableRow, below: TableRow): number | undefined {
  const upper = above.find((cell) => cell !== undefined);
  const lower = below.find((cell) => cell !== undefined);
  return upper && lower && upper.box.top - lower.box.top;
}

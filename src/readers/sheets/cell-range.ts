/** Size of a sheet (ECMA-376 part 1, 18.3.1.73 and what Excel enforces). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A rectangle of cells, 1-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The range of an A1 reference, whole columns and rows included; undefined when it is none. Sheet names are ignored. */
export function parseRange(reference: string): CellRange | undefined {
  const [first, last, ...rest] = reference.slice(reference.lastIndexOf('!') + 1).split(':');
  if (first === undefined || rest.length > 0) return undefined;
  const from = parseCorner(first);
  const to = last === undefined ? from : parseCorner(last);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row ?? 1, to.row ?? LAST_ROW),
    left: Math.min(from.column ?? 1, to.column ?? LAST_COLUMN),
    bottom: Math.max(from.row ?? 1, to.row ?? LAST_ROW),
    right: Math.max(from.column ?? 1, to.column ?? LAST_COLUMN),
  };
}

/** Ranges of a list divided by blanks; what is no reference is left out. */
export function parseRanges(list: string): readonly CellRange[] {
  return list
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== undefined);
}

export function holdsCell(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = /^\s*\$?([a-z]{0,3})\$?(\d{0,7})\s*$/i.exec(text);
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const corner: { row?: number; column?: number } = {};
  if (match[1]) corner.column = Math.min(columnNumber(match[1]), LAST_COLUMN);
  if (match[2]) corner.row = Math.max(1, Math.min(Number(match[2]), LAST_ROW));
  return corner;
}

/** 1-based column of its letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

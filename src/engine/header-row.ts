import { CellType } from '../model/content.js';
import type { BufferedCell, BufferedRow } from './buffered-row.js';
import { NameBit } from './string-class.js';
import { normalise } from './string-hash.js';
import type { StringScanner } from './string-scanner.js';

/** Which of a block's first rows name its columns. Indexes into the rows given. */
export interface Header {
  /** Row that names the columns; the rows above it are titles. */
  readonly index: number;
  /** The row above it names groups of columns. */
  readonly grouped: boolean;
}

export interface HeaderWords {
  /** How far a text is known as the header of a column: 0 not at all, 1 wholly. */
  headerWeight(text: string): number;
}

/** Titles, notes and blank space above a header seldom take more rows. */
const DEEPEST = 24;
const LONGEST_HEADER = 80;
const ACCEPTED = 1.5;
/** Fewer names are a title and who wrote it. */
const FEWEST_NAMES = 3;

/** Finds the header among the first rows of a block: by words, by what lies below, by the space above. */
export function findHeader(
  rows: readonly BufferedRow[],
  scanner: StringScanner,
  words: HeaderWords,
): Header | undefined {
  let best: number | undefined;
  let bestScore = ACCEPTED;
  for (let index = 0; index < Math.min(rows.length - 1, DEEPEST); index++) {
    if (!canBeHeader(rows, index) || isAmongNames(rows, index, scanner)) continue;
    const score = headerScore(rows, index, scanner, words);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  if (best === undefined) return undefined;
  return { index: best, grouped: best > 0 && namesGroups(rows[best - 1]!, rows[best]!) };
}

/** What stands above a header is narrower, but for one row right above that names groups of columns: anything else is data. */
function canBeHeader(rows: readonly BufferedRow[], index: number): boolean {
  const row = rows[index]!;
  const width = row.cells.length;
  if (!isLabels(row)) return false;
  const isWide = (above: BufferedRow): boolean => above.cells.length > Math.max(1, width / 2);
  const group = rows[index - 1];
  if (rows.slice(0, Math.max(0, index - 1)).some(isWide)) return false;
  if (group !== undefined && isWide(group) && !namesGroups(group, row)) return false;
  const usual = median(rows.slice(index + 1, index + 5).map((below) => below.cells.length));
  return width >= Math.max(1, usual * 0.6) && (width > 1 || usual === 1);
}

/** A word alone below a list of people is one of them, though it heads columns elsewhere: Long, Pay. */
function isAmongNames(rows: readonly BufferedRow[], index: number, scanner: StringScanner): boolean {
  if (rows[index]!.cells.length > 1 || index < FEWEST_NAMES) return false;
  const above = rows.slice(0, index).flatMap(({ cells }) => cells);
  return above.filter((cell) => isNameLike(cell, scanner)).length > above.length / 2;
}

function headerScore(rows: readonly BufferedRow[], index: number, scanner: StringScanner, words: HeaderWords): number {
  const cells = rows[index]!.cells;
  const below = columnsBelow(rows, index);
  let known = 0;
  let contrasts = 0;
  let recurring = 0;
  let names = 0;
  let repeated = 0;
  const seen = new Set<string>();
  for (const cell of cells) {
    const text = normalise(textOf(cell));
    seen.add(text);
    const weight = cell.type === CellType.String ? words.headerWeight(textOf(cell)) : 0;
    known += weight;
    const column = below.get(cell.column) ?? [];
    if (column.length > 0 && column.filter((other) => other.type !== CellType.String).length >= column.length * 0.7) {
      if (cell.type === CellType.String) contrasts++;
      continue;
    }
    const texts = column.map((other) => normalise(textOf(other)));
    if (texts.includes(text)) recurring++;
    if (new Set(texts).size < texts.length) repeated++;
    if (weight < 1 && isNameLike(cell, scanner)) names++;
  }
  const share = (count: number): number => count / cells.length;
  return (
    3 * Math.min(1, 2 * share(known)) +
    3 * Math.min(1, 1.5 * share(contrasts)) -
    4 * share(recurring) -
    2 * share(names) +
    (repeated > 0 && recurring === 0 && names === 0 ? 1 : 0) +
    (seen.size === cells.length ? 0.5 : -0.5) +
    (cells.length > 1 ? 0.25 : 0)
  );
}

function columnsBelow(rows: readonly BufferedRow[], index: number): Map<number, BufferedCell[]> {
  const below = new Map<number, BufferedCell[]>();
  for (const row of rows.slice(index + 1)) {
    for (const cell of row.cells) {
      const column = below.get(cell.column);
      if (column) column.push(cell);
      else below.set(cell.column, [cell]);
    }
  }
  return below;
}

/** Short texts, or years, and nothing else. */
export function isLabels(row: BufferedRow): boolean {
  const labels = row.cells.filter(
    (cell) =>
      (cell.type === CellType.String && cell.scan.lengthOf[cell.id]! <= LONGEST_HEADER) ||
      (cell.type === CellType.Number && Number.isInteger(cell.number) && cell.number >= 1900 && cell.number <= 2100) ||
      cell.type === CellType.Date,
  );
  return labels.some((cell) => cell.type === CellType.String) && labels.length >= row.cells.length * 0.8;
}

/** A sparser row of labels right above, such as merged cells that span several columns. */
function namesGroups(above: BufferedRow, header: BufferedRow): boolean {
  return above.row === header.row - 1 && above.cells.length > 1 && isLabels(above);
}

function isNameLike(cell: BufferedCell, scanner: StringScanner): boolean {
  if (cell.type !== CellType.String) return false;
  const { names, hits } = scanner.classes[cell.scan.scan(cell.id)]!;
  return (names & (NameBit.Full | NameBit.Surname)) !== 0 || hits.length > 0;
}

export function textOf(cell: BufferedCell): string {
  return cell.type === CellType.String ? cell.scan.pool.text(cell.id) : String(cell.number);
}

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

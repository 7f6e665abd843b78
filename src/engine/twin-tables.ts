import type { Confidence } from '../model/catalogue.js';
import type { ColumnSketch, TableSketch } from '../model/report.js';

const FEWEST_ROWS = 5;
const SAME_ROWS = 0.8;
const SAME_VALUES = 0.8;
/** Columns that must be the same in both. */
const FEWEST_SAME = 2;
/** Distinct values from which a column tells that two tables hold the same rows. */
const TELLING = 10;
const TELLING_SHARE = 0.5;
/** Share of the poorer table's columns that must stand in the fuller one too. */
const MOSTLY_COPIED = 0.75;

export interface Twin {
  /** `certain`: what one copy shows is struck through or suppressed in the other. `likely`: it is left out. */
  readonly confidence: Confidence;
  /** Cells that stand in the fuller copy only. */
  readonly cells: number;
  /** Sum of what those columns hold, for a fingerprint. */
  readonly digest: number;
}

/** Whether `full` is the table that `poorer` was made from by taking out who it is about. */
export function twinOf(full: TableSketch, poorer: TableSketch): Twin | undefined {
  const fewest = Math.min(full.rows, poorer.rows);
  if (fewest < FEWEST_ROWS || fewest < Math.max(full.rows, poorer.rows) * SAME_ROWS) return undefined;
  const pairs = pairColumns(full, poorer);
  const same = [...pairs.keys()];
  const unmasked = full.columns.filter((column) => column.small === 'shown' && isMasked(column, poorer));
  if (same.length + unmasked.length < FEWEST_SAME || !areSameRows(same, full, poorer)) return undefined;
  if (unmasked.length > 0) return twin('certain', unmasked);
  const free = full.columns.filter((column) => !pairs.has(column) && column.cells > 0 && !column.blanked);
  const struck = free.filter(({ header }) =>
    poorer.columns.some((other) => header !== 0 && other.header === header && other.blanked),
  );
  const lost = free.filter((column) => column.personal && !struck.includes(column) && !isKept(column, poorer));
  if (struck.length === 0) {
    const filled = poorer.columns.filter(({ cells, blanked }) => cells > 0 && !blanked);
    if (lost.length === 0 || same.length < filled.length * MOSTLY_COPIED) return undefined;
  }
  return twin(struck.length > 0 ? 'certain' : 'likely', [...struck, ...lost]);
}

function twin(confidence: Confidence, only: readonly ColumnSketch[]): Twin {
  return {
    confidence,
    cells: only.reduce((sum, { cells }) => sum + cells, 0),
    digest: only.reduce((sum, { values }) => (sum + (values[0] ?? 0)) % 2 ** 52, 0),
  };
}

/** The other table has small numbers of the same column behind marks. */
function isMasked(column: ColumnSketch, { columns }: TableSketch): boolean {
  return columns.some((other) => other.small === 'suppressed' && isUnder(column, other));
}

/** Columns of the fuller table by their like in the other: under the same header first. */
function pairColumns(full: TableSketch, poorer: TableSketch): ReadonlyMap<ColumnSketch, ColumnSketch> {
  const pairs = new Map<ColumnSketch, ColumnSketch>();
  const taken = new Set<ColumnSketch>();
  for (const bySameHeader of [true, false]) {
    for (const column of full.columns) {
      if (pairs.has(column)) continue;
      const like = poorer.columns.find(
        (other) =>
          !taken.has(other) &&
          (bySameHeader ? isUnder(column, other) : !differs(column, other)) &&
          isLike(column, other),
      );
      if (like === undefined) continue;
      pairs.set(column, like);
      taken.add(like);
    }
  }
  return pairs;
}

const isUnder = (one: ColumnSketch, other: ColumnSketch): boolean => one.header !== 0 && one.header === other.header;
/** Both have a header, and not the same one. */
const differs = (one: ColumnSketch, other: ColumnSketch): boolean =>
  one.header !== 0 && other.header !== 0 && one.header !== other.header;

function isLike(one: ColumnSketch, other: ColumnSketch): boolean {
  if (one.distinct < 2 || other.distinct < 2) return false;
  if (Math.min(one.distinct, other.distinct) < Math.max(one.distinct, other.distinct) * SAME_VALUES) return false;
  return resemblance(one.values, other.values) >= SAME_VALUES;
}

/** Share of values that two columns have in common, told by the lowest hashes of both together. Both are in ascending order. */
function resemblance(one: readonly number[], other: readonly number[]): number {
  const most = Math.max(one.length, other.length);
  let [atOne, atOther, lowest, common] = [0, 0, 0, 0];
  while (lowest < most && (atOne < one.length || atOther < other.length)) {
    const hash = Math.min(one[atOne] ?? Number.POSITIVE_INFINITY, other[atOther] ?? Number.POSITIVE_INFINITY);
    const [wasOne, wasOther] = [atOne, atOther];
    while (one[atOne] === hash) atOne++;
    while (other[atOther] === hash) atOther++;
    if (atOne > wasOne && atOther > wasOther) common++;
    lowest++;
  }
  return lowest === 0 ? 0 : common / lowest;
}

/** Labels alone, such as areas or years, are the same in many a pair of tables. */
function areSameRows(same: readonly ColumnSketch[], full: TableSketch, poorer: TableSketch): boolean {
  const isTelling = same.some(({ distinct }) => distinct >= TELLING || distinct >= full.rows * TELLING_SHARE);
  return isTelling || (same.length > FEWEST_SAME && full.rows === poorer.rows);
}

/** The poorer table has it under the same header, or most of its values. */
function isKept(column: ColumnSketch, { columns }: TableSketch): boolean {
  return columns.some((other) => !other.blanked && (isUnder(column, other) || isLike(column, other)));
}

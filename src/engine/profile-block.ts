import type { RuleId } from '../model/catalogue.js';
import { CellType } from '../model/content.js';
import type { ColumnProfile, NameOdds, PlacedCount, TableProfile } from '../model/detection.js';
import type { Block, BlockColumn } from './block.js';
import type { ColumnSlice } from './column-slice.js';
import { cellsOf, distinctOf, holdsName } from './counted-cells.js';
import type { HeaderWords } from './header-row.js';
import { NameBit, type StringClass } from './string-class.js';

/** The statistics of a block as the detectors of columns and tables read them. */
export function profileBlock(block: Block, classes: readonly StringClass[], words: HeaderWords): TableProfile {
  const columns = block.columns.filter(
    (column) => column !== undefined && (column.slices.length > 0 || column.header !== ''),
  );
  const late = lateHeaders(columns, words);
  const profiles = columns.map((column) => profileColumn(column, block, classes, late));
  const grid = profiles.some(({ suppressed = 0 }) => suppressed > 0) ? gridOf(block, classes) : undefined;
  return {
    table: block.table,
    top: block.top,
    left: Number.isFinite(block.left) ? block.left : 1,
    bottom: block.bottom,
    right: Math.max(block.right, 1),
    ...(block.headerRow === undefined ? {} : { headerRow: block.headerRow }),
    rows: block.rows,
    cells: block.cells,
    columns: profiles,
    ...(grid === undefined ? {} : { grid }),
    ...(block.people === undefined ? {} : { people: block.people.people.size }),
  };
}

/** The cells of a block that was small enough to be kept whole. */
function gridOf({ kept, rows }: Block, classes: readonly StringClass[]): TableProfile['grid'] {
  if (kept === undefined || kept.length !== rows) return undefined;
  return kept.map(({ cells }) => {
    const row: (number | string | undefined)[] = [];
    for (const { column, type, id, number, scan } of cells) {
      if (type === CellType.Number) row[column] = number;
      else if (type !== CellType.String) row[column] = '';
      else if ((classes[scan.classOf[id]!]!.names & NameBit.Suppressed) !== 0) row[column] = 'suppressed';
      else row[column] = scan.pool.text(id);
    }
    return row;
  });
}

function profileColumn(
  column: BlockColumn,
  block: Block,
  classes: readonly StringClass[],
  late: ReadonlyMap<BlockColumn, string>,
): ColumnProfile {
  const { slices } = column;
  const sum = (count: (slice: ColumnSlice) => number): number => slices.reduce((all, slice) => all + count(slice), 0);
  const digits = new Uint32Array(17);
  for (const slice of slices) for (let index = 0; index < 17; index++) digits[index]! += slice.digits[index]!;
  const numberRange = endsOf(slices, (slice) => [slice.least, slice.greatest]);
  const dateRange = endsOf(slices, (slice) => [slice.earliest, slice.latest]);
  return {
    column: column.column,
    header: column.header || (block.table.headers?.get(column.column) ?? late.get(column) ?? ''),
    ...(column.headerAbove === '' ? {} : { headerAbove: column.headerAbove }),
    cells: sum((slice) => slice.cells),
    strings: sum((slice) => slice.strings),
    numbers: sum((slice) => slice.numbers),
    dates: sum((slice) => slice.dates),
    distinct: distinctOf(slices),
    placed: placesOf(slices),
    digits,
    hits: hitsOf(slices, classes),
    sample: [...column.sample],
    nameLike: namesOf(slices, classes),
    absent: cellsWith(slices, classes, NameBit.Absent),
    small: sum((slice) => slice.small),
    suppressed: cellsWith(slices, classes, NameBit.Suppressed),
    ...(numberRange === undefined ? {} : { numberRange }),
    ...(dateRange === undefined ? {} : { dateRange }),
  };
}

/**
 * Headers of columns that have none above: a table beside another may begin lower. Their first cells count as headers
 * where several in one row are words that head columns; a single one is as well a value, such as a unit "Operations".
 */
function lateHeaders(columns: readonly BlockColumn[], words: HeaderWords): ReadonlyMap<BlockColumn, string> {
  const byRow = new Map<number, Map<BlockColumn, string>>();
  for (const column of columns) {
    const [first] = column.sample;
    if (column.header !== '' || first === undefined || words.headerWeight(first) < 1) continue;
    const row = Math.min(...column.slices.map((slice) => slice.firstRow));
    byRow.set(row, (byRow.get(row) ?? new Map()).set(column, first));
  }
  return new Map([...byRow.values()].filter((row) => row.size > 1).flatMap((row) => [...row]));
}

function placesOf(slices: readonly ColumnSlice[]): readonly PlacedCount[] {
  const counts = new Map<number, number>();
  for (const { hidden, cells } of slices) counts.set(hidden, (counts.get(hidden) ?? 0) + cells);
  return [...counts].map(([hidden, count]) => ({ hidden, count })).sort((one, other) => one.hidden - other.hidden);
}

function hitsOf(slices: readonly ColumnSlice[], classes: readonly StringClass[]): ColumnProfile['hits'] {
  const hits = new Map<RuleId, { cells: number; distinct: number }>();
  for (const slice of slices) {
    for (const [index, cells] of slice.classCells.entries()) {
      if (cells === 0) continue;
      for (const { rule } of classes[index]!.hits) {
        const counted = hits.get(rule) ?? { cells: 0, distinct: 0 };
        counted.cells += cells;
        counted.distinct += slice.classStrings[index]!;
        hits.set(rule, counted);
      }
    }
  }
  return hits;
}

function namesOf(slices: readonly ColumnSlice[], classes: readonly StringClass[]): ColumnProfile['nameLike'] {
  const cells = (bits: number): number => cellsWith(slices, classes, bits);
  return {
    full: cells(NameBit.Full),
    surname: cells(NameBit.Surname),
    forename: cells(NameBit.Forename),
    initials: cells(NameBit.Initials),
    any: cells(NameBit.Full | NameBit.Surname | NameBit.Forename),
    alone: cells(NameBit.Alone),
    told: cellsOf(slices, classes, holdsName),
    odds: oddsOf(slices, classes),
  };
}

function oddsOf(slices: readonly ColumnSlice[], classes: readonly StringClass[]): readonly NameOdds[] {
  const counted = new Map<number, { cells: number; distinct: number }>();
  for (const { classCells, classStrings } of slices) {
    for (const [index, cells] of classCells.entries()) {
      if (cells === 0) continue;
      const { odds, names, trivial } = classes[index]!;
      if (trivial || (names & NameBit.Absent) !== 0) continue;
      const known = counted.get(odds) ?? { cells: 0, distinct: 0 };
      counted.set(odds, { cells: known.cells + cells, distinct: known.distinct + classStrings[index]! });
    }
  }
  return [...counted].map(([odds, counts]) => ({ odds, ...counts })).sort((one, other) => one.odds - other.odds);
}

/** Cells whose string has any of these `NameBit`s. */
function cellsWith(slices: readonly ColumnSlice[], classes: readonly StringClass[], bits: number): number {
  let count = 0;
  for (const { classCells } of slices) {
    for (const [index, cells] of classCells.entries()) {
      if (cells > 0 && (classes[index]!.names & bits) !== 0) count += cells;
    }
  }
  return count;
}

/** Least and greatest over slices that held any; undefined where none did. */
function endsOf(
  slices: readonly ColumnSlice[],
  ends: (slice: ColumnSlice) => readonly [number, number],
): readonly [number, number] | undefined {
  const least = Math.min(...slices.map((slice) => ends(slice)[0]));
  const greatest = Math.max(...slices.map((slice) => ends(slice)[1]));
  return Number.isFinite(least) ? [least, greatest] : undefined;
}

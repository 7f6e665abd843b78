import { CellType } from '../model/content.js';
import { Block } from './block.js';
import type { BufferedCell, BufferedRow } from './buffered-row.js';
import { type HeaderWords, textOf } from './header-row.js';
import type { NumberMemory } from './number-memory.js';

/** Fields of a record, one a row. */
const FEWEST_FIELDS = 2;
const MOST_FIELDS = 40;
const LONGEST_LABEL = 60;
/** Share of the labels in the first column that must be words which head columns. */
const KNOWN = 0.5;
/** Share of a row beside its first cell from which on it is a header itself. */
const HEADS = 0.34;

/**
 * The same cells with rows for columns, where the words that would head columns stand in the first of them: a table on its
 * side, a form, or several forms below each other. Undefined for any other block, and for one too large to be kept whole.
 */
export function turnedBlock(block: Block, words: HeaderWords, memory: NumberMemory): Block | undefined {
  const { kept } = block;
  if (kept === undefined || kept.length !== block.rows) return undefined;
  const rows = [...block.headed, ...kept].filter(({ cells }) => cells.length > 1);
  const fields = fieldsOf(rows, words);
  if (fields === undefined) return undefined;
  const turned = new Block(block.table, 1, memory);
  const records = recordsOf(rows);
  for (const [field, index] of fields) turned.column(index).header = field;
  for (const [index, record] of records.entries()) {
    for (const { field, cell } of record) turned.putBuffered(index + 1, { ...cell, column: fields.get(field)! });
  }
  turned.startRows(records.length, records.length);
  return turned;
}

/** The labels in the first column, numbered from 1; undefined where they are not what heads columns. */
function fieldsOf(rows: readonly BufferedRow[], words: HeaderWords): ReadonlyMap<string, number> | undefined {
  const labels = rows.map(({ cells }) => cells[0]!);
  if (!labels.every((label) => label.column === labels[0]!.column && isLabel(label))) return undefined;
  const fields = new Map<string, number>();
  for (const label of labels) if (!fields.has(textOf(label))) fields.set(textOf(label), fields.size + 1);
  const known = [...fields.keys()].filter((field) => words.headerWeight(field) >= 1).length;
  const isKnown = known >= FEWEST_FIELDS && known >= fields.size * KNOWN && fields.size <= MOST_FIELDS;
  return isKnown && !isHeader(rows[0]!, words) ? fields : undefined;
}

/** Words that head columns in the other cells of a row: the table stands upright. */
function isHeader({ cells: [, ...beside] }: BufferedRow, words: HeaderWords): boolean {
  const heads = beside.filter((cell) => cell.type === CellType.String && words.headerWeight(textOf(cell)) >= 1);
  return heads.length >= beside.length * HEADS;
}

interface Value {
  readonly field: string;
  readonly cell: BufferedCell;
}

/** The cells of each person or thing: a column of the block, or of one of its forms. A label seen again begins a form. */
function recordsOf(rows: readonly BufferedRow[]): readonly (readonly Value[])[] {
  const records: Value[][] = [];
  let form = new Map<number, Value[]>();
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const [label, ...values] = cells;
    const field = textOf(label!);
    if (seen.has(field)) {
      seen.clear();
      form = new Map();
    }
    seen.add(field);
    for (const cell of values) {
      const record = form.get(cell.column) ?? [];
      if (record.length === 0) records.push(record);
      form.set(cell.column, record);
      record.push({ field, cell });
    }
  }
  return records;
}

function isLabel(cell: BufferedCell): boolean {
  return cell.type === CellType.String && cell.scan.lengthOf[cell.id]! <= LONGEST_LABEL;
}

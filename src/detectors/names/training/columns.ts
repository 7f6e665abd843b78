import { join } from 'node:path';
import type { CELL_PARTS } from '../cell-features.js';
import { readJsonLines } from './documents.js';
import type { GoldCell } from './write-cells.js';

export interface GoldColumn {
  readonly id: string;
  readonly kind: 'real' | 'synth';
  readonly header: string;
  readonly values: readonly string[];
  /** 1 where the cell is a person. */
  readonly labels: readonly number[];
  readonly group?: string;
  readonly format?: string;
}

export function readColumns(folder: string): GoldColumn[] {
  return readJsonLines(join(folder, 'columns.jsonl')) as GoldColumn[];
}

function partOf({ header }: GoldColumn, value: string): (typeof CELL_PARTS)[number] {
  if (/forename/iu.test(header)) return 'forename';
  return /surname/iu.test(header) || !/\s/u.test(value) ? 'surname' : 'full';
}

/** Distinct cells of real columns, for training. Synthetic ones are for measuring alone. */
export function cellsOf(columns: readonly GoldColumn[]): GoldCell[] {
  const cells = new Map<string, GoldCell>();
  for (const column of columns.filter(({ kind }) => kind === 'real')) {
    column.values.forEach((value, at) => {
      cells.set(value, column.labels[at] ? { value, part: partOf(column, value) } : { value });
    });
  }
  return [...cells.values()];
}

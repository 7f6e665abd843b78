import type { Concealed } from '../model/content.js';
import type { BlockColumn } from './block.js';
import type { BlockContext } from './block-context.js';
import { around, type Box } from './box.js';
import type { ColumnSlice } from './column-slice.js';
import { concealmentOf } from './table-concealment.js';

/** Slices of one column that lie in one hidden place, or all that everybody sees. */
export interface Side {
  readonly concealed: Concealed | undefined;
  readonly slices: readonly ColumnSlice[];
}

/** A column divided by where its cells are hidden. */
export function sidesOf(column: BlockColumn, { block, frame }: BlockContext): readonly Side[] {
  const sides = new Map<string, { concealed: Concealed | undefined; slices: ColumnSlice[] }>();
  for (const slice of column.slices) {
    const concealed = concealmentOf(block.table, slice.hidden, frame);
    const key = concealed?.carrier ?? '';
    const side = sides.get(key);
    if (side === undefined) {
      sides.set(key, { concealed, slices: [slice] });
    } else {
      side.slices.push(slice);
      side.concealed = joined(side.concealed, concealed);
    }
  }
  return [...sides.values()];
}

/** Where the cells of one side lie; undefined where a table has no grid to point at. */
export function boxOf({ concealed, slices }: Side, column: number): Box | undefined {
  if (concealed?.carrier === 'orphan-string') return undefined;
  let box: Box | undefined;
  for (const { firstRow, lastRow } of slices) {
    box = around({ top: firstRow, left: column, bottom: lastRow, right: column }, box);
  }
  return box;
}

function joined(one: Concealed | undefined, other: Concealed | undefined): Concealed | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [first, ...more] = new Set([...one.by, ...other.by]);
  return { carrier: one.carrier, by: [first!, ...more] };
}

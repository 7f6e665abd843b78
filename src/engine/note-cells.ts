import { listsChoices } from '../detectors/choices.js';
import { type BlockContext, placeIn } from './block-context.js';
import { around, type Box } from './box.js';
import { boxOf, sidesOf } from './column-sides.js';

interface Extent {
  box: Box | undefined;
  columns: number;
  cells: number;
  characters: number;
}

/** Notes the cells of a block in the footprint, and the hidden ones in the places that hide them. */
export function noteCells(context: BlockContext): void {
  const { block, scan } = context;
  const extents = { visible: emptyExtent(), hidden: emptyExtent() };
  const offersChoices = listsChoices(context.profile, context.readings);
  for (const column of block.columns) {
    if (column === undefined) continue;
    for (const side of sidesOf(column, context)) {
      const { concealed, slices } = side;
      const extent = concealed === undefined ? extents.visible : extents.hidden;
      extent.columns++;
      extent.box = around(boxOf(side, column.column) ?? ALL_ROWS, extent.box);
      for (const slice of slices) {
        extent.cells += slice.cells;
        extent.characters += slice.characters;
        if (concealed !== undefined) {
          scan.places.addSlice(
            placeIn(context, concealed, column.column),
            slice,
            boxOf({ concealed, slices: [slice] }, column.column),
            offersChoices && concealed.carrier === 'sheet',
          );
        }
      }
    }
  }
  for (const [isHidden, extent] of [[false, extents.visible] as const, [true, extents.hidden] as const]) {
    if (extent.box === undefined) continue;
    const { box, columns, cells, characters } = extent;
    const rows = Math.min(block.rows, box.bottom - box.top + 1);
    scan.footprint.addCells(isHidden, block.table, { rows, columns, cells, characters });
  }
}

/** Stands for a table without a grid, of which every row counts. */
const ALL_ROWS: Box = { top: 1, left: 1, bottom: Number.MAX_SAFE_INTEGER, right: 1 };

const emptyExtent = (): Extent => ({ box: undefined, columns: 0, cells: 0, characters: 0 });

import type { CellType } from '../../model/content.js';

/** A cell once its value is known. `text` only where it is a string. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: CellType;
  readonly value: number;
  text(): string;
}

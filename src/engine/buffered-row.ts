import type { CellType } from '../model/content.js';
import type { PoolScan } from './pool-scan.js';

/** A cell kept while it is not known yet whether it belongs to a header. */
export interface BufferedCell {
  /** 1-based. */
  readonly column: number;
  readonly type: CellType;
  /** Pool id, -1 when not a string. */
  readonly id: number;
  readonly number: number;
  /** 0 visible, else 1-based index into the table's concealments. */
  readonly hidden: number;
  readonly scan: PoolScan;
}

export interface BufferedRow {
  /** 1-based. */
  readonly row: number;
  readonly cells: BufferedCell[];
}

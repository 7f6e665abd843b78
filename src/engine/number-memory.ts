import { NumberFilter } from './number-filter.js';
import type { Allowance } from './number-set.js';

/** Numbers that all sets of one file may remember: 16 bytes each. */
const MOST_NUMBERS = 3_000_000;

/** What one file remembers of its numbers, to tell hidden ones that are seen elsewhere. */
export class NumberMemory {
  /** False while a table is read whose numbers nothing in the document can repeat: those too many to keep are let go. */
  keepsMany = true;
  readonly allowance: Allowance = { left: MOST_NUMBERS };
  /** Every number that everybody sees. */
  readonly visible = new NumberFilter();
  /** Hidden numbers of columns that hold too many to keep each. */
  readonly hidden = new NumberFilter();
}

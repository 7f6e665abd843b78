import type { Budget } from '../../model/bytes.js';
import type { Dialect } from './field-reader.js';

/** What the readers of one workbook stream share. */
export interface WorkbookContext {
  readonly buffer: Buffer;
  readonly dialect: Dialect;
  readonly budget: Budget;
  /** A number for a table, unique within the document. */
  nextTable(): number;
}

import type { FieldReader } from './field-reader.js';
import type { StringList } from './string-list.js';

/** Least a string takes: its length and options. */
const LEAST_BYTES = 3;

/**
 * Reads the table of shared strings ([MS-XLS] 2.4.265). How many it states is not believed: what lies behind them is read
 * too. What was read before it breaks off is kept; throws `Unreadable` there.
 */
export function readSharedStrings(fields: FieldReader, strings: StringList): void {
  fields.skip(8);
  while (fields.left >= LEAST_BYTES) strings.addShared(fields.text(2));
}

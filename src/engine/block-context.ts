import type { Format } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { ColumnReading, TableProfile } from '../model/detection.js';
import type { Location } from '../model/location.js';
import type { Block } from './block.js';
import type { FileScan, Frame } from './file-scan.js';
import type { PlaceOf } from './hidden-places.js';
import type { StringClass } from './string-class.js';

/** A block whose cells were all seen, and what is needed to say what lies in it. */
export interface BlockContext {
  readonly block: Block;
  readonly profile: TableProfile;
  readonly readings: readonly ColumnReading[];
  readonly classes: readonly StringClass[];
  readonly scan: FileScan;
  readonly frame: Frame;
  /** Location of its table, ready to be shown. */
  readonly at: Location;
  readonly format: Format;
}

/** The hidden place that a cell of a column lies in. */
export function placeIn({ at, format }: BlockContext, concealed: Concealed, column: number): PlaceOf {
  return { concealed, at, format, column };
}

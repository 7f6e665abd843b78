import type { Format } from '../model/catalogue.js';
import type { Concealed } from '../model/content.js';
import type { ColumnReading, TableProfile } from '../model/detection.js';
import type { Location } from '../model/location.js';
import type { Block } from './block.js';
import type { Box } from './box.js';
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
  /** Where the block lies in its table, when its rows stand for columns: on its side, or as one of several forms. */
  readonly turnedFrom?: Box;
}

/** No column has it as its number, and neither have titles and whole tables. */
const OF_ALL_FORMS = 0.5;

/** Where cells of the block lie in its table. */
export function boxIn({ turnedFrom }: BlockContext, box: Box | undefined): Box | undefined {
  return box && (turnedFrom ?? box);
}

/** Tells the findings of a column from those of another; several forms on one sheet are told of together. */
export function columnIn({ turnedFrom }: BlockContext, column: number): number {
  return turnedFrom === undefined ? column : OF_ALL_FORMS;
}

/** The hidden place that a cell of a column lies in. */
export function placeIn({ at, format }: BlockContext, concealed: Concealed, column: number): PlaceOf {
  return { concealed, at, format, column };
}

import { type PartReader, structure } from '../ooxml/part-reader.js';
import type { PartReaders } from '../ooxml/walk.js';

/** Readers of all parts of a workbook, by the type of the relationship that leads to them. */
export function partReaders(sheet: PartReader): PartReaders {
  return new Map<string, PartReader>([
    ['worksheet', sheet],
    ['chartsheet', sheet],
    ['dialogsheet', sheet],
    ['xlmacrosheet', sheet],
    ['xlintlmacrosheet', sheet],
    ['calcchain', structure],
    ['theme', structure],
    ['styles', structure],
    ['printersettings', structure],
  ]);
}

/** The reader of a part that no relationship names, by its content type; undefined when that does not tell. */
export function readerByType(contentType: string, sheet: PartReader): PartReader | undefined {
  if (/\.(?:worksheet|chartsheet|dialogsheet|macrosheet)\+xml$/.test(contentType)) return sheet;
  return undefined;
}

import { readChart } from './chart.js';
import { readDrawing } from './drawing.js';
import { readEmbedded } from './embedded.js';
import { readPicture, readThumbnail } from './media.js';
import { type PartReader, structure } from './part-reader.js';
import { readProperties } from './properties.js';
import type { PartReaders } from './walk.js';

/** Readers of parts that documents, workbooks and slides have in common, by the type of the relationship that leads to them. */
export const SHARED_READERS: PartReaders = new Map<string, PartReader>([
  ['chart', readChart],
  ['chartex', readChart],
  ['chartusershapes', readDrawing],
  ['diagramdata', readDrawing],
  ['diagramdrawing', readDrawing],
  ['drawing', readDrawing],
  ['package', readEmbedded],
  ['oleobject', readEmbedded],
  ['afchunk', readEmbedded],
  ['subdocument', readEmbedded],
  ['image', readPicture],
  ['thumbnail', readThumbnail],
  ['coreproperties', readProperties],
  ['extendedproperties', readProperties],
  ['customproperties', readProperties],
  ['theme', structure],
  ['themeoverride', structure],
  ['styles', structure],
  ['styleswitheffects', structure],
  ['chartstyle', structure],
  ['chartcolorstyle', structure],
  ['diagramlayout', structure],
  ['diagramquickstyle', structure],
  ['diagramcolors', structure],
  ['fonttable', structure],
  ['font', structure],
  ['websettings', structure],
  ['numbering', structure],
  ['printersettings', structure],
]);

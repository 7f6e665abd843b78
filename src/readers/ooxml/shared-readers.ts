import type { Concealed, Content } from '../../model/content.js';
import { binaryStrings } from './binary-strings.js';
import { readChart } from './chart.js';
import { readCustomXml } from './custom-xml.js';
import { readDrawing } from './drawing.js';
import { readEmbedded } from './embedded.js';
import { readPicture, readThumbnail } from './media.js';
import { type PartReader, structure, structureOf } from './part-reader.js';
import { readProperties } from './properties.js';
import { readSignature } from './signature.js';
import { readMacros } from './vba.js';
import { readVml } from './vml.js';
import type { PartReaders } from './walk.js';
import { xmlPart } from './xml-part.js';

const PROPERTY: Concealed = { carrier: 'property', by: ['property'] };
const CUSTOM_XML: Concealed = { carrier: 'custom-xml', by: ['custom-xml'] };
const MACRO: Concealed = { carrier: 'macro', by: ['script'] };

/** Sound and film: nothing in them is read. */
const unreadMedia: PartReader = async function* ({ at }): AsyncGenerator<Content> {
  yield { kind: 'gap', reason: 'unsupported', at, detail: 'Sound or film in the document cannot be read.' };
};

/** Readers of parts that documents, workbooks and slides have in common, by the type of the relationship that leads to them. */
export const SHARED_READERS: PartReaders = new Map<string, PartReader>([
  ['coreproperties', readProperties],
  ['extendedproperties', readProperties],
  ['customproperties', readProperties],
  ['thumbnail', readThumbnail],
  ['classificationlabels', xmlPart(PROPERTY, { fact: 'sensitivity-label' })],
  ['origin', structure],
  ['signature', readSignature],
  ['certificate', structure],
  ['theme', structureOf('theme')],
  ['themeoverride', structureOf('themeOverride')],
  ['tablestyles', structureOf('tblStyleLst')],
  ['chartstyle', structureOf('chartStyle')],
  ['chartcolorstyle', structureOf('colorStyle')],
  ['printersettings', structure],
  ['font', structure],
  ['image', readPicture],
  ['hdphoto', readPicture],
  ['audio', unreadMedia],
  ['video', unreadMedia],
  ['media', unreadMedia],
  ['drawing', readDrawing],
  ['chartusershapes', readDrawing],
  ['diagramdata', readDrawing],
  ['diagramdrawing', readDrawing],
  ['diagramlayout', structureOf('layoutDef')],
  ['diagramquickstyle', structureOf('styleDef')],
  ['diagramcolors', structureOf('colorsDef')],
  ['vmldrawing', readVml],
  ['chart', readChart],
  ['chartex', readChart],
  ['package', readEmbedded],
  ['oleobject', readEmbedded],
  ['customxml', readCustomXml],
  ['customxmlprops', structureOf('datastoreItem')],
  ['vbaproject', readMacros],
  ['vbaprojectsignature', structure],
  ['vbaprojectsignatureagile', structure],
  ['vbaprojectsignaturev3', structure],
  ['wordvbadata', structure],
  ['attachedtoolbars', binaryStrings('macro', 'script', 'active-content')],
  ['control', xmlPart(MACRO, { fact: 'active-content' })],
  ['activexcontrolbinary', binaryStrings('macro', 'script')],
  ['ctrlprop', xmlPart(undefined)],
  ['extensibility', xmlPart(MACRO, { fact: 'active-content' })],
  ['usercustomization', xmlPart(MACRO, { fact: 'active-content' })],
  ['webextensiontaskpanes', xmlPart(CUSTOM_XML, { fact: 'active-content' })],
  ['webextension', xmlPart(CUSTOM_XML)],
  ['afchunk', readEmbedded],
  ['subdocument', readEmbedded],
  ['styles', structureOf('styles')],
  ['styleswitheffects', structureOf('styles')],
  ['fonttable', structureOf('fonts')],
  ['websettings', structureOf('webSettings')],
  ['numbering', structureOf('numbering')],
]);

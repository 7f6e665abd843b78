import { vocabulary } from '../ooxml/vocabulary.js';

/** Names of a sheet part: cells, and what stands around them. */
export const { names: SHEET_NAMES, id: SHEET } = vocabulary(
  'worksheet sheetData row c v f is t rPh r s hidden ht outlineLevel cols col min max width collapsed sheetFormatPr defaultColWidth defaultRowHeight zeroHeight sheetView topLeftCell sheetPr codeName filterMode sheetProtection protectedRange name autoFilter filter val customFilter filterColumn ref dateGroupItem customSheetView guid state scenarios scenario user comment inputCells dataValidation prompt promptTitle error errorTitle formula1 formula2 sqref hyperlink display tooltip location id oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter drawing legacyDrawing tablePart oleObject progId control customPr sortCondition customList webPublishItem destinationFile title cellWatch mergeCell conditionalFormatting',
);

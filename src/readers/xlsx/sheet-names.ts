import { vocabulary } from '../ooxml/vocabulary.js';

/** Names of a sheet part: cells, and what stands around them. */
export const { names: SHEET_NAMES, id: SHEET } = vocabulary(
  'sheetData row c v f is t rPh r s hidden ht outlineLevel col min max width sheetFormatPr defaultColWidth defaultRowHeight customHeight sheetView topLeftCell sheetPr codeName sheetProtection protectedRange name filter val customFilter ref customSheetView scenario user comment inputCells dataValidation prompt promptTitle error errorTitle formula1 formula2 sqref hyperlink display tooltip location oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter oleObject control sortCondition customList webPublishItem destinationFile title rPr color sz rgb indexed theme tint',
);

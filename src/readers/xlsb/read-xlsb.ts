import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { readWorkbookPackage, type WorkbookDialect } from '../workbook/workbook-package.js';
import { partReaders, readerByType } from './part-readers.js';
import { readSharedStrings } from './shared-strings.js';
import { readStyles } from './styles.js';
import { readWorkbook } from './workbook.js';
import { readWorksheet } from './worksheet.js';

/** Workbooks whose parts are written in records ([MS-XLSB] 2.1). */
const IN_RECORDS: WorkbookDialect = {
  mainType: /ms-excel\.sheet\.binary\.macroenabled\.main/u,
  mainPart: 'xl/workbook.bin',
  readWorkbook,
  readStyles,
  readSharedStrings,
  readSheet: readWorksheet,
  partReaders,
  readerByType,
};

/** Everything in a workbook. Throws `Unreadable` when there is none in the package. */
export const readXlsb = (bytes: Bytes, budget: Budget): AsyncGenerator<Content> =>
  readWorkbookPackage(bytes, budget, IN_RECORDS);

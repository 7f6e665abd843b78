import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { readStyles } from '../sheets/cell-styles.js';
import { partReaders, readerByType } from '../workbook/part-readers.js';
import { readWorkbook } from '../workbook/workbook.js';
import { readWorkbookPackage, type WorkbookDialect } from '../workbook/workbook-package.js';
import { readSharedStrings } from './shared-strings.js';
import { readWorksheet } from './worksheet.js';

/** Workbooks whose parts are written in XML (ECMA-376 part 1, 18). */
const IN_XML: WorkbookDialect = {
  mainType: /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroenabled)\.main\+xml/,
  mainPart: 'xl/workbook.xml',
  readWorkbook,
  readStyles: (pkg, part, theme) => readStyles(pkg.raw(part), theme),
  readSharedStrings(pkg, part, strings) {
    const { tokenBytes, xmlDepth } = pkg.budget.limits;
    return readSharedStrings(pkg.xml(part), strings, { maxToken: tokenBytes, maxDepth: xmlDepth });
  },
  readSheet: readWorksheet,
  partReaders,
  readerByType,
};

/** Everything in a workbook. Throws `Unreadable` when there is none in the package. */
export const readXlsx = (bytes: Bytes, budget: Budget): AsyncGenerator<Content> =>
  readWorkbookPackage(bytes, budget, IN_XML);

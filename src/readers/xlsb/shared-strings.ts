import type { OoxmlPackage, Part } from '../ooxml/package.js';
import type { WorkbookStrings } from '../workbook/workbook-strings.js';
import { eachRecord } from './record-reader.js';
import { Brt } from './record-types.js';

/** Fills `strings` with the shared strings of a workbook, ids in their order ([MS-XLSB] 2.1.7.45). */
export function readSharedStrings(pkg: OoxmlPackage, part: Part, { shared }: WorkbookStrings): Promise<void> {
  return eachRecord(pkg.raw(part), pkg.budget, ({ type, fields }) => {
    if (type !== Brt.SstItem) return;
    shared.appendText(fields.richText());
    shared.close();
  });
}

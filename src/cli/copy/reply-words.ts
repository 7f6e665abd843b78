import type { CopyFormat } from './simpler-files.js';

const GIVEN: Readonly<Record<CopyFormat, string>> = {
  csv: 'The information is given as CSV: plain tables that any spreadsheet program opens and that can be re-used. They hold every value that the sheets of our own file show.',
  xlsx: 'The information is given as a workbook of values. It holds every value that the sheets of our own file show, and can be re-used.',
  html: 'The information is given as a web page, which any browser opens. It holds the text that our own document shows.',
  text: 'The information is given as plain text, which any program opens. It holds the text that our own document shows.',
};
const WHY =
  'We release it in this form because files made by office programs can carry working data that is not part of the information held for your request and not visible when the file is opened.';
/** Freedom of Information Act 2000, s. 11(1), (1A) and (4): https://www.legislation.gov.uk/ukpga/2000/36/section/11 */
const SECTION_11 =
  'Section 11(4) of the Freedom of Information Act 2000 lets us give information by any means that is reasonable in the circumstances. If you would rather have it in another form, please tell us and we will do so as far as is reasonably practicable, as section 11(1) asks of us.';

/** A paragraph for the letter to the requester that explains the format. */
export function replyWords(format: CopyFormat): string {
  return `${GIVEN[format]} ${WHY} ${SECTION_11}`;
}

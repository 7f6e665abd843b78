import type { Format } from '../../model/catalogue.js';
import type { Probe } from '../../model/reader.js';

const MAIN = /ms-excel\.sheet\.binary\.macroenabled\.main/iu;
const OTHER_MAIN = /(?:spreadsheetml|wordprocessingml|presentationml|ms-word|ms-powerpoint)[^"]*main\+xml/iu;
const WORKBOOK = /^[\\/]?xl[\\/]workbook\d*\.bin$/iu;

/** By the content type of the main part; by the workbook's place in the package when that says nothing. */
export function recognises({ packageType = '', zipNames }: Probe): Format | undefined {
  if (MAIN.test(packageType)) return 'xlsb';
  if (OTHER_MAIN.test(packageType)) return undefined;
  return zipNames?.some((name) => WORKBOOK.test(name)) === true ? 'xlsb' : undefined;
}

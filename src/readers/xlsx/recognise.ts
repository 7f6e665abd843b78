import type { Format } from '../../model/catalogue.js';
import type { Probe } from '../../model/reader.js';

/** Main content types of workbooks (ECMA-376 part 1, 12.3.23, and [MS-OFFMACRO2]); compared without regard to case. */
const FORMATS: readonly (readonly [type: RegExp, format: Format])[] = [
  [/spreadsheetml\.sheet\.main\+xml/i, 'xlsx'],
  [/spreadsheetml\.template\.main\+xml/i, 'xltx'],
  [/ms-excel\.sheet\.macroenabled\.main\+xml/i, 'xlsm'],
  [/ms-excel\.template\.macroenabled\.main\+xml/i, 'xltm'],
  [/ms-excel\.addin\.macroenabled\.main\+xml/i, 'xlsm'],
];
const OTHER_MAIN =
  /(?:wordprocessingml|presentationml|ms-word|ms-powerpoint|binary\.macroenabled|ms-excel\.sheet\.binary)[^"]*main/i;
/** Sheets without their workbook are a damaged workbook, never a plain archive: which of them are hidden is not known. */
const WORKBOOK = /^[\\/]?xl[\\/](?:workbook\d*\.xml$|worksheets[\\/]|_rels[\\/]workbook)/i;

/** By the content types of the package; by the workbook's place in it when those say nothing. */
export function recognises(probe: Probe): Format | undefined {
  const types = probe.packageType ?? '';
  // The type of the main part is an override; a mere default may be left over from a template.
  const known = FORMATS.find(([type]) => type.test(types));
  if (known !== undefined) return known[1];
  if (OTHER_MAIN.test(types)) return undefined;
  return probe.zipNames?.some((name) => WORKBOOK.test(name)) === true ? 'xlsx' : undefined;
}

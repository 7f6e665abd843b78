import type { Format } from '../../model/catalogue.js';
import type { Probe } from '../../model/reader.js';

/** Main content types of documents (ECMA-376 part 1, 11.3.10, and [MS-OFFMACRO2]); compared without regard to case. */
const FORMATS: readonly (readonly [type: RegExp, format: Format])[] = [
  [/wordprocessingml\.document\.main\+xml/iu, 'docx'],
  [/wordprocessingml\.template\.main\+xml/iu, 'dotx'],
  [/ms-word\.document\.macroenabled\.main\+xml/iu, 'docm'],
  [/ms-word\.template\.macroenabled(?:template)?\.main\+xml/iu, 'dotm'],
];
const OTHER_MAIN = /(?:spreadsheetml|presentationml|ms-excel|ms-powerpoint)[^"]*main/iu;
/** Parts of a document without its body are a damaged document, never a plain archive. */
const DOCUMENT = /^[\\/]?word[\\/](?:document\d*\.xml$|_rels[\\/]document)/iu;

/** By the content types of the package; by the document's place in it when those say nothing. */
export function recognises(probe: Probe): Format | undefined {
  const types = probe.packageType ?? '';
  const known = FORMATS.find(([type]) => type.test(types));
  if (known !== undefined) return known[1];
  if (OTHER_MAIN.test(types)) return undefined;
  return probe.zipNames?.some((name) => DOCUMENT.test(name)) === true ? 'docx' : undefined;
}

import type { Format } from '../../model/catalogue.js';
import type { Probe } from '../../model/reader.js';

/** Main content types of presentations (ECMA-376 part 1, 13.3.6, and [MS-OFFMACRO2]); compared without regard to case. */
const FORMATS: readonly (readonly [type: RegExp, format: Format])[] = [
  [/presentationml\.presentation\.main\+xml/iu, 'pptx'],
  [/presentationml\.slideshow\.main\+xml/iu, 'ppsx'],
  [/presentationml\.template\.main\+xml/iu, 'potx'],
  [/ms-powerpoint\.(?:presentation|slideshow|template|addin)\.macroenabled\.main\+xml/iu, 'pptm'],
];
const OTHER_MAIN = /(?:spreadsheetml|wordprocessingml|ms-excel|ms-word)[^"]*main/iu;
const PRESENTATION = /^[\\/]?ppt[\\/]presentation\d*\.xml$/iu;

/** By the content types of the package; by the presentation's place in it when those say nothing. */
export function recognises({ packageType = '', zipNames }: Probe): Format | undefined {
  const known = FORMATS.find(([type]) => type.test(packageType));
  if (known !== undefined) return known[1];
  if (OTHER_MAIN.test(packageType)) return undefined;
  return zipNames?.some((name) => PRESENTATION.test(name)) === true ? 'pptx' : undefined;
}

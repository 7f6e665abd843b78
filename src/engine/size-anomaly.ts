import type { Confidence, Format } from '../model/catalogue.js';
import type { FootprintSide, Inspection } from '../model/report.js';

/** Formats whose size follows from what they hold; fonts and pictures make up most of a PDF or a letter. */
const FORMATS: readonly Format[] = ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt'];
/** Smaller files are mostly styles and themes. */
const SMALLEST = 100_000;
const FRAME = 20_000;
const BYTES_PER_CELL = 12;
const BYTES_PER_CHARACTER = 2;
/** How many times larger than its content a file must be. Of published workbooks without hidden data the most is 1.5. */
const FAR_LARGER = 8;

/**
 * How sure it is that a file is far larger than what it shows: `signal` where hidden content explains it, which is told by
 * itself; `likely` where nothing that was read does. Undefined for an ordinary size.
 */
export function sizeAnomaly(
  format: Format,
  bytes: number,
  { visible, hidden }: Inspection['footprint'],
): Confidence | undefined {
  if (!FORMATS.includes(format) || bytes < SMALLEST) return undefined;
  const shown = FRAME + needed(visible);
  if (bytes < shown * FAR_LARGER) return undefined;
  return bytes < (shown + needed(hidden)) * FAR_LARGER ? 'signal' : 'likely';
}

const needed = ({ cells, characters }: FootprintSide): number =>
  cells * BYTES_PER_CELL + characters * BYTES_PER_CHARACTER;

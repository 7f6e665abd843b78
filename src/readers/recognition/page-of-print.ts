import type { Budget } from '../../model/bytes.js';
import { picturePixels } from './picture-pixels.js';
import { printIn } from './shows-print.js';

/** Tiles of print that charts, maps and letterheads do not have and half a page of words does. */
const PAGE_OF_PRINT = 100;

/** True for the scan or screenshot of a page; what is within a document is more often a chart or a logo. */
export async function isPageOfPrint(bytes: Buffer, budget: Budget): Promise<boolean> {
  const pixels = await picturePixels(bytes, budget);
  return pixels !== undefined && printIn(pixels).length >= PAGE_OF_PRINT;
}

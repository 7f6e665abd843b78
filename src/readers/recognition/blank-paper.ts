/** Levels below the paper's own from which a pixel is ink. */
const INK_BELOW_PAPER = 60;
/** Specks of a scanner; a word of three letters takes as much of a page. */
const SPECKS = 0.0001;

/** True for the picture of an empty page, such as the back of a sheet: hardly a pixel is darker than its paper. */
export function isBlankPaper(grey: Uint8Array): boolean {
  const levels = new Uint32Array(256);
  for (const level of grey) levels[level]!++;
  const paper = levels.indexOf(Math.max(...levels));
  let ink = 0;
  for (const [level, count] of levels.entries()) if (Math.abs(level - paper) > INK_BELOW_PAPER) ink += count;
  return ink <= SPECKS * grey.length;
}

/** Ligatures of Latin script as the letters they join (Unicode, Alphabetic Presentation Forms). */
const LIGATURES: ReadonlyMap<number, string> = new Map(
  ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ft', 'st'].map((letters, index) => [0xfb00 + index, letters]),
);

/** A page shows its soft hyphens: they were set where a line or a word needs one. */
const SOFT_HYPHEN = 0xad;

/** What a character stands for in plain text. */
export const lettersOf = (code: number): string =>
  code === SOFT_HYPHEN ? '-' : (LIGATURES.get(code) ?? String.fromCodePoint(code));

/** Figures and what stands between them. */
const isFigure = (code: number): boolean => (code >= 0x30 && code <= 0x39) || FIGURE_MARKS.has(code);
const FIGURE_MARKS = new Set([...'.,:/)('].map((mark) => mark.charCodeAt(0)));

/** A gap wider than this share of the line's height parts two letters of one word. */
const WORD_GAP = 0.35;
/** Figures are as wide as each other, so that slim ones stand further apart. */
const FIGURE_GAP = 0.42;
/** Two ones leave the most between them: 0.43 of their height in Helvetica, while a space makes it 0.8. */
const ONES_GAP = 0.55;
const ONE = 0x31;

/** Widest gap within a word between two characters, as a share of the line's height. */
export function gapWithin(before: number, after: number): number {
  if (before === ONE && after === ONE) return ONES_GAP;
  return isFigure(before) && isFigure(after) ? FIGURE_GAP : WORD_GAP;
}

import { type RecognisedWord, shareOfSure } from '../../model/recognition.js';
import type { Box } from '../pdf/engine/geometry.js';

/** A recognised word with its place in page space. */
export interface PlacedWord {
  readonly text: string;
  readonly line: number;
  readonly box: Box;
}

/** Words with less confidence are specks and strokes more often than words. */
const LEGIBLE = 30;
/** A page of which less was recognised for sure must be looked at. */
const TRUSTED_SHARE = 0.9;

/** True when what was recognised can stand for what the page shows. */
export function isTrusted(words: readonly RecognisedWord[]): boolean {
  return shareOfSure(words) >= TRUSTED_SHARE;
}

/** The words that are worth searching, in reading order. */
export function legibleWords(
  words: readonly RecognisedWord[],
  boxOf: (pixels: RecognisedWord['box']) => Box,
): readonly PlacedWord[] {
  return words
    .filter(({ confidence }) => confidence >= LEGIBLE)
    .map(({ text, line, box }) => ({ text, line, box: boxOf(box) }));
}

import type { Box } from './engine/geometry.js';
import { heightOf } from './words.js';

/** What a line of running text looks like. */
export interface TextLine {
  readonly box: Box;
  readonly firstWord: Box | undefined;
  readonly text: string;
  /** The last word goes on in the next line. */
  readonly isSplit: boolean;
  /** Code of the first character that is no blank. */
  readonly first: number | undefined;
}

/** Lists and headings have shorter lines than paragraphs, in characters and words. */
const SHORTEST_FULL_LINE = 35;
const FEWEST_WORDS = 5;
/** Baselines of one paragraph lie at most so many line heights apart. */
const LINE_PITCH = 2.2;
/** The left edges of a paragraph's lines agree within so many line heights, its first line's indent included. */
const INDENT = 4;
/** Width of a blank in line heights. */
const BLANK = 0.3;

/**
 * Positions of lines that ended only because the next word did not fit: the next line continues the sentence, so that a
 * name split between them is one name.
 */
export function fullLines(lines: readonly TextLine[]): Set<number> {
  const full = new Set<number>();
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && follows(lines[end - 1]!, lines[end]!)) end++;
    const margin = Math.max(...lines.slice(start, end).map(({ box }) => box.right));
    for (let position = start; position < end - 1; position++) {
      if (isFull(lines[position]!, lines[position + 1]!, margin)) full.add(position);
    }
    start = end;
  }
  return full;
}

function follows(above: TextLine, below: TextLine): boolean {
  const height = Math.max(heightOf(above.box), heightOf(below.box));
  const pitch = above.box.bottom - below.box.bottom;
  return (
    pitch > 0 &&
    pitch < LINE_PITCH * height &&
    Math.min(heightOf(above.box), heightOf(below.box)) > 0.5 * height &&
    Math.abs(above.box.left - below.box.left) < INDENT * height
  );
}

function isFull(line: TextLine, next: TextLine, margin: number): boolean {
  const text = line.text.trim();
  if (text.length < SHORTEST_FULL_LINE || text.split(/\s+/u).length < FEWEST_WORDS || !next.firstWord) return false;
  const room = margin - line.box.right;
  return room < next.firstWord.right - next.firstWord.left + BLANK * heightOf(line.box);
}

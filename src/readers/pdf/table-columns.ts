import { CELL_GAP, type Cell, heightOf, type Word } from './words.js';

/** From left to right on the page, in points. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Share of the lines whose words may cross a gutter: titles that span columns. */
const CROSSING_SHARE = 0.03;
/** From so many lines on, one may always cross. */
const LINES_FOR_ONE = 5;
/** Share of the lines with words on both sides of a gutter in which it must be wider than a blank. */
const WIDE_SHARE = 0.6;

/**
 * Columns of a run of lines: what lies between gutters. A gutter is a strip that hardly any line's words cross and that is
 * wider than a blank in most lines with words on both sides; where the longest value fills its column, a blank's width is
 * left of it.
 */
export function columnsOf(run: readonly (readonly Cell[])[]): Span[] {
  const lines = run.map((line) => line.flatMap(({ words }) => words));
  const columns: Span[] = [];
  for (const strip of occupiedStrips(lines)) {
    const last = columns.at(-1);
    if (last && !areApart(last, strip, lines))
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, strip.right) };
    else columns.push(strip);
  }
  return columns;
}

/** Stretches of x that more than a few lines' words lie on. */
function occupiedStrips(lines: readonly (readonly Word[])[]): Span[] {
  const allowed = Math.max(Math.floor(lines.length * CROSSING_SHARE), lines.length >= LINES_FOR_ONE ? 1 : 0);
  const events = lines
    .flat()
    .flatMap(({ box }) => [
      { x: box.left, step: 1 },
      { x: box.right, step: -1 },
    ])
    .sort((a, b) => a.x - b.x || b.step - a.step);
  const strips: Span[] = [];
  let depth = 0;
  let left: number | undefined;
  for (const { x, step } of events) {
    depth += step;
    if (left === undefined && depth > allowed) left = x;
    else if (left !== undefined && depth <= allowed) {
      strips.push({ left, right: x });
      left = undefined;
    }
  }
  return strips;
}

/**
 * Judged by the lines that have words in both; a word that lies in both joins them. Where no line has, they are apart when
 * they lie further from each other than words do.
 */
function areApart(left: Span, right: Span, lines: readonly (readonly Word[])[]): boolean {
  let both = 0;
  let wide = 0;
  let height = 0;
  for (const words of lines) {
    const before = words.filter((word) => touches(word, left)).reduce<Word | undefined>(rightmost, undefined);
    const after = words.filter((word) => touches(word, right)).reduce<Word | undefined>(leftmost, undefined);
    const tall = heightOf((before ?? after)?.box ?? NO_BOX);
    height = Math.max(height, tall);
    if (!before || !after) continue;
    both++;
    if (after.box.left - before.box.right > CELL_GAP * Math.max(tall, heightOf(after.box))) wide++;
  }
  return both === 0 ? right.left - left.right > CELL_GAP * height : wide >= WIDE_SHARE * both;
}

const NO_BOX = { left: 0, bottom: 0, right: 0, top: 0 };

const touches = ({ box }: Word, { left, right }: Span): boolean => box.left < right && box.right > left;

const rightmost = (best: Word | undefined, word: Word): Word => (best && best.box.right > word.box.right ? best : word);

const leftmost = (best: Word | undefined, word: Word): Word => (best && best.box.left < word.box.left ? best : word);

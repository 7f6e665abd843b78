import { type Box, union } from './engine/geometry.js';
import { gapWithin } from './letters.js';
import { isBlank, type PageCharacter } from './page-characters.js';

/** Characters of a page that stand together, by their indexes. */
export interface Word {
  readonly indexes: readonly number[];
  readonly box: Box;
}

/** Words side by side on one line, nearer to each other than columns are. */
export interface Cell {
  readonly words: readonly Word[];
  readonly box: Box;
}

/** A gap wider than this share of the line's height parts two cells: stretched justified text stays below it. */
export const CELL_GAP = 0.9;

export const heightOf = (box: Box): number => box.top - box.bottom;

/** Words of a page, from positions alone: what PDFium infers between glyphs is not asked. */
export function wordsOf(characters: readonly PageCharacter[]): Word[] {
  const words: Word[] = [];
  let indexes: number[] = [];
  let box: Box | undefined;
  const close = (): void => {
    if (box) words.push({ indexes, box });
    indexes = [];
    box = undefined;
  };
  for (const [index, character] of characters.entries()) {
    if (!character.box) continue;
    if (isBlank(character.code)) {
      close();
      continue;
    }
    const last = characters[indexes.at(-1) ?? -1];
    if (box && last && !continues(box, last.code, character.box, character.code)) close();
    indexes.push(index);
    box = box ? union(box, character.box) : character.box;
  }
  close();
  return words;
}

function continues(word: Box, lastCode: number, next: Box, code: number): boolean {
  const height = Math.max(heightOf(word), heightOf(next), 1);
  const gap = next.left - word.right;
  return gap < gapWithin(lastCode, code) * height && gap > -height * 2 && sameLine(word, next);
}

/** True when two boxes share the greater part of the lower one's height. */
export function sameLine(one: Box, other: Box): boolean {
  const shared = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return shared > 0.4 * Math.min(heightOf(one), heightOf(other)) || Math.abs(middle(one) - middle(other)) < 1;
}

const middle = (box: Box): number => (box.top + box.bottom) / 2;

/** Lines from top to bottom, each as cells from left to right. */
export function linesOf(words: readonly Word[]): Cell[][] {
  const sorted = [...words].sort((a, b) => middle(b.box) - middle(a.box));
  const lines: Word[][] = [];
  let line: Word[] = [];
  let band: Box | undefined;
  for (const word of sorted) {
    if (band && sameLine(band, word.box)) {
      line.push(word);
      continue;
    }
    if (line.length > 0) lines.push(line);
    line = [word];
    band = word.box;
  }
  if (line.length > 0) lines.push(line);
  return lines.map(cellsOf);
}

function cellsOf(line: readonly Word[]): Cell[] {
  const sorted = [...line].sort((a, b) => a.box.left - b.box.left);
  const cells: Cell[] = [];
  let words: Word[] = [];
  let box: Box | undefined;
  for (const word of sorted) {
    if (box && word.box.left - box.right > CELL_GAP * Math.max(heightOf(box), heightOf(word.box))) {
      cells.push({ words, box });
      words = [];
      box = undefined;
    }
    words.push(word);
    box = box ? union(box, word.box) : word.box;
  }
  if (box) cells.push({ words, box });
  return cells;
}

/** Two cells as one, the words of the second behind those of the first. */
export const joinCells = (one: Cell, other: Cell): Cell => ({
  words: [...one.words, ...other.words],
  box: union(one.box, other.box),
});

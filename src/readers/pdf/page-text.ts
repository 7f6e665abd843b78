import type { TextContent, TextRun } from '../../model/content.js';
import { CONCEALED } from './concealment.js';
import { type Box, union } from './engine/geometry.js';
import { gapWithin, lettersOf } from './letters.js';
import { isBlank, type PageCharacter } from './page-characters.js';
import type { PagePlace } from './page-place.js';
import type { Unseen } from './suspects.js';
import { fullLines, type TextLine } from './text-lines.js';
import type { Visibility } from './visibility.js';
import { heightOf, sameLine } from './words.js';

/** PDFium puts these where a word was split at the end of a line. */
const SPLIT_WORD = new Set([2, 0xfffe]);

/** What the running text of a page is made of. */
export interface PageWords {
  readonly characters: readonly PageCharacter[];
  /** The same characters with their boxes as the page is looked at. */
  readonly upright: readonly PageCharacter[];
  readonly visibility: Visibility;
  /** Indexes of those that went into a table. */
  readonly inTable: ReadonlySet<number>;
}

/**
 * The running text of a page in PDFium's reading order: lines of one paragraph joined, others parted by line ends, split
 * words put together, and a run wherever the line or the visibility changes. Undefined when nothing is left.
 */
export function pageText(words: PageWords, place: Pick<PagePlace, 'at' | 'whole'>): TextContent | undefined {
  const lines = linesOf(words);
  const full = fullLines(lines.map(({ look }) => look));
  const writer = new RunWriter(words, place);
  for (const [position, { indexes, look }] of lines.entries()) {
    writer.line(indexes);
    if (look.isSplit) writer.joinSplit(lines[position + 1]?.look.first);
    else writer.text += full.has(position) ? ' ' : '\n';
  }
  return writer.finish();
}

interface Line {
  readonly indexes: readonly number[];
  readonly look: TextLine;
}

function linesOf({ characters, upright, inTable }: PageWords): Line[] {
  const lines: Line[] = [];
  let indexes: number[] = [];
  let isSplit = false;
  const close = (): void => {
    const kept = indexes;
    indexes = [];
    const boxes = kept.flatMap((index) => (isBlank(characters[index]!.code) ? [] : (upright[index]!.box ?? [])));
    if (boxes.length > 0) {
      const text = kept.map((index) => lettersOf(characters[index]!.code)).join('');
      const first = characters[kept.find((index) => !isBlank(characters[index]!.code)) ?? -1]?.code;
      const firstWord = firstWordBox(kept, upright);
      lines.push({
        indexes: kept,
        look: { box: boxes.reduce(union), firstWord, text, isSplit, first },
      });
    }
    isSplit = false;
  };
  for (const [index, { code, unmapped }] of characters.entries()) {
    if (SPLIT_WORD.has(code) && !unmapped) {
      isSplit = true;
      indexes.push(index);
    } else if (code === 10 || code === 13) close();
    else if (!inTable.has(index) && code !== 0) {
      indexes.push(index);
      if (!isBlank(code)) isSplit = false;
    }
  }
  close();
  return lines;
}

function firstWordBox(indexes: readonly number[], characters: readonly PageCharacter[]): Box | undefined {
  let box: Box | undefined;
  for (const index of indexes) {
    const character = characters[index]!;
    if (isBlank(character.code)) {
      if (box) break;
    } else if (character.box) box = box ? union(box, character.box) : character.box;
  }
  return box;
}

interface OpenRun {
  readonly start: number;
  readonly unseen: Unseen | undefined;
  box: Box | undefined;
}

/** Writes lines one behind the other and notes where each stretch lies and whether it is seen. */
class RunWriter {
  readonly #words: PageWords;
  readonly #place: Pick<PagePlace, 'at' | 'whole'>;
  readonly #runs: TextRun[] = [];
  #open: OpenRun | undefined;
  text = '';

  constructor(words: PageWords, place: Pick<PagePlace, 'at' | 'whole'>) {
    this.#words = words;
    this.#place = place;
  }

  line(indexes: readonly number[]): void {
    this.#close();
    const { characters, visibility } = this.#words;
    for (const [position, index] of indexes.entries()) {
      const { code, box } = characters[index]!;
      if (SPLIT_WORD.has(code)) {
        this.joinSplit(characters[indexes[position + 1] ?? -1]?.code);
        continue;
      }
      if (!box && this.#isNoBlank(indexes, position)) continue;
      if (box) this.#extend(visibility[index], box);
      this.text += lettersOf(code);
    }
  }

  /** A hyphen before a capital belongs to the name; before a small letter it only split the word. */
  joinSplit(next: number | undefined): void {
    const letter = next === undefined ? '' : String.fromCodePoint(next);
    if (letter !== letter.toLowerCase()) this.text += '-';
  }

  finish(): TextContent | undefined {
    this.#close();
    const [first, ...rest] = this.#runs;
    if (!first || this.text.trim() === '') return undefined;
    return { kind: 'text', text: this.text, runs: [{ ...first, start: 0 }, ...rest] };
  }

  #extend(unseen: Unseen | undefined, box: Box): void {
    if (!this.#open || this.#open.unseen !== unseen) {
      this.#close();
      this.#open = { start: this.text.length, unseen, box };
    } else this.#open.box = this.#open.box ? union(this.#open.box, box) : box;
  }

  #close(): void {
    if (!this.#open) return;
    const { start, unseen, box } = this.#open;
    this.#runs.push({
      start,
      at: box ? this.#place.at(box) : this.#place.whole(),
      ...(unseen && { concealed: CONCEALED[unseen] }),
    });
    this.#open = undefined;
  }

  /** True when PDFium saw a blank between two glyphs that stand as near to each other as letters of one word do. */
  #isNoBlank(indexes: readonly number[], position: number): boolean {
    const { upright } = this.#words;
    const before = upright[indexes[position - 1] ?? -1];
    const after = upright[indexes[position + 1] ?? -1];
    if (!before?.box || !after?.box || isBlank(before.code) || isBlank(after.code)) return false;
    if (!sameLine(before.box, after.box) || after.box.left < before.box.left) return false;
    const height = Math.max(heightOf(before.box), heightOf(after.box));
    const gap = after.box.left - before.box.right;
    return gap < height * (isFigurePair(before.code, after.code) ? gapWithin(before.code, after.code) : TOUCHING);
  }
}

/** Letters nearer than this share of their height touch. */
const TOUCHING = 0.08;
const isFigurePair = (before: number, after: number): boolean => /^\d\d$/u.test(String.fromCodePoint(before, after));

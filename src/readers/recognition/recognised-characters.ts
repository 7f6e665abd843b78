import type { Box } from '../pdf/engine/geometry.js';
import type { PageCharacter } from '../pdf/page-characters.js';
import { turned } from '../pdf/upright.js';
import type { PlacedWord } from './recognised-page.js';

/** Characters of a recognised page as those of a written one: in their places, and as the page is looked at. */
export interface RecognisedCharacters {
  readonly characters: readonly PageCharacter[];
  readonly upright: readonly PageCharacter[];
}

const BLANK = 32;
const LINE_END = 10;
/** What stands in the place of a hyphen that split a word at the end of a line. */
const SPLIT_WORD = 0xfffe;
const SPLIT = /(?<=\p{L})[-‐]$/u;

/** Letters share the width of their word evenly. A blank with a box parts words, however near they stand. */
export function recognisedCharacters(words: readonly PlacedWord[]): RecognisedCharacters {
  const quarters = quartersOf(words);
  const characters: PageCharacter[] = [];
  const upright: PageCharacter[] = [];
  const add = (code: number, box?: Box, look?: Box): void => {
    characters.push({ code, unmapped: false, ...(box && { box }) });
    upright.push({ code, unmapped: false, ...(look && { box: look }) });
  };
  for (const [index, { text, line, box }] of words.entries()) {
    const next = words[index + 1];
    const look = turned(box, quarters);
    const letters = [...(next?.line === line ? text : text.replace(SPLIT, String.fromCharCode(SPLIT_WORD)))];
    const width = (look.right - look.left) / letters.length;
    for (const [position, letter] of letters.entries()) {
      const left = look.left + position * width;
      add(letter.codePointAt(0) ?? BLANK, box, { ...look, left, right: left + width });
    }
    if (next?.line === line) add(BLANK, box, { ...look, left: look.right });
    else if (next) add(LINE_END);
  }
  return { characters, upright };
}

/** Quarters by which the page must be turned so that its lines run from left to right: the way most words follow each other. */
function quartersOf(words: readonly PlacedWord[]): number {
  let [across, up] = [0, 0];
  for (const [index, { line, box }] of words.entries()) {
    const next = words[index + 1];
    if (next?.line !== line) continue;
    across += next.box.left + next.box.right - box.left - box.right;
    up += next.box.bottom + next.box.top - box.bottom - box.top;
  }
  if (Math.abs(up) > Math.abs(across)) return up > 0 ? 1 : 3;
  return across < 0 ? 2 : 0;
}

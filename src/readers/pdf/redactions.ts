import type { FactName } from '../../model/catalogue.js';
import type { FactContent } from '../../model/content.js';
import { type Box, overlap, union } from './engine/geometry.js';
import { lettersOf } from './letters.js';
import { isBlank, type PageCharacter } from './page-characters.js';
import type { PagePlace } from './page-place.js';
import type { Unseen } from './suspects.js';
import type { Visibility } from './visibility.js';
import { heightOf } from './words.js';

/** What each kind of unseen text says about an attempt to remove it; the rest are hiding places, not redactions. */
const ATTEMPT: Partial<Readonly<Record<Unseen, FactName>>> = {
  path: 'covered-text',
  image: 'covered-text',
  annotation: 'covered-text',
  shaded: 'covered-text',
  highlight: 'highlight-redaction',
  'same-colour': 'same-colour-text',
  'blacked-out': 'ocr-layer',
};

/** Fewer letters than this at the edge of a word that is seen otherwise are cut off by a neighbour, not removed. */
const FEWEST_LETTERS = 3;

interface Area {
  readonly fact: FactName;
  readonly first: number;
  last: number;
  text: string;
  box: Box;
}

/** Stretches of text that somebody covered, each with its place and what is under it. */
export function failedRedactions(
  characters: readonly PageCharacter[],
  visibility: Visibility,
  place: PagePlace,
): FactContent[] {
  const areas = areasOf(characters, visibility).filter((area) => saysSomething(area, characters, visibility));
  if (areas.length === 0) return [];
  const seen = visibleWords(characters, visibility);
  return areas
    .filter((area) => area.fact !== 'same-colour-text' || !wordsIn(area.text).every((word) => seen.has(word)))
    .map(({ fact, box, text }) => ({ kind: 'fact', fact, at: place.at(box), count: 1, sample: text.trim() }));
}

function areasOf(characters: readonly PageCharacter[], visibility: Visibility): Area[] {
  const areas: Area[] = [];
  let pendingBlank = '';
  for (const [index, { box, code }] of characters.entries()) {
    if (isBlank(code)) {
      pendingBlank = ' ';
      continue;
    }
    const unseen = visibility[index];
    const fact = unseen && ATTEMPT[unseen];
    if (fact && box) {
      const last = areas.at(-1);
      const letter = lettersOf(code);
      if (last && last.fact === fact && isNear(last.box, box)) {
        last.text += pendingBlank + letter;
        last.last = index;
        last.box = union(last.box, box);
      } else areas.push({ fact, first: index, last: index, text: letter, box });
    }
    pendingBlank = '';
  }
  return areas;
}

function isNear(areaBox: Box, box: Box): boolean {
  const reach = 1.5 * Math.max(heightOf(box), 1);
  const grown = {
    left: areaBox.left - reach,
    right: areaBox.right + reach,
    bottom: areaBox.bottom - reach,
    top: areaBox.top + reach,
  };
  return overlap(grown, box) > 0;
}

/** Rules, leaders and fillers are not text: it takes a letter or digit, and more than one kind of character. */
function saysSomething(area: Area, characters: readonly PageCharacter[], visibility: Visibility): boolean {
  if (!/[\p{L}\p{N}]/u.test(area.text)) return false;
  const letters = area.text.replace(/\s/gu, '');
  if (letters.length > 1 && new Set(letters).size === 1) return false;
  return letters.length >= FEWEST_LETTERS || !touchesSeenLetter(area, characters, visibility);
}

function touchesSeenLetter(
  { first, last }: Area,
  characters: readonly PageCharacter[],
  visibility: Visibility,
): boolean {
  return [first - 1, last + 1].some((index) => {
    const character = characters[index];
    return character?.box !== undefined && !isBlank(character.code) && visibility[index] === undefined;
  });
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** White words that can be read elsewhere on the page hide nothing: they are spacers and texts for screen readers. */
function visibleWords(characters: readonly PageCharacter[], visibility: Visibility): Set<string> {
  let text = '';
  for (const [index, { code }] of characters.entries())
    text += isBlank(code) || visibility[index] !== undefined ? ' ' : lettersOf(code);
  return new Set(wordsIn(text));
}

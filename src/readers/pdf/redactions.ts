import type { FactName } from '../../model/catalogue.js';
import type { FactContent } from '../../model/content.js';
import { type Box, overlap, union } from './engine/geometry.js';
import type { PageCharacter } from './page-characters.js';
import type { PagePlace } from './page-place.js';
import type { Unseen, Visibility } from './visibility.js';
import { heightOf } from './words.js';

/** What each kind of unseen text says about an attempt to remove it; the rest are hiding places, not redactions. */
const ATTEMPT: Partial<Readonly<Record<Unseen, FactName>>> = {
  path: 'covered-text',
  image: 'covered-text',
  annotation: 'covered-text',
  'same-colour': 'same-colour-text',
  'blacked-out': 'ocr-layer',
};

interface Area {
  readonly fact: FactName;
  text: string;
  box: Box;
}

/** Stretches of text that somebody covered, each with its place and the number of letters under it. */
export function failedRedactions(
  characters: readonly PageCharacter[],
  visibility: Visibility,
  place: PagePlace,
): FactContent[] {
  const areas: Area[] = [];
  for (const [index, character] of characters.entries()) {
    const unseen = visibility[index];
    const fact = unseen && ATTEMPT[unseen];
    if (!fact || !character.box) continue;
    const last = areas.at(-1);
    const letter = String.fromCodePoint(character.code);
    if (last && last.fact === fact && isNear(last.box, character.box)) {
      last.text += letter;
      last.box = union(last.box, character.box);
    } else areas.push({ fact, text: letter, box: character.box });
  }
  return areas
    .filter((area) => saysSomething(area.text))
    .map((area) => ({ kind: 'fact', fact: area.fact, at: place.at(area.box), count: [...area.text].length }));
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
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && (text.length === 1 || new Set(text).size > 1);
}

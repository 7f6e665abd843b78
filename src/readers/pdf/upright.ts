import type { Box } from './engine/geometry.js';
import type { PageCharacter } from './page-characters.js';

/** The characters with their boxes as the page is looked at: a page turned by quarters reads from left to right as well. */
export function upright(characters: readonly PageCharacter[], quarters: number): readonly PageCharacter[] {
  if (quarters % 4 === 0) return characters;
  return characters.map((character) =>
    character.box ? { ...character, box: turned(character.box, quarters) } : character,
  );
}

/** A box as it lies once the page has been turned clockwise by quarters. */
export function turned({ left, bottom, right, top }: Box, quarters: number): Box {
  if (quarters % 4 === 0) return { left, bottom, right, top };
  if (quarters === 1) return { left: bottom, right: top, bottom: -right, top: -left };
  if (quarters === 2) return { left: -right, right: -left, bottom: -top, top: -bottom };
  return { left: -top, right: -bottom, bottom: left, top: right };
}

import type { Content } from '../../model/content.js';
import type { PagePlace } from '../pdf/page-place.js';
import { inTables, tablesOf } from '../pdf/page-tables.js';
import { pageText } from '../pdf/page-text.js';
import { type TableWriter, textOf } from '../pdf/table-content.js';
import { linesOf, wordsOf } from '../pdf/words.js';
import { recognisedCharacters } from './recognised-characters.js';
import type { PlacedWord } from './recognised-page.js';

/** Where a page turns its boxes into places of the report. */
export type Place = Pick<PagePlace, 'number' | 'at' | 'whole'>;

/** What was recognised on a page, as text and tables that everybody sees: they are on the picture. */
export function* recognisedContent(
  words: readonly PlacedWord[],
  place: Place,
  tables: TableWriter,
): Generator<Content> {
  const { characters, upright } = recognisedCharacters(words);
  const visibility = characters.map(() => undefined);
  const found = tablesOf(linesOf(wordsOf(upright)), (cell) => textOf(cell, characters));
  yield* tables.page(found, { page: place.number, characters, visibility });
  const text = pageText({ characters, upright, visibility, inTable: inTables(found) }, place);
  if (text) yield text;
}

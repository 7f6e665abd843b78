import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { LimitReached } from '../../model/failure.js';
import type { Picture, PictureCount, RecognisedWord, Recogniser } from '../../model/recognition.js';
import type { Box } from '../pdf/engine/geometry.js';
import type { TableWriter } from '../pdf/table-content.js';
import { type Place, recognisedContent } from './recognised-content.js';
import { isTrusted, legibleWords } from './recognised-page.js';
import type { Unread } from './unread.js';

/** A picture of a page and how its pixels become places of the report. */
export interface PageToRead {
  readonly picture: Picture;
  boxOf(pixels: RecognisedWord['box']): Box;
  readonly place: Place;
  /** True where nothing is to be seen on it. */
  isBlank(): boolean;
}

/** What the pages of one document are read with. */
export interface PictureReading {
  readonly recogniser: Recogniser;
  readonly budget: Budget;
  readonly tables: TableWriter;
}

/** The words of one picture as content that everybody sees. Returns what keeps it from counting as read. */
export async function* readPicture(
  { picture, boxOf, place, isBlank }: PageToRead,
  count: PictureCount,
  { recogniser, budget, tables }: PictureReading,
): AsyncGenerator<Content, Unread | undefined> {
  if (recogniser.kind === 'absent') return 'absent';
  if (!mayRecognise(budget)) return 'limit';
  const recognition = await recogniser.recognise(picture, count);
  if (recognition.kind !== 'read') return recognition.kind;
  const { words } = recognition;
  if (words.length === 0) return isBlank() ? undefined : 'unsure';
  for (const content of recognisedContent(legibleWords(words, boxOf), place, tables)) {
    if (content.kind === 'text') budget.charge('characters', content.text.length);
    if (content.kind === 'cells') budget.charge('cells', content.length);
    yield content;
  }
  return isTrusted(words) ? undefined : 'unsure';
}

/** A spent limit leaves the remaining pages to a person; all else of the document is still read. */
function mayRecognise(budget: Budget): boolean {
  try {
    budget.charge('recognisedPages', 1);
    return true;
  } catch (error) {
    if (error instanceof LimitReached) return false;
    throw error;
  }
}

import type { TextContent, TextRun } from '../../model/content.js';
import { CONCEALED } from './concealment.js';
import { type Box, union } from './engine/geometry.js';
import type { PageCharacter } from './page-characters.js';
import type { PagePlace } from './page-place.js';
import type { Unseen } from './suspects.js';
import type { Visibility } from './visibility.js';

/** PDFium puts this where a word was split at the end of a line. */
const SPLIT_WORD = 2;

interface OpenRun {
  readonly start: number;
  readonly unseen: Unseen | undefined;
  box: Box | undefined;
}

/**
 * The running text of a page in PDFium's reading order: lines parted by line ends, split words joined, and a run wherever
 * the line or the visibility changes. Characters that went into a table are left out. Undefined when nothing is left.
 */
export function pageText(
  characters: readonly PageCharacter[],
  visibility: Visibility,
  inTable: ReadonlySet<number>,
  place: PagePlace,
): TextContent | undefined {
  const runs: TextRun[] = [];
  let text = '';
  let open: OpenRun | undefined;
  let joining = false;
  let newLine = true;
  const close = (): void => {
    if (!open) return;
    runs.push({
      start: open.start,
      at: open.box ? place.at(open.box) : place.whole(),
      ...(open.unseen && { concealed: CONCEALED[open.unseen] }),
    });
    open = undefined;
  };
  for (const [index, character] of characters.entries()) {
    const { code, box } = character;
    if (code === SPLIT_WORD) {
      joining = true;
      continue;
    }
    if (code === 10 || code === 13) {
      if (!joining && text !== '' && !text.endsWith('\n')) text += '\n';
      if (!joining) newLine = true;
      continue;
    }
    if (inTable.has(index) || code === 0) continue;
    joining = false;
    if (box) {
      const unseen = visibility[index];
      if (!open || newLine || open.unseen !== unseen) {
        close();
        open = { start: text.length, unseen, box };
        newLine = false;
      } else open.box = open.box ? union(open.box, box) : box;
    }
    text += String.fromCodePoint(code);
  }
  close();
  const [first, ...rest] = runs;
  if (!first || text.trim() === '') return undefined;
  return { kind: 'text', text, runs: [{ ...first, start: 0 }, ...rest] };
}

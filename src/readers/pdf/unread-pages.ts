import type { Budget } from '../../model/bytes.js';
import type { Content, Gap } from '../../model/content.js';
import type { PictureCount, Recogniser } from '../../model/recognition.js';
import { isBlankPaper } from '../recognition/blank-paper.js';
import { type PictureReading, readPicture } from '../recognition/read-picture.js';
import { type Unread, unreadWords } from '../recognition/unread.js';
import type { Pdfium } from './engine/pdfium.js';
import { listPages } from './list-pages.js';
import { picturePage } from './page-picture.js';
import { PagePlace } from './page-place.js';
import { TextPool } from './string-pool.js';
import { TableWriter } from './table-content.js';

/** Pages that show more than their text tells: by number, and what keeps their words from being read. */
export type UnreadPages = ReadonlyMap<number, UnreadKind>;
export type UnreadKind = 'picture' | 'print' | 'unmapped';

/** Pixels of a page's longer side that show whether anything is painted on it, and the share that a page's picture paints. */
const SMALL = 100;
const PAINTED_SHARE = 0.3;
/** Tables that were written have the numbers below. */
const TABLES_FROM = 1_000_000;

/** Has the pages recognised, one after another, and tells as gaps those of which that did not come to enough. */
export async function* readUnreadPages(
  pdfium: Pdfium,
  document: number,
  pages: UnreadPages,
  recogniser: Recogniser,
  budget: Budget,
): AsyncGenerator<Content> {
  if (pages.size === 0) return;
  const left = new Map<number, Unread>();
  const tables = new TableWriter(new TextPool(), TABLES_FROM);
  for (const [index, number] of [...pages.keys()].entries()) {
    const count = { number: index + 1, of: pages.size };
    const unread = yield* readPage(pdfium, document, number, count, { recogniser, budget, tables });
    if (unread) left.set(number, unread);
  }
  yield* tables.end();
  yield { kind: 'pool-end', pool: tables.pool, at: {} };
  yield* gapsOf(pages, left, recogniser);
}

async function* readPage(
  pdfium: Pdfium,
  document: number,
  number: number,
  count: PictureCount,
  reading: PictureReading,
): AsyncGenerator<Content, Unread | undefined> {
  // Nothing is drawn that nobody would look at.
  if (reading.recogniser.kind === 'absent') return 'absent';
  const page = pdfium.fn.FPDF_LoadPage(document, number - 1);
  if (page === 0) return 'failed';
  try {
    const drawn = picturePage(pdfium, page);
    if (!drawn) return 'failed';
    const { picture, boxOf } = drawn;
    const place = new PagePlace(pdfium, page, number);
    return yield* readPicture(
      { picture, boxOf, place, isBlank: () => isBlankPaper(picture.grey) && isPainted(pdfium, page) },
      count,
      reading,
    );
  } finally {
    pdfium.fn.FPDF_ClosePage(page);
  }
}

/** False where the pictures of a page cannot be decoded: nothing is painted then, and black paper stays black. */
function isPainted(pdfium: Pdfium, page: number): boolean {
  const levels = picturePage(pdfium, page, { longest: SMALL, paper: 0 })?.picture.grey;
  return levels !== undefined && levels.filter((level) => level > 0).length > PAINTED_SHARE * levels.length;
}

/** One gap for the pages that stay unread for one reason. */
function gapsOf(pages: UnreadPages, left: ReadonlyMap<number, Unread>, recogniser: Recogniser): Gap[] {
  const groups = new Map<string, { readonly gap: (numbers: readonly number[]) => Gap; readonly numbers: number[] }>();
  for (const [number, unread] of left) {
    const kind = pages.get(number)!;
    const key = `${kind} ${unread}`;
    const group = groups.get(key) ?? {
      numbers: [],
      gap: (numbers: readonly number[]): Gap => {
        const { reason, why } = unreadWords(unread, recogniser);
        const detail = `${listPages(numbers)} ${fault(kind, numbers.length)}: ${why}.`;
        return { kind: 'gap', reason, at: { page: numbers[0]! }, detail };
      },
    };
    group.numbers.push(number);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ gap, numbers }) => gap(numbers));
}

function fault(kind: UnreadKind, pages: number): string {
  const s = pages === 1 ? 's' : '';
  switch (kind) {
    case 'picture':
      return `hold${s} only a picture, with no text to check`;
    case 'print':
      return `show${s} print in a picture that is not among the text`;
    case 'unmapped':
      return `use${s} a font that does not tell which letters it shows`;
    default:
      return kind satisfies never;
  }
}

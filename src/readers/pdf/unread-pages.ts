import type { Budget } from '../../model/bytes.js';
import type { Content, Gap } from '../../model/content.js';
import { LimitReached } from '../../model/failure.js';
import type { PictureCount, Recogniser } from '../../model/recognition.js';
import { isBlankPaper } from '../recognition/blank-paper.js';
import { recognisedContent } from '../recognition/recognised-content.js';
import { isTrusted, legibleWords } from '../recognition/recognised-page.js';
import { type Unread, unreadWords } from '../recognition/unread.js';
import type { Pdfium } from './engine/pdfium.js';
import { listPages } from './list-pages.js';
import { picturePage } from './page-picture.js';
import { PagePlace } from './page-place.js';
import { TextPool } from './string-pool.js';
import { TableWriter } from './table-content.js';

/** Pages that show more than their text tells: by number, and what keeps their words from being read. */
export type UnreadPages = ReadonlyMap<number, 'picture' | 'unmapped'>;

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
    const unread = yield* readPicture({ pdfium, document, recogniser, budget, tables }, number, count);
    if (unread) left.set(number, unread);
  }
  yield* tables.end();
  yield { kind: 'pool-end', pool: tables.pool, at: {} };
  yield* gapsOf(pages, left, recogniser);
}

interface Reading {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly recogniser: Recogniser;
  readonly budget: Budget;
  readonly tables: TableWriter;
}

async function* readPicture(
  { pdfium, document, recogniser, budget, tables }: Reading,
  number: number,
  count: PictureCount,
): AsyncGenerator<Content, Unread | undefined> {
  if (recogniser.kind === 'absent') return 'absent';
  if (!mayRecognise(budget)) return 'limit';
  const page = pdfium.fn.FPDF_LoadPage(document, number - 1);
  if (page === 0) return 'failed';
  try {
    const drawn = picturePage(pdfium, page);
    if (!drawn) return 'failed';
    const recognition = await recogniser.recognise(drawn.picture, count);
    if (recognition.kind !== 'read') return recognition.kind;
    if (recognition.words.length === 0 && isBlankPaper(drawn.picture.grey)) return undefined;
    for (const content of recognisedContent(
      legibleWords(recognition.words, drawn.boxOf),
      new PagePlace(pdfium, page, number),
      tables,
    )) {
      if (content.kind === 'text') budget.charge('characters', content.text.length);
      if (content.kind === 'cells') budget.charge('cells', content.length);
      yield content;
    }
    return isTrusted(recognition.words) ? undefined : 'unsure';
  } finally {
    pdfium.fn.FPDF_ClosePage(page);
  }
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

function fault(kind: 'picture' | 'unmapped', pages: number): string {
  const s = pages === 1 ? 's' : '';
  return kind === 'picture'
    ? `${pages === 1 ? 'holds' : 'hold'} only a picture, with no text to check`
    : `use${s} a font that does not tell which letters it shows`;
}

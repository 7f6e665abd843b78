import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Pdfium } from './engine/pdfium.js';
import { mayHaveOtherPages } from './objects/replaced-pages.js';
import { type OpenDocument, openDocument } from './open-document.js';
import type { KnownLines, PageLine } from './page-lines.js';
import { pagesApart, withPages } from './pages-apart.js';
import type { RawFile } from './raw/raw-file.js';
import type { PdfObject } from './raw/values.js';

const END = Buffer.from('%%EOF');
/** A file saved more often than this is compared at its earliest and latest revisions; the rest is a gap. */
const MOST_REVISIONS = 24;
const EARLIER: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };

/** Offsets just after each `%%EOF` but the last: the ends of earlier saves. A linearised file's first one is no revision. */
function revisionEnds(file: Buffer): number[] {
  const ends: number[] = [];
  for (let at = file.indexOf(END); at >= 0; at = file.indexOf(END, at + 1)) ends.push(at + END.length);
  const linearised = file.subarray(0, 2048).includes('/Linearized');
  return ends.slice(linearised ? 1 : 0, -1);
}

/** Earlier states of a document: the ends of earlier saves, and pages that are in no list of pages any more. */
export interface EarlierStates {
  readonly ends: readonly number[];
  readonly apart: readonly PdfObject[];
}

/** Those that may show what the pages do not; undefined when there are none. */
export function earlierStates(file: Buffer, raw: RawFile): EarlierStates | undefined {
  const ends = mayHaveOtherPages(raw) ? revisionEnds(file) : [];
  const apart = pagesApart(raw);
  return ends.length === 0 && apart.length === 0 ? undefined : { ends, apart };
}

/** Text of earlier states that the pages no longer show, one text a line that is gone. */
export function* earlierPages(
  pdfium: Pdfium,
  file: Buffer,
  raw: RawFile,
  { ends, apart }: EarlierStates,
  known: KnownLines,
): Generator<Content> {
  let changed = 0;
  for (const end of chosen(ends)) {
    const gone = linesOf(pdfium, file.subarray(0, end), known);
    if (gone.length > 0) changed++;
    for (const line of gone) yield lineContent(line, 'earlier save');
  }
  const removed = apart.length === 0 ? [] : linesOf(pdfium, withPages(file, raw, apart), known);
  for (const { text } of removed) yield lineContent({ text }, 'removed page');
  if (removed.length > 0) changed++;
  if (changed > 0) yield { kind: 'fact', fact: 'previous-revision', at: {}, count: changed };
  if (ends.length > MOST_REVISIONS) {
    const detail = `The PDF holds ${ends.length} earlier saves; not all were read.`;
    yield { kind: 'gap', reason: 'limit', at: {}, detail };
  }
}

const chosen = (ends: readonly number[]): readonly number[] =>
  ends.length <= MOST_REVISIONS ? ends : [...ends.slice(0, MOST_REVISIONS / 2), ...ends.slice(-MOST_REVISIONS / 2)];

function lineContent({ text, page }: Partial<PageLine> & { text: string }, field: string): Content {
  return {
    kind: 'text',
    text,
    runs: [{ start: 0, at: { ...(page !== undefined && { page }), field }, concealed: EARLIER }],
  };
}

function linesOf(pdfium: Pdfium, file: Buffer, known: KnownLines): PageLine[] {
  let document: OpenDocument;
  try {
    document = openDocument(pdfium, file);
  } catch (error) {
    // A prefix that does not open was no save of its own: an %%EOF within a stream, or a part of a linearised file.
    if (error instanceof Unreadable) return [];
    throw error;
  }
  try {
    return known.newIn(pdfium, document.pointer);
  } finally {
    document.close();
  }
}

import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Pdfium } from './engine/pdfium.js';
import { mayHaveOtherPages } from './objects/replaced-pages.js';
import { type OpenDocument, openDocument } from './open-document.js';
import type { KnownLines, PageLine } from './page-lines.js';
import type { RawFile } from './raw/raw-file.js';
import { textContent } from './text-content.js';

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

/** Ends of earlier saves that may show what the pages do not. */
export function earlierSaves(file: Buffer, raw: RawFile): readonly number[] {
  return mayHaveOtherPages(raw) ? revisionEnds(file) : [];
}

/** What opens a save, and the passwords it may need. */
interface Engine {
  readonly pdfium: Pdfium;
  readonly passwords: readonly string[];
}

/** Text of earlier saves that the pages no longer show, one text a line that is gone. */
export function* earlierPages(
  engine: Engine,
  file: Buffer,
  ends: readonly number[],
  known: KnownLines,
): Generator<Content> {
  let changed = 0;
  for (const end of chosen(ends)) {
    const gone = linesOf(engine, file.subarray(0, end), known);
    if (gone.length > 0) changed++;
    for (const { text, page } of gone) yield* textContent(text, { page, field: 'earlier save' }, EARLIER);
  }
  if (changed > 0) yield { kind: 'fact', fact: 'previous-revision', at: {}, count: changed };
  if (ends.length > MOST_REVISIONS) {
    const detail = `The PDF holds ${ends.length} earlier saves; not all were read.`;
    yield { kind: 'gap', reason: 'limit', at: {}, detail };
  }
}

const chosen = (ends: readonly number[]): readonly number[] =>
  ends.length <= MOST_REVISIONS ? ends : [...ends.slice(0, MOST_REVISIONS / 2), ...ends.slice(-MOST_REVISIONS / 2)];

function linesOf({ pdfium, passwords }: Engine, file: Buffer, known: KnownLines): PageLine[] {
  let document: OpenDocument;
  try {
    document = openDocument(pdfium, file, passwords);
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

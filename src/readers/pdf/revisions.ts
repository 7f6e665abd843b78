import type { Concealed, Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Pdfium } from './engine/pdfium.js';
import { openDocument } from './open-document.js';

const END = Buffer.from('%%EOF');
/** A file saved more often than this is compared at its earliest and latest revisions; the rest is a gap. */
const MOST_REVISIONS = 24;
const EARLIER: Concealed = { carrier: 'previous-revision', by: ['previous-revision'] };

/** Offsets just after each `%%EOF` but the last: the ends of earlier saves. A linearised file's first one is no revision. */
export function revisionEnds(file: Buffer): number[] {
  const ends: number[] = [];
  for (let at = file.indexOf(END); at >= 0; at = file.indexOf(END, at + 1)) ends.push(at + END.length);
  const linearised = file.subarray(0, 2048).includes('/Linearized');
  return ends.slice(linearised ? 1 : 0, -1);
}

/** Text of earlier saves that the file still holds but its pages no longer show, one text a line that is gone. */
export function* earlierRevisions(pdfium: Pdfium, file: Buffer, current: number): Generator<Content> {
  const ends = revisionEnds(file);
  if (ends.length === 0) return;
  const chosen =
    ends.length <= MOST_REVISIONS ? ends : [...ends.slice(0, MOST_REVISIONS / 2), ...ends.slice(-MOST_REVISIONS / 2)];
  if (chosen.length < ends.length) {
    yield {
      kind: 'gap',
      reason: 'limit',
      at: {},
      detail: `The PDF holds ${ends.length} earlier saves; not all were read.`,
    };
  }
  const known = new Set(linesOf(pdfium, current).values());
  let changed = 0;
  for (const end of chosen) {
    const gone = goneLines(pdfium, file.subarray(0, end), known);
    if (gone.length > 0) changed++;
    for (const { text, page } of gone) {
      yield { kind: 'text', text, runs: [{ start: 0, at: { page, field: 'earlier save' }, concealed: EARLIER }] };
    }
  }
  if (changed > 0) yield { kind: 'fact', fact: 'previous-revision', at: {}, count: changed };
}

function goneLines(pdfium: Pdfium, prefix: Buffer, known: Set<string>): { text: string; page: number }[] {
  let document: ReturnType<typeof openDocument>;
  try {
    document = openDocument(pdfium, prefix);
  } catch (error) {
    // A prefix that does not open was no save of its own: an %%EOF within a stream, or a part of a linearised file.
    if (error instanceof Unreadable) return [];
    throw error;
  }
  try {
    const gone: { text: string; page: number }[] = [];
    for (const [text, page] of pagedLines(pdfium, document.pointer)) {
      const key = squeeze(text);
      if (key === '' || known.has(key)) continue;
      known.add(key);
      gone.push({ text, page });
    }
    return gone;
  } finally {
    document.close();
  }
}

function linesOf(pdfium: Pdfium, document: number): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [text] of pagedLines(pdfium, document)) lines.set(squeeze(text), squeeze(text));
  return lines;
}

function* pagedLines(pdfium: Pdfium, document: number): Generator<[string, number]> {
  const { fn } = pdfium;
  const pages = fn.FPDF_GetPageCount(document);
  for (let index = 0; index < pages; index++) {
    const page = fn.FPDF_LoadPage(document, index);
    if (page === 0) continue;
    const textPage = fn.FPDFText_LoadPage(page);
    if (textPage !== 0) {
      const text = pdfium.pageText(textPage, fn.FPDFText_CountChars(textPage));
      fn.FPDFText_ClosePage(textPage);
      for (const line of text.split(/[\r\n]+/u)) yield [line, index + 1];
    }
    fn.FPDF_ClosePage(page);
  }
}

const squeeze = (line: string): string => line.replace(/\s+/gu, ' ').trim();

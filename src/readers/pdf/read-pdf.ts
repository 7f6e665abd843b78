import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import type { Artifact } from '../../model/reader.js';
import type { Recogniser } from '../../model/recognition.js';
import { fileContent, lostObjects, lostText } from './content/file-content.js';
import { readUnpainted } from './content/read-unpainted.js';
import { hiddenStandIns } from './content/stand-ins.js';
import { attachmentsOf, informationOf, outlineOf, scriptsOf } from './document-parts.js';
import { discardPdfium, type Pdfium, usePdfium } from './engine/pdfium.js';
import { refuseEndlessForms } from './objects/endless-forms.js';
import { HeardTexts } from './objects/heard-texts.js';
import { layerNames, layersOff, mayHideLayers } from './objects/layers.js';
import { objectsContent } from './objects/objects-content.js';
import { outerBytes } from './objects/outer-bytes.js';
import { type OpenDocument, openDocument } from './open-document.js';
import { type PageContext, readPage } from './page.js';
import { KnownLines } from './page-lines.js';
import { type RawFile, readRawFile } from './raw/raw-file.js';
import { earlierPages, earlierSaves } from './revisions.js';
import { TextPool } from './string-pool.js';
import { TableWriter } from './table-content.js';
import { readUnreadPages, type UnreadKind, type UnreadPages } from './unread-pages.js';

/** PDFium takes a document into its own memory, which ends at 2 GiB. */
const LARGEST = 1024 ** 3;
const LOCKED = 'The PDF is protected in a way that allows only its pages to be read; the rest was not checked.';

/**
 * Everything in a PDF. Throws `Unreadable` for one that is too large, damaged, or locked by a password that is not known.
 */
export async function* readPdf(artifact: Artifact, budget: Budget, recogniser: Recogniser): AsyncGenerator<Content> {
  if (artifact.bytes.size > LARGEST) {
    throw new Unreadable('limit', 'The PDF is larger than 1 GB and was not opened. Split it into smaller files.');
  }
  const file = artifact.bytes.read(0, artifact.bytes.size);
  const pdfium = await usePdfium();
  try {
    yield* readDocument(pdfium, file, { recogniser, passwords: artifact.passwords ?? [] }, budget);
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError') {
      discardPdfium();
      throw new Unreadable('damaged', 'The PDF broke the program that reads it, so it was not checked to the end.');
    }
    throw error;
  }
}

async function* readDocument(
  pdfium: Pdfium,
  file: Buffer,
  { recogniser, passwords }: { readonly recogniser: Recogniser; readonly passwords: readonly string[] },
  budget: Budget,
): AsyncGenerator<Content> {
  const document = openDocument(pdfium, file, passwords);
  try {
    const raw = readRawFile(file, budget, passwords);
    refuseEndlessForms(raw);
    const inside = raw.locked ? undefined : fileContent(raw);
    const heard = new HeardTexts();
    const saves = earlierSaves(file, raw);
    const lines = saves.length > 0 || inside?.unpainted.isWorthALook ? new KnownLines() : undefined;
    const shows = new Map<number, number>();
    const standIns = inside?.painted.standIns;
    const letters = standIns === undefined || standIns.length > 0 ? [] : undefined;
    const unread = yield* heard.listen(shownContent(pdfium, document, raw, { lines, shows, letters }, budget));
    for await (const content of readUnreadPages(pdfium, document.pointer, unread, recogniser, budget)) {
      if (content.kind === 'text') heard.add(content.text);
      yield content;
    }
    if (standIns && letters) yield* hiddenStandIns(standIns, letters.join(' '), heard);
    if (inside) {
      yield* lostObjects(raw);
      yield* lostText(inside.painted, shows);
      yield* objectsContent(raw, inside.liveness, heard);
    } else {
      yield* attachmentsOf(pdfium, document.pointer);
      yield { kind: 'gap', reason: 'encrypted', at: {}, detail: LOCKED };
    }
    if (lines) yield* earlierPages({ pdfium, passwords }, file, saves, lines);
    if (inside && lines) yield* readUnpainted(pdfium, raw, inside.unpainted, lines, heard);
    yield* outerBytes(file);
  } finally {
    document.close();
  }
}

/** What PDFium tells: the document's own words, its scripts, its pages. Returns those that are still to be read. */
function* shownContent(
  pdfium: Pdfium,
  document: OpenDocument,
  raw: RawFile,
  notes: Pick<PageContext, 'lines' | 'shows' | 'letters'>,
  budget: Budget,
): Generator<Content, UnreadPages> {
  const { pointer, pages } = document;
  const layers = layersOff(raw);
  yield* informationOf(pdfium, pointer);
  yield* outlineOf(pdfium, pointer);
  if (raw.locked) yield* scriptsOf(pdfium, pointer);
  yield* layerNames(raw, layers);
  const about = { hasHiddenLayers: mayHideLayers(raw), isLocked: raw.locked, ...notes };
  return yield* pagesOf(pdfium, pointer, pages, about, budget);
}

function* pagesOf(
  pdfium: Pdfium,
  document: number,
  pages: number,
  about: Pick<PageContext, 'hasHiddenLayers' | 'isLocked' | 'lines' | 'shows' | 'letters'>,
  budget: Budget,
): Generator<Content, UnreadPages> {
  const { fn } = pdfium;
  if (pages === 0) {
    yield { kind: 'gap', reason: 'damaged', at: {}, detail: 'The PDF has no page that can be opened.' };
    return new Map();
  }
  const fill = fn.PDFiumExt_OpenFormFillInfo();
  const form = fn.PDFiumExt_InitFormFillEnvironment(document, fill);
  const tables = new TableWriter(new TextPool());
  const context: PageContext = { pdfium, document, form, tables, ...about };
  const unread = new Map<number, UnreadKind>();
  try {
    for (let index = 0; index < pages; index++) {
      const page = fn.FPDF_LoadPage(document, index);
      if (page === 0) {
        yield {
          kind: 'gap',
          reason: 'damaged',
          at: { page: index + 1 },
          detail: 'The page is damaged and could not be opened.',
        };
        continue;
      }
      try {
        const kind = yield* charged(readPage(context, page, index + 1), budget);
        if (kind.unread) unread.set(index + 1, kind.unread);
        else if (kind.unmapped) unread.set(index + 1, 'unmapped');
      } finally {
        fn.FPDF_ClosePage(page);
      }
    }
    yield* tables.end();
    yield { kind: 'pool-end', pool: tables.pool, at: {} };
  } finally {
    fn.PDFiumExt_ExitFormFillEnvironment(form);
    fn.PDFiumExt_CloseFormFillInfo(fill);
  }
  return unread;
}

/** Passes content on, charging its text to the budget, and returns what the generator returns. */
function* charged<Result>(content: Generator<Content, Result>, budget: Budget): Generator<Content, Result> {
  for (;;) {
    const next = content.next();
    if (next.done) return next.value;
    if (next.value.kind === 'text') budget.charge('characters', next.value.text.length);
    if (next.value.kind === 'cells') budget.charge('cells', next.value.length);
    yield next.value;
  }
}

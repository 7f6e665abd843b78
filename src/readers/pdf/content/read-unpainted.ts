import type { Content, Gap } from '../../../model/content.js';
import type { Pdfium } from '../engine/pdfium.js';
import type { HeardTexts } from '../objects/heard-texts.js';
import { openDocument } from '../open-document.js';
import { codePoint } from '../page-characters.js';
import type { KnownLines } from '../page-lines.js';
import { OBJECT } from '../page-objects.js';
import { decodeText } from '../raw/pdf-text.js';
import type { RawFile } from '../raw/raw-file.js';
import { textContent } from '../text-content.js';
import { looseDocument } from './loose-document.js';
import type { ContentScan } from './scan-content.js';
import type { UnpaintedContent, UnpaintedStreams } from './unpainted-content.js';

const CUT = 'Text that the pages do not show is damaged and could not be read to its end.';
const DAMAGED = 'A part of the PDF that its pages do not show is damaged and was not read.';
const UNMAPPED = 'Text that the pages do not show is in a font that does not tell which letters it shows.';
/** Fewer bytes than this are ticks and bullets. */
const FEW_CODES = 20;
const LETTERS_SHARE = 0.3;
/** A password is shown as so many stars. */
const FEWEST_MARKS = 5;
/** Ticks, bullets and single figures tell nobody anything. */
const TELLING = /\p{L}{2}|\p{N}{3}/u;
const LETTER = /[\p{L}\p{N}]/u;
const LINE_ENDS = /[\r\n]+/u;

/** Lines of content that no page shows, beyond what was said already, and gaps for what cannot be read of it. */
export function* readUnpainted(
  pdfium: Pdfium,
  raw: RawFile,
  { contents, damaged }: UnpaintedStreams,
  known: KnownLines,
  heard: HeardTexts,
): Generator<Content> {
  const fresh = contents.filter(({ scan }) => scan.isCut || (!isMark(scan) && !scan.shown.every(isHeard)));
  const gaps = new Map<string, Gap>();
  const miss = (reason: Gap['reason'], detail: string): unknown =>
    gaps.set(detail, { kind: 'gap', reason, at: {}, detail });
  let earlier = 0;
  if (damaged > 0) miss('damaged', DAMAGED);
  for (const { content, texts, text, letters } of fresh.length === 0 ? [] : loosePages(pdfium, raw, fresh)) {
    if (content.scan.isCut || texts < content.scan.shows) miss('damaged', CUT);
    if (isUnmapped(content, letters)) miss('no-text', UNMAPPED);
    const lines = text.split(LINE_ENDS).filter((line) => TELLING.test(line) && known.isNew(line) && heard.isNew(line));
    if (lines.length > 0 && content.concealed?.carrier === 'previous-revision') earlier++;
    for (const line of lines) yield* textContent(line, content.at, content.concealed);
  }
  if (earlier > 0) yield { kind: 'fact', fact: 'previous-revision', at: {}, count: earlier };
  yield* gaps.values();

  function isHeard(bytes: Buffer): boolean {
    const text = decodeText(bytes);
    return text.trim() === '' || known.has(text) || heard.has(text);
  }
}

interface LoosePage {
  readonly content: UnpaintedContent;
  /** Objects that the engine made of operators that show text. */
  readonly texts: number;
  readonly text: string;
  /** Letters and figures that the font tells. */
  readonly letters: number;
}

function loosePages(pdfium: Pdfium, raw: RawFile, contents: readonly UnpaintedContent[]): LoosePage[] {
  const { fn } = pdfium;
  const document = openDocument(pdfium, looseDocument(raw, contents));
  try {
    return contents.map((content, index) => {
      const page = fn.FPDF_LoadPage(document.pointer, index);
      if (page === 0) return { content, texts: 0, text: '', letters: 0 };
      const textPage = fn.FPDFText_LoadPage(page);
      const count = textPage === 0 ? 0 : fn.FPDFText_CountChars(textPage);
      const text = pdfium.pageText(textPage, count);
      const letters = lettersOn(pdfium, textPage, count);
      if (textPage !== 0) fn.FPDFText_ClosePage(textPage);
      const texts = textsOn(pdfium, page);
      fn.FPDF_ClosePage(page);
      return { content, texts, text, letters };
    });
  } finally {
    document.close();
  }
}

function textsOn({ fn }: Pdfium, page: number): number {
  const count = fn.FPDFPage_CountObjects(page);
  let texts = 0;
  for (let index = 0; index < count; index++)
    if (fn.FPDFPageObj_GetType(fn.FPDFPage_GetObject(page, index)) === OBJECT.Text) texts++;
  return texts;
}

function lettersOn({ fn }: Pdfium, textPage: number, count: number): number {
  let letters = 0;
  for (let index = 0; index < count; index++) {
    if (fn.FPDFText_HasUnicodeMapError(textPage, index) === 1) continue;
    if (LETTER.test(String.fromCodePoint(codePoint(fn.FPDFText_GetUnicode(textPage, index))))) letters++;
  }
  return letters;
}

/** A tick or a bullet: one code in all. */
const isMark = ({ shown }: ContentScan): boolean => shown.length === 1 && shown[0]!.length === 1;

/** True when many codes are shown, and few letters come out; a code may take two bytes. */
function isUnmapped({ scan }: UnpaintedContent, letters: number): boolean {
  const codes = Buffer.concat(scan.shown);
  if (codes.length < FEW_CODES || new Set(codes).size < FEWEST_MARKS) return false;
  return letters < (LETTERS_SHARE * codes.length) / 2;
}

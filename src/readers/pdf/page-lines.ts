import type { Pdfium } from './engine/pdfium.js';
import type { PageCharacter } from './page-characters.js';

/** A line of text with the page it stands on. */
export interface PageLine {
  readonly text: string;
  readonly page: number;
}

/** The lines of text that a document is known to show, blanks and line-end marks left out of account. */
export class KnownLines {
  readonly #known = new Set<string>();

  addPage(characters: readonly PageCharacter[]): void {
    let text = '';
    for (const { code } of characters) text += String.fromCodePoint(code);
    for (const line of text.split(LINE_ENDS)) this.#known.add(bare(line));
  }

  /** Lines of an open document that were not known; from now on they are. */
  newIn(pdfium: Pdfium, document: number): PageLine[] {
    const lines: PageLine[] = [];
    for (const line of pageLines(pdfium, document)) if (this.isNew(line.text)) lines.push(line);
    return lines;
  }

  /** False for a line that says nothing. */
  has(line: string): boolean {
    const key = bare(line);
    return key !== '' && this.#known.has(key);
  }

  /** True the first time a line that says something is met, which is then known. */
  isNew(line: string): boolean {
    const key = bare(line);
    if (key === '' || this.#known.has(key)) return false;
    this.#known.add(key);
    return true;
  }
}

const LINE_ENDS = /[\r\n]+/u;
const bare = (line: string): string => line.replace(/[\p{Z}\p{C}]+/gu, '');

/** Every line of text of an open document, as PDFium reads it. */
function* pageLines(pdfium: Pdfium, document: number): Generator<PageLine> {
  const { fn } = pdfium;
  const pages = fn.FPDF_GetPageCount(document);
  for (let index = 0; index < pages; index++) {
    const page = fn.FPDF_LoadPage(document, index);
    if (page === 0) continue;
    const textPage = fn.FPDFText_LoadPage(page);
    if (textPage !== 0) {
      const text = pdfium.pageText(textPage, fn.FPDFText_CountChars(textPage));
      fn.FPDFText_ClosePage(textPage);
      for (const line of text.split(LINE_ENDS)) yield { text: line, page: index + 1 };
    }
    fn.FPDF_ClosePage(page);
  }
}

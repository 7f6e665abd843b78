import type { Pdfium } from './engine/pdfium.js';

/** A line of text with the page it stands on. */
export interface PageLine {
  readonly text: string;
  readonly page: number;
}

/** Every line of text of an open document, as PDFium reads it. */
export function* pageLines(pdfium: Pdfium, document: number): Generator<PageLine> {
  const { fn } = pdfium;
  const pages = fn.FPDF_GetPageCount(document);
  for (let index = 0; index < pages; index++) {
    const page = fn.FPDF_LoadPage(document, index);
    if (page === 0) continue;
    const textPage = fn.FPDFText_LoadPage(page);
    if (textPage !== 0) {
      const text = pdfium.pageText(textPage, fn.FPDFText_CountChars(textPage));
      fn.FPDFText_ClosePage(textPage);
      for (const line of text.split(/[\r\n]+/u)) yield { text: line, page: index + 1 };
    }
    fn.FPDF_ClosePage(page);
  }
}

/** Lines of a document that are not in `known`, which then knows them. */
export function newLines(pdfium: Pdfium, document: number, known: Set<string>): PageLine[] {
  const lines: PageLine[] = [];
  for (const line of pageLines(pdfium, document)) {
    const key = line.text.replace(/\s+/gu, ' ').trim();
    if (key === '' || known.has(key)) continue;
    known.add(key);
    lines.push(line);
  }
  return lines;
}

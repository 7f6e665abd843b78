import type { Box } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';

/** The sheet of a page, and the part of it that is shown, in the page's own coordinates. */
export interface PageBoxes {
  readonly media: Box | undefined;
  readonly crop: Box | undefined;
}

export function readPageBoxes(pdfium: Pdfium, page: number): PageBoxes {
  const media = readBox(pdfium, page, 'media');
  return { media, crop: readBox(pdfium, page, 'crop') ?? media };
}

function readBox(pdfium: Pdfium, page: number, which: keyof PageBoxes): Box | undefined {
  const read = which === 'media' ? pdfium.fn.FPDFPage_GetMediaBox : pdfium.fn.FPDFPage_GetCropBox;
  if (read(page, pdfium.slot(0), pdfium.slot(1), pdfium.slot(2), pdfium.slot(3)) === 0) return undefined;
  const [left, bottom, right, top] = [pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3)];
  if (left === right || bottom === top) return undefined;
  return {
    left: Math.min(left, right),
    bottom: Math.min(bottom, top),
    right: Math.max(left, right),
    top: Math.max(bottom, top),
  };
}

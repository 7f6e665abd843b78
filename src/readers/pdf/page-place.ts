import type { Location } from '../../model/location.js';
import type { Box } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';

/** Turns boxes of page space into places of the report: points from the top left corner of the page as it is shown. */
export class PagePlace {
  readonly #pdfium: Pdfium;
  readonly #page: number;
  readonly #width: number;
  readonly #height: number;
  readonly number: number;

  constructor(pdfium: Pdfium, page: number, number: number) {
    this.#pdfium = pdfium;
    this.#page = page;
    this.number = number;
    this.#width = Math.max(1, Math.round(pdfium.fn.FPDF_GetPageWidthF(page)));
    this.#height = Math.max(1, Math.round(pdfium.fn.FPDF_GetPageHeightF(page)));
  }

  whole(): Location {
    return { page: this.number };
  }

  at(box: Box): Location {
    const [x0, y0] = this.#device(box.left, box.top);
    const [x1, y1] = this.#device(box.right, box.bottom);
    const edges = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] as const;
    return { page: this.number, box: edges, pageSize: [this.#width, this.#height] };
  }

  #device(x: number, y: number): [number, number] {
    const pdfium = this.#pdfium;
    pdfium.fn.FPDF_PageToDevice(this.#page, 0, 0, this.#width, this.#height, 0, x, y, pdfium.slot(0), pdfium.slot(1));
    return [pdfium.int(0), pdfium.int(1)];
  }
}

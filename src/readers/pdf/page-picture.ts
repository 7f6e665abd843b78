import type { Picture } from '../../model/recognition.js';
import type { Box } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import { MOST_PIXELS } from './render.js';

/** A page as it is looked at, for a recogniser, and where its pixels lie on the page. */
export interface PagePicture {
  readonly picture: Extract<Picture, { kind: 'pixels' }>;
  /** Page space of left, top, right, bottom in pixels. */
  boxOf(pixels: readonly [number, number, number, number]): Box;
}

/** Recognisers are made for scans of 300 dots an inch. */
const RESOLUTION = 300;
const POINTS_PER_INCH = 72;
/** Pixels of a side beyond which recognisers refuse a picture. */
const LONGEST_SIDE = 32_000;
const GREY = 1;
const WITH_ANNOTATIONS = 1;

const WHITE = 255;

/** How a page is looked at. `paper`: level of what nothing is painted on. */
interface PageLook {
  readonly longest?: number;
  readonly annotations?: boolean;
  readonly paper?: number;
}

/** Draws a page in grey with sides of at most `longest` pixels; undefined when memory does not suffice. */
export function picturePage(
  pdfium: Pdfium,
  page: number,
  { longest = LONGEST_SIDE, annotations = true, paper = WHITE }: PageLook = {},
): PagePicture | undefined {
  const { fn } = pdfium;
  const points = [fn.FPDF_GetPageWidthF(page), fn.FPDF_GetPageHeightF(page)].map((side) => Math.max(1, side));
  const [across = 1, down = 1] = points;
  const scale = Math.min(
    RESOLUTION / POINTS_PER_INCH,
    Math.sqrt(MOST_PIXELS / (across * down)),
    longest / Math.max(across, down),
  );
  const width = Math.max(1, Math.floor(across * scale));
  const height = Math.max(1, Math.floor(down * scale));
  const pointer = fn.malloc(width * height);
  if (pointer === 0) return undefined;
  pdfium.fill(pointer, width * height, paper);
  const bitmap = fn.FPDFBitmap_CreateEx(width, height, GREY, pointer, width);
  fn.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations ? WITH_ANNOTATIONS : 0);
  const grey = pdfium.copy(pointer, width * height);
  fn.FPDFBitmap_Destroy(bitmap);
  fn.free(pointer);
  const toPage = (x: number, y: number): [number, number] => {
    fn.FPDF_DeviceToPage(page, 0, 0, width, height, 0, x, y, pdfium.slot(0), pdfium.slot(2));
    return [pdfium.double(0), pdfium.double(1)];
  };
  return {
    picture: { kind: 'pixels', width, height, resolution: scale * POINTS_PER_INCH, grey },
    boxOf([left, top, right, bottom]) {
      const [x0, y0] = toPage(left, top);
      const [x1, y1] = toPage(right, bottom);
      return { left: Math.min(x0, x1), right: Math.max(x0, x1), bottom: Math.min(y0, y1), top: Math.max(y0, y1) };
    },
  };
}

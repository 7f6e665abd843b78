import type { Box } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';

/** Pixels of a region of a page: 0xXXRRGGBB words, row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** A rectangle in device pixels, right and bottom exclusive. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const BGRX = 3;
const WITH_ANNOTATIONS = 1;
/** At most 16 million pixels a render, so that a page the size of a house costs no more than a large one. */
export const MOST_PIXELS = 16_000_000;

/** Renders regions of one page at one scale; page and pixel boxes are converted by PDFium itself, rotation included. */
export class PageCamera {
  readonly #pdfium: Pdfium;
  readonly #page: number;
  readonly width: number;
  readonly height: number;
  /** Square points of the page. */
  readonly pageArea: number;

  constructor(pdfium: Pdfium, page: number, scale = 1) {
    this.#pdfium = pdfium;
    this.#page = page;
    const width = Math.max(1, pdfium.fn.FPDF_GetPageWidthF(page));
    const height = Math.max(1, pdfium.fn.FPDF_GetPageHeightF(page));
    this.pageArea = width * height;
    const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
    this.width = Math.max(1, Math.ceil(width * fitting));
    this.height = Math.max(1, Math.ceil(height * fitting));
  }

  /** Pixels that a page box touches, cut to the page; undefined when it lies outside. */
  pixelsOf(box: Box): PixelBox | undefined {
    const [x0, y0] = this.#toDevice(box.left, box.bottom);
    const [x1, y1] = this.#toDevice(box.right, box.top);
    const left = Math.max(0, Math.min(x0, x1));
    const top = Math.max(0, Math.min(y0, y1));
    const right = Math.min(this.width, Math.max(x0, x1) + 1);
    const bottom = Math.min(this.height, Math.max(y0, y1) + 1);
    return left < right && top < bottom ? { left, top, right, bottom } : undefined;
  }

  /** Renders a region on white, with annotations unless told; undefined when memory does not suffice. */
  take(region: PixelBox, annotations = true): Raster | undefined {
    const { fn } = this.#pdfium;
    const width = region.right - region.left;
    const height = region.bottom - region.top;
    const bytes = width * height * 4;
    if (width <= 0 || height <= 0 || width * height > MOST_PIXELS) return undefined;
    const pointer = fn.malloc(bytes);
    if (pointer === 0) return undefined;
    this.#pdfium.fill(pointer, bytes, 255);
    const bitmap = fn.FPDFBitmap_CreateEx(width, height, BGRX, pointer, width * 4);
    fn.FPDF_RenderPageBitmap(
      bitmap,
      this.#page,
      -region.left,
      -region.top,
      this.width,
      this.height,
      0,
      annotations ? WITH_ANNOTATIONS : 0,
    );
    const pixels = this.#pdfium.copyWords(pointer, width * height);
    fn.FPDFBitmap_Destroy(bitmap);
    fn.free(pointer);
    return { width, height, pixels };
  }

  #toDevice(x: number, y: number): [number, number] {
    const { fn } = this.#pdfium;
    fn.FPDF_PageToDevice(
      this.#page,
      0,
      0,
      this.width,
      this.height,
      0,
      x,
      y,
      this.#pdfium.slot(0),
      this.#pdfium.slot(1),
    );
    return [this.#pdfium.int(0), this.#pdfium.int(1)];
  }
}

/** Pixels of `box` that differ between two renders of `region`, in any of red, green and blue by more than `least`. */
export function changedPixels(one: Raster, other: Raster, region: PixelBox, box: PixelBox, least = 0): number {
  let changed = 0;
  for (let y = box.top - region.top; y < box.bottom - region.top; y++) {
    const row = y * one.width - region.left;
    for (let x = box.left; x < box.right; x++) {
      if (differs(one.pixels[row + x]!, other.pixels[row + x]!, least)) changed++;
    }
  }
  return changed;
}

function differs(one: number, other: number, least: number): boolean {
  if (((one ^ other) & 0xffffff) === 0) return false;
  if (least === 0) return true;
  const red = Math.abs(((one >> 16) & 255) - ((other >> 16) & 255));
  const green = Math.abs(((one >> 8) & 255) - ((other >> 8) & 255));
  return Math.max(red, green, Math.abs((one & 255) - (other & 255))) > least;
}

/** How bright the pixels of a box are, as means of red, green and blue (0 to 255). */
export interface Brightness {
  readonly darkest: number;
  readonly brightest: number;
  /** Share of pixels below the brightness asked for. */
  readonly dark: number;
}

/** Brightness of a box within a render of `region`. */
export function brightnessOf(raster: Raster, region: PixelBox, box: PixelBox, below: number): Brightness {
  let [dark, all, darkest, brightest] = [0, 0, 255, 0];
  for (let y = box.top - region.top; y < box.bottom - region.top; y++) {
    const row = y * raster.width - region.left;
    for (let x = box.left; x < box.right; x++) {
      const pixel = raster.pixels[row + x]!;
      const mean = (((pixel >> 16) & 255) + ((pixel >> 8) & 255) + (pixel & 255)) / 3;
      all++;
      if (mean < below) dark++;
      if (mean < darkest) darkest = mean;
      if (mean > brightest) brightest = mean;
    }
  }
  return { darkest, brightest, dark: all === 0 ? 0 : dark / all };
}

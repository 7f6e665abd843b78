import { area, type Box, IDENTITY, type Matrix, multiply, transform } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';

/** Kinds of page objects by PDFium's numbers. */
export const OBJECT = { Text: 1, Path: 2, Image: 3, Shading: 4, Form: 5 } as const;
/** Forms nest in forms; deeper than any real file, and short of what a cyclic one would do. */
const DEEPEST_FORM = 16;
const MOST_CLIP_SEGMENTS = 64;
/** A rectangle has four corners and a way back. */
const FRAME_SEGMENTS = [4, 6] as const;

/** A text object in paint order. Colours are 0xRRGGBB; sizes are points on the page. */
export interface PaintedText {
  readonly order: number;
  readonly pointer: number;
  readonly matrix: Matrix;
  readonly fill: number;
  readonly alpha: number;
  /** PDF text rendering mode: 3 paints nothing, 7 only clips. */
  readonly mode: number;
  /** Height and width scale of a glyph in points. */
  readonly size: number;
  readonly width: number;
  /** True when the object may belong to a layer that is off. */
  readonly layered: boolean;
  /** Box of the smallest clip around it; absent when nothing clips it. */
  readonly clip?: Box;
}

/** Something painted that may lie over text. `alpha` 255 is opaque. */
export interface Cover {
  readonly order: number;
  readonly kind: 'path' | 'image' | 'shading' | 'annotation' | 'highlight';
  readonly box: Box;
  /** A path that fills its box. */
  readonly isRectangle?: boolean;
  /** The object; absent for annotations. */
  readonly pointer?: number;
  readonly fill?: number;
  readonly alpha: number;
}

/** A picture that takes at least this share of the page may be the page itself, its words written below it. */
const PAGE_PICTURE = 0.3;

export const isPagePicture = ({ kind, box }: Cover, pageArea: number): boolean =>
  kind === 'image' && area(box) > PAGE_PICTURE * pageArea;

/** A picture of which a clip shows only a part. */
interface CroppedPicture {
  readonly box: Box;
  readonly shown: Box;
}

export interface PageObjects {
  readonly texts: ReadonlyMap<number, PaintedText>;
  /** How many of them are the page's own, not a form's. */
  readonly ownTexts: number;
  readonly covers: readonly Cover[];
  readonly cropped: readonly CroppedPicture[];
  readonly images: number;
  readonly paths: number;
  /** Forms nest deeper than they are followed: what they paint is not known. */
  readonly isTooDeep: boolean;
}

/** All objects of a page in paint order, those inside forms too. With `mayBeLayered` any of them may belong to a layer that is off. */
export function walkPage(pdfium: Pdfium, page: number, mayBeLayered = false): PageObjects {
  const { fn, out } = pdfium;
  const texts = new Map<number, PaintedText>();
  const covers: Cover[] = [];
  const cropped: CroppedPicture[] = [];
  let order = 0;
  let images = 0;
  let paths = 0;
  let ownTexts = 0;
  let isTooDeep = false;

  const walk = (count: number, get: (index: number) => number, outer: Matrix, depth: number): void => {
    for (let index = 0; index < count; index++) {
      const object = get(index);
      if (object === 0) continue;
      const type = fn.FPDFPageObj_GetType(object);
      const at = order++;
      if (type === OBJECT.Text) {
        if (depth === 0) ownTexts++;
        texts.set(object, readText(pdfium, object, at, outer, mayBeLayered));
      } else if (type === OBJECT.Form) {
        if (depth >= DEEPEST_FORM) {
          isTooDeep = true;
          continue;
        }
        walk(
          fn.FPDFFormObj_CountObjects(object),
          (child) => fn.FPDFFormObj_GetObject(object, child),
          multiply(matrixOf(pdfium, object), outer),
          depth + 1,
        );
      } else {
        const cover = readCover(pdfium, object, type, at, outer);
        if (type === OBJECT.Path) paths++;
        if (type === OBJECT.Image) {
          images++;
          const clip = cover && clipOf(pdfium, object, outer);
          if (clip) cropped.push({ box: cover.box, shown: common(clip, cover.box) });
        }
        if (cover) covers.push(cover);
      }
    }
  };
  walk(fn.FPDFPage_CountObjects(page), (index) => fn.FPDFPage_GetObject(page, index), IDENTITY, 0);
  addAnnotations(pdfium, page, covers, out);
  return { texts, ownTexts, covers, cropped, images, paths, isTooDeep };
}

function matrixOf(pdfium: Pdfium, object: number): Matrix {
  if (pdfium.fn.FPDFPageObj_GetMatrix(object, pdfium.out) === 0) return IDENTITY;
  return [pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3), pdfium.float(4), pdfium.float(5)];
}

/** Box of an object on the page; undefined when PDFium gives none. */
export function boundsOf(pdfium: Pdfium, object: number, outer: Matrix): Box | undefined {
  const { fn } = pdfium;
  if (fn.FPDFPageObj_GetBounds(object, pdfium.slot(0), pdfium.slot(1), pdfium.slot(2), pdfium.slot(3)) === 0)
    return undefined;
  const box = { left: pdfium.float(0), bottom: pdfium.float(1), right: pdfium.float(2), top: pdfium.float(3) };
  return outer === IDENTITY ? box : transform(box, outer);
}

function readText(pdfium: Pdfium, object: number, order: number, outer: Matrix, layered: boolean): PaintedText {
  const { fn } = pdfium;
  const mode = fn.FPDFTextObj_GetTextRenderMode(object);
  const colour = fillOf(pdfium, object);
  fn.FPDFTextObj_GetFontSize(object, pdfium.slot(0));
  const points = Math.abs(pdfium.float(0));
  const matrix = multiply(matrixOf(pdfium, object), outer);
  const clip = clipOf(pdfium, object, outer);
  return {
    order,
    pointer: object,
    matrix: outer,
    fill: colour?.fill ?? 0,
    alpha: colour?.alpha ?? 255,
    mode,
    size: points * Math.hypot(matrix[2], matrix[3]),
    width: points * Math.hypot(matrix[0], matrix[1]),
    layered,
    ...(clip && { clip }),
  };
}

/** Box of the narrowest clip of an object on the page. */
function clipOf(pdfium: Pdfium, object: number, outer: Matrix): Box | undefined {
  const { fn } = pdfium;
  const clip = fn.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : fn.FPDFClipPath_CountPaths(clip);
  let narrowest: Box | undefined;
  for (let path = 0; path < paths; path++) {
    const box = clipBox(pdfium, clip, path);
    if (!box) continue;
    const placed = outer === IDENTITY ? box : transform(box, outer);
    narrowest = narrowest ? common(narrowest, placed) : placed;
  }
  return narrowest;
}

function clipBox(pdfium: Pdfium, clip: number, path: number): Box | undefined {
  const { fn } = pdfium;
  const segments = fn.FPDFClipPath_CountPathSegments(clip, path);
  // A clip of many pieces is a drawing, not a frame.
  if (segments <= 0 || segments > MOST_CLIP_SEGMENTS) return undefined;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < segments; index++) {
    const segment = fn.FPDFClipPath_GetPathSegment(clip, path, index);
    if (segment === 0 || fn.FPDFPathSegment_GetPoint(segment, pdfium.slot(0), pdfium.slot(1)) === 0) return undefined;
    const [x, y] = [pdfium.float(0), pdfium.float(1)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}

const common = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
});

function fillOf(pdfium: Pdfium, object: number): { fill: number; alpha: number } | undefined {
  const { fn } = pdfium;
  if (fn.FPDFPageObj_GetFillColor(object, pdfium.slot(0), pdfium.slot(1), pdfium.slot(2), pdfium.slot(3)) === 0)
    return undefined;
  return { fill: (pdfium.uint(0) << 16) | (pdfium.uint(1) << 8) | pdfium.uint(2), alpha: pdfium.uint(3) };
}

function readCover(pdfium: Pdfium, object: number, type: number, order: number, outer: Matrix): Cover | undefined {
  if (type === OBJECT.Path) {
    pdfium.fn.FPDFPath_GetDrawMode(object, pdfium.slot(0), pdfium.slot(1));
    const filled = pdfium.int(0) !== 0;
    const stroked = pdfium.int(1) !== 0;
    if (!filled && !stroked) return undefined;
    const box = boundsOf(pdfium, object, outer);
    if (!box || isThin(box)) return undefined;
    const segments = pdfium.fn.FPDFPath_CountSegments(object);
    // A stroke covers only by hatching, which the render decides; a frame does not.
    if (!filled && segments >= FRAME_SEGMENTS[0] && segments <= FRAME_SEGMENTS[1] && !isNarrow(box)) return undefined;
    if (!filled) return { order, kind: 'path', pointer: object, box, alpha: 255 };
    const colour = fillOf(pdfium, object);
    return {
      order,
      kind: 'path',
      pointer: object,
      box,
      alpha: colour?.alpha ?? 255,
      isRectangle: segments >= FRAME_SEGMENTS[0] && segments <= FRAME_SEGMENTS[1],
      ...(colour && { fill: colour.fill }),
    };
  }
  const box = boundsOf(pdfium, object, outer);
  if (!box || isThin(box)) return undefined;
  return { order, kind: type === OBJECT.Image ? 'image' : 'shading', pointer: object, box, alpha: 255 };
}

/** So thick a line that it may cover words has a box about as high as they are. */
const isNarrow = (box: Box): boolean => Math.min(box.right - box.left, box.top - box.bottom) < 16;

const isThin = (box: Box): boolean => box.right - box.left <= 1 || box.top - box.bottom <= 1;

/** Annotations that paint nothing of their own, or whose page text is their own: notes, links, pop-ups, widgets, redaction marks. */
const UNPAINTED = new Set([1, 2, 16, 20, 28]);
/** Highlights, underlines and strike-outs: see-through unless somebody made them black or thick. */
const MARKUP = new Set([9, 10, 11, 12]);

/** Annotations paint over the page when they have an appearance. */
function addAnnotations(pdfium: Pdfium, page: number, covers: Cover[], out: number): void {
  const { fn } = pdfium;
  const count = fn.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index++) {
    const annotation = fn.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = fn.FPDFAnnot_GetSubtype(annotation);
    if (!UNPAINTED.has(subtype) && fn.FPDFAnnot_GetRect(annotation, out) !== 0) {
      const [left, top, right, bottom] = [pdfium.float(0), pdfium.float(1), pdfium.float(2), pdfium.float(3)];
      covers.push({
        order: Number.MAX_SAFE_INTEGER,
        kind: MARKUP.has(subtype) ? 'highlight' : 'annotation',
        alpha: 255,
        box: {
          left: Math.min(left, right),
          right: Math.max(left, right),
          bottom: Math.min(bottom, top),
          top: Math.max(bottom, top),
        },
      });
    }
    fn.FPDFPage_CloseAnnot(annotation);
  }
}

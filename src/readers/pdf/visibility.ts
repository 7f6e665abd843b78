import { area, type Box, overlap } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import { isBlank, type PageCharacter } from './page-characters.js';
import { boundsOf, type Cover, type PageObjects, type PaintedText } from './page-objects.js';
import { differs, PageCamera, type PixelBox } from './render.js';

/**
 * Why a character is not seen. `ocr` is text that paints nothing: the layer that scanners put under a picture of a page;
 * `blacked-out` is such text where the picture was painted over.
 */
export type Unseen =
  | 'path'
  | 'image'
  | 'annotation'
  | 'same-colour'
  | 'off-page'
  | 'crop-box'
  | 'tiny'
  | 'ocr'
  | 'blacked-out'
  | 'transparent'
  | 'layer';

/** For each character of the page why it is unseen; undefined where it is seen or leaves no ink. */
export type Visibility = readonly (Unseen | undefined)[];

const WHITE = 0xffffff;
/** Sum of the differences of red, green and blue below which two colours are alike enough to be worth a render. */
const ALIKE = 60;
/** Share of a glyph's box that must lie under something to make it a suspect. */
const SUSPECT_SHARE = 0.5;
/** Glyphs smaller than this many points are not read by anybody. */
const TINY = 1;

interface Suspect {
  readonly index: number;
  readonly box: Box;
  readonly text: PaintedText;
  readonly reason: Unseen;
}

/**
 * Which characters nobody sees. Geometry finds the suspects; the proof is a render of their region with and without their
 * text: where no pixel changes, nothing was to be seen. A glyph that is painted again in the same place and is seen there
 * is a shadow, not hidden text.
 */
export function judgeVisibility(
  pdfium: Pdfium,
  page: number,
  objects: PageObjects,
  characters: readonly PageCharacter[],
): Visibility {
  const unseen: (Unseen | undefined)[] = new Array(characters.length).fill(undefined);
  const media = pageBox(pdfium, page, 'media');
  const crop = pageBox(pdfium, page, 'crop') ?? media;
  const suspects: Suspect[] = [];
  const coversOf = new Map<PaintedText, readonly Cover[]>();
  for (const [index, character] of characters.entries()) {
    const { box, text, code } = character;
    if (!box || !text || isBlank(code)) continue;
    const sure = certainReason(box, text, media, crop);
    if (sure) {
      unseen[index] = sure;
      continue;
    }
    let covers = coversOf.get(text);
    if (!covers) {
      covers = objects.covers.filter((cover) => mayHide(cover, text));
      coversOf.set(text, covers);
    }
    const reason = suspicion(box, text, covers);
    if (reason) suspects.push({ index, box, text, reason });
  }
  if (suspects.length > 0) confirm(pdfium, page, objects, characters, suspects, unseen);
  return unseen;
}

function certainReason(box: Box, text: PaintedText, media: Box | undefined, crop: Box | undefined): Unseen | undefined {
  if (text.mode === 3) return 'ocr';
  if (text.alpha === 0) return 'transparent';
  if (media && isOutside(box, media)) return 'off-page';
  if (crop && isOutside(box, crop)) return 'crop-box';
  if (text.size > 0 && (text.size < TINY || text.width < TINY)) return 'tiny';
  return undefined;
}

function mayHide(cover: Cover, text: PaintedText): boolean {
  if (cover.order > text.order) return cover.alpha > 0;
  return cover.fill !== undefined && alike(cover.fill, text.fill);
}

function suspicion(box: Box, text: PaintedText, covers: readonly Cover[]): Unseen | undefined {
  const glyph = area(box);
  for (const cover of covers) {
    if (glyph > 0 && overlap(box, cover.box) <= SUSPECT_SHARE * glyph) continue;
    if (glyph === 0 && !contains(cover.box, box)) continue;
    if (cover.order < text.order) return 'same-colour';
    return cover.kind === 'shading' ? 'path' : cover.kind;
  }
  if (text.mode !== 7 && alike(text.fill, WHITE)) return 'same-colour';
  if (text.layered) return 'layer';
  if (text.mode === 7) return 'transparent';
  return undefined;
}

/** Takes the suspects' text away and looks whether anything changes. */
function confirm(
  pdfium: Pdfium,
  page: number,
  objects: PageObjects,
  characters: readonly PageCharacter[],
  suspects: readonly Suspect[],
  unseen: (Unseen | undefined)[],
): void {
  const { fn } = pdfium;
  const camera = new PageCamera(pdfium, page);
  const placed: { suspect: Suspect; pixels: PixelBox }[] = [];
  for (const suspect of suspects) {
    const pixels = camera.pixelsOf(suspect.box);
    if (pixels) placed.push({ suspect, pixels });
    else unseen[suspect.index] = 'crop-box';
  }
  if (placed.length === 0) return;
  const region = around(placed.map((each) => each.pixels));
  const withText = camera.take(region);
  const off = [
    ...new Set(placed.map((each) => each.suspect.text.pointer)),
    ...doubles(pdfium, objects, characters, placed),
  ];
  for (const pointer of off) fn.FPDFPageObj_SetIsActive(pointer, 0);
  const without = camera.take(region);
  for (const pointer of off) fn.FPDFPageObj_SetIsActive(pointer, 1);
  if (!withText || !without) return;

  const hidden = new Set<number>();
  for (const { suspect, pixels } of placed) {
    if (!differs(withText, without, region, pixels)) hidden.add(suspect.index);
  }
  if (hidden.size === 0) return;
  const seenTwins = twinsInSight(characters, unseen, hidden);
  for (const { suspect } of placed) {
    if (hidden.has(suspect.index) && !seenTwins(characters[suspect.index]!.code, suspect.box)) {
      unseen[suspect.index] = suspect.reason;
    }
  }
}

/** PDFium drops text drawn twice in one place: such objects have no characters and must be switched off as well. */
function doubles(
  pdfium: Pdfium,
  objects: PageObjects,
  characters: readonly PageCharacter[],
  placed: readonly { suspect: Suspect }[],
): number[] {
  const read = new Set<number>();
  for (const character of characters) if (character.text) read.add(character.text.pointer);
  const silent = [...objects.texts.values()].filter((text) => !read.has(text.pointer));
  if (silent.length === 0) return [];
  return silent
    .filter((text) => {
      const box = boundsOf(pdfium, text.pointer, text.matrix);
      return box !== undefined && placed.some((each) => overlap(box, each.suspect.box) > 0.4 * area(each.suspect.box));
    })
    .map((text) => text.pointer);
}

/** Answers whether the same character is seen at the same place: then the unseen one is its shadow. */
function twinsInSight(
  characters: readonly PageCharacter[],
  unseen: Visibility,
  hidden: ReadonlySet<number>,
): (code: number, box: Box) => boolean {
  const wanted = new Set<number>();
  for (const index of hidden) wanted.add(characters[index]!.code);
  const seen = new Map<number, Box[]>();
  for (const [index, character] of characters.entries()) {
    if (!character.box || !wanted.has(character.code) || hidden.has(index) || unseen[index] !== undefined) continue;
    const boxes = seen.get(character.code);
    if (boxes) boxes.push(character.box);
    else seen.set(character.code, [character.box]);
  }
  return (code, box) => seen.get(code)?.some((other) => overlap(other, box) > SUSPECT_SHARE * area(box)) ?? false;
}

function around(boxes: readonly PixelBox[]): PixelBox {
  let { left, top, right, bottom } = boxes[0]!;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** Media or crop box of a page in its own coordinates. */
export function pageBox(pdfium: Pdfium, page: number, which: 'media' | 'crop'): Box | undefined {
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

const isOutside = (box: Box, page: Box): boolean => {
  const x = (box.left + box.right) / 2;
  const y = (box.bottom + box.top) / 2;
  return x < page.left || x > page.right || y < page.bottom || y > page.top;
};

const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.bottom >= outer.bottom && inner.top <= outer.top;

function alike(one: number, other: number): boolean {
  const difference =
    Math.abs(((one >> 16) & 255) - ((other >> 16) & 255)) +
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) +
    Math.abs((one & 255) - (other & 255));
  return difference < ALIKE;
}

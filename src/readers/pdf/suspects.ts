import { area, type Box, overlap } from './engine/geometry.js';
import type { PageBoxes } from './page-boxes.js';
import { isBlank, type PageCharacter } from './page-characters.js';
import type { Cover, PageObjects, PaintedText } from './page-objects.js';

/**
 * Why a character is not seen. `shaded` has the colour of a shape beneath it, `same-colour` that of the bare page.
 * `ocr` is text that paints nothing: the layer that scanners put under a picture of a page; `blacked-out` is such text
 * where the picture was painted over.
 */
export type Unseen =
  | 'path'
  | 'image'
  | 'annotation'
  | 'highlight'
  | 'shaded'
  | 'same-colour'
  | 'off-page'
  | 'crop-box'
  | 'clipped'
  | 'tiny'
  | 'ocr'
  | 'blacked-out'
  | 'transparent'
  | 'layer';

/** A character that geometry says may be unseen; a render decides. */
export interface Suspect {
  readonly index: number;
  readonly box: Box;
  readonly text: PaintedText;
  readonly reason: Unseen;
  /** What lies over it, in paint order. */
  readonly covers: readonly Cover[];
}

export interface Suspicion {
  /** By character: why it is surely unseen, without a look. */
  readonly sure: (Unseen | undefined)[];
  readonly suspects: readonly Suspect[];
}

const WHITE = 0xffffff;
/** Sum of the differences of red, green and blue below which two colours are alike enough to be worth a render. */
const ALIKE = 60;
/** Share of a glyph's box that must lie under something to make it a suspect. */
const SUSPECT_SHARE = 0.5;
/** Glyphs smaller than this many points are not read by anybody. */
const TINY = 1;
/** Text rendering modes of ISO 32000-2, table 104. */
const MODE = { Invisible: 3, Clip: 7 } as const;

/** Which characters of a page may be unseen, and why. */
export function findSuspects(objects: PageObjects, characters: readonly PageCharacter[], boxes: PageBoxes): Suspicion {
  const sure: (Unseen | undefined)[] = new Array(characters.length).fill(undefined);
  const suspects: Suspect[] = [];
  const coversOf = new Map<PaintedText, readonly Cover[]>();
  for (const [index, { box, text, code }] of characters.entries()) {
    if (!box || !text || isBlank(code)) continue;
    const certain = certainReason(box, text, boxes);
    if (certain) {
      sure[index] = certain;
      continue;
    }
    let covers = coversOf.get(text);
    if (!covers) {
      covers = objects.covers.filter((cover) => mayHide(cover, text));
      coversOf.set(text, covers);
    }
    const reason = suspicion(box, text, covers, objects.covers);
    if (reason) suspects.push({ index, box, text, ...reason });
  }
  return { sure, suspects };
}

function certainReason(box: Box, text: PaintedText, { media, crop }: PageBoxes): Unseen | undefined {
  if (text.mode === MODE.Invisible) return 'ocr';
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

function suspicion(
  box: Box,
  text: PaintedText,
  covers: readonly Cover[],
  all: readonly Cover[],
): { reason: Unseen; covers: readonly Cover[] } | undefined {
  const lying = covers.filter((cover) => liesOver(cover, box));
  const above = lying.filter((cover) => cover.order > text.order);
  const top = above.at(-1);
  // Text that only clips shows as what is painted through it.
  if (text.mode === MODE.Clip) return top ? undefined : { reason: 'transparent', covers: [] };
  if (top) return { reason: reasonOf(above), covers: above };
  if (lying.length === 0 && isWhite(text.fill) && standsOut(box, text, all)) return undefined;
  if (lying.length > 0) return { reason: isWhite(text.fill) ? 'same-colour' : 'shaded', covers: [] };
  if (isWhite(text.fill)) return { reason: 'same-colour', covers: [] };
  if (text.clip && overlap(text.clip, box) < SUSPECT_SHARE * area(box)) return { reason: 'clipped', covers: [] };
  return text.layered ? { reason: 'layer', covers: [] } : undefined;
}

/** True when the last thing painted under all of a glyph is an opaque shape of quite another colour. */
function standsOut(box: Box, text: PaintedText, covers: readonly Cover[]): boolean {
  const ground = covers.findLast((cover) => cover.order < text.order && overlap(cover.box, box) > 0);
  if (ground === undefined || ground.kind !== 'path' || ground.fill === undefined || ground.alpha !== 255) return false;
  return ground.isRectangle === true && contains(ground.box, box) && !alike(ground.fill, text.fill);
}

/** The topmost thing that is no see-through mark, or else the mark. */
function reasonOf(above: readonly Cover[]): Unseen {
  const kind = above.findLast((cover) => cover.kind !== 'highlight')?.kind ?? 'highlight';
  return kind === 'shading' ? 'path' : kind;
}

function liesOver(cover: Cover, box: Box): boolean {
  const glyph = area(box);
  return glyph > 0 ? overlap(box, cover.box) > SUSPECT_SHARE * glyph : contains(cover.box, box);
}

const isOutside = (box: Box, page: Box): boolean => {
  const x = (box.left + box.right) / 2;
  const y = (box.bottom + box.top) / 2;
  return x < page.left || x > page.right || y < page.bottom || y > page.top;
};

const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.bottom >= outer.bottom && inner.top <= outer.top;

const isWhite = (colour: number): boolean => alike(colour, WHITE);

function alike(one: number, other: number): boolean {
  const difference =
    Math.abs(((one >> 16) & 255) - ((other >> 16) & 255)) +
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) +
    Math.abs((one & 255) - (other & 255));
  return difference < ALIKE;
}

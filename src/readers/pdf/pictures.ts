import type { FactContent, Gap } from '../../model/content.js';
import { area, overlap } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import { isBlank, type PageCharacter } from './page-characters.js';
import type { Cover, PageObjects } from './page-objects.js';
import type { PagePlace } from './page-place.js';
import { brightnessOf, PageCamera } from './render.js';
import type { Visibility } from './visibility.js';

/** Mean of red, green and blue below which a bar is black. */
const BLACK = 60;
/** Smaller boxes, in points, are ornaments. */
const LEAST_WIDTH = 6;
const LEAST_HEIGHT = 4;
/** A box that takes more of the picture than this is its frame or another background. */
const MOST_OF_PICTURE = 0.6;
/** Brightest minus darkest pixel from which something is to be seen beneath. */
const TELLING = 90;
/** Of a picture at least this share must be seen, or it is told as cropped. */
const SHOWN_SHARE = 0.75;
/** Boxes on one page that are looked at one by one. */
const MOST_BOXES = 200;

/**
 * Parts of pictures that somebody covered with a black box, and pictures that show only a part of themselves. A box is
 * taken away and what it uncovers is looked at: an even surface was not worth covering.
 */
export function hiddenPictures(
  pdfium: Pdfium,
  page: number,
  objects: PageObjects,
  characters: readonly PageCharacter[],
  visibility: Visibility,
  place: PagePlace,
): (FactContent | Gap)[] {
  const facts: (FactContent | Gap)[] = objects.cropped
    .filter(({ box, shown }) => area(shown) < SHOWN_SHARE * area(box))
    .map(({ shown }) => ({ kind: 'fact', fact: 'cropped-image', at: place.at(shown), count: 1 }));
  const pictures = objects.covers.filter(({ kind }) => kind === 'image');
  if (pictures.length === 0) return facts;
  const all = objects.covers.filter((cover) => isBoxOn(cover, pictures));
  const boxes = all.slice(0, MOST_BOXES);
  if (boxes.length === 0) return facts;
  if (all.length > MOST_BOXES) {
    const detail = `${all.length} boxes lie on pictures of the page; what is under them was not looked at for all.`;
    facts.push({ kind: 'gap', reason: 'limit', at: place.whole(), detail });
  }
  const camera = new PageCamera(pdfium, page, 1);
  for (const box of boxes) {
    if (carriesText(box, characters, visibility) || !uncovers(pdfium, camera, box)) continue;
    facts.push({ kind: 'fact', fact: 'covered-image', at: place.at(box.box), count: 1 });
  }
  return facts;
}

function isBoxOn(cover: Cover, pictures: readonly Cover[]): boolean {
  const { box, order, kind, alpha, fill } = cover;
  if (box.right - box.left < LEAST_WIDTH || box.top - box.bottom < LEAST_HEIGHT) return false;
  const mayBeBlack = kind === 'annotation' || (kind === 'path' && fill !== undefined && alpha === 255 && isBlack(fill));
  return (
    mayBeBlack &&
    pictures.some(
      (picture) =>
        picture.order < order &&
        overlap(picture.box, box) > 0.8 * area(box) &&
        area(box) < MOST_OF_PICTURE * area(picture.box),
    )
  );
}

/** A box with words on it is a label. */
const carriesText = ({ box, order }: Cover, characters: readonly PageCharacter[], visibility: Visibility): boolean =>
  characters.some(
    (character, index) =>
      character.box !== undefined &&
      !isBlank(character.code) &&
      visibility[index] === undefined &&
      (character.text?.order ?? 0) > order &&
      overlap(character.box, box) > 0,
  );

function uncovers(pdfium: Pdfium, camera: PageCamera, { box, pointer }: Cover): boolean {
  const pixels = camera.pixelsOf(box);
  if (!pixels) return false;
  const inner = {
    ...pixels,
    left: pixels.left + 1,
    top: pixels.top + 1,
    right: pixels.right - 1,
    bottom: pixels.bottom - 1,
  };
  if (inner.left >= inner.right || inner.top >= inner.bottom) return false;
  const covered = camera.take(pixels);
  if (!covered || brightnessOf(covered, pixels, inner, BLACK).dark < 0.97) return false;
  if (pointer !== undefined) pdfium.fn.FPDFPageObj_SetIsActive(pointer, 0);
  const beneath = camera.take(pixels, pointer !== undefined);
  if (pointer !== undefined) pdfium.fn.FPDFPageObj_SetIsActive(pointer, 1);
  if (!beneath) return false;
  const { darkest, brightest } = brightnessOf(beneath, pixels, inner, BLACK);
  return brightest - darkest > TELLING;
}

const isBlack = (colour: number): boolean =>
  ((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255) < 3 * BLACK;

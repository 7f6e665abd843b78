import type { Grey } from '../recognition/grey.js';
import { isPhotograph, printIn } from '../recognition/shows-print.js';
import { area, type Box, overlap } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import { isInked, type PageCharacter } from './page-characters.js';
import type { PageObjects } from './page-objects.js';
import { type PagePicture, picturePage } from './page-picture.js';

/** A picture that takes at least this share of a page is what the page is; one of this share may be a scan with a stamp. */
const PICTURE_PAGE = 0.3;
const SCANNED_PAGE = 0.7;
/** Fewer characters than this beside a picture are a stamp or a page number. */
const FEW_CHARACTERS = 20;
/** Of the print of a scan a recogniser finds nearly all; where it found less than half, most of it was never read. */
const UNREAD_SHARE = 0.5;
const LONGER_SIDE = 1600;
const A4 = 595 * 842;
const INVISIBLE = 3;

/**
 * What the pictures of a page leave unread. `picture`: the page is a picture with hardly a word, and no photograph.
 * `print`: beside its words it is a picture of others, such as a scan that was stamped or numbered later.
 */
export function unreadPictures(
  pdfium: Pdfium,
  page: number,
  objects: PageObjects,
  characters: readonly PageCharacter[],
  crop: Box | undefined,
): 'picture' | 'print' | undefined {
  const share = pictureShare(objects, crop);
  if (share <= PICTURE_PAGE) return undefined;
  const inked = characters.filter(isInked);
  if (inked.length < FEW_CHARACTERS) {
    const picture = look(pdfium, page, []);
    return picture && isPhotograph(picture.grey) ? undefined : 'picture';
  }
  if (share < SCANNED_PAGE) return undefined;
  const print = look(pdfium, page, [...objects.texts.keys(), ...drawingsOf(objects)]);
  if (!print) return undefined;
  const places = printIn(print.grey).map(print.boxOf);
  const recognised = inked.filter(isUnderneath(objects)).flatMap(({ box }) => box ?? []);
  const unread = places.filter((place) => !recognised.some((box) => overlap(box, place) > 0));
  return unread.length > UNREAD_SHARE * places.length ? 'print' : undefined;
}

function pictureShare({ covers }: PageObjects, crop: Box | undefined): number {
  const pictured = covers
    .filter(({ kind }) => kind === 'image')
    .reduce((sum, { box }) => sum + (crop ? overlap(box, crop) : area(box)), 0);
  return pictured / (crop ? area(crop) : A4);
}

/** Tells the words of a recogniser, which paint nothing or lie below the picture. */
function isUnderneath({ covers }: PageObjects): (character: PageCharacter) => boolean {
  const top = Math.max(...covers.map(({ kind, order }) => (kind === 'image' ? order : -1)));
  return ({ text }) => text !== undefined && (text.mode === INVISIBLE || text.alpha === 0 || text.order < top);
}

/** What is drawn over pictures or below them. */
const drawingsOf = ({ covers }: PageObjects): readonly number[] =>
  covers.flatMap(({ kind, pointer }) => (kind === 'image' || pointer === undefined ? [] : [pointer]));

/** The page without some of its objects, nor annotations where any are left out, large enough to tell print. */
function look(pdfium: Pdfium, page: number, without: readonly number[]) {
  for (const pointer of without) pdfium.fn.FPDFPageObj_SetIsActive(pointer, 0);
  const drawn = picturePage(pdfium, page, { longest: LONGER_SIDE, annotations: without.length === 0 });
  for (const pointer of without) pdfium.fn.FPDFPageObj_SetIsActive(pointer, 1);
  return drawn && { grey: greyOf(drawn.picture), boxOf: drawn.boxOf };
}

const greyOf = ({ width, height, grey }: PagePicture['picture']): Grey => ({ width, height, levels: grey });

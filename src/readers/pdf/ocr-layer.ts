import { type Box, overlap, union } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import type { PageCharacter } from './page-characters.js';
import { type Cover, isPagePicture, type PageObjects } from './page-objects.js';
import { brightnessOf, PageCamera, type PixelBox, type Raster } from './render.js';
import type { Unseen } from './suspects.js';
import { fillBlanks, type Visibility } from './visibility.js';
import type { Word } from './words.js';

/** Shorter words may lie beside their picture by the recogniser's error. */
const SHORTEST_TELLING_WORD = 3;
/** Mean of red, green and blue below which a pixel is ink. */
const INK = 110;
/** Print is at most half ink; a bar is nearly all ink, but for the noise of a scan. */
const BAR = 0.93;
/** Brightest minus darkest pixel of an area in one colour. */
const EVEN = 12;
/** So many words must lie on print before one that lies on nothing is taken to have been painted over. */
const FEWEST_ALIGNED = 8;
const ALIGNED_SHARE = 0.7;

type Ground = 'print' | 'bar' | 'even';

/**
 * A recogniser's text at the picture of a page says what the picture shows, so it counts as seen: whether it paints
 * nothing or lies below the picture. Where the picture is a bar, or, on a page whose words fit the picture otherwise, one
 * even colour, the words were removed in the picture only. Without a picture the text is simply hidden.
 */
export function weighOcrLayer(
  pdfium: Pdfium,
  page: number,
  objects: PageObjects,
  { characters, words: all }: { readonly characters: readonly PageCharacter[]; readonly words: readonly Word[] },
  visibility: Visibility,
): Visibility {
  const pictures = objects.covers.filter((cover) => cover.kind === 'image');
  if (pictures.length === 0) return visibility;
  const camera = new PageCamera(pdfium, page, 1);
  const words = all
    .map(({ indexes }) => ({ indexes, box: indexes.map((index) => characters[index]!.box!).reduce(union) }))
    .filter(({ box, indexes }) => isRecognised(visibility[indexes[0]!], box, pictures, camera));
  if (words.length === 0) return visibility;
  const region = { left: 0, top: 0, right: camera.width, bottom: camera.height };
  const raster = camera.take(region);
  if (!raster) return visibility;
  const grounds = words.map((word) => groundOf(word, raster, region, camera));
  const onPrint = grounds.filter((ground) => ground === 'print').length;
  const isAligned = onPrint >= FEWEST_ALIGNED && onPrint >= ALIGNED_SHARE * words.length;
  const weighed: (Unseen | undefined)[] = [...visibility];
  for (const [position, { indexes }] of words.entries()) {
    const ground = grounds[position]!;
    const wasCovered = visibility[indexes[0]!] === 'image';
    const isRemoved = ground === 'bar' || (ground === 'even' && (isAligned || wasCovered));
    const reason: Unseen | undefined = isRemoved ? (wasCovered && !isAligned ? 'image' : 'blacked-out') : undefined;
    for (const index of indexes) weighed[index] = reason;
  }
  fillBlanks(characters, weighed);
  return weighed;
}

function isRecognised(
  unseen: Unseen | undefined,
  box: Box,
  pictures: readonly Cover[],
  { pageArea }: PageCamera,
): boolean {
  if (unseen !== 'ocr' && unseen !== 'transparent' && unseen !== 'image') return false;
  return pictures.some(
    (picture) => overlap(picture.box, box) > 0 && (unseen !== 'image' || isPagePicture(picture, pageArea)),
  );
}

function groundOf(word: Word, raster: Raster, region: PixelBox, camera: PageCamera): Ground {
  const pixels = word.indexes.length >= SHORTEST_TELLING_WORD ? camera.pixelsOf(shrunk(word)) : undefined;
  if (!pixels) return 'print';
  const { darkest, brightest, dark } = brightnessOf(raster, region, pixels, INK);
  if (dark > BAR) return 'bar';
  return brightest - darkest < EVEN ? 'even' : 'print';
}

/** The inner part of a word's box: the edges of a bar may be ragged in a scan. */
function shrunk({ box }: Word): Word['box'] {
  const x = (box.right - box.left) * 0.1;
  const y = (box.top - box.bottom) * 0.2;
  return { left: box.left + x, right: box.right - x, bottom: box.bottom + y, top: box.top - y };
}

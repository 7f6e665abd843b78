import { overlap } from './engine/geometry.js';
import type { Pdfium } from './engine/pdfium.js';
import type { PageCharacter } from './page-characters.js';
import type { PageObjects } from './page-objects.js';
import { darkShare, PageCamera } from './render.js';
import type { Unseen, Visibility } from './visibility.js';
import { type Word, wordsOf } from './words.js';

/** Shorter words may lie beside their picture by the recogniser's error. */
const SHORTEST_TELLING_WORD = 3;
/** Mean of red, green and blue below which a pixel is ink. */
const INK = 110;
/** Print is at most half ink; a bar is nearly all ink, but for the noise of a scan. */
const BAR = 0.93;

/**
 * A recogniser's text under the picture of a page says what the picture shows, so it counts as seen. Where the picture is
 * a dark bar the words were blacked out in the picture only. Without a picture the text is simply hidden.
 */
export function weighOcrLayer(
  pdfium: Pdfium,
  page: number,
  objects: PageObjects,
  characters: readonly PageCharacter[],
  visibility: Visibility,
): Visibility {
  const words = wordsOf(characters).filter((word) => visibility[word.indexes[0]!] === 'ocr');
  const pictures = objects.covers.filter((cover) => cover.kind === 'image');
  if (words.length === 0 || pictures.length === 0) return visibility;
  const weighed: (Unseen | undefined)[] = [...visibility];
  const camera = new PageCamera(pdfium, page, 1);
  const region = { left: 0, top: 0, right: camera.width, bottom: camera.height };
  const raster = camera.take(region);
  for (const word of words) {
    if (!pictures.some((picture) => overlap(picture.box, word.box) > 0)) continue;
    const pixels = word.indexes.length >= SHORTEST_TELLING_WORD ? camera.pixelsOf(shrunk(word)) : undefined;
    const barred = raster !== undefined && pixels !== undefined && darkShare(raster, region, pixels, INK) > BAR;
    for (const index of word.indexes) weighed[index] = barred ? 'blacked-out' : undefined;
  }
  return weighed;
}

/** The inner part of a word's box: the edges of a bar may be ragged in a scan. */
function shrunk({ box }: Word): Word['box'] {
  const x = (box.right - box.left) * 0.1;
  const y = (box.top - box.bottom) * 0.2;
  return { left: box.left + x, right: box.right - x, bottom: box.bottom + y, top: box.top - y };
}

import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact } from '../../model/reader.js';
import type { RecognisedWord, Recogniser } from '../../model/recognition.js';
import type { Box } from '../pdf/engine/geometry.js';
import { listPages } from '../pdf/list-pages.js';
import { TextPool } from '../pdf/string-pool.js';
import { TableWriter } from '../pdf/table-content.js';
import { picturePixels } from '../recognition/picture-pixels.js';
import { readPicture } from '../recognition/read-picture.js';
import type { Place } from '../recognition/recognised-content.js';
import { printIn } from '../recognition/shows-print.js';
import { type Unread, unreadWords } from '../recognition/unread.js';

/** Pictures of fewer pixels are logos and banners, unless they hold so many tiles of print: some lines of a screenshot. */
const PAGE_SIZED = 640 * 480;
const PRINT_OF_SMALL = 60;

/** A picture file, its pages, and its pixels where its header is understood. */
export interface PictureFile extends Pick<Artifact, 'bytes' | 'format'> {
  readonly whole: Buffer;
  readonly pages: number;
}

/**
 * What is written in a picture. A picture without print is a photograph, which the policy warns of; one with print is read
 * where that can be done, and else it is a gap, since whatever a scan or a screenshot tells would go out unread. Pictures
 * that cannot be decoded count as having print. Scanners write TIFF, and hardly anything else does.
 */
export async function* pictureWords(
  file: PictureFile,
  recogniser: Recogniser,
  budget: Budget,
): AsyncGenerator<Content> {
  const print = await printOf(file, budget);
  if (print === 'none') return;
  const left = new Map<Unread, number[]>();
  const tables = new TableWriter(new TextPool());
  for (let page = 1; page <= file.pages; page++) {
    const picture = { kind: 'file', bytes: file.bytes, ...(file.pages > 1 && { page }) } as const;
    const toRead = { picture, boxOf, place: placeOf(page, file.pages), isBlank: () => false };
    const unread = yield* readPicture(toRead, { number: page, of: file.pages }, { recogniser, budget, tables });
    if (unread) left.set(unread, [...(left.get(unread) ?? []), page]);
  }
  yield* tables.end();
  yield { kind: 'pool-end', pool: tables.pool, at: {} };
  for (const [unread, pages] of left) {
    const { reason, why } = unreadWords(unread, recogniser);
    const where = file.pages > 1 ? `${listPages(pages)} of this picture` : 'This picture';
    const many = pages.length > 1;
    const fault =
      print === 'some'
        ? `${many ? 'show' : 'shows'} print that was not checked`
        : `may show print, which cannot be told here`;
    yield {
      kind: 'gap',
      reason,
      at: file.pages > 1 ? { page: pages[0]! } : {},
      detail: `${where} ${fault}: ${why}.`,
    };
  }
}

async function printOf({ whole, format }: PictureFile, budget: Budget): Promise<'some' | 'none' | 'unknown'> {
  switch (format) {
    case 'png':
    case 'jpeg': {
      const pixels = await picturePixels(whole, budget);
      if (pixels === undefined) return 'unknown';
      const least = pixels.width * pixels.height < PAGE_SIZED ? PRINT_OF_SMALL : 1;
      return printIn(pixels).length >= least ? 'some' : 'none';
    }
    case 'gif':
      return whole.length >= 10 && whole.readUInt16LE(6) * whole.readUInt16LE(8) < PAGE_SIZED ? 'none' : 'unknown';
    case 'bmp':
      return whole.length >= 26 && Math.abs(whole.readInt32LE(18) * whole.readInt32LE(22)) < PAGE_SIZED
        ? 'none'
        : 'unknown';
    default:
      return 'unknown';
  }
}

/** Rows of pixels are counted from the top, the space of pages from the bottom. */
const boxOf = ([left, top, right, bottom]: RecognisedWord['box']): Box => ({ left, right, top: -top, bottom: -bottom });

function placeOf(number: number, pages: number): Place {
  const page = pages > 1 ? { page: number } : {};
  return {
    number,
    whole: () => page,
    at: ({ left, top, right, bottom }) => ({
      ...page,
      box: [Math.round(left), Math.round(-top), Math.round(right), Math.round(-bottom)],
    }),
  };
}

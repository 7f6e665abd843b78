import { deflateSync } from 'node:zlib';
import type { Picture } from '../../../src/model/recognition.js';
import { usePdfium } from '../../../src/readers/pdf/engine/pdfium.js';
import { openDocument } from '../../../src/readers/pdf/open-document.js';
import { picturePage } from '../../../src/readers/pdf/page-picture.js';
import { line, type PageParts, pdfFile, streamOf } from '../pdf/pdf-file.js';

export type Pixels = Extract<Picture, { kind: 'pixels' }>;

/** Content that prints lines one below the other. */
export const printed = (lines: readonly string[], size = 12): string =>
  lines.map((text, index) => line(72, 760 - index * size * 1.6, text, size)).join('');

/** The picture of a page of 300 dots an inch, turned clockwise by quarters. */
export async function printedPage(content: string, quarters = 0, box?: PageParts['box']): Promise<Pixels> {
  const pdfium = await usePdfium();
  const document = openDocument(pdfium, pdfFile({ pages: [{ content, ...(box && { box }) }] }));
  const page = pdfium.fn.FPDF_LoadPage(document.pointer, 0);
  const drawn = picturePage(pdfium, page);
  pdfium.fn.FPDF_ClosePage(page);
  document.close();
  if (!drawn) throw new Error('The page could not be drawn.');
  let { picture } = drawn;
  for (let turns = 0; turns < quarters; turns++) picture = turnedClockwise(picture);
  return picture;
}

function turnedClockwise({ width, height, grey, resolution }: Pixels): Pixels {
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = grey[y * width + x]!;
  }
  return { kind: 'pixels', width: height, height: width, resolution, grey: turned };
}

/** A PDF whose pages are these pictures and nothing else, as a scanner writes it. */
export function scanOf(pictures: readonly Pixels[]): Buffer {
  return pdfFile({
    pages: pictures.map((_, index) => ({
      content: 'q 595 0 0 842 0 0 cm /Im Do Q',
      resources: `/XObject<</Im ${100 + index} 0 R>>`,
    })),
    objects: Object.fromEntries(pictures.map((picture, index) => [100 + index, imageObject(picture)])),
  });
}

function imageObject({ width, height, grey }: Pixels): string {
  const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`;
  return streamOf(entries, deflateSync(grey).toString('latin1'));
}

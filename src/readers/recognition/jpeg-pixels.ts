import { Unreadable } from '../../model/failure.js';
import { discardPdfium, type Pdfium, usePdfium } from '../pdf/engine/pdfium.js';
import { openDocument } from '../pdf/open-document.js';
import { picturePage } from '../pdf/page-picture.js';
import type { Grey } from './grey.js';

/** Points of the page that the picture is set on: 1,600 pixels of the longer side, enough to tell print. */
const LONGER_SIDE = 384;
/** Pages are drawn with 300 dots an inch of 72 points. */
const POINTS_PER_PIXEL = 72 / 300;
const COLOURS: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };
const MOST_PIXELS = 200_000_000;

/**
 * Pixels of a JPEG file, shrunk, as PDFium shows it on a page: a decoder in WebAssembly can harm nothing. Undefined for
 * what is damaged or too large.
 */
export async function jpegPixels(bytes: Buffer): Promise<Grey | undefined> {
  const frame = frameOf(bytes);
  if (frame === undefined) return undefined;
  const pdfium = await usePdfium();
  try {
    return drawn(pdfium, pageOf(bytes, frame));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    if (!(error instanceof Error) || error.name !== 'RuntimeError') throw error;
    discardPdfium();
    return undefined;
  }
}

function drawn(pdfium: Pdfium, file: Buffer): Grey | undefined {
  const document = openDocument(pdfium, file);
  try {
    const page = pdfium.fn.FPDF_LoadPage(document.pointer, 0);
    if (page === 0) return undefined;
    const picture = picturePage(pdfium, page)?.picture;
    pdfium.fn.FPDF_ClosePage(page);
    return picture && { width: picture.width, height: picture.height, levels: picture.grey };
  } finally {
    document.close();
  }
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly colours: string;
}

/** The header of the frame (ITU-T T.81, B.2.2). */
function frameOf(bytes: Buffer): Frame | undefined {
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      const colours = COLOURS[bytes[at + 9]!];
      const isUsable = colours !== undefined && width * height > 0 && width * height <= MOST_PIXELS;
      return isUsable ? { width, height, colours } : undefined;
    }
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** A PDF of one page that the picture fills. */
function pageOf(jpeg: Buffer, { width, height, colours }: Frame): Buffer {
  const scale = Math.min(POINTS_PER_PIXEL, LONGER_SIDE / Math.max(width, height));
  const [across, down] = [Math.max(1, width * scale), Math.max(1, height * scale)].map((side) => side.toFixed(2));
  const drawing = `${across} 0 0 ${down} 0 0 cm /P Do`;
  const objects = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Count 1/Kids[3 0 R]>>'],
    [`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>`],
    [`<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`],
    [
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${colours}/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
  ];
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = chunks[0]!.length;
  const write = (part: string | Buffer): void => {
    const chunk = Buffer.from(part as string, 'latin1');
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [index, parts] of objects.entries()) {
    offsets.push(length);
    for (const part of [`${index + 1} 0 obj\n`, ...parts, '\nendobj\n']) write(part);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(`xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.concat(chunks);
}

import { sliceBytes } from '../../bytes/slice-bytes.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Format } from '../../model/catalogue.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { NO_RECOGNISER, type Recogniser } from '../../model/recognition.js';
import { textContent } from '../ooxml/content.js';
import { isFilling } from '../ooxml/filling.js';
import { metafileTexts } from '../ooxml/metafile.js';
import { pictureFormat } from '../ooxml/picture-format.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { readGif } from './gif.js';
import { readHeic } from './heic.js';
import { iptcTexts, photoshopIptc } from './iptc.js';
import { readJpeg } from './jpeg.js';
import { fieldText, type PictureData, TRAILING } from './picture-data.js';
import { readPng } from './png.js';
import { readTiff } from './tiff.js';
import { readWebp } from './webp.js';
import { xmpTexts } from './xmp.js';

/** Pictures: that there is one, what is written on it, and what it carries along. What else it shows only a person can see. */
export const reader: Reader = {
  name: 'image',
  recognises: ({ head, compoundNames }) => (compoundNames === undefined ? pictureFormat(head) : undefined),
  read,
};

const MOST_BYTES = 1024 ** 3;
/** So few bytes, none of them words, are what careless programs leave behind. */
const STRAY_BYTES = 64;
const NOTHING = { exif: [], xmp: [], iptc: [], comments: [] } as const;

async function* read(
  { bytes, format }: Artifact,
  budget: Budget,
  recogniser: Recogniser = NO_RECOGNISER,
): AsyncGenerator<Content> {
  if (bytes.size > MOST_BYTES) budget.refuse('partBytes');
  const whole = bytes.read(0, bytes.size);
  if (format === 'emf' || format === 'wmf') {
    for (const text of metafileTexts(whole)) yield textContent(text, {});
    yield { kind: 'fact', fact: 'photograph', at: {}, count: 1 };
    return;
  }
  const data = dataOf(whole, format, budget);
  const pages = pagesOf(whole, format);
  yield { kind: 'fact', fact: 'photograph', at: {}, count: pages };
  // Loaded here, not above: with it comes all that the pages of a PDF need.
  const { pictureWords } = await import('./picture-words.js');
  yield* pictureWords({ bytes, whole, format, pages }, recogniser, budget);
  for (const exif of data.exif) yield* exifTexts(exif, budget);
  for (const xmp of data.xmp) yield* xmpTexts(xmp, budget);
  for (const iptc of data.iptc) yield* iptcTexts(iptc);
  for (const { field, text } of data.comments) {
    yield* fieldText(field === '' ? 'Comment' : field, readable(text), COMMENT_ROLES[field]);
  }
  yield* trailing(bytes, whole, data.end);
}

/** Names that programs give to the comments they write (PNG, third edition, 11.3.3.1). */
const COMMENT_ROLES: Readonly<Record<string, 'author' | 'code'>> = {
  Author: 'author',
  Artist: 'author',
  Copyright: 'author',
  Software: 'code',
  Source: 'code',
};

/** Drawing programs keep the drawing itself in a comment, written as an address is. */
function readable(text: string): string {
  if (!text.startsWith('%3C')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function dataOf(bytes: Buffer, format: Format, budget: Budget): PictureData {
  switch (format) {
    case 'jpeg':
      return readJpeg(bytes);
    case 'png':
      return readPng(bytes, budget);
    case 'gif':
      return readGif(bytes);
    case 'webp':
      return readWebp(bytes);
    case 'heic':
      return readHeic(bytes);
    case 'tiff':
      return { ...NOTHING, exif: [bytes], end: bytes.length };
    case 'bmp':
      return { ...NOTHING, end: endOfBitmap(bytes) };
    default:
      return { ...NOTHING, end: bytes.length };
  }
}

function pagesOf(bytes: Buffer, format: Format): number {
  return format === 'tiff' ? Math.max(1, readTiff(bytes)?.pages ?? 1) : 1;
}

/** Some programs write a size of nothing, or one that is too small to be true. */
function endOfBitmap(bytes: Buffer): number {
  const size = bytes.length >= 14 ? bytes.readUInt32LE(2) : 0;
  const pixels = bytes.length >= 14 ? bytes.readUInt32LE(10) : 0;
  return size > pixels ? Math.min(size, bytes.length) : bytes.length;
}

function* exifTexts(exif: Buffer, budget: Budget): Generator<Content> {
  const tiff = readTiff(exif);
  if (tiff === undefined || tiff.pages === 0) {
    yield* fieldText('Exif', printableStrings(exif).join('\n'), 'author');
    return;
  }
  yield* tiff.texts;
  for (const xmp of tiff.xmp) yield* xmpTexts(xmp, budget);
  for (const iptc of [...tiff.iptc, ...tiff.photoshop.flatMap((resources) => [...photoshopIptc(resources)])]) {
    yield* iptcTexts(iptc);
  }
}

/** What follows a picture: another one, a film, what was cut off. Samsung's cameras add a list of numbers of their own. */
function* trailing(bytes: Bytes, whole: Buffer, end: number): Generator<Content> {
  const rest = whole.subarray(end);
  if (isFilling(rest) || (rest.length < STRAY_BYTES && printableStrings(rest).length === 0)) return;
  if (rest.toString('latin1', rest.length - 4) === 'SEFT' && !rest.includes('ftyp')) {
    yield* fieldText('Trailer', printableStrings(rest).join('\n'), 'code');
    return;
  }
  yield { kind: 'fact', fact: 'trailing-data', at: {}, count: 1, concealed: TRAILING };
  yield {
    kind: 'child',
    name: 'trailing-bytes',
    bytes: sliceBytes(bytes, end, rest.length),
    at: {},
    concealed: TRAILING,
  };
}

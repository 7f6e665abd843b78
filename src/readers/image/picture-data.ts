import type { Concealed, Content } from '../../model/content.js';
import { textContent } from '../ooxml/content.js';

/** What a camera or program writes into a picture about where, when and by whom it was made. */
const EXIF: Concealed = { carrier: 'exif', by: ['exif'] };
export const TRAILING: Concealed = { carrier: 'trailing-data', by: ['trailing'] };
const THUMBNAIL: Concealed = { carrier: 'thumbnail', by: ['property'] };

/** The organs of a picture file that hold words, by what they are written in. */
export interface PictureData {
  /** In the form of TIFF. */
  readonly exif: readonly Buffer[];
  /** XML. */
  readonly xmp: readonly Buffer[];
  /** Records of the press ([IIM] 4). */
  readonly iptc: readonly Buffer[];
  /** Plain comments, by the name they stand under. */
  readonly comments: readonly { readonly field: string; readonly text: string }[];
  /** Where the picture ends; what follows no program shows. */
  readonly end: number;
}

/** A value under the name of its field; blank and trivial ones are none. */
export function* fieldText(field: string, value: string, role?: 'author' | 'code'): Generator<Content> {
  const text = value.replace(/\0+/gu, ' ').trim();
  if (/[\p{L}\p{N}]{2}/u.test(text)) yield textContent(text, { field }, EXIF, role);
}

/** A small copy of a picture, which may show what was cut off or painted over since. */
export function thumbnailFact(): Content {
  return { kind: 'fact', fact: 'thumbnail', at: {}, count: 1, concealed: THUMBNAIL };
}

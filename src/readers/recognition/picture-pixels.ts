import type { Budget } from '../../model/bytes.js';
import { pictureFormat } from '../ooxml/picture-format.js';
import type { Grey } from './grey.js';
import { jpegPixels } from './jpeg-pixels.js';
import { pngPixels } from './png-pixels.js';

/** Pixels of a PNG or JPEG file; undefined for others and for what cannot be decoded. Charges `inflatedBytes`. */
export async function picturePixels(bytes: Buffer, budget: Budget): Promise<Grey | undefined> {
  switch (pictureFormat(bytes)) {
    case 'png':
      return pngPixels(bytes, budget);
    case 'jpeg':
      return await jpegPixels(bytes);
    default:
      return undefined;
  }
}

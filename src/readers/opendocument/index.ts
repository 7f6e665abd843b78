import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { loadOnDemand } from '../load-on-demand.js';
import { isFlat, recognises } from './recognise.js';

/** The root of a flat file stands within so many bytes. */
const HEAD = 64 * 1024;

/** OpenDocument, as LibreOffice writes it: .ods, .odt, .odp, their templates, drawings, and flat files such as .fods. */
export const reader: Reader = {
  name: 'opendocument',
  recognises,
  read({ bytes, format }: Artifact, budget: Budget): AsyncIterable<Content> {
    const isSpreadsheet = format === 'ods' || format === 'fods';
    return isFlat(bytes.read(0, HEAD))
      ? loadOnDemand(import('./read-flat.js'), ({ readFlat }) => readFlat(bytes, budget, isSpreadsheet))
      : loadOnDemand(import('./read-package.js'), ({ readPackage }) => readPackage(bytes, budget, isSpreadsheet));
  },
};

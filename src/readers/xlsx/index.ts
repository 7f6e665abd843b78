import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { readXlsx } from './read-xlsx.js';
import { recognises } from './recognise.js';

/** Excel workbooks in XML: .xlsx, .xlsm, .xltx, .xltm. */
export const reader: Reader = {
  name: 'xlsx',
  recognises,
  read: (artifact: Artifact, budget: Budget): AsyncIterable<Content> => readXlsx(artifact.bytes, budget),
};

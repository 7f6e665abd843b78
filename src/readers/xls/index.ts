import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { readXls } from './read-xls.js';
import { recognises } from './recognise.js';

/** Excel workbooks in binary records: .xls, .xlt of Excel 5.0 to 2003. */
export const reader: Reader = {
  name: 'xls',
  recognises,
  read: (artifact: Artifact, budget: Budget): AsyncIterable<Content> => readXls(artifact.bytes, budget),
};

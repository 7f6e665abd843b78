import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { readXlsb } from './read-xlsb.js';
import { recognises } from './recognise.js';

/** Excel workbooks in binary records: .xlsb. */
export const reader: Reader = {
  name: 'xlsb',
  recognises,
  read: (artifact: Artifact, budget: Budget): AsyncIterable<Content> => readXlsb(artifact.bytes, budget),
};

import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { readDocx } from './read-docx.js';
import { recognises } from './recognise.js';

/** Word documents in XML: .docx, .docm, .dotx, .dotm. */
export const reader: Reader = {
  name: 'docx',
  recognises,
  read: (artifact: Artifact, budget: Budget): AsyncIterable<Content> => readDocx(artifact.bytes, budget),
};

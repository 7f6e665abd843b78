import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { loadOnDemand } from '../load-on-demand.js';
import { recognises } from './recognise.js';

/** Word documents in XML: .docx, .docm, .dotx, .dotm. */
export const reader: Reader = {
  name: 'docx',
  recognises,
  read: ({ bytes }: Artifact, budget: Budget): AsyncIterable<Content> =>
    loadOnDemand(import('./read-docx.js'), ({ readDocx }) => readDocx(bytes, budget)),
};

import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { loadOnDemand } from '../load-on-demand.js';
import { recognises } from './recognise.js';

/** Word documents in binary: .doc, .dot of Word 6.0 to 2003. */
export const reader: Reader = {
  name: 'doc',
  recognises,
  read: ({ bytes }: Artifact, budget: Budget): AsyncIterable<Content> =>
    loadOnDemand(import('./read-doc.js'), ({ readDoc }) => readDoc(bytes, budget)),
};

import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { loadOnDemand } from '../load-on-demand.js';
import { recognises } from './recognise.js';

/** PowerPoint presentations in XML: .pptx, .pptm, .ppsx, .potx and their kin with macros. */
export const reader: Reader = {
  name: 'pptx',
  recognises,
  read: ({ bytes }: Artifact, budget: Budget): AsyncIterable<Content> =>
    loadOnDemand(import('./read-pptx.js'), ({ readPptx }) => readPptx(bytes, budget)),
};

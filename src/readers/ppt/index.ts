import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { loadOnDemand } from '../load-on-demand.js';
import { recognises } from './recognise.js';

/** PowerPoint presentations of 1997 to 2003: .ppt, .pps, .pot. */
export const reader: Reader = {
  name: 'ppt',
  recognises,
  read: ({ bytes }: Artifact, budget: Budget): AsyncIterable<Content> =>
    loadOnDemand(import('./read-ppt.js'), ({ readPpt }) => readPpt(bytes, budget)),
};

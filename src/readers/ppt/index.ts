import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { readPpt } from './read-ppt.js';
import { recognises } from './recognise.js';

/** PowerPoint presentations of 1997 to 2003: .ppt, .pps, .pot. */
export const reader: Reader = {
  name: 'ppt',
  recognises,
  read: (artifact: Artifact, budget: Budget): AsyncIterable<Content> => readPpt(artifact.bytes, budget),
};

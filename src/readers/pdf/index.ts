import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Probe, Reader } from '../../model/reader.js';
import { NO_RECOGNISER } from '../../model/recognition.js';
import { loadOnDemand } from '../load-on-demand.js';

/** The header may stand after some junk, as Acrobat allows. */
const HEADER_WITHIN = 1024;

/** PDF: pages with what covers what, annotations, forms, attachments, outline, structure, scripts and earlier saves. */
export const reader: Reader = {
  name: 'pdf',
  recognises(probe: Probe) {
    return probe.head.subarray(0, HEADER_WITHIN).includes('%PDF-') ? 'pdf' : undefined;
  },
  read: (artifact: Artifact, budget: Budget, recogniser = NO_RECOGNISER): AsyncIterable<Content> =>
    loadOnDemand(import('./read-pdf.js'), ({ readPdf }) => readPdf(artifact, budget, recogniser)),
};

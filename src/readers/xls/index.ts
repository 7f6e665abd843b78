import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { loadOnDemand } from '../load-on-demand.js';
import { recognises } from './recognise.js';

/** Excel workbooks in binary records: .xls, .xlt of Excel 5.0 to 2003. */
export const reader: Reader = {
  name: 'xls',
  recognises,
  read: ({ bytes, passwords }: Artifact, budget: Budget): AsyncIterable<Content> =>
    loadOnDemand(import('./read-xls.js'), ({ readXls }) => readXls(bytes, budget, passwords)),
};

import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Reader } from '../../model/reader.js';
import { loadOnDemand } from '../load-on-demand.js';
import { recognises } from './recognise.js';

/** Excel workbooks in XML: .xlsx, .xlsm, .xltx, .xltm. */
export const reader: Reader = {
  name: 'xlsx',
  recognises,
  read: ({ bytes }: Artifact, budget: Budget): AsyncIterable<Content> =>
    loadOnDemand(import('./read-xlsx.js'), ({ readXlsx }) => readXlsx(bytes, budget)),
};

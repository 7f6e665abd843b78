import type { Concealed, Table } from '../model/content.js';
import type { Frame } from './file-scan.js';

/** Index of cells that their table shows, but that lie in an artifact which is hidden as a whole. */
const HIDDEN_BY_FRAME = 65_535;

/** Index that cells get which their table shows. */
export function shownIndex(frame: Frame): number {
  return frame.concealed === undefined ? 0 : HIDDEN_BY_FRAME;
}

/** What hides a cell with that index; undefined when everybody sees it. */
export function concealmentOf(table: Table, hidden: number, frame: Frame): Concealed | undefined {
  if (hidden === 0) return undefined;
  if (hidden === HIDDEN_BY_FRAME) return frame.concealed;
  // An index without an entry would be a reader's fault; what it hides must not turn visible by it.
  return table.concealments[hidden - 1] ?? table.concealed ?? { carrier: 'cell', by: ['cache'] };
}

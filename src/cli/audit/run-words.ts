import type { AuditTotals } from '../../audit/audit-store.js';
import { counted, grouped } from '../../reporters/text/counted.js';
import { printable } from '../../reporters/text/printable.js';

/** Files that one process read, and those whose result was there already. */
export interface Share {
  readonly read: number;
  readonly known: number;
}

/** What is said when a run has ended. `where`: how the other commands are told of the store. */
export function runInWords(run: number, totals: AuditTotals, { read, known }: Share, where: string): string {
  const { files, blocked, unread, people } = totals;
  const verdict = blocked > 0 ? '✖ BLOCK' : '✔ ALLOW';
  return `${verdict}  run ${run}: ${counted(files, 'file')}, ${grouped(blocked)} blocked, ${grouped(unread)} of them not wholly read; data of ${counted(people, 'person', 'people')}, as far as can be told.
  ${grouped(read)} ${read === 1 ? 'was' : 'were'} read now, ${grouped(known)} known: unchanged, or a copy of another.
  The worst first: foi-gate audit report ${printable(where)} --report html=audit.html
`;
}

import type { AuditTotals } from '../../audit/audit-store.js';
import { counted, grouped } from '../../reporters/text/counted.js';
import { printable } from '../../reporters/text/printable.js';

/** What is said when a run has ended. `known`: files whose result was there already. */
export function runInWords(run: number, totals: AuditTotals, known: number, store: string): string {
  const { files, blocked, unread, people } = totals;
  const read = files - known;
  const verdict = blocked > 0 ? '✖ BLOCK' : '✔ ALLOW';
  return `${verdict}  run ${run}: ${counted(files, 'file')}, ${grouped(blocked)} blocked, ${grouped(unread)} of them not wholly read; data of ${counted(people, 'person', 'people')}, as far as can be told.
  ${grouped(read)} ${read === 1 ? 'was' : 'were'} read now, ${grouped(known)} known from before.
  The worst first: foi-gate audit report --store ${printable(store)} --report html=audit.html
`;
}

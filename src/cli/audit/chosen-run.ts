import type { AuditReader, AuditRun } from '../../audit/audit-store.js';
import { UsageError } from '../usage-error.js';

/** The run with that number, the last one unless told. Throws `UsageError`. */
export async function chosenRun(reader: AuditReader, typed: string | undefined): Promise<AuditRun> {
  const runs = await reader.runs();
  const run = typed === undefined ? runs.at(-1) : runs.find(({ id }) => String(id) === typed);
  if (run) return run;
  const there = runs.length === 0 ? 'There is none yet.' : `There are: ${runs.map(({ id }) => id).join(', ')}.`;
  throw new UsageError(`The store has no run ${typed === undefined ? 'at all' : 'of that number'}. ${there}`);
}

import { figuresOf } from '../../audit/report/audit-reporting.js';
import { isDay, today } from '../decisions/today.js';
import { ExitCode } from '../exit-code.js';
import { screenStyle } from '../screen-style.js';
import { UsageError } from '../usage-error.js';
import { chosenRun } from './chosen-run.js';
import { openStore, type StoreOptions } from './open-store.js';
import { auditOutputs, writeAuditReport } from './report-outputs.js';
import { ruleBook } from './rule-book.js';

export interface ReportOptions extends StoreOptions {
  readonly run?: string;
  readonly format: string;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly asOf?: string;
  readonly rules?: readonly string[];
  readonly all?: boolean;
  readonly color: boolean;
}

/** Writes the reports of a run and returns the code of its verdict. */
export async function auditReport(options: ReportOptions): Promise<ExitCode> {
  const outputs = await auditOutputs(options.format, options.output, options.report ?? []);
  const asOf = dayOf(options.asOf);
  const rules = ruleBook(options.rules);
  const reader = await openStore(options);
  try {
    const run = await chosenRun(reader, options.run);
    const figures = await figuresOf(reader, run);
    const style = await screenStyle(options.color && options.format === 'console');
    const reporting = { reader, run, asOf, ...figures, rules, listsAll: options.all === true, style };
    // The main report comes last, so that it is not shown when another could not be written.
    for (const output of [...outputs].reverse()) await writeAuditReport(output, reporting);
    if (figures.totals.blocked > 0) return ExitCode.Block;
    if (run.ended === undefined) throw new UsageError('The run did not end, so no verdict was reached; run it again.');
    return ExitCode.Allow;
  } finally {
    await reader.close();
  }
}

/** The day up to which time is counted. Throws `UsageError`. */
export function dayOf(typed: string | undefined): string {
  if (typed !== undefined && !isDay(typed))
    throw new UsageError('The value of --as-of must be a day such as 2026-01-31.');
  return typed ?? today();
}

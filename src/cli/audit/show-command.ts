import type { AuditedFile } from '../../audit/audit-store.js';
import { sheetLines } from '../../audit/report/sheet-lines.js';
import { jsonText } from '../../reporters/text/json-text.js';
import { printable } from '../../reporters/text/printable.js';
import { ExitCode } from '../exit-code.js';
import { print } from '../print.js';
import { screenStyle } from '../screen-style.js';
import { withSlashes } from '../slashes.js';
import { UsageError } from '../usage-error.js';
import { chosenRun } from './chosen-run.js';
import { openStore, type StoreOptions } from './open-store.js';
import { dayOf } from './report-command.js';
import { ruleBook } from './rule-book.js';

export interface ShowOptions extends StoreOptions {
  readonly run?: string;
  readonly rules?: readonly string[];
  readonly format: string;
  readonly asOf?: string;
  readonly color: boolean;
}

/** Tells all that was found in one file, or in each of those with one reference, and returns the code of the verdict. */
export async function auditShow(named: string, options: ShowOptions): Promise<ExitCode> {
  const { format } = options;
  if (format !== 'console' && format !== 'json') throw new UsageError('The value of --format must be console or json.');
  const asOf = dayOf(options.asOf);
  const reader = await openStore(options);
  try {
    const run = await chosenRun(reader, options.run);
    const rules = ruleBook(options.rules);
    const style = await screenStyle(options.color && format === 'console');
    const query = { order: 'worst', asOf, matching: withSlashes(named) } as const;
    const found: AuditedFile[] = [];
    for await (const file of reader.files(run.id, query)) found.push(file);
    if (found.length === 0) throw new UsageError(`Run ${run.id} has no file "${printable(named)}".`);
    for (const file of found) {
      const report = await reader.report(file.resultId, file.source.path);
      const text =
        format === 'json'
          ? jsonText({ ...file.source, run: run.id, ...report })
          : sheetLines(file, report, { rules, asOf, style }).join('\n');
      await print(`${text}\n`);
    }
    return found.some(({ result }) => result.verdict === 'block') ? ExitCode.Block : ExitCode.Allow;
  } finally {
    await reader.close();
  }
}

import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.js';
import { addReadingOptions, LISTED } from '../reading-options.js';
import { UsageError } from '../usage-error.js';
import type { DiffOptions } from './diff-command.js';
import type { EnqueueOptions } from './enqueue-command.js';
import type { MergeOptions } from './merge-command.js';
import type { PruneOptions } from './prune-command.js';
import type { ReportOptions } from './report-command.js';
import type { AuditRunOptions } from './run-command.js';
import type { ShowOptions } from './show-command.js';
import type { WorkerOptions } from './worker-command.js';

const STORE = ['--store <file>', 'where the audit is kept', 'foi-gate-audit.db'] as const;
const QUEUE = ['--queue [address]', 'on a PostgreSQL server, at this address or the one in FOI_GATE_QUEUE'] as const;
const MANIFEST = [
  '--manifest <csv>',
  'files by a table with the columns path, released, reference and address',
] as const;
const LIST = ['--list <file>', 'files by a list, one path a line'] as const;
const REHASH = ['--rehash', 'tell unchanged files by every byte, not by what the file system says of them'] as const;
const RUN = ['--run <number>', 'of this run; the last one unless told'] as const;

/** The commands of an audit of past releases. What they need is loaded when one of them runs. */
export function addAuditCommands(program: Command, end: (code: ExitCode) => void): void {
  const audit = program
    .command('audit')
    .description('past releases, years of them: read each once, list the worst first')
    .allowExcessArguments()
    .action(() => {
      throw new UsageError('Say what to do with the audit: run, report, show, diff, prune, merge, enqueue or worker.');
    });
  const run = audit
    .command('run [path...]')
    .description('read files, folders, patterns or a manifest; what is known from earlier is not read again')
    .option(...STORE)
    .option(...MANIFEST)
    .option(...LIST)
    .option(...REHASH)
    .option('--shard <i/n>', 'only the i-th of n parts, to be put together by merge')
    .action(async (paths: readonly string[], options: AuditRunOptions, command: Command) => {
      const isTyped = (option: string): boolean => command.getOptionValueSource(option) === 'cli';
      end(await (await import('./run-command.js')).auditRun(paths, options, isTyped));
    });
  addReadingOptions(run);
  audit
    .command('report')
    .description('the worst first, by year, rule, format and source, with what a breach notification needs')
    .option(...STORE)
    .option(...QUEUE)
    .option(...RUN)
    .option('--format <format>', 'console, html, csv or json', 'console')
    .option('--output <file>', 'write it there instead of to standard output')
    .option('--report <format=file>', 'a further report, repeatable', LISTED)
    .option('--as-of <day>', 'count the time since a release up to this day; today unless told')
    .option('--rules <path>', 'with the words of rules of your own, repeatable', LISTED)
    .option('--all', 'in csv and json, list the files with nothing that blocks too')
    .option('--no-color', 'no colours')
    .action(async (options: ReportOptions) => {
      end(await (await import('./report-command.js')).auditReport(options));
    });
  audit
    .command('show <file>')
    .description('all that was found in one file, by its path, address, reference or sha256')
    .option(...STORE)
    .option(...QUEUE)
    .option(...RUN)
    .option('--rules <path>', 'with the words of rules of your own, repeatable', LISTED)
    .option('--format <format>', 'console or json', 'console')
    .option('--as-of <day>', 'count the time since its release up to this day; today unless told')
    .option('--no-color', 'no colours')
    .action(async (file: string, options: ShowOptions) => {
      end(await (await import('./show-command.js')).auditShow(file, options));
    });
  audit
    .command('diff [from] [to]')
    .description('what is new, gone or different between two runs; the last two unless told')
    .option(...STORE)
    .option(...QUEUE)
    .option('--format <format>', 'console or json', 'console')
    .action(async (from: string | undefined, to: string | undefined, options: DiffOptions) => {
      end(await (await import('./diff-command.js')).auditDiff(from, to, options));
    });
  audit
    .command('prune')
    .description('forget all but the last runs')
    .option(...STORE)
    .option(...QUEUE)
    .option('--keep <number>', 'runs to keep', '2')
    .action(async (options: PruneOptions) => {
      end(await (await import('./prune-command.js')).auditPrune(options));
    });
  audit
    .command('merge <store...>')
    .description('put the parts of an audit together that were read with --shard')
    .option(...STORE)
    .action(async (parts: readonly string[], options: MergeOptions) => {
      end(await (await import('./merge-command.js')).auditMerge(parts, options));
    });
  addQueueCommands(audit, end);
}

/** An audit that several machines work on. */
function addQueueCommands(audit: Command, end: (code: ExitCode) => void): void {
  const isTypedIn =
    (command: Command) =>
    (option: string): boolean =>
      command.getOptionValueSource(option) === 'cli';
  const enqueue = audit
    .command('enqueue [path...]')
    .description('put files, folders, patterns or a manifest into a queue that workers read from')
    .option(...QUEUE)
    .option(...MANIFEST)
    .option(...LIST)
    .option('--elsewhere', 'the files do not lie here: take the names of the list or manifest as they stand')
    .option(...REHASH)
    .option('--lease <seconds>', 'when a worker is not heard of for so long, others take its files', '60')
    .action(async (paths: readonly string[], options: EnqueueOptions, command: Command) => {
      end(await (await import('./enqueue-command.js')).auditEnqueue(paths, options, isTypedIn(command)));
    });
  addReadingOptions(enqueue);
  const worker = audit
    .command('worker')
    .description('read what waits in a queue, together with any number of others, until nothing is left')
    .option(...QUEUE)
    .option(
      '--from <place>',
      'a folder, http(s):// or s3:// below which the files lie for this worker, repeatable',
      LISTED,
    )
    .option('--base <prefix>', 'what their names begin with where they were listed, and do not here', '')
    .action(async (options: WorkerOptions, command: Command) => {
      end(await (await import('./worker-command.js')).auditWorker(options, isTypedIn(command)));
    });
  addReadingOptions(worker);
}

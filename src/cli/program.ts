import { Command, CommanderError } from 'commander';
import type { WorkerThread } from '../engine/worker-thread.js';
import { REPORTERS } from '../reporters/index.js';
import { addAuditCommands } from './audit/audit-commands.js';
import { settleOptions } from './config/settle-options.js';
import { ExitCode } from './exit-code.js';
import { addReadingOptions, LISTED } from './reading-options.js';
import { addReleaseCommands } from './release-commands.js';
import type { RosterBuildOptions } from './roster-command.js';
import { scanCommand } from './scan-command.js';
import type { TypedScanOptions } from './scan-options.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

const EXAMPLES = `
All options of a scan: foi-gate scan --help

Examples:
  $ foi-gate outgoing/response.xlsx              one file
  $ foi-gate outgoing                            a folder and all below it
  $ foi-gate "outgoing/**/*.xlsx" --format json  a pattern, report for programs
  $ find outgoing -print0 | foi-gate scan -      a list of paths
  $ foi-gate scan --stdin-filename reply.csv < reply.csv
  $ foi-gate outgoing --report html=report.html  a report to read and to print as well

Ends with 0 when everything was read and nothing found that blocks, 1 when something blocks or could not be read,
2 when it was used wrongly, 3 when it failed. An interrupted run reaches no verdict and ends by the signal (130).`;

/** Runs the command that `argv` (without node and script) asks for and returns its exit code. */
export async function runProgram(argv: readonly string[], early: WorkerThread | undefined): Promise<ExitCode> {
  let code: ExitCode = ExitCode.Misuse;
  const program = new Command('foi-gate')
    .description(
      'Opens what is about to be released, reads all of it whether it is shown or not, and says ALLOW or BLOCK.',
    )
    .version(version(), '-V, --version')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });

  const scan = program
    .command('scan [path...]', { isDefault: true })
    .description('the gate: files, folders and patterns; - for a list of paths on standard input')
    .option('--format <format>', Object.keys(REPORTERS).join(', '), 'console')
    .option('--output <file>', 'write the report there instead of to standard output')
    .option('--report <format=file>', 'a further report, repeatable', LISTED)
    .option('--certificate <file>', 'where everything is allowed, write there what was allowed, for verify')
    .option('--since <ref>', 'only files that differ from a commit, branch or tag; paths narrow it down')
    .option('--staged', 'only files that are staged for a commit, as they are staged')
    .option('--cache <dir>', 'keep inspections there, and read only what is not among them')
    .option('--print-config', 'show the settings in force, and scan nothing')
    .option('--stdin-filename <name>', 'read one document from standard input under this name')
    .option('--show-values', 'show what was found instead of masking it; refused where CI is set')
    .option('--all', 'on the console, tell each finding by itself and not folded by place')
    .option('--no-color', 'no colours')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: TypedScanOptions, command: Command) => {
      const isTyped = (option: string): boolean => command.getOptionValueSource(option) === 'cli';
      const settled = await settleOptions(paths, options, isTyped);
      code = settled ? await scanCommand(paths, settled, early) : ExitCode.Allow;
    });
  addReadingOptions(scan);

  const end = (ended: ExitCode): void => {
    code = ended;
  };
  addReleaseCommands(program, end);
  addAuditCommands(program, end);

  const rules = program
    .command('rules')
    .description('the rules: what each finds, why, and how to mend it')
    .allowExcessArguments()
    .action(() => {
      throw new UsageError('Say what to do with the rules: list, show, test or schema.');
    });
  rules
    .command('list')
    .description('all rules in a table')
    .option('--rules <path>', 'with rules of your own, repeatable', LISTED)
    .action(async (options: { readonly rules?: readonly string[] }) => {
      code = await (await import('./rules-command.js')).rulesList(options.rules ?? []);
    });
  rules
    .command('show <id>')
    .description('one rule: its words, patterns, headers and source')
    .option('--rules <path>', 'with rules of your own, repeatable', LISTED)
    .action(async (id: string, options: { readonly rules?: readonly string[] }) => {
      code = await (await import('./rules-command.js')).rulesShow(id, options.rules ?? []);
    });
  rules
    .command('test [path...]')
    .description('run the examples of the built-in rules, or of the rules in a file or folder')
    .action(async (paths: readonly string[]) => {
      code = await (await import('./rules-command.js')).rulesTest(paths);
    });

  rules
    .command('schema [name]')
    .description('JSON Schema of a settings file, a rule, decisions or the JSON report')
    .action(async (name: string | undefined) => {
      code = await (await import('./schema-command.js')).schemaCommand(name);
    });

  const roster = program
    .command('roster')
    .description('an index of your own staff list, which scans match exactly and nobody can read')
    .allowExcessArguments()
    .action(() => {
      throw new UsageError('Say what to do with the roster: build.');
    });
  roster
    .command('build <list>')
    .description('make it from a table (csv, xlsx ...) with headers, or from a text with one name a line')
    .requiredOption('-o, --output <file>', 'where to write it')
    .option('--key-file <file>', 'file that holds its key; FOI_GATE_KEY unless told')
    .option('--new-key', 'make the key file, readable by you alone, with a random key')
    .action(async (list: string, options: RosterBuildOptions) => {
      code = await (await import('./roster-command.js')).rosterBuild(list, options);
    });

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return ExitCode.Allow;
    throw new UsageError(sentence(error.message));
  }
}

/** A complaint of the parser of commands as one sentence. */
function sentence(message: string): string {
  const words = message
    .replace(/^error: /u, '')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!)]$/u.test(words) ? '' : '.'}`;
}

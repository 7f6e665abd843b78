import type { Command } from 'commander';
import type { CopyOptions } from './copy-command.js';
import type { AcceptOptions } from './decisions/accept-command.js';
import type { ExitCode } from './exit-code.js';
import type { InitOptions } from './init-command.js';

/** The commands around a release: copies, decisions, the check at the moment of sending. `end` is told how each ended. */
export function addReleaseCommands(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('accept [path...]')
    .description('record who lets a finding go out, why and until when; asks in a terminal, or takes flags')
    .option('--finding <fingerprint>', 'the finding, as the report names it')
    .option('--by <name>', 'who decides')
    .option('--reason <text>', 'why it may go out')
    .option('--ground <text>', 'exemption or public-interest ground, such as "s.40: name already public"')
    .option('--until <day>', 'last day on which the decision holds, YYYY-MM-DD')
    .option('--file <file>', 'where decisions are kept', 'decisions.yaml')
    .option('--policy <policy>', 'for the scan of the paths: release, strict, or a policy file', 'release')
    .action(async (paths: readonly string[], options: AcceptOptions) => {
      end(await (await import('./decisions/accept-command.js')).acceptCommand(paths, options));
    });
  program
    .command('verify <certificate> [path...]')
    .description('before sending: are these still, byte for byte, the files that were allowed?')
    .action(async (certificate: string, paths: readonly string[]) => {
      end(await (await import('./certificate/verify-command.js')).verifyCommand(certificate, paths));
    });
  program
    .command('copy <file>')
    .description('a copy for release in a simpler format that holds only what is shown, scanned again')
    .requiredOption('--to <dir>', 'folder for the copy; nothing in it is overwritten')
    .option('--format <format>', 'spreadsheets: csv or xlsx; Word: html or text; PDF: text')
    .option('--policy <policy>', 'for the scan of the copy: release, strict, or a policy file', 'release')
    .action(async (file: string, options: CopyOptions) => {
      end(await (await import('./copy-command.js')).copyCommand(file, options));
    });
  program
    .command('init [folder]')
    .description('write settings, a GitHub workflow, a GitLab job and a hook that scan the folder')
    .option('--force', 'write over files that are there')
    .action(async (folder: string | undefined, options: InitOptions) => {
      end(await (await import('./init-command.js')).initCommand(folder ?? '.', options));
    });
  program
    .command('completion <shell>')
    .description('completion of commands and options for bash, zsh, fish or powershell')
    .action(async (shell: string) => {
      end(await (await import('./completion-command.js')).completionCommand(shell));
    });
  program
    .command('complete [word...]', { hidden: true })
    .description('what may stand where a word is typed, for the scripts of completion')
    .requiredOption('--at <index>', 'which of the words, from 0')
    .action(async (words: readonly string[], { at }: { readonly at: string }) => {
      end(await (await import('./completion-command.js')).completeCommand(words, at, program));
    });
  program
    .command('doctor')
    .description('look whether everything works here')
    .action(async () => {
      end(await (await import('./doctor-command.js')).doctorCommand());
    });
}

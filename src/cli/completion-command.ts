import type { Command } from 'commander';
import { printable } from '../reporters/text/printable.js';
import { shellWords } from './completion/shell-words.js';
import { SHELLS } from './completion/shells.js';
import { ExitCode } from './exit-code.js';
import { print } from './print.js';
import { UsageError } from './usage-error.js';

/** `completion`: the script that lets a shell complete commands and options. */
export async function completionCommand(shell: string, program: Command): Promise<ExitCode> {
  const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (!script) {
    throw new UsageError(
      `There is no completion for "${printable(shell)}"; there is for ${Object.keys(SHELLS).join(', ')}.`,
    );
  }
  await print(script(shellWords(program)));
  return ExitCode.Allow;
}

import type { Command } from 'commander';
import { printable } from '../reporters/text/printable.js';
import { candidates } from './completion/candidates.js';
import { knownValues } from './completion/known-values.js';
import { SCRIPTS } from './completion/scripts.js';
import { ExitCode } from './exit-code.js';
import { print } from './print.js';
import { UsageError } from './usage-error.js';

/** `completion`: the script that lets a shell complete commands and options. */
export async function completionCommand(shell: string): Promise<ExitCode> {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) {
    throw new UsageError(
      `There is no completion for "${printable(shell)}"; there is for ${Object.keys(SCRIPTS).join(', ')}.`,
    );
  }
  await print(script);
  return ExitCode.Allow;
}

/** `complete`: answers the scripts. `at`: which of the words is being typed; one that is not there is still empty. */
export async function completeCommand(words: readonly string[], at: string, program: Command): Promise<ExitCode> {
  const typed = words.slice(0, Number(at) + 1);
  if (typed.length === Number(at)) typed.push('');
  const lines = candidates(program, typed, knownValues).map(({ word, what }) => `${word}\t${what}`.trimEnd());
  await print(lines.map((line) => `${line}\n`).join(''));
  return ExitCode.Allow;
}

import type { Command } from 'commander';

/** A command as a shell completes it. */
export interface ShellCommand {
  /** Words that lead to it: none for the program itself. */
  readonly path: readonly string[];
  readonly options: readonly { readonly flag: string; readonly what: string }[];
  readonly commands: readonly { readonly name: string; readonly what: string }[];
}

/** Every command with what may follow it. `scan` is the default, so its options follow the program's name too. */
export function shellWords(program: Command): readonly ShellCommand[] {
  const scan = program.commands.find((command) => command.name() === 'scan');
  const root = wordsOf(program, []);
  const known = new Set(root.options.map(({ flag }) => flag));
  const more = scan ? wordsOf(scan, []).options.filter(({ flag }) => !known.has(flag)) : [];
  const first = { ...root, options: [...root.options, ...more] };
  const below = (command: Command, path: readonly string[]): readonly ShellCommand[] =>
    command.commands.flatMap((one) => {
      const here = [...path, one.name()];
      return [wordsOf(one, here), ...below(one, here)];
    });
  return [first, ...below(program, [])];
}

function wordsOf(command: Command, path: readonly string[]): ShellCommand {
  const options = command.options.map(({ long, description }) => ({ flag: long ?? '', what: description }));
  return {
    path,
    options: [...options.filter(({ flag }) => flag !== ''), { flag: '--help', what: 'show help' }],
    commands: command.commands.map((one) => ({ name: one.name(), what: one.description() })),
  };
}

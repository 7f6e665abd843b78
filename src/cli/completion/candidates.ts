import type { Command, Option } from 'commander';

/** A word that may stand where a shell asks. */
export interface Candidate {
  readonly word: string;
  readonly what: string;
}

/** Words that an option or an argument takes, by its name in the help: `--format`, `<shell>`. */
export type KnownValues = (command: readonly string[], name: string) => readonly Candidate[];

const NOTHING: readonly Candidate[] = [];

/**
 * What may stand at the end of `words` (those after the program's name, the last one as far as it is typed). Nothing where any
 * file may, which shells complete by themselves.
 */
export function candidates(program: Command, words: readonly string[], known: KnownValues): readonly Candidate[] {
  const typed = words.at(-1) ?? '';
  const { command, path, before, taken } = reached(program, words.slice(0, -1));
  const begins = ({ word }: Candidate): boolean => word.startsWith(typed);
  if (before !== undefined) return known(path, before.long ?? '').filter(begins);
  if (typed.startsWith('-')) return optionsOf(program, command).filter(begins);
  const below = taken === 0 ? command.commands.filter(isShown).map(asCandidate) : NOTHING;
  const argument = command.registeredArguments[taken] ?? command.registeredArguments.at(-1);
  const values = argument === undefined ? NOTHING : known(path, `<${argument.name()}>`);
  return [...below, ...values].filter(begins);
}

interface Reached {
  readonly command: Command;
  /** Names of the commands that lead to it. */
  readonly path: readonly string[];
  /** The option whose value comes next. */
  readonly before: Option | undefined;
  /** Arguments of the command so far. */
  readonly taken: number;
}

/** Where the words before the one at hand lead. */
function reached(program: Command, words: readonly string[]): Reached {
  let command = program;
  const path: string[] = [];
  let before: Option | undefined;
  let taken = 0;
  for (const word of words) {
    if (before !== undefined) {
      before = undefined;
      continue;
    }
    if (word.startsWith('-')) {
      before = optionsIn(program, command).find((option) => takesNext(option, word));
      continue;
    }
    const next = taken === 0 ? command.commands.find((one) => one.name() === word && isShown(one)) : undefined;
    if (next === undefined) {
      taken++;
    } else {
      command = next;
      path.push(word);
    }
  }
  return { command, path, before, taken };
}

const takesNext = (option: Option, word: string): boolean =>
  (word === option.long || word === option.short) && (option.required || option.optional);

/** `scan` is the default, so its options follow the program's name too. */
function optionsIn(program: Command, command: Command): readonly Option[] {
  const scan = command === program ? program.commands.find((one) => one.name() === 'scan') : undefined;
  return [...command.options, ...(scan?.options ?? [])];
}

function optionsOf(program: Command, command: Command): readonly Candidate[] {
  const options = optionsIn(program, command).flatMap(({ long, description }) =>
    long ? [{ word: long, what: description }] : [],
  );
  return [...options, { word: '--help', what: 'show help' }];
}

/** commander keeps hidden commands out of its help and marks them no other way. */
function isShown(command: Command): boolean {
  return command.parent?.createHelp().visibleCommands(command.parent).includes(command) === true;
}

const asCandidate = (command: Command): Candidate => ({ word: command.name(), what: command.description() });

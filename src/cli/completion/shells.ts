import type { ShellCommand } from './shell-words.js';

const NAME = 'foi-gate';

type Script = (commands: readonly ShellCommand[]) => string;

const wordsAfter = ({ options, commands }: ShellCommand): readonly string[] => [
  ...commands.map(({ name }) => name),
  ...options.map(({ flag }) => flag),
];

/** Text within single quotes of a POSIX shell. */
const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** bash and zsh: the words typed so far without options pick the command, its words are offered beside files. */
const bash: Script = (commands) => `# Completion of ${NAME} for bash: source <(${NAME} completion bash)
_foi_gate() {
  local word=\${COMP_WORDS[COMP_CWORD]} path= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${path}\${COMP_WORDS[at]}" in
${commands
  .filter(({ path }) => path.length > 0)
  .map(({ path }) => `      ${single(path.join(' '))}) path="\${path}\${COMP_WORDS[at]} " ;;`)
  .join('\n')}
    esac
  done
  local words
  case "$path" in
${commands.map((one) => `    ${single(one.path.map((word) => `${word} `).join(''))}) words=${single(wordsAfter(one).join(' '))} ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _foi_gate ${NAME}
`;

const zsh: Script = (commands) => `#compdef ${NAME}
# Completion of ${NAME} for zsh: ${NAME} completion zsh > a folder of $fpath/_foi-gate
_foi_gate() {
  local path_= at
  for ((at = 2; at < CURRENT; at++)); do
    case "\${path_}\${words[at]}" in
${commands
  .filter(({ path }) => path.length > 0)
  .map(({ path }) => `      ${single(path.join(' '))}) path_="\${path_}\${words[at]} " ;;`)
  .join('\n')}
    esac
  done
  local -a offered
  case "$path_" in
${commands.map((one) => `    ${single(one.path.map((word) => `${word} `).join(''))}) offered=(${described(one).map(single).join(' ')}) ;;`).join('\n')}
  esac
  _describe ${NAME} offered
  _files
}
compdef _foi_gate ${NAME}
`;

function described({ options, commands }: ShellCommand): readonly string[] {
  const safe = (text: string): string => text.replaceAll(':', '\\:');
  return [
    ...commands.map(({ name, what }) => `${safe(name)}:${what}`),
    ...options.map(({ flag, what }) => `${safe(flag)}:${what}`),
  ];
}

const fish: Script = (commands) => {
  const lines = commands.flatMap(({ path, options, commands: below }) => {
    const own = path.map((word) => `__fish_seen_subcommand_from ${word}`);
    const names = below.map(({ name }) => name).join(' ');
    const none = names === '' ? [] : [`not __fish_seen_subcommand_from ${names}`];
    const here = single([...own, ...(path.length === 0 ? none : [])].join('; and ') || 'true');
    const next = single([...own, ...none].join('; and '));
    return [
      ...below.map(({ name, what }) => `complete -c ${NAME} -n ${next} -a ${single(name)} -d ${single(what)}`),
      ...options.map(
        ({ flag, what }) => `complete -c ${NAME} -n ${here} -l ${single(flag.slice(2))} -d ${single(what)}`,
      ),
    ];
  });
  return `# Completion of ${NAME} for fish: ${NAME} completion fish > ~/.config/fish/completions/${NAME}.fish\n${lines.join('\n')}\n`;
};

const powershell: Script = (commands) => {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const table = commands.map(
    (one) => `    ${quoted(one.path.join(' '))} = @(${wordsAfter(one).map(quoted).join(', ')})`,
  );
  return `# Completion of ${NAME} for PowerShell: ${NAME} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${NAME} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${table.join('\n')}
  }
  $path = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    $longer = "$path $($element.Extent.Text)".Trim()
    if ($words.ContainsKey($longer)) { $path = $longer }
  }
  $words[$path] | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
};

/** Completion scripts, by shell. */
export const SHELLS: Readonly<Record<string, Script>> = { bash, zsh, fish, powershell };

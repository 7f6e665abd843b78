/*
 * What a shell runs when the tab key is pressed: it asks the program itself, `foi-gate complete --at N -- WORD ...`, which
 * answers a candidate a line, with a tab before what it means. Where it answers nothing, the shell completes files.
 */

const bash = `# Completion of foi-gate for bash: source <(foi-gate completion bash)
_foi_gate() {
  local line
  COMPREPLY=()
  while IFS=$'\\t' read -r line _; do
    COMPREPLY+=("$line")
  done < <(foi-gate complete --at "$((COMP_CWORD - 1))" -- "\${COMP_WORDS[@]:1}" 2>/dev/null)
}
complete -o default -F _foi_gate foi-gate
`;

const zsh = `#compdef foi-gate
# Completion of foi-gate for zsh: foi-gate completion zsh > a folder of $fpath/_foi-gate
_foi_gate() {
  local line
  local -a offered
  while IFS= read -r line; do
    offered+=("\${\${line//:/\\\\:}/$'\\t'/:}")
  done < <(foi-gate complete --at "$((CURRENT - 2))" -- "\${(@)words[2,-1]}" 2>/dev/null)
  if (( \${#offered} )); then _describe foi-gate offered; else _files; fi
}
if [ "$funcstack[1]" = _foi-gate ]; then _foi_gate "$@"; else compdef _foi_gate foi-gate; fi
`;

const fish = `# Completion of foi-gate for fish: foi-gate completion fish > ~/.config/fish/completions/foi-gate.fish
function __foi_gate_offered
  set -l before (commandline -opc)
  foi-gate complete --at (math (count $before) - 1) -- $before[2..-1] (commandline -ct) 2>/dev/null
end
complete -c foi-gate -n '__foi_gate_offered | string length -q' -f -a '(__foi_gate_offered)'
`;

const powershell = `# Completion of foi-gate for PowerShell: foi-gate completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName foi-gate -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
  $at = if ($wordToComplete -eq '') { $words.Count } else { $words.Count - 1 }
  foi-gate complete --at $at -- $words 2>$null | ForEach-Object {
    $word, $what = $_ -split "\`t", 2
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $(if ($what) { $what } else { $word }))
  }
}
`;

/** Completion scripts, by shell. */
export const SCRIPTS: Readonly<Record<string, string>> = { bash, zsh, fish, powershell };

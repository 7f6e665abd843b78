import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const NAMES = ['yaml', 'yml', 'json', 'mjs', 'js', 'ts', 'mts'].map((ending) => `foi-gate.config.${ending}`);

/** Where settings were found. `unused`: settings that lie among what is scanned, where anybody may have put them. */
export interface FoundConfig {
  readonly file?: string;
  readonly unused?: string;
}

/**
 * The nearest settings from the target upwards. A folder that is scanned cannot bring its own settings along, unless the
 * command was typed inside it: what is about to be released must not decide how it is checked.
 */
export function findConfig(target: string | undefined): FoundConfig {
  const here = realpathSync('.');
  const start = startOf(target, here);
  let unused: string | undefined;
  for (let folder = start.from; ; folder = dirname(folder)) {
    const file = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (file !== undefined) {
      if (folder !== start.scanned) return { file, ...(unused === undefined ? {} : { unused }) };
      unused = file;
    }
    if (dirname(folder) === folder) return unused === undefined ? {} : { unused };
  }
}

/** True for settings that lie where the command was typed or above, which its user chose to be in. */
export function isAbove(file: string): boolean {
  const here = realpathSync('.');
  return (
    here === dirname(file) || here.startsWith(dirname(file).endsWith(sep) ? dirname(file) : `${dirname(file)}${sep}`)
  );
}

function startOf(target: string | undefined, here: string): { readonly from: string; readonly scanned?: string } {
  if (target === undefined || target === '-') return { from: here };
  const path = resolve(target);
  if (!existsSync(path)) return { from: existing(dirname(path)) };
  const real = realpathSync(path);
  if (!statSync(real).isDirectory()) return { from: dirname(real) };
  const isInside = here === real || here.startsWith(`${real}${sep}`);
  return isInside ? { from: real } : { from: real, scanned: real };
}

/** The nearest folder that is there: a pattern names some that are not. */
function existing(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : existing(dirname(folder));
}

import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, normalize } from 'node:path';
import { printable } from '../reporters/text/printable.js';
import { ExitCode } from './exit-code.js';
import { initFiles } from './init/init-files.js';
import { print, writeFailed } from './print.js';
import { withSlashes } from './slashes.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

export interface InitOptions {
  readonly force?: boolean;
}

/** Writes settings, a GitHub workflow, a GitLab job and a hook into the folder one is in. Throws `UsageError`, `ReportFailed`. */
export async function initCommand(folder: string, { force = false }: InitOptions): Promise<ExitCode> {
  const files = initFiles({ folder: insideOf(folder), version: version() });
  const there = files.filter(({ name }) => existsSync(name)).map(({ name }) => name);
  if (there.length > 0 && !force) {
    throw new UsageError(
      `${there.join(', ')} ${there.length === 1 ? 'is' : 'are'} there already; --force writes over.`,
    );
  }
  for (const { name, text, runs } of files) {
    try {
      mkdirSync(dirname(name), { recursive: true });
      writeFileSync(name, text);
      if (runs) chmodSync(name, 0o755);
    } catch (error) {
      throw writeFailed(`to ${name}`, error);
    }
  }
  const lines = files.map(
    ({ name, remaining }) => `Written: ${name}${remaining === undefined ? '' : `\n         now ${remaining}`}\n`,
  );
  await print(lines.join(''));
  return ExitCode.Allow;
}

/** The folder as commands in the files name it: within the repository, and with nothing a shell would obey. */
function insideOf(folder: string): string {
  const path = withSlashes(normalize(folder)).replace(/\/$/u, '');
  if (isAbsolute(folder) || path === '..' || path.startsWith('../')) {
    throw new UsageError('The folder to scan must lie within the one you are in.');
  }
  if (!/^[\p{L}\p{N} ._/-]+$/u.test(path) || path.startsWith('-')) {
    throw new UsageError(`The name of the folder "${printable(folder)}" holds characters that a script could misread.`);
  }
  return path;
}

import { printable } from '../../reporters/text/printable.js';
import { print } from '../print.js';
import type { TypedScanOptions } from '../scan-options.js';
import { withSlashes } from '../slashes.js';
import { findConfig } from './find-config.js';

/** Options that pick files, show values or are about the settings themselves: never part of what is printed. */
const NOT_SETTINGS = ['config', 'printConfig', 'showValues', 'stdinFilename', 'since', 'staged'];

/**
 * The options of a scan with the settings file in the place of what was not typed. Where they are to be printed only, they
 * are, and the answer is undefined. Throws `UsageError`, and `RuleFileError` with the line.
 */
export async function settleOptions(
  paths: readonly string[],
  typed: TypedScanOptions,
  isTyped: (option: string) => boolean,
): Promise<TypedScanOptions | undefined> {
  const { file, unused } = configFor(paths, typed);
  const config =
    file === undefined
      ? {}
      : await (await import('./read-config.js')).readConfig(file, typeof typed.config === 'string');
  const chosen = Object.entries(config).filter(([option]) => !isTyped(option));
  const options: TypedScanOptions = { ...typed, ...Object.fromEntries(chosen) };
  if (typed.printConfig) {
    const shown = Object.entries(options).filter(([option]) => !NOT_SETTINGS.includes(option));
    await print(
      `${JSON.stringify({ file: file === undefined ? null : withSlashes(file), ...Object.fromEntries(shown) }, null, 2)}\n`,
    );
    return undefined;
  }
  if (!options.quiet) tell(file, unused);
  return options;
}

function configFor(paths: readonly string[], { config }: TypedScanOptions): ReturnType<typeof findConfig> {
  if (config === false) return {};
  if (typeof config === 'string') return { file: config };
  return findConfig(paths.find((path) => path !== '-'));
}

function tell(file: string | undefined, unused: string | undefined): void {
  if (file !== undefined) process.stderr.write(`foi-gate: Settings: ${printable(withSlashes(file))}\n`);
  if (unused !== undefined) {
    process.stderr.write(
      `foi-gate: ${printable(withSlashes(unused))} lies in the folder that is scanned and was not used; name it with --config if it is yours.\n`,
    );
  }
}

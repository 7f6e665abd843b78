import { type Command, Option } from 'commander';
import { LIMIT_FLAGS, usualValue } from './limit-flags.js';

/** Adds up the values of an option that may be given several times. */
export const LISTED = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The options of every command that reads documents: what they are judged by, and how much may be spent on each. */
export function addReadingOptions(command: Command): void {
  command
    .option('--policy <policy>', 'release, strict, or a policy file', 'release')
    .option('--rules <path>', 'a file or folder of rules of your own, repeatable', LISTED)
    .option('--roster <file>', 'find the people of your own staff list, as made by roster build')
    .option('--key-file <file>', 'file with the key of the roster; FOI_GATE_KEY unless told')
    .option('--password-file <file>', 'passwords for locked documents, one a line, tried in turn')
    .option('--decisions <file>', 'decisions to let findings go out, as accept writes them')
    .option('--config <file>', 'settings; foi-gate.config.yaml, .json or .mjs from the target upwards unless told')
    .option('--no-config', 'no settings file')
    .option('--ocr <mode>', 'read pages that are only a picture with Tesseract: auto, off, require', 'auto')
    .option('--ocr-languages <names>', 'language data of Tesseract, such as eng+cym; eng unless told')
    .option('--jobs <number>', 'files read at the same time')
    .option('--quiet', 'neither progress nor notices')
    .option('--no-progress', 'no progress');
  for (const limit of LIMIT_FLAGS) {
    command.addOption(new Option(`${limit.flag} <${limit.unit}>`, `limit: ${limit.what} (${usualValue(limit)})`));
  }
}

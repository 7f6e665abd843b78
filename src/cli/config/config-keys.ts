import { LIMIT_FLAGS } from '../limit-flags.js';

/** What a value of the settings is. Paths start from the folder of the settings file. */
export type ConfigKind = 'text' | 'number' | 'flag' | 'path' | 'paths' | 'policy' | 'outputs' | 'ocr';

export interface ConfigKey {
  readonly kind: ConfigKind;
  readonly what: string;
}

/** Every setting, named like its flag. What shows values or picks the files of one run is not among them. */
export const CONFIG_KEYS: Readonly<Record<string, ConfigKey>> = {
  format: { kind: 'text', what: 'format of the main report' },
  output: { kind: 'path', what: 'file for the main report' },
  report: { kind: 'outputs', what: 'further reports, each a format and a file such as json=report.json' },
  policy: { kind: 'policy', what: 'release, strict, or a policy file' },
  rules: { kind: 'paths', what: 'files and folders of rules of your own' },
  roster: { kind: 'path', what: 'index of your own staff list' },
  'key-file': { kind: 'path', what: 'file with the key of the roster' },
  'password-file': { kind: 'path', what: 'file with passwords for locked documents, one a line' },
  decisions: { kind: 'path', what: 'file of decisions to let findings go out' },
  certificate: { kind: 'path', what: 'certificate to write when everything is allowed' },
  cache: { kind: 'path', what: 'folder that keeps inspections of earlier runs' },
  ocr: { kind: 'ocr', what: 'reading of pages that are only a picture: auto, off or require' },
  'ocr-languages': { kind: 'text', what: 'language data of Tesseract, such as eng+cym' },
  jobs: { kind: 'number', what: 'files read at the same time' },
  all: { kind: 'flag', what: 'tell each finding by itself' },
  quiet: { kind: 'flag', what: 'neither progress nor notices' },
  progress: { kind: 'flag', what: 'show progress' },
  color: { kind: 'flag', what: 'use colours' },
};

/** The limits, named like their flags; each takes a number or what the flag takes. */
export const CONFIG_LIMITS: Readonly<Record<string, string>> = Object.fromEntries(
  LIMIT_FLAGS.map(({ flag, what }) => [flag.slice(2), what]),
);

/** The name under which the parser of commands keeps a flag: `key-file` is `keyFile`. */
export function optionName(key: string): string {
  return key.replace(/-(.)/gu, (_dash, letter: string) => letter.toUpperCase());
}

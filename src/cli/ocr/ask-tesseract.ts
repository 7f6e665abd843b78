import { execFile } from 'node:child_process';
import type { TesseractSetup } from '../../engine/recognition/tesseract.js';

/** What a Tesseract says of itself. */
export interface TesseractFacts {
  /** `tesseract 5.3.0`. */
  readonly version: string;
  /** Names of its language data. */
  readonly languages: readonly string[];
}

const PATIENCE_MS = 20_000;

/** Asks the program for its version and language data; undefined where it does not run. */
export async function askTesseract({ program, environment }: TesseractSetup): Promise<TesseractFacts | undefined> {
  const ask = (flag: string): Promise<readonly string[] | undefined> =>
    new Promise((resolve) => {
      execFile(program, [flag], { env: environment, timeout: PATIENCE_MS, windowsHide: true }, (error, out, err) =>
        // Older ones answer on standard error.
        resolve(error ? undefined : `${out}${err}`.split(/\r?\n/u).map((line) => line.trim())),
      );
    });
  const [version, languages] = await Promise.all([ask('--version'), ask('--list-langs')]);
  if (!version?.[0] || !languages) return undefined;
  return { version: version[0], languages: languages.slice(1).filter((name) => /^[\w/-]+$/u.test(name)) };
}

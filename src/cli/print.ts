import { ReportFailed } from './report-failed.js';

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'writing there was refused',
  EPERM: 'writing there was refused',
  EROFS: 'the disk is read-only',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EISDIR: 'it is a folder',
  EPIPE: 'nobody reads it any more',
};

/** Writes to standard output and waits until it is taken. Throws `ReportFailed`. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(writeFailed('to standard output', error)) : resolve()));
  });
}

/** The error of a write, told by its code. */
export function writeFailed(where: string, error: unknown): ReportFailed {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const cause = CAUSES[code] ?? `the system refused (${code})`;
  return new ReportFailed(`The report could not be written ${where}: ${cause}.`);
}

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { unreachable } from '../engine/unreachable.js';
import { DEFAULT_LIMITS } from '../model/bytes.js';
import { printable } from '../reporters/text/printable.js';
import { wrap } from '../reporters/text/wrap.js';
import { openOriginal } from './copy/original.js';
import { replyWords } from './copy/reply-words.js';
import { copyFormat, type SimplerFile, simplerFiles } from './copy/simpler-files.js';
import { ExitCode } from './exit-code.js';
import { print, writeFailed } from './print.js';
import { scanCommand } from './scan-command.js';
import { withSlashes } from './slashes.js';
import { UsageError } from './usage-error.js';

const WIDTH = 100;

export interface CopyOptions {
  /** Folder for the copy. */
  readonly to: string;
  readonly format?: string;
  readonly policy: string;
}

/**
 * A release copy of one document: only what is shown, in a simpler format, written beside nothing that is there already,
 * then scanned. Returns the code of that scan's verdict; the original is only read.
 */
export async function copyCommand(path: string, { to, format: asked, policy }: CopyOptions): Promise<ExitCode> {
  const original = await openOriginal(bytesOf(path), basename(path), DEFAULT_LIMITS);
  const format = copyFormat(original, asked);
  const { files, leftOut } = await simplerFiles(original, format, basename(path, extname(path)));
  const written = writeNew(files, to);
  const words = [
    ...written.map((name) => `Written: ${printable(withSlashes(name))}`),
    ...leftOut.flatMap((sentence) => wrap(sentence, WIDTH, '  ')),
  ];
  await print(`${words.join('\n')}\n\n`);
  const options = { format: 'console', policy, ocr: 'auto', progress: false, color: true };
  const code = await scanCommand(written, options, undefined);
  const lead =
    code === ExitCode.Allow ? 'For the reply:' : 'Do not send the copy yet. Once it is mended, for the reply:';
  await print(`\n${lead}\n${wrap(replyWords(format), WIDTH, '  ').join('\n')}\n`);
  return code;
}

function bytesOf(path: string): Buffer {
  try {
    if (!statSync(path).isFile()) throw new UsageError('A copy is made of one file, and this is none.');
    if (statSync(path).size > DEFAULT_LIMITS.fileBytes) throw new UsageError('The file is too large to be copied.');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(isAbsent ? `There is no file "${printable(path)}".` : unreachable(error).detail);
  }
}

/** Writes all files or none: an older file is never overwritten. Gives their paths. */
function writeNew(files: readonly SimplerFile[], folder: string): readonly string[] {
  const paths = files.map(({ name }) => join(folder, name));
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined) throw new UsageError(`There is a "${printable(there)}" already, and it is not overwritten.`);
  try {
    mkdirSync(folder, { recursive: true });
    for (const [at, { content }] of files.entries()) writeFileSync(paths[at]!, content, { flag: 'wx' });
  } catch (error) {
    throw writeFailed('of the copy', error);
  }
  return paths;
}

import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * The program Tesseract: where the search path leads, or where its installers put it, which on Windows leave the search
 * path alone. Relative folders of the path are left out: they would lead to what lies in the folder that is scanned.
 */
export function findTesseract(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  isProgram: (path: string) => boolean = isFile,
): string | undefined {
  const isWindows = platform === 'win32';
  const { delimiter, isAbsolute, join } = isWindows ? win32 : posix;
  const folders = [...(env.PATH ?? '').split(delimiter), ...(isWindows ? windowsFolders(env) : UNIX_FOLDERS)];
  return folders
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, isWindows ? 'tesseract.exe' : 'tesseract'))
    .find(isProgram);
}

/** Homebrew's and MacPorts', which programs started from a window do not have in their path. */
const UNIX_FOLDERS = ['/opt/homebrew/bin', '/usr/local/bin', '/opt/local/bin'];

function windowsFolders({ ProgramFiles, LOCALAPPDATA, ...env }: NodeJS.ProcessEnv): string[] {
  const parents = [
    ProgramFiles,
    env['ProgramFiles(x86)'],
    LOCALAPPDATA && win32.join(LOCALAPPDATA, 'Programs'),
    LOCALAPPDATA,
  ];
  return parents.flatMap((parent) => (parent ? [win32.join(parent, 'Tesseract-OCR')] : []));
}

function isFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // A path often leads through folders that are not there, or that one may not look into.
    return false;
  }
}

import { expect, it } from 'vitest';
import { findTesseract } from '../../../src/cli/ocr/find-tesseract.js';

const at =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

const WINDOWS = 'C:\\Program Files\\Tesseract-OCR\\tesseract.exe';
const USERS = 'C:\\Users\\me\\AppData\\Local\\Programs\\Tesseract-OCR\\tesseract.exe';
const WINDOWS_ENV = {
  PATH: 'C:\\Windows;D:\\Tools',
  ProgramFiles: 'C:\\Program Files',
  LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local',
};

it.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, readonly string[], string | undefined]>([
  ['in the path', { PATH: '/bin:/usr/bin' }, 'linux', ['/usr/bin/tesseract'], '/usr/bin/tesseract'],
  ['first of two', { PATH: '/a:/b' }, 'linux', ['/b/tesseract', '/a/tesseract'], '/a/tesseract'],
  ["in Homebrew's folder", { PATH: '/bin' }, 'darwin', ['/opt/homebrew/bin/tesseract'], '/opt/homebrew/bin/tesseract'],
  ['in the path of Windows', WINDOWS_ENV, 'win32', ['D:\\Tools\\tesseract.exe', WINDOWS], 'D:\\Tools\\tesseract.exe'],
  ['where the installer puts it', WINDOWS_ENV, 'win32', [WINDOWS], WINDOWS],
  ["in the user's own programs", WINDOWS_ENV, 'win32', [USERS], USERS],
  ['nowhere', { PATH: '/bin' }, 'linux', [], undefined],
  ['without a path', {}, 'linux', ['tesseract'], undefined],
  ['not in the folder one is in', { PATH: ':.:bin' }, 'linux', ['tesseract', 'bin/tesseract'], undefined],
  ['not without its extension', WINDOWS_ENV, 'win32', ['D:\\Tools\\tesseract'], undefined],
])('finds it %s', (_where, env, platform, paths, expected) => {
  expect(findTesseract(env, platform, at(...paths))).toBe(expected);
});

import { basename } from 'node:path';
import { extensionOf } from '../engine/probe.js';

/**
 * What of a file's name its inspection hangs on: the ending, which promises a format, or the whole name where that tells
 * of people. Copies of one content that are called the same are read once.
 */
export function calledAs(path: string, tellsOfPeople: (name: string) => boolean): string {
  const name = basename(path.replaceAll('\\', '/'));
  return tellsOfPeople(name) ? name : `.${extensionOf(name)}`;
}

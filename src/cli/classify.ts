import { lstatSync, type Stats, statSync } from 'node:fs';
import { unreachable } from '../engine/unreachable.js';
import type { GapReason } from '../model/catalogue.js';

/** What lies at a path. `link-to-folder` is told apart, because a walk must not follow it blindly. */
export type Found =
  | { readonly kind: 'file' | 'folder' | 'link-to-folder' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unread'; readonly reason: GapReason; readonly detail: string };

const BROKEN_LINK: Found = {
  kind: 'unread',
  reason: 'damaged',
  detail: 'It is a link to something that is not there.',
};
const NOT_A_FILE: Found = {
  kind: 'unread',
  reason: 'unsupported',
  detail: 'It is a pipe, a socket or a device and not a file, so it was not opened.',
};

/** Looks at a path without opening it: a pipe or a device would keep the reader waiting for ever. */
export function classify(path: string): Found {
  const own = look(path, lstatSync);
  if (!('isFile' in own)) return own;
  if (!own.isSymbolicLink()) return kindOf(own);
  const target = look(path, statSync);
  if (!('isFile' in target)) return target.kind === 'missing' ? BROKEN_LINK : target;
  return target.isDirectory() ? { kind: 'link-to-folder' } : kindOf(target);
}

function kindOf(stats: Stats): Found {
  if (stats.isFile()) return { kind: 'file' };
  return stats.isDirectory() ? { kind: 'folder' } : NOT_A_FILE;
}

function look(path: string, stat: (path: string) => Stats): Stats | Found {
  try {
    return stat(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unread', ...unreachable(error) };
  }
}

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Bytes } from '../model/bytes.js';
import { Unreadable } from '../model/failure.js';

/** Windows has no such flag; elsewhere it keeps a named pipe from blocking the open for ever. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * An ordinary file on disk. Each `read` is one buffer of its own.
 * Throws `Unreadable` when the file cannot be opened, is no ordinary file, or gives fewer bytes than it promised.
 */
export function openFile(path: string): Bytes & { close(): void } {
  const descriptor = open(path);
  const size = sizeOf(descriptor);
  return {
    size,
    read: (offset, length) =>
      offset < 0 ? Buffer.alloc(0) : readFully(descriptor, offset, Math.max(0, Math.min(length, size - offset))),
    close: () => closeSync(descriptor),
  };
}

function open(path: string): number {
  try {
    return openSync(path, OPEN_FLAGS);
  } catch {
    throw new Unreadable('damaged', 'The file cannot be opened: it is missing, or this account may not read it.');
  }
}

function sizeOf(descriptor: number): number {
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return stats.size;
  closeSync(descriptor);
  throw new Unreadable('unsupported', 'This is a folder or a device, not a file.');
}

function readFully(descriptor: number, offset: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length; ) {
    const count = readOnce(descriptor, buffer, filled, offset);
    if (count === 0) throw new Unreadable('damaged', 'The file became shorter while it was read.');
    filled += count;
  }
  return buffer;
}

function readOnce(descriptor: number, buffer: Buffer, filled: number, offset: number): number {
  try {
    return readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled);
  } catch {
    throw new Unreadable('damaged', 'The file could not be read from disk.');
  }
}

import type { Bytes } from '../model/bytes.js';

/** Bytes that are already in memory. What `read` returns shares that memory; nobody writes to it. */
export function memoryBytes(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    read: (offset, length) => (offset < 0 ? Buffer.alloc(0) : buffer.subarray(offset, offset + Math.max(0, length))),
  };
}

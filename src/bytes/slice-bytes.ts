import type { Bytes } from '../model/bytes.js';

/** The `length` bytes of `bytes` from `offset` on as bytes of their own; what lies outside `bytes` is cut off. */
export function sliceBytes(bytes: Bytes, offset: number, length: number): Bytes {
  const start = Math.min(Math.max(0, offset), bytes.size);
  const size = Math.min(Math.max(0, length), bytes.size - start);
  return {
    size,
    read: (from, count) =>
      from < 0 || from >= size ? Buffer.alloc(0) : bytes.read(start + from, Math.min(Math.max(0, count), size - from)),
  };
}

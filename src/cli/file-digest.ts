import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1_048_576;

/** SHA-256 of a file in hexadecimal, and its size. Throws what the file system throws. */
export function fileDigest(path: string): { readonly sha256: string; readonly bytes: number } {
  const handle = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK);
    let bytes = 0;
    for (;;) {
      const read = readSync(handle, chunk, 0, CHUNK, null);
      if (read === 0) return { sha256: hash.digest('hex'), bytes };
      hash.update(chunk.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(handle);
  }
}

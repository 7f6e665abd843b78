import type { Target } from '../engine/target.js';

/** The document on standard input, under the name it is to have. Beyond `most` bytes it is not kept, and not read. */
export async function stdinDocument(chunks: AsyncIterable<Buffer>, shownAs: string, most: number): Promise<Target> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) {
      const detail = 'The document on standard input is larger than the limit for a file, so it was not read.';
      return { kind: 'unread', shownAs, reason: 'limit', detail };
    }
    kept.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of kept) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { kind: 'bytes', bytes, shownAs };
}

/** A declaration stands within so many bytes of the start. */
const HEAD = 1024;
const DECLARATION = /<!DOCTYPE\s[^[<>]*>/u;

/**
 * XML without the declaration of its type that OpenOffice writes in front of manifests, macros and dialogs. It names a
 * file and declares nothing; a declaration that does declare something stays, and the tokenizer refuses it.
 */
export async function* withoutDoctype(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    yield first ? blanked(chunk) : chunk;
    first = false;
  }
}

function blanked(chunk: Buffer): Buffer {
  const match = DECLARATION.exec(chunk.toString('latin1', 0, HEAD));
  if (match === null) return chunk;
  const copy = Buffer.from(chunk);
  return copy.fill(' ', match.index, match.index + match[0].length);
}

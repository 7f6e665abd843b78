import { toUtf8 } from '../../bytes/text-encoding.js';
import type { Bytes } from '../../model/bytes.js';

const CHUNK = 256 * 1024;
const HEAD = 16 * 1024;
/** A document type that only names itself. One that declares anything is refused by the tokenizer. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s[^[\]<>]*(?:\[\s*\])?\s*>/u;

/** The bytes of an XML file in UTF-8, a document type that says nothing blanked out. */
export async function* xmlSource(bytes: Bytes): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of toUtf8(chunksOf(bytes))) {
    yield isFirst ? withoutDoctype(chunk) : chunk;
    // What was converted begins with a mark of its own in a chunk of its own.
    isFirst &&= chunk.length < 4;
  }
}

async function* chunksOf(bytes: Bytes): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.size; at += CHUNK) yield bytes.read(at, CHUNK);
}

function withoutDoctype(chunk: Buffer): Buffer {
  const head = chunk.toString('latin1', 0, HEAD);
  const match = PLAIN_DOCTYPE.exec(head);
  if (match === null) return chunk;
  const copy = Buffer.from(chunk);
  copy.fill(0x20, match.index, match.index + match[0].length);
  return copy;
}

import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Bytes } from '../../model/bytes.js';

const CHUNK = 256 * 1024;
const ENCODING_SAMPLE = 4096;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The bytes of a text file piece by piece, without a byte order mark; UTF-16 becomes UTF-8. Separators, quotes and line
 * ends are then single bytes whatever the file was written in.
 */
export function* textChunks(bytes: Bytes): Generator<Buffer> {
  const wide = wideEncoding(bytes.read(0, ENCODING_SAMPLE));
  const decoder = wide === undefined ? undefined : new TextDecoder(wide);
  for (let offset = 0; offset < bytes.size; offset += CHUNK) {
    const chunk = bytes.read(offset, CHUNK);
    if (decoder !== undefined) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    else yield offset === 0 ? withoutMark(chunk) : chunk;
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

/** The beginning of a text file as `textChunks` would give it. */
export function convertHead(head: Buffer): Buffer {
  const wide = wideEncoding(head.subarray(0, ENCODING_SAMPLE));
  return wide === undefined ? withoutMark(head) : Buffer.from(new TextDecoder(wide).decode(head));
}

function wideEncoding(sample: Buffer): string | undefined {
  // Only bytes that are not plain text can be UTF-16.
  if (!sample.includes(0) && sample[0] !== 0xff && sample[0] !== 0xfe) return undefined;
  const { encoding } = decodeBytes(sample);
  return encoding.startsWith('utf-16') ? encoding : undefined;
}

function withoutMark(chunk: Buffer): Buffer {
  return chunk.subarray(0, UTF8_MARK.length).equals(UTF8_MARK) ? chunk.subarray(UTF8_MARK.length) : chunk;
}

import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Budget, Bytes } from '../model/bytes.js';
import { LimitReached, Unreadable } from '../model/failure.js';
import { damagedPart } from './damaged-part.js';
import { createMeter } from './output-meter.js';
import type { ZipEntry } from './zip.js';

const STORED = 0;
const DEFLATED = 8;
/** Entries below are inflated in one go: a stream costs more than it saves. */
const SMALL = 1024 ** 2;
/** Output buffers of zlib. Its default of 16 KiB makes a large part a third slower; 64 to 256 KiB are alike. */
const INFLATED_CHUNK = 128 * 1024;
/** Of 64 KiB each end leaves a short chunk and a wait, a tenth of the time. */
const COMPRESSED_CHUNK = 256 * 1024;
const DEFAULT_WHOLE = 64 * 1024 ** 2;

/**
 * Content of an entry in chunks of at most 128 KiB (one chunk of up to 1 MiB when it is small). While a chunk is worked
 * on, the next one is inflated on another thread. Charges `inflatedBytes`.
 * Throws `Unreadable` when it is encrypted, compressed in another way, or damaged; the check of size and checksum comes
 * after the last chunk. Throws `LimitReached` for `inflatedBytes`, `partBytes` and `ratio`.
 */
export async function* readEntry(bytes: Bytes, entry: ZipEntry, budget: Budget): AsyncGenerator<Buffer> {
  refuseUnreadable(entry);
  const meter = createMeter(entry, budget);
  for await (const chunk of chunksOf(bytes, entry)) {
    meter.add(chunk);
    yield chunk;
  }
  meter.finish();
}

/**
 * Content of an entry in one buffer. Throws as `readEntry` does, and `LimitReached('partBytes')` when it is longer than
 * `maxBytes`, 64 MiB unless told.
 */
export async function readWhole(
  bytes: Bytes,
  entry: ZipEntry,
  budget: Budget,
  maxBytes: number = DEFAULT_WHOLE,
): Promise<Buffer> {
  if (entry.size > maxBytes) budget.refuse('partBytes');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readEntry(bytes, entry, budget)) {
    length += chunk.length;
    if (length > maxBytes) budget.refuse('partBytes');
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
}

function refuseUnreadable(entry: ZipEntry): void {
  if (entry.encrypted) throw new Unreadable('encrypted', 'A part of the archive is protected by a password.');
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Unreadable('unsupported', 'A part of the archive is compressed in a way that cannot be read.');
  }
  if (entry.dataOffset < 0 || (entry.method === STORED && entry.size !== entry.compressedSize)) throw damagedPart();
}

function chunksOf(bytes: Bytes, entry: ZipEntry): Iterable<Buffer> | AsyncIterable<Buffer> {
  if (entry.method === STORED) return compressedChunks(bytes, entry, INFLATED_CHUNK);
  if (entry.size < SMALL && entry.compressedSize < SMALL) return [inflateAtOnce(bytes, entry)];
  return inflateStream(bytes, entry);
}

function* compressedChunks(bytes: Bytes, entry: ZipEntry, chunkSize: number): Generator<Buffer> {
  for (let at = 0; at < entry.compressedSize; at += chunkSize) {
    const length = Math.min(chunkSize, entry.compressedSize - at);
    const chunk = bytes.read(entry.dataOffset + at, length);
    if (chunk.length !== length) throw damagedPart();
    yield chunk;
  }
}

/** What `inflateRawSync` gives with `info`, which its types leave out. */
interface InflateInfo {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function inflateAtOnce(bytes: Bytes, entry: ZipEntry): Buffer {
  const compressed = bytes.read(entry.dataOffset, entry.compressedSize);
  const { buffer, engine } = inflateBounded(compressed, entry.size);
  // Bytes after the end of the stream would be read by nobody.
  if (engine.bytesWritten !== entry.compressedSize) throw damagedPart();
  return buffer;
}

function inflateBounded(compressed: Buffer, size: number): InflateInfo {
  try {
    const options = { info: true, maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) };
    return inflateRawSync(compressed, options) as unknown as InflateInfo;
  } catch {
    throw damagedPart();
  }
}

async function* inflateStream(bytes: Bytes, entry: ZipEntry): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: INFLATED_CHUNK });
  const input = compressedChunks(bytes, entry, COMPRESSED_CHUNK);
  const feed = (): void => {
    try {
      for (let next = input.next(); ; next = input.next()) {
        if (next.done) {
          inflate.end();
          return;
        }
        if (!inflate.write(next.value)) break;
      }
      inflate.once('drain', feed);
    } catch (error) {
      inflate.destroy(error instanceof Error ? error : damagedPart());
    }
  };
  feed();
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof Unreadable || error instanceof LimitReached ? error : damagedPart();
  } finally {
    inflate.destroy();
  }
  if (inflate.bytesWritten !== entry.compressedSize) throw damagedPart();
}

import { crc32, createInflateRaw } from 'node:zlib';
import type { Budget, Bytes } from '../model/bytes.js';
import { LimitReached, Unreadable } from '../model/failure.js';

/** What the header of a member says (RFC 1952, 2.3); '' where it says nothing. */
interface GzipHeader {
  readonly name: string;
  readonly comment: string;
  /** Bytes of the header. */
  readonly size: number;
}

/** What was found on the way through a gzip file. */
export interface GzipTrace {
  readonly headers: GzipHeader[];
  /** Offset behind the last member: what follows is no part of the content. */
  end: number;
}

const FIXED = 10;
const TRAILER = 8;
const LONGEST_HEADER = 64 * 1024;
const COMPRESSED_CHUNK = 256 * 1024;
const INFLATED_CHUNK = 128 * 1024;
/** The ratio is judged only beyond this. */
const RATIO_FREE = 64 * 1024 ** 2;
const Flag = { HeaderChecksum: 2, Extra: 4, Name: 8, Comment: 16 } as const;

/**
 * Content of all members of a gzip file, one after the other. Charges `inflatedBytes`.
 * Throws `Unreadable('damaged')` where a member is cut short or its checksum is wrong, `LimitReached` for `inflatedBytes`,
 * `partBytes` and `ratio`.
 */
export async function* gunzip(bytes: Bytes, budget: Budget, trace: GzipTrace): AsyncGenerator<Buffer> {
  const { partBytes, ratio } = budget.limits;
  let total = 0;
  for (let header = readHeader(bytes, 0); header !== undefined; header = readHeader(bytes, trace.end)) {
    const start = trace.end + header.size;
    trace.headers.push(header);
    const member = { length: 0, crc: 0, consumed: 0 };
    for await (const chunk of inflate(bytes, start, member)) {
      member.length += chunk.length;
      member.crc = crc32(chunk, member.crc);
      total += chunk.length;
      budget.charge('inflatedBytes', chunk.length);
      if (total > partBytes) budget.refuse('partBytes');
      if (member.length > RATIO_FREE && member.length > bytes.size * ratio) budget.refuse('ratio');
      yield chunk;
    }
    const trailer = bytes.read(start + member.consumed, TRAILER);
    if (trailer.length < TRAILER) throw damaged();
    if (trailer.readUInt32LE(0) !== member.crc || trailer.readUInt32LE(4) !== member.length % 2 ** 32) throw damaged();
    trace.end = start + member.consumed + TRAILER;
  }
}

/** Undefined when no member begins at `at`. */
function readHeader(bytes: Bytes, at: number): GzipHeader | undefined {
  const head = bytes.read(at, LONGEST_HEADER);
  if (head.length < FIXED || head.readUInt16BE(0) !== 0x1f8b || head[2] !== 8) return undefined;
  const flags = head[3]!;
  let from = FIXED;
  if ((flags & Flag.Extra) !== 0) from += 2 + (from + 2 <= head.length ? head.readUInt16LE(from) : 0);
  const text = (flag: number): string => {
    if ((flags & flag) === 0) return '';
    const end = head.indexOf(0, from);
    if (end < 0) throw damaged();
    const value = head.toString('latin1', from, end);
    from = end + 1;
    return value;
  };
  const name = text(Flag.Name);
  const comment = text(Flag.Comment);
  return { name, comment, size: from + ((flags & Flag.HeaderChecksum) !== 0 ? 2 : 0) };
}

/** Inflates from `start` to the end of the compressed data, and says how much of it there was. */
async function* inflate(bytes: Bytes, start: number, member: { consumed: number }): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: INFLATED_CHUNK });
  let at = start;
  const feed = (): void => {
    for (;;) {
      const chunk = bytes.read(at, COMPRESSED_CHUNK);
      at += chunk.length;
      if (chunk.length === 0) {
        stream.end();
        return;
      }
      if (!stream.write(chunk)) break;
    }
    stream.once('drain', feed);
  };
  feed();
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof Unreadable || error instanceof LimitReached ? error : damaged();
  } finally {
    stream.destroy();
  }
  member.consumed = stream.bytesWritten;
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The compressed file is damaged or cut short.');
}

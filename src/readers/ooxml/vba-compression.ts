import { Unreadable } from '../../model/failure.js';

const SIGNATURE = 1;
const CHUNK_SIGNATURE = 0b011;
const CHUNK_SIZE = 4096;
/** No module is longer: the editor allows 65,534 lines of 1,023 characters. */
const MOST_BYTES = 64 * 1024 ** 2;

/** Unpacks a compressed container that starts at `start` ([MS-OVBA] 2.4.1). Throws `Unreadable` when there is none. */
export function decompressVba(bytes: Buffer, start: number): Buffer {
  if (bytes[start] !== SIGNATURE) throw damaged();
  const chunks: Buffer[] = [];
  let length = 0;
  for (let at = start + 1; at + 2 <= bytes.length; ) {
    const header = bytes.readUInt16LE(at);
    if (((header >>> 12) & 0b111) !== CHUNK_SIGNATURE) break;
    const end = Math.min(bytes.length, at + (header & 0xfff) + 3);
    const isCompressed = (header & 0x8000) !== 0;
    const chunk = isCompressed ? decompressChunk(bytes, at + 2, end) : bytes.subarray(at + 2, at + 2 + CHUNK_SIZE);
    length += chunk.length;
    if (length > MOST_BYTES) throw damaged();
    chunks.push(chunk);
    at = end;
  }
  return Buffer.concat(chunks);
}

function decompressChunk(bytes: Buffer, start: number, end: number): Buffer {
  const out = Buffer.alloc(CHUNK_SIZE);
  let length = 0;
  for (let at = start; at < end && length < CHUNK_SIZE; ) {
    const flags = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < end && length < CHUNK_SIZE; bit++) {
      if ((flags & (1 << bit)) === 0) {
        out[length++] = bytes[at++]!;
        continue;
      }
      if (at + 2 > end) return out.subarray(0, length);
      const token = bytes.readUInt16LE(at);
      at += 2;
      const offsetBits = Math.max(4, 32 - Math.clz32(length - 1));
      const from = length - (token >>> (16 - offsetBits)) - 1;
      const count = (token & (0xffff >>> offsetBits)) + 3;
      if (from < 0) throw damaged();
      // What is copied may overlap what is written.
      for (let copied = 0; copied < count && length < CHUNK_SIZE; copied++) out[length++] = out[from + copied]!;
    }
  }
  return out.subarray(0, length);
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'A macro is damaged.');
}

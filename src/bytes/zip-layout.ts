import type { Bytes } from '../model/bytes.js';
import type { Directory, DirectoryRecord } from './zip-directory.js';

/** What the local header of an entry says (APPNOTE.TXT 4.3.7). */
export interface LocalHeader {
  readonly flags: number;
  readonly rawName: Buffer;
  readonly dataOffset: number;
}

/** A stretch of the archive that belongs to no entry, or an entry that lies on bytes of another. */
export type Misfit =
  | { readonly kind: 'prepended-bytes' | 'unlisted-bytes'; readonly offset: number; readonly size: number }
  | { readonly kind: 'overlap'; readonly record: DirectoryRecord };

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const DESCRIPTOR_FLAG = 0x8;
const FULL_32 = 0xffffffff;
/** Longest data descriptor: signature, checksum and two zip64 sizes (APPNOTE.TXT 4.3.9). */
const DESCRIPTOR_SIZE = 24;

/**
 * The local header of a record, or undefined when it is not there, its data would not fit into the file, or it says
 * something else on the data than the directory: programs that believe the one show another content than those that
 * believe the other. No archive of a real program was seen that does so.
 */
export function readLocalHeader(bytes: Bytes, record: DirectoryRecord): LocalHeader | undefined {
  const header = bytes.read(record.localOffset, LOCAL_SIZE + record.rawName.length);
  if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL_SIGNATURE) return undefined;
  if (contradicts(header, record)) return undefined;
  const nameSize = header.readUInt16LE(26);
  const dataOffset = record.localOffset + LOCAL_SIZE + nameSize + header.readUInt16LE(28);
  if (dataOffset + record.compressedSize > bytes.size) return undefined;
  return {
    flags: header.readUInt16LE(6),
    rawName:
      nameSize <= record.rawName.length
        ? header.subarray(LOCAL_SIZE, LOCAL_SIZE + nameSize)
        : bytes.read(record.localOffset + LOCAL_SIZE, nameSize),
    dataOffset,
  };
}

function contradicts(header: Buffer, record: DirectoryRecord): boolean {
  if (header.readUInt16LE(8) !== record.method) return true;
  // The three fields are empty where a data descriptor follows, and the sizes are full where they need 64 bits.
  if ((header.readUInt16LE(6) & DESCRIPTOR_FLAG) !== 0) return false;
  const compressedSize = header.readUInt32LE(18);
  const size = header.readUInt32LE(22);
  return (
    header.readUInt32LE(14) !== record.crc ||
    (compressedSize !== FULL_32 && compressedSize !== record.compressedSize) ||
    (size !== FULL_32 && size !== record.size)
  );
}

/**
 * Walks the file from its first byte to the end records and tells where entries and directory leave bytes between them
 * or lie on each other. Up to 24 bytes after an entry are its data descriptor.
 */
export function* findMisfits(
  directory: Directory,
  locals: ReadonlyMap<DirectoryRecord, LocalHeader>,
): Generator<Misfit> {
  let at = 0;
  const sorted = [...locals].sort(([left], [right]) => left.localOffset - right.localOffset);
  for (const [record, local] of sorted) {
    const end = local.dataOffset + record.compressedSize;
    if (record.localOffset < at || end > directory.span.offset) yield { kind: 'overlap', record };
    else yield* gap(at, record.localOffset);
    at = Math.max(at, end);
  }
  yield* gap(at, directory.span.offset);
  yield* gap(directory.span.offset + directory.span.size, directory.endRecords);
}

function* gap(from: number, to: number): Generator<Misfit> {
  const size = to - from;
  if (from === 0 && size > 0) yield { kind: 'prepended-bytes', offset: 0, size };
  else if (size > DESCRIPTOR_SIZE) yield { kind: 'unlisted-bytes', offset: from, size };
}

import type { Span } from '../zip-directory.js';
import { damagedList, type HeaderCursor } from './header-cursor.js';
import { Property } from './property.js';

/** One step on the way from what lies in the archive to the files. */
export interface Coder {
  /** Number of its method in hexadecimal digits: `21` is LZMA2. */
  readonly method: string;
  readonly properties: Buffer;
}

/** Content of one file within what a folder unpacks to. */
export interface Stream {
  readonly size: number;
  readonly crc: number | undefined;
}

/** Files that were compressed together, one after the other. */
export interface Folder {
  readonly coders: readonly Coder[];
  /** Where its bytes lie in the archive, offsets from the end of the signature header. */
  readonly packed: readonly Span[];
  readonly size: number;
  readonly crc: number | undefined;
  readonly streams: readonly Stream[];
}

/** A folder as its record describes it, before sizes are known. */
interface FolderRecord {
  readonly coders: readonly Coder[];
  readonly packedCount: number;
  readonly outputs: number;
  /** The output that is not the input of another coder. */
  readonly mainOutput: number;
}

const MOST_CODERS = 32;
const IS_COMPLEX = 0x10;
const HAS_PROPERTIES = 0x20;
const RESERVED = 0xc0;

/** Reads a "Streams Info". `most` is how many files there may be in it; more call `tooMany`. */
export function readStreamsInfo(cursor: HeaderCursor, most: number, tooMany: () => never): readonly Folder[] {
  let packed: readonly Span[] = [];
  let folders: readonly Folder[] = [];
  let property = cursor.byte();
  if (property === Property.PackInfo) {
    packed = readPackInfo(cursor);
    property = cursor.byte();
  }
  if (property === Property.UnpackInfo) {
    folders = readUnpackInfo(cursor, packed);
    property = cursor.byte();
  }
  if (property === Property.SubStreams) {
    folders = readSubStreams(cursor, folders, most, tooMany);
    property = cursor.byte();
  }
  if (property !== Property.End) throw damagedList();
  return folders;
}

function readPackInfo(cursor: HeaderCursor): readonly Span[] {
  let offset = cursor.number();
  const count = cursor.number();
  const spans: Span[] = [];
  for (let property = cursor.byte(); property !== Property.End; property = cursor.byte()) {
    if (property === Property.Size) {
      for (let at = 0; at < count; at++) {
        const size = cursor.number();
        spans.push({ offset, size });
        offset += size;
      }
    } else if (property === Property.Checksum) cursor.checksums(spans.length);
    else throw damagedList();
  }
  if (spans.length !== count) throw damagedList();
  return spans;
}

function readUnpackInfo(cursor: HeaderCursor, packed: readonly Span[]): readonly Folder[] {
  cursor.expect(Property.Folder);
  const count = cursor.number();
  refuseExternal(cursor);
  const records: FolderRecord[] = [];
  for (let at = 0; at < count; at++) records.push(readFolder(cursor));
  cursor.expect(Property.UnpackSize);
  const sizes = records.map((record) => {
    const outputs = Array.from({ length: record.outputs }, () => cursor.number());
    return outputs[record.mainOutput]!;
  });
  let checksums: readonly (number | undefined)[] = [];
  for (let property = cursor.byte(); property !== Property.End; property = cursor.byte()) {
    if (property !== Property.Checksum) throw damagedList();
    checksums = cursor.checksums(count);
  }
  let next = 0;
  const folders = records.map(({ coders, packedCount }, at): Folder => {
    const own = packed.slice(next, next + packedCount);
    if (own.length !== packedCount) throw damagedList();
    next += packedCount;
    const size = sizes[at]!;
    const crc = checksums[at];
    return { coders, packed: own, size, crc, streams: [{ size, crc }] };
  });
  if (next !== packed.length) throw damagedList();
  return folders;
}

function readFolder(cursor: HeaderCursor): FolderRecord {
  const count = cursor.number();
  if (count === 0 || count > MOST_CODERS) throw damagedList();
  const coders: Coder[] = [];
  let inputs = 0;
  let outputs = 0;
  for (let at = 0; at < count; at++) {
    const flags = cursor.byte();
    if ((flags & RESERVED) !== 0) throw damagedList();
    const method = cursor.take(flags & 0x0f).toString('hex');
    const isComplex = (flags & IS_COMPLEX) !== 0;
    inputs += isComplex ? cursor.number() : 1;
    outputs += isComplex ? cursor.number() : 1;
    const properties = (flags & HAS_PROPERTIES) !== 0 ? cursor.take(cursor.number()) : Buffer.alloc(0);
    coders.push({ method, properties });
  }
  if (inputs > MOST_CODERS || outputs > MOST_CODERS || outputs === 0) throw damagedList();
  const bound = new Set<number>();
  for (let at = 1; at < outputs; at++) {
    cursor.number();
    bound.add(cursor.number());
  }
  const packedCount = inputs - (outputs - 1);
  if (packedCount < 1) throw damagedList();
  for (let at = 0; packedCount > 1 && at < packedCount; at++) cursor.number();
  const mainOutput = Array.from({ length: outputs }, (_, at) => at).find((at) => !bound.has(at));
  if (mainOutput === undefined) throw damagedList();
  return { coders, packedCount, outputs, mainOutput };
}

/** How many files each folder holds, their sizes (that of the last is what remains) and checksums. */
function readSubStreams(
  cursor: HeaderCursor,
  folders: readonly Folder[],
  most: number,
  tooMany: () => never,
): readonly Folder[] {
  let property = cursor.byte();
  let counts = folders.map(() => 1);
  if (property === Property.StreamCount) {
    counts = folders.map(() => cursor.number());
    property = cursor.byte();
  }
  if (counts.reduce((sum, count) => sum + count, 0) > most) tooMany();
  const sizes = folders.map(({ size }, at) => {
    const count = counts[at]!;
    if (count > 1 && property !== Property.Size) throw damagedList();
    return count === 0 ? [] : streamSizes(cursor, size, count);
  });
  if (property === Property.Size) property = cursor.byte();
  const isKnown = ({ crc }: Folder, at: number): boolean => counts[at] === 1 && crc !== undefined;
  const unknown = folders.reduce((sum, folder, at) => sum + (isKnown(folder, at) ? 0 : counts[at]!), 0);
  let checksums: readonly (number | undefined)[] = [];
  for (; property !== Property.End; property = cursor.byte()) {
    if (property !== Property.Checksum) throw damagedList();
    checksums = cursor.checksums(unknown);
  }
  let next = 0;
  return folders.map((folder, at) => {
    const isSummed = isKnown(folder, at);
    const streams = sizes[at]!.map((size) => ({ size, crc: isSummed ? folder.crc : checksums[next++] }));
    return { ...folder, streams };
  });
}

function streamSizes(cursor: HeaderCursor, total: number, count: number): readonly number[] {
  const sizes: number[] = [];
  let left = total;
  for (let at = 1; at < count; at++) {
    const size = cursor.number();
    left -= size;
    sizes.push(size);
  }
  if (left < 0) throw damagedList();
  return [...sizes, left];
}

/** Parts of a header may lie in streams of their own; no program is known to write that. */
export function refuseExternal(cursor: HeaderCursor): void {
  if (cursor.byte() !== 0) throw damagedList();
}

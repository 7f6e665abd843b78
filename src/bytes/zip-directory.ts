import type { Bytes } from '../model/bytes.js';
import { Unreadable } from '../model/failure.js';

/** One record of the central directory (APPNOTE.TXT 4.3.12), its zip64 fields resolved. */
export interface DirectoryRecord {
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offset of the local header in the file. */
  readonly localOffset: number;
  readonly comment: Span;
  /** Time of day in MS-DOS format. */
  readonly time: number;
  readonly aes?: AesField;
}

/** The extra field of WinZip's AES encryption: the version of its format, the strength of its key, the compression inside. */
export interface AesField {
  readonly version: number;
  readonly strength: number;
  readonly method: number;
}

export interface Span {
  readonly offset: number;
  readonly size: number;
}

/** The central directory and what surrounds it. Offsets are true offsets in the file. */
export interface Directory {
  readonly records: readonly DirectoryRecord[];
  /** Number of entries the end record promises. */
  readonly promised: number;
  /** The directory's records. */
  readonly span: Span;
  /** Where the end records begin (the zip64 one, when there is one). */
  readonly endRecords: number;
  readonly comment: Span;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_SIZE = 56;
const RECORD_SIGNATURE = 0x02014b50;
const RECORD_SIZE = 46;
const SMALL_DIRECTORY = 1024 ** 2;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64_EXTRA = 0x0001;
const AES_EXTRA = 0x9901;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** A comment can hold thousands of forged end records; only so many whose directory looks real are read in full. */
const MOST_ATTEMPTS = 32;

/**
 * Finds the directory by the end record that agrees with it. An end record may be forged inside the archive's comment,
 * so the last one is not simply believed: one right behind a directory of as many records as it promises comes first,
 * then one that points to any records, and one without entries only when there is no other.
 * Reads at most `maxRecords` + 1 records; `tooLarge` is called for a directory of more than a KiB for each of `maxRecords`.
 * Throws `Unreadable` when no end record agrees with a directory.
 */
export function findDirectory(bytes: Bytes, maxRecords: number, tooLarge: () => never): Directory {
  const ends = [...endRecords(bytes)];
  const whole = ends.filter((end) => end.disk === 0);
  const listing = whole.filter((end) => end.directorySize > 0);
  let attempts = 0;
  for (const strict of [true, false]) {
    for (const end of listing) {
      for (const start of strict ? [adjacentStart(end)] : [adjacentStart(end), end.directoryOffset]) {
        if (start < end.directoryOffset || start > adjacentStart(end)) continue;
        if (!hasSignature(bytes, start, RECORD_SIGNATURE)) continue;
        attempts += 1;
        if (attempts > MOST_ATTEMPTS) throw damaged();
        if (end.directorySize > Math.max(SMALL_DIRECTORY, maxRecords * 1024)) tooLarge();
        const directory = readDirectory(bytes, end, start, maxRecords);
        if (directory !== undefined && (!strict || isExact(directory, end))) return directory;
      }
    }
  }
  const empty = whole.find((end) => end.directorySize === 0 && end.promised === 0);
  if (empty !== undefined) return emptyDirectory(empty);
  if (ends.length > whole.length) {
    throw new Unreadable('unsupported', 'The archive is one piece of several; the other pieces are needed.');
  }
  throw damaged();
}

/** Where the directory starts when it ends right before its end record. */
function adjacentStart(end: EndRecord): number {
  return end.start - end.directorySize;
}

function isExact(directory: Directory, end: EndRecord): boolean {
  return directory.span.size === end.directorySize && hasPromisedCount(directory);
}

/** True when the end record counted right; those without zip64 count modulo 65,536. */
export function hasPromisedCount(directory: Directory): boolean {
  const found = directory.records.length;
  return found === directory.promised || found % 0x10000 === directory.promised;
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The archive is damaged or cut short: its list of contents cannot be found.');
}

interface EndRecord {
  readonly disk: number;
  readonly promised: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  /** Where the end records begin. */
  readonly start: number;
  readonly comment: Span;
}

/** End records of the file, the last one first. */
function* endRecords(bytes: Bytes): Generator<EndRecord> {
  const base = Math.max(0, bytes.size - END_SIZE - FULL_16 - ZIP64_LOCATOR_SIZE);
  const tail = bytes.read(base, bytes.size - base);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const comment = { offset: base + at + END_SIZE, size: tail.readUInt16LE(at + 20) };
    if (comment.offset + comment.size > bytes.size) continue;
    const short: EndRecord = {
      disk: tail.readUInt16LE(at + 4),
      promised: tail.readUInt16LE(at + 10),
      directorySize: tail.readUInt32LE(at + 12),
      directoryOffset: tail.readUInt32LE(at + 16),
      start: base + at,
      comment,
    };
    yield zip64End(bytes, short) ?? short;
  }
}

/** The zip64 end record in front of an end record, when there is one and the two do not contradict each other. */
function zip64End(bytes: Bytes, short: EndRecord): EndRecord | undefined {
  const locator = bytes.read(short.start - ZIP64_LOCATOR_SIZE, ZIP64_LOCATOR_SIZE);
  if (locator.length < ZIP64_LOCATOR_SIZE || locator.readUInt32LE(0) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
  // The offset is off by the prepended bytes where those were put before a finished archive.
  const adjacent = short.start - ZIP64_LOCATOR_SIZE - ZIP64_END_SIZE;
  for (const start of [adjacent, Number(locator.readBigUInt64LE(8))]) {
    if (start > adjacent) continue;
    const record = bytes.read(start, ZIP64_END_SIZE);
    if (record.length < ZIP64_END_SIZE || record.readUInt32LE(0) !== ZIP64_END_SIGNATURE) continue;
    const long: EndRecord = {
      disk: record.readUInt32LE(16),
      promised: Number(record.readBigUInt64LE(32)),
      directorySize: Number(record.readBigUInt64LE(40)),
      directoryOffset: Number(record.readBigUInt64LE(48)),
      start,
      comment: short.comment,
    };
    if (
      agrees(short.promised, long.promised, FULL_16) &&
      agrees(short.directorySize, long.directorySize, FULL_32) &&
      agrees(short.directoryOffset, long.directoryOffset, FULL_32)
    ) {
      return long;
    }
  }
  return undefined;
}

function agrees(short: number, long: number, full: number): boolean {
  return short === full || short === long;
}

function hasSignature(bytes: Bytes, offset: number, signature: number): boolean {
  const head = bytes.read(offset, 4);
  return head.length === 4 && head.readUInt32LE(0) === signature;
}

function emptyDirectory(end: EndRecord): Directory {
  return {
    records: [],
    promised: 0,
    span: { offset: end.start, size: 0 },
    endRecords: end.start,
    comment: end.comment,
  };
}

/** The directory at `start`, or undefined when a record is cut short. */
function readDirectory(bytes: Bytes, end: EndRecord, start: number, maxRecords: number): Directory | undefined {
  const directory = bytes.read(start, end.directorySize);
  const shift = localShift(bytes, directory, start - end.directoryOffset);
  const records: DirectoryRecord[] = [];
  let at = 0;
  while (at + RECORD_SIZE <= directory.length && directory.readUInt32LE(at) === RECORD_SIGNATURE) {
    const nameSize = directory.readUInt16LE(at + 28);
    const extraSize = directory.readUInt16LE(at + 30);
    const commentSize = directory.readUInt16LE(at + 32);
    const extraAt = at + RECORD_SIZE + nameSize;
    const next = extraAt + extraSize + commentSize;
    if (next > directory.length) return undefined;
    const sizes = resolveZip64(
      {
        size: directory.readUInt32LE(at + 24),
        compressedSize: directory.readUInt32LE(at + 20),
        localOffset: directory.readUInt32LE(at + 42),
      },
      directory.subarray(extraAt, extraAt + extraSize),
    );
    const aes = aesField(directory.subarray(extraAt, extraAt + extraSize));
    records.push({
      time: directory.readUInt16LE(at + 12),
      ...(aes === undefined ? {} : { aes }),
      rawName: directory.subarray(at + RECORD_SIZE, extraAt),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      size: sizes.size,
      compressedSize: sizes.compressedSize,
      localOffset: sizes.localOffset + shift,
      comment: { offset: start + extraAt + extraSize, size: commentSize },
    });
    at = next;
    if (records.length > maxRecords) break;
  }
  return {
    records,
    promised: end.promised,
    span: { offset: start, size: at },
    endRecords: end.start,
    comment: end.comment,
  };
}

/**
 * How far the local headers lie behind the offsets stated: as far as the directory itself, where something was put before
 * a finished archive; not at all, where only the directory's own offset is wrong. The first record tells.
 */
function localShift(bytes: Bytes, directory: Buffer, shift: number): number {
  if (shift === 0 || directory.length < RECORD_SIZE) return shift;
  const stated = directory.readUInt32LE(42);
  return !hasSignature(bytes, stated + shift, LOCAL_SIGNATURE) && hasSignature(bytes, stated, LOCAL_SIGNATURE)
    ? 0
    : shift;
}

function aesField(extra: Buffer): AesField | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== AES_EXTRA || at + 11 > extra.length) continue;
    return { version: extra.readUInt16LE(at + 4), strength: extra[at + 8]!, method: extra.readUInt16LE(at + 9) };
  }
  return undefined;
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly localOffset: number;
}

/** Fields too large for 32 bits stand in the zip64 extra field, in this order and only those (APPNOTE.TXT 4.5.3). */
function resolveZip64(short: Sizes, extra: Buffer): Sizes {
  if (short.size !== FULL_32 && short.compressedSize !== FULL_32 && short.localOffset !== FULL_32) return short;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_EXTRA) continue;
    let field = at + 4;
    const end = Math.min(extra.length, field + extra.readUInt16LE(at + 2));
    const resolve = (value: number): number => {
      if (value !== FULL_32 || field + 8 > end) return value;
      field += 8;
      return Number(extra.readBigUInt64LE(field - 8));
    };
    const size = resolve(short.size);
    const compressedSize = resolve(short.compressedSize);
    return { size, compressedSize, localOffset: resolve(short.localOffset) };
  }
  return short;
}

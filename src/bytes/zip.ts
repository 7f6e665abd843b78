import type { Budget, Bytes } from '../model/bytes.js';
import {
  type AesField,
  type Directory,
  type DirectoryRecord,
  findDirectory,
  hasPromisedCount,
} from './zip-directory.js';
import { findMisfits, type LocalHeader, readLocalHeader } from './zip-layout.js';
import { decodeZipName, escapesFolder, foldZipName } from './zip-name.js';

export interface ZipEntry {
  /** As written, slashes of either kind. */
  readonly name: string;
  /** Compression: 0 stored, 8 deflated, others cannot be read. */
  readonly method: number;
  readonly flags: number;
  /** CRC-32 of the content. */
  readonly crc: number;
  /** Bytes in the archive. */
  readonly compressedSize: number;
  /** Bytes of content, as the directory promises. */
  readonly size: number;
  /**
   * Where its compressed bytes start; -1 when its local header is missing, points outside or contradicts the directory,
   * and reading it throws.
   */
  readonly dataOffset: number;
  readonly encrypted: boolean;
  /** How WinZip's AES encrypts it, and what is inside. */
  readonly aes?: AesField;
  /** Time of the file as the directory tells it, in MS-DOS format; it proves passwords of the old encryption. */
  readonly time?: number;
  /** False where the archive tells no checksum, as another proof stands in its place. */
  readonly isSummed?: boolean;
  /** A folder: its name ends in a slash and nothing is in it. One with content is an entry like others. */
  readonly directory: boolean;
}

/**
 * Something in the archive that ordinary archives do not have; `offset` and `size` say which bytes of the file it is, so
 * that they can be read. `comment` with an `entry` is that entry's. `trailing-bytes` leaves out up to three bytes.
 */
export interface ZipAnomaly {
  readonly kind:
    | 'trailing-bytes'
    | 'prepended-bytes'
    | 'comment'
    | 'duplicate-name'
    | 'local-name-differs'
    | 'overlap'
    | 'unlisted-bytes'
    | 'path-traversal'
    | 'count-mismatch';
  readonly entry?: string;
  readonly size?: number;
  readonly offset?: number;
}

export interface ZipArchive {
  /** All of them, in the directory's order. */
  readonly entries: readonly ZipEntry[];
  readonly anomalies: readonly ZipAnomaly[];
  /** The entry of that name, whatever its case, slashes and leading slash; the last one of several. */
  find(name: string): ZipEntry | undefined;
}

const ENCRYPTED_FLAGS = 0x2041;
const AES_METHOD = 99;
/** Some real Office files end in a stray byte or two; so few hide nothing. */
const STRAY_BYTES = 3;

/**
 * Reads the central directory of an archive; contents stay where they are. Charges `entries`.
 * Throws `Unreadable` when there is no directory to rely on, `LimitReached` when it is too large.
 * A single broken entry is kept with `dataOffset` -1.
 */
export function openZip(bytes: Bytes, budget: Budget): ZipArchive {
  const directory = findDirectory(bytes, budget.limits.entries, () => budget.refuse('entries'));
  budget.charge('entries', directory.records.length);
  const entries: ZipEntry[] = [];
  const anomalies: ZipAnomaly[] = [...archiveAnomalies(directory, bytes.size)];
  const locals = new Map<DirectoryRecord, LocalHeader>();
  const byName = new Map<string, ZipEntry>();
  for (const record of directory.records) {
    const local = readLocalHeader(bytes, record);
    if (local !== undefined) locals.set(record, local);
    const entry = entryOf(record, local);
    const folded = foldZipName(entry.name);
    anomalies.push(...entryAnomalies(entry, record, local));
    if (byName.has(folded)) anomalies.push({ kind: 'duplicate-name', entry: entry.name });
    byName.set(folded, entry);
    entries.push(entry);
  }
  for (const misfit of findMisfits(directory, locals)) {
    anomalies.push(
      misfit.kind === 'overlap'
        ? { kind: 'overlap', entry: nameOf(misfit.record.rawName, misfit.record.flags) }
        : misfit,
    );
  }
  return { entries, anomalies, find: (name) => byName.get(foldZipName(name)) };
}

function nameOf(rawName: Buffer, flags: number): string {
  return decodeZipName(rawName, flags);
}

function entryOf(record: DirectoryRecord, local: LocalHeader | undefined): ZipEntry {
  const name = nameOf(record.rawName, record.flags);
  return {
    name,
    method: record.method,
    flags: record.flags,
    crc: record.crc,
    compressedSize: record.compressedSize,
    size: record.size,
    dataOffset: local?.dataOffset ?? -1,
    encrypted: (record.flags & ENCRYPTED_FLAGS) !== 0 || record.method === AES_METHOD,
    ...(record.aes === undefined ? {} : { aes: record.aes }),
    time: record.time,
    directory: /[\\/]$/.test(name) && record.size === 0 && record.crc === 0,
  };
}

function* archiveAnomalies(directory: Directory, fileSize: number): Generator<ZipAnomaly> {
  if (!hasPromisedCount(directory)) yield { kind: 'count-mismatch' };
  const { comment } = directory;
  if (comment.size > 0) yield { kind: 'comment', ...comment };
  const end = comment.offset + comment.size;
  if (fileSize - end > STRAY_BYTES) yield { kind: 'trailing-bytes', offset: end, size: fileSize - end };
}

function* entryAnomalies(
  entry: ZipEntry,
  record: DirectoryRecord,
  local: LocalHeader | undefined,
): Generator<ZipAnomaly> {
  if (
    local !== undefined &&
    !local.rawName.equals(record.rawName) &&
    nameOf(local.rawName, local.flags) !== entry.name
  ) {
    yield { kind: 'local-name-differs', entry: entry.name };
  }
  if (escapesFolder(entry.name)) yield { kind: 'path-traversal', entry: entry.name };
  if (record.comment.size > 0) yield { kind: 'comment', entry: entry.name, ...record.comment };
}

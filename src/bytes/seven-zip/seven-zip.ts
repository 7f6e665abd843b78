import { crc32 } from 'node:zlib';
import type { Budget, Bytes } from '../../model/bytes.js';
import { Unreadable } from '../../model/failure.js';
import type { ZipAnomaly } from '../zip.js';
import type { Span } from '../zip-directory.js';
import { type FilesInfo, type ListedFile, readFilesInfo } from './files-info.js';
import { damagedList, HeaderCursor } from './header-cursor.js';
import { Property } from './property.js';
import { type Folder, readStreamsInfo, type Stream } from './streams-info.js';
import { unpackFolder } from './unpack-folder.js';

/** A file with content, within what its folder unpacks to. */
export interface SevenZipFile extends Stream {
  readonly name: string;
}

/** Files that were compressed together, one behind the other; `packed` are offsets in the archive. */
export interface SevenZipFolder extends Folder {
  readonly files: readonly SevenZipFile[];
}

export interface SevenZipArchive {
  /** Of files and folders, those without content too. */
  readonly names: readonly string[];
  readonly folders: readonly SevenZipFolder[];
  /** Bytes of the archive that belong to nothing, and what lies on each other. */
  readonly anomalies: readonly ZipAnomaly[];
  /** Bytes within the list of files that say nothing of files. */
  readonly strays: readonly Buffer[];
}

export const SIGNATURE = Buffer.from("7z\xbc\xaf'\x1c", 'latin1');
const SIGNATURE_HEADER = 32;
const SMALL_LIST = 1024 ** 2;
const LIST_BYTES_OF_ENTRY = 1024;
/** The list of files is compressed once; the format lets it be so again and again. */
const MOST_ENCODINGS = 4;

/**
 * Reads the list of files of a .7z archive (7zFormat.txt of the 7-Zip SDK); contents stay where they are. Charges `entries`, and
 * `inflatedBytes` for the list. Throws `Unreadable` when there is no list to rely on, `LimitReached` when it is too large.
 */
export async function openSevenZip(bytes: Bytes, budget: Budget): Promise<SevenZipArchive> {
  const list = listOf(bytes);
  const spans: Span[] = [{ offset: 0, size: SIGNATURE_HEADER }, list.span];
  const empty = { names: [], folders: [], strays: [] };
  if (list.span.size === 0) return { ...empty, anomalies: anomaliesOf(bytes, spans) };
  refuseLarge(list.span.size, budget);
  const header = bytes.read(list.span.offset, list.span.size);
  if (crc32(header) !== list.crc) throw damagedList();
  const cursor = await decodeHeader(bytes, new HeaderCursor(header), spans, budget);
  const { folders, files, strays } = readHeader(cursor, budget);
  spans.push(...folders.flatMap(({ packed }) => packed));
  if (cursor.left > 0) strays.push(cursor.take(cursor.left));
  return {
    names: files.map(({ name }) => name),
    folders: withFiles(folders, files),
    anomalies: anomaliesOf(bytes, spans),
    strays,
  };
}

/** Where the list of files lies, and its checksum. */
function listOf(bytes: Bytes): { readonly span: Span; readonly crc: number } {
  const start = bytes.read(0, SIGNATURE_HEADER);
  if (start.length < SIGNATURE_HEADER || !start.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw damagedList();
  if (crc32(start.subarray(12)) !== start.readUInt32LE(8)) throw damagedList();
  const offset = SIGNATURE_HEADER + Number(start.readBigUInt64LE(12));
  const size = Number(start.readBigUInt64LE(20));
  if (offset + size > bytes.size) {
    throw new Unreadable('damaged', 'The archive is cut short, or one piece of several; all pieces are needed.');
  }
  return { span: { offset, size }, crc: start.readUInt32LE(28) };
}

function refuseLarge(size: number, budget: Budget): void {
  if (size > Math.max(SMALL_LIST, budget.limits.entries * LIST_BYTES_OF_ENTRY)) budget.refuse('entries');
}

/** The header itself, behind its number, unpacked where it is compressed. Adds to `spans` where it lay. */
async function decodeHeader(bytes: Bytes, start: HeaderCursor, spans: Span[], budget: Budget): Promise<HeaderCursor> {
  let cursor = start;
  for (let times = 0; times <= MOST_ENCODINGS; times++) {
    const property = cursor.byte();
    if (property === Property.Header) return cursor;
    if (property !== Property.EncodedHeader) throw damagedList();
    const [folder, ...others] = placed(readStreamsInfo(cursor, 1, damagedListNow));
    if (folder === undefined || others.length > 0) throw damagedList();
    refuseLarge(folder.size, budget);
    spans.push(...folder.packed);
    const chunks: Buffer[] = [];
    for await (const chunk of unpackList(bytes, folder, budget)) chunks.push(chunk);
    cursor = new HeaderCursor(Buffer.concat(chunks));
  }
  throw damagedList();
}

async function* unpackList(bytes: Bytes, folder: Folder, budget: Budget): AsyncGenerator<Buffer> {
  try {
    yield* unpackFolder(bytes, folder, budget);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.reason === 'damaged') throw damagedList();
    const why =
      error.reason === 'encrypted' ? 'is protected by a password' : 'is compressed in a way that cannot be read';
    throw new Unreadable(error.reason, `The list of files in the archive ${why}. Unpack it and scan what comes out.`);
  }
}

interface Header {
  readonly folders: readonly Folder[];
  readonly files: readonly ListedFile[];
  readonly strays: Buffer[];
}

function readHeader(cursor: HeaderCursor, budget: Budget): Header {
  let folders: readonly Folder[] = [];
  let info: FilesInfo = { files: [], strays: [] };
  const strays: Buffer[] = [];
  for (let property = cursor.byte(); property !== Property.End; property = cursor.byte()) {
    // A second list would put the first out of sight.
    if (folders.length > 0 && property === Property.MainStreams) throw damagedList();
    if (info.files.length > 0 && property === Property.Files) throw damagedList();
    if (property === Property.MainStreams) {
      folders = placed(readStreamsInfo(cursor, budget.limits.entries, () => budget.refuse('entries')));
    } else if (property === Property.Files) {
      const count = cursor.number();
      budget.charge('entries', count);
      info = readFilesInfo(cursor, count);
    } else if (property === Property.ArchiveProperties) strays.push(...archiveProperties(cursor));
    else throw damagedList();
  }
  return { folders, files: info.files, strays: [...strays, ...info.strays] };
}

function* archiveProperties(cursor: HeaderCursor): Generator<Buffer> {
  while (cursor.number() !== Property.End) yield cursor.take(cursor.number());
}

/** Their offsets as they are in the archive. */
function placed(folders: readonly Folder[]): readonly Folder[] {
  return folders.map((folder) => ({
    ...folder,
    packed: folder.packed.map(({ offset, size }) => ({ offset: offset + SIGNATURE_HEADER, size })),
  }));
}

/** Gives each content its name: files with content stand in the order of the contents. */
function withFiles(folders: readonly Folder[], files: readonly ListedFile[]): readonly SevenZipFolder[] {
  const names = files.filter(({ hasContent }) => hasContent).map(({ name }) => name);
  const count = folders.reduce((sum, { streams }) => sum + streams.length, 0);
  if (count !== names.length) throw damagedList();
  let next = 0;
  return folders.map((folder) => ({
    ...folder,
    files: folder.streams.map((stream) => ({ ...stream, name: names[next++]! })),
  }));
}

function anomaliesOf(bytes: Bytes, spans: readonly Span[]): readonly ZipAnomaly[] {
  const anomalies: ZipAnomaly[] = [];
  let at = 0;
  for (const { offset, size } of [...spans].sort((one, other) => one.offset - other.offset)) {
    if (size === 0) continue;
    if (offset > at) anomalies.push({ kind: 'unlisted-bytes', offset: at, size: offset - at });
    if (offset < at) anomalies.push({ kind: 'overlap' });
    at = Math.max(at, offset + size);
  }
  if (at < bytes.size) anomalies.push({ kind: 'trailing-bytes', offset: at, size: bytes.size - at });
  return anomalies;
}

function damagedListNow(): never {
  throw damagedList();
}

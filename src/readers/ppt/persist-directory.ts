import { Unreadable } from '../../model/failure.js';
import { Rt } from './record-types.js';
import { type PptRecord, recordAt } from './records.js';

const EDIT_OFFSET = 8;
const ENCRYPTED_TOKEN = 0xf3d1c4df;
const LOCKED =
  'The document is protected by a password, so nothing in it was read. Remove the password and scan it again.';
/** More saves than this are a circle. */
const MOST_EDITS = 10_000;

/** Where the objects of the document lie since it was saved last. */
export interface PersistDirectory {
  /** The record of an object by its number. */
  object(id: number): PptRecord | undefined;
  /** The record that holds the document; undefined when the saves cannot be followed. */
  readonly document: PptRecord | undefined;
  /** The record at a place. */
  at(offset: number): PptRecord | undefined;
  /** Places of all objects that are in use. */
  readonly offsets: ReadonlySet<number>;
}

/**
 * Follows the saves of a document back from the last one ([MS-PPT] 2.3.3 and 2.3.4). `currentUser`: the stream that says
 * where the last one is. Throws `Unreadable('encrypted')`.
 */
export function readPersistDirectory(bytes: Buffer, currentUser: Buffer | undefined): PersistDirectory {
  const places = new Map<number, number>();
  let documentId = 0;
  let isLast = true;
  const met = new Set<number>();
  for (let edit = lastEdit(bytes, currentUser); edit !== undefined && met.size < MOST_EDITS; isLast = false) {
    if (met.has(edit.start) || edit.end - edit.start < 20) break;
    met.add(edit.start);
    if (edit.end - edit.start >= 32 && bytes.readUInt32LE(edit.start + 28) !== 0) {
      throw new Unreadable('encrypted', LOCKED);
    }
    const previous = bytes.readUInt32LE(edit.start + 8);
    readEntries(bytes, bytes.readUInt32LE(edit.start + 12), places);
    if (isLast) documentId = bytes.readUInt32LE(edit.start + 16);
    edit = previous === 0 ? undefined : editAt(bytes, previous);
  }
  const object = (id: number): PptRecord | undefined => {
    const place = places.get(id);
    return place === undefined ? undefined : recordAt(bytes, place);
  };
  const document = object(documentId);
  return {
    object,
    at: (offset) => recordAt(bytes, offset),
    document: document?.type === Rt.Document ? document : undefined,
    offsets: new Set(places.values()),
  };
}

function lastEdit(bytes: Buffer, currentUser: Buffer | undefined): PptRecord | undefined {
  if (currentUser === undefined || currentUser.length < EDIT_OFFSET + 12) return undefined;
  if (currentUser.readUInt32LE(EDIT_OFFSET + 4) === ENCRYPTED_TOKEN) throw new Unreadable('encrypted', LOCKED);
  return editAt(bytes, currentUser.readUInt32LE(EDIT_OFFSET + 8));
}

function editAt(bytes: Buffer, offset: number): PptRecord | undefined {
  const record = recordAt(bytes, offset);
  return record?.type === Rt.UserEdit ? record : undefined;
}

/** Newer saves come first: what they say of an object holds. */
function readEntries(bytes: Buffer, offset: number, places: Map<number, number>): void {
  const directory = recordAt(bytes, offset);
  if (directory?.type !== Rt.PersistDirectory) return;
  for (let at = directory.start; at + 4 <= directory.end; ) {
    const entry = bytes.readUInt32LE(at);
    const first = entry & 0xf_ffff;
    const count = entry >>> 20;
    at += 4;
    for (let index = 0; index < count && at + 4 <= directory.end; index++, at += 4) {
      if (!places.has(first + index)) places.set(first + index, bytes.readUInt32LE(at));
    }
  }
}

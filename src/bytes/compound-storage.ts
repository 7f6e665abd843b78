import type { Bytes } from '../model/bytes.js';
import type { PlacedEntry } from './compound-directory.js';
import type { CompoundSectors } from './compound-sectors.js';

const SLOT_SIZE = 128;
const TYPE_AT = 66;
const CHILD_AT = 76;
const CLASS_AT = 80;
const CLASS_SIZE = 16;
const UNUSED = 0;

/** A stretch of a file that reads as something else. */
interface Patch {
  readonly offset: number;
  readonly block: Buffer;
}

/**
 * The bytes of a compound file in which `storage` is the root: the same file with another directory, in which what lies
 * outside of the storage is not listed. Small streams stay reachable, as they lie in the root's own stream.
 */
export function storageBytes(
  bytes: Bytes,
  sectors: CompoundSectors,
  entries: readonly PlacedEntry[],
  storage: PlacedEntry,
): Bytes {
  const { directoryStart, sectorSize } = sectors.header;
  const chain = sectors.chain(directoryStart);
  const directory = Buffer.concat(chain.map((sector) => sectors.read(sector)));
  const inside = new Set(entries.filter(({ path }) => path.startsWith(`${storage.path}/`)).map(({ slot }) => slot));
  const from = storage.slot * SLOT_SIZE;
  directory.copy(directory, CHILD_AT, from + CHILD_AT, from + CHILD_AT + 4);
  directory.copy(directory, CLASS_AT, from + CLASS_AT, from + CLASS_AT + CLASS_SIZE);
  for (let slot = 1; (slot + 1) * SLOT_SIZE <= directory.length; slot++) {
    if (!inside.has(slot)) directory[slot * SLOT_SIZE + TYPE_AT] = UNUSED;
  }
  const patches = chain.map((sector, index) => ({
    offset: (sector + 1) * sectorSize,
    block: directory.subarray(index * sectorSize, (index + 1) * sectorSize),
  }));
  return { size: bytes.size, read: (offset, length) => patched(bytes.read(offset, length), offset, patches) };
}

function patched(content: Buffer, offset: number, patches: readonly Patch[]): Buffer {
  const touching = patches.filter(
    (patch) => patch.offset < offset + content.length && patch.offset + patch.block.length > offset,
  );
  if (touching.length === 0) return content;
  const copy = Buffer.from(content);
  for (const patch of touching) {
    const start = Math.max(offset, patch.offset);
    patch.block.copy(copy, start - offset, start - patch.offset);
  }
  return copy;
}

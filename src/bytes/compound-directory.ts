import type { Budget } from '../model/bytes.js';
import { type CompoundSectors, damaged } from './compound-sectors.js';

const SLOT_SIZE = 128;
/** Object types, [MS-CFB] 2.6.1; 0 is an unused slot. */
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
/** Storages within storages; real files stay below ten. */
const MOST_DEPTH = 64;

/** One slot of the directory, [MS-CFB] 2.6.1. */
interface Slot {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly classId?: string;
  readonly start: number;
  readonly size: number;
}

export interface CompoundEntry {
  /** Names of the storages passed through and its own, with slashes; the root storage is left out. */
  readonly path: string;
  readonly kind: 'storage' | 'stream';
  /** Bytes, as the directory promises; 0 for a storage. */
  readonly size: number;
  /** Which program the storage belongs to, as a GUID in lower case; absent when the file does not say. */
  readonly classId?: string;
}

/** An entry and where its content begins. */
export interface PlacedEntry extends CompoundEntry {
  /** Sector or, for a small stream, mini sector. */
  readonly start: number;
  /** Its place in the directory. */
  readonly slot: number;
}

export interface CompoundDirectory {
  /** Entries that hang in the tree, parents before their children. */
  readonly entries: readonly PlacedEntry[];
  /** Entries that no storage holds; their path is their name. */
  readonly orphans: readonly PlacedEntry[];
  readonly rootClassId?: string;
  /** Where the mini stream begins. */
  readonly miniStreamStart: number;
}

/**
 * Reads the directory, [MS-CFB] 2.6. Charges `entries`. Throws `Unreadable` when there is none, `LimitReached` when it
 * is too large. A tree that loops ends where it would come by an entry again.
 */
export function readDirectory(sectors: CompoundSectors, budget: Budget): CompoundDirectory {
  const slots = readSlots(sectors, budget);
  const root = slots[0];
  if (root === undefined) throw damaged('The compound file has no directory.');
  // Other bytes in its place would list nothing, and nothing would be missed.
  if (root.type !== ROOT) throw damaged('The directory of the compound file is damaged.');
  const reached = new Uint8Array(slots.length);
  reached[0] = 1;
  const entries = [...entriesBelow(slots, root.child, reached)];
  const orphans = slots.flatMap((slot, index) =>
    reached[index] === 0 && (slot.type === STREAM || slot.type === STORAGE) ? [entryOf(slot, slot.name, index)] : [],
  );
  return {
    entries,
    orphans,
    ...(root.classId === undefined ? {} : { rootClassId: root.classId }),
    miniStreamStart: root.start,
  };
}

function readSlots(sectors: CompoundSectors, budget: Budget): Slot[] {
  const chain = sectors.chain(sectors.header.directoryStart);
  const inSector = sectors.header.sectorSize / SLOT_SIZE;
  budget.charge('entries', chain.length * inSector);
  // Before version 4 the upper half of a size may be rubbish ([MS-CFB] 2.6.3).
  const wideSizes = sectors.header.sectorSize === 4096;
  return chain.flatMap((sector) => {
    const block = sectors.read(sector);
    const slots: Slot[] = [];
    for (let at = 0; at + SLOT_SIZE <= block.length; at += SLOT_SIZE) {
      slots.push(readSlot(block.subarray(at, at + SLOT_SIZE), wideSizes));
    }
    return slots;
  });
}

function readSlot(slot: Buffer, wideSizes: boolean): Slot {
  const nameBytes = Math.min(64, slot.readUInt16LE(64));
  const classId = classIdOf(slot.subarray(80, 96));
  return {
    name: slot.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
    type: slot[66]!,
    left: slot.readUInt32LE(68),
    right: slot.readUInt32LE(72),
    child: slot.readUInt32LE(76),
    ...(classId === undefined ? {} : { classId }),
    start: slot.readUInt32LE(116),
    size: slot.readUInt32LE(120) + (wideSizes ? slot.readUInt32LE(124) * 2 ** 32 : 0),
  };
}

function classIdOf(id: Buffer): string | undefined {
  if (id.every((byte) => byte === 0)) return undefined;
  // The first three fields of a GUID are little-endian ([MS-DTYP] 2.3.4.2).
  const ordered = Buffer.concat([
    Buffer.from(id.subarray(0, 4)).reverse(),
    Buffer.from(id.subarray(4, 6)).reverse(),
    Buffer.from(id.subarray(6, 8)).reverse(),
    id.subarray(8),
  ]).toString('hex');
  return ordered.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

interface Step {
  readonly slot: number;
  readonly parents: string;
  readonly depth: number;
}

/** Siblings are a binary tree, children hang below a storage; marks the slots it comes by in `reached`. */
function* entriesBelow(slots: readonly Slot[], first: number, reached: Uint8Array): Generator<PlacedEntry> {
  const open: Step[] = [{ slot: first, parents: '', depth: 1 }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const slot = slots[step.slot];
    if (slot === undefined || reached[step.slot] !== 0) continue;
    reached[step.slot] = 1;
    const { parents, depth } = step;
    open.push({ slot: slot.right, parents, depth }, { slot: slot.left, parents, depth });
    if (slot.type !== STORAGE && slot.type !== STREAM) continue;
    const path = parents + slot.name;
    yield entryOf(slot, path, step.slot);
    if (slot.type !== STORAGE) continue;
    if (depth >= MOST_DEPTH)
      throw damaged('Storages of the compound file are nested deeper than any program makes them.');
    open.push({ slot: slot.child, parents: `${path}/`, depth: depth + 1 });
  }
}

function entryOf(slot: Slot, path: string, index: number): PlacedEntry {
  return {
    path,
    kind: slot.type === STORAGE ? 'storage' : 'stream',
    size: slot.type === STORAGE ? 0 : slot.size,
    ...(slot.classId === undefined ? {} : { classId: slot.classId }),
    start: slot.start,
    slot: index,
  };
}

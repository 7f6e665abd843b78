import type { Budget, Bytes } from '../model/bytes.js';
import { type CompoundEntry, type PlacedEntry, readDirectory } from './compound-directory.js';
import { CompoundSectors, circular, damaged } from './compound-sectors.js';
import { storageBytes } from './compound-storage.js';

/** A compound file (OLE2): storages and streams in one file, as Office wrote them until 2003 and Outlook still does. */
export interface CompoundFile {
  /** All that hang in the tree of storages, parents before their children. */
  readonly entries: readonly CompoundEntry[];
  /** Entries that the directory still lists but no storage holds; their path is their name, and they can be read. */
  readonly orphans: readonly CompoundEntry[];
  /** Class of the root storage, as a GUID in lower case. */
  readonly classId?: string;
  /** The entry of that path, whatever its case and leading slash; the first one of several. */
  find(path: string): CompoundEntry | undefined;
  /**
   * Content of a stream, given by its path or as an entry of this file. Charges its size as `inflatedBytes`, for the
   * same bytes may serve many streams. Throws `Unreadable('damaged')` when there is no such stream or not all of it is
   * in the file, `LimitReached` when it is larger than `partBytes`.
   */
  read(stream: string | CompoundEntry): Buffer;
  /** A storage of this file as a compound file of its own, of the same size and without a copy of its streams. */
  storage(entry: CompoundEntry): Bytes;
}

const MINI_SECTOR = 64;
/** Streams below this size lie in the mini stream; [MS-CFB] 2.2 allows no other size. */
const MINI_CUTOFF = 4096;

/**
 * Reads header, allocation tables and directory; the streams stay where they are. Charges `entries`.
 * Throws `Unreadable` or `LimitReached`.
 */
export function openCompound(bytes: Bytes, budget: Budget): CompoundFile {
  const sectors = new CompoundSectors(bytes);
  const directory = readDirectory(sectors, budget);
  const miniStream = new MiniStream(sectors, directory.miniStreamStart);
  const byPath = new Map<string, PlacedEntry>();
  for (const entry of directory.entries) {
    const path = foldPath(entry.path);
    if (!byPath.has(path)) byPath.set(path, entry);
  }
  const placed = new Set<CompoundEntry>([...directory.entries, ...directory.orphans]);

  return {
    entries: directory.entries,
    orphans: directory.orphans,
    ...(directory.rootClassId === undefined ? {} : { classId: directory.rootClassId }),
    find: (path) => byPath.get(foldPath(path)),
    read(stream) {
      const entry = typeof stream === 'string' ? byPath.get(foldPath(stream)) : stream;
      if (entry === undefined || !placed.has(entry) || entry.kind !== 'stream') {
        throw damaged('A stream of the compound file is missing.');
      }
      if (entry.size > bytes.size) throw damaged('A stream of the compound file is larger than the file.');
      if (entry.size > budget.limits.partBytes) budget.refuse('partBytes');
      budget.charge('inflatedBytes', entry.size);
      const { start } = entry as PlacedEntry;
      return entry.size < MINI_CUTOFF ? miniStream.read(start, entry.size) : readChain(sectors, start, entry.size);
    },
    storage(entry) {
      if (!placed.has(entry) || entry.kind !== 'storage') throw damaged('A storage of the compound file is missing.');
      return storageBytes(bytes, sectors, directory.entries, entry as PlacedEntry);
    },
  };
}

function foldPath(path: string): string {
  return path.replace(/^\//, '').toUpperCase();
}

/** Sectors that follow each other in the file are read in one go. */
function readChain(sectors: CompoundSectors, start: number, size: number): Buffer {
  const { sectorSize } = sectors.header;
  const chain = sectors.chain(start, Math.ceil(size / sectorSize));
  const content = Buffer.alloc(size);
  let filled = 0;
  for (let at = 0; at < chain.length; ) {
    let run = 1;
    while (at + run < chain.length && chain[at + run] === chain[at]! + run) run++;
    const block = sectors.readRun(chain[at]!, Math.min(run * sectorSize, size - filled));
    filled += block.copy(content, filled);
    at += run;
  }
  if (filled < size) throw cutShort();
  return content;
}

/** Small streams, cut into sectors of 64 bytes that lie in a stream of their own ([MS-CFB] 2.4). */
class MiniStream {
  readonly #sectors: CompoundSectors;
  readonly #start: number;
  #chain: readonly number[] | undefined;
  #next: Uint32Array | undefined;
  #lastSector = -1;
  #lastBlock: Buffer = Buffer.alloc(0);

  constructor(sectors: CompoundSectors, start: number) {
    this.#sectors = sectors;
    this.#start = start;
  }

  read(start: number, size: number): Buffer {
    const { miniTableStart, sectorSize } = this.#sectors.header;
    this.#chain ??= this.#sectors.chain(this.#start);
    this.#next ??= this.#sectors.numbers(miniTableStart, this.#chain.length * (sectorSize / MINI_SECTOR));
    const content = Buffer.alloc(size);
    let filled = 0;
    const visited = new Set<number>();
    for (let mini = start; filled < size; mini = this.#next[mini] ?? -1) {
      if (visited.has(mini)) throw circular();
      visited.add(mini);
      const block = this.#block(this.#chain, mini).subarray(0, size - filled);
      if (block.length < Math.min(MINI_SECTOR, size - filled)) throw cutShort();
      filled += block.copy(content, filled);
    }
    return content;
  }

  #block(chain: readonly number[], mini: number): Buffer {
    const { sectorSize } = this.#sectors.header;
    const offset = mini * MINI_SECTOR;
    const sector = chain[Math.floor(offset / sectorSize)];
    if (sector === undefined) throw cutShort();
    if (sector !== this.#lastSector) {
      this.#lastBlock = this.#sectors.read(sector);
      this.#lastSector = sector;
    }
    return this.#lastBlock.subarray(offset % sectorSize, (offset % sectorSize) + MINI_SECTOR);
  }
}

function cutShort(): ReturnType<typeof damaged> {
  return damaged('A stream of the compound file is cut short.');
}

import type { Bytes } from '../model/bytes.js';
import { Unreadable } from '../model/failure.js';

/** [MS-CFB] 2.2: `DOCFILE0` in hexadecimal spelling. */
const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_SIZE = 512;
/** Sector numbers of the file allocation table that fit into the header; the rest are in a chain of sectors. */
const HEADER_FAT_SECTORS = 109;
const FREE_SECTOR = 0xffffffff;

/** What the header says, [MS-CFB] 2.2. */
interface CompoundHeader {
  /** 512 or 4096. */
  readonly sectorSize: number;
  readonly directoryStart: number;
  readonly miniTableStart: number;
  readonly tableListStart: number;
  /** First sectors of the file allocation table. */
  readonly tableSectors: readonly number[];
}

export function damaged(detail: string): Unreadable {
  return new Unreadable('damaged', detail);
}

export function circular(): Unreadable {
  return damaged('Blocks of the compound file refer to each other in a circle.');
}

/** Throws `Unreadable` when the bytes do not begin as a compound file. */
function readHeader(bytes: Bytes): CompoundHeader {
  const header = bytes.read(0, HEADER_SIZE);
  if (header.length < HEADER_SIZE || !header.subarray(0, 8).equals(SIGNATURE)) {
    throw damaged('This is not a compound file, or its first bytes are missing.');
  }
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged('The compound file states an impossible size of its blocks.');
  return {
    sectorSize: 1 << shift,
    directoryStart: header.readUInt32LE(48),
    miniTableStart: header.readUInt32LE(60),
    tableListStart: header.readUInt32LE(68),
    tableSectors: Array.from({ length: HEADER_FAT_SECTORS }, (_, index) => header.readUInt32LE(76 + 4 * index)),
  };
}

/** The sectors of a compound file and the table that chains them. Every walk ends: no chain visits a sector twice. */
export class CompoundSectors {
  readonly header: CompoundHeader;
  /** Sectors that the file's size has room for; the last may be cut short. */
  readonly count: number;
  readonly #bytes: Bytes;
  readonly #next: Uint32Array;
  /** Number of the walk that last came by each sector. */
  readonly #visited: Uint32Array;
  #walk = 0;

  constructor(bytes: Bytes) {
    this.header = readHeader(bytes);
    this.#bytes = bytes;
    this.count = Math.max(0, Math.ceil(bytes.size / this.header.sectorSize) - 1);
    this.#visited = new Uint32Array(this.count);
    this.#next = this.#readTable();
  }

  /** One sector; shorter only when the file ends in it. */
  read(sector: number): Buffer {
    return this.#bytes.read((sector + 1) * this.header.sectorSize, this.header.sectorSize);
  }

  /** `length` bytes from the beginning of a sector on, over the borders of sectors; shorter only at the file's end. */
  readRun(sector: number, length: number): Buffer {
    return this.#bytes.read((sector + 1) * this.header.sectorSize, length);
  }

  /**
   * Sectors of the chain that starts at `start`, at most `most` of them. A chain ends at the first number that is no
   * sector of this file. Throws `Unreadable` when it runs in a circle.
   */
  chain(start: number, most = this.count): number[] {
    const sectors: number[] = [];
    this.#walk++;
    for (let sector = start; sector < this.count && sectors.length < most; sector = this.#next[sector]!) {
      this.#visit(sector);
      sectors.push(sector);
    }
    return sectors;
  }

  /** The first `most` numbers, or somewhat more, in the sectors of the chain that starts at `start`. */
  numbers(start: number, most: number): Uint32Array {
    return this.#numbersOf(this.chain(start, Math.ceil(most / (this.header.sectorSize / 4))));
  }

  #visit(sector: number): void {
    if (this.#visited[sector] === this.#walk) throw circular();
    this.#visited[sector] = this.#walk;
  }

  #readTable(): Uint32Array {
    const table = this.#numbersOf(this.#tableSectors());
    // A table that is too short leaves sectors without a successor, one that is too long speaks of none that exist.
    const next = new Uint32Array(this.count).fill(FREE_SECTOR);
    next.set(table.subarray(0, this.count));
    return next;
  }

  /** [MS-CFB] 2.5: the header's list, continued in a chain whose last number of each sector is the next one. */
  #tableSectors(): number[] {
    const inSector = this.header.sectorSize / 4;
    const needed = Math.ceil(this.count / inSector);
    const sectors = this.header.tableSectors.filter((sector) => sector < this.count);
    this.#walk++;
    for (let list = this.header.tableListStart; list < this.count && sectors.length < needed; ) {
      this.#visit(list);
      const numbers = this.#numbersOf([list]);
      for (const sector of numbers.subarray(0, inSector - 1)) if (sector < this.count) sectors.push(sector);
      list = numbers[inSector - 1]!;
    }
    return sectors.slice(0, needed);
  }

  #numbersOf(sectors: readonly number[]): Uint32Array {
    const inSector = this.header.sectorSize / 4;
    const numbers = new Uint32Array(sectors.length * inSector).fill(FREE_SECTOR);
    sectors.forEach((sector, index) => {
      const block = this.read(sector);
      for (let at = 0; at + 4 <= block.length; at += 4) numbers[index * inSector + at / 4] = block.readUInt32LE(at);
    });
    return numbers;
  }
}

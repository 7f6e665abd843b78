import type { CompoundFile } from './compound.js';
import type { CompoundEntry } from './compound-directory.js';

const SECTOR = 512;
const SLOT = 128;
const CUTOFF = 4096;
const MINI = 64;
const HEADER_FAT_SECTORS = 109;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_SECTOR = 0xfffffffd;
const LIST_SECTOR = 0xfffffffc;
const NAME_UNITS = 31;

interface Node {
  readonly name: string;
  readonly content: Buffer | undefined;
  readonly classId: string | undefined;
  readonly children: number[];
  start: number;
}

/**
 * A storage within a compound file as a compound file of its own ([MS-CFB] version 3), so that an object within a document
 * can be read as the document it is. Charges the streams as they are read; throws what `file.read` throws.
 */
export function copyStorage(file: CompoundFile, storage: CompoundEntry): Buffer {
  const nodes = nodesBelow(file, storage);
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const append = (content: Buffer): number => {
    const first = next.length;
    const count = Math.ceil(content.length / SECTOR);
    if (count === 0) return END;
    sectors.push(padded(content));
    for (let index = 1; index <= count; index++) next.push(index === count ? END : first + index);
    return first;
  };
  const { miniStream, miniNext } = layMiniStream(nodes);
  const miniTable = append(numbers(miniNext));
  nodes[0]!.start = append(miniStream);
  for (const node of nodes) {
    if (node.content !== undefined && node.content.length >= CUTOFF) node.start = append(node.content);
  }
  const directory = append(Buffer.concat(slots(nodes, miniStream.length)));
  const { fat, list, fatSectors, listStart } = layTable(next);
  return Buffer.concat([headerOf(directory, miniTable, fatSectors, listStart, list.length), ...sectors, fat, ...list]);
}

function nodesBelow(file: CompoundFile, storage: CompoundEntry): Node[] {
  const prefix = `${storage.path}/`;
  const nodes: Node[] = [
    { name: 'Root Entry', content: undefined, classId: storage.classId, children: [], start: END },
  ];
  const indexOf = new Map([[storage.path, 0]]);
  for (const entry of file.entries) {
    if (!entry.path.startsWith(prefix)) continue;
    const slash = entry.path.lastIndexOf('/');
    const parent = indexOf.get(entry.path.slice(0, slash));
    if (parent === undefined) continue;
    nodes[parent]!.children.push(nodes.length);
    if (entry.kind === 'storage') indexOf.set(entry.path, nodes.length);
    const name = entry.path.slice(slash + 1, slash + 1 + NAME_UNITS);
    const content = entry.kind === 'stream' ? file.read(entry) : undefined;
    nodes.push({ name, content, classId: entry.classId, children: [], start: END });
  }
  return nodes;
}

function layMiniStream(nodes: readonly Node[]): { miniStream: Buffer; miniNext: number[] } {
  const parts: Buffer[] = [];
  const miniNext: number[] = [];
  for (const node of nodes) {
    const { content } = node;
    if (content === undefined || content.length === 0 || content.length >= CUTOFF) continue;
    node.start = miniNext.length;
    const count = Math.ceil(content.length / MINI);
    parts.push(content, Buffer.alloc(count * MINI - content.length));
    for (let index = 1; index <= count; index++) miniNext.push(index === count ? END : node.start + index);
  }
  return { miniStream: Buffer.concat(parts), miniNext };
}

/** Siblings hang on each other to the right, which is a valid if unbalanced tree. */
function slots(nodes: readonly Node[], miniSize: number): Buffer[] {
  const right = new Map<number, number>();
  for (const { children } of nodes) {
    children.forEach((child, index) => {
      right.set(child, children[index + 1] ?? FREE);
    });
  }
  return nodes.map((node, index) => {
    const slot = Buffer.alloc(SLOT);
    slot.write(node.name, 0, 'utf16le');
    slot.writeUInt16LE((node.name.length + 1) * 2, 64);
    slot[66] = index === 0 ? 5 : node.content === undefined ? 1 : 2;
    slot.writeUInt32LE(FREE, 68);
    slot.writeUInt32LE(right.get(index) ?? FREE, 72);
    slot.writeUInt32LE(node.children[0] ?? FREE, 76);
    writeClassId(slot, node.classId);
    slot.writeUInt32LE(node.start, 116);
    slot.writeUInt32LE(index === 0 ? miniSize : (node.content?.length ?? 0), 120);
    return slot;
  });
}

/** The first three fields of a GUID are little-endian ([MS-DTYP] 2.3.4.2). */
function writeClassId(slot: Buffer, classId: string | undefined): void {
  if (classId === undefined) return;
  const bytes = Buffer.from(classId.replaceAll('-', ''), 'hex');
  Buffer.concat([
    Buffer.from(bytes.subarray(0, 4)).reverse(),
    Buffer.from(bytes.subarray(4, 6)).reverse(),
    Buffer.from(bytes.subarray(6, 8)).reverse(),
    bytes.subarray(8),
  ]).copy(slot, 80);
}

/** The allocation table behind what it allocates, itself and the list of its sectors included ([MS-CFB] 2.3, 2.5). */
function layTable(next: readonly number[]): { fat: Buffer; list: Buffer[]; fatSectors: number[]; listStart: number } {
  const inSector = SECTOR / 4;
  let fatCount = 0;
  let listCount = 0;
  for (let grown = true; grown; ) {
    const fats = Math.ceil((next.length + fatCount + listCount) / inSector);
    const lists = Math.ceil(Math.max(0, fats - HEADER_FAT_SECTORS) / (inSector - 1));
    grown = fats !== fatCount || lists !== listCount;
    fatCount = fats;
    listCount = lists;
  }
  const fatSectors = Array.from({ length: fatCount }, (_, index) => next.length + index);
  const listStart = next.length + fatCount;
  const table = [...next, ...Array<number>(fatCount).fill(FAT_SECTOR), ...Array<number>(listCount).fill(LIST_SECTOR)];
  const list = Array.from({ length: listCount }, (_, index) => {
    const first = HEADER_FAT_SECTORS + index * (inSector - 1);
    const sector = numbers(fatSectors.slice(first, first + inSector - 1));
    sector.writeUInt32LE(index + 1 === listCount ? END : listStart + index + 1, SECTOR - 4);
    return sector;
  });
  return { fat: numbers(table), list, fatSectors, listStart: listCount === 0 ? END : listStart };
}

function headerOf(
  directory: number,
  miniTable: number,
  fatSectors: readonly number[],
  listStart: number,
  listCount: number,
): Buffer {
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors.length, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(miniTable, 60);
  header.writeUInt32LE(listStart, 68);
  header.writeUInt32LE(listCount, 72);
  for (let index = 0; index < HEADER_FAT_SECTORS; index++) {
    header.writeUInt32LE(fatSectors[index] ?? FREE, 76 + index * 4);
  }
  return header;
}

/** Numbers in whole sectors; what is left over is free. */
function numbers(values: readonly number[]): Buffer {
  const block = Buffer.alloc(Math.ceil((values.length * 4) / SECTOR) * SECTOR, 0xff);
  for (const [index, value] of values.entries()) block.writeUInt32LE(value, index * 4);
  return block;
}

function padded(content: Buffer): Buffer {
  const rest = content.length % SECTOR;
  return rest === 0 ? content : Buffer.concat([content, Buffer.alloc(SECTOR - rest)]);
}

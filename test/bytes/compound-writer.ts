/** What a made compound file holds; parents of a stream come to be by themselves, in the order of the paths. */
export interface CompoundSpec {
  readonly streams: Readonly<Record<string, Buffer>>;
  /** 512 unless told. */
  readonly sectorSize?: 512 | 4096;
  /** Lists the sectors of the allocation table in a chain of their own, as files above 7 MB must. */
  readonly tableListInChain?: boolean;
  /** GUIDs as they are stored, 16 bytes, by path; '' is the root. */
  readonly classIds?: Readonly<Record<string, Buffer>>;
}

/** A compound file and where its organs lie, for tests that break them. Offsets in bytes. */
export interface MadeCompound {
  readonly file: Buffer;
  readonly tableAt: number;
  readonly miniTableAt: number;
  readonly listAt: number;
  slotAt(path: string): number;
  /** Number of the sector that begins at an offset. */
  sectorAt(offset: number): number;
}

const END = 0xfffffffe;
const FREE = 0xffffffff;
const NO_SLOT = 0xffffffff;
const MINI_CUTOFF = 4096;

interface Node {
  readonly path: string;
  readonly name: string;
  readonly content: Buffer | undefined;
  readonly children: number[];
  start: number;
}

/** Writes a compound file by [MS-CFB]: header, table list, allocation table, directory, mini table, mini stream, streams. */
export function makeCompound(spec: CompoundSpec): MadeCompound {
  const size = spec.sectorSize ?? 512;
  const nodes = nodesOf(spec.streams);
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const append = (content: Buffer): number => {
    const start = sectors.length;
    const count = Math.ceil(content.length / size);
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(size);
      content.copy(sector, 0, index * size, (index + 1) * size);
      sectors.push(sector);
      next.push(index + 1 === count ? END : start + index + 1);
    }
    return count === 0 ? END : start;
  };

  const list = append(Buffer.alloc(size, 0xff));
  const tableSectors = Math.ceil((totalSectors(nodes, size) * 4) / size) + 1;
  const table = append(Buffer.alloc(tableSectors * size, 0xff));
  const directory = append(Buffer.alloc(Math.ceil((nodes.length * 128) / size) * size));
  const { miniStream, miniNext } = layMiniStream(nodes);
  const miniTable = append(numbers(miniNext, size));
  nodes[0]!.start = append(miniStream);
  for (const node of nodes) {
    if (node.content !== undefined && node.content.length >= MINI_CUTOFF) node.start = append(node.content);
  }

  const body = Buffer.concat(sectors);
  numbers(next, size).copy(body, table * size);
  nodes.forEach((node, index) => {
    writeSlot(
      body.subarray(directory * size + index * 128),
      node,
      nodes,
      miniStream.length,
      spec.classIds?.[node.path],
    );
  });
  const tableList = Array.from({ length: tableSectors }, (_, index) => table + index);
  if (spec.tableListInChain === true) {
    tableList.forEach((sector, index) => {
      body.writeUInt32LE(sector, list * size + index * 4);
    });
  }
  const header = headerOf(size, directory, miniTable, spec.tableListInChain === true ? list : undefined, tableList);
  const at = (sector: number): number => (sector + 1) * size;
  return {
    file: Buffer.concat([header, Buffer.alloc(size - header.length), body]),
    tableAt: at(table),
    miniTableAt: at(miniTable),
    listAt: at(list),
    slotAt: (path) => at(directory) + nodes.findIndex((node) => node.path === path) * 128,
    sectorAt: (offset) => offset / size - 1,
  };
}

function nodesOf(streams: CompoundSpec['streams']): Node[] {
  const nodes: Node[] = [{ path: '', name: 'Root Entry', content: undefined, children: [], start: END }];
  const indexOf = new Map([['', 0]]);
  const add = (path: string, content: Buffer | undefined): void => {
    if (indexOf.has(path)) return;
    const slash = path.lastIndexOf('/');
    const parent = path.slice(0, Math.max(0, slash));
    add(parent, undefined);
    indexOf.set(path, nodes.length);
    nodes[indexOf.get(parent)!]!.children.push(nodes.length);
    nodes.push({ path, name: path.slice(slash + 1), content, children: [], start: END });
  };
  for (const [path, content] of Object.entries(streams)) add(path, content);
  return nodes;
}

/** Generous: the table may have room for more sectors than there are. */
function totalSectors(nodes: readonly Node[], size: number): number {
  const content = nodes.reduce((sum, node) => sum + Math.ceil((node.content?.length ?? 0) / size) + 1, 0);
  return content + nodes.length + 16;
}

function layMiniStream(nodes: readonly Node[]): { miniStream: Buffer; miniNext: number[] } {
  const parts: Buffer[] = [];
  const miniNext: number[] = [];
  for (const node of nodes) {
    const { content } = node;
    if (content === undefined || content.length === 0 || content.length >= MINI_CUTOFF) continue;
    node.start = miniNext.length;
    const count = Math.ceil(content.length / 64);
    parts.push(content, Buffer.alloc(count * 64 - content.length));
    for (let index = 1; index <= count; index++) miniNext.push(index === count ? END : node.start + index);
  }
  return { miniStream: Buffer.concat(parts), miniNext };
}

function numbers(values: readonly number[], size: number): Buffer {
  const block = Buffer.alloc(Math.ceil((values.length * 4) / size) * size, 0xff);
  values.forEach((value, index) => {
    block.writeUInt32LE(value, index * 4);
  });
  return block;
}

/** Siblings hang on each other to the right, which is a valid if unbalanced tree. */
function writeSlot(slot: Buffer, node: Node, nodes: readonly Node[], miniSize: number, classId?: Buffer): void {
  const parent = nodes.find((other) => other.children.includes(nodes.indexOf(node)));
  const siblings = parent?.children ?? [];
  const right = siblings[siblings.indexOf(nodes.indexOf(node)) + 1];
  slot.write(`${node.name}\0`, 0, 'utf16le');
  slot.writeUInt16LE((node.name.length + 1) * 2, 64);
  slot[66] = node.path === '' ? 5 : node.content === undefined ? 1 : 2;
  slot.writeUInt32LE(NO_SLOT, 68);
  slot.writeUInt32LE(parent === undefined || right === undefined ? NO_SLOT : right, 72);
  slot.writeUInt32LE(node.children[0] ?? NO_SLOT, 76);
  classId?.copy(slot, 80);
  slot.writeUInt32LE(node.start, 116);
  slot.writeUInt32LE(node.path === '' ? miniSize : (node.content?.length ?? 0), 120);
}

function headerOf(
  size: number,
  directory: number,
  miniTable: number,
  list: number | undefined,
  tableList: readonly number[],
): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(size === 512 ? 3 : 4, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(Math.log2(size), 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableList.length, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(MINI_CUTOFF, 56);
  header.writeUInt32LE(miniTable, 60);
  header.writeUInt32LE(list ?? END, 68);
  for (let index = 0; index < 109; index++) {
    header.writeUInt32LE(list === undefined ? (tableList[index] ?? FREE) : FREE, 76 + index * 4);
  }
  return header;
}

import { crc32 } from 'node:zlib';

/** A coder as a folder's record has it. */
export interface CoderSpec {
  /** Number of the method in hexadecimal digits. */
  readonly method: string;
  readonly properties?: Buffer;
}

export interface SevenZipSpec {
  /** Files by name, solid; those without content are listed as empty. */
  readonly files: Readonly<Record<string, string>>;
  readonly coders?: readonly CoderSpec[];
  /** What the coder makes of the contents; as they are unless told. */
  readonly pack?: (content: Buffer) => Buffer;
  /** Checksums in place of the true ones. */
  readonly crcs?: readonly number[];
  /** Size of all contents that the header claims. */
  readonly claimed?: number;
  /** Number of files that the header claims. */
  readonly count?: number;
  /** Further properties of the files, as number and content. */
  readonly properties?: readonly (readonly [number, Buffer])[];
  /** Between the contents and the header. */
  readonly between?: Buffer;
  readonly trailing?: Buffer;
}

const COPY: CoderSpec = { method: '00' };
export const LZMA2: CoderSpec = { method: '21', properties: Buffer.from([24]) };

/** A .7z archive with a plain header. */
export function writeSevenZip(spec: SevenZipSpec): Buffer {
  const { files, coders = [COPY], pack = (content) => content, between = Buffer.alloc(0) } = spec;
  const contents = Object.values(files).map((content) => Buffer.from(content));
  const full = contents.filter(({ length }) => length > 0);
  const packed = pack(Buffer.concat(full));
  const size = spec.claimed ?? full.reduce((sum, { length }) => sum + length, 0);
  const sums = spec.crcs ?? full.map((content) => crc32(content));
  const header = Buffer.concat([
    Buffer.from([1]),
    ...(full.length > 0 ? [mainStreams(packed.length, size, coders, full, sums)] : []),
    Buffer.from([5]),
    number(spec.count ?? contents.length),
    property(14, bits(contents.map(({ length }) => length === 0))),
    property(
      17,
      Buffer.from(
        `\0${Object.keys(files)
          .map((name) => `${name}\0`)
          .join('')}`,
        'utf16le',
      ).subarray(1),
    ),
    ...(spec.properties ?? []).map(([id, content]) => property(id, content)),
    Buffer.from([0, 0]),
  ]);
  return aroundHeader(Buffer.concat([packed, between]), header, spec.trailing);
}

/** The signature header, what lies behind it, and a header of one's own. */
export function aroundHeader(packed: Buffer, header: Buffer, trailing: Buffer = Buffer.alloc(0)): Buffer {
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(packed.length), 0);
  start.writeBigUInt64LE(BigInt(header.length), 8);
  start.writeUInt32LE(crc32(header), 16);
  const signature = Buffer.from("7z\xbc\xaf'\x1c\0\x04", 'latin1');
  return Buffer.concat([signature, uint32(crc32(start)), start, packed, header, trailing]);
}

/** LZMA2 that stores what it is given, in chunks of `size` bytes, the first of which begins anew. */
export function storedLzma2(content: Buffer, size = 0x10000): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < content.length; at += size) {
    const piece = content.subarray(at, at + size);
    const head = Buffer.from([at === 0 ? 1 : 2, 0, 0]);
    head.writeUInt16BE(piece.length - 1, 1);
    chunks.push(head, piece);
  }
  return Buffer.concat([...chunks, Buffer.from([0])]);
}

function mainStreams(
  packed: number,
  size: number,
  coders: readonly CoderSpec[],
  full: readonly Buffer[],
  sums: readonly number[],
): Buffer {
  return Buffer.concat([
    Buffer.from([4, 6, 0, 1, 9]),
    number(packed),
    Buffer.from([0, 7, 11, 1, 0, coders.length]),
    ...coders.map(coderRecord),
    ...coders.slice(1).map((_, at) => Buffer.from([at, at + 1])),
    Buffer.from([12]),
    ...coders.map(() => number(size)),
    Buffer.from([0, 8, 13]),
    number(full.length),
    ...(full.length > 1 ? [Buffer.from([9]), ...full.slice(0, -1).map(({ length }) => number(length))] : []),
    Buffer.from([10, 1]),
    ...sums.map(uint32),
    Buffer.from([0, 0]),
  ]);
}

function coderRecord({ method, properties }: CoderSpec): Buffer {
  const id = Buffer.from(method, 'hex');
  if (properties === undefined) return Buffer.concat([Buffer.from([id.length]), id]);
  return Buffer.concat([Buffer.from([id.length | 0x20]), id, number(properties.length), properties]);
}

const property = (id: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([id]), number(content.length), content]);

function bits(flags: readonly boolean[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(flags.length / 8));
  flags.forEach((flag, at) => {
    if (flag) bytes[at >> 3]! |= 0x80 >> (at & 7);
  });
  return bytes;
}

/** The shortest form of the format for small numbers, the longest for others. */
function number(value: number): Buffer {
  if (value < 0x80) return Buffer.from([value]);
  const bytes = Buffer.alloc(9, 0xff);
  bytes.writeBigUInt64LE(BigInt(value), 1);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Typed arrays by name, and numbers that go with them: everything that training hands to the detector. */
export interface ModelParts {
  readonly numbers: Readonly<Record<string, number>>;
  readonly arrays: Readonly<Record<string, Int8Array | Int16Array | Uint16Array>>;
}

interface Head {
  readonly version: number;
  readonly numbers: Readonly<Record<string, number>>;
  readonly arrays: readonly { readonly name: string; readonly type: 'i8' | 'i16' | 'u16'; readonly length: number }[];
}

const TYPES = { i8: Int8Array, i16: Int16Array, u16: Uint16Array } as const;

function typeOf(array: Int8Array | Int16Array | Uint16Array): keyof typeof TYPES {
  if (array instanceof Int8Array) return 'i8';
  return array instanceof Int16Array ? 'i16' : 'u16';
}

/** Rises whenever the meaning of a weight changes: features, labels, folding, hashing. */
const VERSION = 3;

/** One raw deflate stream, which opens twice as fast as Brotli and is a tenth longer: length of the head (4 bytes, little endian), the head as JSON, the arrays one after the other. */
export function packModel(parts: ModelParts): Buffer {
  const named = Object.entries(parts.arrays);
  const head: Head = {
    version: VERSION,
    numbers: parts.numbers,
    arrays: named.map(([name, array]) => ({ name, type: typeOf(array), length: array.length })),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const bodies = named.map(([, array]) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  return deflateRawSync(Buffer.concat([length, json, ...bodies]), { level: 9 });
}

/** Throws on a file of another version: weights of other features would judge at random. */
export function unpackModel(file: Buffer): ModelParts {
  const bytes = inflateRawSync(file);
  const start = 4 + bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, start)) as Head;
  if (head.version !== VERSION) throw new Error(`name model of version ${head.version}, expected ${VERSION}`);
  const arrays: Record<string, Int8Array | Int16Array | Uint16Array> = {};
  let at = start;
  for (const { name, type, length } of head.arrays) {
    const size = length * TYPES[type].BYTES_PER_ELEMENT;
    arrays[name] = new TYPES[type](bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + size));
    at += size;
  }
  return { numbers: head.numbers, arrays };
}

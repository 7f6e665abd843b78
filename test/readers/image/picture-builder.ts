import { deflateSync } from 'node:zlib';

/** Entries of a directory of TIFF by tag: words, numbers, fractions, bytes, or another directory. */
export type DirectorySpec = Readonly<Record<number, string | number | readonly number[] | Buffer | DirectoryList>>;
interface DirectoryList {
  readonly directory: DirectorySpec;
}

const isList = (value: DirectorySpec[number]): value is DirectoryList =>
  typeof value === 'object' && 'directory' in value;

/** A TIFF structure of directories in a chain. */
export function makeTiff(directories: readonly DirectorySpec[], order: 'II' | 'MM' = 'II'): Buffer {
  const little = order === 'II';
  const chunks: Buffer[] = [Buffer.from(little ? 'II*\0' : 'MM\0*', 'latin1'), Buffer.alloc(4)];
  let length = 8;
  const append = (bytes: Buffer): number => {
    const at = length;
    const padded = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
    chunks.push(padded);
    length += padded.length;
    return at;
  };
  const number = (value: number, size: 2 | 4): Buffer => {
    const bytes = Buffer.alloc(size);
    if (little) bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    return bytes;
  };
  const write = (spec: DirectorySpec, next: number): number => {
    const entries = Object.entries(spec).map(([tag, value]) => {
      const { type, count, bytes } = fieldOf(value, number, write);
      const field =
        bytes.length <= 4 ? Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)]) : number(append(bytes), 4);
      return Buffer.concat([number(Number(tag), 2), number(type, 2), number(count, 4), field]);
    });
    return append(Buffer.concat([number(entries.length, 2), ...entries, number(next, 4)]));
  };
  const first = directories.reduceRight((next, spec) => write(spec, next), 0);
  chunks[1] = number(first, 4);
  return Buffer.concat(chunks);
}

function fieldOf(
  value: DirectorySpec[number],
  number: (value: number, size: 2 | 4) => Buffer,
  write: (spec: DirectorySpec, next: number) => number,
): { readonly type: number; readonly count: number; readonly bytes: Buffer } {
  if (typeof value === 'string') return { type: 2, count: value.length + 1, bytes: Buffer.from(`${value}\0`) };
  if (typeof value === 'number') return { type: 4, count: 1, bytes: number(value, 4) };
  if (Buffer.isBuffer(value)) return { type: 7, count: value.length, bytes: value };
  if (isList(value)) return { type: 4, count: 1, bytes: number(write(value.directory, 0), 4) };
  const fractions = value.flatMap((part) => [number(Math.round(part * 100), 4), number(100, 4)]);
  return { type: 5, count: value.length, bytes: Buffer.concat(fractions) };
}

/** A JPEG file of segments by marker, some picture and its end. */
export function makeJpeg(
  segments: readonly (readonly [marker: number, data: Buffer])[],
  after: Buffer = Buffer.alloc(0),
): Buffer {
  const written = segments.map(([marker, data]) => {
    const header = Buffer.from([0xff, marker, 0, 0]);
    header.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([header, data]);
  });
  const scan = Buffer.from([0xff, 0xda, 0, 4, 1, 2, 0x12, 0xff, 0, 0xff, 0xd0, 0x34]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...written, scan, Buffer.from([0xff, 0xd9]), after]);
}

/** A PNG file of chunks by type; its checksums are not looked at. */
export function makePng(
  chunks: readonly (readonly [type: string, data: Buffer])[],
  after: Buffer = Buffer.alloc(0),
): Buffer {
  const written = [...chunks, ['IEND', Buffer.alloc(0)] as const].map(([type, data]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)]);
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...written, after]);
}

export const packedText = (name: string, text: string): Buffer =>
  Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(Buffer.from(text, 'latin1'))]);

/** A box of a HEIC file. */
export function box(type: string, ...content: readonly Buffer[]): Buffer {
  const data = Buffer.concat(content);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(data.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, data]);
}

/** A PNG file with these pixels: samples of each pixel one after another, filtered as told, checksums left out. */
export function pngOf(
  { width, height, samples }: { readonly width: number; readonly height: number; readonly samples: Uint8Array },
  { type = 0, depth = 8, filter = 0, interlaced = 0, further = [] }: PngForm = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlaced], 8);
  const stride = samples.length / height;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = filter;
    rows.set(samples.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  return makePng([['IHDR', header], ...further, ['IDAT', deflateSync(rows)]]);
}

export interface PngForm {
  readonly type?: number;
  readonly depth?: number;
  readonly filter?: number;
  readonly interlaced?: number;
  /** Chunks between the header and the pixels. */
  readonly further?: readonly (readonly [type: string, data: Buffer])[];
}

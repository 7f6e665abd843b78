import { decodeBytes } from '../../bytes/text-encoding.js';

export const BLOCK = 512;

/** One header block (POSIX.1-2001 pax, ustar interchange format; GNU tar manual, "Basic Tar Format"). */
export interface TarHeader {
  readonly name: string;
  /** Bytes of content in the blocks that follow. */
  readonly size: number;
  /** One character; '0' for a file in the oldest form. */
  readonly type: string;
  readonly linkName: string;
  readonly owner: string;
  readonly group: string;
}

const CHECKSUM_AT = 148;
const CHECKSUM_SIZE = 8;

/** Undefined when a block is no header: its checksum says so. */
export function readTarHeader(block: Buffer): TarHeader | undefined {
  if (block.length < BLOCK || number(block, CHECKSUM_AT, CHECKSUM_SIZE) !== checksumOf(block)) return undefined;
  const size = number(block, 124, 12);
  if (size === undefined) return undefined;
  const isUstar = block.toString('latin1', 257, 262) === 'ustar';
  // GNU's form keeps times where the other keeps the beginning of long names.
  const prefix = isUstar && block.toString('latin1', 257, 265) !== 'ustar  \0' ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  const type = String.fromCharCode(block[156]!);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    type: type === '\0' ? '0' : type,
    linkName: text(block, 157, 100),
    owner: isUstar ? text(block, 265, 32) : '',
    group: isUstar ? text(block, 297, 32) : '',
  };
}

/** Octal digits, or binary where the first bit is set. */
function number(block: Buffer, at: number, size: number): number | undefined {
  if ((block[at]! & 0x80) !== 0) {
    const value = block.readUIntBE(at + size - 6, 6);
    return block.subarray(at + 1, at + size - 6).every((byte) => byte === 0) ? value : undefined;
  }
  const digits = text(block, at, size).trim();
  return digits === '' ? 0 : /^[0-7]+$/u.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** Of all bytes, those of the checksum itself taken for blanks. */
function checksumOf(block: Buffer): number {
  let sum = CHECKSUM_SIZE * 0x20;
  for (let at = 0; at < BLOCK; at++) {
    if (at < CHECKSUM_AT || at >= CHECKSUM_AT + CHECKSUM_SIZE) sum += block[at]!;
  }
  return sum;
}

function text(block: Buffer, at: number, size: number): string {
  const field = block.subarray(at, at + size);
  const end = field.indexOf(0);
  return decodeBytes(end < 0 ? field : field.subarray(0, end)).text;
}

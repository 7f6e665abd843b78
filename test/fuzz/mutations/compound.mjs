import { mutateBytes } from './bytes.mjs';

const SECTOR = 512;
const ENTRY = 128;
const NUMBERS = [0, 1, 2, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0xffff_fffc, 0xffff_fffd, 0xffff_fffe, 0xffff_ffff];
/** Fields of the header (MS-CFB 2.2): offset and width. */
const HEADER = [
  [26, 2],
  [28, 2],
  [30, 2],
  [32, 2],
  [44, 4],
  [48, 4],
  [56, 4],
  [60, 4],
  [64, 4],
  [68, 4],
  [72, 4],
  [76, 4],
  [80, 4],
];
/** Fields of an entry of the directory (MS-CFB 2.6). */
const FIELDS = [
  [0, 2],
  [64, 2],
  [66, 1],
  [67, 1],
  [68, 4],
  [72, 4],
  [76, 4],
  [116, 4],
  [120, 4],
  [124, 4],
];
const RECORDS = [
  0x0006, 0x000a, 0x000c, 0x003c, 0x0085, 0x00fc, 0x00fd, 0x0203, 0x0204, 0x0208, 0x0809, 0x00e0, 0x002f, 0xffff,
];

/** @typedef {import('../../../fixtures/build/random.mjs').Random} Random */

/** @type {Readonly<Record<string, (bytes: Buffer, random: Random) => string | undefined>>} */
const WAYS = {
  header: (bytes, random) => onField(bytes, 0, random.pick(HEADER), random),
  'directory entry': (bytes, random) => {
    const start = (bytes.readUInt32LE(48) + 1) * SECTOR;
    return onField(bytes, start + ENTRY * random.below(8), random.pick(FIELDS), random);
  },
  'sector table': (bytes, random) => {
    const start = (bytes.readUInt32LE(76) + 1) * SECTOR;
    const entry = random.below(Math.min(128, Math.ceil(bytes.length / SECTOR)));
    if (start + 4 * entry + 4 > bytes.length) return undefined;
    bytes.writeUInt32LE(random.chance(0.5) ? random.below(20) : random.pick(NUMBERS), start + 4 * entry);
    return `entry ${entry}`;
  },
  'swap sectors': (bytes, random) => {
    const [one, other] = [sectorIn(bytes, random), sectorIn(bytes, random)];
    const kept = Buffer.from(bytes.subarray(one, one + SECTOR));
    bytes.copyWithin(one, other, other + SECTOR);
    kept.copy(bytes, other);
    return `${one} and ${other}`;
  },
  'record type': (bytes, random) => onRecord(bytes, random, (at) => bytes.writeUInt16LE(random.pick(RECORDS), at)),
  'record length': (bytes, random) =>
    onRecord(bytes, random, (at) => bytes.writeUInt16LE(random.pick([0, 1, 3, 7, 2080, 8224, 0xffff]), at + 2)),
  'record content': (bytes, random) =>
    onRecord(bytes, random, (at, length) => {
      for (let i = 0; i < 4 && length > 0; i++) bytes[at + 4 + random.below(length)] = random.below(256);
    }),
  'order of records': (bytes, random) =>
    onRecord(bytes, random, (at, length) => {
      const next = at + 4 + length;
      if (next + 4 > bytes.length) return;
      const end = Math.min(bytes.length, next + 4 + bytes.readUInt16LE(next + 2));
      Buffer.concat([bytes.subarray(next, end), bytes.subarray(at, next)]).copy(bytes, at);
    }),
  'number anywhere': (bytes, random) => {
    const at = random.below(bytes.length - 4);
    bytes.writeUInt32LE(random.pick(NUMBERS), at);
    return `at ${at}`;
  },
};

/** @type {import('./mutate.mjs').Mutation} */
export function mutateCompound(bytes, random) {
  if (bytes.length < 4 * SECTOR) return mutateBytes(bytes, random);
  const copy = Buffer.from(bytes);
  const way = random.pick(Object.keys(WAYS));
  const more = WAYS[way](copy, random);
  return more === undefined ? mutateBytes(bytes, random) : { bytes: copy, step: `compound: ${way} ${more}` };
}

const sectorIn = (/** @type {Buffer} */ bytes, /** @type {Random} */ random) =>
  SECTOR * random.between(1, Math.floor(bytes.length / SECTOR) - 1);

function onField(
  /** @type {Buffer} */ bytes,
  /** @type {number} */ start,
  /** @type {readonly number[]} */ field,
  /** @type {Random} */ random,
) {
  const [offset = 0, width = 1] = field;
  if (start + offset + width > bytes.length) return undefined;
  const value = random.pick(NUMBERS) % 2 ** (8 * width);
  bytes.writeUIntLE(value, start + offset, width);
  return `${value} at ${start + offset}`;
}

/** Picks one of the records that follow a BOF record at the start of a sector (MS-XLS 2.1.4). */
function onRecord(
  /** @type {Buffer} */ bytes,
  /** @type {Random} */ random,
  /** @type {(at: number, length: number) => void} */ change,
) {
  const records = [];
  for (let sector = SECTOR; sector + 4 <= bytes.length && records.length === 0; sector += SECTOR) {
    if (bytes.readUInt16LE(sector) !== 0x0809) continue;
    for (let at = sector; at + 4 <= bytes.length; ) {
      const length = bytes.readUInt16LE(at + 2);
      if (at + 4 + length > bytes.length || bytes.readUInt16LE(at) === 0) break;
      records.push({ at, length });
      at += 4 + length;
    }
  }
  if (records.length === 0) return undefined;
  const { at, length } = random.pick(records);
  const type = bytes.readUInt16LE(at);
  change(at, length);
  return `of 0x${type.toString(16)} at ${at}`;
}

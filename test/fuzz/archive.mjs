import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const LARGEST = 30_000_000;

/**
 * A member of a zip archive, `data` inflated. The optional ones are what the written archive says in place of the truth.
 * @typedef {{
 *   name: string, data: Buffer, method: number, localName?: string, crc?: number, size?: number, compressedSize?: number,
 *   flags?: number, statedMethod?: number, level?: number,
 * }} Member
 */

/**
 * The members that can be read; none when it is no archive.
 * @param {Buffer} bytes
 * @returns {Member[]}
 */
export function readArchive(bytes) {
  const members = [];
  const end = bytes.lastIndexOf(uint32(END));
  if (end < 0 || end + 22 > bytes.length) return [];
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === CENTRAL) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const member = readMember(bytes, at, nameLength);
    if (member) members.push(member);
    at += 46 + nameLength + extra + comment;
  }
  return members;
}

function readMember(/** @type {Buffer} */ bytes, /** @type {number} */ at, /** @type {number} */ nameLength) {
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  const method = bytes.readUInt16LE(at + 10);
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
  if (method === 0) return { name, method, data: Buffer.from(packed) };
  try {
    return { name, method, data: inflateRawSync(packed, { maxOutputLength: LARGEST }) };
  } catch {
    return undefined;
  }
}

/**
 * @param {readonly Member[]} members
 * @returns {Buffer}
 */
export function writeArchive(members) {
  const locals = [];
  const directory = [];
  let offset = 0;
  for (const member of members) {
    const { name, data, method, localName = name, flags = 0, statedMethod = method, level = 6 } = member;
    const packed = method === 0 ? data : deflateRawSync(data, { level });
    const { crc = crc32(data), size = data.length, compressedSize = packed.length } = member;
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(flags | 0x800, 0);
    facts.writeUInt16LE(statedMethod, 2);
    facts.writeUInt32LE(0x21_0000, 4);
    facts.writeUInt32LE(crc, 8);
    facts.writeUInt32LE(compressedSize, 12);
    facts.writeUInt32LE(size, 16);
    const [stated, there] = [Buffer.from(name), Buffer.from(localName)];
    const local = Buffer.concat([uint32(LOCAL), uint16(20), withName(facts, there), uint16(0), there, packed]);
    directory.push(uint32(CENTRAL), uint16(20), uint16(20), withName(facts, stated), uint16(0), uint16(0), uint16(0));
    directory.push(uint16(0), uint32(0), uint32(offset), stated);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = uint16(members.length);
  const end = [uint32(END), uint32(0), count, count, uint32(central.length), uint32(offset), uint16(0)];
  return Buffer.concat([...locals, central, ...end]);
}

/** The facts with the length of a name at their end, as both headers have it. */
function withName(/** @type {Buffer} */ facts, /** @type {Buffer} */ name) {
  const copy = Buffer.from(facts);
  copy.writeUInt16LE(name.length, 20);
  return copy;
}

function uint16(/** @type {number} */ value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(/** @type {number} */ value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

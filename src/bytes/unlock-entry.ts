import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { Budget, Bytes } from '../model/bytes.js';
import { Unreadable } from '../model/failure.js';
import { readWhole } from './inflate.js';
import { memoryBytes } from './memory-bytes.js';
import type { ZipEntry } from './zip.js';
import { ZipCipher } from './zip-cipher.js';

/** Deciphered in memory, beside what is inflated from it. */
const LARGEST = 512 * 1024 ** 2;
const HEADER = 12;
const DESCRIPTOR_FLAG = 0x8;
const STRONG_FLAG = 0x40;
const AES_METHOD = 99;
const VERIFIER = 2;
const AUTHENTICATION = 10;
const ROUNDS = 1000;
/** Bytes of the key by strength (WinZip, AE-1 and AE-2). */
const KEY_BYTES: Readonly<Record<number, number>> = { 1: 16, 2: 24, 3: 32 };

/**
 * Content of an encrypted entry, opened with the first password that fits: PKWARE's old way (APPNOTE.TXT 6.1) or WinZip's
 * AES. Undefined where none fits or it is encrypted in another way. The passwords may be put into another order: the one
 * that fits comes first, as most files of an archive share theirs. Throws as `readWhole` does.
 */
export async function unlockEntry(
  bytes: Bytes,
  entry: ZipEntry,
  passwords: string[],
  budget: Budget,
): Promise<Buffer | undefined> {
  if (passwords.length === 0 || entry.dataOffset < 0 || (entry.flags & STRONG_FLAG) !== 0) return undefined;
  if (entry.compressedSize > Math.min(LARGEST, budget.limits.partBytes)) budget.refuse('partBytes');
  const data = bytes.read(entry.dataOffset, entry.compressedSize);
  for (const [index, password] of passwords.entries()) {
    const deciphered =
      entry.method === AES_METHOD ? decipherAes(data, entry, password) : decipher(data, entry, password);
    const content = deciphered && (await inflated(deciphered, entry, budget));
    if (content === undefined) continue;
    passwords.splice(0, 0, ...passwords.splice(index, 1));
    return content;
  }
  return undefined;
}

/** What the entry holds once nothing is encrypted any more, and how it is compressed. */
interface Deciphered {
  readonly data: Buffer;
  readonly method: number;
  /** The checksum of the content is told, and proves the password. */
  readonly isSummed: boolean;
}

async function inflated(
  { data, method, isSummed }: Deciphered,
  entry: ZipEntry,
  budget: Budget,
): Promise<Buffer | undefined> {
  const clear: ZipEntry = { ...entry, method, encrypted: false, isSummed, compressedSize: data.length, dataOffset: 0 };
  try {
    return await readWhole(memoryBytes(data), clear, budget, budget.limits.partBytes);
  } catch (error) {
    // The check of a wrong password comes out right once in 256 times.
    if (error instanceof Unreadable && error.reason === 'damaged') return undefined;
    throw error;
  }
}

/** The last byte of the twelve in front is one that the archive tells elsewhere. */
function decipher(data: Buffer, entry: ZipEntry, password: string): Deciphered | undefined {
  if (data.length < HEADER) return undefined;
  const cipher = new ZipCipher(Buffer.from(password));
  const header = cipher.decrypt(data.subarray(0, HEADER));
  const isTimed = (entry.flags & DESCRIPTOR_FLAG) !== 0;
  const expected = isTimed ? (entry.time ?? 0) >>> 8 : entry.crc >>> 24;
  if (header[HEADER - 1] !== expected) return undefined;
  return { data: cipher.decrypt(data.subarray(HEADER)), method: entry.method, isSummed: true };
}

function decipherAes(data: Buffer, { aes }: ZipEntry, password: string): Deciphered | undefined {
  const keyBytes = aes && KEY_BYTES[aes.strength];
  if (aes === undefined || keyBytes === undefined) return undefined;
  const saltBytes = keyBytes / 2;
  const start = saltBytes + VERIFIER;
  if (data.length < start + AUTHENTICATION) return undefined;
  const keys = pbkdf2Sync(password, data.subarray(0, saltBytes), ROUNDS, 2 * keyBytes + VERIFIER, 'sha1');
  if (!keys.subarray(2 * keyBytes).equals(data.subarray(saltBytes, start))) return undefined;
  const encrypted = data.subarray(start, data.length - AUTHENTICATION);
  const proof = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes))
    .update(encrypted)
    .digest();
  if (!timingSafeEqual(proof.subarray(0, AUTHENTICATION), data.subarray(data.length - AUTHENTICATION)))
    return undefined;
  return { data: counted(keys.subarray(0, keyBytes), encrypted), method: aes.method, isSummed: aes.version === 1 };
}

const BLOCK = 16;
/** Counters enciphered at a time. */
const BATCH = 4096;

/** AES in counter mode whose counter begins at 1 with its lowest byte first, which OpenSSL does not know. */
function counted(key: Buffer, encrypted: Buffer): Buffer {
  const clear = Buffer.from(encrypted);
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null);
  for (let from = 0, counter = 1; from < clear.length; from += BATCH * BLOCK) {
    const blocks = Buffer.alloc(Math.min(BATCH, Math.ceil((clear.length - from) / BLOCK)) * BLOCK);
    for (let at = 0; at < blocks.length; at += BLOCK) blocks.writeUInt32LE(counter++, at);
    const mask = cipher.update(blocks);
    const end = Math.min(clear.length, from + mask.length);
    for (let at = from; at < end; at++) clear[at]! ^= mask[at - from]!;
  }
  return clear;
}

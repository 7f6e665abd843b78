import { createDecipheriv } from 'node:crypto';
import { digest, fourBytes, type KeyWork } from './key-work.js';

/** [MS-OFFCRYPTO] 2.3.3: salt, and what proves a password. */
export interface Verifier {
  readonly salt: Buffer;
  readonly verifier: Buffer;
  readonly verifierHash: Buffer;
  /** Bytes of the key; 5 where the file says nothing. */
  readonly keyBytes: number;
  /** Number of the algorithm. */
  readonly algorithm: number;
}

const ROUNDS = 50_000;
const SIZE_FIELD = 8;
const BLOCK = 16;
const HASH_SIZE = 20;
const AES_KEYS: ReadonlyMap<number, number> = new Map([
  [0x660e, 16],
  [0x660f, 24],
  [0x6610, 32],
]);

/** The header and the verifier of CryptoAPI encryption, from the size of the header on ([MS-OFFCRYPTO] 2.3.2). */
export function parseVerifier(bytes: Buffer): Verifier | undefined {
  if (bytes.length < 4) return undefined;
  const headerSize = bytes.readUInt32LE(0);
  const from = 4 + headerSize;
  if (headerSize < 32 || from + 40 > bytes.length) return undefined;
  const saltSize = bytes.readUInt32LE(from);
  if (saltSize !== 16) return undefined;
  return {
    algorithm: bytes.readUInt32LE(4 + 8),
    keyBytes: bytes.readUInt32LE(4 + 16) / 8 || 5,
    salt: bytes.subarray(from + 4, from + 20),
    verifier: bytes.subarray(from + 20, from + 36),
    verifierHash: bytes.subarray(from + 40),
  };
}

/** The key of a package as Office 2007 encrypts it; undefined where the password is another one ([MS-OFFCRYPTO] 2.3.4.7). */
export function standardKey(description: Verifier, password: string, work: KeyWork): Buffer | undefined {
  const keyBytes = AES_KEYS.get(description.algorithm);
  if (keyBytes === undefined || description.verifierHash.length < 2 * BLOCK) return undefined;
  const hashed = work.hashed('sha1', description.salt, password, ROUNDS);
  const final = digest('sha1', hashed, fourBytes(0));
  const key = Buffer.concat([mixed(final, 0x36), mixed(final, 0x5c)]).subarray(0, keyBytes);
  const found = digest('sha1', decryptBlocks(key, description.verifier));
  const expected = decryptBlocks(key, description.verifierHash.subarray(0, 2 * BLOCK)).subarray(0, HASH_SIZE);
  return found.equals(expected) ? key : undefined;
}

function mixed(hash: Buffer, byte: number): Buffer {
  const block = Buffer.alloc(64, byte);
  for (const [at, value] of hash.entries()) block[at]! ^= value;
  return digest('sha1', block);
}

/** The package behind its size ([MS-OFFCRYPTO] 2.3.4.4). */
export function decryptStandard(key: Buffer, encrypted: Buffer): Buffer {
  return decryptBlocks(key, encrypted.subarray(SIZE_FIELD));
}

function decryptBlocks(key: Buffer, encrypted: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null);
  decipher.setAutoPadding(false);
  return decipher.update(encrypted.subarray(0, encrypted.length - (encrypted.length % BLOCK)));
}

import { createCipheriv, createHash } from 'node:crypto';
import { makeCompound } from '../../bytes/compound-writer.js';

const hash = (algorithm: string, ...parts: readonly Buffer[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(parts)).digest();
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const sized = (content: Buffer): Buffer => Buffer.concat([u32(content.length), u32(0)]);

function enciphered(cipher: string, key: Buffer, vector: Buffer | null, clear: Buffer): Buffer {
  const padded = Buffer.concat([clear, Buffer.alloc((16 - (clear.length % 16)) % 16)]);
  return createCipheriv(cipher, key, vector).setAutoPadding(false).update(padded);
}

function spun(algorithm: string, salt: Buffer, password: string, rounds: number): Buffer {
  let value = hash(algorithm, salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < rounds; round++) value = hash(algorithm, u32(round), value);
  return value;
}

export interface AgileSpec {
  readonly password: string;
  readonly algorithm?: 'sha1' | 'sha512';
  readonly keyBytes?: 16 | 32;
  /** Rounds that are done. */
  readonly rounds?: number;
  /** Rounds that the file asks for. */
  readonly asks?: number;
  readonly more?: Readonly<Record<string, Buffer>>;
}

/** A package in the encryption of Office 2010 and later ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15). */
export function agilePackage(content: Buffer, spec: AgileSpec): Buffer {
  const { password, algorithm = 'sha512', keyBytes = 32, rounds = 1000, asks = rounds, more } = spec;
  const cipher = `aes-${keyBytes * 8}-cbc`;
  const salt = Buffer.alloc(16, 3);
  const key = Buffer.alloc(keyBytes, 9);
  const verifier = Buffer.alloc(16, 4);
  const base = spun(algorithm, salt, password, rounds);
  const hide = (what: string, clear: Buffer): string => {
    const own = Buffer.concat([hash(algorithm, base, Buffer.from(what, 'hex')), Buffer.alloc(keyBytes, 0x36)]);
    return enciphered(cipher, own.subarray(0, keyBytes), salt, clear).toString('base64');
  };
  const common = `blockSize="16" keyBits="${keyBytes * 8}" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${algorithm.toUpperCase()}" saltValue="${salt.toString('base64')}"`;
  const description =
    `<encryption><keyData saltSize="16" ${common}/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${asks}" saltSize="16" ${common}` +
    ` encryptedVerifierHashInput="${hide('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${hide('d7aa0f6d3061344e', hash(algorithm, verifier))}"` +
    ` encryptedKeyValue="${hide('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments: Buffer[] = [];
  for (let at = 0; at < content.length; at += 4096) {
    const vector = hash(algorithm, salt, u32(at / 4096)).subarray(0, 16);
    segments.push(enciphered(cipher, key, vector, content.subarray(at, at + 4096)));
  }
  return packed(
    Buffer.concat([Buffer.from([4, 0, 4, 0]), u32(0x40), Buffer.from(description)]),
    content,
    segments,
    more,
  );
}

/** A package in the encryption of Office 2007 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9). */
export function standardPackage(content: Buffer, password: string): Buffer {
  const salt = Buffer.alloc(16, 3);
  const verifier = Buffer.alloc(16, 4);
  const final = hash('sha1', spun('sha1', salt, password, 50_000), u32(0));
  const block = Buffer.alloc(64, 0x36);
  for (const [at, byte] of final.entries()) block[at]! ^= byte;
  const key = hash('sha1', block).subarray(0, 16);
  const hide = (clear: Buffer): Buffer => enciphered('aes-128-ecb', key, null, clear);
  const header = Buffer.concat([u32(0x24), u32(0), u32(0x660e), u32(0x8004), u32(128), u32(0x18), u32(0), u32(0)]);
  const proof = Buffer.concat([u32(16), salt, hide(verifier), u32(20), hide(hash('sha1', verifier))]);
  const info = Buffer.concat([Buffer.from([3, 0, 2, 0]), u32(0x24), u32(header.length), header, proof]);
  return packed(info, content, [hide(content)]);
}

function packed(
  info: Buffer,
  content: Buffer,
  encrypted: readonly Buffer[],
  more: Readonly<Record<string, Buffer>> = {},
): Buffer {
  const streams = { EncryptionInfo: info, EncryptedPackage: Buffer.concat([sized(content), ...encrypted]), ...more };
  return makeCompound({ streams }).file;
}

import { createDecipheriv } from 'node:crypto';
import { digest, fourBytes, type KeyWork } from './key-work.js';

/** [MS-OFFCRYPTO] 2.3.4.10, of `keyData` or of a key that a password opens. */
interface Cipher {
  readonly salt: Buffer;
  readonly blockSize: number;
  readonly keyBytes: number;
  readonly hash: string;
}

interface LockedKey extends Cipher {
  readonly spinCount: number;
  readonly verifier: Buffer;
  readonly verifierHash: Buffer;
  readonly key: Buffer;
}

/** [MS-OFFCRYPTO] 2.3.4.13. */
const VERIFIER = Buffer.from('fea7d2763b4b9e79', 'hex');
const VERIFIER_HASH = Buffer.from('d7aa0f6d3061344e', 'hex');
const KEY = Buffer.from('146e0be7abacd0d6', 'hex');
const SEGMENT = 4096;
const SIZE_FIELD = 8;
const FILLING = 0x36;
const HASHES: Readonly<Record<string, string>> = { SHA1: 'sha1', SHA256: 'sha256', SHA384: 'sha384', SHA512: 'sha512' };
const KEY_SIZES = [16, 24, 32];

/** What opens a package encrypted in the way of Office 2010 and later. */
export interface AgileEncryption {
  readonly data: Cipher;
  readonly locked: LockedKey;
}

/** Undefined where it is described in a way no Office writes. */
export function parseAgile(description: string): AgileEncryption | undefined {
  const data = cipherOf(elementOf(description, 'keyData'));
  const attributes = elementOf(description, 'encryptedKey');
  const cipher = cipherOf(attributes);
  const spinCount = Number(attributes.get('spinCount'));
  if (data === undefined || cipher === undefined || !Number.isSafeInteger(spinCount) || spinCount < 0) return undefined;
  const bytes = (name: string): Buffer => Buffer.from(attributes.get(name) ?? '', 'base64');
  return {
    data,
    locked: {
      ...cipher,
      spinCount,
      verifier: bytes('encryptedVerifierHashInput'),
      verifierHash: bytes('encryptedVerifierHashValue'),
      key: bytes('encryptedKeyValue'),
    },
  };
}

/** Attributes of the first element of that name, whatever its prefix: the description is written by machines in one form. */
function elementOf(xml: string, name: string): ReadonlyMap<string, string> {
  const attributes = new RegExp(`<(?:\\w+:)?${name}\\s([^<>]{0,4096})>`, 'u').exec(xml)?.[1] ?? '';
  return new Map([...attributes.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key, value]) => [key!, value!]));
}

function cipherOf(attributes: ReadonlyMap<string, string>): Cipher | undefined {
  const hash = HASHES[(attributes.get('hashAlgorithm') ?? '').replace('-', '')];
  const keyBytes = Number(attributes.get('keyBits')) / 8;
  const isKnown = attributes.get('cipherAlgorithm') === 'AES' && attributes.get('cipherChaining') === 'ChainingModeCBC';
  if (hash === undefined || !isKnown || !KEY_SIZES.includes(keyBytes) || attributes.get('blockSize') !== '16') {
    return undefined;
  }
  return { salt: Buffer.from(attributes.get('saltValue') ?? '', 'base64'), blockSize: 16, keyBytes, hash };
}

/** The key of the package; undefined where the password is another one ([MS-OFFCRYPTO] 2.3.4.13). */
export function agileKey({ locked, data }: AgileEncryption, password: string, work: KeyWork): Buffer | undefined {
  const { hash, salt, spinCount, keyBytes } = locked;
  const hashed = work.hashed(hash, salt, password, spinCount);
  const open = (what: Buffer, encrypted: Buffer): Buffer =>
    decrypt(sized(digest(hash, hashed, what), keyBytes), sized(salt, locked.blockSize), encrypted);
  const expected = open(VERIFIER_HASH, locked.verifierHash);
  const found = digest(hash, open(VERIFIER, locked.verifier));
  if (expected.length < found.length || !expected.subarray(0, found.length).equals(found)) return undefined;
  return open(KEY, locked.key).subarray(0, data.keyBytes);
}

/** The package itself, segment by segment; each has an initial vector of its own ([MS-OFFCRYPTO] 2.3.4.15). */
export function decryptAgile({ data }: AgileEncryption, key: Buffer, encrypted: Buffer): Buffer {
  const segments: Buffer[] = [];
  for (let at = SIZE_FIELD, segment = 0; at < encrypted.length; at += SEGMENT, segment++) {
    const vector = sized(digest(data.hash, data.salt, fourBytes(segment)), data.blockSize);
    segments.push(decrypt(key, vector, encrypted.subarray(at, at + SEGMENT)));
  }
  return Buffer.concat(segments);
}

function decrypt(key: Buffer, vector: Buffer, encrypted: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, vector);
  decipher.setAutoPadding(false);
  return decipher.update(encrypted.subarray(0, encrypted.length - (encrypted.length % vector.length)));
}

function sized(bytes: Buffer, length: number): Buffer {
  const exact = Buffer.alloc(length, FILLING);
  bytes.copy(exact);
  return exact;
}

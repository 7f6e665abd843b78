import { aes, hardenedHash, md5, rc4, sha256, unwrapKey } from './ciphers.js';
import { asKind, dictionaryOf, type PdfDictionary, type PdfValue } from './values.js';

/** How an object's bytes are made readable. `filter` is the crypt filter a stream names for itself. */
export interface Security {
  decryptString(bytes: Buffer, number: number, generation: number): Buffer;
  /** Undefined when another password than the empty one is needed, as for attachments of a file that is open otherwise. */
  decryptStream(bytes: Buffer, number: number, generation: number, filter?: string): Buffer | undefined;
  /** Crypt filter of embedded files that name none themselves. */
  readonly attachments: string | undefined;
}

type Method = 'none' | 'rc4' | 'aes';

/** Algorithm 2 of ISO 32000-2: what an empty password is filled up with. */
const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const SALT = Buffer.from('sAlT');
/** Bytes of a password that count in revisions 5 and 6. */
const MOST_PASSWORD = 127;

interface Settings {
  readonly version: number;
  readonly revision: number;
  /** Lengths a classic key may have: writers of version 4 mean 16 bytes and say something else, or mean what they say. */
  readonly keyBytes: readonly number[];
  readonly owner: Buffer;
  readonly user: Buffer;
  readonly permissions: number;
  readonly encryptMetadata: boolean;
  readonly dictionary: PdfDictionary;
  readonly get: (key: string) => PdfValue | undefined;
}

/**
 * The standard security handler (ISO 32000-2, 7.6), opened with the empty password or the first of the others that fits,
 * the reader's or the owner's. Undefined when none does, or another handler protects the file.
 */
export function openSecurity(
  dictionary: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
  id: Buffer,
  passwords: readonly string[],
): Security | undefined {
  const settings = readSettings(dictionary, resolve);
  const methods = methodsOf(settings, resolve);
  const key = firstOf(['', ...passwords], (password) =>
    settings.revision >= 5 ? modernKey(settings, password) : classicKey(settings, id, password),
  );
  const isNeeded = methods.strings !== 'none' || methods.streams !== 'none';
  return key || !isNeeded ? secured(key, settings, methods) : undefined;
}

function firstOf<T>(candidates: readonly T[], keyOf: (candidate: T) => Buffer | undefined): Buffer | undefined {
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    if (key !== undefined) return key;
  }
  return undefined;
}

interface Methods {
  readonly strings: Method;
  readonly streams: Method;
  readonly named: (filter: string) => Method;
}

function secured(key: Buffer | undefined, { revision, get }: Settings, methods: Methods): Security {
  const decrypt = (method: Method, bytes: Buffer, number: number, generation: number): Buffer | undefined => {
    if (method === 'none') return bytes;
    if (!key) return undefined;
    if (revision >= 5) return aes(key, bytes);
    const own = objectKey(key, number, generation, method);
    return method === 'aes' ? aes(own, bytes) : rc4(own, bytes);
  };
  return {
    attachments: asKind(get('EFF'), 'name')?.name,
    decryptString: (bytes, number, generation) => decrypt(methods.strings, bytes, number, generation) ?? bytes,
    decryptStream: (bytes, number, generation, filter) =>
      decrypt(filter === undefined ? methods.streams : methods.named(filter), bytes, number, generation),
  };
}

/** Algorithm 1: a key for each object. */
function objectKey(key: Buffer, number: number, generation: number, method: Method): Buffer {
  const suffix = Buffer.alloc(5);
  suffix.writeUIntLE(number & 0xffffff, 0, 3);
  suffix.writeUIntLE(generation & 0xffff, 3, 2);
  const hash = method === 'aes' ? md5(key, suffix, SALT) : md5(key, suffix);
  return hash.subarray(0, Math.min(16, key.length + 5));
}

function readSettings(
  dictionary: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): Settings {
  const get = (key: string): PdfValue | undefined => resolve(dictionary.entries.get(key));
  const number = (key: string, unless: number): number => {
    const value = get(key);
    return typeof value === 'number' ? value : unless;
  };
  const bytes = (key: string): Buffer => asKind(get(key), 'string')?.bytes ?? Buffer.alloc(0);
  const version = number('V', 0);
  const told = Math.min(16, Math.max(5, Math.floor(number('Length', 40) / 8)));
  return {
    version,
    revision: number('R', 2),
    keyBytes: version === 4 ? [16, told] : [told],
    owner: bytes('O'),
    user: bytes('U'),
    permissions: number('P', 0) | 0,
    encryptMetadata: get('EncryptMetadata') !== false,
    dictionary,
    get,
  };
}

function methodsOf(
  { version, get }: Settings,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): Methods {
  if (version < 4) return { strings: 'rc4', streams: 'rc4', named: () => 'rc4' };
  const filters = dictionaryOf(get('CF'));
  const named = (filter: string): Method => {
    const own = filter === 'Identity' ? undefined : dictionaryOf(resolve(filters?.entries.get(filter)));
    const method = own && asKind(resolve(own.entries.get('CFM')), 'name')?.name;
    if (method === 'V2') return 'rc4';
    return method === 'AESV2' || method === 'AESV3' ? 'aes' : 'none';
  };
  const nameOf = (key: string): string => asKind(get(key), 'name')?.name ?? 'Identity';
  return { strings: named(nameOf('StrF')), streams: named(nameOf('StmF')), named };
}

/** Algorithms 2 and 6, and 7 for the password of the owner. */
function classicKey(settings: Settings, id: Buffer, password: string): Buffer | undefined {
  const padded = paddedPassword(Buffer.from(password, 'latin1'));
  return userKey(settings, id, padded) ?? (password === '' ? undefined : ownerKey(settings, id, padded));
}

const paddedPassword = (password: Buffer): Buffer => Buffer.concat([password, PADDING]).subarray(0, PADDING.length);

function userKey(settings: Settings, id: Buffer, padded: Buffer): Buffer | undefined {
  const { revision, owner, user, permissions, encryptMetadata } = settings;
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions);
  const open = revision >= 4 && !encryptMetadata ? [Buffer.alloc(4, 255)] : [];
  const seed = md5(padded, owner.subarray(0, 32), rights, id, ...open);
  return settings.keyBytes
    .map((length) => hashedKey(seed, revision, revision === 2 ? 5 : length))
    .find((key) => proven(key, revision, user, id));
}

/** The owner's password opens the reader's. */
function ownerKey(settings: Settings, id: Buffer, padded: Buffer): Buffer | undefined {
  const { revision, owner } = settings;
  return firstOf(settings.keyBytes, (length) => {
    const key = hashedKey(md5(padded), revision, revision === 2 ? 5 : length);
    let reader = owner.subarray(0, 32);
    for (let round = revision === 2 ? 0 : 19; round >= 0; round--)
      reader = rc4(
        key.map((byte) => byte ^ round),
        reader,
      );
    return userKey(settings, id, reader);
  });
}

function hashedKey(seed: Buffer, revision: number, length: number): Buffer {
  let hash = seed;
  if (revision >= 3) for (let round = 0; round < 50; round++) hash = md5(hash.subarray(0, length));
  return hash.subarray(0, length);
}

function proven(key: Buffer, revision: number, user: Buffer, id: Buffer): boolean {
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32));
  let value = md5(PADDING, id);
  for (let round = 0; round < 20; round++)
    value = rc4(
      key.map((byte) => byte ^ round),
      value,
    );
  return value.equals(user.subarray(0, 16));
}

/** Algorithm 2.A: the key is wrapped twice, once for each of the two passwords. */
function modernKey({ revision, owner, user, get }: Settings, password: string): Buffer | undefined {
  const typed = Buffer.from(password.normalize('NFKC')).subarray(0, MOST_PASSWORD);
  const unwrapped = (proof: Buffer, wrappedAs: string, reader: Buffer): Buffer | undefined => {
    const hash = (salt: Buffer): Buffer =>
      revision === 5 ? sha256(typed, salt, reader) : hardenedHash(typed, salt, reader);
    if (proof.length < 48 || !hash(proof.subarray(32, 40)).equals(proof.subarray(0, 32))) return undefined;
    const wrapped = asKind(get(wrappedAs), 'string')?.bytes;
    if (!wrapped || wrapped.length < 32) return undefined;
    return unwrapKey(hash(proof.subarray(40, 48)), wrapped.subarray(0, 32));
  };
  return unwrapped(user, 'UE', Buffer.alloc(0)) ?? unwrapped(owner, 'OE', user.subarray(0, 48));
}

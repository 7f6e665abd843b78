import { Rc4 } from '../../bytes/rc4.js';
import { digest, fourBytes } from '../office-password/key-work.js';
import { OFFICE_DEFAULT } from '../office-password/office-default.js';
import { parseVerifier } from '../office-password/standard.js';
import { RecordCursor } from './record-cursor.js';
import { Record } from './record-types.js';

/** Each block of a stream has a key of its own ([MS-XLS] 2.2.10). */
const BLOCK = 1024;
const HEADER = 4;
/** The number of no record: what said how the stream was encrypted says nothing to the readers behind. */
const NO_RECORD = 0xffff;
const RC4_ALGORITHM = 0x6801;
const SHORT_KEY = 5;
const FULL_KEY = 16;

/** Records that are never encrypted: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead ([MS-XLS] 2.2.10). */
const IN_THE_CLEAR: ReadonlySet<number> = new Set([
  0x0809, 0x0009, 0x0209, 0x0409, 0x002f, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138,
]);
/** Of the place of a sheet only what follows the offset is encrypted. */
const OFFSET_SIZE = 4;

/** Makes the streams of one workbook readable. */
export type Unlock = (stream: Buffer) => Buffer;

const asItIs: Unlock = (stream) => stream;

/**
 * What makes a workbook's streams readable: nothing where it has no password, else the first of the passwords that fits,
 * the one that Excel tries by itself among them. Undefined where none does.
 */
export function unlockerOf(stream: Buffer, passwords: readonly string[]): Unlock | undefined {
  const cursor = new RecordCursor(stream);
  if (!cursor.advance() || !cursor.advance()) return asItIs;
  // The protection of cells against changes may stand before it.
  for (let records = 0; cursor.type !== Record.FilePass && records < 8; records++) if (!cursor.advance()) return asItIs;
  if (cursor.type !== Record.FilePass) return asItIs;
  const { body } = cursor;
  for (const password of [...passwords, OFFICE_DEFAULT]) {
    const keyOf = blockKeys(body, password);
    if (keyOf !== undefined) return (each) => decrypted(each, keyOf);
  }
  return undefined;
}

type BlockKeys = (block: number) => Buffer;

/** [MS-XLS] 2.4.117. The oldest way, XOR, is not opened. */
function blockKeys(body: Buffer, password: string): BlockKeys | undefined {
  if (body.length < 6 || body.readUInt16LE(0) !== 1) return undefined;
  return body.readUInt16LE(2) === 1 ? oldKeys(body.subarray(6), password) : newKeys(body.subarray(6), password);
}

/** RC4 of Office 97 ([MS-OFFCRYPTO] 2.3.6). */
function oldKeys(fields: Buffer, password: string): BlockKeys | undefined {
  if (fields.length < 48) return undefined;
  const salt = fields.subarray(0, 16);
  const first = digest('md5', Buffer.from(password, 'utf16le')).subarray(0, SHORT_KEY);
  const salted = Buffer.concat(Array.from({ length: 16 }, () => Buffer.concat([first, salt])));
  const base = digest('md5', salted).subarray(0, SHORT_KEY);
  const keyOf = (block: number): Buffer => digest('md5', base, fourBytes(block));
  return isProven('md5', keyOf(0), fields.subarray(16, 32), fields.subarray(32, 48)) ? keyOf : undefined;
}

/** RC4 of the CryptoAPI, Office 2002 and 2003 ([MS-OFFCRYPTO] 2.3.5). */
function newKeys(fields: Buffer, password: string): BlockKeys | undefined {
  const description = parseVerifier(fields.subarray(4));
  if (description === undefined || description.algorithm !== RC4_ALGORITHM) return undefined;
  const { salt, keyBytes, verifier, verifierHash } = description;
  if (keyBytes < SHORT_KEY || keyBytes > FULL_KEY || verifierHash.length < 20) return undefined;
  const base = digest('sha1', salt, Buffer.from(password, 'utf16le'));
  const keyOf = (block: number): Buffer => {
    const key = digest('sha1', base, fourBytes(block)).subarray(0, keyBytes);
    // A key of 40 bits is filled up with zeros.
    return keyBytes === SHORT_KEY ? Buffer.concat([key], FULL_KEY) : key;
  };
  return isProven('sha1', keyOf(0), verifier, verifierHash.subarray(0, 20)) ? keyOf : undefined;
}

function isProven(algorithm: string, key: Buffer, verifier: Buffer, verifierHash: Buffer): boolean {
  const cipher = new Rc4(key);
  return digest(algorithm, cipher.apply(verifier)).equals(cipher.apply(verifierHash));
}

function decrypted(stream: Buffer, keyOf: BlockKeys): Buffer {
  const clear = Buffer.from(stream);
  const mask = Buffer.alloc(stream.length);
  for (let at = 0; at < stream.length; at += BLOCK) {
    new Rc4(keyOf(at / BLOCK)).apply(Buffer.alloc(Math.min(BLOCK, stream.length - at))).copy(mask, at);
  }
  for (let at = 0; at + HEADER <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const start = at + HEADER;
    const end = Math.min(stream.length, start + stream.readUInt16LE(at + 2));
    if (type === Record.FilePass) clear.writeUInt16LE(NO_RECORD, at);
    if (!IN_THE_CLEAR.has(type)) {
      const from = type === Record.BoundSheet ? start + OFFSET_SIZE : start;
      for (let each = from; each < end; each++) clear[each] = stream[each]! ^ mask[each]!;
    }
    at = end;
  }
  return clear;
}

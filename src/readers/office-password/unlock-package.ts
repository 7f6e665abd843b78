import { openCompound } from '../../bytes/compound.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import { Unreadable } from '../../model/failure.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { agileKey, decryptAgile, parseAgile } from './agile.js';
import { KeyWork } from './key-work.js';
import { OFFICE_DEFAULT } from './office-default.js';
import { decryptStandard, parseVerifier, standardKey } from './standard.js';

/** A document in the clear. */
export interface UnlockedPackage {
  readonly content: Buffer;
  /** The file that held it encrypted holds more, which is not part of the document. */
  readonly isAlone: boolean;
}

/** Streams that say how the document is encrypted, and the document. */
const KNOWN = /^\/?(?:EncryptedPackage|EncryptionInfo|\x06DataSpaces(?:\/.*)?)$/iu;
const AGILE = 0x40;

/**
 * The package inside an encrypted Office document ([MS-OFFCRYPTO] 2.3.4), opened with the first password that fits; the
 * one that Excel tries by itself is among them. Undefined where none does or another kind of protection is used. Throws
 * `Unreadable` for one that is damaged or asks for too much work, `LimitReached` as reading a stream does.
 */
export function unlockPackage(bytes: Bytes, passwords: readonly string[], budget: Budget): UnlockedPackage | undefined {
  const file = openCompound(bytes, budget);
  if (file.find('EncryptionInfo') === undefined) return undefined;
  const decrypt = decrypter(file.read('EncryptionInfo'), [...passwords, OFFICE_DEFAULT]);
  if (decrypt === undefined) return undefined;
  const encrypted = file.read('EncryptedPackage');
  const size = encrypted.length < 8 ? 0 : Number(encrypted.readBigUInt64LE(0));
  const content = size === 0 ? Buffer.alloc(0) : decrypt(encrypted);
  if (size === 0 || size > content.length) {
    throw new Unreadable(
      'damaged',
      'The encrypted document is cut short. Open it, save it without its password and scan that.',
    );
  }
  const isAlone = file.entries.every(
    (entry) => entry.kind === 'storage' || KNOWN.test(entry.path) || isMute(file.read(entry)),
  );
  return { content: content.subarray(0, size), isAlone };
}

/** Word leaves a stump of a document for programs that know no encryption. */
const isMute = (stream: Buffer): boolean => printableStrings(stream).length === 0;

function decrypter(info: Buffer, passwords: readonly string[]): ((encrypted: Buffer) => Buffer) | undefined {
  if (info.length < 8) return undefined;
  const work = new KeyWork();
  if (info.readUInt16LE(2) === 4 && (info.readUInt32LE(4) & AGILE) !== 0) {
    const description = parseAgile(info.toString('utf8', 8));
    const key = description && firstKey(passwords, (password) => agileKey(description, password, work));
    return key && ((encrypted) => decryptAgile(description!, key, encrypted));
  }
  const description = info.readUInt16LE(2) === 2 ? parseVerifier(info.subarray(8)) : undefined;
  const key = description && firstKey(passwords, (password) => standardKey(description, password, work));
  return key && ((encrypted) => decryptStandard(key, encrypted));
}

function firstKey(passwords: readonly string[], keyOf: (password: string) => Buffer | undefined): Buffer | undefined {
  for (const password of passwords) {
    const key = keyOf(password);
    if (key !== undefined) return key;
  }
  return undefined;
}

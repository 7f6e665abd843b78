import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { unlockEntry } from '../../src/bytes/unlock-entry.js';
import { openZip } from '../../src/bytes/zip.js';
import { ZipCipher } from '../../src/bytes/zip-cipher.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { type EntrySpec, writeZip } from './zip-writer.js';

const CONTENT = Buffer.from('Ada Okafor was told of it in May. '.repeat(200));
const ENCRYPTED = 1;

/** Hides a byte at a time: what deciphers to nothing is the mask, and the cipher goes on with the clear byte. */
function enciphered(password: string, clear: Buffer): Buffer {
  const hidden = Buffer.alloc(clear.length);
  for (const [at, byte] of clear.entries()) {
    const cipher = new ZipCipher(Buffer.from(password));
    cipher.decrypt(hidden.subarray(0, at));
    hidden[at] = byte ^ cipher.decrypt(Buffer.alloc(1))[0]!;
  }
  return hidden;
}

/** PKWARE's encryption: twelve bytes in front, of which the last is the highest of the checksum. */
function old(password: string, more: Partial<EntrySpec> = {}): EntrySpec {
  const header = Buffer.concat([Buffer.alloc(11, 5), Buffer.from([crc32(CONTENT) >>> 24])]);
  const raw = enciphered(password, Buffer.concat([header, deflateRawSync(CONTENT)]));
  return { name: 'a.txt', content: CONTENT, raw, flags: ENCRYPTED, ...more };
}

/** WinZip's: salt, check of the password, counted AES, proof. */
function aes(password: string, { version = 2, strength = 3, spoil = false } = {}): EntrySpec {
  const keyBytes = [0, 16, 24, 32][strength]!;
  const salt = Buffer.alloc(keyBytes / 2, 8);
  const keys = pbkdf2Sync(password, salt, 1000, 2 * keyBytes + 2, 'sha1');
  const clear = deflateRawSync(CONTENT);
  const counters = Buffer.alloc(Math.ceil(clear.length / 16) * 16);
  for (let at = 0; at < counters.length; at += 16) counters.writeUInt32LE(at / 16 + 1, at);
  const mask = createCipheriv(`aes-${keyBytes * 8}-ecb`, keys.subarray(0, keyBytes), null).update(counters);
  const hidden = clear.map((byte, at) => byte ^ mask[at]!);
  const proof = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes))
    .update(hidden)
    .digest()
    .subarray(0, 10);
  if (spoil) hidden[9]! ^= 1;
  const extra = Buffer.from([0x01, 0x99, 7, 0, version, 0, 0x41, 0x45, strength, 8, 0]);
  const raw = Buffer.concat([salt, keys.subarray(2 * keyBytes), hidden, proof]);
  return {
    name: 'a.txt',
    content: CONTENT,
    raw,
    method: 99,
    flags: ENCRYPTED,
    extra,
    ...(version === 2 && { crc: 0 }),
  };
}

async function open(spec: EntrySpec, passwords: string[]): Promise<string | undefined> {
  const bytes = memoryBytes(writeZip({ entries: [spec] }));
  const budget = createBudget(DEFAULT_LIMITS);
  return (await unlockEntry(bytes, openZip(bytes, budget).entries[0]!, passwords, budget))?.toString();
}

describe('an encrypted entry', () => {
  it.each<[string, EntrySpec, string[]]>([
    ['of PKWARE', old('secret'), ['secret']],
    ['of PKWARE, with the second password', old('secret'), ['other', 'secret']],
    ['of WinZip, 128 bits', aes('secret', { strength: 1 }), ['secret']],
    ['of WinZip, 192 bits', aes('secret', { strength: 2 }), ['secret']],
    ['of WinZip, 256 bits', aes('secret'), ['other', 'secret']],
    ['of WinZip, with a checksum', aes('secret', { version: 1 }), ['secret']],
    ['with a password beyond ASCII', aes('Zażółć'), ['Zażółć']],
  ])('opens: %s', async (_what, spec, passwords) => {
    expect(await open(spec, passwords)).toBe(CONTENT.toString());
    expect(passwords.at(0)).toMatch(/^(?:secret|Zażółć)$/u);
  });

  it.each<[string, EntrySpec, string[]]>([
    ['without a password', old('secret'), []],
    ['with other passwords', old('secret'), ['Secret', 'secret ', '']],
    ['whose content is another', old('secret', { crc: crc32(CONTENT) ^ 1 }), ['secret']],
    ['of WinZip, without a password', aes('secret'), []],
    ['of WinZip, with other passwords', aes('secret'), ['Secret', 'secret ']],
    ['of WinZip, changed afterwards', aes('secret', { spoil: true }), ['secret']],
    ['of WinZip, of no known strength', { ...aes('secret'), extra: Buffer.alloc(0) }, ['secret']],
    ['of strong encryption', old('secret', { flags: 0x41 }), ['secret']],
    ['cut short', { name: 'a.txt', content: 'x', raw: Buffer.alloc(5), flags: ENCRYPTED }, ['secret']],
  ])('stays shut: %s', async (_what, spec, passwords) => {
    expect(await open(spec, passwords)).toBeUndefined();
  });

  it('once in 256 times passes the check of a wrong password, and then fails on its content', async () => {
    const others = Array.from({ length: 600 }, (_, at) => `no ${at}`);
    expect(await open(old('secret'), [...others, 'secret'])).toBe(CONTENT.toString());
  });
});

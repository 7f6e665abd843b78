import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Rc4 } from '../../../src/bytes/rc4.js';
import { unlockerOf } from '../../../src/readers/xls/unlock-stream.js';
import { bof, eof, label, record, stream, u16, u32 } from './biff-writer.js';

const SALT = Buffer.alloc(16, 7);
const VERIFIER = Buffer.alloc(16, 4);
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const hash = (algorithm: string, ...parts: readonly Buffer[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(parts)).digest();
const typed = (password: string): Buffer => Buffer.from(password, 'utf16le');

type Keys = (block: number) => Buffer;

/** [MS-OFFCRYPTO] 2.3.6.2. */
function oldKeys(password: string): Keys {
  const first = hash('md5', typed(password)).subarray(0, 5);
  const base = hash('md5', ...Array.from({ length: 16 }, () => [first, SALT]).flat()).subarray(0, 5);
  return (block) => hash('md5', base, u32(block));
}

/** [MS-OFFCRYPTO] 2.3.5.2. */
const newKeys =
  (password: string, bytes: number): Keys =>
  (block) => {
    const key = hash('sha1', hash('sha1', SALT, typed(password)), u32(block)).subarray(0, bytes);
    return bytes === 5 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };

function proof(algorithm: string, keys: Keys): readonly [Buffer, Buffer] {
  const cipher = new Rc4(keys(0));
  return [cipher.apply(VERIFIER), cipher.apply(hash(algorithm, VERIFIER))];
}

function oldPass(keys: Keys): Buffer {
  return record(FILE_PASS, u16(1, 1, 1), SALT, ...proof('md5', keys));
}

function newPass(keys: Keys, bytes: number): Buffer {
  const header = [u32(4), u32(0), u32(0x6801), u32(0x8004), u32(bytes * 8), u32(1), u32(0), u32(0)];
  const [verifier, verifierHash] = proof('sha1', keys);
  return record(FILE_PASS, u16(1, 2, 2), u32(4), u32(32), ...header, u32(16), SALT, verifier, u32(20), verifierHash);
}

/** Encrypts the bodies of the records behind the first two, each block of 1024 bytes of the stream with its own key. */
function locked(clear: Buffer, keys: Keys): Buffer {
  const hidden = Buffer.from(clear);
  const mask = Buffer.concat(
    Array.from({ length: Math.ceil(clear.length / 1024) }, (_, block) =>
      new Rc4(keys(block)).apply(Buffer.alloc(1024)),
    ),
  );
  for (let at = 0; at < clear.length; ) {
    const type = clear.readUInt16LE(at);
    const end = at + 4 + clear.readUInt16LE(at + 2);
    const skipped = type === BOUND_SHEET ? 4 : 0;
    if (type !== 0x0809 && type !== FILE_PASS) {
      for (let each = at + 4 + skipped; each < end; each++) hidden[each]! ^= mask[each]!;
    }
    at = end;
  }
  return hidden;
}

const bodies = (pass: Buffer): Buffer =>
  Buffer.concat([
    bof('book'),
    pass,
    record(BOUND_SHEET, u32(1234), u16(0), Buffer.from([6, 0]), Buffer.from('Sheet1')),
    ...Array.from({ length: 60 }, (_, at) => label(at, 0, `Ada Okafor of Mill Road ${at}`)),
    eof,
  ]);

describe('a workbook of old with a password', () => {
  const old = oldKeys('secret');
  const short = newKeys('secret', 5);
  const full = newKeys('secret', 16);
  const shelf = oldKeys('VelvetSweatshop');
  it.each<[string, Buffer, Keys, readonly string[]]>([
    ['of Office 97', oldPass(old), old, ['other', 'secret']],
    ['of Office 2003, 40 bits', newPass(short, 5), short, ['secret']],
    ['of Office 2003, 128 bits', newPass(full, 16), full, ['other', 'secret']],
    ['that Excel tries by itself', oldPass(shelf), shelf, []],
  ])('opens: %s', (_what, pass, keys, passwords) => {
    const clear = bodies(pass);
    const unlock = unlockerOf(locked(clear, keys), passwords);
    const opened = unlock?.(locked(clear, keys));
    const expected = Buffer.from(clear);
    expected.writeUInt16LE(0xffff, bof('book').length);
    expect(opened?.equals(expected)).toBe(true);
  });

  it.each<[string, Buffer, readonly string[]]>([
    ['no password', oldPass(old), []],
    ['other passwords', oldPass(old), ['Secret', 'secret ']],
    ['other passwords, Office 2003', newPass(full, 16), ['Secret']],
    ['XOR', record(FILE_PASS, u16(0, 0x1234, 0x5678)), ['secret']],
    ['a record cut short', record(FILE_PASS, u16(1, 1, 1)), ['secret']],
    ['a key of no size', newPass(full, 77), ['secret']],
  ])('stays shut: %s', (_what, pass, passwords) => {
    expect(unlockerOf(locked(bodies(pass), old), passwords)).toBeUndefined();
  });

  it('without one is left as it is', () => {
    const plain = stream({ sheets: [{ name: 'Sheet1', records: [label(0, 0, 'words')] }] });
    expect(unlockerOf(plain, ['secret'])?.(plain)).toBe(plain);
    expect(unlockerOf(Buffer.alloc(3), ['secret'])).toBeDefined();
  });
});

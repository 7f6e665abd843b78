import { createCipheriv, createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../src/bytes/budget.js';
import { DEFAULT_LIMITS } from '../../../../src/model/bytes.js';
import { hardenedHash, rc4 } from '../../../../src/readers/pdf/raw/ciphers.js';
import { decodeText } from '../../../../src/readers/pdf/raw/pdf-text.js';
import { type RawFile, readRawFile } from '../../../../src/readers/pdf/raw/raw-file.js';
import { asKind, dictionaryOf } from '../../../../src/readers/pdf/raw/values.js';
import { pdfFile, savedAgain, streamOf } from '../pdf-file.js';

const read = (file: Buffer | string, ...passwords: readonly string[]): RawFile =>
  readRawFile(typeof file === 'string' ? Buffer.from(file, 'latin1') : file, createBudget(DEFAULT_LIMITS), passwords);

function titleOf(raw: RawFile): string | undefined {
  const info = dictionaryOf(raw.get(raw.trailers.at(-1)?.dictionary, 'Info'));
  const title = asKind(raw.get(info, 'Title'), 'string');
  return title && decodeText(title.bytes);
}

const FILE = pdfFile({ pages: [{ content: '' }], information: '/Title(First)' });

describe('the objects of a file', () => {
  it('are found in their last state and in earlier ones', () => {
    const raw = read(savedAgain(FILE, { 3: '<</Title(Second)>>' }));
    expect(titleOf(raw)).toBe('Second');
    expect(raw.objects.filter(({ number }) => number === 3)).toHaveLength(2);
  });

  it('are found without a cross-reference table', () => {
    expect(titleOf(read(FILE.toString('latin1').replace(/xref\n[\s\S]*?trailer/u, 'trailer')))).toBe('First');
  });

  it('are found in object streams', () => {
    const packed = deflateSync(Buffer.from('5 0 6 16 <</Title(Packed)>>[1 2]'));
    const stream = streamOf('/Type/ObjStm/N 2/First 9/Filter/FlateDecode', packed.toString('latin1'));
    const raw = read(
      `%PDF-1.5\n1 0 obj<</Type/Catalog>>endobj\n4 0 obj\n${stream}\nendobj\ntrailer<</Root 1 0 R/Info 5 0 R>>`,
    );
    expect(titleOf(raw)).toBe('Packed');
  });

  it.each([
    ['a length that is right', '/Length 5', 'Hello'],
    ['a length that is wrong', '/Length 500', 'Hello'],
    ['a length that is a fraction', '/Length 0.5', 'Hello'],
    ['a length that is below nought', '/Length -1', 'Hello'],
    ['no length', '', 'Hello'],
    ['a length in another object', '/Length 8 0 R', 'Hello'],
  ])('have streams with %s', (_, length, expected) => {
    const raw = read(`7 0 obj\n<<${length}>>\nstream\nHello\nendstream\nendobj\n8 0 obj\n5\nendobj\n`);
    const stream = asKind(raw.resolve({ kind: 'reference', number: 7 }), 'stream');
    expect(raw.bytesOf(stream!)?.toString()).toBe(expected);
  });

  it('do not follow references in circles', () => {
    const raw = read('1 0 obj 2 0 R endobj\n2 0 obj 1 0 R endobj');
    expect(raw.resolve({ kind: 'reference', number: 1 })).toBeUndefined();
  });
});

describe('a protected file', () => {
  const ID = Buffer.from('0123456789abcdef');
  const SALTS = Buffer.from('validatekeysalts');
  const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
  const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
  const fileWith = (encrypt: string, title: Buffer): string =>
    `%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n3 0 obj<</Title${hex(title)}>>endobj\n4 0 obj<</Filter/Standard${encrypt}>>endobj\n` +
    `trailer<</Root 1 0 R/Info 3 0 R/Encrypt 4 0 R/ID[${hex(ID)}${hex(ID)}]>>`;

  const padded = (password: string): Buffer =>
    Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

  /** RC4 with 40 bits (revision 2): the user entry is the padding, encrypted. */
  function weak(password = '', ownerPassword = 'x'): string {
    const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(password));
    const rights = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
    const key = md5(padded(password), owner, rights, ID).subarray(0, 5);
    const own = md5(key, Buffer.from([3, 0, 0, 0, 0])).subarray(0, 10);
    return fileWith(`/V 1/R 2/P -4/O${hex(owner)}/U${hex(rc4(key, PADDING))}`, rc4(own, Buffer.from('Secret')));
  }

  /** AES with 256 bits (revisions 5 and 6); `hash` makes keys of salts. */
  function strong(revision: number, hash: (salt: Buffer, user?: Buffer) => Buffer, isOwners = false): string {
    const key = Buffer.alloc(32, 9);
    const vector = Buffer.alloc(16, 3);
    const wrap = createCipheriv('aes-256-cbc', hash(SALTS.subarray(8, 16)), Buffer.alloc(16)).setAutoPadding(false);
    const user = Buffer.concat([hash(SALTS.subarray(0, 8)), SALTS]);
    const cipher = createCipheriv('aes-256-cbc', key, vector);
    const title = Buffer.concat([vector, cipher.update('Secret'), cipher.final()]);
    const filters = '/CF<</StdCF<</CFM/AESV3>>>>/StmF/StdCF/StrF/StdCF';
    const reader = isOwners ? Buffer.alloc(48, 1) : user;
    const ownerKey = (salt: Buffer): Buffer => hash(salt, reader);
    const owner = Buffer.concat([ownerKey(SALTS.subarray(0, 8)), SALTS]);
    const ownerWrap = createCipheriv('aes-256-cbc', ownerKey(SALTS.subarray(8, 16)), Buffer.alloc(16));
    const wrapped = `/UE${hex(wrap.update(key))}/OE${hex(ownerWrap.setAutoPadding(false).update(key))}`;
    return fileWith(`/V 5/R ${revision}/P -4${filters}/O${hex(owner)}/U${hex(reader)}${wrapped}`, title);
  }

  it.each([
    ['RC4 of 40 bits', weak()],
    ['AES of 256 bits, revision 5', strong(5, sha256)],
    ['AES of 256 bits, revision 6', strong(6, (salt) => hardenedHash(Buffer.alloc(0), salt, Buffer.alloc(0)))],
  ])('opens with the empty password: %s', (_, file) => {
    const raw = read(file);
    expect(raw.locked).toBe(false);
    expect(titleOf(raw)).toBe('Secret');
  });

  const proofOf =
    (password: string) =>
    (salt: Buffer, user: Buffer = Buffer.alloc(0)): Buffer =>
      hardenedHash(Buffer.from(password), salt, user);
  it.each([
    ['RC4 of 40 bits', weak('secret')],
    ['RC4 of 40 bits, the password of the owner', weak('reader', 'secret')],
    ['AES of 256 bits', strong(6, proofOf('secret'))],
    ['AES of 256 bits, the password of the owner', strong(6, proofOf('secret'), true)],
  ])('opens with a password: %s', (_, file) => {
    expect(read(file).locked).toBe(true);
    expect(read(file, 'Secret', 'secret ').locked).toBe(true);
    expect(titleOf(read(file, 'other', 'secret'))).toBe('Secret');
  });

  it.each([
    ['another password', weak().replace(/\/P -4/u, '/P -8')],
    [
      'another handler',
      weak()
        .replace('/Filter/Standard', '/Filter/Vendor')
        .replace(/\/U<[^>]*>/u, ''),
    ],
  ])('stays locked with %s', (_, file) => {
    expect(read(file).locked).toBe(true);
  });
});

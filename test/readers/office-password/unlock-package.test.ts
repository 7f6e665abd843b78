import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { type UnlockedPackage, unlockPackage } from '../../../src/readers/office-password/unlock-package.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { agilePackage, standardPackage } from './locked-package.js';

const CONTENT = Buffer.from('A package, as long as several segments. '.repeat(300));
const open = (file: Buffer, ...passwords: readonly string[]): UnlockedPackage | undefined =>
  unlockPackage(memoryBytes(file), passwords, createBudget(DEFAULT_LIMITS));

describe('an encrypted Office document', () => {
  it.each<[string, Buffer, readonly string[]]>([
    ['SHA-512 and 256 bits', agilePackage(CONTENT, { password: 'secret' }), ['secret']],
    [
      'SHA-1 and 128 bits',
      agilePackage(CONTENT, { password: 'secret', algorithm: 'sha1', keyBytes: 16 }),
      ['other', 'secret'],
    ],
    ['the way of 2007', standardPackage(CONTENT, 'secret'), ['secret']],
    ['the password that Excel tries', agilePackage(CONTENT, { password: 'VelvetSweatshop' }), []],
    ['that password in the way of 2007', standardPackage(CONTENT, 'VelvetSweatshop'), []],
  ])('opens: %s', (_what, file, passwords) => {
    const opened = open(file, ...passwords);
    expect(opened?.content.equals(CONTENT)).toBe(true);
    expect(opened?.isAlone).toBe(true);
  });

  it.each<[string, Buffer, readonly string[]]>([
    ['no password', agilePackage(CONTENT, { password: 'secret' }), []],
    ['another password', agilePackage(CONTENT, { password: 'secret' }), ['Secret', 'secret ']],
    ['another password, the way of 2007', standardPackage(CONTENT, 'secret'), ['Secret']],
    ['more rounds than were done', agilePackage(CONTENT, { password: 'secret', asks: 999 }), ['secret']],
    [
      'rights management',
      makeCompound({ streams: { EncryptedPackage: Buffer.alloc(64), 'x/y': Buffer.alloc(4) } }).file,
      ['secret'],
    ],
    [
      'a description of nothing',
      makeCompound({ streams: { EncryptedPackage: Buffer.alloc(64), EncryptionInfo: Buffer.alloc(9) } }).file,
      ['secret'],
    ],
  ])('stays shut: %s', (_what, file, passwords) => {
    expect(open(file, ...passwords)).toBeUndefined();
  });

  it.each([1_000_000_000, 4_294_967_296, Number.MAX_SAFE_INTEGER])(
    'is not tried when it asks for %d rounds',
    (asks) => {
      const file = agilePackage(CONTENT, { password: 'secret', rounds: 1, asks });
      expect(() => open(file, 'secret')).toThrow(expect.objectContaining({ reason: 'limit' }));
    },
  );

  it('says when words stand beside it in the clear, and not when only a stump of a document does', () => {
    const beside = (content: Buffer): boolean | undefined =>
      open(agilePackage(CONTENT, { password: 'secret', more: { WordDocument: content } }), 'secret')?.isAlone;
    expect(beside(Buffer.alloc(4096))).toBe(true);
    expect(beside(Buffer.from('Words for anybody to read'))).toBe(false);
  });

  it('that is cut short is damaged', () => {
    const streams = { EncryptionInfo: Buffer.alloc(0), EncryptedPackage: Buffer.alloc(4) };
    expect(open(makeCompound({ streams }).file, 'secret')).toBeUndefined();
    const empty = agilePackage(Buffer.alloc(0), { password: 'secret' });
    expect(() => open(empty, 'secret')).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
});

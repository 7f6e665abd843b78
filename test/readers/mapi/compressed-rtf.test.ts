import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { Unreadable } from '../../../src/model/failure.js';
import { decompressRtf } from '../../../src/readers/mapi/compressed-rtf.js';

const unpack = (hex: string): string =>
  decompressRtf(Buffer.from(hex, 'hex'), createBudget(DEFAULT_LIMITS)).toString('latin1');

describe('unpacks', () => {
  it.each([
    // The two examples of [MS-OXRTFCP] 3.1 and 3.2.
    [
      'words and references',
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    ],
    [
      'references to what is written at that moment',
      '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0',
      '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
    ],
    ['what was not packed', '0f000000030000004d454c4100000000616263', 'abc'],
  ])('%s', (_name, hex, text) => {
    expect(unpack(hex)).toBe(text);
  });

  it('gives what there is where the bytes end too early', () => {
    expect(unpack('2d0000002b0000004c5a4675f1c5c7a703000a00726370')).toBe('{\\rtf1\\ansi\\ansicp');
  });
});

describe('refuses', () => {
  it.each([
    ['a short header', '0000'],
    ['another kind', '0f00000003000000585858580000000061'],
    ['a size that cannot be', '2d000000ffffff7f4c5a4675f1c5c7a70300'],
  ])('%s', (_name, hex) => {
    expect(() => unpack(hex)).toThrow(Unreadable);
  });
});

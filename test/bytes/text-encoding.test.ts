import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, toUtf8 } from '../../src/bytes/text-encoding.js';

function utf16le(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function utf16be(text: string): Buffer {
  return utf16le(text).swap16();
}

function utf32(text: string, littleEndian: boolean): Buffer {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const buffer = Buffer.alloc(codes.length * 4);
  codes.forEach((code, index) => {
    if (littleEndian) buffer.writeUInt32LE(code, index * 4);
    else buffer.writeUInt32BE(code, index * 4);
  });
  return buffer;
}

const MARK = '\ufeff';
const NAME = 'Zoë Ångström, 4 £';
const LATIN = Buffer.from([0x5a, 0x6f, 0xeb, 0x2c, 0x20, 0x80, 0x35]);

describe('decodeBytes', () => {
  const cases: readonly [string, Buffer, string | undefined, string, string, boolean][] = [
    ['nothing', Buffer.alloc(0), undefined, '', 'utf-8', false],
    ['plain ASCII', Buffer.from('Name,Rank'), undefined, 'Name,Rank', 'utf-8', false],
    ['UTF-8', Buffer.from(NAME), undefined, NAME, 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(MARK + NAME), undefined, NAME, 'utf-8', false],
    [
      'UTF-8 with a mark and a stray byte',
      Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff]),
      undefined,
      'A\ufffd',
      'utf-8',
      true,
    ],
    ['UTF-16 LE with a mark', utf16le(MARK + NAME), undefined, NAME, 'utf-16le', false],
    ['UTF-16 BE with a mark', utf16be(MARK + NAME), undefined, NAME, 'utf-16be', false],
    ['UTF-16 LE without a mark', utf16le(NAME), undefined, NAME, 'utf-16le', false],
    ['UTF-16 BE without a mark', utf16be(NAME), undefined, NAME, 'utf-16be', false],
    ['UTF-16 LE cut within a character', utf16le(MARK + NAME).subarray(0, 9), undefined, 'Zoë\ufffd', 'utf-16le', true],
    ['UTF-32 LE with a mark', utf32(MARK + NAME, true), undefined, NAME, 'utf-32le', false],
    ['UTF-32 BE with a mark', utf32(MARK + NAME, false), undefined, NAME, 'utf-32be', false],
    ['UTF-32 cut within a character', utf32(`${MARK}ab`, true).subarray(0, 10), undefined, 'a\ufffd', 'utf-32le', true],
    ['windows-1252', LATIN, undefined, 'Zoë, €5', 'windows-1252', false],
    [
      'UTF-8 with one broken byte',
      Buffer.concat([Buffer.from(NAME), Buffer.from([0xff])]),
      undefined,
      `${NAME}\ufffd`,
      'utf-8',
      true,
    ],
    ['a hint of ISO 8859-1, which means windows-1252', LATIN, 'iso-8859-1', 'Zoë, €5', 'windows-1252', false],
    [
      'windows-1252 that looks like one letter of UTF-8',
      Buffer.from([0xc3, 0xa9, 0x20, 0xeb, 0x20, 0xe9]),
      undefined,
      'Ã© ë é',
      'windows-1252',
      false,
    ],
    ['a hint', Buffer.from([0xef, 0xe5]), 'koi8-r', 'ОЕ', 'koi8-r', false],
    ['a hint against the mark', Buffer.from(MARK + NAME), 'iso-8859-1', NAME, 'utf-8', false],
    ['a hint that the bytes contradict', LATIN, 'utf-8', 'Zoë, €5', 'windows-1252', false],
    ['a hint that nobody knows', Buffer.from(NAME), 'klingon', NAME, 'utf-8', false],
    [
      'two zero bytes in plain text',
      Buffer.from('a\0b\0 and a long rest'),
      undefined,
      'a\0b\0 and a long rest',
      'utf-8',
      false,
    ],
  ];
  it.each(cases)('%s', (_, bytes, hint, text, encoding, lossy) => {
    expect(decodeBytes(bytes, hint)).toEqual({ text, encoding, lossy });
  });

  it('gives back any text written as UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        (text) => {
          expect(decodeBytes(Buffer.from(MARK + text)).text).toBe(text);
        },
      ),
    );
  });
});

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function converted(bytes: Buffer, size: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of toUtf8(inPieces(bytes, size))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function declared(encoding: string, text: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?><a>${text}${' '.repeat(300)}</a>`;
}

describe('toUtf8', () => {
  const text = declared('utf-16', `${NAME} 😀`);
  const cases: readonly [string, Buffer, string][] = [
    ['UTF-16 LE with a mark', utf16le(MARK + text), MARK + text],
    ['UTF-16 BE with a mark', utf16be(MARK + text), MARK + text],
    ['UTF-16 LE without a mark', utf16le(text), MARK + text],
    ['UTF-16 BE without a mark', utf16be(text), MARK + text],
    ['UTF-32 LE without a mark', utf32(text, true), MARK + text],
    ['UTF-32 BE with a mark', utf32(MARK + text, false), MARK + text],
    [
      'ISO 8859-1 as declared',
      Buffer.from(declared('ISO-8859-1', 'Zoë'), 'latin1'),
      MARK + declared('ISO-8859-1', 'Zoë'),
    ],
    [
      'windows-1252 as declared',
      Buffer.from(declared('windows-1252', '\x80'), 'latin1'),
      MARK + declared('windows-1252', '€'),
    ],
    ['UTF-8 as declared', Buffer.from(declared('UTF-8', NAME)), declared('UTF-8', NAME)],
    ['UTF-8 that declares UTF-16', Buffer.from(text), text],
    [
      'UTF-8 with a mark that declares ISO 8859-1',
      Buffer.from(MARK + declared('ISO-8859-1', 'Zoë')),
      MARK + declared('ISO-8859-1', 'Zoë'),
    ],
    ['no declaration', Buffer.from(`<a>${NAME}</a>`), `<a>${NAME}</a>`],
    [
      'an encoding that stands in an attribute',
      Buffer.from('<a encoding="latin1">ë</a>'),
      '<a encoding="latin1">ë</a>',
    ],
    ['one byte', Buffer.from('<'), '<'],
    ['nothing', Buffer.alloc(0), ''],
  ];
  it.each(cases)('%s', async (_, bytes, expected) => {
    for (const size of [1, 3, 7, 64, 100_000]) {
      const once = await converted(bytes, size);
      expect(once.toString()).toBe(expected);
      expect((await converted(once, size)).toString()).toBe(expected);
    }
  });

  it('refuses a character set that is not known', async () => {
    await expect(converted(Buffer.from(declared('klingon', 'x')), 50)).rejects.toMatchObject({ reason: 'unsupported' });
  });

  it('passes UTF-8 through without a copy', async () => {
    const bytes = Buffer.from(declared('utf-8', NAME));
    for await (const chunk of toUtf8(inPieces(bytes, bytes.length))) expect(chunk.buffer).toBe(bytes.buffer);
  });
});

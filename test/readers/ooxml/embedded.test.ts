import { describe, expect, it } from 'vitest';
import { metafileTexts } from '../../../src/readers/ooxml/metafile.js';
import { readPackagedFile } from '../../../src/readers/ooxml/ole-package.js';
import { printableStrings } from '../../../src/readers/ooxml/printable-strings.js';
import { decompressVba } from '../../../src/readers/ooxml/vba-compression.js';

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function counted(bytes: Buffer): Buffer {
  return Buffer.concat([uint32(bytes.length), bytes]);
}

describe('files that Windows wrapped', () => {
  const wrapped = Buffer.concat([
    uint32(0),
    Buffer.from([2, 0]),
    Buffer.from('Staff.csv\0C:\\Users\\ann\\Staff.csv\0', 'latin1'),
    Buffer.from([0, 0, 3, 0]),
    counted(Buffer.from('C:\\Temp\\Staff.csv\0', 'latin1')),
    counted(Buffer.from('Ann,31000')),
  ]);

  it('are unwrapped with their name and paths', () => {
    const file = readPackagedFile(wrapped);
    expect(file?.label).toBe('Staff.csv');
    expect(file?.paths).toEqual(['C:\\Users\\ann\\Staff.csv', 'C:\\Temp\\Staff.csv']);
    expect(file?.content.toString()).toBe('Ann,31000');
  });

  it.each([
    ['data of another program', Buffer.from('BM6\0\0\0\0\0\0\0')],
    ['cut short in the content', wrapped.subarray(0, -2)],
    ['cut short in the name', wrapped.subarray(0, 9)],
    ['empty', Buffer.alloc(0)],
  ])('%s is none', (_, stream) => {
    expect(readPackagedFile(stream)).toBeUndefined();
  });
});

describe('metafiles', () => {
  function record(type: number, ...parts: readonly Buffer[]): Buffer {
    const body = Buffer.concat(parts);
    return Buffer.concat([uint32(type), uint32(body.length + 8), body]);
  }
  const header = record(1, Buffer.alloc(32), Buffer.from(' EMF'), Buffer.alloc(44));
  const wideText = (text: string): Buffer =>
    record(84, Buffer.alloc(36), uint32(text.length), uint32(76), Buffer.alloc(24), Buffer.from(text, 'utf16le'));

  it('give the texts they draw', () => {
    expect(
      metafileTexts(Buffer.concat([header, wideText('Ann Example'), record(14, Buffer.alloc(12)), wideText('31000')])),
    ).toEqual(['Ann Example\n31000']);
  });

  it('of the older kind do too', () => {
    const placeable = Buffer.alloc(22);
    placeable.writeUInt32LE(0x9ac6cdd7);
    const head = Buffer.alloc(18);
    head.writeUInt16LE(1, 0);
    head.writeUInt16LE(9, 2);
    const words = Buffer.from('Ann Example!', 'latin1');
    const text = Buffer.alloc(8);
    text.writeUInt32LE((8 + words.length + 4) / 2, 0);
    text.writeUInt16LE(0x0521, 4);
    text.writeUInt16LE(words.length, 6);
    expect(metafileTexts(Buffer.concat([placeable, head, text, words, Buffer.alloc(4)]))).toEqual(['Ann Example!']);
  });

  it.each([
    [
      'text that lies outside',
      Buffer.concat([header, record(84, Buffer.alloc(36), uint32(9000), uint32(99999), Buffer.alloc(24))]),
    ],
    ['a record that is longer than the file', Buffer.concat([header, uint32(84), uint32(99999)])],
    ['a record without length', Buffer.concat([header, Buffer.alloc(64)])],
  ])('with %s give nothing more', (_, bytes) => {
    expect(metafileTexts(bytes)).toEqual([]);
  });

  it('that are none are refused', () => {
    expect(() => metafileTexts(Buffer.from('GIF89a and so on'))).toThrow(
      expect.objectContaining({ reason: 'damaged' }),
    );
  });
});

describe('sources of macros', () => {
  // The examples of [MS-OVBA] 3.2.
  it.each([
    ['0119b000616263646566676800696a6b6c6d6e6f7000717273747576 2e', 'abcdefghijklmnopqrstuv.'],
    [
      '012fb00023616161626364658266007061676869 6a013808616b6c00306d6e6f7006710270041072737475761077 78797a003c',
      '#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa',
    ],
    ['0103b002614500', 'a'.repeat(73)],
  ])('%s are unpacked', (hex, expected) => {
    expect(decompressVba(Buffer.from(hex.replaceAll(' ', ''), 'hex'), 0).toString('latin1')).toBe(expected);
  });

  it.each([
    ['another signature', '0003b002614500'],
    ['nothing', ''],
    ['a copy from before the start', '0103b0014500'],
  ])('with %s are damaged', (_, hex) => {
    expect(() => decompressVba(Buffer.from(hex, 'hex'), 0)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
});

describe('readable text in binary data', () => {
  it.each([
    ['one byte a letter', Buffer.from('\x01\x02Ann Example\x00\x03', 'latin1'), ['Ann Example']],
    ['two bytes a letter', Buffer.from('\u0001Ann Example\u0002', 'utf16le'), ['Ann Example']],
    [
      'two bytes a letter, at an odd place',
      Buffer.concat([Buffer.from([7]), Buffer.from('Ann Example', 'utf16le')]),
      ['Ann Example'],
    ],
    ['accents', Buffer.from('\x00Zoë Müller\x00', 'latin1'), ['Zoë Müller']],
    ['too short', Buffer.from('\x00Ann\x00', 'latin1'), []],
    ['signs only', Buffer.from('\x00-----======\x00', 'latin1'), []],
    ['nothing', Buffer.alloc(0), []],
  ])('%s', (_, bytes, expected) => {
    expect(printableStrings(bytes)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/tnef/index.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const u32 = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
const attribute = (id: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([1]), u32(id), u32(data.length), data, Buffer.alloc(2)]);
const tnef = (...attributes: readonly Buffer[]): Buffer =>
  Buffer.concat([u32(0x223e9f78), Buffer.from([1, 0]), ...attributes]);

const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
/** A property of varying size with one value. */
const property = (tag: number, data: Buffer): Buffer =>
  Buffer.concat([u32(tag), u32(1), u32(data.length), padded(data)]);
const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');
const list = (...properties: readonly Buffer[]): Buffer => Buffer.concat([u32(properties.length), ...properties]);
const NAMED = Buffer.concat([
  u32(0x8001001f),
  Buffer.alloc(16),
  u32(1, 6),
  padded(Buffer.from('Key', 'utf16le')),
  u32(1, 14),
  padded(wide('to Kim')),
]);

const told = ({ texts }: Seen) =>
  texts.map(({ text, at, role, hidden }) => [at.field ?? at.story ?? at.part, text, role ?? '', hiding(hidden)]);

it.each<[string, Buffer, 'tnef' | undefined]>([
  ['its signature', tnef(), 'tnef'],
  ['a signature cut short', tnef().subarray(0, 4), undefined],
  ['other bytes', Buffer.from('words and words'), undefined],
])('recognises %s', (_name, bytes, format) => {
  expect(reader.recognises(probeOf(bytes, 'dat'))).toBe(format);
});

describe('read', () => {
  it('tells the mail', async () => {
    const seen = await readAll(
      reader,
      tnef(
        attribute(0x8004, Buffer.from('Plans\0')),
        attribute(0x9003, list(property(0x0c1a001f, wide('Jane Doe')), property(0x1000001f, wide('Hello')), NAMED)),
        attribute(0x9004, Buffer.concat([u32(1), list(property(0x3001001f, wide('Sam Roe')), u32(0x0c150003, 3))])),
      ),
    );
    expect(told(seen)).toEqual([
      ['Subject', 'Plans', '', ''],
      ['From', 'Jane Doe', 'author', ''],
      ['property 8001', 'to Kim', '', 'email-header: email-header'],
      ['Bcc', 'Sam Roe', '', 'email-header: email-header'],
      ['body', 'Hello', '', ''],
    ]);
    expect(seen.gaps).toEqual([]);
  });

  it('hands on attachments', async () => {
    const inner = tnef(attribute(0x8004, Buffer.from('Inner')));
    const seen = await readAll(
      reader,
      tnef(
        attribute(0x9002, Buffer.alloc(14)),
        attribute(0x8010, Buffer.from('SHORT~1.DOC\0')),
        attribute(0x800f, Buffer.from('words')),
        attribute(0x9005, list(property(0x3707001f, wide('long name.doc')))),
        attribute(0x9002, Buffer.alloc(14)),
        attribute(0x9005, list(u32(0x37050003, 5), property(0x3701000d, Buffer.concat([Buffer.alloc(16), inner])))),
      ),
    );
    expect(seen.children.map(({ name, bytes }) => [name, bytes.read(0, 99)])).toEqual([
      ['long name.doc', Buffer.from('words')],
      ['attachment 2.dat', inner],
    ]);
  });

  it.each<[string, Buffer]>([
    ['is cut short', tnef(attribute(0x8004, Buffer.from('Plans'))).subarray(0, -4)],
    [
      'holds a list that is cut short',
      tnef(attribute(0x9003, list(property(0x0037001f, wide('Plans'))).subarray(0, -6))),
    ],
    ['holds a list of what is not known', tnef(attribute(0x9003, list(u32(0x00370099))))],
    ['promises more than there is', tnef(attribute(0x9003, u32(0xffffffff)))],
  ])('leaves a gap where it %s', async (_name, bytes) => {
    expect((await readAll(reader, bytes)).gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  it('stops at the limit of entries', async () => {
    const many = tnef(...Array.from({ length: 20 }, () => attribute(0x8004, Buffer.from('x'))));
    await expect(readAll(reader, many, { entries: 10 })).rejects.toEqual(new LimitReached('entries'));
  });
});

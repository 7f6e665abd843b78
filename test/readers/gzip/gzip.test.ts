import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/gzip/index.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const files = ({ children }: Seen) =>
  children.map(({ name, bytes, concealed }) => [name, bytes.read(0, bytes.size).toString(), hiding(concealed)]);

/** A member whose header says all it can. */
function member(content: string, { name = '', comment = '', extra = '', crc = crc32(content) } = {}): Buffer {
  const flags = 2 | (extra === '' ? 0 : 4) | (name === '' ? 0 : 8) | (comment === '' ? 0 : 16);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(Buffer.byteLength(content), 4);
  return Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]),
    extra === '' ? Buffer.alloc(0) : Buffer.concat([Buffer.from([extra.length, 0]), Buffer.from(extra)]),
    Buffer.from(name === '' ? '' : `${name}\0`),
    Buffer.from(comment === '' ? '' : `${comment}\0`),
    Buffer.alloc(2),
    deflateRawSync(Buffer.from(content)),
    trailer,
  ]);
}

it.each<[string, Buffer, 'gz' | undefined]>([
  ['a compressed file', gzipSync('words'), 'gz'],
  ['another method', Buffer.from([0x1f, 0x8b, 7, 0]), undefined],
  ['a beginning', Buffer.from([0x1f, 0x8b]), undefined],
  ['words', Buffer.from('words'), undefined],
])('recognises %s', (_name, bytes, format) => {
  expect(reader.recognises(probeOf(bytes, 'gz'))).toBe(format);
});

describe('read', () => {
  it.each<[string, Buffer, readonly (readonly string[])[]]>([
    ['one member', gzipSync('words'), [['test', 'words', '']]],
    [
      'a member with a name',
      member('words', { name: 'list.csv', extra: 'xx', comment: 'c' }),
      [['list.csv', 'words', '']],
    ],
    [
      'several members',
      Buffer.concat([gzipSync('one '), member('two ', { name: 'b' }), gzipSync('three')]),
      [['test', 'one two three', '']],
    ],
    ['padding', Buffer.concat([gzipSync('words'), Buffer.alloc(500)]), [['test', 'words', '']]],
    ['nothing in it', gzipSync(''), []],
    [
      'bytes behind it',
      Buffer.concat([gzipSync('words'), Buffer.from('hidden')]),
      [
        ['test', 'words', ''],
        ['trailing-bytes', 'hidden', 'trailing-data: trailing'],
      ],
    ],
  ])('%s', async (_name, bytes, expected) => {
    const seen = await readAll(reader, bytes);
    expect(files(seen)).toEqual(expected);
    expect(seen.gaps).toEqual([]);
  });

  it('large members', async () => {
    const content = 'a line of words\n'.repeat(200_000);
    const seen = await readAll(reader, Buffer.concat([gzipSync(content), gzipSync('end')]));
    expect(seen.children[0]?.bytes.size).toBe(content.length + 3);
  });

  it('tells its name and comment', async () => {
    const { texts } = await readAll(reader, member('words', { name: 'Doe_Jane.csv', comment: 'for Kim' }));
    expect(texts.map(({ text, role, hidden }) => [text, role ?? '', hiding(hidden)])).toEqual([
      ['Doe Jane', 'title', ''],
      ['for Kim', '', 'trailing-data: trailing'],
    ]);
  });

  it.each<[string, Buffer]>([
    ['is cut short', gzipSync('words and words').subarray(0, -9)],
    ['lacks its end', gzipSync('words').subarray(0, -4)],
    ['has a wrong checksum', member('words', { crc: 1 })],
    ['ends in a damaged member', Buffer.concat([gzipSync('words'), member('more', { crc: 1 })])],
    ['is noise', Buffer.concat([gzipSync('words').subarray(0, 10), Buffer.alloc(50, 0xff)])],
    ['has a name without end', Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 0x61])],
  ])('leaves a gap where it %s', async (_name, bytes) => {
    expect((await readAll(reader, bytes)).gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  it('names what is within by what is around', async () => {
    const names = [];
    const artifact = { name: 'files.tgz', format: 'gz', bytes: memoryBytes(gzipSync('x')) } as const;
    for await (const content of reader.read(artifact, createBudget(DEFAULT_LIMITS))) {
      if (content.kind === 'child') names.push(content.name);
    }
    expect(names).toEqual(['files.tar']);
  });

  it.each<[string, object, string]>([
    ['inflatedBytes', { inflatedBytes: 1000 }, 'inflatedBytes'],
    ['partBytes', { partBytes: 1000 }, 'partBytes'],
    ['ratio', { ratio: 10 }, 'ratio'],
  ])('stops at the limit of %s', async (_name, limits, limit) => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 ** 2));
    await expect(readAll(reader, bomb, limits)).rejects.toEqual(new LimitReached(limit as 'ratio'));
  });
});

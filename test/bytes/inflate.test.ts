import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { readEntry, readWhole } from '../../src/bytes/inflate.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { openZip, type ZipEntry } from '../../src/bytes/zip.js';
import { type Budget, type Bytes, DEFAULT_LIMITS, type Limits } from '../../src/model/bytes.js';
import { Unreadable } from '../../src/model/failure.js';
import { type EntrySpec, writeZip } from './zip-writer.js';

const MIB = 1024 ** 2;

interface Opened {
  readonly bytes: Bytes;
  readonly entry: ZipEntry;
  readonly budget: Budget;
}

function open(spec: Omit<EntrySpec, 'name'>, limits: Partial<Limits> = {}): Opened {
  const bytes = memoryBytes(writeZip({ entries: [{ name: 'part', ...spec }] }));
  const budget = createBudget({ ...DEFAULT_LIMITS, ...limits });
  return { bytes, budget, entry: openZip(bytes, budget).entries[0]! };
}

function read({ bytes, entry, budget }: Opened, maxBytes?: number): Promise<Buffer> {
  return readWhole(bytes, entry, budget, maxBytes);
}

/** Bytes that shrink little, the same for the same length. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const SIZES: readonly [string, Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['one byte', Buffer.from('x')],
  ['below the bound of small entries', noise(MIB - 1)],
  ['at the bound of small entries', noise(MIB)],
  ['several chunks', noise(3 * MIB + 17)],
  ['several chunks that shrink much', Buffer.alloc(5 * MIB, 'row of a table ')],
  ['small once inflated, but not before', Buffer.alloc(0)],
];

describe.each(SIZES)('%s', (_, content) => {
  it.each([true, false])('is read whole, stored: %s', async (stored) => {
    expect((await read(open({ content, stored }))).equals(content)).toBe(true);
  });
  it.each([true, false])('comes in chunks of at most 1 MiB, stored: %s', async (stored) => {
    const { bytes, entry, budget } = open({ content, stored });
    let length = 0;
    for await (const chunk of readEntry(bytes, entry, budget)) {
      expect(chunk.length).toBeLessThanOrEqual(content.length < MIB && !stored ? MIB : 128 * 1024);
      expect(chunk.equals(content.subarray(length, length + chunk.length))).toBe(true);
      length += chunk.length;
    }
    expect(length).toBe(content.length);
  });
});

const LARGE = noise(2 * MIB);
const SMALL = Buffer.from('a short part with some text in it, and more of it');

describe('damage', () => {
  const cases: readonly [string, Omit<EntrySpec, 'name'>][] = [
    ['a wrong checksum', { content: SMALL, crc: 1 }],
    ['a wrong checksum of a stored part', { content: SMALL, crc: 1, stored: true }],
    ['a wrong checksum of a large part', { content: LARGE, crc: 1 }],
    ['more content than promised', { content: SMALL, size: 10 }],
    ['less content than promised', { content: SMALL, size: 5000 }],
    ['no content where some was promised', { content: '', size: 1 }],
    ['some content where none was promised', { content: 'x', size: 0 }],
    ['more content than promised in a large part', { content: LARGE, size: LARGE.length - 1 }],
    ['less content than promised in a large part', { content: LARGE, size: LARGE.length + 1 }],
    ['a large part that promises to be small', { content: LARGE, size: 100 }],
    ['a small part that promises to be large', { content: SMALL, size: 5 * MIB }],
    ['stored with two sizes', { content: SMALL, size: 10, stored: true }],
    ['bytes after the end of the stream', { content: SMALL, raw: Buffer.concat([deflateRawSync(SMALL), SMALL]) }],
    ['bytes after the end of a large stream', { content: LARGE, raw: Buffer.concat([deflateRawSync(LARGE), SMALL]) }],
    [
      'many bytes after the end of a large stream',
      { content: LARGE, raw: Buffer.concat([deflateRawSync(LARGE), LARGE]) },
    ],
    ['a stream cut short', { content: SMALL, raw: deflateRawSync(SMALL).subarray(0, 20) }],
    ['a large stream cut short', { content: LARGE, raw: deflateRawSync(LARGE).subarray(0, MIB) }],
    ['no stream', { content: SMALL, raw: Buffer.alloc(0) }],
    ['no large stream', { content: LARGE, raw: Buffer.alloc(0) }],
    ['no deflate', { content: SMALL, raw: Buffer.from([7, 7, 7]) }],
    ['no large deflate', { content: LARGE, raw: Buffer.alloc(2 * MIB, 7) }],
  ];
  it.each(cases)('%s', async (_, spec) => {
    await expect(read(open(spec))).rejects.toMatchObject({ name: 'Unreadable', reason: 'damaged' });
  });

  it('says nothing of the parser', async () => {
    await expect(read(open({ content: SMALL, raw: Buffer.from([7]) }))).rejects.toThrow(
      'A part of the archive is damaged.',
    );
  });
});

describe('what cannot be read at all', () => {
  const cases: readonly [string, Omit<EntrySpec, 'name'>, string][] = [
    ['encrypted', { content: SMALL, flags: 1 }, 'encrypted'],
    ['AES', { content: SMALL, method: 99 }, 'encrypted'],
    ['Deflate64', { content: SMALL, method: 9 }, 'unsupported'],
    ['LZMA', { content: SMALL, method: 14 }, 'unsupported'],
    ['imploded', { content: SMALL, method: 6 }, 'unsupported'],
  ];
  it.each(cases)('%s', async (_, spec, reason) => {
    await expect(read(open(spec))).rejects.toMatchObject({ name: 'Unreadable', reason });
  });
});

describe('limits', () => {
  const zeros = Buffer.alloc(66 * MIB);
  const cases: readonly [string, Omit<EntrySpec, 'name'>, Partial<Limits>, keyof Limits][] = [
    ['all parts together', { content: LARGE }, { inflatedBytes: MIB }, 'inflatedBytes'],
    ['all parts together, stored', { content: LARGE, stored: true }, { inflatedBytes: MIB }, 'inflatedBytes'],
    ['all parts together, small', { content: SMALL }, { inflatedBytes: 10 }, 'inflatedBytes'],
    ['one part', { content: LARGE }, { partBytes: MIB }, 'partBytes'],
    ['one small part', { content: SMALL }, { partBytes: 10 }, 'partBytes'],
    ['a part that grows too much', { content: zeros }, { ratio: 200 }, 'ratio'],
  ];
  it.each(cases)('%s', async (_, spec, limits, limit) => {
    const { bytes, entry, budget } = open(spec, limits);
    const drain = async (): Promise<void> => {
      for await (const chunk of readEntry(bytes, entry, budget)) expect(chunk.length).toBeGreaterThan(0);
    };
    await expect(drain()).rejects.toMatchObject({ name: 'LimitReached', limit });
  });

  it('does not judge the growth of a part below 64 MiB', async () => {
    const content = Buffer.alloc(60 * MIB);
    expect((await read(open({ content }, { ratio: 2 }))).length).toBe(content.length);
  });

  it('is charged for parts of all archives of one purse', async () => {
    const opened = open({ content: SMALL }, { inflatedBytes: SMALL.length * 2 });
    await read(opened);
    await read(opened);
    await expect(read(opened)).rejects.toMatchObject({ limit: 'inflatedBytes' });
  });

  it.each([
    ['as promised', {}],
    ['as it comes, where the promise is a lie', { size: 10, stored: false }],
  ])('refuses a whole part beyond the bound given, %s', async (_, spec) => {
    await expect(read(open({ content: SMALL, ...spec }), 9)).rejects.toMatchObject({ limit: 'partBytes' });
  });

  it('gives a whole part of exactly the bound', async () => {
    expect((await read(open({ content: SMALL }), SMALL.length)).length).toBe(SMALL.length);
  });
});

describe('a reader that stops early', () => {
  it('ends the stream', async () => {
    const { bytes, entry, budget } = open({ content: noise(3 * MIB) });
    for await (const chunk of readEntry(bytes, entry, budget)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
});

describe('a source that fails', () => {
  it('hands its own failure on', async () => {
    const { bytes, entry, budget } = open({ content: LARGE });
    const failing: Bytes = {
      size: bytes.size,
      read: (offset, length) => {
        if (offset > MIB) throw new Unreadable('damaged', 'The disk is gone.');
        return bytes.read(offset, length);
      },
    };
    await expect(readWhole(failing, entry, budget)).rejects.toThrow('The disk is gone.');
  });
});

describe('any content', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.nat(400), fc.boolean(), async (seed, times, stored) => {
        const content = Buffer.concat(Array.from({ length: times }, () => seed));
        expect((await read(open({ content, stored }))).equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

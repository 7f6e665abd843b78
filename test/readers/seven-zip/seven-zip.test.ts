import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { probe } from '../../../src/engine/probe.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { LimitReached, Unreadable } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/seven-zip/index.js';
import { aroundHeader, LZMA2, type SevenZipSpec, storedLzma2, writeSevenZip } from '../../bytes/seven-zip-writer.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { LINES, MADE, SECOND } from './made.js';

const FILES = { 'letter.txt': 'words of a letter', 'annexes/list.csv': 'words of a list', 'empty.txt': '' };
const archive = (more: Partial<SevenZipSpec> = {}): Buffer => writeSevenZip({ files: FILES, ...more });
const lzma2 = (pack: (content: Buffer) => Buffer): Partial<SevenZipSpec> => ({ coders: [LZMA2], pack });
const made = (name: keyof typeof MADE): Buffer => Buffer.from(MADE[name], 'base64');
const contentsOf = async (bytes: Buffer) =>
  Object.fromEntries(
    (await readAll(reader, bytes)).children.map((child) => [
      child.name,
      child.bytes.read(0, child.bytes.size).toString(),
    ]),
  );

describe('recognises', () => {
  it.each<[string, Buffer, '7z' | undefined]>([
    ['an archive', archive(), '7z'],
    ['its first bytes alone', archive().subarray(0, 6), '7z'],
    ['fewer', archive().subarray(0, 5), undefined],
    ['words about it', Buffer.from('7z is a format'), undefined],
    ['an archive behind other bytes', Buffer.concat([Buffer.from('MZ'), archive()]), undefined],
  ])('%s', async (_name, bytes, format) => {
    expect(reader.recognises(await probe(memoryBytes(bytes), 'file', DEFAULT_LIMITS))).toBe(format);
  });
});

describe('read', () => {
  it.each<[string, Partial<SevenZipSpec>]>([
    ['as they are', {}],
    ['in one chunk of LZMA2', lzma2(storedLzma2)],
    ['in many chunks of LZMA2', lzma2((content) => storedLzma2(content, 5))],
  ])('hands on every file that is kept %s', async (_name, how) => {
    const { children, gaps, facts } = await readAll(reader, archive(how));
    expect(children.map(({ name, at, bytes }) => [name, at.part, bytes.read(0, 99).toString()])).toEqual([
      ['letter.txt', 'letter.txt', 'words of a letter'],
      ['annexes/list.csv', 'annexes/list.csv', 'words of a list'],
    ]);
    expect([gaps, facts]).toEqual([[], []]);
  });

  it.each<keyof typeof MADE>(['lzma', 'lzma2', 'deflate', 'marked'])(
    'unpacks what 7-Zip packed with %s',
    async (name) => {
      expect(await contentsOf(made(name))).toEqual({ 'lines.txt': LINES, 'second.txt': SECOND });
    },
  );

  it('tells the names of folders and files once, as words', async () => {
    const { texts } = await readAll(reader, archive());
    expect(texts.map(({ text, role }) => [text, role])).toEqual(
      ['letter', 'annexes', 'list', 'empty'].map((words) => [words, 'title']),
    );
  });

  it('takes an archive that holds nothing', async () => {
    const { children, gaps } = await readAll(reader, aroundHeader(Buffer.alloc(0), Buffer.alloc(0)));
    expect([children, gaps]).toEqual([[], []]);
  });

  it('takes names as they are, however odd', async () => {
    const files = { '..\\outside.txt': 'one', '/abs/Zoë 名.txt': 'two', '': 'three' };
    expect(await contentsOf(archive({ files }))).toEqual({
      '../outside.txt': 'one',
      'abs/Zoë 名.txt': 'two',
      content: 'three',
    });
  });

  it.each<[string, Buffer, string, readonly string[]]>([
    ['packed with BZip2', made('bzip2'), 'unsupported', ['lines.txt', 'second.txt']],
    ['packed with PPMd', made('ppmd'), 'unsupported', ['lines.txt', 'second.txt']],
    ['locked', made('locked'), 'encrypted', ['lines.txt', 'second.txt']],
    [
      'packed in two steps',
      archive({ coders: [{ method: '00' }, { method: '03' }] }),
      'unsupported',
      ['letter.txt', 'annexes/list.csv'],
    ],
    ['of a wrong checksum', archive({ crcs: [1, 2] }), 'damaged', ['letter.txt', 'annexes/list.csv']],
    [
      'without their last bytes',
      archive({ pack: (bytes) => bytes.subarray(0, 20) }),
      'damaged',
      ['letter.txt', 'annexes/list.csv'],
    ],
    [
      'of an LZMA2 that begins nowhere',
      archive(lzma2((bytes) => Buffer.concat([Buffer.from([2, 0, bytes.length - 1]), bytes, Buffer.from([0])]))),
      'damaged',
      ['letter.txt', 'annexes/list.csv'],
    ],
    ['of an LZMA2 without an end', archive(lzma2((bytes) => storedLzma2(bytes).subarray(0, -1))), 'damaged', []],
  ])('leaves a gap for each file that is %s', async (_name, bytes, reason, parts) => {
    const { children, gaps } = await readAll(reader, bytes);
    expect(new Set(gaps.map((gap) => gap.reason))).toEqual(new Set([reason]));
    if (parts.length === 0) return;
    expect(gaps.map(({ at }) => at.part)).toEqual(parts);
    expect(children).toEqual([]);
  });

  it('reads the files beside one of a wrong checksum', async () => {
    const { children, gaps } = await readAll(reader, archive({ crcs: [1, crc32('words of a list')] }));
    expect(children.map(({ name }) => name)).toEqual(['annexes/list.csv']);
    expect(gaps.map(({ reason, at }) => [reason, at.part])).toEqual([['damaged', 'letter.txt']]);
  });

  it.each<[string, Partial<SevenZipSpec>]>([
    ['behind the list', { trailing: Buffer.from('hidden words') }],
    ['before the list', { between: Buffer.from('hidden words') }],
    ['within the list, as filling', { properties: [[25, Buffer.from('hidden words')]] }],
    ['within the list, as something unknown', { properties: [[99, Buffer.from('hidden words')]] }],
  ])('reads what stands %s', async (_name, more) => {
    const { children, facts } = await readAll(reader, archive(more));
    const hidden = children.filter(({ concealed }) => concealed !== undefined);
    expect(hidden.map(({ bytes, concealed }) => [bytes.read(0, 99).toString(), hiding(concealed)])).toEqual([
      ['hidden words', 'trailing-data: trailing'],
    ]);
    expect(facts.map(({ fact }) => fact)).toEqual(['trailing-data']);
  });

  it('says nothing of bytes that only fill up', async () => {
    const { facts } = await readAll(
      reader,
      archive({ trailing: Buffer.alloc(40), properties: [[25, Buffer.alloc(4)]] }),
    );
    expect(facts).toEqual([]);
  });
});

describe('refuses', () => {
  it.each<[string, Buffer, string]>([
    ['a locked list of files', made('lockedList'), 'encrypted'],
    ['a list cut short', archive().subarray(0, -1), 'damaged'],
    ['a signature and no more', archive().subarray(0, 20), 'damaged'],
    ['a list whose checksum is wrong', Buffer.concat([archive().subarray(0, -1), Buffer.from([1])]), 'damaged'],
    ['a list of unknown kind', aroundHeader(Buffer.alloc(0), Buffer.from([77])), 'damaged'],
    ['two lists of files', aroundHeader(Buffer.alloc(0), Buffer.from([1, 5, 1, 0, 5, 1, 0, 0])), 'damaged'],
    ['more names than files', archive({ count: 2 }), 'damaged'],
    ['fewer names than files', archive({ count: 4 }), 'damaged'],
  ])('%s', async (_name, bytes, reason) => {
    await expect(readAll(reader, bytes)).rejects.toMatchObject({ name: 'Unreadable', reason });
  });

  it.each<[string, Buffer, Parameters<typeof readAll>[2]]>([
    ['entries', archive(), { entries: 2 }],
    ['entries', archive({ count: 2 ** 40 }), {}],
    ['inflatedBytes', archive(), { inflatedBytes: 20 }],
    ['inflatedBytes', archive(lzma2(storedLzma2)), { inflatedBytes: 20 }],
    ['partBytes', archive(), { partBytes: 10 }],
    ['partBytes', archive({ ...lzma2(storedLzma2), claimed: 2 ** 45 }), {}],
    ['memory', archive({ files: { 'large.txt': 'x'.repeat(300_000) }, ...lzma2(storedLzma2) }), { memory: 0.01 }],
  ])('what passes the limit of %s', async (limit, bytes, limits) => {
    await expect(readAll(reader, bytes, limits)).rejects.toEqual(new LimitReached(limit as 'entries'));
  });

  it('never fails in another way, wherever an archive is cut or changed', async () => {
    const names = Object.keys(MADE) as (keyof typeof MADE)[];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (name, at, byte, isCut) => {
          const bytes = made(name);
          const place = at % bytes.length;
          if (!isCut) bytes[place] = byte;
          const damaged = isCut ? bytes.subarray(0, place) : bytes;
          try {
            await readAll(reader, damaged);
            expect(isCut && place > 0).toBe(false);
          } catch (error) {
            if (!(error instanceof Unreadable) && !(error instanceof LimitReached)) throw error;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

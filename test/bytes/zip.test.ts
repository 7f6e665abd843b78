import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { createBudget } from '../../src/bytes/budget.js';
import { readWhole } from '../../src/bytes/inflate.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { openZip, type ZipArchive } from '../../src/bytes/zip.js';
import { type Bytes, DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { LimitReached, Unreadable } from '../../src/model/failure.js';
import { type ArchiveSpec, type EntrySpec, writeZip } from './zip-writer.js';

const TWO: readonly EntrySpec[] = [
  { name: 'one.txt', content: 'first' },
  { name: 'folder/two.txt', content: 'second', stored: true },
];
const TWO_READ = [
  ['one.txt', 'first'],
  ['folder/two.txt', 'second'],
];

function open(file: Buffer): ZipArchive {
  return openZip(memoryBytes(file), createBudget(DEFAULT_LIMITS));
}

async function contents(file: Buffer): Promise<readonly (readonly [string, string])[]> {
  const budget = createBudget(DEFAULT_LIMITS);
  const bytes = memoryBytes(file);
  const read: (readonly [string, string])[] = [];
  for (const entry of openZip(bytes, budget).entries) {
    read.push([entry.name, (await readWhole(bytes, entry, budget)).toString()]);
  }
  return read;
}

describe('archives that are read without a remark', () => {
  const cases: readonly [string, ArchiveSpec][] = [
    ['plain', { entries: TWO }],
    ['data descriptors', { entries: TWO.map((entry) => ({ ...entry, descriptor: true })) }],
    ['zip64 entries and end', { entries: TWO.map((entry) => ({ ...entry, zip64: true })), zip64: true }],
    ['zip64 end only', { entries: TWO, zip64: true }],
    ['zip64 entries only', { entries: TWO.map((entry) => ({ ...entry, zip64: true })) }],
    [
      'zip64 with data descriptors',
      { entries: TWO.map((e) => ({ ...e, zip64: true, descriptor: true })), zip64: true },
    ],
    ['three stray bytes at the end', { entries: TWO, trailing: Buffer.from([0, 1, 2]) }],
  ];
  it.each(cases)('%s', async (_, spec) => {
    const file = writeZip(spec);
    expect(await contents(file)).toEqual(TWO_READ);
    expect(open(file).anomalies).toEqual([]);
  });
});

const END = writeZip({ entries: TWO }).length;

/** A well-formed archive of its own to hide in a comment or in front. */
const OTHER = writeZip({ entries: [{ name: 'other.txt', content: 'other' }] });
const PREFIX = Buffer.from('MZ this is a program that unpacks itself');
/** An end record that promises nothing. */
const FORGED_EMPTY = writeZip({ entries: [] });
/** An end record that promises a directory of one entry. */
function forgedEnd(directory: { readonly size: number; readonly offset: number }): Buffer {
  const end = Buffer.from(OTHER.subarray(OTHER.length - 22));
  end.writeUInt32LE(directory.size, 12);
  end.writeUInt32LE(directory.offset, 16);
  return end;
}
/** One whose directory is not there, and one whose directory is the first record of the true one. */
const FORGED_NOWHERE = forgedEnd({ size: 50, offset: 7 });
const FORGED_FIRST = forgedEnd({ size: 53, offset: 94 });

describe('archives that are read with a remark', () => {
  const cases: readonly [string, ArchiveSpec, readonly object[]][] = [
    ['bytes in front', { entries: TWO, prefix: PREFIX }, [{ kind: 'prepended-bytes', offset: 0, size: 40 }]],
    [
      'bytes in front that offsets count',
      { entries: TWO, prefix: PREFIX, shifted: true },
      [{ kind: 'prepended-bytes', offset: 0, size: 40 }],
    ],
    [
      'one byte in front',
      { entries: TWO, prefix: Buffer.from('x') },
      [{ kind: 'prepended-bytes', offset: 0, size: 1 }],
    ],
    [
      'bytes in front of zip64',
      { entries: TWO.map((e) => ({ ...e, zip64: true })), zip64: true, prefix: PREFIX },
      [{ kind: 'prepended-bytes', offset: 0, size: 40 }],
    ],
    [
      'bytes in front of zip64 that offsets count',
      { entries: TWO, zip64: true, prefix: PREFIX, shifted: true },
      [{ kind: 'prepended-bytes', offset: 0, size: 40 }],
    ],
    [
      'another archive in front',
      { entries: TWO, prefix: OTHER },
      [{ kind: 'prepended-bytes', offset: 0, size: OTHER.length }],
    ],
    [
      'four bytes at the end',
      { entries: TWO, trailing: Buffer.from('four') },
      [{ kind: 'trailing-bytes', offset: END, size: 4 }],
    ],
    ['a comment', { entries: TWO, comment: Buffer.from('hello') }, [{ kind: 'comment', offset: END, size: 5 }]],
    [
      'a comment and bytes at the end',
      { entries: TWO, comment: Buffer.from('hello'), trailing: Buffer.alloc(9) },
      [
        { kind: 'comment', offset: END, size: 5 },
        { kind: 'trailing-bytes', offset: END + 5, size: 9 },
      ],
    ],
    [
      'an empty end record in the comment',
      { entries: TWO, comment: FORGED_EMPTY },
      [{ kind: 'comment', offset: END, size: 22 }],
    ],
    [
      'an empty end record after the end',
      { entries: TWO, trailing: FORGED_EMPTY },
      [{ kind: 'trailing-bytes', offset: END, size: 22 }],
    ],
    [
      'an end record in the comment that points nowhere',
      { entries: TWO, comment: FORGED_NOWHERE },
      [{ kind: 'comment', offset: END, size: 22 }],
    ],
    [
      'an end record in the comment that lists less',
      { entries: TWO, comment: FORGED_FIRST },
      [{ kind: 'comment', offset: END, size: 22 }],
    ],
    [
      'a comment of an entry',
      { entries: [{ ...TWO[0]!, comment: 'note' }, TWO[1]!] },
      [{ kind: 'comment', entry: 'one.txt', offset: 147, size: 4 }],
    ],
    ['a count that is too low', { entries: TWO, count: 1 }, [{ kind: 'count-mismatch' }]],
    ['a count that is too high', { entries: TWO, count: 3 }, [{ kind: 'count-mismatch' }]],
    [
      'another name in the local header',
      { entries: [{ ...TWO[0]!, localName: 'two.txt' }, TWO[1]!] },
      [{ kind: 'local-name-differs', entry: 'one.txt' }],
    ],
    [
      'a longer name in the local header',
      { entries: [{ ...TWO[0]!, localName: 'one.txt.exe' }, TWO[1]!] },
      [{ kind: 'local-name-differs', entry: 'one.txt' }],
    ],
    [
      'bytes between entries',
      { entries: [{ ...TWO[0]!, after: Buffer.alloc(25) }, TWO[1]!] },
      [{ kind: 'unlisted-bytes', offset: 44, size: 25 }],
    ],
    [
      'bytes before the directory',
      { entries: [TWO[0]!, { ...TWO[1]!, after: Buffer.alloc(30) }] },
      [{ kind: 'unlisted-bytes', offset: 94, size: 30 }],
    ],
    [
      'bytes between directory and end',
      { entries: TWO, beforeEnd: Buffer.alloc(40) },
      [{ kind: 'unlisted-bytes', offset: 207, size: 40 }],
    ],
    [
      'an entry that the directory leaves out',
      { entries: [TWO[0]!, { name: 'secret.txt', content: 'x', unlisted: true }, TWO[1]!] },
      [{ kind: 'unlisted-bytes', offset: 44, size: 43 }],
    ],
  ];
  it.each(cases)('%s', async (_, spec, anomalies) => {
    const file = writeZip(spec);
    expect(await contents(file)).toEqual(TWO_READ);
    expect(open(file).anomalies).toEqual(anomalies);
  });

  it('lets the remark on a comment lead to its bytes', () => {
    const file = writeZip({
      entries: [{ name: 'a', comment: 'of the entry' }],
      comment: Buffer.from('of the archive'),
    });
    const comments = open(file).anomalies.map(({ offset = 0, size = 0 }) =>
      file.toString('utf8', offset, offset + size),
    );
    expect(comments).toEqual(['of the archive', 'of the entry']);
  });

  it('takes the archive within the comment, as every other program does, and remarks on the outer one', () => {
    const file = writeZip({ entries: TWO, comment: OTHER });
    const archive = open(file);
    expect(archive.entries.map((entry) => entry.name)).toEqual(['other.txt']);
    expect(archive.anomalies).toEqual([{ kind: 'prepended-bytes', offset: 0, size: file.length - OTHER.length }]);
  });
});

describe('remarks on names', () => {
  const cases: readonly [string, readonly string[], readonly object[]][] = [
    ['the same name twice', ['a.txt', 'a.txt'], [{ kind: 'duplicate-name', entry: 'a.txt' }]],
    ['the same name in another case', ['a.txt', 'A.TXT'], [{ kind: 'duplicate-name', entry: 'A.TXT' }]],
    ['the same name with other slashes', ['b/a.txt', 'b\\a.txt'], [{ kind: 'duplicate-name', entry: 'b\\a.txt' }]],
    ['names that only begin alike', ['a.txt', 'a.txt1', 'b/a.txt'], []],
    ['a way up', ['../a.txt'], [{ kind: 'path-traversal', entry: '../a.txt' }]],
    ['a way up further in', ['b/../../a.txt'], [{ kind: 'path-traversal', entry: 'b/../../a.txt' }]],
    ['a way up with backslashes', ['b\\..\\a.txt'], [{ kind: 'path-traversal', entry: 'b\\..\\a.txt' }]],
    ['from the root', ['/etc/a'], [{ kind: 'path-traversal', entry: '/etc/a' }]],
    ['from a drive', ['C:\\a'], [{ kind: 'path-traversal', entry: 'C:\\a' }]],
    ['dots that lead nowhere', ['a..b', '..a', 'a../b', '...', './a'], []],
  ];
  it.each(cases)('%s', (_, names, anomalies) => {
    expect(open(writeZip({ entries: names.map((name) => ({ name })) })).anomalies).toEqual(anomalies);
  });
});

describe('entries on each other', () => {
  it('remarks on an entry that lies within another', () => {
    const inner = writeZip({ entries: [{ name: 'b', content: 'inner', stored: true }] }).subarray(0, 36);
    const file = writeZip({
      entries: [
        { name: 'a', content: inner, stored: true },
        { name: 'b', content: 'inner', stored: true, localOffset: 31 },
      ],
    });
    expect(open(file).anomalies).toContainEqual({ kind: 'overlap', entry: 'b' });
  });

  it('remarks on an entry that reaches into the directory', () => {
    const file = writeZip({ entries: [{ name: 'a', raw: Buffer.from('xxx'), stored: true, size: 3 }] });
    const longer = Buffer.from(file);
    longer.writeUInt32LE(20, 18);
    longer.writeUInt32LE(20, 22);
    longer.writeUInt32LE(20, 34 + 20);
    longer.writeUInt32LE(20, 34 + 24);
    expect(open(longer).anomalies).toContainEqual({ kind: 'overlap', entry: 'a' });
  });
});

describe('find', () => {
  const archive = open(
    writeZip({ entries: ['[Content_Types].xml', 'xl\\Workbook.XML', '/docProps/app.xml'].map((name) => ({ name })) }),
  );
  it.each([
    ['[Content_Types].xml', '[Content_Types].xml'],
    ['[content_types].XML', '[Content_Types].xml'],
    ['xl/workbook.xml', 'xl\\Workbook.XML'],
    ['/xl/workbook.xml', 'xl\\Workbook.XML'],
    ['docProps/app.xml', '/docProps/app.xml'],
    ['xl/workbook', undefined],
    ['workbook.xml', undefined],
    ['', undefined],
  ])('%j', (name, found) => {
    expect(archive.find(name)?.name).toBe(found);
  });

  it('gives the last of several', () => {
    const twice = open(
      writeZip({
        entries: [
          { name: 'a', content: '1' },
          { name: 'A', content: '22' },
        ],
      }),
    );
    expect(twice.find('a')?.size).toBe(2);
    expect(twice.entries).toHaveLength(2);
  });
});

describe('what an entry is', () => {
  const cases: readonly [string, EntrySpec, object][] = [
    ['a folder', { name: 'folder/', stored: true }, { directory: true, encrypted: false }],
    ['a folder with content', { name: 'folder/', content: 'hidden' }, { directory: false }],
    ['an empty file', { name: 'folder', content: '' }, { directory: false }],
    ['encrypted', { name: 'a', flags: 1 }, { encrypted: true }],
    ['strongly encrypted', { name: 'a', flags: 0x40 }, { encrypted: true }],
    ['AES', { name: 'a', method: 99 }, { encrypted: true, method: 99 }],
    ['not encrypted', { name: 'a', flags: 0x80e }, { encrypted: false }],
  ];
  it.each(cases)('%s', (_, spec, expected) => {
    expect(open(writeZip({ entries: [spec] })).entries[0]).toMatchObject(expected);
  });

  it('reads a name without the flag of UTF-8 as code page 437', () => {
    const file = writeZip({ entries: [{ name: 'Zoe.txt', flags: 0 }] });
    const renamed = Buffer.from(file.toString('latin1').replaceAll('Zoe', 'Zo\x89'), 'latin1');
    expect(open(renamed).entries[0]?.name).toBe('Zoë.txt');
    expect(open(renamed).anomalies).toEqual([]);
  });
});

describe('what is no archive to rely on', () => {
  const plain = writeZip({ entries: TWO });
  const noDirectory = writeZip({ entries: TWO, beforeEnd: Buffer.alloc(0) });
  noDirectory.write('XX', 94);
  const cases: readonly [string, Buffer, string][] = [
    ['nothing', Buffer.alloc(0), 'damaged'],
    ['text', Buffer.from('PK is a party'), 'damaged'],
    ['half of the end record', plain.subarray(0, plain.length - 11), 'damaged'],
    ['a comment cut short', writeZip({ entries: TWO, comment: Buffer.alloc(50) }).subarray(0, END + 8), 'damaged'],
    ['the first half', plain.subarray(0, 120), 'damaged'],
    ['the second half', plain.subarray(100), 'damaged'],
    ['a directory overwritten', noDirectory, 'damaged'],
    ['one of several pieces', writeZip({ entries: TWO, disk: 1 }), 'unsupported'],
  ];
  it.each(cases)('%s', (_, file, reason) => {
    expect(() => open(file)).toThrow(expect.objectContaining({ name: 'Unreadable', reason }));
  });

  it('is refused wherever it was cut', () => {
    for (let length = 0; length < plain.length; length++) {
      expect(() => open(plain.subarray(0, length))).toThrow(Unreadable);
    }
  });

  it('gives up when forged end records keep pointing at directories that break off', () => {
    const comment = Buffer.concat(Array.from({ length: 2900 }, () => forgedEnd({ size: 50, offset: 94 })));
    const file = writeZip({ entries: TWO, beforeEnd: Buffer.alloc(40), comment });
    let directoriesRead = 0;
    const bytes: Bytes = {
      size: file.length,
      read: (offset, length) => {
        if (length === 50) directoriesRead++;
        return memoryBytes(file).read(offset, length);
      },
    };
    expect(() => openZip(bytes, createBudget(DEFAULT_LIMITS))).toThrow(Unreadable);
    expect(directoriesRead).toBeGreaterThan(0);
    expect(directoriesRead).toBeLessThan(50);
  });
});

describe('single entries that cannot be read leave the others readable', () => {
  const good: EntrySpec = { name: 'good', content: 'good' };
  const patched = (offset: number, value: number): Buffer => {
    const file = writeZip({ entries: [{ name: 'bad', content: 'bad', stored: true }, good] });
    file.writeUInt32LE(value, offset);
    return file;
  };
  const cases: readonly [string, Buffer][] = [
    ['no local header', patched(0, 0)],
    ['another method in the local header', patched(8, 8)],
    ['another checksum in the local header', patched(14, 1)],
    ['another compressed size in the local header', patched(18, 2)],
    ['another size in the local header', patched(22, 2)],
    ['a local header outside of the file', writeZip({ entries: [{ name: 'bad', localOffset: 1e6 }, good] })],
    ['data outside of the file', writeZip({ entries: [{ name: 'bad', localOffset: 0xffff0000 }, good] })],
  ];
  it.each(cases)('%s', async (_, file) => {
    const budget = createBudget(DEFAULT_LIMITS);
    const bytes = memoryBytes(file);
    const archive = openZip(bytes, budget);
    const bad = archive.find('bad')!;
    expect(bad.dataOffset).toBe(-1);
    await expect(readWhole(bytes, bad, budget)).rejects.toThrow(Unreadable);
    expect((await readWhole(bytes, archive.find('good')!, budget)).toString()).toBe('good');
  });
});

describe('limits', () => {
  const four = writeZip({ entries: ['a', 'b', 'c', 'd'].map((name) => ({ name })) });
  it('counts the entries of all archives together', () => {
    const budget = createBudget({ ...DEFAULT_LIMITS, entries: 8 });
    openZip(memoryBytes(four), budget);
    openZip(memoryBytes(four), budget);
    expect(() => openZip(memoryBytes(four), budget)).toThrow(expect.objectContaining({ limit: 'entries' }));
  });
  it('stops at an archive with more entries than that', () => {
    expect(() => openZip(memoryBytes(four), createBudget({ ...DEFAULT_LIMITS, entries: 3 }))).toThrow(LimitReached);
  });
  it('does not load a directory of any size', () => {
    const large = writeZip({
      entries: Array.from({ length: 40 }, (_, i) => ({ name: `${i}`, comment: 'x'.repeat(40_000) })),
    });
    expect(() => openZip(memoryBytes(large), createBudget({ ...DEFAULT_LIMITS, entries: 50 }))).toThrow(LimitReached);
    expect(openZip(memoryBytes(large), createBudget(DEFAULT_LIMITS)).entries).toHaveLength(40);
  });
});

/** Name, length and checksum of every entry, as yauzl reads them. */
function withYauzl(file: Buffer): Promise<readonly (readonly [string, number, number])[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, strictFileNames: false }, (error, zip) => {
      if (error) return reject(error);
      const read: [string, number, number][] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(read));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const found: [string, number, number] = [entry.fileName, 0, 0];
          stream.on('data', (chunk: Buffer) => {
            found[1] += chunk.length;
            found[2] = crc32(chunk, found[2]);
          });
          stream.on('error', reject);
          stream.on('end', () => {
            read.push(found);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

const ENTRY_SPEC: fc.Arbitrary<EntrySpec> = fc.record({
  name: fc.stringMatching(/^[a-z0-9 _.é-]{1,12}$/).filter((name) => !/^\.+$/.test(name)),
  content: fc.oneof(
    fc.string(),
    fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
  ),
  stored: fc.boolean(),
  zip64: fc.boolean(),
  descriptor: fc.boolean(),
});

describe('any archive', () => {
  it('is read as another library reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ENTRY_SPEC, { maxLength: 6 }), fc.boolean(), async (entries, zip64) => {
        const file = writeZip({ entries, zip64 });
        const budget = createBudget(DEFAULT_LIMITS);
        const bytes = memoryBytes(file);
        const read: (readonly [string, number, number])[] = [];
        for (const entry of openZip(bytes, budget).entries) {
          const content = await readWhole(bytes, entry, budget);
          expect(content.length).toBe(entry.size);
          read.push([entry.name, content.length, crc32(content)]);
        }
        expect(read).toEqual(await withYauzl(file));
      }),
      { numRuns: 60 },
    );
  });

  it('is read or refused, with any bytes changed, in no more than two ways', async () => {
    const file = writeZip({ entries: [...TWO, { name: 'large', content: Buffer.alloc(5000, 'text ') }], zip64: true });
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const changed = Buffer.from(file);
        for (const [at, value] of changes) changed[at] = value;
        try {
          await contents(changed);
        } catch (error) {
          expect(error instanceof Unreadable || error instanceof LimitReached).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('never gives another content for a changed byte than the one it had', async () => {
    const content = Buffer.from('the content that the checksum stands for');
    const file = writeZip({ entries: [{ name: 'a', content }] });
    const data = file.indexOf(deflateRawSync(content));
    for (let at = data; at < data + deflateRawSync(content).length; at++) {
      const changed = Buffer.from(file);
      changed[at] = changed[at]! ^ 0x10;
      const read = await contents(changed).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(Unreadable);
      else expect(read).toEqual([['a', content.toString()]]);
    }
  });
});

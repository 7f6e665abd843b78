import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { openCompound } from '../../src/bytes/compound.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/bytes.js';
import { LimitReached, Unreadable } from '../../src/model/failure.js';
import { type CompoundSpec, type MadeCompound, makeCompound } from './compound-writer.js';

const STREAMS: Readonly<Record<string, Buffer>> = {
  Workbook: pattern(10_000),
  '\x05SummaryInformation': pattern(300),
  'Store/Inner/Tiny': pattern(64),
  'Store/Exact': pattern(4096),
  Empty: Buffer.alloc(0),
};

function pattern(size: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8) + size) & 0xff));
}

function open(file: Buffer, limits: Partial<Limits> = {}) {
  return openCompound(memoryBytes(file), createBudget({ ...DEFAULT_LIMITS, ...limits }));
}

/** Reads everything there is. */
function readAll(file: Buffer, limits: Partial<Limits> = {}): number {
  const compound = open(file, limits);
  const streams = [...compound.entries, ...compound.orphans].filter((entry) => entry.kind === 'stream');
  return streams.reduce((sum, entry) => sum + compound.read(entry).length, 0);
}

const LAYOUTS: readonly [string, Omit<CompoundSpec, 'streams'>][] = [
  ['512-byte sectors', {}],
  ['4096-byte sectors', { sectorSize: 4096 }],
  ['a list of table sectors in a chain', { tableListInChain: true }],
  ['both', { sectorSize: 4096, tableListInChain: true }],
];

describe('a sound compound file', () => {
  it.each(LAYOUTS)('gives back its streams: %s', (_, layout) => {
    const compound = open(makeCompound({ ...layout, streams: STREAMS }).file);
    for (const [path, content] of Object.entries(STREAMS)) {
      expect(compound.read(path).equals(content), path).toBe(true);
      expect(compound.find(path)).toMatchObject({ path, kind: 'stream', size: content.length });
    }
    expect(compound.entries.filter((entry) => entry.kind === 'storage').map((entry) => entry.path)).toEqual([
      'Store',
      'Store/Inner',
    ]);
    expect(compound.orphans).toEqual([]);
  });

  it('finds paths whatever their case', () => {
    const compound = open(makeCompound({ streams: STREAMS }).file);
    expect(compound.find('/store/INNER/tiny')?.path).toBe('Store/Inner/Tiny');
    expect(compound.find('store/tiny')).toBeUndefined();
  });

  it('spells class ids as GUIDs', () => {
    const id = Buffer.from('0d02060000000000c000000000000046', 'hex');
    const compound = open(makeCompound({ streams: STREAMS, classIds: { '': id, Store: id } }).file);
    expect(compound.classId).toBe('0006020d-0000-0000-c000-000000000046');
    expect(compound.find('Store')?.classId).toBe(compound.classId);
    expect(compound.find('Store/Inner')).not.toHaveProperty('classId');
  });

  it('needs no padding after the last stream', () => {
    const { file } = makeCompound({ streams: { Only: pattern(5000) } });
    expect(readAll(file.subarray(0, file.length - (512 - (5000 % 512))))).toBe(5000);
  });

  it('lists and reads a stream that hangs in no storage', () => {
    const made = makeCompound({ streams: { First: pattern(100), Second: pattern(200) } });
    made.file.writeUInt32LE(0xffffffff, made.slotAt('First') + 72);
    const compound = open(made.file);
    expect(compound.entries.map((entry) => entry.path)).toEqual(['First']);
    expect(compound.orphans.map((entry) => entry.path)).toEqual(['Second']);
    expect(compound.read(compound.orphans[0]!).equals(pattern(200))).toBe(true);
    expect(compound.find('Second')).toBeUndefined();
  });
});

const DAMAGE: readonly [string, (made: MadeCompound) => Buffer][] = [
  ['no bytes', () => Buffer.alloc(0)],
  ['another signature', ({ file }) => patch(file, 0, 0x04034b50)],
  ['header only', ({ file }) => file.subarray(0, 512)],
  ['an impossible size of sectors', ({ file }) => patch(file, 30, 0x00060028)],
  ['a directory that is not there', ({ file }) => patch(file, 48, 0xfffffffe)],
  ['a size beyond the file', (made) => patch(made.file, made.slotAt('Workbook') + 120, 0x7fffffff)],
  ['a size beyond the chain', (made) => patch(made.file, made.slotAt('Workbook') + 120, 12_000)],
  ['a small size beyond its chain', (made) => patch(made.file, made.slotAt('\x05SummaryInformation') + 120, 4000)],
  ['a stream that begins nowhere', (made) => patch(made.file, made.slotAt('Workbook') + 116, 0x00ffffff)],
  ['a cut-off end', ({ file }) => file.subarray(0, file.length - 2048)],
  [
    'a chain in a circle',
    (made) => patch(made.file, tableEntry(made, startOf(made, 'Workbook') + 1), startOf(made, 'Workbook')),
  ],
  [
    'a sector that follows itself',
    (made) => patch(made.file, tableEntry(made, startOf(made, 'Workbook')), startOf(made, 'Workbook')),
  ],
  [
    'small sectors in a circle',
    (made) =>
      patch(
        made.file,
        made.miniTableAt + 4 * startOf(made, '\x05SummaryInformation'),
        startOf(made, '\x05SummaryInformation'),
      ),
  ],
  ['a directory in a circle', (made) => patch(made.file, tableEntry(made, directoryOf(made)), directoryOf(made))],
];

function patch(file: Buffer, at: number, value: number): Buffer {
  file.writeUInt32LE(value, at);
  return file;
}

const startOf = (made: MadeCompound, path: string): number => made.file.readUInt32LE(made.slotAt(path) + 116);
const directoryOf = (made: MadeCompound): number => made.sectorAt(made.slotAt(''));
const tableEntry = (made: MadeCompound, sector: number): number => made.tableAt + 4 * sector;

describe('a damaged compound file', () => {
  it.each(DAMAGE)('is refused, not guessed at: %s', (_, damage) => {
    expect(() => readAll(damage(makeCompound({ streams: STREAMS })))).toThrow(Unreadable);
  });

  it('ends a list of table sectors that runs in a circle', () => {
    const made = makeCompound({ streams: { Large: pattern(200_000) }, tableListInChain: true });
    made.file.fill(0xff, made.listAt, made.listAt + 508);
    patch(made.file, made.listAt + 508, made.sectorAt(made.listAt));
    expect(() => readAll(made.file)).toThrow(Unreadable);
  });

  it('keeps the streams that are whole', () => {
    const made = makeCompound({ streams: STREAMS });
    patch(made.file, made.slotAt('Workbook') + 120, 12_000);
    expect(open(made.file).read('Store/Exact').equals(pattern(4096))).toBe(true);
  });

  it.each([
    ['missing', 'No such stream'],
    ['a storage', 'Store'],
  ])('has no content for what is %s', (_, path) => {
    expect(() => open(makeCompound({ streams: STREAMS }).file).read(path)).toThrow(Unreadable);
  });

  it('comes by no entry twice when the tree of the directory loops', () => {
    const made = makeCompound({ streams: STREAMS });
    // The last sibling points back at the first, and a storage holds the root's children.
    patch(made.file, made.slotAt('Empty') + 68, 1);
    patch(made.file, made.slotAt('Store/Inner') + 76, 1);
    const paths = open(made.file).entries.map((entry) => entry.path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('Workbook');
  });

  it('refuses storages nested without end', () => {
    const path = Array.from({ length: 80 }, (_, depth) => `s${depth}`).join('/');
    expect(() => open(makeCompound({ streams: { [path]: pattern(1) } }).file)).toThrow(Unreadable);
  });
});

describe('limits', () => {
  const { file } = makeCompound({ streams: STREAMS });

  it.each<[string, Partial<Limits>]>([
    ['entries', { entries: 7 }],
    ['partBytes', { partBytes: 9_999 }],
    ['inflatedBytes', { inflatedBytes: 14_000 }],
  ])('%s', (limit, limits) => {
    expect(() => readAll(file, limits)).toThrow(LimitReached);
    expect(() => readAll(file, limits)).toThrow(limit);
  });

  it('suffice when they are just met', () => {
    expect(readAll(file, { entries: 8, partBytes: 10_000, inflatedBytes: 14_460 })).toBe(14_460);
  });
});

describe('mutations', () => {
  it('end in content or in a refusal', () => {
    const { file } = makeCompound({ streams: STREAMS, tableListInChain: true });
    let state = 1;
    const below = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const telling = [0, 1, 2, 3, 0xfffffffe, 0xffffffff, 0x7fffffff, 10];
    let refused = 0;
    for (let run = 0; run < 3000; run++) {
      const mutant = Buffer.from(file);
      for (let change = below(4); change >= 0; change--) {
        mutant.writeUInt32LE(telling[below(telling.length)]!, below(mutant.length / 4) * 4);
      }
      try {
        readAll(mutant);
      } catch (error) {
        expect(error instanceof Unreadable || error instanceof LimitReached).toBe(true);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(30);
  });
});

it('whose directory is something else is damaged, not empty', () => {
  const { file } = makeCompound({ streams: STREAMS });
  file.fill(0, (file.readUInt32LE(48) + 1) * 512, (file.readUInt32LE(48) + 2) * 512);
  expect(() => open(file)).toThrow(Unreadable);
});

import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { openCompound } from '../../src/bytes/compound.js';
import { copyStorage } from '../../src/bytes/compound-copy.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { makeCompound } from './compound-writer.js';

const open = (bytes: Buffer) => openCompound(memoryBytes(bytes), createBudget(DEFAULT_LIMITS));
const CLASS = Buffer.from('0102030405060708090a0b0c0d0e0f10', 'hex');

describe('copying a storage', () => {
  const SIZES = [0, 1, 63, 64, 65, 4095, 4096, 4097, 70_000];
  const streams = Object.fromEntries(
    SIZES.map((size) => [`Objects/One/Inner/s${size}`, Buffer.alloc(size, size % 251)]),
  );
  const made = makeCompound({
    streams: {
      'Objects/One/Workbook': Buffer.from('workbook'),
      ...streams,
      'Objects/Two/Other': Buffer.from('other'),
      'Objects/OneMore': Buffer.from('beside'),
    },
    classIds: { 'Objects/One': CLASS },
  });
  const file = open(made.file);
  const copy = open(copyStorage(file, file.find('Objects/One')!));

  it('keeps what lies in it, and nothing else', () => {
    expect(copy.entries.map(({ path }) => path)).toEqual([
      'Workbook',
      'Inner',
      ...SIZES.map((size) => `Inner/s${size}`),
    ]);
  });

  it.each(SIZES)('keeps a stream of %i bytes as it is', (size) => {
    expect(copy.read(`Inner/s${size}`).equals(streams[`Objects/One/Inner/s${size}`]!)).toBe(true);
  });

  it('keeps the class it had', () => {
    expect(copy.classId).toBe(file.find('Objects/One')?.classId);
    expect(copy.classId).toBe('04030201-0605-0807-090a-0b0c0d0e0f10');
  });

  it('lists the sectors of its table in a chain when they are many', () => {
    const big = open(makeCompound({ streams: { 'A/big': Buffer.alloc(7_400_000, 5) }, tableListInChain: true }).file);
    const copied = open(copyStorage(big, big.find('A')!));
    expect(copied.read('big').length).toBe(7_400_000);
    expect(copied.read('big').at(-1)).toBe(5);
  });

  it('makes an empty file of an empty storage', () => {
    const empty = open(makeCompound({ streams: { 'A/B/x': Buffer.from('x') } }).file);
    expect(open(copyStorage(empty, { path: 'A/B/C', kind: 'storage', size: 0 })).entries).toEqual([]);
  });

  it('charges the streams it reads', () => {
    const small = openCompound(memoryBytes(made.file), createBudget({ ...DEFAULT_LIMITS, inflatedBytes: 1000 }));
    expect(() => copyStorage(small, small.find('Objects/One')!)).toThrow(
      expect.objectContaining({ limit: 'inflatedBytes' }),
    );
  });
});

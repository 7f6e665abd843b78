import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { openCompound } from '../../src/bytes/compound.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { Unreadable } from '../../src/model/failure.js';
import { makeCompound } from './compound-writer.js';

const budget = createBudget(DEFAULT_LIMITS);
const CLASS = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const { file } = makeCompound({
  streams: {
    'a/inner/small': Buffer.from('small of inner'),
    'a/inner/large': Buffer.alloc(9000, 7),
    'a/inner/deep/x': Buffer.from('x of deep'),
    'a/other': Buffer.from('other of a'),
    'a/innermost': Buffer.from('no part of inner'),
    top: Buffer.from('top'),
  },
  classIds: { 'a/inner': CLASS },
});

const opened = openCompound(memoryBytes(file), budget);
const storage = (path: string) => openCompound(opened.storage(opened.find(path)!), budget);

describe('a storage as a file of its own', () => {
  it('holds what the storage holds and nothing else', () => {
    const inner = storage('a/inner');
    expect(inner.entries.map(({ path }) => path).sort()).toEqual(['deep', 'deep/x', 'large', 'small']);
    expect(inner.orphans).toEqual([]);
    expect(inner.read('small').toString()).toBe('small of inner');
    expect(inner.read('large').equals(Buffer.alloc(9000, 7))).toBe(true);
    expect(inner.read('deep/x').toString()).toBe('x of deep');
  });

  it('has the class of the storage', () => {
    expect(storage('a/inner').classId).toBe(opened.find('a/inner')?.classId);
    expect(storage('a').classId).toBeUndefined();
  });

  it('can be opened within another', () => {
    const outer = storage('a');
    const inner = openCompound(outer.storage(outer.find('inner')!), budget);
    expect(inner.read('small').toString()).toBe('small of inner');
  });

  it('leaves the file as it is', () => {
    storage('a/inner');
    expect(openCompound(memoryBytes(file), budget).read('top').toString()).toBe('top');
  });

  it('reads alike in pieces', () => {
    const bytes = opened.storage(opened.find('a/inner')!);
    const pieces = [];
    for (let at = 0; at < bytes.size; at += 100) pieces.push(bytes.read(at, 100));
    expect(Buffer.concat(pieces).equals(bytes.read(0, bytes.size))).toBe(true);
  });

  it.each(['top', 'a/other'])('is refused for a stream: %s', (path) => {
    expect(() => opened.storage(opened.find(path)!)).toThrow(Unreadable);
  });
});

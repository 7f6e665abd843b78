import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../../src/bytes/file-bytes.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { sliceBytes } from '../../src/bytes/slice-bytes.js';
import type { Bytes } from '../../src/model/bytes.js';
import { Unreadable } from '../../src/model/failure.js';

const CONTENT = Buffer.from('0123456789');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foi-gate-bytes-'));
  writeFileSync(join(folder, 'ten.txt'), CONTENT);
});
afterAll(() => rmSync(folder, { recursive: true }));

const SOURCES: readonly [string, () => Bytes & { close?(): void }][] = [
  ['memory', () => memoryBytes(CONTENT)],
  ['file', () => openFile(join(folder, 'ten.txt'))],
  ['slice', () => sliceBytes(memoryBytes(Buffer.from('ab0123456789cd')), 2, 10)],
  ['slice of a slice', () => sliceBytes(sliceBytes(memoryBytes(Buffer.from('ab0123456789')), 1, 50), 1, 50)],
];

const READS: readonly [offset: number, length: number, expected: string][] = [
  [0, 10, '0123456789'],
  [0, 3, '012'],
  [3, 4, '3456'],
  [9, 1, '9'],
  [8, 100, '89'],
  [10, 1, ''],
  [11, 1, ''],
  [2 ** 53, 1, ''],
  [-1, 5, ''],
  [-20, 30, ''],
  [4, 0, ''],
  [4, -2, ''],
];

describe.each(SOURCES)('%s', (_, open) => {
  it.each(READS)('reads at %d, %d bytes: %j', (offset, length, expected) => {
    const bytes = open();
    expect(bytes.size).toBe(10);
    expect(bytes.read(offset, length).toString()).toBe(expected);
    bytes.close?.();
  });
});

describe('slices stay within what they are cut from', () => {
  it.each([
    [0, 4, '0123'],
    [8, 10, '89'],
    [10, 1, ''],
    [50, 5, ''],
    [-3, 4, '0123'],
    [3, -1, ''],
  ])('from %d, %d bytes: %j', (offset, length, expected) => {
    const slice = sliceBytes(memoryBytes(CONTENT), offset, length);
    expect(slice.size).toBe(expected.length);
    expect(slice.read(0, 100).toString()).toBe(expected);
  });
});

describe('files that cannot be read', () => {
  it('is missing', () => {
    expect(() => openFile(join(folder, 'missing.txt'))).toThrow(Unreadable);
  });
  it('is a folder', () => {
    expect(() => openFile(folder)).toThrow(expect.objectContaining({ reason: 'unsupported' }));
  });
  it('does not quote its path', () => {
    expect(() => openFile(join(folder, 'missing.txt'))).not.toThrow(/missing\.txt/);
  });
  it('became shorter after it was opened', () => {
    const path = join(folder, 'shrinks.txt');
    writeFileSync(path, CONTENT);
    const bytes = openFile(path);
    truncateSync(path, 4);
    expect(bytes.read(0, 4).toString()).toBe('0123');
    expect(() => bytes.read(2, 8)).toThrow(Unreadable);
    bytes.close();
  });
});

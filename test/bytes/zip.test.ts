import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/bytes/budget.js';
import { readWhole } from '../../src/bytes/inflate.js';
import { memoryBytes } from '../../src/bytes/memory-bytes.js';
import { openZip, type ZipArchive } from '../../src/bytes/zip.js';
import { DEFAULT_LIMITS } from '../../src/model/bytes.js';
import { type ArchiveSpec, type EntrySpec, writeZip } from './zip-writer.js';

const TWO: readonly EntrySpec[] = [
  { name: 'one.txt', content: 'first' },
  { name: 'folder/two.txt', content: 'second', stored: true },
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

const TWO_READ = [
  ['one.txt', 'first'],
  ['folder/two.txt', 'second'],
];

describe('archives that are read without a remark', () => {
  const cases: readonly [string, ArchiveSpec][] = [
    ['plain', { entries: TWO }],
    ['data descriptors', { entries: TWO.map((entry) => ({ ...entry, descriptor: true })) }],
    ['zip64 entries and end', { entries: TWO.map((entry) => ({ ...entry, zip64: true })), zip64: true }],
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

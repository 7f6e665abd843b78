import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { probe } from '../../../src/engine/probe.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import type { Format } from '../../../src/model/catalogue.js';
import { reader } from '../../../src/readers/folder-leftovers/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';

const double = (content: string): Buffer =>
  Buffer.concat([Buffer.from('0005160700020000', 'hex'), Buffer.from('Mac OS X        \0\x02'), Buffer.from(content)]);
const wide = (text: string): Buffer => Buffer.from(`${text}\0\0`, 'utf16le');
const folderView = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('\0\0\0\x01Bud1\0\0\x10\0', 'latin1'),
    ...names.map((name) => Buffer.concat([Buffer.alloc(4), wide(name).swap16()])),
  ]);
const thumbnails = (names: readonly string[]): Buffer =>
  makeCompound({
    streams: {
      Catalog: Buffer.concat([Buffer.alloc(16), ...names.map(wide)]),
      1: Buffer.alloc(30),
      2: Buffer.alloc(30),
    },
  }).file;

const formatOf = async (bytes: Buffer) => reader.recognises(await probe(memoryBytes(bytes), 'a', DEFAULT_LIMITS));

async function told(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const artifact = { name: 'a', format: (await formatOf(bytes)) ?? 'unknown', bytes: memoryBytes(bytes) };
  const found = [];
  for await (const content of reader.read(artifact, createBudget(DEFAULT_LIMITS))) {
    if (content.kind === 'text') found.push([content.text, content.role, content.runs[0].concealed?.carrier]);
    else if (content.kind === 'fact') found.push([content.fact, content.count]);
  }
  return found;
}

it.each<[string, Buffer, Format | undefined]>([
  ['what macOS keeps of a file', double(''), 'apple-double'],
  ['what macOS keeps of a folder', folderView(), 'ds-store'],
  ['what Windows keeps of a folder', thumbnails([]), 'thumbs-db'],
  [
    'another compound file',
    makeCompound({ streams: { Catalog: Buffer.alloc(9), Other: Buffer.alloc(9) } }).file,
    undefined,
  ],
  ['a compound file of a catalogue alone', makeCompound({ streams: { Catalog: Buffer.alloc(9) } }).file, undefined],
  ['a number', Buffer.from('0005160700010000', 'hex'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('recognises %s', async (_name, bytes, format) => {
  expect(await formatOf(bytes)).toBe(format);
});

describe('read', () => {
  it.each<[string, Buffer, readonly (readonly unknown[])[]]>([
    [
      'addresses a file came from',
      double('\0\x01https://mail.example/u/jane\0\0'),
      [['https://mail.example/u/jane', 'title', 'property']],
    ],
    ['nothing of the format itself', double('\0This resource fork intentionally left blank   \0'), []],
    [
      'names of files in a folder, each once',
      folderView('Doe Jane.docx', 'Doe Jane.docx', 'Iloc'),
      [['Doe Jane.docx', 'title', 'property']],
    ],
    [
      'names of pictures, and that there are copies',
      thumbnails(['home of Kim.jpg']),
      [
        ['thumbnail', 2],
        ['home of Kim.jpg', 'title', 'property'],
      ],
    ],
  ])('tells %s', async (_name, bytes, expected) => {
    expect(await told(bytes)).toEqual(expected);
  });
});

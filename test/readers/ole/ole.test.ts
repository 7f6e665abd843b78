import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { openCompound } from '../../../src/bytes/compound.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { reader } from '../../../src/readers/ole/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';

const read = (streams: Readonly<Record<string, Buffer>>): Promise<Seen> =>
  readAll(reader, makeCompound({ streams }).file);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const ended = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

/** What the packager of Windows writes around a file. */
function packaged(label: string, source: string, content: Buffer): Buffer {
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    ended(label),
    ended(source),
    Buffer.from([0, 0, 3, 0]),
    u32(source.length + 1),
    ended(source),
    u32(content.length),
    content,
  ]);
  return Buffer.concat([u32(body.length), body]);
}

describe('an object in a compound file', () => {
  it('gives the file that was packed into it, and where it came from', async () => {
    const seen = await read({
      '\x01Ole10Native': packaged('list.csv', 'C:\\Users\\pashby\\list.csv', Buffer.from('Ann,1')),
    });
    expect(
      seen.children.map(({ name, bytes, concealed }) => [name, bytes.read(0, 99).toString(), hiding(concealed)]),
    ).toEqual([['list.csv', 'Ann,1', 'embedded-object: attachment']]);
    expect(seen.texts.map(({ text, role, hidden }) => [text, role, hiding(hidden)])).toEqual([
      ['C:\\Users\\pashby\\list.csv', 'code', 'file-path: property'],
      ['C:\\Users\\pashby\\list.csv', 'code', 'file-path: property'],
    ]);
    expect(seen.gaps).toEqual([]);
  });

  const STREAMS: readonly (readonly [
    what: string,
    path: string,
    content: Buffer,
    children: number,
    texts: number,
    gaps: string,
  ])[] = [
    ['a document in one stream', 'Package', Buffer.from('PK\x03\x04'), 1, 0, ''],
    ['a document of another suite', 'EMBEDDED ODF', Buffer.from('PK\x03\x04'), 1, 0, ''],
    ['a file by its first bytes', 'CONTENTS', Buffer.from('%PDF-1.4'), 1, 0, ''],
    ['a control', 'contents', Buffer.from('\0\0Caption of Ann\0'), 0, 1, ''],
    ['what says which program it is', '\x01CompObj', Buffer.from('Microsoft Word Document'), 0, 0, ''],
    ['an equation', 'Equation Native', Buffer.from('\x1c\0x=y'), 0, 0, ''],
    ['a stream full of nothing', 'Unknown', Buffer.alloc(500), 0, 0, ''],
    ['an empty stream', 'Unknown', Buffer.alloc(0), 0, 0, ''],
    [
      'a stream of a kind that is not known',
      'VisioDocument',
      Buffer.from('\x01\x02Drawn for Ann\x03\x04'),
      0,
      1,
      'unsupported',
    ],
    [
      'a packed file cut short',
      '\x01Ole10Native',
      packaged('a.txt', 'a.txt', Buffer.from('Ann')).subarray(0, 12),
      0,
      0,
      'damaged',
    ],
    ['properties that are none', '\x05SummaryInformation', Buffer.alloc(64, 7), 0, 0, 'damaged'],
  ];
  it.each(STREAMS)('reads %s', async (_, path, content, children, texts, gaps) => {
    const seen = await read({ [path]: content });
    expect([seen.children.length, seen.texts.length, seen.gaps.map(({ reason }) => reason).join()]).toEqual([
      children,
      texts,
      gaps,
    ]);
  });

  it('reads macros as such, wherever they lie', async () => {
    const seen = await read({
      'VBA/Module1': Buffer.from('x\0Sub Mail_To_Ann\0'),
      PROJECT: Buffer.from('Module=Module1'),
    });
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['macro']);
    expect(new Set(seen.texts.map(({ hidden }) => hiding(hidden)))).toEqual(new Set(['macro: script']));
  });

  it('hands on an object within it as a file of its own', async () => {
    const seen = await read({
      'ObjectPool/_1/Package': Buffer.from('PK'),
      'ObjectPool/_1/\x01CompObj': Buffer.from('x'),
    });
    expect(seen.children.map(({ name }) => name)).toEqual(['_1']);
    const inner = openCompound(seen.children[0]!.bytes, createBudget(DEFAULT_LIMITS));
    expect(inner.entries.map(({ path }) => path)).toEqual(['Package', '\x01CompObj']);
  });
});

describe('what another program keeps in an object', () => {
  const native = Buffer.concat([u32(30), Buffer.from('\x1c\0\0\0formula for Ann'.padEnd(30, '\0'))]);
  const EQUATION = Buffer.from('02ce020000000000c000000000000046', 'hex');
  const OTHER = Buffer.from('02ce990000000000c000000000000046', 'hex');
  it.each([
    ['a formula, by its class', EQUATION, ''],
    ['anything else', OTHER, 'unsupported'],
  ])('%s', async (_, classId, gaps) => {
    const made = makeCompound({ streams: { '\x01Ole10Native': native }, classIds: { '': classId } });
    const seen = await readAll(reader, made.file);
    expect(seen.texts.map(({ text }) => text)).toEqual(['formula for Ann']);
    expect(seen.gaps.map(({ reason }) => reason).join()).toBe(gaps);
  });
});

describe('recognising an object', () => {
  it.each([
    [['\x01Ole10Native'], 'ole'],
    [['VBA', 'VBA/dir'], 'ole'],
    [[], 'ole'],
    [['Workbook'], undefined],
    [['WordDocument', '1Table'], undefined],
    [['PowerPoint Document'], undefined],
    [['__properties_version1.0'], undefined],
    [['EncryptedPackage'], undefined],
  ] as const)('by its streams %j', (compoundNames, expected) => {
    expect(reader.recognises({ head: Buffer.alloc(8), size: 8, extension: '', compoundNames })).toBe(expected);
  });

  it('but no file that is not compound', () => {
    expect(reader.recognises({ head: Buffer.alloc(8), size: 8, extension: 'doc' })).toBeUndefined();
  });
});

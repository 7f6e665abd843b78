import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/xlsx/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { packageOf } from '../ooxml/package-builder.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { workbookOf } from './workbook-builder.js';

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A source as a container that repeats nothing ([MS-OVBA] 2.4.1). */
function packed(source: string): Buffer {
  const letters = Buffer.from(source, 'latin1');
  const groups: Buffer[] = [];
  for (let at = 0; at < letters.length; at += 8) groups.push(Buffer.from([0]), letters.subarray(at, at + 8));
  const body = Buffer.concat(groups);
  const header = Buffer.alloc(2);
  header.writeUInt16LE(0xb000 | (body.length - 1));
  return Buffer.concat([Buffer.from([1]), header, body]);
}

const told = (seen: Seen): readonly string[] =>
  seen.texts
    .filter(({ at }) => at.part?.endsWith('.bin'))
    .map(({ text, role, hidden }) => `${text} | ${role ?? ''} | ${hiding(hidden)}`);

describe('macros', () => {
  const withMacros = (bin: Buffer): Promise<Seen> =>
    readAll(
      reader,
      workbookOf({
        relationships: [
          { type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', target: 'vbaProject.bin' },
        ],
        parts: { 'xl/vbaProject.bin': bin },
      }),
    );

  it('give the source of each module, captions and paths, and leave compiled code', async () => {
    const source = 'Attribute VB_Name = "Module1"\r\n\' mail Ann Example';
    const { file } = makeCompound({
      streams: {
        'VBA/Module1': Buffer.concat([Buffer.from([9, 9, 9]), packed(source)]),
        'VBA/dir': packed('*\\G{0}#2.0#0#C:\\Users\\ann\\lib.dll#'),
        'VBA/_VBA_PROJECT': Buffer.from('compiled names'),
        'VBA/__SRP_0': Buffer.from('more compiled names'),
        'UserForm1/o': Buffer.from('\0\0Caption of Bob\0\0', 'latin1'),
        PROJECT: Buffer.from('Name="VBAProject"'),
      },
    });
    const seen = await withMacros(file);
    expect([...told(seen)].sort()).toEqual(
      [
        `${source} | code | macro: script`,
        '*\\G{0}#2.0#0#C:\\Users\\ann\\lib.dll# | code | macro: script',
        'Caption of Bob | code | macro: script',
        'Name="VBAProject" | code | macro: script',
      ].sort(),
    );
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['macro']);
    expect(seen.gaps).toEqual([]);
  });

  it('that cannot be opened are a gap', async () => {
    const seen = await withMacros(Buffer.from('not a compound file at all'));
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['macro']);
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });
});

describe('embedded objects', () => {
  const withObject = (bin: Buffer): Promise<Seen> =>
    readAll(
      reader,
      workbookOf({
        sheets: [{ relationships: [{ type: 'oleObject', target: '../embeddings/oleObject1.bin' }] }],
        parts: { 'xl/embeddings/oleObject1.bin': bin },
      }),
    );
  const children = (seen: Seen): readonly string[] =>
    seen.children.map(({ name, bytes }) => `${name}: ${bytes.read(0, 20).toString('latin1')}`);
  const counted = (bytes: Buffer): Buffer => Buffer.concat([uint32(bytes.length), bytes]);
  const wrapped = Buffer.concat([
    uint32(0),
    Buffer.from([2, 0]),
    Buffer.from('Staff.csv\0C:\\Users\\ann\\Staff.csv\0', 'latin1'),
    Buffer.from([0, 0, 3, 0]),
    counted(Buffer.from('C:\\Temp\\Staff.csv\0')),
    counted(Buffer.from('Ann,31000')),
  ]);

  it('that wrap a file hand it on with its paths', async () => {
    const seen = await withObject(
      makeCompound({ streams: { '\x01Ole10Native': wrapped, '\x01CompObj': Buffer.alloc(20) } }).file,
    );
    expect(children(seen)).toEqual(['Staff.csv: Ann,31000']);
    expect(told(seen)).toEqual([
      'C:\\Users\\ann\\Staff.csv | code | embedded-object: attachment',
      'C:\\Temp\\Staff.csv | code | embedded-object: attachment',
    ]);
    expect(seen.gaps).toEqual([]);
  });

  it.each(['Package', 'package', 'CONTENTS'])('with a whole file in %s hand it on', async (stream) => {
    const inner = packageOf({ 'a.txt': 'x' });
    const seen = await withObject(makeCompound({ streams: { [stream]: inner } }).file);
    expect(seen.children.map(({ bytes }) => bytes.read(0, bytes.size).equals(inner))).toEqual([true]);
    expect(seen.gaps).toEqual([]);
  });

  it.each(['Workbook', 'WordDocument', 'PowerPoint Document'])(
    'that are documents of Office (%s) are handed on whole',
    async (stream) => {
      const { file } = makeCompound({ streams: { [stream]: Buffer.alloc(100) } });
      const seen = await withObject(file);
      expect(seen.children.map(({ bytes }) => bytes.read(0, bytes.size).equals(file))).toEqual([true]);
    },
  );

  it('of programs nobody knows give their words, and a gap', async () => {
    const seen = await withObject(
      makeCompound({ streams: { Drawing: Buffer.from('\0\0Ann Example\0', 'latin1') } }).file,
    );
    expect(told(seen)).toEqual(['Ann Example |  | embedded-object: attachment']);
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['unsupported']);
  });

  it('that are no compound file are handed on', async () => {
    expect(children(await withObject(Buffer.from('%PDF-1.4')))).toEqual(['xl/embeddings/oleObject1.bin: %PDF-1.4']);
  });
});

import { describe, expect, it } from 'vitest';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { probe } from '../../../src/engine/probe.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/zip/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { type ArchiveSpec, type EntrySpec, writeZip } from '../../bytes/zip-writer.js';
import { hiding, readAll } from '../ooxml/read-all.js';

const archive = (entries: readonly EntrySpec[], more: Partial<ArchiveSpec> = {}): Buffer =>
  writeZip({ entries, ...more });
const contentTypes = (type: string): EntrySpec => ({
  name: '[Content_Types].xml',
  content: `<Types><Override PartName="/main" ContentType="application/vnd.${type}.main+xml"/></Types>`,
});
const text = (name: string): EntrySpec => ({ name, content: `words of ${name}` });

describe('recognises', () => {
  it.each<[string, Buffer, 'zip' | undefined]>([
    ['files packed together', archive([text('one.txt')]), 'zip'],
    ['a file packed behind other bytes', archive([text('one.txt')], { prefix: Buffer.from('#!/bin/sh\n') }), 'zip'],
    ['a package of another kind', archive([contentTypes('ms-visio.drawing')]), 'zip'],
    ['a workbook', archive([contentTypes('openxmlformats-officedocument.spreadsheetml.sheet')]), undefined],
    ['a binary workbook', archive([contentTypes('ms-excel.sheet.binary.macroEnabled')]), undefined],
    ['slides', archive([contentTypes('openxmlformats-officedocument.presentationml.presentation')]), undefined],
    [
      'an OpenDocument text',
      archive([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
      undefined,
    ],
    ['no archive', Buffer.from('words'), undefined],
    ['an archive cut short', archive([text('one.txt')]).subarray(0, 60), undefined],
    [
      'a compound file that ends in an archive',
      Buffer.concat([makeCompound({ streams: { a: Buffer.alloc(9) } }).file, archive([text('one.txt')])]),
      undefined,
    ],
  ])('%s', async (_name, bytes, format) => {
    expect(reader.recognises(await probe(memoryBytes(bytes), 'file', DEFAULT_LIMITS))).toBe(format);
  });
});

describe('read', () => {
  it('hands on every file, whatever its name and however it is kept', async () => {
    const { children, gaps } = await readAll(
      reader,
      archive([
        text('letter.txt'),
        { name: 'annexes/', stored: true },
        { ...text('annexes/list.csv'), stored: true },
        text('__MACOSX/._letter.txt'),
        text('..\\outside.txt'),
        text('Thumbs.db'),
      ]),
    );
    expect(children.map(({ name, bytes }) => [name, bytes.read(0, 100).toString()])).toEqual([
      ['letter.txt', 'words of letter.txt'],
      ['annexes/list.csv', 'words of annexes/list.csv'],
      ['__MACOSX/._letter.txt', 'words of __MACOSX/._letter.txt'],
      ['../outside.txt', 'words of ..\\outside.txt'],
      ['Thumbs.db', 'words of Thumbs.db'],
    ]);
    expect(children.every(({ concealed }) => concealed === undefined)).toBe(true);
    expect(gaps).toEqual([]);
  });

  it('tells the names of folders and files once, as words', async () => {
    const { texts } = await readAll(reader, archive([text('Smith_Jane/leave-2021.csv'), text('Smith_Jane/notes.txt')]));
    expect(texts.map(({ text: words, role, hidden }) => [words, role, hiding(hidden)])).toEqual([
      ['Smith Jane', 'title', ''],
      ['leave 2021', 'title', ''],
      ['notes', 'title', ''],
    ]);
  });

  it.each<[string, EntrySpec, string]>([
    ['behind a password', { ...text('secret.txt'), flags: 1 }, 'encrypted'],
    ['behind a stronger password', { ...text('secret.txt'), method: 99 }, 'encrypted'],
    ['packed in a way that is not known', { ...text('odd.txt'), method: 6 }, 'unsupported'],
    ['damaged', { ...text('torn.txt'), crc: 1 }, 'damaged'],
    ['damaged though not packed', { ...text('torn.txt'), stored: true, crc: 1 }, 'damaged'],
    ['missing', { ...text('gone.txt'), localOffset: 9999 }, 'damaged'],
    ['an office part without its package', text('word/document.xml'), 'damaged'],
  ])('leaves a gap for a file that is %s, and reads the others', async (_name, entry, reason) => {
    const { children, gaps } = await readAll(reader, archive([entry, text('other.txt')]));
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
    expect(children.map(({ name }) => name)).toContain('other.txt');
  });

  it('reads what stands around the files', async () => {
    const bytes = archive([{ ...text('a.txt'), comment: 'of the file' }], {
      comment: Buffer.from('of the archive'),
      prefix: Buffer.from('in front of it'),
      trailing: Buffer.from('behind it all'),
    });
    const { texts, children } = await readAll(reader, bytes);
    const hidden = [
      ...texts.filter(({ hidden: by }) => by !== undefined).map((one) => [one.text, hiding(one.hidden)]),
      ...children
        .filter(({ concealed }) => concealed !== undefined)
        .map((one) => [one.bytes.read(0, 99).toString(), hiding(one.concealed)]),
    ];
    expect(hidden.sort()).toEqual(
      ['behind it all', 'in front of it', 'of the archive', 'of the file'].map((words) => [
        words,
        'trailing-data: trailing',
      ]),
    );
  });

  it('leaves a gap where one name stands for two files', async () => {
    const { gaps, children } = await readAll(reader, archive([text('a.txt'), { name: 'A.TXT', content: 'other' }]));
    expect([gaps.map(({ reason }) => reason), children.length]).toEqual([['damaged'], 2]);
  });

  it.each<[string, Parameters<typeof readAll>[2]]>([
    ['entries', { entries: 2 }],
    ['inflatedBytes', { inflatedBytes: 20 }],
    ['partBytes', { partBytes: 10 }],
  ])('stops at the limit of %s', async (limit, limits) => {
    const read = readAll(reader, archive([text('a.txt'), text('b.txt'), text('c.txt')]), limits);
    await expect(read).rejects.toEqual(new LimitReached(limit as 'entries'));
  });
});

import { describe, expect, it } from 'vitest';
import { LimitReached, Unreadable } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/tar/index.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';
import { makeTar, paxHeader, type TarEntry } from './tar-writer.js';

const files = ({ children }: Seen) =>
  children.map(({ name, bytes, concealed }) => [name, bytes.read(0, 99).toString('latin1'), hiding(concealed)]);
const LONG = `${'long/'.repeat(30)}name.txt`;

describe('recognises', () => {
  it.each<[string, Buffer, 'tar' | undefined]>([
    ['an archive', makeTar([{ name: 'a.txt', content: 'words' }]), 'tar'],
    ['an archive in the oldest form', makeTar([{ name: 'a.txt', content: 'words', magic: '' }]), 'tar'],
    ['an archive that ends in a zip', makeTar([{ name: 'a.zip', content: 'PK\x05\x06' }]), 'tar'],
    ['zeros', Buffer.alloc(2048), undefined],
    ['a header with a wrong checksum', makeTar([{ name: 'a.txt' }]).fill('b', 0, 1), undefined],
    ['words', Buffer.from('words '.repeat(200)), undefined],
    ['less than a block', makeTar([{ name: 'a.txt' }]).subarray(0, 500), undefined],
  ])('%s', (_name, bytes, format) => {
    expect(reader.recognises(probeOf(bytes, 'tar'))).toBe(format);
  });
});

describe('read', () => {
  it.each<[string, readonly TarEntry[], readonly (readonly string[])[]]>([
    [
      'files',
      [
        { name: 'a.txt', content: 'one' },
        { name: './b.csv', content: 'x'.repeat(600) },
      ],
      [
        ['a.txt', 'one', ''],
        ['b.csv', 'x'.repeat(99), ''],
      ],
    ],
    [
      'files in folders',
      [
        { name: 'd/', type: '5' },
        { name: 'd/a.txt', content: 'one' },
      ],
      [['d/a.txt', 'one', '']],
    ],
    ['long names of POSIX', [paxHeader({ path: LONG }), { name: 'cut', content: 'one' }], [[LONG, 'one', '']]],
    [
      'long names of GNU',
      [
        { name: '././@LongLink', type: 'L', content: `${LONG}\0` },
        { name: 'cut', content: 'one' },
        { name: 'b', content: 'two' },
      ],
      [
        [LONG, 'one', ''],
        ['b', 'two', ''],
      ],
    ],
    ['nothing of empty files', [{ name: 'empty' }], []],
    [
      'nothing of devices and pipes',
      [
        { name: 'p', type: '6' },
        { name: 'c', type: '3' },
      ],
      [],
    ],
  ])('hands on %s', async (_name, entries, expected) => {
    const seen = await readAll(reader, makeTar(entries));
    expect(files(seen)).toEqual(expected);
    expect(seen.gaps).toEqual([]);
  });

  it('tells names of folders and files, links, owners and notes', async () => {
    const { texts } = await readAll(
      reader,
      makeTar([
        { name: 'Doe_Jane/leave.csv', content: 'x', owner: 'jdoe' },
        { name: 'Doe_Jane/old.csv', content: 'x', owner: 'jdoe' },
        { name: 'link', type: '2', link: '/home/sroe/x' },
        paxHeader({ comment: 'for Kim', mtime: '1.5' }),
        { name: 'c', content: 'x' },
      ]),
    );
    expect(texts.map(({ text, role, hidden }) => [text, role ?? '', hiding(hidden)])).toEqual([
      ['Doe Jane', 'title', ''],
      ['leave', 'title', ''],
      ['jdoe', 'author', 'property: property'],
      ['old', 'title', ''],
      ['link', 'title', ''],
      ['/home/sroe/x', 'code', 'property: property'],
      ['for Kim', '', 'property: property'],
      ['c', 'title', ''],
    ]);
  });

  it.each<[string, Buffer, string]>([
    [
      'after its end',
      makeTar([{ name: 'a', content: 'one' }], Buffer.concat([Buffer.alloc(1024), Buffer.from('hidden')])),
      'hidden',
    ],
    ['in the last block of a file', makeTar([{ name: 'a', content: 'one', slack: 'hidden' }]), 'hidden'],
    ['instead of its end', makeTar([{ name: 'a', content: 'one' }], Buffer.from('hidden'.repeat(100))), 'hidden'],
  ])('hands on what stands %s', async (_name, bytes, words) => {
    const hidden = (await readAll(reader, bytes)).children.filter(({ concealed }) => concealed !== undefined);
    expect(hidden.map(({ concealed }) => hiding(concealed))).toEqual(['trailing-data: trailing']);
    expect(hidden[0]?.bytes.read(0, 2000).toString('latin1')).toContain(words);
  });

  it.each<[string, TarEntry]>([
    ['with holes', { name: 'a', type: 'S', content: 'x' }],
    ['of a kind that nobody knows', { name: 'a', type: 'Z', content: 'x' }],
  ])('leaves a gap for a file %s', async (_name, entry) => {
    const { gaps } = await readAll(reader, makeTar([entry]));
    expect(gaps.map(({ reason }) => reason)).toEqual(['unsupported']);
  });

  it('is refused where it is cut short', async () => {
    const cut = makeTar([{ name: 'a', content: 'one', size: 99_999 }]);
    await expect(readAll(reader, cut)).rejects.toBeInstanceOf(Unreadable);
  });

  it.each<[string, readonly TarEntry[], object, string]>([
    ['entries', Array.from({ length: 20 }, () => ({ name: 'a', content: 'x' })), { entries: 10 }, 'entries'],
    ['the size of a header', [{ name: 'x', type: 'x', content: 'x'.repeat(1024 ** 2 + 1) }], {}, 'partBytes'],
  ])('stops at the limit of %s', async (_name, entries, limits, limit) => {
    await expect(readAll(reader, makeTar(entries), limits)).rejects.toEqual(new LimitReached(limit as 'entries'));
  });
});

import { describe, expect, it } from 'vitest';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { probe } from '../../../src/engine/probe.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/msg/index.js';
import { makeCompound } from '../../bytes/compound-writer.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { type MessageSpec, makeMessage } from './message-builder.js';

const read = (spec: MessageSpec, limits = {}) => readAll(reader, makeMessage(spec), limits);
const told = ({ texts }: Seen) =>
  texts.map(({ text, at, role, hidden }) => [at.field ?? at.story ?? at.part, text.trim(), role ?? '', hiding(hidden)]);

it.each<[string, Buffer, 'msg' | undefined]>([
  ['a message', makeMessage({}), 'msg'],
  ['an old document', makeCompound({ streams: { WordDocument: Buffer.alloc(9) } }).file, undefined],
  [
    'a message within something else',
    makeCompound({ streams: { 'a/__properties_version1.0': Buffer.alloc(9) } }).file,
    undefined,
  ],
  ['no compound file', Buffer.from('__properties_version1.0'), undefined],
])('recognises %s', async (_name, bytes, format) => {
  expect(reader.recognises(await probe(memoryBytes(bytes), 'a.msg', DEFAULT_LIMITS))).toBe(format);
});

describe('what stands above the text', () => {
  it('shows who wrote to whom about what', async () => {
    const seen = await read({
      properties: {
        '0037001F': 'café plans',
        '0C1A001F': 'Jane Doe',
        '0C1F001F': 'jane@x.example',
        '0E04001F': 'Sam Roe; Kim',
      },
      recipients: [{ '3001001F': 'Sam Roe', '39FE001F': 'sam@x.example', '0C150003': 1 }],
    });
    expect(told(seen).sort()).toEqual([
      ['From', 'Jane Doe', 'author', ''],
      ['From', 'jane@x.example', 'author', ''],
      ['Subject', 'café plans', '', ''],
      ['To', 'Sam Roe', 'author', ''],
      ['To', 'Sam Roe; Kim', 'author', ''],
      ['To', 'sam@x.example', 'author', ''],
    ]);
  });

  it.each<[string, MessageSpec, readonly string[]]>([
    ['blind copies', { recipients: [{ '3001001F': 'Kim Poe', '0C150003': 3 }] }, ['Bcc', 'Kim Poe', '']],
    ['the line of blind copies', { properties: { '0E02001F': 'Kim Poe' } }, ['Bcc', 'Kim Poe', '']],
    ['whose mailbox it was', { properties: { '0040001F': 'Kim Poe' } }, ['Received by', 'Kim Poe', 'author']],
    ['names of a directory', { properties: { '0C1F001F': '/O=ORG/CN=JDOE' } }, ['From', '/O=ORG/CN=JDOE', 'author']],
    ['its number', { properties: { '1035001F': '<1@x.example>' } }, ['Message-ID', '<1@x.example>', 'author']],
    [
      'notes of a system',
      { properties: { '8001001F': 'held for Kim Poe' } },
      ['property 8001', 'held for Kim Poe', ''],
    ],
    ['keys of a system', { properties: { '8001001F': 'a1b2c3' } }, ['property 8001', 'a1b2c3', 'code']],
    [
      'words in binary data',
      { properties: { '80010102': Buffer.from('\x01\x02for Kim Poe of Leeds\0\0') } },
      ['property 8001', 'for Kim Poe of Leeds', 'code'],
    ],
    [
      'the way it took',
      { properties: { '007D001F': 'Received: from a by b\r\n\r\n' } },
      ['Received', 'from a by b', 'author'],
    ],
  ])('keeps %s', async (_name, spec, expected) => {
    expect(told(await read(spec))).toEqual([[...expected, 'email-header: email-header']]);
  });

  it('takes the account that is repeated for no news', async () => {
    const seen = await read({
      properties: {
        '0C1F001F': 'jane@x.example',
        '8001001F': '0000jane@x.example jane@x.example',
        '8002001F': 'JANE@x.example',
      },
    });
    expect(
      told(seen)
        .slice(1)
        .map(([field, , role]) => [field, role]),
    ).toEqual([
      ['property 8001', ''],
      ['property 8002', 'author'],
    ]);
  });

  it.each([
    ['its class', { '001A001F': 'IPM.Note' }],
    ['kinds of addresses', { '0C1E001F': 'SMTP' }],
    ['languages', { '8001001F': 'en-US, en-GB' }],
    ['numbers of entries', { '0FFF0102': Buffer.from('Jane Doe of Leeds') }],
  ])('says nothing of %s', async (_name, properties) => {
    expect(told(await read({ properties }))).toEqual([]);
  });

  it('shows the fields of a contact', async () => {
    const seen = await read({
      properties: { '001A001F': 'IPM.Contact', '3A11001F': 'Doe of Leeds', '8083001F': 'jane@x.example' },
    });
    expect(told(seen).map(([, text, , hidden]) => [text, hidden])).toEqual([
      ['Doe of Leeds', ''],
      ['jane@x.example', ''],
    ]);
  });

  it('joins several values of one property', async () => {
    const seen = await read({
      properties: { '8001101F': Buffer.alloc(8), '8001101F-00000000': 'to Kim', '8001101F-00000001': 'to Sam' },
    });
    expect(told(seen).map(([, text]) => text)).toEqual(['to Kim\nto Sam']);
  });

  it('reads one byte a character in the code page of the mail', async () => {
    const seen = await read({ properties: { '3FFD0003': 1251, '0037001E': Buffer.from([0xcf, 0xf0, 0xe8]) } });
    expect(told(seen).map(([, text]) => text)).toEqual(['При']);
  });
});

describe('the text', () => {
  const rtf = (text: string): Buffer => {
    const content = Buffer.from(`{\\rtf1 ${text}}`, 'latin1');
    const header = Buffer.alloc(16);
    header.writeUInt32LE(content.length + 12, 0);
    header.writeUInt32LE(content.length, 4);
    header.write('MELA', 8, 'latin1');
    return Buffer.concat([header, content]);
  };

  it.each<[string, MessageSpec['properties'], readonly (readonly string[])[]]>([
    ['as text alone', { '1000001F': 'Hello' }, [['body', 'Hello', '', '']]],
    [
      'as a page in bytes',
      { '10130102': Buffer.from('<p>caf\xe9', 'latin1'), '3FDE0003': 1252 },
      [['body', 'café', '', '']],
    ],
    ['as a page in words', { '1013001F': '<p>café' }, [['body', 'café', '', '']]],
    ['as rich text', { '10090102': rtf('Hello\\par') }, [['body', 'Hello', '', '']]],
    [
      'in three versions that say the same',
      { '1000001F': 'Hello *Sam*', '10130102': Buffer.from('<p>Hello Sam'), '10090102': rtf('Hello Sam') },
      [
        ['body', 'Hello Sam', '', ''],
        ['body as rich text', 'Hello Sam', '', ''],
        ['body as plain text', 'Hello *Sam*', '', ''],
      ],
    ],
    [
      'in three versions that differ',
      { '1000001F': 'Ask Kim', '10130102': Buffer.from('<p>Hello Sam'), '10090102': rtf('Call Poe') },
      [
        ['body', 'Hello Sam', '', ''],
        ['body as rich text', 'Call Poe', '', 'text: alternate-content'],
        ['body as plain text', 'Ask Kim', '', 'text: alternate-content'],
      ],
    ],
    [
      'in rich text first where the mail says so',
      { '10130102': Buffer.from('<p>Call Poe'), '10090102': rtf('Hello Sam'), '10160003': 2 },
      [
        ['body', 'Hello Sam', '', ''],
        ['body as a page', 'Call Poe', '', 'text: alternate-content'],
      ],
    ],
  ])('%s', async (_name, properties = {}, expected) => {
    expect(told(await read({ properties }))).toEqual(expected);
  });

  it('leaves a gap for rich text that is damaged, and reads the rest', async () => {
    const seen = await read({ properties: { '10090102': Buffer.from('noise'), '1000001F': 'Hello' } });
    expect([seen.gaps.map(({ reason }) => reason), told(seen).map(([, text]) => text)]).toEqual([
      ['damaged'],
      ['Hello'],
    ]);
  });
});

describe('attachments', () => {
  it('are handed on under the best of their names', async () => {
    const seen = await read({
      attachments: [
        {
          properties: {
            '37010102': Buffer.from('one'),
            '3704001F': 'LONG~1.DOC',
            '3707001F': 'long name.doc',
            '37050003': 1,
          },
        },
        { properties: { '37010102': Buffer.from('two') } },
      ],
    });
    expect(
      seen.children.map(({ name, bytes, concealed }) => [name, bytes.read(0, 9).toString(), hiding(concealed)]),
    ).toEqual([
      ['long name.doc', 'one', ''],
      ['attachment 2.bin', 'two', ''],
    ]);
    expect(told(seen).map(([, text, role]) => [text, role])).toEqual([
      ['long name', 'title'],
      ['attachment 2', 'title'],
    ]);
  });

  it('are mails of their own', async () => {
    const inner = {
      properties: { '0037001F': 'inner', '1000001F': 'Old words' },
      attachments: [{ message: { properties: { '0037001F': 'innermost' } }, properties: { '37050003': 5 } }],
    };
    const seen = await read({
      properties: { '0037001F': 'outer' },
      attachments: [{ properties: { '3001001F': 'Report', '37050003': 5 }, message: inner }],
    });
    const [child] = seen.children;
    expect([child?.name, seen.gaps]).toEqual(['Report.msg', []]);
    const innerSeen = await readAll(reader, child!.bytes.read(0, child!.bytes.size));
    expect(told(innerSeen).map(([, text]) => text)).toEqual(['inner', 'Old words', 'attached message 1']);
    const innermost = innerSeen.children[0]!.bytes;
    expect(told(await readAll(reader, innermost.read(0, innermost.size))).map(([, text]) => text)).toEqual([
      'innermost',
    ]);
  });

  it('are objects of another program', async () => {
    const seen = await read({
      attachments: [{ properties: { '37050003': 6 }, object: { WordDocument: Buffer.from('words') } }],
    });
    const found = await probe(seen.children[0]!.bytes, seen.children[0]!.name, DEFAULT_LIMITS);
    expect([seen.children[0]?.name, found.compoundNames]).toEqual(['object 1.ole', ['WordDocument']]);
  });

  it.each<[string, MessageSpec, string]>([
    [
      'an attachment without content',
      { attachments: [{ properties: { '3707001F': 'a.doc', '37050003': 1 } }] },
      'damaged',
    ],
    ['a stream of another kind', { streams: { Other: Buffer.from('words') } }, 'unknown-part'],
  ])('leaves a gap for %s', async (_name, spec, reason) => {
    const { gaps } = await read(spec);
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  it('tells where an attachment lies that is not in the mail', async () => {
    const seen = await read({
      attachments: [{ properties: { '3707001F': 'a.doc', '370D001F': '\\\\server\\a.doc', '37050003': 7 } }],
    });
    expect(told(seen).at(-1)).toEqual(['a.doc', '\\\\server\\a.doc', 'code', 'file-path: property']);
    expect(seen.gaps).toEqual([]);
  });
});

describe('damaged and hostile messages', () => {
  it('read what nothing lists any more', async () => {
    const made = makeCompound({
      streams: {
        '__properties_version1.0': Buffer.alloc(32),
        '__substg1.0_1000001F': Buffer.from('Kim Poe', 'utf16le'),
      },
    });
    // The root lists only its first child.
    const slot = made.slotAt('__properties_version1.0');
    made.file.writeUInt32LE(0xffffffff, slot + 68);
    made.file.writeUInt32LE(0xffffffff, slot + 72);
    const root = made.slotAt('');
    made.file.writeUInt32LE((slot - root) / 128, root + 76);
    const seen = await readAll(reader, made.file);
    expect(told(seen)).toEqual([['__substg1.0_1000001F', 'Kim Poe', '', 'unreferenced-part: unreferenced']]);
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['unreferenced-part']);
  });

  it.each<[string, object]>([
    ['entries', { entries: 3 }],
    ['inflatedBytes', { inflatedBytes: 40 }],
  ])('stop at the limit of %s', async (limit, limits) => {
    const spec = { properties: { '0037001F': 'x'.repeat(99), '1000001F': 'y'.repeat(99) } };
    await expect(read(spec, limits)).rejects.toEqual(new LimitReached(limit as 'entries'));
  });
});

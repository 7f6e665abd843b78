import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/plain-text/index.js';
import { probeOf, readText } from '../text/read-text.js';

describe('recognises', () => {
  it.each<[string, string, string, string | undefined]>([
    ['a letter', 'Dear Sir,\n', 'txt', 'txt'],
    ['a log', 'started\n', 'log', 'log'],
    ['Markdown', '# Title\n', 'md', 'txt'],
    ['no name', 'Dear Sir,\n', '', 'txt'],
    ['JSON, until a reader of its own asks first', '{"a": 1}', 'json', 'txt'],
    ['a page', '<p>Dear Sir', 'txt', undefined],
    ['RTF', '{\\rtf1 Dear Sir}', 'txt', undefined],
    ['nothing', '', 'txt', undefined],
    ['binary bytes', '\x00\x01\x02\x03\x04\x05', 'txt', undefined],
  ])('%s', (_, text, extension, expected) => {
    expect(reader.recognises(probeOf(Buffer.from(text), extension))).toBe(expected);
  });
});

const LETTER = `Dear Sir,

these are the officers:
Ash\tA\tPC\t1021
Oak\tB\tSgt\t0887
Elm\tC\tInsp\t12
Yew\tD\tPC\t1300
Hazel\tE\tPC\t1301

Yours
`;

describe('read', () => {
  it('gives a pasted table as text and as a table', async () => {
    const { texts, cells, tables, kinds } = await readText(reader, Buffer.from(LETTER));
    expect(texts.map(({ text }) => text.split('\n').length)).toEqual([1, 6, 1]);
    expect(texts[1]?.runs[1]).toEqual({ start: 24, at: { line: 4 } });
    expect(tables.map(({ at }) => at)).toEqual([{ line: 4 }]);
    expect(cells).toMatchObject({ '4:1': 'Ash', '4:4': 1021, '5:4': '0887', '8:3': 'PC' });
    expect(kinds).toEqual(['text', 'text', 'table', 'cells', 'table-end', 'pool-end', 'text']);
  });

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from('\ufeffZoë\r\n\r\nAnn')],
    ['windows-1252', Buffer.from('Zoë\r\n\r\nAnn', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffZoë\r\n\r\nAnn', 'utf16le')],
    ['zero bytes', Buffer.from('Z\0oë\0\r\n\r\nAnn\0\0')],
  ])('%s', async (_, file) => {
    const { texts } = await readText(reader, file);
    expect(texts.map(({ text, runs }) => [text, runs[0].at.line])).toEqual([
      ['Zoë', 1],
      ['Ann', 3],
    ]);
  });

  it('gives contact cards as lines and as one table of people', async () => {
    const cards = ['Ann Oak', 'Ben Ash'].map((name) => `BEGIN:VCARD\r\nFN:${name}\r\nEND:VCARD\r\n`).join('');
    const { texts, cells, tables } = await readText(reader, Buffer.from(cards));
    expect(tables.map(({ headers }) => headers?.get(1))).toEqual(['Full name']);
    expect(cells).toMatchObject({ '1:1': 'Ann Oak', '4:1': 'Ben Ash' });
    expect(texts[0]?.text).toContain('FN:Ann Oak\nEND:VCARD');
  });

  it('gives tables numbers of their own', async () => {
    const { tables } = await readText(reader, Buffer.from(`${LETTER}\n${LETTER}`));
    expect(tables.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('tells of an archive behind the text', async () => {
    const junk = Buffer.from(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) & 0xff));
    const { gaps, texts } = await readText(reader, Buffer.concat([Buffer.from('Dear Sir\n\n'.repeat(2000)), junk]));
    expect(gaps).toMatchObject([{ kind: 'gap', reason: 'unknown-part' }]);
    expect(texts.length).toBeGreaterThanOrEqual(2000);
  });
});

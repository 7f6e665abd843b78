import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/mbox/index.js';
import { readAll } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const LINE = 'From jane@x.example Thu Feb 21 16:23:14 2013';
const message = (subject: string, body = 'words'): string =>
  `${LINE}\nSubject: ${subject}\nTo: a@x.example\n\n${body}\n\n`;

it.each<[string, string, 'mbox' | undefined]>([
  ['a mailbox', message('one'), 'mbox'],
  ['a sentence', 'From my point of view it ended in 2013\nand so on', undefined],
  ['a mail', 'Subject: one\nTo: a@x.example\n\nwords', undefined],
  ['nothing', '', undefined],
])('recognises %s', (_name, text, format) => {
  expect(reader.recognises(probeOf(Buffer.from(text), 'txt'))).toBe(format);
});

describe('read', () => {
  const split = async (text: string) => {
    const { children } = await readAll(reader, Buffer.from(text));
    return children.map(({ name, bytes }) => [name, bytes.read(0, bytes.size).toString()]);
  };

  it('hands on each mail', async () => {
    expect(await split(message('one') + message('two'))).toEqual([
      ['message 1.eml', 'Subject: one\nTo: a@x.example\n\nwords\n\n'],
      ['message 2.eml', 'Subject: two\nTo: a@x.example\n\nwords\n\n'],
    ]);
  });

  it.each([
    ['a sentence that begins so', 'From then on it was 2013\nand so on'],
    ['a quoted separator', `>${LINE}\nSubject: x`],
    ['a separator without a header', `${LINE}\nand so on`],
  ])('is not misled by %s', async (_name, body) => {
    expect(await split(message('one', body))).toHaveLength(1);
  });

  it('finds mails wherever they begin', async () => {
    for (const size of [262_000, 262_100, 262_140, 262_144]) {
      expect(await split(message('one', 'x'.repeat(size)) + message('two'))).toHaveLength(2);
    }
  });

  it('stops at the limit of entries', async () => {
    const read = readAll(reader, Buffer.from(message('one').repeat(9)), { entries: 5 });
    await expect(read).rejects.toEqual(new LimitReached('entries'));
  });
});

import { describe, expect, it } from 'vitest';
import { type MailPart, QuotedThread } from '../../../src/readers/mail/quoted-thread.js';

const judge = (blocks: readonly string[]): readonly MailPart[] => {
  const thread = new QuotedThread();
  return blocks.map((block) => thread.judge(block));
};

describe('an earlier mail begins', () => {
  it.each<[string, readonly string[], readonly MailPart[]]>([
    [
      'as Outlook writes it',
      ['Hi', '-----Original Message-----', 'From: A', 'Dear B'],
      ['own', 'heading', 'heading', 'quoted'],
    ],
    [
      'with a block of fields',
      ['Hi', 'From: A\nSent: Monday\nTo: B\nSubject: C', 'Dear B'],
      ['own', 'heading', 'quoted'],
    ],
    [
      'with fields in lines of their own',
      ['From: A', 'Sent: Monday', 'To: B', 'Dear B'],
      ['own', 'heading', 'heading', 'quoted'],
    ],
    ['with fields in bold', ['*From:* A\n*Sent:* Monday', 'Dear B'], ['heading', 'quoted']],
    ['with fields and text in one block', ['From: A\nDate: Monday\nDear B'], ['quoted']],
    [
      'as Gmail writes it',
      ['Hi', 'On Mon, 3 May 2021 at 10:15, A <a@b.org> wrote:', 'Dear B'],
      ['own', 'heading', 'quoted'],
    ],
    ['over two lines', ['On Mon, 3 May 2021 at 10:15, A B\n<a@b.org> wrote:', 'Dear B'], ['heading', 'quoted']],
    ['as Apple writes it', ['Begin forwarded message:', 'Dear B'], ['heading', 'quoted']],
    ['as Notes writes it', ['---- Forwarded by A/HQ on 01/02/2003 ----', 'Dear B'], ['heading', 'quoted']],
    ['where the markup says so', ['Hi'], ['own']],
  ])('%s', (_name, blocks, parts) => {
    expect(judge(blocks)).toEqual(parts);
  });

  it('where the markup says so, and later headings are told', () => {
    const thread = new QuotedThread();
    thread.enter();
    expect(['Dear B', 'From: C', 'Sent: Friday', 'Dear A'].map((block) => thread.judge(block))).toEqual([
      'quoted',
      'heading',
      'heading',
      'quoted',
    ]);
  });
});

describe('nothing begins', () => {
  it.each([
    ['From: the office of the Commissioner'],
    ['From 3 May on we will write again.\nTo be sure, call us.'],
    ['On Monday the Commissioner wrote:'],
    ['In 2019 he wrote:'],
    ['The original message was lost.'],
    ['----------'],
    ['-- '],
    ['To: all staff\nSubject: leave'],
    ['Forwarded message'],
    [''],
  ])('with %j', (block) => {
    expect(judge([block, 'Dear B'])).toEqual(['own', 'own']);
  });
});

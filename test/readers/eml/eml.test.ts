import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/eml/index.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const mail = (header: string, body: string): Buffer =>
  Buffer.from(`${header.trim()}\n\n${body}`.replaceAll('\n', '\r\n'));
const read = (header: string, body = 'Hello', limits = {}) => readAll(reader, mail(header, body), limits);

const told = ({ texts }: Seen) =>
  texts.map(({ text, at, role, hidden }) => [at.field ?? at.story, text, role ?? '', hiding(hidden)]);
const hiddenOnly = (seen: Seen) => told(seen).filter(([, , , hidden]) => hidden !== '');
const files = ({ children }: Seen) => children.map(({ name, bytes }) => [name, bytes.read(0, 999).toString('latin1')]);

const FROM = 'From: Jane Doe <jane@council.example>\nTo: Sam Roe <sam@press.example>\nMIME-Version: 1.0';
const multipart = (kind: string, ...parts: readonly string[]) =>
  `Content-Type: multipart/${kind}; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`;
/** Header and body of a mail whose content is a multipart. */
const split = (content: string): readonly [string, string] => {
  const blank = content.indexOf('\n\n');
  return [`${FROM}\n${content.slice(0, blank)}`, content.slice(blank + 2)];
};

describe('recognises', () => {
  it.each<[string, string, string, string | undefined]>([
    ['a mail', `${FROM}\n\nwords`, 'eml', 'eml'],
    ['a mail under another name', `Received: by x\nSubject: y\n\nwords`, 'txt', 'eml'],
    [
      'a saved page',
      'From: <Saved>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n',
      '',
      'mht',
    ],
    ['a saved page by its name', `${FROM}\n\nwords`, 'mht', 'mht'],
    [
      'a mail with parts that belong together',
      `${FROM}\nContent-Type: multipart/related; boundary=b\n\n`,
      'eml',
      'eml',
    ],
    ['a mailbox', `From a@b.org Thu Feb 21 16:23:14 2013\n${FROM}\n\nwords`, 'eml', undefined],
    ['a memo', 'From: me\nTo: you\n\nwords', 'txt', undefined],
    ['a memo under the name of a mail', 'From: me\nTo: you\n\nwords', 'eml', 'eml'],
    ['a letter', 'Dear all\n\nSubject: words', 'eml', undefined],
    ['a page', '<html>', 'eml', undefined],
    ['nothing', '', 'eml', undefined],
  ])('%s', (_name, text, extension, format) => {
    expect(reader.recognises(probeOf(Buffer.from(text), extension))).toBe(format);
  });
});

describe('the header', () => {
  it('shows who wrote to whom about what', async () => {
    const seen = await read(
      'From: =?utf-8?q?J=C3=A9r=C3=B4me_Doe?= <j@x.example>\nTo: "Roe, Sam" <sam@x.example>,\n  Kim <kim@x.example>\nSubject: =?iso-8859-1?Q?caf=E9?=\n =?iso-8859-1?Q?_plans?=',
    );
    expect(told(seen)).toEqual([
      ['From', 'Jérôme Doe <j@x.example>', 'author', ''],
      ['To', '"Roe, Sam" <sam@x.example>, Kim <kim@x.example>', 'author', ''],
      ['Subject', 'café plans', '', ''],
      ['body', 'Hello', '', ''],
    ]);
  });

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['blind copies', 'Bcc: Kim Poe <kim@home.example>', [['Bcc', 'Kim Poe <kim@home.example>', '']]],
    ['the way it took', 'Received: from a (1.2.3.4) by b', [['Received', 'from a (1.2.3.4) by b', 'author']]],
    [
      'to whom it went in silence',
      'Received: from a by b for <kim@home.example>; x',
      [
        ['Received', 'from a by b for <kim@home.example>; x', 'author'],
        ['Received', 'kim@home.example', ''],
      ],
    ],
    ['whom it reached', 'Delivered-To: kim@home.example', [['Delivered-To', 'kim@home.example', '']]],
    ['whom it reached, as seen', 'Delivered-To: sam@press.example', [['Delivered-To', 'sam@press.example', 'author']]],
    ['its number', 'Message-ID: <1.2@host.example>', [['Message-ID', '<1.2@host.example>', 'author']]],
    ['where it was written', 'X-Originating-IP: [203.0.113.9]', [['X-Originating-IP', '[203.0.113.9]', '']]],
    ['the program', 'X-Mailer: Mail Master 3', [['X-Mailer', 'Mail Master 3', 'code']]],
    ['notes of a system', 'X-Case-Officer: Kim Poe', [['X-Case-Officer', 'Kim Poe', '']]],
  ])('keeps %s', async (_name, line, expected) => {
    const seen = await read(`${FROM}\n${line}`);
    expect(hiddenOnly(seen)).toEqual(expected.map((row) => [...row, 'email-header: email-header']));
  });

  it('leaves addresses of machines and digests out of what servers wrote', async () => {
    const digest = 'QmFzZTY0'.repeat(8);
    const seen = await read(
      `${FROM}\nReceived: from a (198.51.100.7) by b\nReceived: from pc (10.1.2.3) [198.51.100.9] by a\nDKIM-Signature: b=${digest}`,
    );
    expect(hiddenOnly(seen).map(([, text]) => text)).toEqual(['from a () by b', 'from pc () [198.51.100.9] by a']);
  });

  it('takes many recipients for a list', async () => {
    const to = Array.from({ length: 30 }, (_, index) => `p${index}@x.example`).join(', ');
    const [, row] = told(await read(`From: a@x.example\nTo: ${to}`));
    expect(row?.slice(2)).toEqual(['', '']);
    expect(row?.[1]?.split('\n')).toHaveLength(30);
  });
});

describe('the body', () => {
  it.each<[string, string, string, string]>([
    [
      'quoted-printable',
      'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8',
      'caf=C3=A9 is =\nhere=',
      'café is here=',
    ],
    ['base64', 'Content-Transfer-Encoding: base64', Buffer.from('plain words').toString('base64'), 'plain words'],
    ['base64 in pieces', 'Content-Transfer-Encoding: base64', 'YQ==\nYmM=\n', 'abc'],
    [
      'another character set',
      'Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: quoted-printable',
      '=B9=E8',
      'šč',
    ],
    ['a character set nobody knows', 'Content-Type: text/plain; charset=x-odd', 'words', 'words'],
    ['no header at all', '', 'words', 'words'],
    ['a multipart without parts', 'Content-Type: multipart/mixed; boundary=none', 'words', 'words'],
  ])('in %s', async (_name, header, body, expected) => {
    const { texts } = await read(`${FROM}\n${header}`.trim(), body);
    expect(texts.filter(({ at }) => at.story === 'body').map(({ text }) => text.trim())).toEqual([expected]);
  });

  it('tells the thread below it', async () => {
    const seen = await read(FROM, 'My words.\n\n> their words\n> go on\n\nFrom: Kim\nSent: Monday\n\nOld words.');
    expect(told(seen).filter(([field]) => field === 'body')).toEqual([
      ['body', 'My words.', '', ''],
      ['body', 'their words\ngo on', '', 'quoted-thread: quoted'],
      ['body', 'From: Kim\nSent: Monday', 'author', 'quoted-thread: quoted'],
      ['body', 'Old words.', '', 'quoted-thread: quoted'],
    ]);
  });

  it.each<[string, string]>([
    ['a quotation', '<blockquote type="cite">Old words.</blockquote>'],
    ['what Gmail marks', '<div class="gmail_quote">Old words.</div>'],
    ['what Outlook marks', '<div id="divRplyFwdMsg"></div><p>Old words.</p>'],
    ['a table of it', '<hr><p>From: A<br>Sent: B</p><table><tr><td>Old<td>x1<tr><td>words<td>x2</table>'],
  ])('tells the thread of a page by %s', async (_name, html) => {
    const seen = await read(`${FROM}\nContent-Type: text/html`, `<p>My words.</p>${html}`);
    const rows = [...told(seen).slice(2), ...seen.cells.map(({ value, hidden }) => ['', value, '', hiding(hidden)])];
    const old = rows.filter(([, text]) => /old/iu.test(String(text)));
    expect([rows.at(0)?.[3], old.map((row) => row[3])]).toEqual(['', ['quoted-thread: quoted']]);
  });

  it('reads a table of it as a table', async () => {
    const { cells } = await read(FROM, 'Name\tPost\nA\t1\nB\t2\nC\t3\nD\t4');
    expect(cells).toHaveLength(10);
  });
});

describe('versions of the body', () => {
  const versions = (plain: string, html: string) =>
    split(multipart('alternative', `Content-Type: text/plain\n\n${plain}`, `Content-Type: text/html\n\n${html}`));

  it('the page is shown', async () => {
    const seen = await read(...versions('Hello Sam\nCall Kim Poe', '<p>Hello Sam'));
    expect(told(seen).filter(([field]) => field === 'body')).toEqual([['body', 'Hello Sam', '', '']]);
  });

  it.each<[string, string, string, string]>([
    ['says the same', 'Hello *Sam*, see <https://x.example/a>', '<p>Hello <b>Sam</b>, see here', ''],
    ['leaves words out', 'Hello', '<p>Hello Sam', ''],
    ['says more', 'Call Kim Poe', '<p>Hello Sam', 'text: alternate-content'],
    [
      'says what the page hides',
      'Hello Kim',
      '<p>Hello <span style="display:none">Kim</span>',
      'text: alternate-content',
    ],
  ])('the one that is not shown %s', async (_name, plain, html, expected) => {
    const seen = await read(...versions(plain, html));
    expect(
      seen.texts.filter(({ at }) => at.story === 'body as plain text').map(({ hidden }) => hiding(hidden)),
    ).toEqual([expected]);
  });

  it('finds the page among parts within parts', async () => {
    const inner = `Content-Type: multipart/related; boundary=i\n\n--i\nContent-Type: text/html\n\n<p>Hello Sam\n--i\nContent-Type: image/png; name=logo.png\n\npng\n--i--`;
    const seen = await read(...split(multipart('alternative', 'Content-Type: text/plain\n\nSam, hello', inner)));
    expect(hiddenOnly(seen)).toEqual([]);
    expect(files(seen)).toEqual([['logo.png', 'png']]);
  });
});

describe('attachments', () => {
  it.each<[string, string, string, string]>([
    ['by its disposition', 'Content-Disposition: attachment; filename="a b.txt"', 'a b.txt', 'x'],
    ['by the name of its type', 'Content-Type: application/pdf; name=a.pdf', 'a.pdf', 'x'],
    ['with a name in words', 'Content-Type: text/csv; name="=?utf-8?q?caf=C3=A9.csv?="', 'café.csv', 'x'],
    [
      'with a long name in pieces',
      `Content-Disposition: attachment; filename*0="long "; filename*1="name.doc"`,
      'long name.doc',
      'x',
    ],
    [
      'with a name and its character set',
      `Content-Disposition: attachment; filename="a.doc"; filename*=utf-8''caf%C3%A9.doc`,
      'café.doc',
      'x',
    ],
    ['without a name', 'Content-Type: image/jpeg', 'attachment 1.jpeg', 'x'],
    ['another mail', 'Content-Type: message/rfc822', 'attachment 1.eml', 'x'],
    ['in base64', 'Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64', 'a.png', 'eA=='],
    ['text under a name', 'Content-Type: text/plain; name=notes.txt', 'notes.txt', 'x'],
  ])('is handed on: %s', async (_name, header, name, content) => {
    const seen = await read(...split(multipart('mixed', `${header}\n\n${content}`)));
    expect(files(seen)).toEqual([[name, 'x']]);
    expect(seen.children[0]?.concealed).toBeUndefined();
  });

  it('tells their names as words', async () => {
    const seen = await read(...split(multipart('mixed', 'Content-Type: application/pdf; name=doe_jane.pdf\n\nx')));
    expect(told(seen).at(-1)).toEqual([undefined, 'doe jane', 'title', '']);
  });

  it('takes files out of the text that old programs wrote there', async () => {
    const seen = await read(FROM, 'Before\n\nbegin 644 note.txt\n#0V%T\n`\nend\n\nAfter');
    expect(files(seen)).toEqual([['note.txt', 'Cat']]);
    expect(seen.texts.filter(({ at }) => at.story === 'body').map(({ text }) => text)).toEqual(['Before', 'After']);
  });

  it('reads what stands between the parts, but for the usual notice', async () => {
    const body = `This is a multi-part message in MIME format.\n--b\n\nHello\n--b--\nKim Poe was here\n`;
    const seen = await read(`${FROM}\nContent-Type: multipart/mixed; boundary=b`, body);
    expect(hiddenOnly(seen)).toEqual([['between the parts', 'Kim Poe was here', '', 'trailing-data: trailing']]);
  });

  it('does not need a last boundary, nor one at the end of a line', async () => {
    const seen = await read(
      `${FROM}\nContent-Type: multipart/mixed; boundary=b`,
      '--b\n\none --b two\n--bc\nthree\n--b\n\nfour',
    );
    expect(seen.texts.filter(({ at }) => at.story === 'body').map(({ text }) => text)).toEqual([
      'one --b two\n--bc\nthree',
      'four',
    ]);
  });

  it.each<[string, string, string]>([
    ['an encrypted mail', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data', 'encrypted'],
    ['a mail within its signature', 'Content-Type: application/pkcs7-mime; smime-type=signed-data', 'unsupported'],
    ['one piece of a mail', 'Content-Type: message/partial; number=1', 'unsupported'],
    ['an encrypted mail of another kind', 'Content-Type: application/pgp-encrypted', 'encrypted'],
  ])('leaves a gap for %s', async (_name, header, reason) => {
    const { gaps } = await read(`${FROM}\n${header}`);
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  it('names who signed', async () => {
    const seen = await read(
      ...split(multipart('signed', 'Content-Type: application/pkcs7-signature; name=smime.p7s\n\nJane Doe')),
    );
    expect(seen.facts.map(({ fact }) => fact)).toEqual(['digital-signature']);
    expect([hiddenOnly(seen), seen.children]).toEqual([
      [[undefined, 'Jane Doe', 'author', 'email-header: email-header']],
      [],
    ]);
  });
});

describe('hostile mails', () => {
  it.each<[string, string, string, object, string]>([
    [
      'parts within parts',
      `${FROM}\nContent-Type: multipart/mixed; boundary=b`,
      `${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(9)}`,
      {},
      '',
    ],
    [
      'too many parts',
      `${FROM}\nContent-Type: multipart/mixed; boundary=b`,
      '--b\n\nx\n'.repeat(50),
      { entries: 20 },
      'entries',
    ],
    ['too much content', FROM, 'x'.repeat(200), { inflatedBytes: 100 }, 'inflatedBytes'],
  ])('%s', async (_name, header, body, limits, limit) => {
    const done = read(header, body, limits);
    if (limit === '') await expect(done).resolves.toBeDefined();
    else await expect(done).rejects.toEqual(new LimitReached(limit as 'entries'));
  });

  it('ends where parts are nested too deeply', async () => {
    const nested = Array.from(
      { length: 150 },
      (_, index) => `--b${index}\nContent-Type: multipart/mixed; boundary=b${index + 1}\n\n`,
    );
    const done = read(`${FROM}\nContent-Type: multipart/mixed; boundary=b0`, nested.join(''));
    await expect(done).rejects.toEqual(new LimitReached('depth'));
  });

  it.each<[string, string, string]>([
    ['encoded words', `Subject: ${'=?utf-8?q?a?= '.repeat(20_000)}`, ''],
    ['a field that does not end', `Subject: ${'x\n '.repeat(50_000)}`, ''],
    ['parameters', `Content-Type: text/plain${'; a="b'.repeat(20_000)}`, ''],
    ['quotation marks', '', '> '.repeat(100_000)],
    ['boundaries', 'Content-Type: multipart/mixed; boundary=b', '--b'.repeat(100_000)],
    ['equals signs', 'Content-Transfer-Encoding: quoted-printable', '='.repeat(300_000)],
  ])('is read to its end: %s', async (_name, header, body) => {
    const began = performance.now();
    await read(`${FROM}\n${header}`.trim(), body);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

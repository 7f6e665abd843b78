import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { holdsBinary } from '../../../src/readers/text/text-check.js';
import { textHeadOf } from '../../../src/readers/text/text-head.js';
import { probeOf } from './read-text.js';

const compressed = deflateRawSync(Buffer.from(randomBytes(3000).toString('hex')));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('text', () => {
  it.each<[string, Buffer]>([
    ['ASCII', Buffer.from('Dear Sir,\r\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffZoë')],
    ['windows-1252', latin1('Zo\xeb Caf\xe9 \x96 list of names')],
    ['UTF-16 with its mark', Buffer.from('\ufeffName\tRank', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('Name\tRank\r\n', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\ufeffName\tRank', 'utf16le').swap16()],
    ['fields padded with zero bytes', latin1(`Ash\0\0\0\0,PC\0\0\0\n`)],
    ['a character cut in two', Buffer.from('名前名前').subarray(0, 11)],
    ['page breaks and the end mark of DOS', latin1('Page 1\fPage 2\x1a')],
    ['a memo with a head', Buffer.from('To: All staff\nFrom: HR\nDate: 3 May\nSubject: Leave\n\nPlease note')],
    [
      'a mail as Outlook saves it as text',
      Buffer.from('From:\tA Person\nSent:\t3 May\nTo:\tHR\nSubject:\tLeave\n\nHi'),
    ],
    ['a log with brackets', Buffer.from('[2024-05-01] started\n[2024-05-01] ended\n')],
    ['a syslog priority', Buffer.from('<13>May 1 12:00:00 host app: started')],
    ['settings', Buffer.from('name: x\nx-mode: on\n\nmore')],
  ])('%s', (_, file) => {
    expect(textHeadOf(probeOf(file, 'txt'))).toBeDefined();
  });

  it('knows whether the file goes on', () => {
    expect(textHeadOf(probeOf(Buffer.alloc(1000, 'a'), 'txt'))?.complete).toBe(true);
    expect(textHeadOf(probeOf(Buffer.alloc(100_000, 'a'), 'txt'))?.complete).toBe(false);
  });
});

describe('not text', () => {
  it.each<[string, Buffer]>([
    ['no bytes', Buffer.alloc(0)],
    ['zero bytes', Buffer.alloc(100)],
    ['compressed bytes', compressed],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), compressed])],
    ['text in UTF-32', Buffer.from('fffe00004e00000061000000', 'hex')],
    ['a page', Buffer.from('\r\n<!DOCTYPE html><html>')],
    ['a page without a head', Buffer.from('\ufeff  <html>')],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>')],
    ['XML in UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><a/>', 'utf16le')],
    ['RTF', Buffer.from('{\\rtf1\\ansi Dear Sir}')],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['PDF behind other lines', Buffer.from('Some lines\nbefore it\n%PDF-1.7\n')],
    [
      'a compound file that holds text',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(20_000, 'text ')]),
    ],
    ['an archive that stores text', Buffer.concat([latin1('PK\x03\x04\x0a\0\0\0'), Buffer.alloc(20_000, 'text ')])],
    [
      'an archive of tapes',
      Buffer.concat([Buffer.alloc(257, 'name'), latin1('ustar\x0000'), Buffer.alloc(20_000, 'text ')]),
    ],
    ['PostScript', Buffer.from('%!PS-Adobe-3.0\n')],
    ['a mail', Buffer.from('Received: from a\n\tby b\nFrom: a@example.org\nTo: b@example.org\n\nHi')],
    ['a mail with a body type', Buffer.from('Subject: Hi\r\nFrom: a@example.org\r\nMIME-Version: 1.0\r\n\r\nHi')],
    ['a mailbox', Buffer.from('From a@example.org Fri May  3 12:00:00 2024\nSubject: Hi\n\nHi')],
  ])('%s', (_, file) => {
    expect(textHeadOf(probeOf(file, 'txt'))).toBeUndefined();
  });

  it('claims no mail that is named as one, however bare', () => {
    const mail = Buffer.from('From: a@example.org\nTo: b@example.org\nSubject: Hi\n\nHi');
    expect(textHeadOf(probeOf(mail, 'eml'))).toBeUndefined();
    expect(textHeadOf(probeOf(mail, 'txt'))).toBeDefined();
  });

  it('claims no container', () => {
    const probe = probeOf(Buffer.from('plain'), 'txt');
    expect(textHeadOf({ ...probe, zipNames: [] })).toBeUndefined();
    expect(textHeadOf({ ...probe, compoundNames: [] })).toBeUndefined();
  });
});

describe('holdsBinary', () => {
  const text = Buffer.from('An ordinary line of text.\r\n'.repeat(400));
  it.each<[string, Buffer, boolean]>([
    ['text', text, false],
    ['text and zero bytes', Buffer.concat([text, Buffer.alloc(9000)]), false],
    ['UTF-16 appended', Buffer.concat([text, Buffer.from('a line in UTF-16\r\n', 'utf16le')]), false],
    ['an archive appended', Buffer.concat([text, latin1('PK\x03\x04\0\0'), compressed]), true],
  ])('%s', (_, chunk, expected) => {
    expect(holdsBinary(chunk)).toBe(expected);
  });
});

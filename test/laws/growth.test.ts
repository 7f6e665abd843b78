import { describe, expect, it } from 'vitest';
import { inspectorWith } from './inspector.js';

/** Processor time, seconds. In step with its size each takes a tenth of it; where time grows with its square, minutes. */
const MOST_SECONDS = 10;

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const MAIL = 'From: a@mail.example\r\nTo: b@mail.example\r\nSubject: x\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\n\r\n';

const inspector = inspectorWith();

describe('time grows no faster than a document', () => {
  it.each<[what: string, name: string, content: string]>([
    ['blanks within a line', 'a.txt', `x${' '.repeat(100_000)}y`],
    ['tabs within a line', 'a.txt', `x${'\t'.repeat(100_000)}y`],
    ['blanks within a cell', 'a.csv', `a,b\n1,x${' '.repeat(100_000)}y\n2,z\n`],
    [
      'blanks within a field of a mail',
      'a.eml',
      `From: a@mail.example\r\nSubject: x${' '.repeat(100_000)}y\r\nTo: b\r\n\r\n`,
    ],
    ['one long word before a table', 'a.tsv', `${'x'.repeat(200_000)}\ta\r\n1\t2\r\n3\t4\r\n`],
    ['one long word', 'a.txt', 'x'.repeat(400_000)],
    ['one long number', 'a.txt', '1'.repeat(400_000)],
    ['commas', 'a.txt', `x${', '.repeat(100_000)}y`],
    ['names in one line', 'a.txt', many(6000, (at) => `Ada Okafor met Ben Quilter ${at} `)],
    ['names and homes in one line', 'a.txt', many(3000, (at) => `Ada Okafor, ${at} Mill Road, Leeds LS1 4AB; `)],
    ['names in quoted lines', 'a.eml', MAIL + many(8000, (at) => `> Ada Okafor met Ben Quilter ${at}\r\n`)],
    ['signs that open nothing', 'a.html', `<html><body>${'<'.repeat(100_000)}`],
    ['characters by name', 'a.html', `<html><body>${'&amp'.repeat(80_000)}`],
    ['bold words in one paragraph', 'a.html', `<html><body><p>${many(30_000, (at) => `<b>word</b> ${at} `)}`],
    [
      'mails in a mailbox',
      'a.mbox',
      many(2000, (at) => `From a@mail.example Mon Jan  1 10:00:00 2024\n${MAIL}${at}\n\n`),
    ],
    ['fields of one record', 'a.json', `[{${many(6000, (at) => `"key${at}":"value ${at}",`)}"z":1}]`],
  ])(
    '%s',
    async (_what, name, content) => {
      const before = process.cpuUsage();
      const { gaps } = await inspector.inspectBytes(Buffer.from(content), name);
      const { user, system } = process.cpuUsage(before);
      expect(gaps).toEqual([]);
      expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
    },
    120_000,
  );
});

import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/delimited/index.js';
import { probeOf, readText } from '../text/read-text.js';

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('recognises', () => {
  it.each<[string, string, string, string | undefined]>([
    ['commas in a csv', 'a,b\n1,2\n', 'csv', 'csv'],
    ['tabs in a csv', 'a\tb\n1\t2\n', 'csv', 'tsv'],
    ['commas in a tsv', 'a,b\n1,2\n', 'tsv', 'csv'],
    ['a list in a csv', 'Ann Ash\nBob Oak\n', 'csv', 'csv'],
    ['a table in a txt', 'a,b,c\n'.repeat(6), 'txt', 'csv'],
    ['a table without a name', 'a\tb\n'.repeat(6), '', 'tsv'],
    ['a list in a txt', 'Ann Ash\nBob Oak\n', 'txt', undefined],
    ['a page in a csv', '<html><body>a,b</body></html>', 'csv', undefined],
    ['a mail in a csv', 'Received: from a, b\nFrom: a@example.org\n\na,b', 'csv', undefined],
    ['nothing', '', 'csv', undefined],
    ['binary bytes in a csv', '\x01\x02\x03\x04,\x05\x06\n', 'csv', undefined],
  ])('%s', (_, text, extension, expected) => {
    expect(reader.recognises(probeOf(Buffer.from(text), extension))).toBe(expected);
  });
});

describe('read', () => {
  it('finds the columns below a line that is longer than the head', async () => {
    const { cells } = await readText(reader, Buffer.from(`${'x'.repeat(70_000)}\nName,Age\nAnn Ash,42\nBob Oak,50\n`));
    expect(cells).toMatchObject({ '3:1': 'Ann Ash', '3:2': 42, '4:1': 'Bob Oak' });
  });

  it('types numbers and keeps everything else as text', async () => {
    const { cells } = await readText(reader, Buffer.from('Name,Age,Phone,Pay no\nAsh,42,01632960123,007\n'));
    expect(cells).toEqual({
      '1:1': 'Name',
      '1:2': 'Age',
      '1:3': 'Phone',
      '1:4': 'Pay no',
      '2:1': 'Ash',
      '2:2': 42,
      '2:3': '01632960123',
      '2:4': '007',
    });
  });

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from('Näme,x\nZoë,y\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffNäme,x\nZoë,y\n')],
    ['windows-1252', Buffer.from('Näme,x\nZoë,y\n', 'latin1')],
    ['both in one file', Buffer.concat([Buffer.from('Näme,x\n'), Buffer.from('Zoë,y\n', 'latin1')])],
    ['UTF-16 LE', utf16('Näme,x\r\nZoë,y\r\n')],
    ['UTF-16 BE', utf16('Näme,x\r\nZoë,y\r\n').swap16()],
    ['UTF-16 LE without a mark', utf16('Näme,x\nZoë,y\n').subarray(2)],
    ['a declared separator', Buffer.from('sep=,\r\nNäme,x\r\nZoë,y\r\n')],
    ['a declared separator in UTF-16', utf16('sep=,\nNäme,x\nZoë,y\n')],
  ])('%s', async (_, file) => {
    const { cells, gaps, concealed } = await readText(reader, file);
    expect(cells).toEqual({ '1:1': 'Näme', '1:2': 'x', '2:1': 'Zoë', '2:2': 'y' });
    expect(gaps).toEqual([]);
    expect(concealed).toEqual({});
  });

  it('opens and closes table and pool', async () => {
    const { kinds, tables } = await readText(reader, Buffer.from('a,b\n'));
    expect(kinds).toEqual(['table', 'cells', 'table-end', 'pool-end']);
    expect(tables[0]?.at).toEqual({});
  });

  it('marks what lies far right or far below as remote', async () => {
    const far = `a,b\n1,2${','.repeat(22)}Ann Ash\n${'\n'.repeat(51)}Bob Oak,3\n`;
    const { concealed, cells } = await readText(reader, Buffer.from(far));
    const remote = { carrier: 'remote-cell', by: ['remote'] };
    expect(concealed).toEqual({ '2:24': remote, '54:1': remote, '54:2': remote });
    expect(cells['2:24']).toBe('Ann Ash');
    expect(cells['54:1']).toBe('Bob Oak');
  });

  it('does not take group headings of a wide table for remote cells', async () => {
    const wide = `,2023${','.repeat(30)}2024${','.repeat(30)}\n${Array.from({ length: 62 }, (_, at) => `c${at}`).join(',')}\n`;
    expect((await readText(reader, Buffer.from(wide))).concealed).toEqual({});
  });

  it('places columns that no spreadsheet has in the last one and drops none', async () => {
    const { cells, concealed } = await readText(reader, Buffer.from(`${'a,'.repeat(17_000)}z\n`));
    expect(cells['1:16384']).toBe('z');
    expect(concealed['1:16384']?.carrier).toBe('remote-cell');
    expect(concealed['1:16383']).toBeUndefined();
  });

  it('streams many rows in batches', async () => {
    const lines = Array.from({ length: 40_000 }, (_, row) => `${row},Person ${row % 100},"x, ${row}"`);
    const { cells, kinds } = await readText(reader, Buffer.from(lines.join('\r\n')));
    expect(Object.keys(cells)).toHaveLength(120_000);
    expect(cells['40000:3']).toBe('x, 39999');
    expect(kinds.filter((kind) => kind === 'cells')).toHaveLength(30);
  });

  it('tells of an archive behind the table', async () => {
    const junk = Buffer.from(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) & 0xff));
    const { gaps, cells } = await readText(reader, Buffer.concat([Buffer.from('a,b\n'.repeat(5000)), junk]));
    expect(gaps).toMatchObject([{ kind: 'gap', reason: 'unknown-part' }]);
    expect(cells['5000:2']).toBe('b');
  });

  it('charges cells', async () => {
    await expect(readText(reader, Buffer.from('a,b\nc,d\n'), { cells: 3 })).rejects.toThrow(LimitReached);
    await expect(readText(reader, Buffer.from('a,b\nc,d\n'), { cells: 4 })).resolves.toBeDefined();
  });
});

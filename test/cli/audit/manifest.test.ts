import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isManifest, type ManifestRow, manifestRows } from '../../../src/cli/audit/manifest.js';
import { UsageError } from '../../../src/cli/usage-error.js';
import { folderWith } from '../folder.js';

const write = (text: string, name = 'list.csv'): string => join(folderWith({ [name]: text }), name);

async function rows(text: string): Promise<readonly ManifestRow[]> {
  const list: ManifestRow[] = [];
  for await (const row of manifestRows(write(text))) list.push(row);
  return list;
}

describe('a manifest', () => {
  it.each<[string, string, readonly ManifestRow[]]>([
    [
      'all columns',
      'path,released,reference,address\na.xlsx,2019-05-01,FOI 7,https://x.example/a.xlsx\n',
      [{ row: 2, path: 'a.xlsx', released: '2019-05-01', reference: 'FOI 7', address: 'https://x.example/a.xlsx' }],
    ],
    [
      'columns in another order, and more',
      'Notes,Ref,File\nx,FOI 7,a.xlsx\n',
      [{ row: 2, path: 'a.xlsx', reference: 'FOI 7' }],
    ],
    [
      'headers as people write them',
      'File_Name,Date Released,URL\na,1/2/2019,u\n',
      [{ row: 2, path: 'a', released: '2019-02-01', address: 'u' }],
    ],
    [
      'semicolons, and a byte order mark',
      '\uFEFFpath;date\na.xlsx;2019-05-01\n',
      [{ row: 2, path: 'a.xlsx', released: '2019-05-01' }],
    ],
    [
      'quotes around commas and quotes',
      'path,reference\n"a, ""b"".xlsx",FOI\n',
      [{ row: 2, path: 'a, "b".xlsx', reference: 'FOI' }],
    ],
    ['blank fields', 'path,released,reference\na.xlsx,,\n', [{ row: 2, path: 'a.xlsx' }]],
    [
      'blank lines',
      'path,ref\n\na,1\n,\n\nb,2',
      [
        { row: 3, path: 'a', reference: '1' },
        { row: 6, path: 'b', reference: '2' },
      ],
    ],
    ['an address and no file', 'path,url\n,https://x.example\n', [{ row: 2, address: 'https://x.example' }]],
    ['an instant of time', 'path,released\na,2019-05-01T23:59:59Z\n', [{ row: 2, path: 'a', released: '2019-05-01' }]],
    ['a header and nothing else', 'path,released\n', []],
    ['two columns of one kind, of which the first counts', 'path,file\na,b\n', [{ row: 2, path: 'a' }]],
  ])('may have %s', async (_what, text, read) => {
    expect(await rows(text)).toEqual(read);
  });

  it.each([
    ['is empty', '', /row 1: it is empty/u],
    ['names no column of files', 'name,released\na,2019-01-01\n', /row 1: the header must name/u],
    ['names nothing in a line', 'path,released\na,2019-01-01\n,2019-01-02\n', /row 3: it names neither/u],
    ['has a day that is none', 'path,released\na,2019-02-30\n', /row 2: the day of release/u],
    ['has a day as in America', 'path,released\na,12/31/2019\n', /row 2: the day of release/u],
    ['has words for a day', 'path,released\na,last May\n', /row 2: the day of release/u],
    ['has a day of two digits', 'path,released\na,1/2/19\n', /row 2: the day of release/u],
  ])('is refused with its line when it %s', async (_what, text, words) => {
    await expect(rows(text)).rejects.toThrow(UsageError);
    await expect(rows(text)).rejects.toThrow(words);
  });

  it('is refused when it is not there', async () => {
    await expect(manifestRows(join(folderWith({}), 'none.csv')).next()).rejects.toThrow(/cannot be opened/u);
  });

  it('quotes none of its values when it is refused', async () => {
    await expect(rows('path,released\nsecret.xlsx,sometime\n')).rejects.not.toThrow(/secret|sometime/u);
  });
});

describe('a csv file', () => {
  it.each([
    ['path,released\na,2019-01-01\n', 'list.csv'],
    ['File,Address\na,b\n', 'list.CSV'],
    ['reference;file name\n1;a\n', 'list.csv'],
  ])('is taken for a manifest: %s', (text, name) => {
    expect(isManifest(write(text, name))).toBe(true);
  });

  it.each([
    ['has files only', 'path\na\n', 'list.csv'],
    ['has no files', 'name,date,reference\na,2019-01-01,1\n', 'list.csv'],
    ['is a table of people', 'surname,grade,date\na,b,2019-01-01\n', 'list.csv'],
    ['is called otherwise', 'path,released\na,2019-01-01\n', 'list.txt'],
    ['is empty', '', 'list.csv'],
    ['is no text', '\u0000\u0001\u0002', 'list.csv'],
  ])('is none when it %s', (_what, text, name) => {
    expect(isManifest(write(text, name))).toBe(false);
  });

  it('is none when it is not there', () => {
    expect(isManifest(join(folderWith({}), 'none.csv'))).toBe(false);
  });
});

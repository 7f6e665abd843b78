import { appendFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileStamp } from '../../src/audit/file-stamp.js';
import { folderWith } from '../cli/folder.js';

const HOUR = 3_600_000;
const later = (): number => Date.now() + HOUR;
const made = (): string => join(folderWith({ 'a.csv': 'name,age\n' }), 'a.csv');
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the stamp of a file', () => {
  it('stays while nothing happens to it', () => {
    const file = made();
    expect(fileStamp(file, later())).toBe(fileStamp(file, later()));
    expect(fileStamp(file, later())).not.toBe('');
  });

  it.each<[string, (file: string) => void]>([
    ['it grows', (file) => appendFileSync(file, 'x')],
    ['it is written again with the same size', (file) => writeFileSync(file, 'NAME,AGE\n')],
    [
      'it is written again and its time is set back',
      (file) => {
        writeFileSync(file, 'NAME,AGE\n');
        utimesSync(file, new Date('2020-01-01'), new Date('2020-01-01'));
      },
    ],
    [
      'another file takes its place',
      (file) => {
        writeFileSync(`${file}.new`, 'name,age\n');
        renameSync(`${file}.new`, file);
      },
    ],
  ])('changes when %s', async (_what, change) => {
    const file = made();
    utimesSync(file, new Date('2020-01-01'), new Date('2020-01-01'));
    const before = fileStamp(file, later());
    await soon();
    change(file);
    expect(fileStamp(file, later())).not.toBe(before);
  });

  it('proves nothing of a file changed a moment ago', () => {
    expect(fileStamp(made(), Date.now())).toBe('');
  });

  it('proves nothing of a file that is not there', () => {
    expect(fileStamp(join(folderWith({}), 'none.csv'), later())).toBe('');
  });
});

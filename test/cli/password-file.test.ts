import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agilePackage } from '../readers/office-password/locked-package.js';
import { workbookOf } from '../readers/xlsx/workbook-builder.js';
import { folderWith } from './folder.js';
import { runGate } from './run-gate.js';

const PASSWORD = 'Rhododendron 77';
const workbook = workbookOf({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1204</v></c></row>' }] });
const folder = folderWith({
  'passwords.txt': `\ufeffanother one\r\n${PASSWORD}\r\n`,
  'wrong.txt': 'another one\n',
  'empty.txt': '\n\n',
});
writeFileSync(join(folder, 'locked.xlsx'), agilePackage(workbook, { password: PASSWORD }));
writeFileSync(join(folder, 'many.txt'), Array.from({ length: 101 }, (_, at) => `word ${at}`).join('\n'));
const scan = (...args: readonly string[]) =>
  runGate(['scan', '--format', 'json', ...args, 'locked.xlsx'], { cwd: folder });

interface Told {
  readonly files: readonly {
    readonly verdict: string;
    readonly format: string;
    readonly gaps: readonly { reason: string }[];
  }[];
}
const told = (stdout: string): string => {
  const { files } = JSON.parse(stdout) as Told;
  return files
    .map(({ verdict, format, gaps }) => `${verdict} ${format} ${gaps.map(({ reason }) => reason).join()}`)
    .join();
};

describe('a file of passwords', () => {
  it('opens what is locked', async () => {
    expect(told((await scan()).stdout)).toBe('block ole encrypted');
    expect(told((await scan('--password-file', 'wrong.txt')).stdout)).toBe('block ole encrypted');
    const { code, stdout, stderr } = await scan('--password-file', 'passwords.txt', '--show-values');
    expect(told(stdout)).toBe('allow xlsx ');
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(PASSWORD);
  });

  it('changes what a cache holds, and is not in it', async () => {
    const kept = ['--cache', 'kept', '--password-file'];
    expect(told((await scan(...kept, 'wrong.txt')).stdout)).toBe('block ole encrypted');
    for (let run = 0; run < 2; run++) expect(told((await scan(...kept, 'passwords.txt')).stdout)).toBe('allow xlsx ');
    expect(told((await scan('--cache', 'kept')).stdout)).toBe('block ole encrypted');
    const files = readdirSync(join(folder, 'kept'), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain(PASSWORD);
  });

  it('is named in the settings in force, and not read out', async () => {
    const { stdout, stderr } = await scan('--password-file', 'passwords.txt', '--print-config');
    expect(stdout + stderr).toContain('passwords.txt');
    expect(stdout + stderr).not.toContain('Rhododendron');
  });

  it.each<[string, string, RegExp]>([
    ['is not there', 'none.txt', /no such file/u],
    ['is a folder', '.', /could not be read/u],
    ['holds nothing', 'empty.txt', /holds no password/u],
    ['holds too many', 'many.txt', /more than 100 passwords/u],
  ])('is refused when it %s', async (_what, file, message) => {
    const { code, stdout, stderr } = await scan('--password-file', file);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('word 5');
  });
});

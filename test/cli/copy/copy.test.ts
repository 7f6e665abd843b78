import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openOriginal } from '../../../src/cli/copy/original.js';
import { copyFormat, simplerFiles } from '../../../src/cli/copy/simpler-files.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { documentOf, p, r, table } from '../../readers/docx/document-builder.js';
import { folderWith } from '../folder.js';
import { runGate } from '../run-gate.js';

const fixture = (path: string): Buffer => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url));

async function copied(buffer: Buffer, name: string, asked?: string) {
  const original = await openOriginal(buffer, name, DEFAULT_LIMITS);
  const { files, leftOut } = await simplerFiles(original, copyFormat(original, asked), 'reply');
  return { files, leftOut: leftOut.join(' '), texts: files.map(({ content }) => content.toString()) };
}

describe('a copy of a spreadsheet', () => {
  it('holds the sheet on view and not the hidden one', async () => {
    const { files, texts, leftOut } = await copied(fixture('breaches/psni-workforce.xlsx'), 'a.xlsx');
    expect(files.map(({ name }) => name)).toEqual(['reply.csv']);
    expect(texts[0]).toContain('Assistant Chief Constable,4,7,11\r\n');
    expect(texts[0]?.split('\r\n').length).toBeLessThan(20);
    expect(leftOut).toMatch(/30\d,\d{3} cells that are not on view/u);
  });

  it.each([
    ['white-on-white.xlsx'],
    ['zero-height-rows.xlsx'],
    ['zero-width-columns.xlsx'],
    ['filtered-rows.xlsx'],
    ['tiny-font.xlsx'],
    ['blank-format.xlsx'],
    ['conditional-format.xlsx'],
    ['very-hidden-workforce.xlsx'],
    ['crime-statistics-pivot.xlsx'],
  ])('lets nothing of %s through', async (name) => {
    const { files } = await copied(fixture(`breaches/${name}`), name);
    const folder = folderWith({});
    for (const { name, content } of files) writeFileSync(join(folder, name), content);
    const { stdout } = await runGate([folder, '--format', 'json']);
    const report = JSON.parse(stdout) as { files: { findings: { visibility: string }[] }[] };
    expect(report.files.flatMap((file) => file.findings).filter((one) => one.visibility === 'hidden')).toEqual([]);
  });

  it('can be a workbook of values', async () => {
    const { files } = await copied(fixture('breaches/psni-workforce.xlsx'), 'a.xlsx', 'xlsx');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(files[0]?.content as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Officers by rank']);
    expect(workbook.worksheets[0]?.getCell('A4').value).toBe('Assistant Chief Constable');
    expect(workbook.creator.trim()).toBe('');
  });
});

describe('a copy of a Word document', () => {
  const SIMPLE = documentOf({
    body: [
      p('Response to your request'),
      `<w:p>${r('Answered by ')}${r('Gwendolen Ashdown', '<w:vanish/>')}${r(' on Monday')}</w:p>`,
      p('Marian Fenwickshaw called', '<w:vanish/>'),
      `<w:p>${r('Kept')}<w:del w:author="Conrad Quillfeather"><w:r><w:delText> and Lydia Pemberthwaite</w:delText></w:r></w:del></w:p>`,
      p('2 &lt; 3'),
      table('District|Calls', 'Northgate|1,234'),
    ].join(''),
  });
  const SECRETS = /Gwendolen|Ashdown|Fenwickshaw|Quillfeather|Pemberthwaite/u;

  it('is a page of what is shown', async () => {
    const { files, texts, leftOut } = await copied(SIMPLE, 'a.docx');
    expect(files[0]?.name).toBe('reply.html');
    for (const shown of ['Response to your request', 'Answered by', 'on Monday', 'Kept', '2 &lt; 3', '1,234']) {
      expect(texts[0]).toContain(shown);
    }
    expect(texts[0]).not.toMatch(SECRETS);
    expect(leftOut).toMatch(/^2 pieces of text/u);
  });

  it('is text, a row a line', async () => {
    const { texts } = await copied(SIMPLE, 'a.docx', 'text');
    expect(texts[0]).toContain('Response to your request\n');
    expect(texts[0]).toContain('District\tCalls\nNorthgate\t1,234\n');
    expect(texts[0]).not.toMatch(SECRETS);
  });
});

describe('a copy of a PDF', () => {
  it('shows what is on the page', async () => {
    const { files, texts } = await copied(fixture('clean/covering-letter.pdf'), 'a.pdf');
    expect(files[0]?.name).toBe('reply.txt');
    expect(texts[0]).toContain('Freedom of Information Act 2000');
  });

  it.each(['redacted-bundle.pdf', 'layer-off.pdf', 'attached-list.pdf', 'earlier-save.pdf', 'unapplied-redaction.pdf'])(
    'has no word of %s that is covered or hidden',
    async (name) => {
      const { texts } = await copied(fixture(`breaches/${name}`), name);
      expect(texts[0]).not.toMatch(/Marian|Brackenridge|Hollinsworth|Pemberthwaite|Quillfeather/u);
    },
  );
});

describe.concurrent('foi-gate copy', () => {
  const run = (args: readonly string[], cwd: string) => runGate(['copy', ...args], { cwd });
  const ORIGINAL = 'District,Calls\nNorthgate,12\n';

  it('writes, scans what it wrote, and words the reply', async () => {
    const cwd = folderWith({ 'calls.csv': ORIGINAL });
    const { code, stdout } = await run(['calls.csv', '--to', 'out'], cwd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Written: out\/calls\.csv\n/u);
    expect(stdout).toContain('✔ ALLOW  out/calls.csv');
    expect(stdout).toContain('For the reply:\n');
    expect(stdout.replace(/\s+/gu, ' ')).toContain('Section 11(4) of the Freedom of Information Act 2000');
    expect(readFileSync(join(cwd, 'calls.csv'), 'utf8')).toBe(ORIGINAL);
  });

  it('never overwrites', async () => {
    const cwd = folderWith({ 'calls.csv': ORIGINAL, 'out/calls.csv': 'before' });
    const { code, stderr } = await run(['calls.csv', '--to', 'out'], cwd);
    expect([code, stderr]).toEqual([2, 'foi-gate: There is a "out/calls.csv" already, and it is not overwritten.\n']);
    expect(readFileSync(join(cwd, 'out/calls.csv'), 'utf8')).toBe('before');
  });

  it('gives the code of the copy, not of the original', async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, 'in'));
    writeFileSync(join(cwd, 'in', 'list.pdf'), fixture('breaches/staff-list.pdf'));
    const { code, stdout } = await run(['in/list.pdf', '--to', 'out'], cwd);
    expect(code).toBe(1);
    expect(stdout).toContain('Do not send the copy yet.');
  });

  it.each([
    ['a file that is not there', 'absent.xlsx', [], /There is no file "absent\.xlsx"/u],
    ['a folder', '.', [], /one file/u],
    ['a format it cannot have', 'calls.csv', ['--format', 'html'], /csv or xlsx/u],
    ['a document that is locked', 'encrypted.xlsx', [], /protected by a password/u],
    ['a damaged document', 'cut.xlsx', [], /No copy was made/u],
    ['a kind it does not know', 'bundle.zip', [], /spreadsheets, Word documents/u],
  ])('refuses %s', async (_what, name, options, sentence) => {
    const cwd = folderWith({ 'calls.csv': ORIGINAL });
    writeFileSync(join(cwd, 'encrypted.xlsx'), fixture('breaches/encrypted.xlsx'));
    writeFileSync(join(cwd, 'cut.xlsx'), fixture('breaches/cut-short.xlsx'));
    writeFileSync(join(cwd, 'bundle.zip'), fixture('breaches/bundle.zip'));
    const { code, stderr, stdout } = await run([name, '--to', 'out', ...options], cwd);
    expect(stderr).toMatch(sentence);
    expect([code, stdout, existsSync(join(cwd, 'out'))]).toEqual([2, '', false]);
    expect(readdirSync(cwd)).not.toContain('out');
  });
});

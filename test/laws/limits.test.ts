import { beforeAll, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/model/bytes.js';
import { writeZip } from '../bytes/zip-writer.js';
import { fixture } from './fixtures.js';
import { inspectorWith, verdictOn } from './inspector.js';

const MIB = 1024 ** 2;

/** A limit too small for an honest workbook, or for an honest letter. */
const WORKBOOK: readonly Partial<Limits>[] = [
  { fileBytes: 1000 },
  { entries: 3 },
  { inflatedBytes: 2000 },
  { partBytes: 500 },
  { cells: 20 },
  { characters: 40 },
  { xmlDepth: 3 },
];
const TEXT: readonly Partial<Limits>[] = [{ fileBytes: 100 }, { characters: 40 }];

const inspect = async (limits: Partial<Limits>, name: string, bytes = fixture(name).bytes) =>
  verdictOn(await inspectorWith(limits).inspectBytes(bytes, name));

const reasons = ({ gaps }: Awaited<ReturnType<typeof inspect>>) => gaps.map(({ reason }) => reason);

describe('a limit', () => {
  it.each(WORKBOOK)('of a workbook, once passed, is a gap: %o', async (limits) => {
    const file = await inspect(limits, 'crime-by-month.xlsx');
    expect(reasons(file)).toContain('limit');
    expect(file.verdict.decision).toBe('block');
  });

  it.each(TEXT)('of a text, once passed, is a gap: %o', async (limits) => {
    const file = await inspect(limits, 'covering-letter.txt');
    expect(reasons(file)).toContain('limit');
    expect(file.verdict.decision).toBe('block');
  });

  it('of documents within documents is a gap', async () => {
    expect(reasons(await inspect({ depth: 0 }, 'embedded-workbook.xlsx'))).toContain('limit');
  });

  it('of one piece of XML is a gap', async () => {
    const bytes = workbookOf(`<row r="1" spans="${'1:2 '.repeat(MIB)}"/>`);
    const file = await inspect({ tokenBytes: MIB }, 'long.xlsx', bytes);
    expect(reasons(file)).toContain('limit');
    expect(file.verdict.decision).toBe('block');
  });

  describe('of inflation holds where a part of some kilobytes gives a hundred megabytes', () => {
    let bytes: Buffer;
    beforeAll(() => {
      bytes = workbookOf(' '.repeat(100 * MIB));
    });

    it.each<Partial<Limits>>([{ partBytes: 80 * MIB }, { inflatedBytes: 80 * MIB }, { ratio: 100 }])(
      '%o',
      async (limits) => {
        expect(bytes.length).toBeLessThan(MIB);
        const file = await inspect(limits, 'bomb.xlsx', bytes);
        expect(reasons(file)).toContain('limit');
        expect(file.verdict.decision).toBe('block');
      },
    );
  });

  it('that is just wide enough lets an honest workbook pass', async () => {
    const file = await inspect({ entries: 40, cells: 2000, characters: 100_000, depth: 1 }, 'crime-by-month.xlsx');
    expect(file.verdict.decision).toBe('allow');
  });
});

/** A workbook with one sheet. */
function workbookOf(rows: string): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const related = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
  return writeZip({
    entries: [
      {
        name: '[Content_Types].xml',
        content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      },
      { name: '_rels/.rels', content: related('officeDocument', 'xl/workbook.xml') },
      { name: 'xl/_rels/workbook.xml.rels', content: related('worksheet', 'worksheets/sheet1.xml') },
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      },
    ],
  });
}

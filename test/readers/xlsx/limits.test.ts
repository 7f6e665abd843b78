import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../src/model/bytes.js';
import { reader } from '../../../src/readers/xlsx/index.js';
import { writeZip } from '../../bytes/zip-writer.js';
import { readAll } from '../ooxml/read-all.js';
import { sheetXml, text, workbookOf, workbookParts } from './workbook-builder.js';

describe('limits are reached, never passed over', () => {
  const rows = Array.from(
    { length: 5000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
  ).join('');
  const cases: readonly (readonly [what: keyof Limits, most: number, bytes: () => Buffer])[] = [
    ['cells', 4999, () => workbookOf({ sheets: [{ rows }] })],
    ['entries', 5, () => workbookOf({})],
    ['inflatedBytes', 20_000, () => workbookOf({ sheets: [{ rows }] })],
    [
      'tokenBytes',
      100_000,
      () => workbookOf({ sheets: [{ rows: `<row>${text('A1', 'x'.repeat(2_000_000))}</row>` }] }),
    ],
    ['tokenBytes', 100_000, () => workbookOf({ sheets: [{ xml: `<worksheet a="${'x'.repeat(2_000_000)}"/>` }] })],
    ['tokenBytes', 100_000, () => workbookOf({ strings: ['x'.repeat(2_000_000)] })],
    ['xmlDepth', 100, () => workbookOf({ sheets: [{ xml: `<worksheet><sheetData><row>${'<c><v>1'.repeat(200)}` }] })],
    ['xmlDepth', 100, () => workbookOf({ sheets: [{ after: '<a>'.repeat(200) + '</a>'.repeat(200) }] })],
  ];
  it.each(cases)('%s of %d', async (limit, most, bytes) => {
    await expect(readAll(reader, bytes(), { [limit]: most })).rejects.toMatchObject({ name: 'LimitReached', limit });
  });

  it('cells that fit are read', async () => {
    expect((await readAll(reader, workbookOf({ sheets: [{ rows }] }), { cells: 5000 })).cells).toHaveLength(5000);
  });
});

describe('what is made to take for ever does not', () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const many = (count: number, make: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  const cases: readonly (readonly [what: string, sheet: string])[] = [
    [
      'columns up to nowhere',
      sheetXml({ before: `<cols>${many(5000, () => '<col min="1" max="2000000000" width="9"/>')}</cols>`, rows: one }),
    ],
    [
      'merged cells over each other',
      sheetXml({
        rows: one,
        after: `<mergeCells>${many(20_000, (at) => `<mergeCell ref="A${(at % 50) + 2}:XFD1048576"/>`)}</mergeCells>`,
      }),
    ],
    [
      'conditional formats over each other',
      sheetXml({
        rows: many(2000, (at) => `<row r="${at + 1}"><c><v>1</v></c></row>`),
        after: many(
          5000,
          (at) =>
            `<conditionalFormatting sqref="A1:B${at + 1}"><cfRule type="expression" dxfId="0"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
        ),
      }),
    ],
    [
      'cells in cells',
      `<worksheet><sheetData><row>${many(900, () => '<c>')}${many(900, () => '</c>')}</row></sheetData></worksheet>`,
    ],
  ];
  it.each(cases)('%s', async (_, xml) => {
    const start = performance.now();
    const styles = '<dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>';
    await readAll(reader, workbookOf({ sheets: [{ xml }], styles }));
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('a thousand entries over the same bytes are a contradiction', async () => {
    const entries = Object.entries(workbookParts({})).map(([name, content]) => ({ name, content }));
    const copies = Array.from({ length: 50 }, (_, at) => ({
      name: `xl/copy${at}.xml`,
      content: '<x/>',
      localOffset: 0,
    }));
    const { gaps } = await readAll(reader, writeZip({ entries: [...entries, ...copies] }));
    expect(gaps.map(({ reason }) => reason)).toContain('damaged');
  });
});

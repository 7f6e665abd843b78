import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/xlsx/index.js';
import { packageOf } from '../ooxml/package-builder.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { type SheetSpec, text, type WorkbookSpec, workbookOf, workbookParts } from './workbook-builder.js';

/** Where each cell is hidden, by its reference. */
async function hidingIn(spec: WorkbookSpec): Promise<Record<string, string>> {
  const { cells, gaps } = await readAll(reader, workbookOf(spec));
  expect(gaps).toEqual([]);
  return Object.fromEntries(cells.map((cell) => [cell.ref, hiding(cell.hidden)]));
}

describe('rows', () => {
  const cell = text('A2', 'Ann');
  const filter =
    '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="Ann"/></filters></filterColumn></autoFilter>';
  const cases: readonly (readonly [what: string, sheet: SheetSpec, expected: string])[] = [
    ['hidden', { rows: `<row r="2" hidden="1">${cell}</row>` }, 'row: row-hidden'],
    ['hidden as a word', { rows: `<row r="2" hidden="true">${cell}</row>` }, 'row: row-hidden'],
    ['not hidden as a word', { rows: `<row r="2" hidden="false">${cell}</row>` }, ''],
    ['without height', { rows: `<row r="2" ht="0" customHeight="1">${cell}</row>` }, 'row: row-zero-height'],
    ['of a pixel', { rows: `<row r="2" ht="0.75" customHeight="1">${cell}</row>` }, 'row: row-zero-height'],
    ['low', { rows: `<row r="2" ht="6">${cell}</row>` }, ''],
    [
      'hidden and without height',
      { rows: `<row r="2" hidden="1" ht="0">${cell}</row>` },
      'row: row-hidden + row-zero-height',
    ],
    [
      'without height by default',
      { before: '<sheetFormatPr defaultRowHeight="0" customHeight="1"/>', rows: `<row r="2">${cell}</row>` },
      'row: row-zero-height',
    ],
    [
      'of a default height nobody chose',
      { before: '<sheetFormatPr defaultRowHeight="0"/>', rows: `<row r="2">${cell}</row>` },
      '',
    ],
    [
      'listed where others are hidden',
      { before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>', rows: `<row r="2">${cell}</row>` },
      '',
    ],
    [
      'in a collapsed outline',
      { rows: `<row r="2" hidden="1" outlineLevel="1">${cell}</row><row r="3" collapsed="1"/>` },
      'row: row-hidden + outline-collapsed',
    ],
    ['in an open outline', { rows: `<row r="2" outlineLevel="1">${cell}</row>` }, ''],
    ['filtered', { rows: `<row r="2" hidden="1">${cell}</row>`, after: filter }, 'row: row-filtered'],
    [
      'below the filter',
      { rows: `<row r="12" hidden="1">${text('A12', 'Ann')}</row>`, after: filter },
      'row: row-hidden',
    ],
    [
      'header of the filter',
      { rows: `<row r="1" hidden="1">${text('A1', 'Ann')}</row>`, after: filter },
      'row: row-hidden',
    ],
    [
      'of a filter without criteria',
      { rows: `<row r="2" hidden="1">${cell}</row>`, after: '<autoFilter ref="A1:B9"/>' },
      'row: row-hidden',
    ],
    [
      'of a filter in a saved view',
      {
        rows: `<row r="2" hidden="1">${cell}</row>`,
        after: `<customSheetViews><customSheetView guid="{0}">${filter}</customSheetView></customSheetViews>`,
      },
      'row: row-hidden',
    ],
  ];
  it.each(cases)('%s', async (_, sheet, expected) => {
    expect(Object.values(await hidingIn({ sheets: [sheet] }))).toEqual([expected]);
  });

  it('filtered by a table', async () => {
    const table =
      '<table ref="A1:B9" displayName="Pay"><autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter></table>';
    const seen = await hidingIn({
      sheets: [
        {
          rows: `<row r="2" hidden="1">${cell}</row>`,
          relationships: [{ type: 'table', target: '../tables/table1.xml' }],
        },
      ],
      parts: { 'xl/tables/table1.xml': table },
    });
    expect(seen).toEqual({ A2: 'row: row-filtered' });
  });

  it('next to a hidden one stay visible', async () => {
    const rows = `<row r="1">${text('A1', 'a')}</row><row r="2" hidden="1">${text('A2', 'b')}</row><row r="3">${text('A3', 'c')}</row>`;
    expect(await hidingIn({ sheets: [{ rows }] })).toEqual({ A1: '', A2: 'row: row-hidden', A3: '' });
  });
});

describe('columns', () => {
  const cases: readonly (readonly [what: string, before: string, expected: string])[] = [
    ['hidden', '<cols><col min="2" max="2" width="9" hidden="1"/></cols>', 'column: column-hidden'],
    ['hidden as a word, in a span', '<cols><col min="1" max="16384" hidden="true"/></cols>', 'column: column-hidden'],
    ['hidden and without width', '<cols><col min="2" max="2" width="0" hidden="1"/></cols>', 'column: column-hidden'],
    ['without width', '<cols><col min="2" max="2" width="0"/></cols>', 'column: column-zero-width'],
    ['of a pixel', '<cols><col min="2" max="2" width="0.14"/></cols>', 'column: column-zero-width'],
    ['narrow', '<cols><col min="2" max="2" width="1"/></cols>', ''],
    [
      'in a collapsed outline',
      '<cols><col min="2" max="2" hidden="1" outlineLevel="1"/></cols>',
      'column: column-hidden + outline-collapsed',
    ],
    ['beside a hidden one', '<cols><col min="3" max="3" hidden="1"/></cols>', ''],
    [
      'without width by default',
      '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15"/>',
      'column: column-zero-width',
    ],
    [
      'with a width where the default has none',
      '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15"/><cols><col min="2" max="2" width="9"/></cols>',
      '',
    ],
    ['up to nowhere', '<cols><col min="2" max="2000000000" hidden="1"/></cols>', 'column: column-hidden'],
    ['from nowhere', '<cols><col min="2000000000" max="2" hidden="1"/></cols>', ''],
  ];
  it.each(cases)('%s', async (_, before, expected) => {
    const rows = `<row r="2">${text('B2', 'Ann')}</row>`;
    expect(await hidingIn({ sheets: [{ before, rows }] })).toEqual({ B2: expected });
  });
});

/** A style sheet with the style at hand as number 1. */
function styles(parts: { numFmt?: string; font?: string; fill?: string; dxfs?: string; colours?: string }): string {
  return [
    parts.numFmt === undefined ? '' : `<numFmts><numFmt numFmtId="200" formatCode="${parts.numFmt}"/></numFmts>`,
    `<fonts><font><sz val="11"/></font><font>${parts.font ?? ''}</font></fonts>`,
    `<fills><fill><patternFill patternType="none"/></fill><fill>${parts.fill ?? '<patternFill patternType="none"/>'}</fill></fills>`,
    `<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="${parts.numFmt === undefined ? 0 : 200}" fontId="1" fillId="1"/></cellXfs>`,
    parts.dxfs === undefined ? '' : `<dxfs>${parts.dxfs}</dxfs>`,
    parts.colours ?? '',
  ].join('');
}
const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;
const STYLED = `<row r="1">${text('A1', 'Ann', ' s="1"')}</row>`;

describe('styles', () => {
  const colours: readonly (readonly [what: string, parts: Parameters<typeof styles>[0], hidden: boolean])[] = [
    ['white on no fill', { font: '<color rgb="FFFFFFFF"/>' }, true],
    ['white by index on no fill', { font: '<color indexed="9"/>' }, true],
    ['background colour of the system', { font: '<color indexed="65"/>' }, true],
    ['white by theme', { font: '<color theme="0"/>' }, true],
    ['black by theme', { font: '<color theme="1"/>' }, false],
    ['black by theme made all light', { font: '<color theme="1" tint="1"/>' }, true],
    ['white by theme, a little darker', { font: '<color theme="0" tint="-0.15"/>' }, false],
    ['nearly white', { font: '<color rgb="FFFDFDFD"/>' }, true],
    ['pale grey', { font: '<color rgb="FFD9D9D9"/>' }, false],
    ['white on blue', { font: '<color rgb="FFFFFFFF"/>', fill: solid('rgb="FF0000FF"') }, false],
    ['blue on blue', { font: '<color rgb="FF0000FF"/>', fill: solid('rgb="FF0000FF"') }, true],
    ['blue on blue by index', { font: '<color indexed="12"/>', fill: solid('indexed="12"') }, true],
    ['black by default on black', { fill: solid('rgb="FF000000"') }, true],
    ['black by default on black by theme', { fill: solid('theme="1"') }, true],
    ['black by default on yellow', { fill: solid('rgb="FFFFFF00"') }, false],
    [
      'white on grey dots',
      {
        font: '<color rgb="FFFFFFFF"/>',
        fill: '<patternFill patternType="gray125"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill>',
      },
      false,
    ],
    [
      'white on white dots',
      {
        font: '<color rgb="FFFFFFFF"/>',
        fill: '<patternFill patternType="gray125"><fgColor rgb="FFFFFFFF"/><bgColor rgb="FFFFFFFF"/></patternFill>',
      },
      true,
    ],
    [
      'white on a white gradient',
      {
        font: '<color rgb="FFFFFFFF"/>',
        fill: '<gradientFill><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FFFEFEFE"/></stop></gradientFill>',
      },
      true,
    ],
    [
      'white on a gradient',
      {
        font: '<color rgb="FFFFFFFF"/>',
        fill: '<gradientFill><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill>',
      },
      false,
    ],
    ['a fill whose colour is not told', { fill: '<patternFill patternType="solid"/>' }, false],
    ['automatic colour', { font: '<color auto="1"/>' }, false],
    ['a colour that is none', { font: '<color rgb="white"/>' }, false],
    [
      'white of the workbook’s own palette',
      {
        font: '<color indexed="10"/>',
        colours: `<colors><indexedColors>${'<rgbColor rgb="00FFFFFF"/>'.repeat(11)}</indexedColors></colors>`,
      },
      true,
    ],
  ];
  it.each(colours)('%s', async (_, parts, hidden) => {
    expect(await hidingIn({ sheets: [{ rows: STYLED }], styles: styles(parts) })).toEqual({
      A1: hidden ? 'cell: same-colour' : '',
    });
  });

  const sizes: readonly (readonly [size: string, expected: string])[] = [
    ['1', 'cell: tiny-font'],
    ['0.5', 'cell: tiny-font'],
    ['2', ''],
    ['11', ''],
  ];
  it.each(sizes)('letters of %s points', async (size, expected) => {
    expect(await hidingIn({ sheets: [{ rows: STYLED }], styles: styles({ font: `<sz val="${size}"/>` }) })).toEqual({
      A1: expected,
    });
  });

  it('joins what a style does', async () => {
    const parts = { font: '<sz val="1"/><color rgb="FFFFFFFF"/>', numFmt: ';;;' };
    expect(await hidingIn({ sheets: [{ rows: STYLED }], styles: styles(parts) })).toEqual({
      A1: 'cell: number-format + same-colour + tiny-font',
    });
  });

  it('takes white letters in the header of a table for white on the table’s colour', async () => {
    const rows = `<row r="1">${text('A1', 'Name', ' s="1"')}</row><row r="2">${text('A2', 'Ann', ' s="1"')}</row>`;
    const seen = await hidingIn({
      sheets: [{ rows, relationships: [{ type: 'table', target: '../tables/table1.xml' }] }],
      styles: styles({ font: '<color rgb="FFFFFFFF"/>' }),
      parts: {
        'xl/tables/table1.xml':
          '<table ref="A1:A2" displayName="T"><tableColumns><tableColumn name="Name"/></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>',
      },
    });
    expect(seen).toEqual({ A1: '', A2: 'cell: same-colour' });
  });

  it('reads the colours of the workbook’s theme', async () => {
    const theme =
      '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:srgbClr val="FFFFFF"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="000000"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
    const seen = await hidingIn({
      sheets: [{ rows: STYLED }],
      styles: styles({ font: '<color theme="1"/>' }),
      relationships: [{ type: 'theme', target: 'theme/theme1.xml' }],
      parts: { 'xl/theme/theme1.xml': theme },
    });
    expect(seen).toEqual({ A1: 'cell: same-colour' });
  });
});

describe('rich texts', () => {
  const run = (words: string, look?: string): string =>
    `<r>${look === undefined ? '' : `<rPr>${look}</rPr>`}<t>${words}</t></r>`;
  const white = '<color rgb="FFFFFFFF"/>';
  const cases: readonly (readonly [what: string, runs: string, style: 0 | 1, expected: string])[] = [
    ['with a white run', run('Total ') + run('of Ann', `<sz val="11"/>${white}`), 0, 'cell: same-colour'],
    ['with a run of a point', run('Total ') + run('of Ann', '<sz val="1"/>'), 0, 'cell: tiny-font'],
    ['with a red run', run('Total ') + run('of Ann', '<color rgb="FFFF0000"/>'), 0, ''],
    ['with a white run of blanks', run('Total') + run('  ', white), 0, ''],
    ['white by the cell, red by each run', run('Total', '<color rgb="FFFF0000"/>'), 1, ''],
    ['white by the cell, automatic by the run', run('Total', '<b/>'), 1, ''],
    ['white by the cell, for its first run only', run('Ann') + run('Total', '<b/>'), 1, 'cell: same-colour'],
    ['without looks of their own', run('Total ') + run('of Ann'), 0, ''],
  ];
  it.each(cases)('%s', async (_, runs, style, expected) => {
    const parts = workbookParts({
      sheets: [
        {
          rows: `<row r="1"><c r="A1" s="${style}" t="s"><v>0</v></c><c r="B1" s="${style}" t="inlineStr"><is>${runs}</is></c></row>`,
        },
      ],
      styles: styles({ font: white }),
    });
    const { cells } = await readAll(
      reader,
      packageOf({ ...parts, 'xl/sharedStrings.xml': `<sst><si>${runs}</si></sst>` }),
    );
    expect(cells.map((cell) => hiding(cell.hidden))).toEqual([expected, expected]);
  });
});

describe('number formats', () => {
  const cases: readonly (readonly [code: string, hidden: readonly string[]])[] = [
    [';;;', ['text', 'positive', 'negative']],
    ['&quot;&quot;;&quot;&quot;;&quot;&quot;;&quot;&quot;', ['text', 'positive', 'negative']],
    [';;', ['positive', 'negative']],
    [';;;@', ['positive', 'negative']],
    ['&quot;&quot;', ['positive', 'negative']],
    ['General;;', ['negative']],
    ['0;-0;;@', []],
    ['0;-0;0;', ['text']],
    ['@', []],
    ['General', []],
    ['#,##0', []],
    ['&quot;x&quot;;&quot;x&quot;;&quot;x&quot;;&quot;x&quot;', []],
    ['[Red]', []],
    ['0&quot;;;;&quot;', []],
    ['0\\;;-0', []],
  ];
  it.each(cases)('%s', async (code, hidden) => {
    const rows = `<row r="1">${text('A1', 'Ann', ' s="1"')}<c r="B1" s="1"><v>7</v></c><c r="C1" s="1"><v>-7</v></c><c r="D1" s="1"><v>0</v></c></row>`;
    const expected = (what: string): string => (hidden.includes(what) ? 'cell: number-format' : '');
    expect(await hidingIn({ sheets: [{ rows }], styles: styles({ numFmt: code }) })).toEqual({
      A1: expected('text'),
      B1: expected('positive'),
      C1: expected('negative'),
      // What a hidden zero would say is nothing.
      D1: '',
    });
  });
});

describe('conditional formats', () => {
  const white = '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>';
  const rule = (attributes: string, formula: string): string =>
    `<conditionalFormatting sqref="A1:A3 C1"><cfRule ${attributes} priority="1">${formula}</cfRule></conditionalFormatting>`;
  const cases: readonly (readonly [what: string, after: string, dxfs: string, text: string, number: string])[] = [
    [
      'always white',
      rule('type="expression" dxfId="0"', '<formula>TRUE</formula>'),
      white,
      'cell: conditional-format',
      'cell: conditional-format',
    ],
    [
      'always white, as a number',
      rule('type="expression" dxfId="0"', '<formula>1</formula>'),
      white,
      'cell: conditional-format',
      'cell: conditional-format',
    ],
    ['never', rule('type="expression" dxfId="0"', '<formula>FALSE</formula>'), white, '', ''],
    [
      'white where a formula holds',
      rule('type="expression" dxfId="0"', '<formula>ISERROR(A1)</formula>'),
      white,
      '',
      '',
    ],
    [
      'white where filled',
      rule('type="notContainsBlanks" dxfId="0"', '<formula>LEN(TRIM(A1))&gt;0</formula>'),
      white,
      'cell: conditional-format',
      'cell: conditional-format',
    ],
    [
      'white where above a number',
      rule('type="cellIs" operator="greaterThan" dxfId="0"', '<formula>3</formula>'),
      white,
      'cell: conditional-format',
      'cell: conditional-format',
    ],
    [
      'white where below a number',
      rule('type="cellIs" operator="lessThan" dxfId="0"', '<formula>3</formula>'),
      white,
      '',
      '',
    ],
    ['white where zero', rule('type="cellIs" operator="equal" dxfId="0"', '<formula>0</formula>'), white, '', ''],
    [
      'white where a word',
      rule('type="cellIs" operator="equal" dxfId="0"', '<formula>"ann"</formula>'),
      white,
      'cell: conditional-format',
      '',
    ],
    [
      'white between',
      rule('type="cellIs" operator="between" dxfId="0"', '<formula>1</formula><formula>9</formula>'),
      white,
      '',
      'cell: conditional-format',
    ],
    [
      'white where it says so',
      rule('type="containsText" text="NN" dxfId="0"', '<formula>x</formula>'),
      white,
      'cell: conditional-format',
      '',
    ],
    ['white where it is a duplicate', rule('type="duplicateValues" dxfId="0"', ''), white, '', ''],
    [
      'red',
      rule('type="expression" dxfId="0"', '<formula>TRUE</formula>'),
      '<dxf><font><color rgb="FFFF0000"/></font></dxf>',
      '',
      '',
    ],
    [
      'black fill',
      rule('type="expression" dxfId="0"', '<formula>TRUE</formula>'),
      '<dxf><fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill></dxf>',
      'cell: conditional-format',
      'cell: conditional-format',
    ],
    [
      'white on blue',
      rule('type="expression" dxfId="0"', '<formula>TRUE</formula>'),
      '<dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FF0000FF"/></patternFill></fill></dxf>',
      '',
      '',
    ],
    [
      'a blank format',
      rule('type="expression" dxfId="0"', '<formula>TRUE</formula>'),
      '<dxf><numFmt numFmtId="164" formatCode=";;;"/></dxf>',
      'cell: conditional-format',
      'cell: conditional-format',
    ],
    [
      'icons instead of values',
      rule('type="iconSet"', '<iconSet showValue="0"><cfvo type="min"/></iconSet>'),
      '',
      '',
      'cell: conditional-format',
    ],
    ['icons beside values', rule('type="iconSet"', '<iconSet><cfvo type="min"/></iconSet>'), '', '', ''],
    [
      'elsewhere',
      '<conditionalFormatting sqref="B9"><cfRule type="expression" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>',
      white,
      '',
      '',
    ],
    [
      'of later Excels',
      '<extLst><ext><x14:conditionalFormattings xmlns:x14="a" xmlns:xm="b"><x14:conditionalFormatting><x14:cfRule type="expression"><xm:f>TRUE</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>A1:A3 C1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      '',
      'cell: conditional-format',
      'cell: conditional-format',
    ],
  ];
  it.each(cases)('%s', async (_, after, dxfs, forText, forNumber) => {
    const rows = `<row r="1">${text('A1', 'Ann')}<c r="C1"><v>7</v></c></row>`;
    expect(await hidingIn({ sheets: [{ rows, after }], styles: styles({ dxfs }) })).toEqual({
      A1: forText,
      C1: forNumber,
    });
  });

  it('that colour the ground make a white font say nothing', async () => {
    const after = rule('type="expression" dxfId="0"', '<formula>A1&gt;5</formula>');
    const dxfs = '<dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf>';
    expect(
      await hidingIn({ sheets: [{ rows: STYLED, after }], styles: styles({ font: '<color rgb="FFFFFFFF"/>', dxfs }) }),
    ).toEqual({ A1: '' });
  });
});

describe('cells under merged ones', () => {
  it.each([
    ['A1:B2', { A1: '', B1: 'cell: covered', C1: '', A2: 'cell: covered' }],
    ['B1:C1', { A1: '', B1: '', C1: 'cell: covered', A2: '' }],
    ['A5:C9', { A1: '', B1: '', C1: '', A2: '' }],
  ])('%s', async (ref, expected) => {
    const rows = `<row r="1">${text('A1', 'a')}${text('B1', 'b')}${text('C1', 'c')}</row><row r="2">${text('A2', 'd')}</row>`;
    expect(await hidingIn({ sheets: [{ rows, after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }] })).toEqual(
      expected,
    );
  });
});

describe('remote cells', () => {
  const row = (number: number, column: string): string =>
    `<row r="${number}">${text(`${column}${number}`, 'Ann')}</row>`;
  const cases: readonly (readonly [what: string, sheet: SheetSpec, ref: string, remote: boolean])[] = [
    ['50 empty rows below', { rows: row(1, 'A') + row(52, 'A') }, 'A52', false],
    ['51 empty rows below', { rows: row(1, 'A') + row(53, 'A') }, 'A53', true],
    ['far below, step by step', { rows: row(1, 'A') + row(40, 'A') + row(80, 'A') }, 'A80', false],
    ['below what is remote', { rows: row(1, 'A') + row(200, 'A') + row(210, 'A') }, 'A210', true],
    ['far below in a sheet that looks empty', { rows: row(900, 'A') }, 'A900', true],
    [
      'far below where the sheet opens',
      { before: '<sheetViews><sheetView topLeftCell="A890"/></sheetViews>', rows: row(900, 'A') },
      'A900',
      false,
    ],
    ['far right', { rows: row(1, 'A') + row(2, 'AZ') }, 'AZ2', true],
    ['at the edge of the screen', { rows: row(1, 'A') + row(2, 'Z') }, 'Z2', false],
    ['20 empty columns to the right', { rows: row(1, 'J') + row(2, 'AE') }, 'AE2', false],
    ['21 empty columns to the right', { rows: row(1, 'J') + row(2, 'AF') }, 'AF2', true],
    [
      'right of columns that come later',
      { rows: row(1, 'A') + row(2, 'AZ') + row(3, 'P') + row(4, 'AI') },
      'AZ2',
      false,
    ],
  ];
  it.each(cases)('%s', async (_, sheet, ref, remote) => {
    expect((await hidingIn({ sheets: [sheet] }))[ref]).toBe(remote ? 'remote-cell: remote' : '');
  });

  it('below a chart are near it', async () => {
    const seen = await hidingIn({
      sheets: [
        { rows: row(1, 'A') + row(72, 'A'), relationships: [{ type: 'drawing', target: '../drawings/drawing1.xml' }] },
      ],
      parts: {
        'xl/drawings/drawing1.xml':
          '<wsDr><twoCellAnchor><from><col>0</col><row>2</row></from><to><col>5</col><row>70</row></to></twoCellAnchor></wsDr>',
      },
    });
    expect(seen).toEqual({ A1: '', A72: '' });
  });

  it.each([
    ['a border', '<border><left style="thin"/></border>', '<patternFill patternType="none"/>', false],
    ['a colour', '<border/>', solid('rgb="FFFFFF00"'), false],
    ['white', '<border/>', solid('rgb="FFFFFFFF"'), true],
    ['nothing', '<border><left/></border>', '<patternFill patternType="none"/>', true],
  ])('below blank cells with %s', async (_, border, fill, remote) => {
    const styleSheet = `<fills><fill/><fill>${fill}</fill></fills><borders><border/>${border}</borders><cellXfs><xf/><xf fillId="1" borderId="1"/></cellXfs>`;
    const blanks = Array.from({ length: 60 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`).join('');
    const seen = await hidingIn({ sheets: [{ rows: row(1, 'A') + blanks + row(62, 'A') }], styles: styleSheet });
    expect(seen.A62).toBe(remote ? 'remote-cell: remote' : '');
  });

  it('of a hidden row are both', async () => {
    const rows = `${row(1, 'A')}<row r="99" hidden="1">${text('A99', 'Ann')}</row>`;
    expect((await hidingIn({ sheets: [{ rows }] })).A99).toBe('row: row-hidden + remote');
  });
});

it('names the outermost place and every mechanism', async () => {
  const seen = await hidingIn({
    sheets: [
      {
        state: 'hidden',
        before: '<cols><col min="1" max="1" hidden="1"/></cols>',
        rows: `<row r="1" hidden="1">${text('A1', 'Ann', ' s="1"')}</row>`,
      },
    ],
    styles: styles({ numFmt: ';;;' }),
  });
  expect(seen).toEqual({ A1: 'sheet: sheet-hidden + row-hidden + column-hidden + number-format' });
});

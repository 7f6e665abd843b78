import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/xlsx/index.js';
import { packageOf } from '../ooxml/package-builder.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { text, workbookOf, workbookParts } from './workbook-builder.js';

const DATES = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
const CODE = (code: string): string => `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts>${DATES}`;

describe('values of cells', () => {
  const cases: readonly (readonly [what: string, cell: string, type: string | undefined, value?: unknown])[] = [
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'String', 'Ann Example'],
    ['a shared string written with blanks', '<c  r = "A1"  t="s" ><v> 0 </v></c>', 'String', 'Ann Example'],
    ['a shared string that is not there', '<c r="A1" t="s"><v>7</v></c>', undefined],
    ['a shared string with a negative number', '<c r="A1" t="s"><v>-1</v></c>', undefined],
    ['an inline string', text('A1', 'Ann Example'), 'String', 'Ann Example'],
    [
      'an inline string in runs',
      '<c r="A1" t="inlineStr"><is><r><t>Ann </t></r><r><t>Example</t></r></is></c>',
      'String',
      'Ann Example',
    ],
    [
      'an inline string with its reading',
      '<c r="A1" t="inlineStr"><is><t>Ann</t><rPh sb="0" eb="1"><t>AN</t></rPh></is></c>',
      'String',
      'Ann',
    ],
    [
      'an inline string that keeps blanks',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Ann </t></is></c>',
      'String',
      ' Ann ',
    ],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>', undefined],
    ['a string of a formula', '<c r="A1" t="str"><f>B1</f><v>Ann</v></c>', 'String', 'Ann'],
    ['an empty string of a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', undefined],
    [
      'a string with references',
      text('A1', 'Smith &amp; Sons &lt;a&gt; &#163;&#xe9;'),
      'String',
      'Smith & Sons <a> £é',
    ],
    ['a string in CDATA', '<c r="A1" t="str"><v><![CDATA[a & b]]></v></c>', 'String', 'a & b'],
    ['a code that XML cannot hold', text('A1', 'QQ_x0031_23456C'), 'String', 'QQ123456C'],
    ['a code that is escaped itself', text('A1', '_x005F_x0031_'), 'String', '_x0031_'],
    ['what only looks like a code', text('A1', 'file_x12_y'), 'String', 'file_x12_y'],
    ['line ends of Windows', text('A1', 'a\r\nb'), 'String', 'a\nb'],
    ['a carriage return by reference', text('A1', 'a&#13;b'), 'String', 'a\rb'],
    ['a whole number', '<c r="A1"><v>42</v></c>', 'Number', 42],
    ['a negative decimal', '<c r="A1"><v>-12.75</v></c>', 'Number', -12.75],
    ['a decimal without a whole part', '<c r="A1"><v>.5</v></c>', 'Number', 0.5],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 'Number', 0.0015],
    ['sixteen digits', '<c r="A1"><v>1234567890123456</v></c>', 'Number', 1234567890123456],
    ['seventeen digits of a fraction', '<c r="A1"><v>0.10000000000000001</v></c>', 'Number', 0.1],
    ['a number with t="n"', '<c r="A1" t="n"><v>5</v></c>', 'Number', 5],
    ['a number with blanks', '<c r="A1"><v> 5 </v></c>', 'Number', 5],
    ['a word where a number should be', '<c r="A1"><v>five</v></c>', 'String', 'five'],
    ['a number after a formula', '<c r="A1"><f t="shared" ref="A1:A9" si="0">B1+1</f><v>3</v></c>', 'Number', 3],
    ['a number after an empty formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 'Number', 3],
    ['no value', '<c r="A1" s="1"/>', undefined],
    ['an empty value', '<c r="A1"><v/></c>', undefined],
    ['a formula without a value', '<c r="A1"><f>B1</f></c>', undefined],
    ['true', '<c r="A1" t="b"><v>1</v></c>', 'Boolean', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', 'Boolean', false],
    ['true as a word', '<c r="A1" t="b"><v>true</v></c>', 'Boolean', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', 'Error', 0],
    ['a date by built-in format', '<c r="A1" s="1"><v>43831.5</v></c>', 'Date', 43831.5],
    ['a date of ISO', '<c r="A1" t="d"><v>2020-01-01T12:00:00</v></c>', 'Date', 43831.5],
    ['a date of ISO without a time', '<c r="A1" t="d"><v>2020-01-01</v></c>', 'Date', 43831],
    ['no date of ISO', '<c r="A1" t="d"><v>soon</v></c>', 'String', 'soon'],
    ['a style that does not exist', '<c r="A1" s="99"><v>1</v></c>', 'Number', 1],
    ['attributes nobody knows', '<c r="A1" cm="1" vm="2" x="y"><v>1</v></c>', 'Number', 1],
    ['single quotes', "<c r='A1' t='s'><v>0</v></c>", 'String', 'Ann Example'],
    ['an extension after the value', '<c r="A1"><v>1</v><extLst><ext uri="x"/></extLst></c>', 'Number', 1],
    ['a comment in between', '<c r="A1"><!-- x --><v>1</v></c>', 'Number', 1],
  ];
  it.each(cases)('%s', async (_, cell, type, value) => {
    const { cells } = await readAll(
      reader,
      workbookOf({ sheets: [{ rows: `<row r="1">${cell}</row>` }], strings: ['Ann Example'], styles: DATES }),
    );
    expect(cells.map((seen) => [seen.ref, seen.type, seen.value])).toEqual(
      type === undefined ? [] : [['A1', type, value]],
    );
  });

  it.each([
    ['dd/mm/yyyy', 'Date'],
    ['[$-809]d mmmm yyyy;@', 'Date'],
    ['[h]:mm:ss', 'Date'],
    ['mm:ss.0', 'Date'],
    ['yyyy&quot; year&quot;', 'Date'],
    ['General', 'Number'],
    ['0.00E+00', 'Number'],
    ['#,##0.00;[Red]-#,##0.00', 'Number'],
    ['&quot;days&quot; 0', 'Number'],
    ['0\\d', 'Number'],
    ['_-* #,##0_-', 'Number'],
    ['[$£-809]#,##0', 'Number'],
    ['@', 'Number'],
    ['0%', 'Number'],
  ])('a number formatted %s is a %s', async (code, type) => {
    const bytes = workbookOf({
      sheets: [{ rows: '<row r="1"><c r="A1" s="2"><v>43831</v></c></row>' }],
      styles: CODE(code),
    });
    expect((await readAll(reader, bytes)).cells.map((cell) => cell.type)).toEqual([type]);
  });

  it('counts days of the other epoch from the same day', async () => {
    const bytes = workbookOf({
      workbookBefore: '<workbookPr date1904="1"/>',
      sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>42369</v></c><c r="B1"><v>42369</v></c></row>' }],
      styles: DATES,
    });
    expect((await readAll(reader, bytes)).cells.map((cell) => cell.value)).toEqual([43831, 42369]);
  });
});

describe('places of cells', () => {
  const cases: readonly (readonly [what: string, rows: string, refs: readonly string[], gaps?: number])[] = [
    ['stated', '<row r="3"><c r="B3"><v>1</v></c></row>', ['B3']],
    [
      'of rows without numbers',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      ['A1', 'B1', 'A2'],
    ],
    ['counted on after a blank cell', '<row r="1"><c r="B1"/><c><v>1</v></c></row>', ['C1']],
    ['in a row that says something else', '<row r="1"><c r="A9"><v>1</v></c></row>', ['A9']],
    ['in lower case', '<row r="1"><c r="ab1"><v>1</v></c></row>', ['AB1']],
    ['with dollars', '<row r="1"><c r="$C$1"><v>1</v></c></row>', ['C1']],
    ['at the end of the sheet', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ['XFD1048576']],
    ['beyond the last row', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>', ['A1048576'], 1],
    ['beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>', ['XFD1'], 1],
    ['nowhere', '<row r="999999999"><c r="ZZZZZZZZZ999999999"><v>1</v></c></row>', ['XFD1048576'], 1],
    ['in no row', '<c r="B2"><v>1</v></c>', ['B2']],
    [
      'with other elements in the row',
      '<row r="1"><x/><c r="A1"><v>1</v></c><y>z</y><c r="B1"><v>2</v></c></row>',
      ['A1', 'B1'],
    ],
  ];
  for (const [what, rows, refs, gaps = 0] of cases)
    it(what, async () => {
      const seen = await readAll(reader, workbookOf({ sheets: [{ rows }] }));
      expect(seen.cells.map((cell) => cell.ref)).toEqual(refs);
      expect(seen.gaps).toHaveLength(gaps);
    });

  it('reads cells whatever prefix their elements have', async () => {
    const xml = `<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>one</x:t></x:is></x:c><x:c r="B1"><x:f>"two"&amp;1</x:f><x:v>2</x:v></x:c><x:c r="C1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { cells, texts } = await readAll(reader, workbookOf({ sheets: [{ xml }], strings: ['three'] }));
    expect(cells.map((cell) => [cell.ref, cell.value])).toEqual([
      ['A1', 'one'],
      ['B1', 2],
      ['C1', 'three'],
    ]);
    expect(texts.map((seen) => seen.text)).toContain('"two"&1');
  });

  it('reads a sheet in UTF-16', async () => {
    const xml = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1">${text('A1', 'Zoë')}</row></sheetData></worksheet>`,
      'utf16le',
    );
    const { cells } = await readAll(reader, workbookOf({ sheets: [{ xml }] }));
    expect(cells.map((cell) => cell.value)).toEqual(['Zoë']);
  });

  it('never trusts the dimension', async () => {
    const bytes = workbookOf({
      sheets: [{ before: '<dimension ref="A1"/>', rows: '<row r="9"><c r="C9"><v>1</v></c></row>' }],
    });
    expect((await readAll(reader, bytes)).cells.map((cell) => cell.ref)).toEqual(['C9']);
  });

  it('gives more cells than one batch in order', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c>${text(`B${row + 1}`, `w${row % 7}`)}</row>`,
    );
    const { cells } = await readAll(reader, workbookOf({ sheets: [{ rows: rows.join('') }] }));
    expect(cells).toHaveLength(6000);
    expect(cells.every((cell, at) => cell.value === (at % 2 === 0 ? at / 2 : `w${((at - 1) / 2) % 7}`))).toBe(true);
  });
});

describe('shared strings', () => {
  const cases: readonly (readonly [what: string, si: string, value: string])[] = [
    ['plain', '<si><t>Ann</t></si>', 'Ann'],
    ['in runs', '<si><r><rPr><b/></rPr><t xml:space="preserve">Ann </t></r><r><t>Example</t></r></si>', 'Ann Example'],
    ['with its reading', '<si><t>Ann</t><rPh sb="0" eb="3"><t>AN</t></rPh><phoneticPr fontId="1"/></si>', 'Ann'],
    ['with references', '<si><t>Smith &amp; Sons</t></si>', 'Smith & Sons'],
    ['with a code', '<si><t>QQ_x0031_23456C</t></si>', 'QQ123456C'],
    ['with line ends of Windows', '<si><t>a\r\nb</t></si>', 'a\nb'],
    ['in CDATA', '<si><t><![CDATA[a & <b>]]></t></si>', 'a & <b>'],
    ['empty', '<si><t/></si>', ''],
    ['without text', '<si/>', ''],
    ['of the beta of 2006', '<sstItem><t>Ann</t></sstItem>', 'Ann'],
  ];
  it.each(cases)('%s', async (_, si, value) => {
    const parts = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>' }] });
    const bytes = packageOf({
      ...parts,
      'xl/sharedStrings.xml': `<sst><si><t>first</t></si>${si}<si><t>last</t></si></sst>`,
    });
    const { cells, orphans } = await readAll(reader, bytes);
    expect(cells.map((cell) => cell.value)).toEqual([value]);
    expect(orphans).toEqual(['first', 'last']);
  });

  it('says so when they are damaged, and reads what is left', async () => {
    const parts = workbookParts({
      sheets: [{ rows: `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'still here')}</row>` }],
    });
    const { cells, gaps } = await readAll(reader, packageOf({ ...parts, 'xl/sharedStrings.xml': '<sst><si' }));
    expect(cells.map((cell) => cell.value)).toEqual(['still here']);
    expect(gaps.map(({ reason, at }) => [reason, at.part])).toEqual([
      ['damaged', 'xl/sharedStrings.xml'],
      ['damaged', 'xl/worksheets/sheet1.xml'],
    ]);
  });

  it('are a gap when their part holds something else, and so is a sheet', async () => {
    const parts = workbookParts({ sheets: [{ rows: `<row r="1">${text('A1', 'Ann')}</row>` }], strings: ['Bob'] });
    const { gaps } = await readAll(
      reader,
      packageOf({
        ...parts,
        'xl/sharedStrings.xml': parts['xl/worksheets/sheet1.xml']!,
        'xl/worksheets/sheet1.xml': parts['xl/sharedStrings.xml']!,
      }),
    );
    expect(gaps.map(({ reason, at }) => [reason, at.part])).toEqual([
      ['damaged', 'xl/sharedStrings.xml'],
      ['damaged', 'xl/worksheets/sheet1.xml'],
    ]);
  });
});

describe('what a formula could show', () => {
  it.each([
    ['IF(1=1,"","Ann Example")', ['Ann Example']],
    ['IF(A1="","Ann ""Nan"" Example","Bob Test")', ['Ann "Nan" Example\nBob Test']],
    ['IF(A1="Ann",1)', []],
    ['"A1"&"B2"', []],
  ])('%s', async (formula, said) => {
    const rows = `<row r="1"><c r="A1"><f>${formula.replaceAll('"', '&quot;')}</f></c></row>`;
    const { texts } = await readAll(reader, workbookOf({ sheets: [{ rows }] }));
    const shown = texts.filter(({ role, hidden }) => role === 'title' && hidden !== undefined);
    expect(shown.map(({ text, hidden }) => [text, hiding(hidden)])).toEqual(
      said.map((words) => [words, 'field-code: field-code']),
    );
  });
});

describe('formulas', () => {
  const cases: readonly (readonly [what: string, formula: string, text: string | undefined])[] = [
    ['with a word', 'IF(A2=&quot;Ann Example&quot;,1,0)', 'IF(A2="Ann Example",1,0)'],
    ['with a raw quote', 'LOOKUP("Ann Example",B:B)', 'LOOKUP("Ann Example",B:B)'],
    ['with a path', "'C:\\staff\\[Pay.xlsx]Sheet1'!A1", "'C:\\staff\\[Pay.xlsx]Sheet1'!A1"],
    ['with another book by number', '[1]Sheet1!A1', undefined],
    ['with an empty string', 'IF(A2=&quot;&quot;,1,0)', undefined],
    ['with a column of a table', 'SUM(Pay[Amount])', undefined],
    ['of references only', 'SUM(A1:A9)', undefined],
  ];
  it.each(cases)('%s', async (_, formula, expected) => {
    for (const spelling of [`<c r="A1"><f>${formula}</f><v>1</v></c>`, `<c r='A1'><f>${formula}</f><v>1</v></c>`]) {
      const { texts } = await readAll(reader, workbookOf({ sheets: [{ rows: `<row r="1">${spelling}</row>` }] }));
      expect(texts.filter((seen) => seen.role === 'code').map((seen) => seen.text)).toEqual(
        expected === undefined ? [] : [expected],
      );
    }
  });

  it('are told once for the same words', async () => {
    const rows = [1, 2, 3]
      .map((row) => `<row r="${row}"><c r="A${row}"><f>IF(B${row}="Ann",1)</f><v>1</v></c></row>`)
      .join('');
    const { texts } = await readAll(reader, workbookOf({ sheets: [{ rows }] }));
    expect(texts.filter((seen) => seen.role === 'code').map((seen) => seen.text)).toEqual(['IF(B1="Ann",1)']);
  });
});

describe('sheets', () => {
  it.each([
    ['visible', ''],
    ['hidden', 'sheet: sheet-hidden'],
    ['veryHidden', 'sheet: sheet-very-hidden'],
    ['VERYHIDDEN', 'sheet: sheet-very-hidden'],
  ])('%s', async (state, expected) => {
    const bytes = workbookOf({ sheets: [{}, { name: 'Staff', state, rows: `<row r="1">${text('A1', 'Ann')}</row>` }] });
    const { cells, texts } = await readAll(reader, bytes);
    expect(cells.map((cell) => [cell.at.sheet, hiding(cell.hidden)])).toEqual([['Staff', expected]]);
    expect(texts.filter((seen) => seen.text === 'Staff').map((seen) => [seen.role, hiding(seen.hidden)])).toEqual([
      ['title', expected],
    ]);
  });

  it('that are listed and missing are a gap, and the others are read', async () => {
    const parts = workbookParts({ sheets: [{ name: 'Gone' }, { rows: `<row r="1">${text('A1', 'Ann')}</row>` }] });
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = parts;
    const { cells, gaps } = await readAll(reader, packageOf(rest));
    expect(cells).toHaveLength(1);
    expect(gaps.map(({ reason, at }) => [reason, at.sheet])).toContainEqual(['damaged', 'Gone']);
  });

  it('that break off give what came before, and a gap', async () => {
    const xml = `<worksheet><sheetData><row r="1">${text('A1', 'Ann')}</row><row r="2"><c r="A2"><v>1`;
    const { cells, gaps } = await readAll(reader, workbookOf({ sheets: [{ xml }] }));
    expect(cells.map((cell) => cell.value)).toEqual(['Ann']);
    expect(gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  it.each(['chartsheet', 'dialogsheet', 'xlMacrosheet'])('of the kind %s are read', async (type) => {
    const { gaps, cells } = await readAll(
      reader,
      workbookOf({ sheets: [{ type, rows: `<row r="1">${text('A1', 'Ann')}</row>` }] }),
    );
    expect(gaps).toEqual([]);
    expect(cells).toHaveLength(1);
  });

  it('of old macros are told', async () => {
    const { facts } = await readAll(reader, workbookOf({ sheets: [{ type: 'xlMacrosheet' }] }));
    expect(facts.map(({ fact }) => fact)).toEqual(['macro']);
  });
});

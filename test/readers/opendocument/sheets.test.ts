import { describe, expect, it } from 'vitest';
import { hiding } from '../ooxml/read-all.js';
import { cellsOf, type DocumentSpec, flat, linesOf, read } from './document-builder.js';

const s = (text: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const n = (value: string, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;
const sheet = (content: string, more = ''): string => `<table:table table:name="Data"${more}>${content}</table:table>`;
const style = (name: string, family: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;
const blank = (columns: number): string => `<table:table-cell table:number-columns-repeated="${columns}"/>`;

const book = (body: string, automatic = ''): DocumentSpec => ({ kind: 'spreadsheet', body, automatic });

describe('values of cells', () => {
  const cell = (attributes: string, text = ''): string =>
    sheet(row(`<table:table-cell ${attributes}>${text}</table:table-cell>`));
  const cases: readonly (readonly [what: string, body: string, cells: readonly string[]])[] = [
    ['a string', sheet(row(s('Ann'))), ['A1=Ann']],
    ['two lines', cell('office:value-type="string"', '<text:p>a</text:p><text:p>b</text:p>'), ['A1=a\nb']],
    ['a number', sheet(row(n('-12.5'))), ['A1=-12.5']],
    ['money', cell('office:value-type="currency" office:value="3"', '<text:p>£3</text:p>'), ['A1=3']],
    ['a date', cell('office:value-type="date" office:date-value="2020-02-03"', '<text:p>3 Feb</text:p>'), ['A1=43864']],
    ['a time', cell('office:value-type="time" office:time-value="PT12H00M00S"', '<text:p>12:00</text:p>'), ['A1=0.5']],
    ['a switch', cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>TRUE</text:p>'), ['A1=true']],
    ['text without a type', cell('', '<text:p>Ann</text:p>'), ['A1=Ann']],
    ['a stated string', cell('office:value-type="string" office:string-value="Ann"'), ['A1=Ann']],
    ['a number that is none', cell('office:value-type="float" office:value="x"'), ['A1=x']],
    ['a date that is none', cell('office:value-type="date" office:date-value="x"'), ['A1=x']],
    ['blank cells', sheet(row(s('') + blank(3) + s('E'))), ['E1=E']],
    ['blank rows', sheet(row(blank(9), ' table:number-rows-repeated="4"') + row(s('a'))), ['A5=a']],
    [
      'repeated cells',
      sheet(row(s('a', ' table:number-columns-repeated="3"') + s('d'))),
      ['A1=a', 'B1=a', 'C1=a', 'D1=d'],
    ],
    ['repeated rows', sheet(row(s('a'), ' table:number-rows-repeated="2"') + row(s('c'))), ['A1=a', 'A2=a', 'A3=c']],
    [
      'rows in groups',
      sheet(`<table:table-row-group>${row(s('a'))}</table:table-row-group>${row(s('b'))}`),
      ['A1=a', 'A2=b'],
    ],
    [
      'a shape in a cell',
      sheet(
        row(
          `<table:table-cell><draw:frame draw:name="Frame 1"><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></table:table-cell>${s('b')}`,
        ),
      ),
      ['B1=b'],
    ],
  ];
  it.each(cases)('%s', async (_, body, cells) => {
    expect(cellsOf(await read(flat(book(body))))).toEqual(cells);
  });

  it.each([
    ['rows', sheet(row(s('a'), ' table:number-rows-repeated="1048576"')), 1000],
    ['cells', sheet(row(s('a', ' table:number-columns-repeated="16384"'))), 1000],
    [
      'both',
      sheet(row(s('a', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"')),
      1_000_000,
    ],
  ])('hands a value on at most a thousand times: %s', async (_, body, most) => {
    const { cells, gaps } = await read(flat(book(body)));
    expect(cells.length).toBeGreaterThan(900);
    expect(cells.length).toBeLessThanOrEqual(most + 1);
    expect(gaps).toEqual([]);
  });

  it('hands each value on once however much was repeated before', async () => {
    const wall = row(s('a', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"');
    const { cells } = await read(flat(book(sheet(wall) + sheet(row(s('Ann', ' table:number-columns-repeated="9"'))))));
    const found = cells.filter(({ value }) => value === 'Ann').length;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(9);
  });

  it('tells of cells beyond the edge', async () => {
    const { cells, gaps } = await read(flat(book(sheet(row(blank(20_000) + s('far'))))));
    expect(cells).toMatchObject([{ ref: 'XFD1', value: 'far' }]);
    expect(gaps).toMatchObject([{ reason: 'damaged' }]);
  });
});

describe('what hides cells', () => {
  const white = style('w', 'table-cell', '<style:text-properties fo:color="#ffffff"/>');
  const cases: readonly (readonly [what: string, body: string, automatic: string, cells: readonly string[]])[] = [
    ['a hidden row', sheet(row(s('a'), ' table:visibility="collapse"')), '', ['A1=a {row: row-hidden}']],
    ['a filtered row', sheet(row(s('a'), ' table:visibility="filter"')), '', ['A1=a {row: row-filtered}']],
    ['a visible row', sheet(row(s('a'), ' table:visibility="visible"')), '', ['A1=a']],
    [
      'a row without height',
      sheet(row(s('a'), ' table:style-name="r"')),
      style('r', 'table-row', '<style:table-row-properties style:row-height="0cm"/>'),
      ['A1=a {row: row-zero-height}'],
    ],
    [
      'a low row',
      sheet(row(s('a'), ' table:style-name="r"')),
      style('r', 'table-row', '<style:table-row-properties style:row-height="2mm"/>'),
      ['A1=a'],
    ],
    [
      'folded rows',
      sheet(
        `<table:table-row-group table:display="false">${row(s('a'), ' table:visibility="collapse"')}</table:table-row-group>${row(s('b'))}`,
      ),
      '',
      ['A1=a {row: row-hidden + outline-collapsed}', 'A2=b'],
    ],
    [
      'hidden columns',
      sheet(
        `<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-column/>${row(s('a') + s('b') + s('c') + s('d'))}`,
      ),
      '',
      ['A1=a', 'B1=b {column: column-hidden}', 'C1=c {column: column-hidden}', 'D1=d'],
    ],
    [
      'a column without width',
      sheet(`<table:table-column table:style-name="c"/>${row(s('a'))}`),
      style('c', 'table-column', '<style:table-column-properties style:column-width="0in"/>'),
      ['A1=a {column: column-zero-width}'],
    ],
    [
      'a sheet that is not displayed',
      sheet(row(s('a')), ' table:style-name="t"'),
      style('t', 'table', '<style:table-properties table:display="false"/>'),
      ['A1=a {sheet: sheet-hidden}'],
    ],
    [
      'a sheet that is',
      sheet(row(s('a')), ' table:style-name="t"'),
      style('t', 'table', '<style:table-properties table:display="true"/>'),
      ['A1=a'],
    ],
    ['white on white', sheet(row(s('a', ' table:style-name="w"'))), white, ['A1=a {cell: same-colour}']],
    [
      'white by the style of its column',
      sheet(`<table:table-column table:default-cell-style-name="w"/>${row(s('a'))}`),
      white,
      ['A1=a {cell: same-colour}'],
    ],
    [
      'white on blue',
      sheet(row(s('a', ' table:style-name="w"'))),
      style(
        'w',
        'table-cell',
        '<style:table-cell-properties fo:background-color="#1f3864"/><style:text-properties fo:color="#ffffff"/>',
      ),
      ['A1=a'],
    ],
    [
      'white that a condition may paint',
      sheet(row(s('a', ' table:style-name="w"'))),
      style('b', 'table-cell', '<style:table-cell-properties fo:background-color="#1f3864"/>') +
        style(
          'w',
          'table-cell',
          '<style:text-properties fo:color="#ffffff"/><style:map style:condition="x" style:apply-style-name="b"/>',
        ),
      ['A1=a'],
    ],
    [
      'a point',
      sheet(row(s('a', ' table:style-name="t"'))),
      style('t', 'table-cell', '<style:text-properties fo:font-size="1pt"/>'),
      ['A1=a {cell: tiny-font}'],
    ],
    [
      'a string that its format leaves out',
      sheet(row(s('', ' office:string-value="Ann"'))),
      '',
      ['A1=Ann {cell: number-format}'],
    ],
    [
      'a number that its format leaves out',
      sheet(row('<table:table-cell office:value-type="float" office:value="5"><text:p/></table:table-cell>')),
      '',
      ['A1=5 {cell: number-format}'],
    ],
    [
      'a zero that its format leaves out',
      sheet(row('<table:table-cell office:value-type="float" office:value="0"><text:p/></table:table-cell>')),
      '',
      ['A1=0'],
    ],
    [
      'a number without its text',
      sheet(row('<table:table-cell office:value-type="float" office:value="5"/>')),
      '',
      ['A1=5'],
    ],
    [
      'a cell under another',
      sheet(
        row(
          `${s('a', ' table:number-columns-spanned="2"')}<table:covered-table-cell office:value-type="string"><text:p>b</text:p></table:covered-table-cell>`,
        ),
      ),
      '',
      ['A1=a', 'B1=b {cell: covered}'],
    ],
    [
      'a remote cell',
      sheet(row(s('a')) + row(blank(1), ' table:number-rows-repeated="400"') + row(s('far'))),
      '',
      ['A1=a', 'A402=far {remote-cell: remote}'],
    ],
    [
      'a sheet kept of another file',
      sheet(row(s('a')), ' table:style-name="t"').replace('"Data"', `"'file:///s:/staff.ods'#List"`),
      style('t', 'table', '<style:table-properties table:display="false"/>'),
      ['A1=a {external-link: cache}'],
    ],
  ];
  it.each(cases)('%s', async (_, body, automatic, cells) => {
    expect(cellsOf(await read(flat(book(body, automatic))))).toEqual(cells);
  });
});

describe('what stands around cells', () => {
  const cases: readonly (readonly [what: string, spec: DocumentSpec, lines: readonly string[]])[] = [
    ['the name of a sheet', book(sheet('')), ['Data (title)']],
    [
      'a note',
      book(
        sheet(
          row(
            '<table:table-cell><office:annotation><dc:creator>Sam</dc:creator><text:p>ask Ann</text:p></office:annotation></table:table-cell>',
          ),
        ),
      ),
      ['Data (title)', '{comment: comment|Sam} (author)', '{comment: comment|ask Ann}'],
    ],
    [
      'choices of a validation',
      book(
        '<table:content-validations><table:content-validation table:name="v" table:condition="of:cell-content-is-in-list(&quot;Ann&quot;;&quot;Bob&quot;)"><table:help-message table:title="Who"><text:p>pick</text:p></table:help-message></table:content-validation></table:content-validations>',
      ),
      [
        '{data-validation: validation|Ann\nBob}',
        '{data-validation: validation|Who}',
        '{data-validation: validation|pick}',
      ],
    ],
    ['a validation by number', book('<table:content-validation table:condition="of:cell-content()&gt;5"/>'), []],
    [
      'a named constant',
      book(
        '<table:named-expressions><table:named-expression table:name="who" table:expression="of:=&quot;Ann&quot;"/></table:named-expressions>',
      ),
      ['who (title)', '{defined-name: defined-name|Ann}'],
    ],
    [
      'a named range',
      book('<table:named-range table:name="list" table:cell-range-address="$Data.$A$1"/>'),
      ['list (title)'],
    ],
    [
      'values of a filter',
      book(
        '<table:database-range><table:filter><table:filter-condition table:value="Ann" table:field-number="0"/></table:filter></table:database-range>',
      ),
      ['{row: row-filtered|Ann}'],
    ],
    [
      'a source in a database',
      book(
        '<table:database-range><table:database-source-sql table:database-name="HR" table:sql-statement="select * from staff"/></table:database-range>',
      ),
      ['{connection: connection|HR\nselect * from staff} (code)'],
    ],
    [
      'members of a pivot table',
      book(
        '<table:data-pilot-tables><table:data-pilot-table table:name="P"><table:data-pilot-field table:source-field-name="Name"><table:data-pilot-member table:name="Ann"/></table:data-pilot-field></table:data-pilot-table></table:data-pilot-tables>',
      ),
      ['{pivot-cache: cache|P} (title)', '{pivot-cache: cache|Name} (title)', '{pivot-cache: cache|Ann}'],
    ],
    [
      'words in a formula',
      book(sheet(row(n('1', ' table:formula="of:=IF([.A1]=&quot;Ann&quot;;1;0)"')))),
      ['Data (title)', 'of:=IF([.A1]="Ann";1;0) (code)'],
    ],
    ['a formula without words', book(sheet(row(n('1', ' table:formula="of:=SUM([.A1:.A9])"')))), ['Data (title)']],
    [
      'a value that a tracked change replaced',
      book(
        '<table:tracked-changes><table:cell-content-change><office:change-info><dc:creator>Sam</dc:creator></office:change-info><table:previous><table:change-track-table-cell office:value-type="string"><text:p>Ann</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>',
      ),
      ['{tracked-change: property|Sam} (author)', '{revision-log: tracked-deletion|Ann}'],
    ],
    [
      'a text box beside the sheet',
      book(
        sheet(
          '<table:shapes><draw:frame svg:x="-9cm" svg:y="1cm" svg:width="2cm" svg:height="1cm"><draw:text-box><text:p>Ann</text:p></draw:text-box></draw:frame></table:shapes>',
        ),
      ),
      ['Data (title)', '{text-box: off-sheet|Ann}'],
    ],
    [
      'a header somebody wrote, and one that is there by itself',
      {
        kind: 'spreadsheet',
        masters:
          '<style:master-page><style:header><text:p>Ann</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>',
      },
      ['{header-footer: header-footer|Ann}'],
    ],
    [
      'the title of a chart',
      { kind: 'chart', body: '<chart:chart><chart:title><text:p>Leave</text:p></chart:title></chart:chart>' },
      ['Leave'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(flat(spec), true)).toEqual(lines);
  });

  it('gives the table of a chart as its cache', async () => {
    const table = `<chart:chart>${sheet(row(s('Ann') + n('3')))}</chart:chart>`;
    const { cells, texts } = await read(flat({ kind: 'chart', body: table }));
    expect(cells.map(({ value, hidden }) => [value, hiding(hidden)])).toEqual([
      ['Ann', 'chart-cache: cache'],
      [3, 'chart-cache: cache'],
    ]);
    expect(texts).toEqual([]);
  });

  it('places notes, and states protection', async () => {
    const note = '<table:table-cell><office:annotation><text:p>x</text:p></office:annotation></table:table-cell>';
    const { texts, facts } = await read(flat(book(sheet(row(blank(2) + note), ' table:protected="true"'))));
    expect(texts.at(-1)?.at).toMatchObject({ sheet: 'Data', range: 'C1' });
    expect(facts.map(({ fact }) => fact)).toEqual(['sheet-protected', 'comment']);
  });
});

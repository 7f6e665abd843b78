import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/xlsx/index.js';
import { packageOf, relationships } from '../ooxml/package-builder.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { type SheetSpec, text, type WorkbookSpec, workbookOf } from './workbook-builder.js';

/** Texts as `text | role | where hidden`, the sheets' own names left out. */
function lines(seen: Seen): readonly string[] {
  return seen.texts
    .filter(({ text, at, role }) => !(role === 'title' && text === at.sheet))
    .map(({ text, role, hidden }) => `${text} | ${role ?? ''} | ${hiding(hidden)}`);
}

function facts(seen: Seen): readonly string[] {
  return seen.facts.map(({ fact, count }) => `${fact} ${count}`);
}

const read = (spec: WorkbookSpec): Promise<Seen> => readAll(reader, workbookOf(spec));

describe('around the cells of a sheet', () => {
  const cases: readonly (readonly [
    what: string,
    sheet: SheetSpec,
    lines: readonly string[],
    facts?: readonly string[],
  ])[] = [
    ['code name', { before: '<sheetPr codeName="SamsSheet"/>' }, ['SamsSheet | title | ']],
    ['protection', { after: '<sheetProtection sheet="1"/>' }, [], ['sheet-protected 1']],
    [
      'protected range',
      { after: '<protectedRanges><protectedRange name="Sam only" sqref="A1"/></protectedRanges>' },
      ['Sam only | title | '],
    ],
    [
      'values of a filter',
      {
        after:
          '<autoFilter ref="A1:A9"><filterColumn colId="0"><filters><filter val="Ann Example"/><filter val="Bob Sample"/></filters></filterColumn></autoFilter>',
      },
      ['Ann Example\nBob Sample |  | row: row-filtered'],
    ],
    [
      'input message and list of a validation',
      {
        after:
          '<dataValidations><dataValidation type="list" sqref="B2:B9" promptTitle="Who" prompt="Ask Ann Example" error="Not Bob"><formula1>"Ann,Bob"</formula1></dataValidation></dataValidations>',
      },
      [
        'Who |  | data-validation: validation',
        'Ask Ann Example |  | data-validation: validation',
        'Not Bob |  | data-validation: validation',
        'Ann,Bob |  | data-validation: validation',
      ],
    ],
    [
      'list of a validation elsewhere in the book',
      {
        after:
          '<dataValidations><dataValidation type="list" sqref="B2"><formula1>Lists!$A$1:$A$9</formula1></dataValidation></dataValidations>',
      },
      [],
    ],
    [
      'list of a validation of later Excels',
      {
        after:
          '<extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation><x14:formula1><xm:f>"Ann,Bob"</xm:f></x14:formula1><xm:sqref>C1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      },
      ['Ann,Bob |  | data-validation: validation'],
    ],
    [
      'header and footer',
      {
        after:
          '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Prepared by Ann Example&amp;RPage &amp;P of &amp;N</oddHeader><oddFooter>&amp;CSmith &amp;&amp; Sons&amp;D&amp;RTo Bob</oddFooter></headerFooter>',
      },
      [
        'Prepared by Ann Example |  | header-footer: header-footer',
        'Smith & Sons\nTo Bob |  | header-footer: header-footer',
      ],
    ],
    [
      'hyperlink within the book',
      { after: '<hyperlinks><hyperlink ref="A1" location="Staff!A1" display="Ann" tooltip="About Ann"/></hyperlinks>' },
      ['About Ann |  | alt-text: alt-text', 'Ann |  | property: property', 'Staff!A1 | code | '],
    ],
    [
      'scenario',
      {
        after:
          '<scenarios><scenario name="Bob leaves" user="Ann Example" comment="Asked by Cy"><inputCells r="B2" val="31000"/></scenario></scenarios>',
      },
      [
        'Bob leaves | title | cell: custom-view',
        'Asked by Cy |  | cell: custom-view',
        'Ann Example | author | cell: custom-view',
        '31000 |  | cell: custom-view',
      ],
      ['scenario 1'],
    ],
    [
      'saved view',
      {
        after:
          '<customSheetViews><customSheetView guid="{1}" state="hidden"><headerFooter><oddHeader>&amp;CDraft of Ann</oddHeader></headerFooter></customSheetView></customSheetViews>',
      },
      ['Draft of Ann |  | header-footer: header-footer'],
      ['custom-view 1'],
    ],
  ];
  for (const [what, sheet, expected, expectedFacts = []] of cases)
    it(what, async () => {
      const seen = await read({ sheets: [sheet] });
      expect(lines(seen)).toEqual(expected);
      expect(facts(seen)).toEqual(expectedFacts);
      expect(seen.gaps).toEqual([]);
    });

  it('is hidden with the sheet', async () => {
    const seen = await read({
      sheets: [{ state: 'veryHidden', after: '<headerFooter><oddHeader>&amp;CAnn</oddHeader></headerFooter>' }],
    });
    expect(lines(seen)).toEqual(['Ann |  | sheet: sheet-very-hidden + header-footer']);
  });
});

describe('what a link would write or ask for', () => {
  it.each([
    ['mailto:foi@example.org?subject=About%20Ann%20Example', ['About Ann Example']],
    ['https://example.org/x?name=Ann+Example&page=2#top', ['Ann Example']],
    ['https://example.org/x?id=12&lang=en', []],
    ['https://example.org/what?', []],
  ])('%s', async (target, said) => {
    const seen = await read({ sheets: [{ relationships: [{ type: 'hyperlink', target, external: true }] }] });
    expect(lines(seen).slice(1)).toEqual(said.map((words) => `${words} | title | field-code: field-code`));
  });
});

describe('links out of the document', () => {
  it.each([
    ['https://example.org/a%20b', 'hyperlink', 'https://example.org/a b | code | ', []],
    ['mailto:ann@example.org', 'hyperlink', 'mailto:ann@example.org | code | ', []],
    [
      'file:///\\\\server\\hr\\Ann.xlsx',
      'hyperlink',
      'file:///\\\\server\\hr\\Ann.xlsx | code | file-path: property',
      ['internal-path 1'],
    ],
    ['C:\\Users\\ann\\x.docx', 'hyperlink', 'C:\\Users\\ann\\x.docx | code | file-path: property', ['internal-path 1']],
    ['%zz', 'hyperlink', '%zz | code | ', []],
    ['\\\\server\\pic.png', 'image', '\\\\server\\pic.png | code | file-path: property', ['internal-path 1']],
  ])('%s', async (target, type, line, expectedFacts) => {
    const seen = await read({ sheets: [{ relationships: [{ type, target, external: true }] }] });
    expect(lines(seen)).toEqual([line]);
    expect(facts(seen)).toEqual(expectedFacts);
  });
});

describe('the workbook part', () => {
  const cases: readonly (readonly [what: string, xml: string, lines: readonly string[], facts?: readonly string[]])[] =
    [
      ['protection', '<workbookProtection lockStructure="1"/>', [], ['workbook-protected 1']],
      ['protection that locks nothing', '<workbookProtection/>', []],
      ['protection switched off', '<workbookProtection lockStructure="0" lockWindows="false"/>', []],
      ['who may write', '<fileSharing userName="Ann Example"/>', ['Ann Example | author | property: property']],
      [
        'where it was saved',
        '<x15ac:absPath xmlns:x15ac="a" url="C:\\Users\\ann\\"/>',
        ['C:\\Users\\ann\\ | code | file-path: property'],
        ['internal-path 1'],
      ],
      [
        'saved view',
        '<customWorkbookViews><customWorkbookView name="Ann Example - Personal View"/></customWorkbookViews>',
        ['Ann Example - Personal View | author | property: custom-view'],
        ['custom-view 1'],
      ],
      [
        'a name for cells',
        '<definedNames><definedName name="Staff">Sheet1!$A$1</definedName></definedNames>',
        ['Staff | title | '],
      ],
      [
        'a constant',
        '<definedNames><definedName name="Author">"Ann Example"</definedName></definedNames>',
        ['Author | title | ', 'Ann Example |  | defined-name: defined-name'],
      ],
      [
        'a list of constants',
        '<definedNames><definedName name="Pay">{"Ann",31000;"Bob",32000}</definedName></definedNames>',
        ['Pay | title | ', 'Ann\nBob\n31000\n32000 |  | defined-name: defined-name'],
      ],
      [
        'a hidden name',
        '<definedNames><definedName name="Secret" hidden="1" comment="by Ann">12345678</definedName></definedNames>',
        [
          'Secret | title | defined-name: defined-name',
          'by Ann |  | defined-name: defined-name',
          '12345678 |  | defined-name: defined-name',
        ],
        ['hidden-name 1'],
      ],
      [
        'a formula with a word',
        '<definedNames><definedName name="F">IF(A1="Ann",1)</definedName></definedNames>',
        ['F | title | ', 'IF(A1="Ann",1) | code | defined-name: defined-name'],
      ],
      [
        'names that Excel makes',
        '<definedNames><definedName name="_xlnm._FilterDatabase" hidden="1">Sheet1!$A$1:$B$9</definedName><definedName name="_xlnm.Print_Area">Sheet1!$A$1</definedName><definedName name="_xlfn.IFERROR" hidden="1">#NAME?</definedName><definedName name="Slicer_Team">#N/A</definedName></definedNames>',
        [],
      ],
    ];
  for (const [what, workbookAfter, expected, expectedFacts = []] of cases)
    it(what, async () => {
      const seen = await read({ workbookAfter });
      expect(lines(seen)).toEqual(expected);
      expect(facts(seen)).toEqual(expectedFacts);
    });
});

describe('parts of a sheet', () => {
  const part = (type: string, name: string, xml: string | Buffer, rels?: string): WorkbookSpec => ({
    sheets: [{ name: 'S', relationships: [{ type, target: `../${name}` }] }],
    parts: {
      [`xl/${name}`]: xml,
      ...(rels === undefined ? {} : { [`xl/${name.replace('/', '/_rels/')}.rels`]: rels }),
    },
  });
  const cases: readonly (readonly [
    what: string,
    spec: WorkbookSpec,
    lines: readonly string[],
    facts?: readonly string[],
  ])[] = [
    [
      'notes',
      part(
        'comments',
        'comments1.xml',
        '<comments><authors><author>Ann Example</author><author/></authors><commentList><comment ref="B2" authorId="0"><text><r><t>Ask </t></r><r><t>Bob</t></r></text></comment><comment ref="B3"><text/></comment></commentList></comments>',
      ),
      ['Ann Example | author | comment: comment', 'Ask Bob |  | comment: comment'],
      ['comment 2'],
    ],
    [
      'comments with replies',
      part(
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        'threadedComments/threadedComment1.xml',
        '<ThreadedComments><threadedComment ref="B2" personId="{1}"><text>Is this Bob?</text></threadedComment></ThreadedComments>',
      ),
      ['Is this Bob? |  | comment: comment'],
      ['comment 1'],
    ],
    [
      'a table',
      part(
        'table',
        'tables/table1.xml',
        '<table ref="A1:B9" displayName="Pay" comment="of Ann"><tableColumns><tableColumn name="Surname" totalsRowLabel="All of us"/><tableColumn name="Pay"><calculatedColumnFormula>IF(1,"Bob")</calculatedColumnFormula></tableColumn></tableColumns></table>',
      ),
      ['Pay | title | ', 'of Ann |  | property: property', 'All of us |  | ', 'IF(1,"Bob") | code | '],
    ],
    [
      'a table without a header row',
      part(
        'table',
        'tables/table1.xml',
        '<table ref="A1:B9" headerRowCount="0"><tableColumns><tableColumn name="Ann"/></tableColumns></table>',
      ),
      ['Ann | title | property: property'],
    ],
    [
      'a text box, its descriptions, and a hidden one',
      part(
        'drawing',
        'drawings/drawing1.xml',
        '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>4</xdr:row></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1" descr="Photo of Ann" title="Ann"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Call </a:t></a:r><a:r><a:t>Ann</a:t></a:r></a:p><a:p><a:r><a:t>today</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="3" name="Bobs note" hidden="1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Bob</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:oneCellAnchor></xdr:wsDr>',
      ),
      [
        'Photo of Ann |  | alt-text: alt-text',
        'Ann |  | alt-text: alt-text',
        'Call Ann\ntoday |  | ',
        'Bobs note | title | text-box: drawing + alt-text',
        'Bob |  | text-box: drawing',
      ],
    ],
    [
      'a shape off the sheet',
      part(
        'drawing',
        'drawings/drawing1.xml',
        '<wsDr><absoluteAnchor><pos x="-5000000" y="0"/><sp><txBody><p><r><t>Ann</t></r></p></txBody></sp></absoluteAnchor></wsDr>',
      ),
      ['Ann |  | text-box: off-sheet'],
    ],
    [
      'a cropped picture',
      part(
        'drawing',
        'drawings/drawing1.xml',
        '<wsDr><oneCellAnchor><pic><blipFill><srcRect l="25000" r="0"/></blipFill></pic></oneCellAnchor><oneCellAnchor><pic><blipFill><srcRect/></blipFill></pic></oneCellAnchor></wsDr>',
        relationships([{ type: 'image', target: '../media/image1.jpeg' }]),
      ),
      [],
      ['cropped-image 1'],
    ],
    [
      'a drawing in the older language',
      part(
        'vmlDrawing',
        'drawings/vmlDrawing1.vml',
        '<xml xmlns:v="v"><v:shape id="a" alt="Photo of Ann"><v:textbox><div>Ask<br>Ann &amp; Bob</div></v:textbox></v:shape><v:shape style="visibility:hidden"><v:textbox><div>Cy</div></v:textbox></v:shape><v:shape><v:textpath string="DRAFT"/></v:shape></xml>',
      ),
      ['Ask\nAnn & Bob |  | ', 'Photo of Ann |  | alt-text: alt-text', 'Cy |  | text-box: drawing', 'DRAFT |  | '],
    ],
    [
      'a control',
      part(
        'ctrlProp',
        'ctrlProps/ctrlProp1.xml',
        '<formControlPr objectType="List"><itemLst><item val="Ann Example"/></itemLst></formControlPr>',
      ),
      ['objectType: List\nval: Ann Example\n |  | '],
    ],
    ['printer settings', part('printerSettings', 'printerSettings/printerSettings1.bin', Buffer.from([1, 2, 3])), []],
    [
      'properties of a sheet',
      part('customProperty', 'customProperty1.bin', Buffer.from('\u0001\u0002Ann Example\u0003', 'utf16le')),
      ['Ann Example | code | property: property'],
    ],
    [
      'a query table',
      part('queryTable', 'queryTables/queryTable1.xml', '<queryTable name="Staff of Ann" connectionId="1"/>'),
      ['name: Staff of Ann\n |  | connection: connection'],
    ],
  ];
  for (const [what, spec, expected, expectedFacts = []] of cases)
    it(what, async () => {
      const seen = await read(spec);
      expect(lines(seen)).toEqual(expected);
      expect(facts(seen)).toEqual(expectedFacts);
      expect(seen.gaps).toEqual([]);
      expect(seen.texts.every(({ at }) => at.sheet === 'S')).toBe(true);
    });

  it('keep the place of a note', async () => {
    const seen = await read(
      part(
        'comments',
        'comments1.xml',
        '<comments><commentList><comment ref="B2"><text><t>Bob</t></text></comment></commentList></comments>',
      ),
    );
    expect(seen.texts.at(-1)?.at).toEqual({ sheet: 'S', part: 'xl/comments1.xml', range: 'B2' });
  });

  it('of a hidden sheet are hidden with it', async () => {
    const seen = await read({
      sheets: [{ state: 'hidden', relationships: [{ type: 'comments', target: '../comments1.xml' }] }],
      parts: {
        'xl/comments1.xml':
          '<comments><commentList><comment ref="B2"><text><t>Bob</t></text></comment></commentList></comments>',
      },
    });
    expect(lines(seen)).toEqual(['Bob |  | sheet: sheet-hidden + comment']);
  });
});

describe('charts', () => {
  const chart = (xml: string, type = 'chart'): WorkbookSpec => ({
    sheets: [{ relationships: [{ type: 'drawing', target: '../drawings/drawing1.xml' }] }],
    parts: {
      'xl/drawings/drawing1.xml': '<wsDr/>',
      'xl/drawings/_rels/drawing1.xml.rels': relationships([{ type, target: '../charts/chart1.xml' }]),
      'xl/charts/chart1.xml': xml,
    },
  });

  it('show titles and keep the values of their source', async () => {
    const seen = await read(
      chart(
        '<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Pay of Ann</a:t></a:r></a:p></c:rich></c:tx></c:title><c:ser><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>Pay</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>\'[Staff.xlsx]Sheet1\'!$A$2</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Ann</c:v></c:pt><c:pt idx="1"><c:v>Bob</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>31000</c:v></c:pt><c:pt idx="1"><c:v>32000</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chart></c:chartSpace>',
      ),
    );
    expect(lines(seen)).toEqual(['Pay of Ann |  | ', "'[Staff.xlsx]Sheet1'!$A$2 | code | "]);
    expect(seen.cells.map(({ ref, value, hidden }) => [ref, value, hiding(hidden)])).toEqual(
      [
        ['A1', 'Pay'],
        ['A2', 'Ann'],
        ['B2', 31000],
        ['A3', 'Bob'],
        ['B3', 32000],
      ].map((cell) => [...cell, 'chart-cache: cache']),
    );
  });

  it('of the second kind do the same', async () => {
    const seen = await read(
      chart(
        '<cx:chartSpace xmlns:cx="x"><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:f>A</cx:f><cx:lvl ptCount="1"><cx:pt idx="0">Ann</cx:pt></cx:lvl></cx:strDim><cx:numDim type="val"><cx:lvl ptCount="1"><cx:pt idx="0">31000</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData></cx:chartSpace>',
        'http://schemas.microsoft.com/office/2014/relationships/chartEx',
      ),
    );
    expect(seen.cells.map(({ ref, value }) => [ref, value])).toEqual([
      ['A2', 'Ann'],
      ['B2', 31000],
    ]);
  });
});

describe('pivot caches', () => {
  const cache = (definition: string, records?: string): WorkbookSpec => ({
    relationships: [{ type: 'pivotCacheDefinition', target: 'pivotCache/def.xml' }],
    parts: {
      'xl/pivotCache/def.xml': definition,
      ...(records === undefined
        ? {}
        : {
            'xl/pivotCache/_rels/def.xml.rels': relationships([{ type: 'pivotCacheRecords', target: 'rec.xml' }]),
            'xl/pivotCache/rec.xml': records,
          }),
    },
  });
  const definition =
    '<pivotCacheDefinition refreshedBy="Ann Example"><cacheSource type="worksheet"><worksheetSource ref="A1:C9" sheet="Staff"/></cacheSource><cacheFields><cacheField name="Name"><sharedItems><s v="Bob"/><m/><s v="Cy"/><s v="Left _x0041_nn"/></sharedItems></cacheField><cacheField name="Pay"><sharedItems containsNumber="1"/></cacheField><cacheField name="Born"><sharedItems><d v="1980-01-02T00:00:00"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>';

  it('give records and what no record uses any more', async () => {
    const seen = await read(
      cache(
        definition,
        '<pivotCacheRecords><r><x v="0"/><n v="31000"/><x v="0"/></r><r><x v="2"/><s v="secret"/><m/></r><r><x v="1"/><b v="1"/><e v="#N/A"/></r></pivotCacheRecords>',
      ),
    );
    expect(seen.cells.map(({ ref, value, type }) => [ref, value, type])).toEqual([
      ['A2', 'Bob', 'String'],
      ['B2', 31000, 'Number'],
      ['C2', 29222, 'Date'],
      ['A3', 'Cy', 'String'],
      ['B3', 'secret', 'String'],
      ['B4', true, 'Boolean'],
      ['C4', 0, 'Error'],
      ['A6', 'Left Ann', 'String'],
    ]);
    expect(new Set(seen.cells.map(({ hidden }) => hiding(hidden)))).toEqual(new Set(['pivot-cache: cache']));
    expect(seen.headers).toEqual([['Name', 'Pay', 'Born']]);
    expect(lines(seen)).toEqual(['Ann Example | author | pivot-cache: cache', 'Staff | title | pivot-cache: cache']);
    expect(seen.gaps).toEqual([]);
  });

  it('without records give the values of each field', async () => {
    const seen = await read(cache(definition));
    expect(seen.cells.map(({ ref, value }) => [ref, value])).toEqual([
      ['A2', 'Bob'],
      ['C2', 29222],
      ['A3', 'Cy'],
      ['A4', 'Left Ann'],
    ]);
  });

  it('give the names of groups', async () => {
    const seen = await read(
      cache(
        '<pivotCacheDefinition><cacheFields><cacheField name="T"><fieldGroup><groupItems><s v="Night shift of Bob"/></groupItems></fieldGroup></cacheField></cacheFields></pivotCacheDefinition>',
      ),
    );
    expect(lines(seen)).toEqual(['Night shift of Bob |  | pivot-cache: cache']);
  });

  it('whose records break off give what came before, and a gap', async () => {
    const seen = await read(cache(definition, '<pivotCacheRecords><r><x v="0"/></r><r><n v="'));
    expect(seen.cells.map(({ value }) => value)).toContain('Bob');
    expect(seen.gaps.map(({ reason, at }) => [reason, at.part])).toEqual([['damaged', 'xl/pivotCache/rec.xml']]);
  });

  it('with more records than one batch give all', async () => {
    const records = Array.from({ length: 5000 }, (_, at) => `<r><x v="0"/><n v="${at}"/></r>`).join('');
    const seen = await read(cache(definition, `<pivotCacheRecords>${records}</pivotCacheRecords>`));
    expect(seen.cells.filter(({ type }) => type === 'Number')).toHaveLength(5000);
  });
});

describe('other parts of a workbook', () => {
  it('external links keep cells, names and the place of the other book', async () => {
    const seen = await read({
      relationships: [{ type: 'externalLink', target: 'externalLinks/externalLink1.xml' }],
      parts: {
        'xl/externalLinks/externalLink1.xml':
          '<externalLink><externalBook r:id="rId1" xmlns:r="r"><sheetNames><sheetName val="Staff"/></sheetNames><definedNames><definedName name="Boss" refersTo="=Staff!$A$1"/></definedNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="A2" t="str"><v>Ann</v></cell><cell r="B2"><v>31000</v></cell><cell r="C2" t="b"><v>1</v></cell><cell r="D2" t="e"><v>#REF!</v></cell><cell r="E2"/></row></sheetData></sheetDataSet></externalBook></externalLink>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
          { type: 'externalLinkPath', target: 'file:///\\\\hr01\\ann\\Staff.xlsx', external: true },
        ]),
      },
    });
    expect(seen.cells.map(({ ref, value, at, hidden }) => [at.sheet, ref, value, hiding(hidden)])).toEqual(
      [
        ['A2', 'Ann'],
        ['B2', 31000],
        ['C2', true],
        ['D2', 0],
      ].map((cell) => ['Staff', ...cell, 'external-link: cache']),
    );
    expect(lines(seen)).toContain('Boss | title | external-link: cache');
    expect(lines(seen)).toContain('file:///\\\\hr01\\ann\\Staff.xlsx | code | external-link: property');
    expect(facts(seen)).toEqual(['external-link 1', 'internal-path 1', 'external-link 1']);
  });

  it('external links that break off end their table', async () => {
    const seen = await read({
      relationships: [{ type: 'externalLink', target: 'link.xml' }],
      parts: { 'xl/link.xml': '<externalLink><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1</v>' },
    });
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  const parts: readonly (readonly [type: string, xml: string, lines: readonly string[], facts?: readonly string[]])[] =
    [
      [
        'connections',
        '<connections><connection name="HR of Ann" sourceFile="\\\\hr01\\x.accdb"><dbPr command="SELECT * FROM Staff"/></connection></connections>',
        ['name: HR of Ann\nsourceFile: \\\\hr01\\x.accdb\ncommand: SELECT * FROM Staff\n |  | connection: connection'],
        ['connection 1'],
      ],
      [
        'slicerCache',
        '<slicerCacheDefinition name="Slicer_Name"><data><olap><i n="[Name].[Ann]" c="Ann Example"/></olap></data></slicerCacheDefinition>',
        ['name: Slicer_Name\nn: [Name].[Ann]\nc: Ann Example\n |  | slicer: cache'],
      ],
      [
        'person',
        '<personList><person displayName="Ann Example" userId="S::ann@example.org::1" providerId="AD"/><person displayName="" userId="None"/></personList>',
        ['Ann Example | author | comment: comment', 'S::ann@example.org::1 | author | comment: comment'],
      ],
      [
        'revisionHeaders',
        '<headers><header guid="{1}" userName="Ann Example" dateTime="2020-01-01T00:00:00Z"/></headers>',
        [
          'Ann Example | author | revision-log: tracked-deletion',
          'dateTime: 2020-01-01T00:00:00Z\n |  | revision-log: tracked-deletion',
        ],
        ['revision-log 1'],
      ],
      [
        'revisionLog',
        '<revisions><rcc rId="1" sId="1"><oc r="A1" t="inlineStr"><is><t>Bob Sample</t></is></oc><nc r="A1" t="inlineStr"><is><t>withheld</t></is></nc></rcc></revisions>',
        ['Bob Sample |  | revision-log: tracked-deletion', 'withheld |  | revision-log: tracked-insertion'],
      ],
      [
        'volatileDependencies',
        '<volTypes><volType type="realTimeData"><main first="srv"><tp t="s"><v>Ann</v></tp></main></volType></volTypes>',
        ['type: realTimeData\nfirst: srv\nv: Ann\n |  | external-link: cache'],
      ],
      ['rdRichValue', '<rvData><rv s="0"><v>Ann Example</v></rv></rvData>', ['v: Ann Example\n |  | cell: cache']],
      [
        'xmlMaps',
        '<MapInfo><Schema><element name="Surname"/></Schema><Map Name="Staff_Map"/></MapInfo>',
        ['Staff_Map | title | custom-xml: custom-xml'],
      ],
      [
        'customXml',
        '<record><name>Ann Example</name><dob>1980-01-02</dob></record>',
        ['name: Ann Example\ndob: 1980-01-02\n |  | custom-xml: custom-xml'],
      ],
      ['somethingNew', '<new><who>Ann Example</who></new>', ['who: Ann Example\n |  | custom-xml: custom-xml']],
    ];
  for (const [type, xml, expected, expectedFacts = []] of parts)
    it(type, async () => {
      const seen = await read({ relationships: [{ type, target: 'part.xml' }], parts: { 'xl/part.xml': xml } });
      expect(lines(seen)).toEqual(expected);
      expect(facts(seen)).toEqual(expectedFacts);
      expect(seen.gaps).toEqual([]);
    });

  it('a binary part of a kind not known is a gap', async () => {
    const seen = await read({
      relationships: [{ type: 'somethingNew', target: 'part.bin' }],
      parts: { 'xl/part.bin': Buffer.from([7, 8, 9]) },
    });
    expect(seen.gaps.map(({ reason, at }) => [reason, at.part])).toEqual([['unknown-part', 'xl/part.bin']]);
  });

  it('data written as letters in a part not known is a gap', async () => {
    const seen = await read({
      relationships: [{ type: 'customXml', target: 'part.xml' }],
      parts: { 'xl/part.xml': `<x>${'QUJD'.repeat(2000)}</x>` },
    });
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['unknown-part']);
  });

  it('a data model is told, and that it was not read', async () => {
    const seen = await read({
      relationships: [
        { type: 'http://schemas.microsoft.com/office/2011/relationships/powerPivotData', target: 'model/item.data' },
      ],
      parts: { 'xl/model/item.data': Buffer.from('PK?') },
    });
    expect(facts(seen)).toEqual(['data-model 1']);
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['unsupported']);
  });

  it('an embedded workbook is handed on', async () => {
    const inner = workbookOf({ sheets: [{ rows: `<row r="1">${text('A1', 'Ann')}</row>` }] });
    const seen = await read({
      sheets: [{ relationships: [{ type: 'package', target: '../embeddings/x.xlsx' }] }],
      parts: { 'xl/embeddings/x.xlsx': inner },
    });
    expect(facts(seen)).toEqual(['embedded-object 1']);
    expect(
      seen.children.map(({ name, bytes, concealed }) => [
        name,
        bytes.read(0, bytes.size).equals(inner),
        hiding(concealed),
      ]),
    ).toEqual([['xl/embeddings/x.xlsx', true, 'embedded-object: attachment']]);
  });

  it('Power Query gives its formulas', async () => {
    const archive = packageOf({ 'Formulas/Section1.m': 'let Source = "C:\\Users\\ann\\staff.csv" in Source' });
    const metadata = Buffer.from('<LocalPackageMetadataFile>Ann</LocalPackageMetadataFile>');
    const block = (bytes: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return Buffer.concat([length, bytes]);
    };
    const mashup = Buffer.concat([Buffer.alloc(4), block(archive), block(Buffer.alloc(0)), block(metadata)]).toString(
      'base64',
    );
    const xml = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="m">${mashup}</DataMashup>`,
      'utf16le',
    );
    const seen = await read({
      relationships: [{ type: 'customXml', target: '../customXml/item1.xml' }],
      parts: { 'customXml/item1.xml': xml },
    });
    expect(lines(seen)).toEqual([
      'let Source = "C:\\Users\\ann\\staff.csv" in Source | code | connection: connection',
      '<LocalPackageMetadataFile>Ann</LocalPackageMetadataFile> | code | connection: connection',
    ]);
    expect(facts(seen)).toEqual(['connection 1']);
  });

  it('Power Query that is damaged is a gap', async () => {
    const seen = await read({
      relationships: [{ type: 'customXml', target: 'item1.xml' }],
      parts: { 'xl/item1.xml': '<DataMashup>AAAA</DataMashup>' },
    });
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });
});

describe('properties', () => {
  it('give each value under its name', async () => {
    const seen = await read({
      packageRelationships: [
        {
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
        { type: 'extended-properties', target: 'docProps/app.xml' },
        { type: 'custom-properties', target: 'docProps/custom.xml' },
        {
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
          target: 'docProps/thumbnail.jpeg',
        },
      ],
      parts: {
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>Ann Example</dc:creator><cp:lastModifiedBy>Bob Sample</cp:lastModifiedBy><dc:title>Pay of Cy</dc:title><cp:keywords/></cp:coreProperties>',
        'docProps/app.xml':
          '<Properties><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion><SharedDoc>false</SharedDoc><HeadingPairs><vt:vector xmlns:vt="v"><vt:lpstr>Worksheets</vt:lpstr></vt:vector></HeadingPairs><TitlesOfParts><vt:vector xmlns:vt="v"><vt:lpstr>Staff</vt:lpstr></vt:vector></TitlesOfParts><Manager>Cy Boss</Manager><Company>Police</Company></Properties>',
        'docProps/custom.xml':
          '<Properties><property name="MSIP_Label_1_Name"><vt:lpwstr xmlns:vt="v">Official</vt:lpwstr></property><property name="Case"><vt:lpwstr xmlns:vt="v">AB/12</vt:lpwstr></property></Properties>',
        'docProps/thumbnail.jpeg': Buffer.from([0xff, 0xd8]),
      },
    });
    expect(lines(seen)).toEqual([
      'Ann Example | author | property: property',
      'Bob Sample | author | property: property',
      'Pay of Cy |  | property: property',
      'Staff | title | property: property',
      'Cy Boss | author | property: property',
      'Police |  | property: property',
      'Official |  | property: property',
      'AB/12 |  | property: property',
    ]);
    expect(facts(seen)).toEqual(['sensitivity-label 1', 'thumbnail 1']);
    expect(seen.texts.find(({ text: words }) => words === 'AB/12')?.at.field).toBe('Case');
  });
});

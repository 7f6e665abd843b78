import { describe, expect, it } from 'vitest';
import { hiding } from '../ooxml/read-all.js';
import { cellsOf, type DocumentSpec, flat, linesOf, read } from './document-builder.js';

type Case = readonly [what: string, spec: DocumentSpec, lines: readonly string[]];

const style = (name: string, properties: string, family = 'text', more = ''): string =>
  `<style:style style:name="${name}" style:family="${family}"${more}><style:text-properties ${properties}/></style:style>`;

describe('what is seen of a text', () => {
  const span = (text: string, name = 'T1'): string =>
    `<text:p>a <text:span text:style-name="${name}">${text}</text:span></text:p>`;
  const cases: readonly Case[] = [
    ['a paragraph', { body: '<text:p>Dear Ann</text:p>' }, ['Dear Ann']],
    ['a heading', { body: '<text:h>About</text:h>' }, ['About']],
    [
      'blanks, tabs, breaks',
      { body: '<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d<text:s/>e</text:p>' },
      ['a  b\tc\nd e'],
    ],
    ['a span in a span', { body: '<text:p>Smi<text:span><text:span>t</text:span>h</text:span></text:p>' }, ['Smith']],
    [
      'hidden by formatting',
      { body: span('Ann'), automatic: style('T1', 'text:display="none"') },
      ['a {text: vanish|Ann}'],
    ],
    [
      'hidden by a named style',
      { body: span('Ann'), styles: style('T1', 'text:display="none"') },
      ['a {text: style-vanish|Ann}'],
    ],
    [
      'hidden by the style a style is based on',
      {
        body: span('Ann', 'C'),
        styles:
          style('H', 'text:display="none"') + style('C', 'fo:color="#000000"', 'text', ' style:parent-style-name="H"'),
      },
      ['a {text: style-vanish|Ann}'],
    ],
    [
      'hidden by a paragraph style',
      { body: '<text:p text:style-name="P1">Ann</text:p>', automatic: style('P1', 'text:display="none"', 'paragraph') },
      ['{text: vanish|Ann}'],
    ],
    ['shown by its style', { body: span('Ann'), automatic: style('T1', 'text:display="true"') }, ['a Ann']],
    [
      'a style of another family',
      { body: span('Ann'), automatic: style('T1', 'text:display="none"', 'paragraph') },
      ['a Ann'],
    ],
    [
      'styles in a circle',
      {
        body: span('Ann'),
        styles:
          style('T1', 'fo:color="#000000"', 'text', ' style:parent-style-name="T2"') +
          style('T2', 'fo:color="#000000"', 'text', ' style:parent-style-name="T1"'),
      },
      ['a Ann'],
    ],
    [
      'white on white',
      { body: span('Ann'), automatic: style('T1', 'fo:color="#ffffff"') },
      ['a {text: same-colour|Ann}'],
    ],
    ['pale grey on white', { body: span('Ann'), automatic: style('T1', 'fo:color="#cccccc"') }, ['a Ann']],
    [
      'white on a dark ground',
      { body: span('Ann'), automatic: style('T1', 'fo:color="#ffffff" fo:background-color="#1f3864"') },
      ['a Ann'],
    ],
    [
      'white in a dark paragraph',
      {
        body: '<text:p text:style-name="P1"><text:span text:style-name="T1">Ann</text:span></text:p>',
        automatic: `${style('T1', 'fo:color="#ffffff"')}<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:background-color="#1f3864"/></style:style>`,
      },
      ['Ann'],
    ],
    [
      'black on black',
      { body: span('Ann'), automatic: style('T1', 'fo:color="#000000" fo:background-color="#000000"') },
      ['a {text: same-colour|Ann}'],
    ],
    [
      'ink that the program chooses',
      {
        body: span('Ann'),
        automatic: style('T1', 'fo:color="#000000" style:use-window-font-color="true" fo:background-color="#000000"'),
      },
      ['a Ann'],
    ],
    ['one point', { body: span('Ann'), automatic: style('T1', 'fo:font-size="1pt"') }, ['a {text: tiny-font|Ann}']],
    ['four points', { body: span('Ann'), automatic: style('T1', 'fo:font-size="4pt"') }, ['a Ann']],
    ['a size in percent', { body: span('Ann'), automatic: style('T1', 'fo:font-size="1%"') }, ['a Ann']],
    [
      'a hidden section',
      { body: '<text:section text:name="s" text:display="none"><text:p>Ann</text:p></text:section><text:p>b</text:p>' },
      ['{text: vanish|Ann}', 'b'],
    ],
    [
      'a section hidden by a condition',
      { body: '<text:section text:display="condition" text:is-hidden="true"><text:p>Ann</text:p></text:section>' },
      ['{text: vanish|Ann}'],
    ],
    [
      'a section that its condition shows',
      { body: '<text:section text:display="condition"><text:p>Ann</text:p></text:section>' },
      ['Ann'],
    ],
    ['a shown section', { body: '<text:section text:display="true"><text:p>Ann</text:p></text:section>' }, ['Ann']],
    [
      'a hidden text field',
      { body: '<text:p>a<text:hidden-text text:is-hidden="true" text:string-value="Ann"/></text:p>' },
      ['a{text: vanish|Ann}'],
    ],
    [
      'a hidden paragraph field',
      { body: '<text:p>Ann<text:hidden-paragraph text:is-hidden="true"/></text:p>' },
      ['{text: vanish|Ann}'],
    ],
    [
      'fields named like other things are text',
      {
        body: '<text:p>by <text:creator>Ann</text:creator>, <text:title>Plan</text:title>, <text:date>today</text:date></text:p>',
      },
      ['by Ann, Plan, today'],
    ],
    [
      'a footnote',
      {
        body: '<text:p>see<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Ann</text:p></text:note-body></text:note> it</text:p>',
      },
      ['Ann', 'see it'],
    ],
    [
      'text where none is known',
      { body: '<xforms:data xmlns:xforms="x">Ann</xforms:data>' },
      ['{custom-xml: custom-xml|Ann}'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(flat(spec))).toEqual(lines);
  });
});

describe('what was changed and said about it', () => {
  const region = (what: string, content = ''): string =>
    `<text:tracked-changes><text:changed-region text:id="c1"><text:${what}><office:change-info><dc:creator>Sam Writer</dc:creator><dc:date>2024-01-02T03:04:05</dc:date></office:change-info>${content}</text:${what}></text:changed-region></text:tracked-changes>`;
  const author = '{tracked-change: tracked-deletion + property|Sam Writer} (author)';
  const cases: readonly Case[] = [
    [
      'a deletion is read in its sentence',
      {
        body: `${region('deletion', '<text:p>Ann Example</text:p>')}<text:p>Victim: <text:change text:change-id="c1"/> of Leeds</text:p>`,
      },
      [author, 'Victim:  of Leeds', 'Victim: {tracked-change: tracked-deletion|Ann Example} of Leeds'],
    ],
    [
      'a deletion whose place is gone',
      { body: `${region('deletion', '<text:p>Ann</text:p>')}<text:p>a</text:p>` },
      [author, 'a', '{tracked-change: tracked-deletion|Ann}'],
    ],
    [
      'an insertion is seen',
      {
        body: `${region('insertion')}<text:p>a<text:change-start text:change-id="c1"/>b<text:change-end text:change-id="c1"/></text:p>`,
      },
      ['{tracked-change: property|Sam Writer} (author)', 'ab'],
    ],
    [
      'a comment amid a word',
      {
        body: '<text:p>Smi<office:annotation><dc:creator>Sam Writer</dc:creator><dc:date>2024-01-02</dc:date><text:p>ask Ann</text:p></office:annotation>th</text:p>',
      },
      ['{comment: comment|Sam Writer} (author)', '{comment: comment|ask Ann}', 'Smith'],
    ],
    [
      'a bookmark',
      { body: '<text:p><text:bookmark text:name="Ann"/>a</text:p>' },
      ['{bookmark: defined-name|Ann} (title)', 'a'],
    ],
    ['a bookmark of the program', { body: '<text:p><text:bookmark text:name="_Toc123"/>a</text:p>' }, ['a']],
    [
      'a variable',
      {
        body: '<text:user-field-decls><text:user-field-decl text:name="v" office:string-value="Ann"/></text:user-field-decls>',
      },
      ['{document-variable: document-variable|Ann}'],
    ],
    [
      'the other branch of a condition',
      {
        body: '<text:p><text:conditional-text text:string-value-if-true="Ann" text:string-value-if-false="x">x</text:conditional-text></text:p>',
      },
      ['{field-code: field-code|Ann\nx}', 'x'],
    ],
    [
      'a link to a share',
      { body: '<text:p><text:a xlink:href="file:///s:/foi/ann.ods">a</text:a></text:p>' },
      ['{file-path: property|file:///s:/foi/ann.ods} (code)', 'a'],
    ],
    [
      'a link to a page',
      { body: '<text:p><text:a xlink:href="https://example.org/">a</text:a></text:p>' },
      ['https://example.org/ (code)', 'a'],
    ],
    ['a link within', { body: '<text:p><text:a xlink:href="#top">a</text:a></text:p>' }, ['a']],
    [
      'words about a picture',
      {
        body: '<text:p><draw:frame draw:name="Image1"><svg:title>Ann</svg:title><svg:desc>at home</svg:desc></draw:frame></text:p>',
      },
      ['{alt-text: alt-text|Ann}', '{alt-text: alt-text|at home}'],
    ],
    [
      'a text box',
      {
        body: '<text:p>a<draw:frame draw:name="Frame1"><draw:text-box><text:p>Ann</text:p></draw:text-box></draw:frame>b</text:p>',
      },
      ['Ann', 'ab'],
    ],
    [
      'a form',
      {
        body: '<office:forms><form:form form:name="x" office:target-frame=""><form:listbox><form:option form:label="Ann"/></form:listbox></form:form></office:forms>',
      },
      ['{connection: connection|x} (code)', '{form-field: form-field|Ann}'],
    ],
    [
      'properties',
      {
        meta: '<dc:creator>Sam Writer</dc:creator><dc:title>Plan</dc:title><meta:user-defined meta:name="Case">C/1</meta:user-defined><meta:template xlink:href="/home/sam/t.ott" xlink:title="T"/>',
      },
      [
        '{property: property|Sam Writer} (author)',
        '{property: property|Plan}',
        '{property: property|C/1}',
        '{template: property|/home/sam/t.ott} (code)',
        '{template: property|T} (title)',
      ],
    ],
    [
      'settings that name a printer, and those that only set',
      {
        settings:
          '<config:config-item config:name="PrinterName" config:type="string">HR office</config:config-item><config:config-item config:name="Zoom" config:type="short">100</config:config-item><config:config-item config:name="PrinterSetup" config:type="string">xyz</config:config-item>',
      },
      ['{property: property|HR office} (code)'],
    ],
    [
      'a script',
      { scripts: '<office:script script:language="B"><script:source>MsgBox "Ann"</script:source></office:script>' },
      ['{macro: script|MsgBox "Ann"} (code)'],
    ],
    [
      'a header',
      { masters: '<style:master-page><style:header><text:p>Ann</text:p></style:header></style:master-page>' },
      ['Ann'],
    ],
    [
      'a header that is not displayed',
      {
        masters:
          '<style:master-page><style:header style:display="false"><text:p>Ann</text:p></style:header></style:master-page>',
      },
      ['{header-footer: header-footer|Ann}'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(flat(spec))).toEqual(lines);
  });

  it('counts comments and changes', async () => {
    const comment = '<office:annotation><text:p>x</text:p></office:annotation>';
    const { facts } = await read(flat({ body: `${region('insertion')}<text:p>${comment}${comment}</text:p>` }));
    expect(facts.map(({ fact, count }) => [fact, count])).toEqual([
      ['comment', 2],
      ['tracked-change', 1],
    ]);
  });

  it('tells black text under a black bar', async () => {
    const automatic = style('T1', 'fo:color="#000000" fo:background-color="#000000"');
    const { facts } = await read(
      flat({ automatic, body: '<text:p><text:span text:style-name="T1">Ann</text:span></text:p>' }),
    );
    expect(facts).toMatchObject([{ fact: 'highlight-redaction', count: 3 }]);
  });
});

describe('tables of a text', () => {
  const row = (...cells: readonly string[]): string =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`;
  const p = (text: string): string => `<text:p>${text}</text:p>`;
  const table = (content: string): string => `<table:table table:name="T">${content}</table:table>`;
  const cases: readonly (readonly [what: string, body: string, cells: readonly string[]])[] = [
    ['cells', table(row(p('Name'), p('Age')) + row(p('Ann'), p('41'))), ['A1=Name', 'B1=Age', 'A2=Ann', 'B2=41']],
    ['blank cells keep their place', table(row(p(''), p('b')) + row('', p('d'))), ['B1=b', 'B2=d']],
    ['two paragraphs', table(row(p('a') + p('b'))), ['A1=a\nb']],
    [
      'a cell over two columns',
      table(
        '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>',
      ),
      ['A1=a', 'C1=c'],
    ],
    ['a table in a cell', table(row(p('a') + table(row(p('in'))))), ['A1=in', 'A1=a']],
    [
      'a comment in a cell is not of it',
      table(row('<text:p>a<office:annotation><text:p>n</text:p></office:annotation></text:p>')),
      ['A1=a'],
    ],
    [
      'a deleted table',
      `<text:tracked-changes><text:changed-region text:id="c"><text:deletion>${table(row(p('Ann')))}</text:deletion></text:changed-region></text:tracked-changes>`,
      ['A1=Ann {tracked-change: tracked-deletion}'],
    ],
  ];
  it.each(cases)('%s', async (_, body, cells) => {
    expect(cellsOf(await read(flat({ body })))).toEqual(cells);
  });
});

describe('slides', () => {
  const layout =
    '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="10in" fo:page-height="5in"/></style:page-layout>';
  const masters = '<style:master-page style:name="M" style:page-layout-name="L"/>';
  const hidden =
    '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>';
  const solid = (name: string, colour: string, opacity = ''): string =>
    `<style:style style:name="${name}" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="${colour}"${opacity}/></style:style>`;
  const page = (content: string, more = ''): string =>
    `<draw:page draw:name="page1" draw:master-page-name="M"${more}>${content}</draw:page>`;
  const box = (text: string, x: string, more = '', width = '2in'): string =>
    `<draw:frame svg:x="${x}" svg:y="1in" svg:width="${width}" svg:height="1in"${more}><draw:text-box>${text === '' ? '' : `<text:p>${text}</text:p>`}</draw:text-box></draw:frame>`;
  const cover = ' draw:style-name="black"';
  const automatic = layout + hidden + solid('black', '#000000') + solid('glass', '#000000', ' draw:opacity="40%"');
  const cases: readonly Case[] = [
    ['text of a slide', { body: page(box('Ann', '1in')) }, ['Ann']],
    ['a hidden slide', { body: page(box('Ann', '1in'), ' draw:style-name="dp2"') }, ['{slide: slide-hidden|Ann}']],
    [
      'notes',
      { body: page(`${box('a', '1in')}<presentation:notes>${box('Ann', '1in')}</presentation:notes>`) },
      ['{speaker-notes: speaker-notes|Ann}', 'a'],
    ],
    ['left of the slide', { body: page(box('Ann', '-3in')) }, ['{off-page: off-page|Ann}']],
    ['right of the slide', { body: page(box('Ann', '10.5in')) }, ['{off-page: off-page|Ann}']],
    ['half on the slide', { body: page(box('Ann', '9in')) }, ['Ann']],
    [
      'under a box',
      { body: page(box('Ann', '1in') + box('', '0.5in', cover, '3in')) },
      ['{invisible-text: covered|Ann}'],
    ],
    ['over a box', { body: page(box('', '0.5in', cover, '3in') + box('Ann', '1in')) }, ['Ann']],
    ['beside a box', { body: page(box('Ann', '1in') + box('', '2in', cover, '3in')) }, ['Ann']],
    ['under glass', { body: page(box('Ann', '1in') + box('', '0.5in', ' draw:style-name="glass"', '3in')) }, ['Ann']],
    [
      'under a box that is turned',
      { body: page(box('Ann', '1in') + box('', '0.5in', `${cover} draw:transform="rotate (1)"`, '3in')) },
      ['Ann'],
    ],
    [
      'on a layer that is off',
      {
        masters: `<draw:layer-set><draw:layer draw:name="secret" draw:display="none"/></draw:layer-set>${masters}`,
        body: page(box('Ann', '1in', ' draw:layer="secret"')),
      },
      ['{layer: layer-off|Ann}'],
    ],
    ['a name somebody gave', { body: '<draw:page draw:name="Ann" draw:master-page-name="M"/>' }, ['Ann (title)']],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await linesOf(flat({ kind: 'presentation', automatic, masters, ...spec }))).toEqual(lines);
  });

  it('numbers slides and tells what is covered', async () => {
    const body = page('') + page(box('Ann', '1in') + box('', '0.5in', cover, '3in'));
    const { texts, facts } = await read(flat({ kind: 'presentation', automatic, masters, body }));
    expect(texts.map(({ text, at, hidden }) => [text, at.page, hiding(hidden)])).toEqual([
      ['Ann', 2, 'invisible-text: covered'],
    ]);
    expect(facts).toMatchObject([{ fact: 'covered-text', sample: 'Ann', at: { page: 2 } }]);
  });
});

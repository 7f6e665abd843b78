import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import type { Content, TextContent } from '../../../src/model/content.js';
import { reader } from '../../../src/readers/docx/index.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { type DocumentSpec, documentOf, p, r, table } from './document-builder.js';

/** Texts with every run marked by what hides it: `Dear {text: vanish|Ann}`. */
async function paragraphs(spec: DocumentSpec): Promise<readonly string[]> {
  const artifact = { name: 'test', format: 'docx', bytes: memoryBytes(documentOf(spec)) } as const;
  const lines: string[] = [];
  for await (const content of reader.read(artifact, createBudget(DEFAULT_LIMITS)) as AsyncIterable<Content>) {
    if (content.kind === 'text') lines.push(marked(content));
  }
  return lines;
}

function marked({ text, runs, role }: TextContent): string {
  const parts = runs.map(({ start, concealed }, index) => {
    const part = text.slice(start, runs[index + 1]?.start);
    return concealed ? `{${hiding(concealed)}|${part}}` : part;
  });
  return parts.join('') + (role ? ` (${role})` : '');
}

describe('what is seen of a paragraph', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const cases: readonly (readonly [what: string, spec: DocumentSpec, lines: readonly string[]])[] = [
    ['plain text', { body: p('Dear Ann') }, ['Dear Ann']],
    ['runs of one look are one text', { body: `<w:p>${r('Smi')}${r('th', '<w:b/>')}</w:p>` }, ['Smith']],
    [
      'tabs, breaks and hyphens',
      {
        body: '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>',
      },
      ['a\tb\nc-d'],
    ],
    ['hidden text', { body: `<w:p>${r('Dear ')}${r('Ann', '<w:vanish/>')}</w:p>` }, ['Dear {text: vanish|Ann}']],
    ['hidden text that is switched off', { body: p('Ann', '<w:vanish w:val="0"/>') }, ['Ann']],
    [
      'hidden by a character style',
      {
        body: p('Ann', '<w:rStyle w:val="H"/>'),
        styles: '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
      },
      ['{text: style-vanish|Ann}'],
    ],
    [
      'hidden by the style a style is based on',
      {
        body: p('Ann', '<w:rStyle w:val="C"/>'),
        styles:
          '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="C"><w:basedOn w:val="H"/></w:style>',
      },
      ['{text: style-vanish|Ann}'],
    ],
    [
      'hidden by a paragraph style',
      {
        body: `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>${r('Ann')}</w:p>`,
        styles: '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
      },
      ['{text: style-vanish|Ann}'],
    ],
    [
      'shown although its style hides',
      {
        body: p('Ann', '<w:rStyle w:val="H"/><w:vanish w:val="false"/>'),
        styles: '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
      },
      ['Ann'],
    ],
    [
      'styles in a circle',
      {
        body: p('Ann', '<w:rStyle w:val="A"/>'),
        styles:
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      },
      ['Ann'],
    ],
    [
      'a hidden paragraph mark hides no text',
      { body: `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('Ann')}</w:p>` },
      ['Ann'],
    ],
    [
      'what was hidden before a change of format',
      { body: p('Ann', '<w:rPrChange w:author="B"><w:rPr><w:vanish/></w:rPr></w:rPrChange>') },
      ['{tracked-change: property|B} (author)', 'Ann'],
    ],
    ['white on white', { body: p('Ann', white) }, ['{text: same-colour|Ann}']],
    ['white on dark shading', { body: p('Ann', `${white}<w:shd w:val="clear" w:fill="1F3864"/>`) }, ['Ann']],
    [
      'white on a dark paragraph',
      { body: `<w:p><w:pPr><w:shd w:val="clear" w:fill="1F3864"/></w:pPr>${r('Ann', white)}</w:p>` },
      ['Ann'],
    ],
    [
      'automatic ink on black shading turns white',
      { body: p('Ann', '<w:shd w:val="clear" w:fill="000000"/>') },
      ['Ann'],
    ],
    [
      'automatic ink on a black highlight stays black',
      { body: p('Ann', '<w:highlight w:val="black"/>') },
      ['{text: same-colour|Ann}'],
    ],
    ['a yellow highlight', { body: p('Ann', '<w:highlight w:val="yellow"/>') }, ['Ann']],
    ['one point', { body: p('Ann', '<w:sz w:val="2"/>') }, ['{text: tiny-font|Ann}']],
    ['four points', { body: p('Ann', '<w:sz w:val="8"/>') }, ['Ann']],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await paragraphs(spec)).toEqual(lines);
  });
});

describe('tracked changes', () => {
  const del = (text: string): string =>
    `<w:del w:author="Sam Writer"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const ins = (text: string): string => `<w:ins w:author="Sam Writer">${r(text)}</w:ins>`;
  const author = '{tracked-change: property|Sam Writer} (author)';
  const cases: readonly (readonly [what: string, body: string, lines: readonly string[]])[] = [
    [
      'a deletion is read in its sentence',
      `<w:p>${r('Victim: ')}${del('Ann Example')}${r(' of Leeds')}</w:p>`,
      [author, 'Victim:  of Leeds', 'Victim: {tracked-change: tracked-deletion|Ann Example} of Leeds'],
    ],
    ['an insertion is seen', `<w:p>${r('Victim: ')}${ins('A.E.')}</w:p>`, [author, 'Victim: A.E.']],
    [
      'a replacement',
      `<w:p>${del('Ann')}${ins('the victim')}${r(' said')}</w:p>`,
      [author, 'the victim said', '{tracked-change: tracked-deletion|Ann} said'],
    ],
    [
      'text moved away',
      `<w:p><w:moveFrom w:author="Sam Writer">${r('Ann')}</w:moveFrom></w:p><w:p><w:moveTo w:author="Sam Writer">${r('Ann')}</w:moveTo></w:p>`,
      [author, '{tracked-change: tracked-move|Ann}', 'Ann'],
    ],
    [
      'long unchanged text around a deletion is not said twice',
      `<w:p>${r('x'.repeat(200))}${del('Ann')}</w:p>`,
      [author, 'x'.repeat(200), `\n${'x'.repeat(60)}{tracked-change: tracked-deletion|Ann}`],
    ],
  ];
  it.each(cases)('%s', async (_, body, lines) => {
    expect(await paragraphs({ body })).toEqual(lines);
  });

  it('counts the changes of a story once', async () => {
    const seen = await readAll(reader, documentOf({ body: `<w:p>${del('a')}${ins('b')}</w:p>` }));
    expect(seen.facts.map(({ fact, count }) => `${fact} ${count}`)).toEqual(['tracked-change 2']);
  });
});

describe('what stands beside the text', () => {
  const cases: readonly (readonly [what: string, spec: DocumentSpec, lines: readonly string[]])[] = [
    [
      'alternative text of a picture',
      {
        body: '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Ann in Leeds"/></wp:inline></w:drawing></w:r></w:p>',
      },
      ['{alt-text: alt-text|Ann in Leeds}'],
    ],
    [
      'a bookmark named by a person',
      { body: '<w:p><w:bookmarkStart w:id="0" w:name="Ann_Example"/></w:p>' },
      ['{bookmark: defined-name|Ann Example} (title)'],
    ],
    [
      'what a drop-down list offers',
      {
        body: '<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="Ann Example" w:value="1"/><w:listItem w:value="Bob"/></w:dropDownList></w:sdtPr></w:sdt></w:p>',
      },
      ['{form-field: form-field|Ann Example}', '{form-field: form-field|Bob}'],
    ],
    [
      'what a form field of older Words offers and explains',
      {
        body: '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="Ask Ann"/><w:ddList><w:listEntry w:val="Bob"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>',
      },
      ['{form-field: form-field|Ask Ann}', '{form-field: form-field|Bob}'],
    ],
    [
      'what a mail merge asks for',
      {
        body: '',
        parts: {
          'settings.xml': {
            type: 'settings',
            root: 'settings',
            content: `<w:mailMerge><w:query w:val="SELECT * FROM staff WHERE name = 'Ann'"/></w:mailMerge>`,
          },
        },
      },
      [`{connection: connection|SELECT * FROM staff WHERE name = 'Ann'} (code)`],
    ],
    [
      'bookmarks of Word itself',
      { body: '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkStart w:id="1" w:name="_Toc123"/></w:p>' },
      [],
    ],
    [
      'a field that names a file',
      {
        body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "C:\\Users\\ann\\x.docx"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      },
      ['{field-code: field-code|INCLUDETEXT "C:\\Users\\ann\\x.docx"} (code)', 'shown'],
    ],
    [
      'a page number',
      { body: '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>' },
      ['1'],
    ],
    [
      'a text box said in both ways',
      {
        body: `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('Ann')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('Ann')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      },
      ['Ann'],
    ],
    [
      'an older branch that says more',
      {
        body: `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('the victim')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('Ann')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      },
      ['the victim', '{text-box: alternate-content|Ann}'],
    ],
    [
      'a comment and who made it',
      {
        body: p('Dear'),
        parts: {
          'comments.xml': {
            type: 'comments',
            root: 'comments',
            content: `<w:comment w:id="0" w:author="Sam Writer">${p('Ask Ann')}</w:comment>`,
          },
        },
      },
      ['Dear', '{comment: comment|Sam Writer} (author)', '{comment: comment|Ask Ann}'],
    ],
    [
      'headers and footnotes are seen',
      {
        body: p('Body'),
        parts: {
          'header1.xml': { type: 'header', root: 'hdr', content: p('Head') },
          'footnotes.xml': {
            type: 'footnotes',
            root: 'footnotes',
            content: `<w:footnote w:id="1">${p('Note')}</w:footnote>`,
          },
        },
      },
      ['Body', 'Head', 'Note'],
    ],
    [
      'a document variable',
      {
        body: '',
        parts: {
          'settings.xml': {
            type: 'settings',
            root: 'settings',
            content: '<w:docVars><w:docVar w:name="who" w:val="Ann Example"/></w:docVars>',
          },
        },
      },
      ['{document-variable: document-variable|Ann Example}'],
    ],
    [
      'a template on a share',
      {
        body: '',
        parts: { 'settings.xml': { type: 'settings', root: 'settings', content: '' } },
        more: [{ type: 'attachedTemplate', target: 'file:///\\\\server\\ann\\normal.dotm', external: true }],
      },
      ['{template: property|file:///\\\\server\\ann\\normal.dotm} (code)'],
    ],
  ];
  it.each(cases)('%s', async (_, spec, lines) => {
    expect(await paragraphs(spec)).toEqual(lines);
  });
});

describe('tables', () => {
  const cells = async (body: string): Promise<readonly string[]> =>
    (await readAll(reader, documentOf({ body }))).cells.map(
      ({ ref, value, hidden }) => `${ref} ${value}${hidden ? ` ${hiding(hidden)}` : ''}`,
    );
  const cases: readonly (readonly [what: string, body: string, cells: readonly string[]])[] = [
    ['words and numbers', table('Name|Number', 'Ann|1,234'), ['A1 Name', 'B1 Number', 'A2 Ann', 'B2 1234']],
    ['a leading zero keeps a number text', table('0123|7'), ['A1 0123', 'B1 7']],
    [
      'a cell over two columns',
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ['A1 a', 'C1 b'],
    ],
    [
      'a hidden row',
      '<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ['A1 a row: row-hidden'],
    ],
    [
      'hidden text in a cell',
      `<w:tbl><w:tr><w:tc>${p('Ann', '<w:vanish/>')}</w:tc></w:tr></w:tbl>`,
      ['A1 Ann text: vanish'],
    ],
    [
      'a table within a table',
      `<w:tbl><w:tr><w:tc>${p('out')}${table('in')}${p('side')}</w:tc></w:tr></w:tbl>`,
      ['A1 in', 'A1 out\nside'],
    ],
  ];
  it.each(cases)('%s', async (_, body, expected) => {
    expect(await cells(body)).toEqual(expected);
  });

  it('tells hidden words within the seen ones of a cell apart', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:p>${r('Answered by ')}${r('Ann Example', '<w:vanish/>')}</w:p></w:tc></w:tr></w:tbl>`;
    const seen = await readAll(reader, documentOf({ body }));
    expect(seen.cells.map(({ value, hidden }) => [value, hidden])).toEqual([['Answered by', undefined]]);
    expect(await paragraphs({ body })).toEqual(['Answered by {text: vanish|Ann Example}']);
  });

  it('tells what was deleted from a cell', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:p>${r('Mr ')}<w:del w:author="S"><w:r><w:delText>Example</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>`;
    const seen = await readAll(reader, documentOf({ body }));
    expect(seen.cells.map(({ value }) => value)).toEqual(['Mr']);
    expect(seen.texts.map(({ text }) => text)).toContain('Mr Example');
  });
});

describe('redactions that are none', () => {
  it.each([
    ['a black highlight', '<w:highlight w:val="black"/>', 1],
    ['black on black shading', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>', 1],
    ['white on white is hidden, not barred', '<w:color w:val="FFFFFF"/>', 0],
    ['a table header in white on black', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>', 0],
    ['a yellow highlight', '<w:highlight w:val="yellow"/>', 0],
  ])('%s', async (_, properties, expected) => {
    const seen = await readAll(reader, documentOf({ body: p('Ann Example', properties) }));
    expect(seen.facts.filter(({ fact }) => fact === 'highlight-redaction')).toHaveLength(expected);
  });
});

describe('recognising a document', () => {
  const head = Buffer.from('PK');
  it.each([
    [
      '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
      [],
      'docx',
    ],
    ['<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>', [], 'docm'],
    [
      '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/>',
      [],
      'dotx',
    ],
    ['', ['word/document.xml'], 'docx'],
    ['', ['xl/workbook.xml'], undefined],
    [
      '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
      ['word/document.xml'],
      undefined,
    ],
    ['', [], undefined],
  ] as const)('%s %j', (packageType, zipNames, format) => {
    expect(reader.recognises({ head, size: 2, extension: 'docx', packageType, zipNames })).toBe(format);
  });
});

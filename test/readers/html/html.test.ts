import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/bytes/budget.js';
import { memoryBytes } from '../../../src/bytes/memory-bytes.js';
import { DEFAULT_LIMITS } from '../../../src/model/bytes.js';
import { LimitReached } from '../../../src/model/failure.js';
import type { Artifact } from '../../../src/model/reader.js';
import { reader } from '../../../src/readers/html/index.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const read = (html: string, limits = {}) => readAll(reader, Buffer.from(html), limits);

/** Every text with what hides it; `=` begins what is seen. */
async function told(html: string): Promise<readonly string[]> {
  const { texts } = await read(html);
  return texts.map(({ text, hidden, role }) =>
    `${hiding(hidden)}${role === undefined ? '' : ` (${role})`}= ${text}`.trim(),
  );
}

describe('recognises', () => {
  it.each<[string, string, string, 'html' | undefined]>([
    ['a page', '<!DOCTYPE html><title>a</title>', 'html', 'html'],
    ['a page under another name', '<html><body>words', 'txt', 'html'],
    ['a page behind comments', '<!-- one -->\n<!-- two --><HTML>', '', 'html'],
    ['XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html/>', '', 'html'],
    ['a piece of a page', '<p>words</p>', 'txt', 'html'],
    ['a piece of a page by its name', '<unheard>words</unheard>', 'htm', 'html'],
    ['an element that nobody knows', '<unheard>words</unheard>', 'txt', undefined],
    ['an address', '<jane@x.example> wrote', 'txt', undefined],
    ['another markup', '<?xml version="1.0"?><staff/>', 'xml', undefined],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg', undefined],
    ['words about pages', 'Write <html> first.', 'html', undefined],
    ['a comment that does not end', `<!-- ${'<!-- '.repeat(3000)}`, 'txt', undefined],
    ['nothing', '', 'html', undefined],
  ])('%s', (_name, text, extension, format) => {
    expect(reader.recognises(probeOf(Buffer.from(text), extension))).toBe(format);
  });

  it('a page in two bytes a character', () => {
    const bytes = Buffer.from('\ufeff<html><body>words', 'utf16le');
    expect(reader.recognises(probeOf(bytes, ''))).toBe('html');
  });
});

describe('what a browser shows', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'blocks are paragraphs',
      '<p>One <b>and</b>\n two</p><div>three<br>four</div>five',
      ['One and two', 'three\nfour', 'five'],
    ],
    ['references are characters', '<p>O&rsquo;Neill &amp; S&#246;ns &nbsp;x</p>', ['O’Neill & Söns \u00a0x']],
    ['words go on through marks', '<p>Sm<b>i</b>th</p>', ['Smith']],
    ['lists and headings', '<h1>Title</h1><ul><li>a one<li>b two</ul>', ['Title', 'a one', 'b two']],
    ['lines of preformatted text', '<pre>a  b\nc</pre>', ['a  b\nc']],
    ['fields of a form', '<input value="Jane Doe"><textarea>some words</textarea>', ['Jane Doe', 'some words']],
    ['addresses of mail', '<a href="mailto:jane%2Edoe@example.org">write</a>', ['jane.doe@example.org', 'write']],
    ['links with data in them', '<a href="/p?name=Jane%20Doe">x1</a>', ['/p?name=Jane Doe', 'x1']],
    ['one row is no table', '<table><tr><td>left</td><td>right</td></tr></table>', ['left', 'right']],
    ['one column is no table', '<table><tr><td>top</td></tr><tr><td>bottom</td></tr></table>', ['top', 'bottom']],
    [
      'a table that lays out a page',
      '<table><tr><td>a one</td><td><table><tr><td>b two</td></tr></table></td></tr><tr><td>c three</td><td>d four</td></tr></table>',
      ['a one', 'b two', 'c three', 'd four'],
    ],
  ])('%s', async (_name, html, expected) => {
    const { texts } = await read(html);
    expect(texts.map(({ text }) => text.trim())).toEqual(expected);
    expect(texts.every(({ hidden }) => hidden === undefined)).toBe(true);
  });

  it('reads a table as a table, spans and all', async () => {
    const { cells } = await read(
      `<table><caption>Staff</caption><tr><th>Name<th colspan=2>Post</tr>
       <tr><td rowspan=2>Doe<td>12<td>x1</tr><tr><td>Ltd<p>second</p><td>1,234</tr></table>`,
    );
    expect(cells.map(({ ref, value, hidden }) => [ref, value, hiding(hidden)])).toEqual([
      ['A1', 'Name', ''],
      ['B1', 'Post', ''],
      ['A2', 'Doe', ''],
      ['B2', 12, ''],
      ['C2', 'x1', ''],
      ['B3', 'Ltd\nsecond', ''],
      ['C3', '1,234', ''],
    ]);
  });

  it('reads large tables in batches', async () => {
    const rows = Array.from({ length: 9000 }, (_, row) => `<tr><td>name ${row}<td>${row}`).join('');
    const { cells } = await read(`<table>${rows}</table>`);
    expect(cells.length).toBe(18_000);
    expect(cells.slice(-2).map(({ ref, value }) => [ref, value])).toEqual([
      ['A9000', 'name 8999'],
      ['B9000', 8999],
    ]);
  });
});

describe('what a browser does not show', () => {
  it.each<[string, string, readonly string[]]>([
    ['display none', '<p><span style="DISPLAY : none !important">b</span>', ['text: vanish']],
    ['within something hidden', '<div style="display:none"><p>b</p></div>', ['text: vanish']],
    ['the attribute hidden', '<p hidden>b', ['text: vanish']],
    ['visibility', '<p style="visibility:hidden">b', ['text: vanish']],
    ['opacity', '<p style="opacity:0">b', ['text: vanish']],
    ['Outlook', '<p style="mso-hide:all">b', ['text: vanish']],
    ['no height', '<div style="max-height:0;overflow:hidden">b', ['text: vanish']],
    ['off the page', '<p style="position:absolute;left:-9999px">b', ['text: off-page']],
    ['an indent off the page', '<p style="text-indent:-9999px">b', ['text: off-page']],
    ['a class', '<style>.no, p.x { display: none }</style><p class="big no">b', ['text: style-vanish']],
    ['an id', '<style>#no{display:none}</style><p id=no>b', ['text: style-vanish']],
    ['white on white', '<p style="color:#fff">b', ['text: same-colour']],
    ['nearly white on white', '<font color="#fefefe">b</font>', ['text: same-colour']],
    ['its ground', '<td bgcolor=yellow><font color=ffff00>b</font>', ['text: same-colour']],
    ['no size', '<p style="font-size:0">b', ['text: tiny-font']],
    ['one pixel', '<p style="font:1px/1 Arial">b', ['text: tiny-font']],
    ['template', '<template>b</template>', ['text: vanish']],
    ['noscript', '<noscript>b</noscript>', ['text: alternate-content']],
    ['a comment', '<!-- b of somebody -->', ['comment: comment']],
    ['words for those who do not see', '<img alt="b of somebody">', ['alt-text: alt-text']],
    ['data for scripts', '<p data-owner="b of somebody">', ['property: property']],
    ['properties', '<meta name=description content="b of somebody">', ['property: property']],
    ['a hidden field', '<input type=hidden name=owner value="b of somebody">', ['form-field: form-field']],
    ['a path', '<img src="file:///C:/Users/b/x.png">', ['file-path: property']],
    ['code', '<p onclick="show(1)">', ['script: script']],
  ])('%s', async (_name, html, expected) => {
    const { texts } = await read(html);
    expect(texts.filter(({ hidden }) => hidden !== undefined).map(({ hidden }) => hiding(hidden))).toEqual(expected);
  });

  it.each<[string, string]>([
    ['white on dark', '<div style="background:#003366"><p style="color:white">b'],
    ['white on a picture', '<td background="x.png"><p style="color:#fff">b'],
    ['a colour that is not known', '<p style="color:var(--ink)">b'],
    ['pale grey', '<p style="color:#ccc">b'],
    ['a link in white text', '<p style="color:#fff"><a href="/x">b</a>'],
    ['small print', '<p style="font-size:6pt">b'],
    ['a size that is set again', '<td style="font-size:0"><p style="font-size:12px">b'],
    ['something painted again', '<div style="visibility:hidden"><p style="visibility:visible">b'],
    ['a style for print', '<style>@media print { p { display:none } } em{}</style><p>b'],
    ['a style for another element', '<style>.no em {display:none}</style><p class=no>b'],
    ['half transparent', '<p style="opacity:0.5">b'],
    ['a scroll bar', '<div style="overflow:auto;height:0px">b'],
    ['after something hidden', '<span style="display:none"></span>b'],
  ])('is not: %s', async (_name, html) => {
    const { texts } = await read(html);
    expect(texts.filter(({ text }) => text === 'b').map(({ hidden }) => hiding(hidden))).toEqual(['']);
  });

  it('tells a hidden stretch within a paragraph', async () => {
    const artifact = {
      name: 'page',
      format: 'html',
      bytes: memoryBytes(Buffer.from('<p>Dear <i hidden>Jane</i> all')),
    };
    const contents = [];
    for await (const content of reader.read(artifact as Artifact, createBudget(DEFAULT_LIMITS))) contents.push(content);
    expect(contents).toMatchObject([
      { text: 'Dear Jane all', runs: [{ start: 0 }, { start: 5, concealed: { carrier: 'text' } }, { start: 9 }] },
    ]);
    expect(await told('<p hidden>Jane</p><p>all</p>')).toEqual(['text: vanish= Jane', '= all']);
  });

  it('hides rows of a table, and tells a hidden stretch of a cell apart', async () => {
    const { cells, texts } = await read(
      '<table><tr><td>a1<td>b1 <i hidden>gone</i></tr><tr hidden><td>a2<td>b2</tr><tr><td>a3<td>b3</tr></table>',
    );
    expect(cells.map(({ ref, value, hidden }) => [ref, value, hiding(hidden)])).toEqual([
      ['A1', 'a1', ''],
      ['B1', 'b1', ''],
      ['A2', 'a2', 'text: vanish'],
      ['B2', 'b2', 'text: vanish'],
      ['A3', 'a3', ''],
      ['B3', 'b3', ''],
    ]);
    expect(texts.map(({ text, hidden }) => [text, hiding(hidden)])).toEqual([['gone', 'text: vanish']]);
  });

  it('takes text on a dark ground of its own colour for a bar over it', async () => {
    const { facts } = await read(
      '<p><span style="background:#000">secret</span> <b style="background:black;color:red">x</b>',
    );
    expect(facts.map(({ fact, count }) => [fact, count])).toEqual([['highlight-redaction', 6]]);
  });

  it('hands on the data of scripts and pictures', async () => {
    const { children, texts, facts } = await read(
      `<script type="application/ld+json">{"a":1}</script><script>var who = "Jane Doe", n = 'x';</script>
       <img src="data:image/png;base64,iVBORw=="><iframe srcdoc="<p>in"></iframe>`,
    );
    expect(
      children.map(({ name, bytes, concealed }) => [name, bytes.read(0, 99).toString('latin1'), hiding(concealed)]),
    ).toEqual([
      ['script.json', '{"a":1}', 'script: script'],
      ['embedded.png', '\x89PNG', ''],
      ['frame.html', '<p>in', ''],
    ]);
    expect(texts.map(({ text, role }) => [text, role])).toEqual([
      [`var who = "Jane Doe", n = 'x';`, 'code'],
      ['Jane Doe', undefined],
    ]);
    expect(facts.map(({ fact }) => fact)).toEqual(['script', 'script']);
  });

  it('tells who made a page that Office saved', async () => {
    const comment =
      '<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Jane Doe</o:Author></o:DocumentProperties></xml><![endif]-->';
    expect(await told(comment)).toEqual(['property: property (author)= Jane Doe']);
  });
});

describe('hostile pages', () => {
  it('stops where elements are nested too deeply', async () => {
    await expect(read('<div>'.repeat(3000))).rejects.toEqual(new LimitReached('xmlDepth'));
  });

  it.each<[string, string]>([
    ['end tags without beginnings', '</b></p></table></td>'.repeat(20_000)],
    ['a tag that does not end', `<p ${'a="b" '.repeat(20_000)}`],
    ['comments that do not end', '<!-- '.repeat(20_000)],
    ['tables within tables', '<table><tr><td>'.repeat(600)],
    ['a style of braces', `<style>${'a{'.repeat(20_000)}</style>`],
    ['quotes in a script', `<script>${'"a\\'.repeat(20_000)}</script>`],
    ['zero bytes', '<p>\0\0\0'.repeat(10_000)],
  ])('are read to their end: %s', async (_name, html) => {
    const began = performance.now();
    await read(html);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

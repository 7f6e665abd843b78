import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/opendocument/index.js';
import { type PartSpecs, packageOf } from '../ooxml/package-builder.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { type DocumentSpec, flat, type ManifestEntry, manifest, packaged, partsOf, read } from './document-builder.js';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const said = async (bytes: Buffer): Promise<readonly string[]> =>
  (await read(bytes)).texts.map(({ text, hidden }) => (hidden ? `${text} {${hiding(hidden)}}` : text));
const withManifest = (entries: readonly ManifestEntry[]): PartSpecs => ({ 'META-INF/manifest.xml': manifest(entries) });
const p = (text: string): string => `<text:p>${text}</text:p>`;

describe('parts of a package', () => {
  it('reads styles before content, and properties', async () => {
    const spec: DocumentSpec = {
      styles:
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
      body: '<text:p>a<text:span text:style-name="H">b</text:span></text:p>',
      meta: '<dc:title>T</dc:title>',
    };
    const { texts } = await read(packaged(spec));
    expect(texts.map(({ text, at }) => [text, at.part])).toEqual([
      ['ab', 'content.xml'],
      ['T', 'meta.xml'],
    ]);
  });

  const object = '<draw:frame draw:name="Object 1"><draw:object xlink:href="./Object 1"/></draw:frame>';
  const inner = (kind: 'text' | 'chart', text: string): PartSpecs => partsOf({ kind, body: p(text) }, 'Object 1/');
  const chartType = withManifest([{ path: 'Object 1/', type: 'application/vnd.oasis.opendocument.chart' }]);
  const cases: readonly (readonly [
    what: string,
    body: string,
    more: PartSpecs,
    said: readonly string[],
    facts: readonly string[],
  ])[] = [
    ['a document within', object, inner('text', 'Ann'), ['Ann {embedded-object: attachment}'], ['embedded-object']],
    ['a chart within', object, { ...inner('chart', 'Ann'), ...chartType }, ['Ann'], []],
    [
      'a document that nothing points to',
      '',
      inner('text', 'Ann'),
      ['Ann {unreferenced-part: unreferenced}'],
      ['unreferenced-part'],
    ],
    [
      'a formula',
      object,
      { 'Object 1/content.xml': '<math><mi>a</mi><mo>+</mo></math>' },
      ['a + {embedded-object: attachment}'],
      ['embedded-object'],
    ],
    [
      'a macro with the declaration OpenOffice writes',
      '',
      {
        'Basic/Standard/Module1.xml':
          '<!DOCTYPE script:module PUBLIC "-//x//DTD x//EN" "module.dtd"><script:module xmlns:script="s">Print "Ann"</script:module>',
        'Basic/Standard/script-lb.xml': '<library xmlns:l="l" l:name="Standard"/>',
      },
      ['Print "Ann" {macro: script}'],
      ['macro'],
    ],
    ['a script', '', { 'Scripts/python/a.py': '# for Ann' }, ['# for Ann {macro: script}'], ['macro']],
    [
      'who kept a version',
      '',
      {
        'VersionList.xml': '<v:list xmlns:v="v"><v:version-entry v:title="Version1" v:creator="Sam Writer"/></v:list>',
      },
      ['Sam Writer {previous-revision: previous-revision}', 'title: Version1\n {previous-revision: previous-revision}'],
      [],
    ],
    ['a picture', '<draw:image xlink:href="Pictures/1.png"/>', { 'Pictures/1.png': PNG }, [], ['photograph']],
    ['a picture that nothing shows', '', { 'Pictures/1.png': PNG }, [], ['unreferenced-part', 'photograph']],
    ['a preview', '', { 'Thumbnails/thumbnail.png': PNG, 'ObjectReplacements/Object 1': 'VCLMTF' }, [], ['thumbnail']],
    [
      'metadata of the program',
      '',
      { 'manifest.rdf': '<r:RDF xmlns:r="r"><r:Description r:about="content.xml"/></r:RDF>' },
      [],
      [],
    ],
    ['a file of nobody', '', { 'note.txt': 'Ann' }, ['Ann {unreferenced-part: unreferenced}'], ['unreferenced-part']],
  ];
  it.each(cases)('%s', async (_, body, more, texts, facts) => {
    const seen = await read(packaged({ body }, more));
    expect(seen.texts.map(({ text, hidden }) => (hidden ? `${text} {${hiding(hidden)}}` : text))).toEqual(texts);
    expect(seen.facts.map(({ fact }) => fact)).toEqual(facts);
    expect(seen.gaps).toEqual([]);
  });

  it.each([
    ['an old state', 'Versions/Version1', 'previous-revision: previous-revision', ''],
    [
      'an object of another program',
      'Object 1',
      'embedded-object: attachment',
      '<draw:object-ole xlink:href="./Object 1"/>',
    ],
    ['a package left behind', 'left.zip', 'unreferenced-part: unreferenced', ''],
  ])('hands on documents within: %s', async (_, name, hidden, body) => {
    const { children } = await read(packaged({ body }, { [name]: packaged({ body: p('Ann') }) }));
    expect(children.map((child) => [child.name, hiding(child.concealed)])).toEqual([[name, hidden]]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['all of it', [{ path: 'content.xml', locked: true }], 'encrypted'],
    ['in one piece', [{ path: 'encrypted-package', locked: true }], 'encrypted'],
  ])('refuses what is encrypted: %s', async (_, entries, reason) => {
    await expect(read(packaged({}, withManifest(entries)))).rejects.toMatchObject({ reason });
  });

  it('reads on where only a part is encrypted', async () => {
    const bytes = packaged({ body: p('Ann') }, { ...withManifest([{ path: 'meta.xml', locked: true }]) });
    const { texts, gaps } = await read(bytes);
    expect(texts.map(({ text }) => text)).toEqual(['Ann']);
    expect(gaps).toMatchObject([{ reason: 'encrypted', at: { part: 'meta.xml' } }]);
  });

  it.each<readonly [string, PartSpecs, string, readonly string[]]>([
    [
      'content that ends early',
      { 'content.xml': '<a><office:body xmlns:office="o"><text:p xmlns:text="t">Ann</text:p>' },
      'damaged',
      ['Ann'],
    ],
    ['entities declared', { 'content.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a/>' }, 'damaged', []],
    ['styles that are none', { 'styles.xml': 'x' }, 'damaged', ['body']],
    ['a manifest that is none', { 'META-INF/manifest.xml': '<' }, 'damaged', ['body']],
    ['an unknown file of chance', { 'x.bin': Buffer.from([1, 2, 3, 0, 0xff]) }, 'unknown-part', ['body']],
    ['a film', { 'media/a.mp4': 'x' }, 'unsupported', ['body']],
  ])('leaves a gap and reads on: %s', async (_, more, reason, texts) => {
    const seen = await read(packaged({ body: p('body') }, more));
    expect(seen.gaps.map((gap) => gap.reason)).toEqual([reason]);
    expect(seen.texts.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['no content', packageOf({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['no archive', Buffer.from('PK\x03\x04')],
  ])('refuses %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('ends tables that break off', async () => {
    const whole = flat({
      kind: 'spreadsheet',
      body: `<table:table table:name="a"><table:table-row><table:table-cell>${p('Ann')}</table:table-cell></table:table-row><table:table-row>`,
    });
    const cut = whole.subarray(0, whole.indexOf('</office:spreadsheet'));
    const { cells, gaps } = await read(cut);
    expect(cells).toMatchObject([{ value: 'Ann' }]);
    expect(gaps).toMatchObject([{ reason: 'damaged' }]);
  });

  it.each([
    [
      'cells',
      { cells: 10 },
      packaged({
        kind: 'spreadsheet',
        body: `<table:table><table:table-row><table:table-cell table:number-columns-repeated="50">${p('a')}</table:table-cell></table:table-row></table:table>`,
      }),
    ],
    ['inflated bytes', { inflatedBytes: 100 }, packaged({ body: p('a') })],
    [
      'depth of elements',
      { xmlDepth: 5 },
      packaged({ body: `<text:list><text:list-item>${p('a')}</text:list-item></text:list>` }),
    ],
  ] as const)('stops at the limit of %s', async (_, limits, bytes) => {
    await expect(readAll(reader, bytes, limits)).rejects.toMatchObject({ name: 'LimitReached' });
  });
});

describe('flat files', () => {
  it('hands on pictures and reads documents within', async () => {
    const within = flat({ body: p('Ann') })
      .toString()
      .replace(/^<\?xml.*\n/u, '');
    const body = `<text:p>a<draw:image><office:binary-data>${PNG.toString('base64')}</office:binary-data></draw:image><draw:object>${within}</draw:object>b</text:p>`;
    const seen = await read(flat({ body }));
    expect(seen.children.map(({ bytes }) => bytes.read(0, 8))).toEqual([PNG]);
    expect(seen.facts).toMatchObject([{ fact: 'embedded-object' }]);
    expect(await said(flat({ body }))).toEqual(['Ann {embedded-object: attachment}', 'ab']);
  });

  it('keeps the styles of a document within to itself', async () => {
    const styles =
      '<style:style style:name="T" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const within = flat({ styles, body: '' })
      .toString()
      .replace(/^<\?xml.*\n/u, '');
    const body = `<text:p><draw:object>${within}</draw:object><text:span text:style-name="T">Ann</text:span></text:p>`;
    expect(await said(flat({ body }))).toEqual(['Ann']);
  });
});

import { describe, expect, it } from 'vitest';
import { reader } from '../../../src/readers/xlsx/index.js';
import { writeZip } from '../../bytes/zip-writer.js';
import { type PartSpecs, packageOf, relationships } from '../ooxml/package-builder.js';
import { hiding, readAll } from '../ooxml/read-all.js';
import { text, workbookOf, workbookParts } from './workbook-builder.js';

const SHEET = { name: 'S', rows: `<row r="1">${text('A1', 'Ann')}<c r="B1" t="s"><v>0</v></c></row>` };
const PARTS = workbookParts({ sheets: [SHEET], strings: ['Bob'] });

/** Values of all cells, and reasons of all gaps. */
async function valuesOf(bytes: Buffer): Promise<{ values: readonly unknown[]; gaps: readonly string[] }> {
  const { cells, gaps } = await readAll(reader, bytes);
  return { values: cells.map(({ value }) => value), gaps: gaps.map(({ reason }) => reason) };
}

describe('packages laid out in odd ways are read alike', () => {
  const workbook = PARTS['xl/workbook.xml'] as string;
  const rels = PARTS['xl/_rels/workbook.xml.rels'] as string;
  const renamed = (change: (name: string) => string): PartSpecs =>
    Object.fromEntries(Object.entries(PARTS).map(([name, content]) => [change(name), content]));
  const strict = (xml: string): string =>
    xml.replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
      'http://purl.oclc.org/ooxml/officeDocument/relationships/',
    );
  const cases: readonly (readonly [what: string, parts: PartSpecs])[] = [
    ['as Excel writes them', PARTS],
    ['absolute targets', { ...PARTS, 'xl/_rels/workbook.xml.rels': rels.replaceAll('Target="', 'Target="/xl/') }],
    [
      'targets that go up and down',
      { ...PARTS, 'xl/_rels/workbook.xml.rels': rels.replaceAll('Target="', 'Target="../xl/./') },
    ],
    [
      'targets with backslashes',
      { ...PARTS, 'xl/_rels/workbook.xml.rels': rels.replaceAll('worksheets/', 'worksheets\\') },
    ],
    [
      'targets in another case',
      { ...PARTS, 'xl/_rels/workbook.xml.rels': rels.replaceAll('worksheets/sheet1', 'WorkSheets/SHEET1') },
    ],
    ['names with backslashes', renamed((name) => name.replaceAll('/', '\\'))],
    ['names in capitals', renamed((name) => name.toUpperCase())],
    ['names with a leading slash', renamed((name) => (name.startsWith('[') ? name : `/${name}`))],
    [
      'types of the strict standard',
      { ...PARTS, '_rels/.rels': strict(PARTS['_rels/.rels'] as string), 'xl/_rels/workbook.xml.rels': strict(rels) },
    ],
    [
      'prefixed relationships',
      { ...PARTS, 'xl/_rels/workbook.xml.rels': rels.replaceAll('<Rel', '<p:Rel').replaceAll('</Rel', '</p:Rel') },
    ],
    ['relationships in UTF-16', { ...PARTS, 'xl/_rels/workbook.xml.rels': Buffer.from(`\ufeff${rels}`, 'utf16le') }],
    ['workbook in UTF-16', { ...PARTS, 'xl/workbook.xml': Buffer.from(`\ufeff${workbook}`, 'utf16le') }],
    ['workbook with prefixes', { ...PARTS, 'xl/workbook.xml': workbook.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:') }],
    ['ids under another prefix', { ...PARTS, 'xl/workbook.xml': workbook.replaceAll('r:id', 'rel:id') }],
    ['no way to the workbook', { ...PARTS, '_rels/.rels': relationships([]) }],
    ['no relationships of the package', { ...PARTS, '_rels/.rels': '' }],
  ];
  it.each(cases)('%s', async (what, parts) => {
    const { values, gaps } = await valuesOf(packageOf(parts));
    expect(values).toEqual(['Ann', 'Bob']);
    expect(gaps).toEqual(what === 'no relationships of the package' ? ['damaged'] : []);
  });

  it('in another folder', async () => {
    const parts = {
      '[Content_Types].xml': PARTS['[Content_Types].xml']!,
      '_rels/.rels': relationships([{ type: 'officeDocument', target: '/data/book.xml' }]),
      'data/book.xml': PARTS['xl/workbook.xml']!,
      'data/_rels/book.xml.rels': rels,
      'data/worksheets/sheet1.xml': PARTS['xl/worksheets/sheet1.xml']!,
      'data/sharedStrings.xml': PARTS['xl/sharedStrings.xml']!,
      'data/styles.xml': PARTS['xl/styles.xml']!,
    };
    expect(await valuesOf(packageOf(parts))).toEqual({ values: ['Ann', 'Bob'], gaps: [] });
  });
});

describe('packages in disorder', () => {
  it('without a workbook are refused', async () => {
    await expect(readAll(reader, packageOf({ 'a.txt': 'x' }))).rejects.toMatchObject({
      name: 'Unreadable',
      reason: 'damaged',
    });
  });

  it('with a broken workbook are refused', async () => {
    await expect(readAll(reader, packageOf({ ...PARTS, 'xl/workbook.xml': '<workbook><she' }))).rejects.toMatchObject({
      reason: 'damaged',
    });
  });

  it('that declare a document type are refused there', async () => {
    const bytes = packageOf({ ...PARTS, 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' });
    expect(await valuesOf(bytes)).toEqual({ values: [], gaps: ['damaged'] });
  });

  it('with broken styles read cells all the same', async () => {
    expect(await valuesOf(packageOf({ ...PARTS, 'xl/styles.xml': '<styleSheet>' }))).toEqual({
      values: ['Ann', 'Bob'],
      gaps: ['damaged'],
    });
  });

  const other = '<externalLink><ddeLink ddeService="Ann Example"/></externalLink>';
  const swapped: readonly (readonly [part: string, values: readonly string[]])[] = [
    ['[Content_Types].xml', ['Ann', 'Bob']],
    ['xl/styles.xml', ['Ann', 'Bob']],
    ['xl/theme/theme1.xml', ['Ann', 'Bob']],
    ['docProps/core.xml', ['Ann', 'Bob']],
    ['customXml/itemProps1.xml', ['Ann', 'Bob']],
  ];
  it.each(swapped)('with another kind of part in place of %s leave a gap', async (part, values) => {
    const parts = workbookParts({
      sheets: [SHEET],
      strings: ['Bob'],
      relationships: [
        { type: 'theme', target: 'theme/theme1.xml' },
        { type: 'customXmlProps', target: '/customXml/itemProps1.xml' },
      ],
      packageRelationships: [{ type: 'core-properties', target: 'docProps/core.xml' }],
      parts: {
        'xl/theme/theme1.xml': '<a:theme/>',
        'customXml/itemProps1.xml': '<ds:datastoreItem/>',
        'docProps/core.xml': '<cp:coreProperties/>',
      },
    });
    expect((await valuesOf(packageOf(parts))).gaps).toEqual([]);
    expect(await valuesOf(packageOf({ ...parts, [part]: other }))).toEqual({ values, gaps: ['damaged'] });
  });

  it('with another kind of part in place of the workbook are refused', async () => {
    await expect(readAll(reader, packageOf({ ...PARTS, 'xl/workbook.xml': other }))).rejects.toMatchObject({
      reason: 'damaged',
    });
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'with something commented out in %s leave a gap',
    async (part) => {
      const xml = (PARTS[part] as string).replace(/<\/\w+>$/u, '<!--<t>Ann Example</t>-->$&');
      expect(await valuesOf(packageOf({ ...PARTS, [part]: xml }))).toEqual({
        values: ['Ann', 'Bob'],
        gaps: ['unknown-part'],
      });
    },
  );

  const missing: readonly (readonly [type: string, gaps: number])[] = [
    ['comments', 1],
    ['drawing', 1],
    ['image', 0],
    ['printerSettings', 0],
    ['calcChain', 0],
  ];
  it.each(missing)('that point to a missing %s state %d gaps', async (type, gaps) => {
    const bytes = workbookOf({
      sheets: [{ ...SHEET, relationships: [{ type, target: '../gone.xml' }] }],
      strings: ['Bob'],
    });
    expect((await valuesOf(bytes)).gaps).toHaveLength(gaps);
  });

  it('with a part that is encrypted', async () => {
    const entries = Object.entries(PARTS).map(([name, content]) => ({
      name,
      content,
      ...(name.includes('sheet1.xml') ? { flags: 1 } : {}),
    }));
    expect(await valuesOf(writeZip({ entries }))).toEqual({ values: [], gaps: ['encrypted'] });
  });

  it('with a part twice', async () => {
    const entries = [...Object.entries(PARTS), ['xl/worksheets/sheet1.xml', '<worksheet/>'] as const].map(
      ([name, content]) => ({ name, content }),
    );
    const { facts, gaps } = await readAll(reader, writeZip({ entries }));
    expect(facts.map(({ fact }) => fact)).toContain('duplicate-part');
    expect(gaps.map(({ reason }) => reason)).toContain('damaged');
  });

  it('with a part whose checksum is wrong', async () => {
    const entries = Object.entries(PARTS).map(([name, content]) => ({
      name,
      content,
      ...(name.includes('sheet1.xml') ? { crc: 1 } : {}),
    }));
    expect((await valuesOf(writeZip({ entries }))).gaps).toEqual(['damaged']);
  });
});

describe('bytes outside of the parts', () => {
  const entries = Object.entries(PARTS).map(([name, content]) => ({ name, content }));
  const secret = Buffer.from('Ann Example, QQ 12 34 56 C, and more words to fill the space');

  it.each([
    ['after the end', { entries, trailing: secret }, 'trailing-bytes'],
    ['before the start', { entries, prefix: secret }, 'prepended-bytes'],
    [
      'between parts',
      { entries: entries.map((entry, at) => (at === 2 ? { ...entry, after: secret } : entry)) },
      'unlisted-bytes',
    ],
  ])('%s are told and handed on', async (_, spec, name) => {
    const { facts, children } = await readAll(reader, writeZip(spec));
    expect(facts.map(({ fact }) => fact)).toContain('trailing-data');
    expect(
      children.map((child) => [
        child.name,
        child.bytes.read(0, child.bytes.size).includes(secret),
        hiding(child.concealed),
      ]),
    ).toEqual([[name, true, 'trailing-data: trailing']]);
  });

  it('that only fill up are nothing', async () => {
    const { facts, children, gaps } = await readAll(reader, writeZip({ entries, trailing: Buffer.alloc(512) }));
    expect([facts, children, gaps]).toEqual([[], [], []]);
  });

  it('in the comment are text', async () => {
    const { texts } = await readAll(reader, writeZip({ entries, comment: Buffer.from('made by Ann') }));
    expect(texts.map(({ text: words, hidden }) => [words, hiding(hidden)])).toContainEqual([
      'made by Ann',
      'trailing-data: trailing',
    ]);
  });
});

describe('parts that nothing refers to', () => {
  const withPart = (name: string, content: string | Buffer): Buffer => packageOf({ ...PARTS, [name]: content });

  it.each([
    ['XML', 'xl/old.xml', '<x><y>Ann Example</y></x>', 'y: Ann Example\n'],
    ['XML in UTF-16', 'xl/old.xml', Buffer.from('\ufeff<x><y>Ann Example</y></x>', 'utf16le'), 'y: Ann Example\n'],
    ['text', 'notes.txt', 'Ann Example was here', 'Ann Example was here'],
  ])('%s is read', async (_, name, content, expected) => {
    const { texts, facts, gaps } = await readAll(reader, withPart(name, content));
    expect(texts.map(({ text: words, hidden }) => [words, hiding(hidden)])).toContainEqual([
      expected,
      'unreferenced-part: unreferenced',
    ]);
    expect(facts.map(({ fact }) => fact)).toEqual(['unreferenced-part']);
    expect(gaps).toEqual([]);
  });

  it.each([
    ['deflated', { size: 0 }, ['damaged']],
    ['deflated, with the checksum of nothing', { size: 0, crc: 0 }, ['damaged']],
    ['stored', { size: 0, stored: true }, ['damaged']],
    ['deflated, with nothing in it', { content: '' }, []],
    ['stored, with nothing in it', { content: '', stored: true }, []],
  ])('one that is said to be empty is looked into: %s', async (_, spec, expected) => {
    const entries = Object.entries(PARTS).map(([name, content]) => ({ name, content }));
    const odd = { name: 'xl/spare.xml', content: '<people><name>Ann Example</name></people>', ...spec };
    expect((await valuesOf(writeZip({ entries: [...entries, odd] }))).gaps).toEqual(expected);
  });

  it('a sheet is read as a sheet', async () => {
    const types = (PARTS['[Content_Types].xml'] as string).replace(
      '</Types>',
      '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    );
    const bytes = packageOf({
      ...PARTS,
      '[Content_Types].xml': types,
      'xl/worksheets/sheet9.xml': PARTS['xl/worksheets/sheet1.xml']!,
    });
    const { cells } = await readAll(reader, bytes);
    expect(cells.map(({ value, at, hidden }) => [value, at.part, hiding(hidden)])).toEqual([
      ['Ann', 'xl/worksheets/sheet1.xml', ''],
      ['Bob', 'xl/worksheets/sheet1.xml', ''],
      ['Ann', 'xl/worksheets/sheet9.xml', 'unreferenced-part: unreferenced'],
      ['Bob', 'xl/worksheets/sheet9.xml', 'unreferenced-part: unreferenced'],
    ]);
  });

  it('custom XML is read as what it is', async () => {
    const content = '<FormTemplates><Display>Ann Example</Display></FormTemplates>';
    const { facts, texts } = await readAll(reader, withPart('customXml/item3.xml', content));
    expect(facts).toEqual([]);
    expect(texts.map(({ text: words }) => words)).toEqual(['S']);
  });

  it('a document is handed on', async () => {
    const { children } = await readAll(reader, withPart('xl/embeddings/old.xlsx', packageOf(PARTS)));
    expect(children.map(({ name, concealed }) => [name, hiding(concealed)])).toEqual([
      ['xl/embeddings/old.xlsx', 'unreferenced-part: unreferenced'],
    ]);
  });

  it.each([
    ['binary', Buffer.from([1, 2, 3, 200, 201]), 1],
    ['what only fills up', Buffer.concat([Buffer.from([255, 255]), Buffer.alloc(100)]), 0],
    ['empty', Buffer.alloc(0), 0],
  ])('%s states gaps', async (_, content, gaps) => {
    expect((await readAll(reader, withPart('[trash]/0000.dat', content))).gaps).toHaveLength(gaps);
  });
});

describe('orphan strings', () => {
  it('are those that no cell of any sheet refers to', async () => {
    const bytes = workbookOf({
      sheets: [SHEET, { rows: '<row r="1"><c r="A1" t="s"><v>2</v></c></row>' }],
      strings: ['Bob', 'Cy', 'Dee', 'Eve'],
    });
    expect((await readAll(reader, bytes)).orphans).toEqual(['Cy', 'Eve']);
  });
});

it('relationships that hold something else are a gap', async () => {
  const { gaps } = await valuesOf(
    packageOf({ ...PARTS, 'xl/_rels/workbook.xml.rels': '<sst><si><t>Ann</t></si></sst>' }),
  );
  expect(gaps).toContain('damaged');
});

import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/model/failure.js';
import { reader } from '../../../src/readers/xml/index.js';
import { hiding, readAll, type Seen } from '../ooxml/read-all.js';
import { probeOf } from '../text/read-text.js';

const read = (xml: string | Buffer, limits = {}) => readAll(reader, Buffer.from(xml), limits);
const lines = ({ texts }: Seen) => texts.flatMap(({ text }) => text.trim().split('\n')).filter((line) => line !== '');
const cells = (seen: Seen) => seen.cells.map(({ ref, value }) => [ref, value]);

describe('recognises', () => {
  it.each<[string, string, 'xml' | 'svg' | undefined]>([
    ['a declaration', '<?xml version="1.0"?><staff/>', 'xml'],
    ['an element', '<s:staff xmlns:s="urn:x"/>', 'xml'],
    ['an element behind comments', '<!-- a -->\n<!DOCTYPE staff [<!ELEMENT staff ANY>]><staff>', 'xml'],
    ['a drawing', '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "y"><svg width="1">', 'svg'],
    ['an address', '<jane@x.example> wrote', undefined],
    ['a sum', '<3 of them', undefined],
    ['words', 'the <staff> element', undefined],
    ['nothing', '', undefined],
  ])('%s', (_name, text, format) => {
    expect(reader.recognises(probeOf(Buffer.from(text), 'xml'))).toBe(format);
  });
});

describe('values', () => {
  it.each<[string, string, readonly string[]]>([
    ['stand under their elements', '<r><a>x1</a><b><c>y2</c></b></r>', ['a: x1', 'c: y2']],
    ['stand in attributes', '<r owner="Jane" n="1" xmlns:x="urn:long-name"/>', ['owner: Jane']],
    ['are decoded', '<r><a>caf&#233; &amp; <![CDATA[<x>]]></a></r>', ['a: café & <x>']],
    ['are prose where words and elements mix', '<r><p>Dear <b>Jane</b>, hello</p></r>', ['Dear Jane, hello']],
    [
      'stand in drawings',
      '<svg><text x="1">Jane <tspan>Doe</tspan></text><path d="M 10 20 L 3000 4000"/></svg>',
      ['Jane Doe'],
    ],
    ['behind a type that says nothing', '<!DOCTYPE r PUBLIC "-//X" "x.dtd"><r><a>x1</a></r>', ['a: x1']],
  ])('%s', async (_name, xml, expected) => {
    const seen = await read(xml);
    expect([lines(seen), seen.gaps]).toEqual([expected, []]);
  });

  it('in another character set', async () => {
    const xml = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><r><a>caf\xe9</a></r>', 'latin1');
    expect(lines(await read(xml))).toEqual(['a: café']);
    expect(lines(await read(Buffer.from('\ufeff<r><a>café</a></r>', 'utf16le')))).toEqual(['a: café']);
  });
});

describe('tables', () => {
  it.each<[string, string, readonly (readonly (string | number)[])[], readonly string[]]>([
    [
      'of like elements',
      '<r><p><n>A</n><g>1</g></p><p><g>2</g><h>B</h></p></r>',
      [
        ['A1', 'A'],
        ['B1', 1],
        ['B2', 2],
        ['C2', 'B'],
      ],
      ['n', 'g', 'h'],
    ],
    [
      'of attributes',
      '<r><p id="A" g="1"/><p id="B" g="2"/></r>',
      [
        ['A1', 'A'],
        ['B1', 1],
        ['A2', 'B'],
        ['B2', 2],
      ],
      ['id', 'g'],
    ],
    [
      'of elements in elements',
      '<r><p><n><f>A</f><s>B</s></n></p><p/></r>',
      [
        ['A1', 'A'],
        ['B1', 'B'],
      ],
      ['n.f', 'n.s'],
    ],
    [
      'of several values of one field',
      '<r><p><n>A</n><t>1x</t><t>2x</t></p><p/></r>',
      [
        ['A1', 'A'],
        ['B1', '1x; 2x'],
      ],
      ['n', 't'],
    ],
    [
      'of rows and cells',
      '<r><w><c><d>h1</d></c><c><d>h2</d></c></w><w><c><d>x</d></c><c><d>5</d></c></w></r>',
      [
        ['A1', 'h1'],
        ['B1', 'h2'],
        ['A2', 'x'],
        ['B2', 5],
      ],
      [],
    ],
    [
      'of rows with cells left out',
      '<r><w><c>h1</c><c>h2</c><c>h3</c></w><w><c>x</c><c Index="3">y</c></w></r>',
      [
        ['A1', 'h1'],
        ['B1', 'h2'],
        ['C1', 'h3'],
        ['A2', 'x'],
        ['C2', 'y'],
      ],
      [],
    ],
  ])('%s', async (_name, xml, expected, headers) => {
    const seen = await read(xml);
    expect(cells(seen)).toEqual(expected);
    expect(seen.headers.flat()).toEqual(headers);
  });

  it('hide rows that spreadsheets hide', async () => {
    const { cells: found } = await read('<r><Row><c>a</c><c>b</c></Row><Row Hidden="1"><c>d</c><c>e</c></Row></r>');
    expect(found.map(({ value, hidden }) => [value, hiding(hidden)])).toEqual([
      ['a', ''],
      ['b', ''],
      ['d', 'row: row-hidden'],
      ['e', 'row: row-hidden'],
    ]);
  });

  it('are not made of single values', async () => {
    const seen = await read('<r><a>x1</a><a>x2</a></r>');
    expect([cells(seen), lines(seen)]).toEqual([[], ['a: x1', 'a: x2']]);
  });
});

describe('comments', () => {
  it.each<[string, string, readonly string[]]>([
    ['are hidden', '<r><!-- for Kim --><a/></r><!-- the end -->', ['for Kim', 'the end']],
    ['are none in literal text', '<r><![CDATA[ <!-- for Kim --> ]]></r>', []],
    ['are none without words', '<r><!-- - --></r>', []],
    ['are read across pieces', `<r>${' '.repeat(262_138)}<!-- for Kim --></r>`, ['for Kim']],
  ])('%s', async (_name, xml, expected) => {
    const { texts } = await read(xml);
    expect(texts.filter(({ hidden }) => hiding(hidden) === 'comment: comment').map(({ text }) => text)).toEqual(
      expected,
    );
  });

  it('that are long lose nothing', async () => {
    const words = Array.from({ length: 40_000 }, (_, index) => `w${index}`).join(' ');
    const { texts } = await read(`<r><!--${words}--></r>`);
    expect(
      texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/gu, ''),
    ).toBe(words.replace(/\s+/gu, ''));
  });
});

describe('damaged and hostile files', () => {
  it.each<[string, string]>([
    ['cut short', '<r><p><n>A</n></p><p><n>B</n></p><p><n>'],
    ['with an end tag of another element', '<r><p><n>A</n></p><p><n>B</n></p></q>'],
    ['with a second root', '<r><p><n>A</n></p><p><n>B</n></p></r><r/>'],
  ])('are read as far as they go: %s', async (_name, xml) => {
    const seen = await read(xml);
    expect(seen.gaps.map(({ reason }) => reason)).toEqual(['damaged']);
    expect(cells(seen)).toEqual([
      ['A1', 'A'],
      ['A2', 'B'],
    ]);
  });

  it('with a type that declares anything are gaps', async () => {
    const bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><r>&b;</r>';
    expect((await read(bomb)).gaps.map(({ reason }) => reason)).toEqual(['damaged']);
  });

  it('hand on files in letters', async () => {
    const { children } = await read(
      `<r><f>${Buffer.alloc(6000, 'data').toString('base64')}</f><i href="data:image/png;base64,AAAA"/></r>`,
    );
    expect(children.map(({ name }) => name)).toEqual(['embedded.bin', 'embedded.png']);
  });

  it.each<[string, string, object, string]>([
    ['xmlDepth', '<a>'.repeat(3000), {}, 'xmlDepth'],
    ['cells', `<r>${'<p a="x"/>'.repeat(99)}</r>`, { cells: 50 }, 'cells'],
  ])('stop at the limit of %s', async (_name, xml, limits, limit) => {
    await expect(read(xml, limits)).rejects.toEqual(new LimitReached(limit as 'cells'));
  });

  it('with as many kinds of elements as elements end, and lose nothing', async () => {
    const seen = await read(
      `<r>${Array.from({ length: 60_000 }, (_, index) => `<e${index}>x${index}</e${index}>`).join('')}</r>`,
    );
    expect(lines(seen)).toHaveLength(60_000);
  });
});

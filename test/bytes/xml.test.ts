import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, XmlNames, XmlToken, XmlTokenizer } from '../../src/bytes/xml.js';
import { LimitReached, Unreadable } from '../../src/model/failure.js';

const NAMES = new XmlNames(['a', 'b', 'row', 'id']);

/** Tokens as short lines, names with their number: `<x:a#1 id#4="1">`, `</x:a#1>`, `"text"`. */
function tokens(chunks: readonly Buffer[], tokenizer = new XmlTokenizer(NAMES)): string[] {
  const lines: string[] = [];
  const drain = (): void => {
    for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next()) {
      lines.push(line(tokenizer, token));
    }
  };
  for (const chunk of chunks) {
    tokenizer.feed(chunk);
    drain();
  }
  tokenizer.finish();
  drain();
  return lines;
}

function line(tokenizer: XmlTokenizer, token: XmlToken): string {
  switch (token) {
    case XmlToken.Start: {
      let attributes = '';
      while (tokenizer.nextAttribute()) {
        const name = qualified(tokenizer.attributePrefixText(), tokenizer.attributeNameText());
        attributes += ` ${name}#${tokenizer.attributeName}=${JSON.stringify(tokenizer.attributeText())}`;
      }
      return `<${qualified(tokenizer.prefixText(), tokenizer.nameText())}#${tokenizer.name}${attributes}>`;
    }
    case XmlToken.End:
      return `</${qualified(tokenizer.prefixText(), tokenizer.nameText())}#${tokenizer.name}>`;
    case XmlToken.Text:
    case XmlToken.CData:
      return JSON.stringify(tokenizer.text());
    case XmlToken.Need:
      return '';
    default:
      return token satisfies never;
  }
}

function qualified(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

function byteByByte(bytes: Buffer): Buffer[] {
  return Array.from(bytes, (byte) => Buffer.from([byte]));
}

describe('well-formed XML', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['an empty element', '<a/>', ['<a#1>', '</a#1>']],
    ['an empty element in two tags', '<a></a>', ['<a#1>', '</a#1>']],
    ['a name that is not known', '<other/>', ['<other#0>', '</other#0>']],
    [
      'names that begin alike',
      '<row><ro/><rows/></row>',
      ['<row#3>', '<ro#0>', '</ro#0>', '<rows#0>', '</rows#0>', '</row#3>'],
    ],
    ['a prefix', '<x:a><y:b/></x:a>', ['<x:a#1>', '<y:b#2>', '</y:b#2>', '</x:a#1>']],
    ['text', '<a>text</a>', ['<a#1>', '"text"', '</a#1>']],
    ['text with references and line ends', '<a>1 &lt; 2\r\n3</a>', ['<a#1>', '"1 < 2\\n3"', '</a#1>']],
    ['text with quotes and brackets', `<a>"it's" > ] - ?></a>`, ['<a#1>', `"\\"it's\\" > ] - ?>"`, '</a#1>']],
    ['text between elements', '<a>1<b/>2</a>', ['<a#1>', '"1"', '<b#2>', '</b#2>', '"2"', '</a#1>']],
    ['attributes', `<x:a id="1" r:b='2'/>`, ['<x:a#1 id#4="1" r:b#2="2">', '</x:a#1>']],
    ['attributes with white space', '<a\n id = "1"\t\r\n b\n=\n"2" ></a\n>', ['<a#1 id#4="1" b#2="2">', '</a#1>']],
    ['attributes with markup in them', `<a id="/><b>" b='"'/>`, ['<a#1 id#4="/><b>" b#2="\\"">', '</a#1>']],
    ['attributes with references', '<a id="&amp;&#10;\n&quot;"/>', ['<a#1 id#4="&\\n \\"">', '</a#1>']],
    ['an empty attribute', '<a id=""/>', ['<a#1 id#4="">', '</a#1>']],
    ['attributes without a space between', `<a id="1"b="2"/>`, ['<a#1 id#4="1" b#2="2">', '</a#1>']],
    ['CDATA', '<a><![CDATA[<b> & ]] >]]></a>', ['<a#1>', '"<b> & ]] >"', '</a#1>']],
    [
      'CDATA with line ends, brackets, nothing',
      '<a><![CDATA[1\r\n]]]]><![CDATA[]]></a>',
      ['<a#1>', '"1\\n]]"', '""', '</a#1>'],
    ],
    ['comments', '<!-- -> --><a><!----><!-- <b> > - -- x --></a><!-- end -->', ['<a#1>', '</a#1>']],
    ['instructions', '<?xml version="1.0"?><?b > ? ?><a><??></a><?end?>', ['<a#1>', '</a#1>']],
    ['white space around', ' \r\n\t<a/>\n ', ['<a#1>', '</a#1>']],
    ['a byte order mark', '\ufeff<a/>', ['<a#1>', '</a#1>']],
    ['letters beyond ASCII', '<naïve id="ë">😀</naïve>', ['<naïve#0 id#4="ë">', '"😀"', '</naïve#0>']],
    [
      'many elements',
      `<a>${'<b/>'.repeat(300)}</a>`,
      ['<a#1>', ...Array(300).fill(['<b#2>', '</b#2>']).flat(), '</a#1>'],
    ],
    [
      'deep elements',
      `${'<b>'.repeat(300)}${'</b>'.repeat(300)}`,
      [...Array(300).fill('<b#2>'), ...Array(300).fill('</b#2>')],
    ],
  ];
  it.each(cases)('%s', (_, xml, expected) => {
    expect(tokens([Buffer.from(xml)])).toEqual(expected);
    expect(tokens(byteByByte(Buffer.from(xml)))).toEqual(expected);
  });
});

describe('elements within a comment', () => {
  const rest = '<a>x</a>';
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['with an end tag', `<!-- <b>text</b> -->${rest}`, true],
    ['that closes itself', `${rest}<!--<b id="text"/>-->`, true],
    ['deep within', '<a><b><!-- <b> --><!-- </b> --></b></a>', true],
    ['none, but words', `<!-- written by a program -->${rest}`, false],
    ['none, but signs', `<!-- 1 < 2 > 1 / 2 -->${rest}`, false],
    ['none, as it is literal text', '<a><![CDATA[<!-- <b>text</b> -->]]></a>', false],
  ];
  it.each(cases)('%s', (_, xml, isRefused) => {
    for (const chunks of [[Buffer.from(xml)], byteByByte(Buffer.from(xml))]) {
      const read = (): string[] => tokens(chunks);
      if (isRefused) expect(read).toThrow(expect.objectContaining({ name: 'Unreadable', reason: 'unknown-part' }));
      else expect(read).not.toThrow();
    }
  });

  it('may stand where comments are read', () => {
    expect(tokens([Buffer.from('<!-- <b/> --><a/>')], new XmlTokenizer(NAMES, { commentsAreRead: true }))).toEqual([
      '<a#1>',
      '</a#1>',
    ]);
  });
});

describe('the root element', () => {
  const roots = ['row', 'list'];
  it.each(['<row/>', '<x:row/>', '<list><a/></list>', '<!-- a --><list/>'])('%s is one of those told', (xml) => {
    expect(() => tokens([Buffer.from(xml)], new XmlTokenizer(NAMES, { roots }))).not.toThrow();
  });
  it.each(['<a/>', '<rows/>', '<Row/>', '<row:a/>', '<a><row/></a>'])('%s is another', (xml) => {
    expect(() => tokens([Buffer.from(xml)], new XmlTokenizer(NAMES, { roots }))).toThrow(Unreadable);
  });
});

describe('XML that is refused', () => {
  const cases: readonly [string, string][] = [
    ['nothing', ''],
    ['a byte order mark alone', '\ufeff'],
    ['white space alone', ' \n'],
    ['a comment alone', '<!-- nothing -->'],
    ['text alone', 'text'],
    ['text in front', 'x<a/>'],
    ['text behind', '<a/>x'],
    ['a zero byte behind', '<a/>\0'],
    ['a reference behind', '<a/>&amp;'],
    ['CDATA in front', '<![CDATA[x]]><a/>'],
    ['a second root', '<a/><b/>'],
    ['no end tag', '<a>'],
    ['no end tag after text', '<a>text'],
    ['an end tag alone', '</a>'],
    ['an end tag too many', '<a></a></a>'],
    ['another end tag', '<a></b>'],
    ['an end tag in another case', '<a></A>'],
    ['an end tag with another prefix', '<x:a></y:a>'],
    ['an end tag without the prefix', '<x:a></a>'],
    ['end tags crossed', '<a><b></a></b>'],
    ['an end tag with an attribute', '<a></a id="1">'],
    ['a tag cut short', '<a'],
    ['a tag cut short in an attribute', '<a id="1'],
    ['an end tag cut short', '<a></a'],
    ['a comment cut short', '<a/><!-- '],
    ['a comment that is too short', '<a/><!-->'],
    ['CDATA cut short', '<a><![CDATA[x]]'],
    ['an instruction cut short', '<a/><?x ?'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a tag with a prefix alone', '<a><x:/></a>'],
    ['a tag within a tag', '<a <b/></a>'],
    ['an attribute without a value', '<a id/>'],
    ['an attribute without quotes', '<a id=1/>'],
    ['an attribute without a name', '<a ="1"/>'],
    ['a quote that never ends', '<a id="1/>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'],
    ['a document type in small letters', '<!doctype a><a/>'],
    ['an entity within', '<a><!ENTITY b "c"></a>'],
    ['something like CDATA', '<a><![CDATX[x]]></a>'],
    ['UTF-16', Buffer.from('\ufeff<a/>', 'utf16le').toString('latin1')],
  ];
  it.each(cases)('%s', (_, xml) => {
    for (const chunks of [[Buffer.from(xml)], byteByByte(Buffer.from(xml))]) {
      expect(() => tokens(chunks)).toThrow(expect.objectContaining({ name: 'Unreadable', reason: 'damaged' }));
    }
  });

  it('is refused wherever it was cut', () => {
    const xml = Buffer.from('<?xml version="1.0"?><a id="1"><b>text &amp; more</b><![CDATA[x]]><!-- y --><row/></a>');
    for (let length = 0; length < xml.length; length++) {
      expect(() => tokens([xml.subarray(0, length)])).toThrow(Unreadable);
    }
    expect(tokens([xml])).toHaveLength(8);
  });
});

describe('limits', () => {
  const deep = (depth: number): Buffer => Buffer.from('<a>'.repeat(depth) + '</a>'.repeat(depth));
  it('takes elements as deep as allowed and no deeper', () => {
    expect(tokens([deep(10)], new XmlTokenizer(NAMES, { maxDepth: 10 }))).toHaveLength(20);
    expect(() => tokens([deep(11)], new XmlTokenizer(NAMES, { maxDepth: 10 }))).toThrow(
      expect.objectContaining({ name: 'LimitReached', limit: 'xmlDepth' }),
    );
  });
  it('keeps to 2,000 elements unless told', () => {
    expect(tokens([deep(2000)])).toHaveLength(4000);
    expect(() => tokens([deep(2001)])).toThrow(LimitReached);
  });

  const long = 'x'.repeat(5000);
  it.each([
    ['text', `<a>${long}</a>`],
    ['an attribute', `<a id="${long}"/>`],
    ['a name', `<${long}/>`],
    ['a comment', `<a><!--${long}--></a>`],
    ['CDATA', `<a><![CDATA[${long}]]></a>`],
    ['an instruction', `<a><?${long}?></a>`],
    ['white space in a tag', `<a${' '.repeat(5000)}/>`],
  ])('stops at too long a token: %s', (_, xml) => {
    const chunks = inPieces(Buffer.from(xml), 100);
    expect(() => tokens(chunks, new XmlTokenizer(NAMES, { maxToken: 4000 }))).toThrow(
      expect.objectContaining({ name: 'LimitReached', limit: 'tokenBytes' }),
    );
    expect(tokens(chunks, new XmlTokenizer(NAMES, { maxToken: 6000 }))).toEqual(tokens([Buffer.from(xml)]));
  });

  it('takes a token that is just short enough, however it comes', () => {
    const xml = Buffer.from(`<a>${'x'.repeat(99_000)}</a>`);
    for (const size of [999, 10_000, 70_000]) {
      expect(tokens(inPieces(xml, size), new XmlTokenizer(NAMES, { maxToken: 100_000 }))).toHaveLength(3);
    }
  });

  it('looks at a long token a few times, not at each chunk', () => {
    const tokenizer = new XmlTokenizer(NAMES);
    tokenizer.feed(Buffer.from('<a>'));
    expect(tokenizer.next()).toBe(XmlToken.Start);
    let looks = 0;
    for (const chunk of inPieces(Buffer.alloc(4_000_000, 'x'), 4000)) {
      tokenizer.feed(chunk);
      if (tokenizer.canScan) looks++;
      expect(tokenizer.next()).toBe(XmlToken.Need);
    }
    expect(looks).toBeLessThan(20);
    tokenizer.feed(Buffer.from('</a>'));
    tokenizer.finish();
    expect(tokenizer.next()).toBe(XmlToken.Text);
    expect(tokenizer.textEnd - tokenizer.textStart).toBe(4_000_000);
  });
});

function inPieces(bytes: Buffer, size: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}

describe('attributes', () => {
  const start = (xml: string): XmlTokenizer => {
    const tokenizer = new XmlTokenizer(NAMES);
    tokenizer.feed(Buffer.from(xml));
    expect(tokenizer.next()).toBe(XmlToken.Start);
    return tokenizer;
  };
  it.each([
    ['<x row="r" id="1" y:id="2"/>', '1'],
    ['<x y:id="2"/>', '2'],
    ['<x ident="1" id2="1"/>', undefined],
    ['<id/>', undefined],
    ['<x id=""/>', ''],
  ])('%s has id %j', (xml, value) => {
    expect(start(xml).attribute(NAMES.id('id'))).toBe(value);
  });

  it('can be asked for in any order and gone through again', () => {
    const tokenizer = start('<x a="1" b="2" id="3"/>');
    expect(tokenizer.attribute(NAMES.id('id'))).toBe('3');
    expect(tokenizer.attribute(NAMES.id('a'))).toBe('1');
    for (let round = 0; round < 2; round++) {
      const values: string[] = [];
      while (tokenizer.nextAttribute()) values.push(tokenizer.attributeText());
      expect(values).toEqual(['1', '2', '3']);
      expect(tokenizer.nextAttribute()).toBe(false);
      tokenizer.rewindAttributes();
    }
  });

  it('need not be read', () => {
    const tokenizer = start('<x a="1"><b c="2"/></x>');
    expect([tokenizer.next(), tokenizer.nameText()]).toEqual([XmlToken.Start, 'b']);
    expect(tokenizer.selfClosing).toBe(true);
  });
});

describe('the window, for readers that scan it themselves', () => {
  /** Takes `<v>digits</v>` by hand wherever it may, the rest by tokens. */
  function readByHand(chunks: readonly Buffer[], maxToken = 1000): string[] {
    const tokenizer = new XmlTokenizer(NAMES, { maxToken });
    const lines: string[] = [];
    const drain = (): void => {
      for (;;) {
        const { buffer, position, end } = tokenizer;
        if (tokenizer.canScan && tokenizer.depth > 0 && buffer.toString('latin1', position, position + 3) === '<v>') {
          const close = buffer.subarray(position, end).indexOf('</v>');
          if (close < 0) {
            tokenizer.waitFrom(position);
            return;
          }
          lines.push(`by hand ${buffer.toString('latin1', position + 3, position + close)}`);
          tokenizer.position = position + close + 4;
          continue;
        }
        const token = tokenizer.next();
        if (token === XmlToken.Need) return;
        lines.push(line(tokenizer, token));
      }
    };
    for (const chunk of chunks) {
      tokenizer.feed(chunk);
      drain();
    }
    tokenizer.finish();
    drain();
    return lines;
  }

  it('can be read by hand and by tokens in turn', () => {
    const expected = ['<a#1>', 'by hand 1', '<b#2>', '</b#2>', 'by hand 2', '"x"', '</a#1>'];
    const xml = Buffer.from('<a><v>1</v><b/><v>2</v>x</a>');
    expect(readByHand([xml])).toEqual(expected);
    expect(readByHand(inPieces(xml, 11))).toEqual(expected);
  });

  it('refuses to wait for more than the longest token', () => {
    const xml = Buffer.from(`<a><v>${'<b/>'.repeat(400)}</v></a>`);
    expect(() => readByHand(inPieces(xml, 100))).toThrow(expect.objectContaining({ limit: 'tokenBytes' }));
  });

  it('refuses to wait once the document is over', () => {
    expect(() => readByHand([Buffer.from('<a><v>1')])).toThrow(Unreadable);
  });

  it('goes back to the start of an element that is not whole, and its depth', () => {
    const tokenizer = new XmlTokenizer(NAMES);
    tokenizer.feed(Buffer.from('<a><row><b/>'));
    expect([tokenizer.next(), tokenizer.depth]).toEqual([XmlToken.Start, 1]);
    const { position, depth } = tokenizer;
    expect([tokenizer.next(), tokenizer.next(), tokenizer.depth]).toEqual([XmlToken.Start, XmlToken.Start, 3]);
    tokenizer.waitFrom(position, depth);
    tokenizer.feed(Buffer.from('</row></a>'));
    tokenizer.finish();
    const rest: string[] = [];
    for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next())
      rest.push(line(tokenizer, token));
    expect(rest).toEqual(['<row#3>', '<b#2>', '</b#2>', '</row#3>', '</a#1>']);
  });

  it('has a sentinel of each kind behind the end', () => {
    const tokenizer = new XmlTokenizer(NAMES);
    for (const size of [1, 50_000, 3]) {
      tokenizer.feed(Buffer.alloc(size, ' '));
      expect(tokenizer.buffer.toString('latin1', tokenizer.end, tokenizer.end + 14)).toBe(`<>"'-?]<>"'-?]`);
      tokenizer.next();
    }
  });
});

describe('readXml', () => {
  async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
    yield* inPieces(bytes, 5);
  }
  const seen = async (bytes: Buffer): Promise<string[]> => {
    const lines: string[] = [];
    await readXml(chunksOf(bytes), new XmlTokenizer(NAMES), {
      start: (tokenizer) => lines.push(`<${tokenizer.nameText()}>`),
      end: (tokenizer) => lines.push(`</${tokenizer.nameText()}>`),
      text: (tokenizer) => lines.push(tokenizer.text()),
    });
    return lines;
  };
  const xml = '<a>é<![CDATA[&]]><b/></a>';
  it.each([
    ['UTF-8', Buffer.from(xml)],
    ['UTF-16', Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['ISO 8859-1', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, 'latin1')],
  ])('visits every token of a part in %s', async (_, bytes) => {
    expect(await seen(bytes)).toEqual(['<a>', 'é', '&', '<b>', '</b>', '</a>']);
  });
  it('refuses a part that ends early', async () => {
    await expect(seen(Buffer.from('<a>'))).rejects.toThrow(Unreadable);
  });
  it('needs no visitor for what nobody looks at', async () => {
    await readXml(chunksOf(Buffer.from(xml)), new XmlTokenizer(NAMES), {});
  });
});

interface Element {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (string | Element)[];
}

const XML_NAME = fc.stringMatching(/^([a-z]{1,3}:)?[A-Za-zé_][A-Za-z0-9._-]{0,8}$/);
const XML_CHARACTERS = fc.string({ unit: 'grapheme', maxLength: 20 });
const ELEMENT = fc.letrec<{ element: Element; children: Element['children'] }>((tie) => ({
  element: fc.record({
    name: XML_NAME,
    attributes: fc.uniqueArray(fc.tuple(XML_NAME, XML_CHARACTERS), { maxLength: 3, selector: ([name]) => name }),
    children: tie('children'),
  }),
  children: fc.array(
    fc.oneof(
      { maxDepth: 4 },
      XML_CHARACTERS.filter((text) => text !== ''),
      tie('element'),
    ),
    { maxLength: 4 },
  ),
})).element;

function escaped(text: string): string {
  return text.replace(/[<>&"'\t\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function written(element: Element): string {
  const attributes = element.attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const content = element.children.map((child) => (typeof child === 'string' ? escaped(child) : written(child)));
  // A comment keeps two texts apart.
  return `<${element.name}${attributes}>${content.join('<!-- - -->')}</${element.name}>`;
}

function expectedTokens(element: Element): string[] {
  const id = (name: string): number => NAMES.id(name.replace(/^.*:/, ''));
  const attributes = element.attributes
    .map(([name, value]) => ` ${name}#${id(name)}=${JSON.stringify(value)}`)
    .join('');
  return [
    `<${element.name}#${id(element.name)}${attributes}>`,
    ...element.children.flatMap((child) =>
      typeof child === 'string' ? [JSON.stringify(child)] : expectedTokens(child),
    ),
    `</${element.name}#${id(element.name)}>`,
  ];
}

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const places = [
    0,
    ...at.map((place) => place % (bytes.length + 1)).sort((left, right) => left - right),
    bytes.length,
  ];
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
}

describe('any XML', () => {
  it('comes back as it was written, wherever its bytes are cut', () => {
    fc.assert(
      fc.property(ELEMENT, fc.array(fc.nat(), { maxLength: 8 }), (element, places) => {
        const xml = Buffer.from(written(element));
        expect(tokens(cut(xml, places))).toEqual(expectedTokens(element));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for any cut, or refused for any cut, once bytes were changed', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom(...Buffer.from('<>"\'/!?-[]&;= a:\0\r\n'), 0xff));
    fc.assert(
      fc.property(
        ELEMENT,
        fc.array(change, { maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (element, changes, places) => {
          const xml = Buffer.from(written(element));
          for (const [at, byte] of changes) xml[at % xml.length] = byte;
          expect(outcome(cut(xml, places))).toEqual(outcome([xml]));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('made of random pieces of markup never hangs, and fails only as announced', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<a',
      '/>',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&',
      ' b="',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const xml = Buffer.from(`<a>${pieces.join('')}</a>`);
        expect(outcome(byteByByte(xml))).toEqual(outcome([xml]));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The tokens, or that it was refused; another failure is not caught. */
function outcome(chunks: readonly Buffer[]): readonly string[] {
  try {
    return tokens(chunks);
  } catch (error) {
    if (error instanceof Unreadable) return ['refused'];
    throw error;
  }
}

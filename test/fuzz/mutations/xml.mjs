import { mutateBytes } from './bytes.mjs';

const TAG = /<[^<>]*>/gu;
const ATTRIBUTE = /\s[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')/gu;
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  'true',
  '4294967296',
  '1e308',
  'NaN',
  '9'.repeat(400),
  'XFD1048576',
  'A1:XFD1048576',
  'ZZZZ99999999',
  '../../../x',
  '&#0;',
  '&#x110000;',
  '&amp;amp;',
];
const INSERTED = [
  '&nbsp;',
  '&#0;',
  '&#xFFFFFFFF;',
  '&',
  '<',
  '<!-- -->',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[]]>',
  '<?x?>',
  '\0',
  '\ufeff',
  ']]>',
  '<a/>',
  '</a>',
];

/** @typedef {import('../../../fixtures/build/random.mjs').Random} Random */
/** @typedef {{ readonly start: number, readonly end: number, readonly text: string }} Piece */

/**
 * What is done to a text, at a tag that was picked.
 * @type {Readonly<Record<string, (text: string, tag: Piece, random: Random) => string>>}
 */
const WAYS = {
  'drop tag': (text, tag) => replaced(text, tag, ''),
  'duplicate tag': (text, tag) => replaced(text, tag, tag.text + tag.text),
  'drop element': (text, tag) => replaced(text, elementAt(text, tag), ''),
  'duplicate element': (text, tag) => {
    const element = elementAt(text, tag);
    return replaced(text, element, element.text + element.text);
  },
  'nest element': (text, tag, random) => {
    const element = elementAt(text, tag);
    const name = nameOf(tag);
    const depth = random.pick([1, 2, 50, 5000]);
    return name === undefined
      ? text
      : replaced(text, element, `<${name}>`.repeat(depth) + element.text + `</${name}>`.repeat(depth));
  },
  'wrap element in another': (text, tag, random) => {
    const name = random.pick(['x', 'mc:AlternateContent', 'extLst', 'ext', 'w:del', 'w:sdt']);
    const element = elementAt(text, tag);
    return replaced(text, element, `<${name}>${element.text}</${name}>`);
  },
  'comment element out': (text, tag) => {
    const element = elementAt(text, tag);
    return replaced(text, element, `<!--${element.text}-->`);
  },
  'rename tag': (text, tag, random) =>
    replaced(text, tag, tag.text.replace(/[\w.-]+/u, random.pick(['x', 'c', 'row', 'v', 't', 'w:p', 'is']))),
  'rename element': (text, tag, random) => {
    const name = nameOf(tag);
    const element = elementAt(text, tag);
    const other = random.pick(['x', 'c', 'row', 'v', 't', 'a:x', 'is', 'f']);
    return name === undefined
      ? text
      : replaced(text, element, element.text.replace(new RegExp(`(</?)${name}(?=[\\s/>])`, 'gu'), `$1${other}`));
  },
  'change prefix': (text, tag, random) =>
    replaced(text, tag, tag.text.replace(/^(<\/?)(?:\w+:)?/u, `$1${random.pick(['', 'x:', 'ns0:'])}`)),
  'drop attribute': (text, tag, random) => onAttribute(text, tag, random, () => ''),
  'duplicate attribute': (text, tag, random) => onAttribute(text, tag, random, (attribute) => attribute + attribute),
  'change attribute': (text, tag, random) =>
    onAttribute(text, tag, random, (attribute) => attribute.replace(/(["']).*\1/su, () => `"${random.pick(VALUES)}"`)),
  'rename attribute': (text, tag, random) =>
    onAttribute(text, tag, random, (attribute) =>
      attribute.replace(/[\w:.-]+/u, random.pick(['x', 'hidden', 'r', 's', 't', 'state', 'r:id', 'val'])),
    ),
  'insert something': (text, tag, random) => text.slice(0, tag.end) + random.pick(INSERTED) + text.slice(tag.end),
  'insert long text': (text, tag, random) =>
    text.slice(0, tag.end) + 'a'.repeat(random.pick([40_000, 2_000_000])) + text.slice(tag.end),
  'change a number': (text, tag, random) =>
    text.slice(0, tag.end) + text.slice(tag.end).replace(/\d+/u, random.pick(VALUES)),
  'cut off': (text, tag) => text.slice(0, tag.end),
};
const ENCODED = {
  'as UTF-16': (text) => Buffer.from(`\ufeff${text.replace(/encoding="[^"]*"/u, 'encoding="UTF-16"')}`, 'utf16le'),
  'as UTF-16 BE': (text) => Buffer.from(`\ufeff${text.replace(/encoding="[^"]*"/u, '')}`, 'utf16le').swap16(),
  'as UTF-16 that says UTF-8': (text) => Buffer.from(text, 'utf16le'),
  'as Latin 1': (text) => Buffer.from(text.replace(/encoding="[^"]*"/u, 'encoding="iso-8859-1"'), 'latin1'),
  'as an unknown encoding': (text) => Buffer.from(text.replace(/encoding="[^"]*"/u, 'encoding="EBCDIC-x"')),
};

/** @type {import('./mutate.mjs').Mutation} */
export function mutateXml(bytes, random) {
  const text = bytes.toString('utf8');
  if (random.chance(0.06)) {
    const way = random.pick(Object.keys(ENCODED));
    return { bytes: ENCODED[way](text), step: `xml: ${way}` };
  }
  const tags = [...text.matchAll(TAG)];
  if (tags.length === 0) return mutateBytes(bytes, random);
  const tag = pieceOf(random.pick(tags));
  const way = random.pick(Object.keys(WAYS));
  return {
    bytes: Buffer.from(WAYS[way](text, tag, random)),
    step: `xml: ${way} ${tag.text.slice(0, 60)} at ${tag.start}`,
  };
}

const pieceOf = (/** @type {RegExpMatchArray} */ match, offset = 0) => ({
  start: offset + match.index,
  end: offset + match.index + match[0].length,
  text: match[0],
});

const replaced = (/** @type {string} */ text, /** @type {Piece} */ { start, end }, /** @type {string} */ by) =>
  text.slice(0, start) + by + text.slice(end);

const nameOf = (/** @type {Piece} */ tag) => /^<([\w:.-]+)/u.exec(tag.text)?.[1];

/** From a start tag to the first end tag of its name; the tag alone where there is none. */
function elementAt(/** @type {string} */ text, /** @type {Piece} */ tag) {
  const name = nameOf(tag);
  const close = `</${name}>`;
  const at = name === undefined || tag.text.endsWith('/>') ? -1 : text.indexOf(close, tag.end);
  const end = at < 0 ? tag.end : at + close.length;
  return { start: tag.start, end, text: text.slice(tag.start, end) };
}

function onAttribute(
  /** @type {string} */ text,
  /** @type {Piece} */ tag,
  /** @type {Random} */ random,
  /** @type {(attribute: string) => string} */ change,
) {
  const attributes = [...tag.text.matchAll(ATTRIBUTE)];
  if (attributes.length === 0) return text;
  const attribute = pieceOf(random.pick(attributes), tag.start);
  return replaced(text, attribute, change(attribute.text));
}

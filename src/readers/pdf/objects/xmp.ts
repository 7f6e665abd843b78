import { decodeBytes } from '../../../bytes/text-encoding.js';
import { XmlNames, XmlToken, XmlTokenizer } from '../../../bytes/xml.js';
import { Unreadable } from '../../../model/failure.js';

/** One value of a metadata packet, with the local name of the property it belongs to. */
export interface XmpValue {
  readonly property: string;
  readonly value: string;
}

const NO_NAMES = new XmlNames([]);
/** Elements of RDF that only hold values together. */
const HOLDERS = new Set(['RDF', 'Description', 'li', 'Alt', 'Seq', 'Bag', 'xmpmeta', 'xapmeta', 'value']);
/** Properties that say nothing about people: kinds, dates, ids, colours. */
const SILENT =
  /^(?:image|format|lang|parseType|resource|about|x[am]ptk|.*(?:Date|ID|When|Version|GUID)|part|conformance|changed|Trapped|swatchName|type|mode|unit|hasVisible.*|namespaceURI|prefix|schema|category|valueType)$/u;
/** Descriptions of the metadata itself, of colours and of fonts. */
const APART = new Set(['schemas', 'SwatchGroups', 'Fonts', 'PlateNames']);
/** Dates, ids, numbers and addresses of schemas. */
const DULL =
  /^(?:\d{4}-\d\d-\d\d(?:T.*)?|(?:uuid|xmp\.[id]id|adobe:docid|urn:uuid):?.*|[\d.,/:+-]*|true|false|https?:\/\/(?:ns\.|www\.w3|purl).*)$/iu;

/** Values of an XMP packet (ISO 16684-1) that may say something about people. One that is no sound XML is read loosely. */
export function xmpValues(packet: Buffer): XmpValue[] {
  const text = packetText(packet);
  return strictValues(text) ?? looseValues(text);
}

function looseValues(packet: string): XmpValue[] {
  return [...packet.matchAll(/<(?:[\w-]+:)?([\w-]+)[^>]*>([^<]+)/gu)].flatMap(([, property, value]) =>
    isTelling(property!, value!) ? [{ property: property!, value: value!.trim() }] : [],
  );
}

function isTelling(property: string, value: string): boolean {
  const text = value.trim();
  return text !== '' && !SILENT.test(property) && !DULL.test(text);
}

function strictValues(packet: string): XmpValue[] | undefined {
  const values: XmpValue[] = [];
  const names: string[] = [];
  const add = (property: string, value: string): void => {
    if (isTelling(property, value) && !names.some((name) => APART.has(name)))
      values.push({ property, value: value.trim() });
  };
  const owner = (): string => [...names].reverse().find((name) => !HOLDERS.has(name)) ?? 'description';
  try {
    const tokenizer = new XmlTokenizer(NO_NAMES, { maxDepth: 256 });
    tokenizer.feed(Buffer.from(packet));
    tokenizer.finish();
    let text = '';
    for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next()) {
      if (token === XmlToken.Start) {
        text = '';
        names.push(tokenizer.nameText());
        for (tokenizer.rewindAttributes(); tokenizer.nextAttribute(); ) {
          if (tokenizer.attributePrefixText() !== 'xmlns' && tokenizer.attributeNameText() !== 'xmlns')
            add(tokenizer.attributeNameText(), tokenizer.attributeText());
        }
      } else if (token === XmlToken.End) {
        add(owner(), text);
        text = '';
        names.pop();
      } else text += tokenizer.text();
    }
    return values;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** The XML within the packet's wrapping, whose processing instructions and padding some writers leave unfinished. */
function packetText(packet: Buffer): string {
  const text = decodeBytes(packet).text.replace(/\0+/gu, '');
  const start = text.search(/<(?:[a-z]+:)?(?:x[am]pmeta|RDF)[\s>]/u);
  const ends = [...text.matchAll(/<\/(?:[a-z]+:)?(?:x[am]pmeta|RDF)\s*>/gu)];
  const last = ends.at(-1);
  return start < 0 || !last ? text : text.slice(start, last.index + last[0].length);
}

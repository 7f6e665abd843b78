import { XmlNames, XmlToken, XmlTokenizer } from '../../bytes/xml.js';
import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { fieldText } from './picture-data.js';

const NO_NAMES = new XmlNames([]);
/** Elements and attributes of the frame, sizes and digests (ISO 16684-1; Adobe XMP part 2). */
const STRUCTURE =
  /^(?:about|parseType|xmptk|lang|type|instanceID|documentID|originalDocumentID|format|colorMode|orientation|.*(?:Resolution|Dimension|Width|Height|Depth|Space|Count|Range|Ratio|Rating|Version|Profile|Digest|Offset|Unit|Setting|Sharpness|Saturation|Contrast|Exposure.*))$/iu;
const AUTHORS = /^(?:creator|Author|rights|Credit|Owner.*|OwnerName|Photographer|CreatorTool|Artist|Marked)$/u;
const MACHINES = /^(?:CreatorTool|softwareAgent|Make|Model|Lens.*|action|changed|when)$/u;

/** Every word of XMP: properties by the element or attribute they stand in. Broken XML is searched for words. */
export function* xmpTexts(bytes: Buffer, budget: Budget): Generator<Content> {
  const found: Content[] = [];
  try {
    found.push(...properties(bytes, budget));
    yield* found;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    for (const text of printableStrings(bytes)) yield* fieldText('XMP', text.replace(/<[^>]*>/gu, ' '));
  }
}

function* properties(bytes: Buffer, budget: Budget): Generator<Content> {
  const { tokenBytes, xmlDepth } = budget.limits;
  const t = new XmlTokenizer(NO_NAMES, { maxToken: tokenBytes, maxDepth: xmlDepth });
  t.feed(packet(bytes));
  t.finish();
  const fields: string[] = [];
  for (let token = t.next(); token !== XmlToken.Need; token = t.next()) {
    if (token === XmlToken.Start) {
      // Items of lists stand for the property around them.
      const name = t.nameText();
      fields.push(/^(?:li|Seq|Bag|Alt|Description)$/u.test(name) ? (fields.at(-1) ?? name) : name);
      for (t.rewindAttributes(); t.nextAttribute(); ) {
        if (t.attributePrefixText() !== 'xmlns') yield* property(t.attributeNameText(), t.attributeText());
      }
    } else if (token === XmlToken.End) fields.pop();
    else yield* property(fields.at(-1) ?? '', t.text());
  }
}

function* property(field: string, value: string): Generator<Content> {
  if (STRUCTURE.test(field) || /^(?:uuid:|xmp\.[di]id:|adobe:docid|True$|False$)/iu.test(value.trim())) return;
  // Small copies of the picture are written in letters.
  if (value.length > 2000 && !/\s\S{1,40}\s/u.test(value)) return;
  yield* fieldText(field, value, MACHINES.test(field) ? 'code' : AUTHORS.test(field) ? 'author' : undefined);
}

/** The XML alone: processing instructions and padding stand around it. */
function packet(bytes: Buffer): Buffer {
  const start = bytes.indexOf('<x:xmpmeta');
  const from = start >= 0 ? start : bytes.indexOf('<rdf:RDF');
  const close = start >= 0 ? '</x:xmpmeta>' : '</rdf:RDF>';
  const end = bytes.lastIndexOf(close);
  return from >= 0 && end > from ? bytes.subarray(from, end + close.length) : bytes;
}

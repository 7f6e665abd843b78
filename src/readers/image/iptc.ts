import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Content } from '../../model/content.js';
import { fieldText } from './picture-data.js';

const MARK = 0x1c;
const APPLICATION_RECORD = 2;
/** Data sets of the application record that hold words ([IIM] 4.2, 6). */
const NAMES: Readonly<Record<number, string>> = {
  5: 'Title',
  25: 'Keywords',
  40: 'Instructions',
  55: 'DateCreated',
  80: 'By-line',
  85: 'By-line title',
  90: 'City',
  92: 'Sublocation',
  95: 'State',
  101: 'Country',
  105: 'Headline',
  110: 'Credit',
  115: 'Source',
  116: 'Copyright',
  118: 'Contact',
  120: 'Caption',
  122: 'Caption writer',
};
const AUTHORS: readonly number[] = [80, 85, 110, 115, 116, 122];
const IPTC_RESOURCE = 0x0404;

/** The words of press records. */
export function* iptcTexts(bytes: Buffer): Generator<Content> {
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === MARK; ) {
    const record = bytes[at + 1]!;
    const dataSet = bytes[at + 2]!;
    const size = bytes.readUInt16BE(at + 3);
    // The highest bit marks sizes longer than any text.
    if (size >= 0x8000 || at + 5 + size > bytes.length) return;
    if (record === APPLICATION_RECORD) {
      const text = decodeBytes(bytes.subarray(at + 5, at + 5 + size)).text;
      const field = NAMES[dataSet] ?? `record ${dataSet}`;
      yield* fieldText(field, text, AUTHORS.includes(dataSet) ? 'author' : undefined);
    }
    at += 5 + size;
  }
}

/** Press records among the resources of Photoshop: `8BIM`, number, name, size, data. */
export function* photoshopIptc(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM'; ) {
    const id = bytes.readUInt16BE(at + 4);
    const nameSize = (bytes[at + 6]! + 2) & ~1;
    const sizeAt = at + 6 + nameSize;
    if (sizeAt + 4 > bytes.length) return;
    const size = bytes.readUInt32BE(sizeAt);
    const data = bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (id === IPTC_RESOURCE) yield data;
    at = sizeAt + 4 + size + (size % 2);
  }
}

import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { readBlips } from '../compound/blips.js';
import { Art, artRecords, shapeWords } from '../compound/office-art.js';
import { inside, textContent, within } from '../ooxml/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';

const LINK: Concealed = { carrier: 'file-path', by: ['property'] };
/** What the data of a link begins with, behind one byte ([MS-DOC] 2.9.117). */
const LINK_DATA = Buffer.from('d0c9ea79f9bace118c8200aa004ba90b', 'hex');
const FORM_FIELD: Concealed = { carrier: 'form-field', by: ['form-field'] };

/** Names that programs give to shapes; a name somebody gave says something. */
const AUTOMATIC_NAME = /^[\p{L} ,.:()-]+ \d+$/u;
const HEADER = 8;
/** Where in the stream a picture lies that an entry of the store only points to ([MS-ODRAW] 2.2.32). */
const DELAYED = 28;
const ENTRY_FIELDS = 36;
const NOWHERE = 0xffff_ffff;

/** Shapes and pictures that lie before or behind the text ([MS-DOC] 2.9.172). */
export function* readFloating(drawings: Buffer, stream: Buffer, budget: Budget): Generator<Content> {
  if (drawings.length < HEADER) return;
  const at: Location = { story: 'drawings' };
  // Behind the pictures of all come the drawings, a byte before each.
  for (let from = 0; from + HEADER <= drawings.length; ) {
    const to = Math.min(drawings.length, from + HEADER + drawings.readUInt32LE(from + 4));
    yield* readArt(drawings.subarray(from, to), at, budget);
    yield* delayed(drawings.subarray(from, to), stream, at, budget);
    from = to + 1;
  }
}

function* delayed(art: Buffer, stream: Buffer, at: Location, budget: Budget): Generator<Content> {
  const seen = new Set<number>();
  for (const { type, start, end } of artRecords(art)) {
    if (type !== Art.BlipEntry || end - start !== ENTRY_FIELDS) continue;
    const place = art.readUInt32LE(start + DELAYED);
    if (place === NOWHERE || place + HEADER > stream.length || seen.has(place)) continue;
    seen.add(place);
    const size = stream.readUInt32LE(place + 4);
    yield* readBlips(stream.subarray(place, place + HEADER + size), { at, budget });
  }
}

/** Where the header of an inline picture says how long it is, and what kind ([MS-DOC] 2.9.191). */
const PICTURE_HEADER = 6;
const PICTURE_KIND = 6;
const LINKED = 0x66;

/**
 * Pictures that stand in the text, and what form fields are called and filled with. `places`: where in the stream `Data`
 * they lie; true for a form field.
 */
export function* readInline(data: Buffer, places: ReadonlyMap<number, boolean>, budget: Budget): Generator<Content> {
  const at: Location = { story: 'pictures' };
  const fields = new Set<string>();
  for (const [place, isField] of places) {
    if (place + PICTURE_HEADER + 2 > data.length) continue;
    const end = Math.min(data.length, place + data.readUInt32LE(place));
    const start = place + data.readUInt16LE(place + 4);
    if (start > end) continue;
    if (isField) {
      // Where a link leads stands in its instruction too.
      if (data.indexOf(LINK_DATA, start) === start + 1) continue;
      for (const text of printableStrings(data.subarray(start, end))) fields.add(text);
      continue;
    }
    const isLinked = data.readUInt16LE(place + PICTURE_KIND) === LINKED;
    const name = isLinked ? (data[start] ?? 0) + 1 : 0;
    if (name > 1) yield textContent(data.toString('latin1', start + 1, start + name), at, LINK, 'code');
    yield* readArt(data.subarray(Math.min(end, start + name), end), at, budget);
  }
  for (const text of fields) yield textContent(text, { story: 'form fields' }, FORM_FIELD);
}

function* readArt(art: Buffer, at: Location, budget: Budget): Generator<Content> {
  for (const record of artRecords(art)) {
    const { type } = record;
    if (type !== Art.Properties && type !== Art.MoreProperties && type !== Art.EvenMoreProperties) continue;
    const { name, description, wordArt, hidden, cropped } = shapeWords(art, record);
    const outer = hidden ? within(undefined, { carrier: 'text-box', by: ['drawing'] }) : undefined;
    const concealed = inside(outer, 'alt-text', 'alt-text');
    if (wordArt !== '') yield textContent(wordArt, at, outer);
    if (description !== '') yield textContent(description, at, concealed);
    if (name !== '' && !AUTOMATIC_NAME.test(name)) yield textContent(name, at, concealed, 'title');
    if (cropped) yield { kind: 'fact', fact: 'cropped-image', at, count: 1 };
  }
  yield* readBlips(art, { at, budget });
}

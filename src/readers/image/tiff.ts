import type { Content } from '../../model/content.js';
import { printableStrings } from '../ooxml/printable-strings.js';
import { isWideTag, tagOf } from './exif-tags.js';
import { fieldText, thumbnailFact } from './picture-data.js';
import { positionText } from './position.js';

/** Types of values ([TIFF 6.0], 2). */
const ASCII = 2;
const UNDEFINED = 7;
const SIZES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
};
/** Directories that a tag points to: Exif, positions, those of small copies. */
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const POINTERS: readonly number[] = [EXIF_DIRECTORY, 0x014a, 0xa005];
const USER_COMMENT = 0x9286;
const MAKER_NOTE = 0x927c;
const SMALL_COPY = 0x0201;
const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;
const MOST_DIRECTORIES = 2000;
const ENTRY = 12;
/** Longest value that is words. */
const LONGEST = 1024 ** 2;

export interface TiffEntry {
  readonly id: number;
  readonly type: number;
  readonly value: Buffer;
}

/** What a TIFF structure holds beside the picture. */
export interface TiffData {
  readonly texts: readonly Content[];
  readonly xmp: readonly Buffer[];
  readonly iptc: readonly Buffer[];
  readonly photoshop: readonly Buffer[];
  /** Pictures in a chain: pages. In Exif data the second one is a small copy. */
  readonly pages: number;
}

/** Reads the directories of a TIFF structure; undefined when it is none. Entries that point outside are left out. */
export function readTiff(bytes: Buffer): TiffData | undefined {
  const order = bytes.toString('latin1', 0, 2);
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return undefined;
  return new TiffReader(bytes, order === 'II').read();
}

class TiffReader {
  readonly #bytes: Buffer;
  readonly #isLittle: boolean;
  readonly #visited = new Set<number>();
  readonly #texts: Content[] = [];
  readonly #xmp: Buffer[] = [];
  readonly #iptc: Buffer[] = [];
  readonly #photoshop: Buffer[] = [];

  constructor(bytes: Buffer, isLittle: boolean) {
    this.#bytes = bytes;
    this.#isLittle = isLittle;
  }

  read(): TiffData {
    let pages = 0;
    for (let at = this.#long(this.#bytes, 4); at > 0; pages++) {
      const next = this.#directory(at);
      if (next === undefined) break;
      at = next;
    }
    return { texts: this.#texts, xmp: this.#xmp, iptc: this.#iptc, photoshop: this.#photoshop, pages };
  }

  /** Reads a directory and gives where the next one is, 0 for nowhere; undefined when there is none at `at`. */
  #directory(at: number): number | undefined {
    const entries = this.#entries(at);
    if (entries === undefined) return undefined;
    for (const entry of entries) this.#take(entry);
    const end = at + 2 + this.#short(this.#bytes, at) * ENTRY;
    return end + 4 <= this.#bytes.length ? this.#long(this.#bytes, end) : 0;
  }

  #entries(at: number): readonly TiffEntry[] | undefined {
    if (at + 2 > this.#bytes.length || this.#visited.has(at) || this.#visited.size >= MOST_DIRECTORIES)
      return undefined;
    this.#visited.add(at);
    const count = this.#short(this.#bytes, at);
    const entries: TiffEntry[] = [];
    for (let index = 0; index < count; index++) {
      const from = at + 2 + index * ENTRY;
      if (from + ENTRY > this.#bytes.length) break;
      const type = this.#short(this.#bytes, from + 2);
      const size = (SIZES[type] ?? 0) * this.#long(this.#bytes, from + 4);
      const start = size <= 4 ? from + 8 : this.#long(this.#bytes, from + 8);
      if (size === 0 || start + size > this.#bytes.length) continue;
      entries.push({ id: this.#short(this.#bytes, from), type, value: this.#bytes.subarray(start, start + size) });
    }
    return entries;
  }

  #take({ id, type, value }: TiffEntry): void {
    if (id === GPS_DIRECTORY) this.#position(this.#long(value, 0));
    else if (POINTERS.includes(id)) {
      for (let at = 0; at + 4 <= value.length; at += 4) this.#directory(this.#long(value, at));
    } else if (id === SMALL_COPY) this.#texts.push(thumbnailFact());
    else if (id === XMP) this.#xmp.push(value);
    else if (id === IPTC) this.#iptc.push(value);
    else if (id === PHOTOSHOP) this.#photoshop.push(value);
    else if (type === ASCII || isWideTag(id) || id === USER_COMMENT || id === MAKER_NOTE) this.#text(id, type, value);
  }

  #text(id: number, type: number, value: Buffer): void {
    if (value.length > LONGEST && type !== UNDEFINED) return;
    const { field, role } = tagOf(id);
    this.#texts.push(...fieldText(field, this.#decode(id, value), role));
  }

  #decode(id: number, value: Buffer): string {
    if (isWideTag(id)) return value.toString('utf16le', 0, value.length - (value.length % 2));
    if (id === MAKER_NOTE) return printableStrings(value.subarray(0, LONGEST)).join('\n');
    if (id === USER_COMMENT) return this.#comment(value);
    return value.toString('utf8');
  }

  /** The first eight bytes name the character set (Exif 4.6.5). */
  #comment(value: Buffer): string {
    const text = value.subarray(8);
    if (!/^UNICODE/u.test(value.toString('latin1', 0, 8))) return text.toString('utf8');
    const even = Buffer.from(text.subarray(0, text.length - (text.length % 2)));
    return (this.#isLittle ? even : even.swap16()).toString('utf16le');
  }

  #position(at: number): void {
    const entries = this.#entries(at);
    if (entries === undefined) return;
    const rational = (value: Buffer, index: number): number =>
      index * 8 + 8 > value.length ? 0 : this.#long(value, index * 8) / (this.#long(value, index * 8 + 4) || 1);
    for (const { id, type, value } of entries) {
      if (type === ASCII && value.length > 2)
        this.#texts.push(...fieldText(`GPS ${id}`, value.toString('latin1'), 'code'));
    }
    const text = positionText(entries, rational);
    if (text !== undefined) this.#texts.push(...fieldText('GPSPosition', text));
  }

  #short(bytes: Buffer, at: number): number {
    if (at + 2 > bytes.length) return 0;
    return this.#isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  }

  #long(bytes: Buffer, at: number): number {
    if (at + 4 > bytes.length) return 0;
    return this.#isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }
}

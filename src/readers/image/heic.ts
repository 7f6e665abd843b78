import type { PictureData } from './picture-data.js';

interface Box {
  readonly type: string;
  readonly data: Buffer;
}

/** Behind the four bytes that say where the data of TIFF begins. */
const EXIF_OFFSET = 4;
const MOST_ITEMS = 10_000;

/** The items of a HEIC or AVIF file (ISO/IEC 14496-12, 8.11): `iinf` says what they are, `iloc` where. */
export function readHeic(bytes: Buffer): PictureData {
  const exif: Buffer[] = [];
  const xmp: Buffer[] = [];
  const meta = [...boxesIn(bytes)].find(({ type }) => type === 'meta');
  const inner = meta === undefined ? [] : [...boxesIn(meta.data.subarray(4))];
  const kinds = itemKinds(inner.find(({ type }) => type === 'iinf')?.data);
  const places = itemPlaces(inner.find(({ type }) => type === 'iloc')?.data);
  for (const [id, kind] of kinds) {
    const item = Buffer.concat(
      (places.get(id) ?? []).map(({ offset, length }) => bytes.subarray(offset, offset + length)),
    );
    if (kind === 'Exif' && item.length > EXIF_OFFSET) {
      exif.push(item.subarray(EXIF_OFFSET + item.readUInt32BE(0)));
    } else if (kind === 'mime' && item.includes('xmpmeta')) xmp.push(item);
  }
  return { exif, xmp, iptc: [], comments: [], end: bytes.length };
}

function* boxesIn(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const isLong = short === 1 && at + 16 <= bytes.length;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    const header = isLong ? 16 : 8;
    if (size < header) return;
    yield { type, data: bytes.subarray(at + header, Math.min(bytes.length, at + size)) };
    at += size;
  }
}

/** Type of each item, from version 2 of its entry on. */
function itemKinds(iinf: Buffer | undefined): ReadonlyMap<number, string> {
  const kinds = new Map<number, string>();
  if (iinf === undefined || iinf.length < 8) return kinds;
  for (const { type, data } of boxesIn(iinf.subarray(iinf[0] === 0 ? 6 : 8))) {
    if (type !== 'infe' || data.length < 16 || kinds.size >= MOST_ITEMS) continue;
    const isWide = data[0] === 3;
    const id = isWide ? data.readUInt32BE(4) : data.readUInt16BE(4);
    const at = isWide ? 10 : 8;
    kinds.set(id, data.toString('latin1', at, at + 4));
  }
  return kinds;
}

interface Extent {
  readonly offset: number;
  readonly length: number;
}

function itemPlaces(iloc: Buffer | undefined): ReadonlyMap<number, readonly Extent[]> {
  const places = new Map<number, readonly Extent[]>();
  if (iloc === undefined || iloc.length < 8) return places;
  const version = iloc[0]!;
  const cursor = new Cursor(iloc, 6);
  const [offsetSize, lengthSize] = [iloc[4]! >> 4, iloc[4]! & 15];
  const [baseSize, indexSize] = [iloc[5]! >> 4, version > 0 ? iloc[5]! & 15 : 0];
  const count = cursor.number(version < 2 ? 2 : 4);
  for (let item = 0; item < count && item < MOST_ITEMS && !cursor.isSpent; item++) {
    const id = cursor.number(version < 2 ? 2 : 4);
    if (version > 0) cursor.number(2);
    cursor.number(2);
    const base = cursor.number(baseSize);
    const extents: Extent[] = [];
    const extentCount = cursor.number(2);
    for (let extent = 0; extent < extentCount && !cursor.isSpent; extent++) {
      cursor.number(indexSize);
      extents.push({ offset: base + cursor.number(offsetSize), length: cursor.number(lengthSize) });
    }
    places.set(id, extents);
  }
  return places;
}

class Cursor {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get isSpent(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** A number of 0 to 8 bytes; 0 past the end. */
  number(size: number): number {
    const from = this.#at;
    this.#at += size;
    if (this.#at > this.#bytes.length) return 0;
    if (size === 8) return Number(this.#bytes.readBigUInt64BE(from));
    return size >= 1 && size <= 6 ? this.#bytes.readUIntBE(from, size) : 0;
  }
}

import { Unreadable } from '../../model/failure.js';
import { decodeCodePage } from './code-page.js';

/** One property of a set: its number, its name where people gave it one, the texts it holds. */
export interface Property {
  readonly id: number;
  readonly name?: string;
  readonly texts: readonly string[];
}

export interface PropertySet {
  /** Which kind of set it is, as a GUID in the order of its bytes. */
  readonly format: string;
  readonly properties: readonly Property[];
}

const BYTE_ORDER = 0xfffe;
const HEADER = 28;
const SET_ENTRY = 20;
const DICTIONARY = 0;
const CODE_PAGE = 1;
const WESTERN = 1252;
const UNICODE = 1200;
const MOST_SETS = 16;
const MOST_PROPERTIES = 4096;

/** Types of values that are texts ([MS-OLEPS] 2.15), and the bit for a list of them. */
const Type = { Short: 0x02, Long: 0x03, Bstr: 0x08, Variant: 0x0c, Narrow: 0x1e, Wide: 0x1f, Blob: 0x41 } as const;
const VECTOR = 0x1000;

/** Reads a stream of property sets ([MS-OLEPS] 2.21). Throws `Unreadable` when it is none. */
export function readPropertySets(bytes: Buffer): readonly PropertySet[] {
  if (bytes.length < HEADER || bytes.readUInt16LE(0) !== BYTE_ORDER) throw damaged();
  const count = Math.min(bytes.readUInt32LE(24), MOST_SETS);
  const sets: PropertySet[] = [];
  for (let index = 0; index < count; index++) {
    const at = HEADER + index * SET_ENTRY;
    if (at + SET_ENTRY > bytes.length) throw damaged();
    const start = bytes.readUInt32LE(at + 16);
    if (start + 8 > bytes.length) throw damaged();
    const set = new SetReading(bytes.subarray(start));
    sets.push({ format: bytes.toString('hex', at, at + 16), properties: set.properties() });
  }
  return sets;
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The properties of the document are damaged.');
}

class SetReading {
  readonly #set: Buffer;
  readonly #places: readonly (readonly [id: number, at: number])[];
  #codePage = WESTERN;

  constructor(set: Buffer) {
    this.#set = set;
    const count = Math.min(set.readUInt32LE(4), MOST_PROPERTIES);
    const places: [number, number][] = [];
    for (let index = 0; index < count && 16 + index * 8 <= set.length; index++) {
      places.push([set.readUInt32LE(8 + index * 8), set.readUInt32LE(12 + index * 8)]);
    }
    this.#places = places;
  }

  properties(): readonly Property[] {
    const page = this.#places.find(([id]) => id === CODE_PAGE)?.[1];
    if (page !== undefined && page + 6 <= this.#set.length) this.#codePage = this.#set.readUInt16LE(page + 4);
    const names = this.#names();
    return this.#places
      .filter(([id, at]) => id !== DICTIONARY && id !== CODE_PAGE && at + 4 <= this.#set.length)
      .map(([id, at]) => {
        const name = names.get(id);
        return { id, texts: this.#value(at).texts, ...(name === undefined ? {} : { name }) };
      });
  }

  /** Names of properties that people added ([MS-OLEPS] 2.17). */
  #names(): ReadonlyMap<number, string> {
    const names = new Map<number, string>();
    const start = this.#places.find(([id]) => id === DICTIONARY)?.[1];
    if (start === undefined || start + 4 > this.#set.length) return names;
    const count = Math.min(this.#set.readUInt32LE(start), MOST_PROPERTIES);
    let at = start + 4;
    for (let index = 0; index < count && at + 8 <= this.#set.length; index++) {
      const id = this.#set.readUInt32LE(at);
      const length = this.#set.readUInt32LE(at + 4);
      const size = this.#codePage === UNICODE ? length * 2 : length;
      names.set(id, this.#decode(at + 8, size));
      at += 8 + (this.#codePage === UNICODE ? padded(size) : size);
    }
    return names;
  }

  /** Texts of the value whose type stands at `at`, and where it ends. */
  #value(at: number): { readonly texts: readonly string[]; readonly end: number } {
    if (at + 8 > this.#set.length) return { texts: [], end: this.#set.length };
    const type = this.#set.readUInt16LE(at);
    return (type & VECTOR) === 0 ? this.#single(type, at + 4) : this.#list(type & ~VECTOR, at + 4);
  }

  #list(type: number, at: number): { readonly texts: readonly string[]; readonly end: number } {
    const count = Math.min(this.#set.readUInt32LE(at), MOST_PROPERTIES);
    const texts: string[] = [];
    let place = at + 4;
    for (let index = 0; index < count && place + 4 <= this.#set.length; index++) {
      const value = type === Type.Variant ? this.#value(place) : this.#single(type, place);
      texts.push(...value.texts);
      place = value.end;
    }
    return { texts, end: place };
  }

  #single(type: number, at: number): { readonly texts: readonly string[]; readonly end: number } {
    if (at + 4 > this.#set.length) return { texts: [], end: this.#set.length };
    const length = this.#set.readUInt32LE(at);
    switch (type) {
      case Type.Narrow:
      case Type.Bstr: {
        // Sets of Office for Windows write lists of narrow texts without the padding that the format wants.
        return { texts: nonEmpty(this.#decode(at + 4, length)), end: at + 4 + this.#step(at, length) };
      }
      case Type.Wide: {
        const text = this.#set.toString('utf16le', at + 4, Math.min(this.#set.length, at + 4 + length * 2));
        return { texts: nonEmpty(ended(text)), end: at + 4 + padded(length * 2) };
      }
      case Type.Blob: {
        return { texts: nonEmpty(blobText(this.#set.subarray(at + 4, at + 4 + length))), end: at + 4 + padded(length) };
      }
      default:
        return { texts: [], end: at + (type === Type.Short || type === Type.Long ? 4 : 8) };
    }
  }

  /** Bytes to the next value of a list: with the padding when what follows then looks like a length. */
  #step(at: number, length: number): number {
    const tight = at + 4 + length;
    const loose = at + 4 + padded(length);
    if (tight === loose || tight + 4 > this.#set.length) return length;
    return this.#set.readUInt32LE(tight) <= this.#set.length ? length : padded(length);
  }

  #decode(at: number, size: number): string {
    return ended(decodeCodePage(this.#set.subarray(at, at + size), this.#codePage));
  }
}

/** Links and the like: a list of values of its own, of which the wide texts are taken. */
function blobText(blob: Buffer): string {
  const texts: string[] = [];
  for (let at = 0; at + 8 <= blob.length; ) {
    const type = blob.readUInt32LE(at);
    const length = blob.readUInt32LE(at + 4);
    if (type !== Type.Wide || at + 8 + length * 2 > blob.length) {
      at += 4;
      continue;
    }
    texts.push(ended(blob.toString('utf16le', at + 8, at + 8 + length * 2)));
    at += 8 + padded(length * 2);
  }
  return texts.filter((text) => text.trim() !== '').join('\n');
}

function nonEmpty(text: string): readonly string[] {
  return text.trim() === '' ? [] : [text.trim()];
}

function ended(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

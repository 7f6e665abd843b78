import { decodeXmlText } from '../../bytes/xml-text.js';
import type { Budget } from '../../model/bytes.js';
import type { StringPool } from '../../model/content.js';
import { decodeXString } from './xstring.js';

/** More text than this in one pool does not fit the memory of a worker. */
const MOST_BYTES = 512 * 1024 ** 2;
const FIRST_BYTES = 16 * 1024;
const FIRST_STRINGS = 256;
/** Shorter pieces are copied faster byte by byte than by a call. */
const SHORT = 24;

/**
 * Strings as the bytes of the XML they came from, in one buffer, decoded when asked for: a workbook's millions of cells
 * never become millions of strings.
 */
export class ByteStrings implements StringPool {
  readonly reportsOrphans: boolean;
  size = 0;
  readonly #budget: Budget;
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;
  /** `#ends[id]` is where string `id` starts, `#ends[id + 1]` where it ends. */
  #ends = new Uint32Array(FIRST_STRINGS);
  /** Open addressing: id + 1 of an interned string, 0 where free; and beside it the hash of its bytes. */
  #slots = new Int32Array(0);
  #hashes = new Uint32Array(0);
  #interned = 0;
  #internedBytes = 0;

  constructor(budget: Budget, reportsOrphans: boolean) {
    this.#budget = budget;
    this.reportsOrphans = reportsOrphans;
  }

  /** Bytes of interned strings, those of `append` not counted. */
  get internedBytes(): number {
    return this.#internedBytes;
  }

  text(id: number): string {
    return decodeXString(decodeXmlText(this.#bytes.toString('utf8', this.#ends[id], this.#ends[id + 1])));
  }

  /** Adds bytes to the string that `close` will end. They are XML text: references are decoded later. */
  append(buffer: Buffer, start: number, end: number): void {
    const length = end - start;
    if (this.#length + length > this.#bytes.length) this.#grow(length);
    if (length < SHORT) {
      const bytes = this.#bytes;
      let at = this.#length;
      for (let from = start; from < end; from++) bytes[at++] = buffer[from]!;
    } else buffer.copy(this.#bytes, this.#length, start, end);
    this.#length += length;
  }

  /** Adds text that is decoded already. */
  appendText(text: string): void {
    const escaped = escapeText(text);
    this.append(escaped, 0, escaped.length);
  }

  /** Ends the string of the bytes appended and gives its id. */
  close(): number {
    if (this.size + 2 > this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[++this.size] = this.#length;
    return this.size - 1;
  }

  /** The id of a string with these bytes of XML text, added unless one was interned before. */
  intern(buffer: Buffer, start: number, end: number): number {
    if (this.#interned * 2 >= this.#slots.length) this.#rehash();
    const mask = this.#slots.length - 1;
    const hash = hashOf(buffer, start, end);
    let slot = hash & mask;
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (this.#hashes[slot] === hash && this.#equals(found - 1, buffer, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    this.append(buffer, start, end);
    this.#internedBytes += end - start;
    this.#interned++;
    const id = this.close();
    this.#slots[slot] = id + 1;
    this.#hashes[slot] = hash;
    return id;
  }

  /** As `intern`, for text whose references are decoded already. */
  internText(text: string): number {
    const escaped = escapeText(text);
    return this.intern(escaped, 0, escaped.length);
  }

  #equals(id: number, buffer: Buffer, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let at = this.#ends[id]!;
    if (this.#ends[id + 1]! - at !== end - start) return false;
    for (let from = start; from < end; from++) if (bytes[at++] !== buffer[from]) return false;
    return true;
  }

  #rehash(): void {
    const size = Math.max(1024, this.#slots.length * 2);
    const slots = new Int32Array(size);
    const hashes = new Uint32Array(size);
    for (let from = 0; from < this.#slots.length; from++) {
      if (this.#slots[from] === 0) continue;
      let slot = this.#hashes[from]! & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = this.#slots[from]!;
      hashes[slot] = this.#hashes[from]!;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }

  #grow(length: number): void {
    const needed = this.#length + length;
    if (needed > MOST_BYTES) this.#budget.refuse('memory');
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Text so that decoding gives it back. */
function escapeText(text: string): Buffer {
  return Buffer.from(text.replace(/&/g, '&amp;').replace(/\r/g, '&#13;'));
}

/** FNV-1a with the last steps of MurmurHash3: names and numbers that differ in a digit must not fall side by side. */
function hashOf(buffer: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ buffer[at]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

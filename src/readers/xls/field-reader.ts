import { Unreadable } from '../../model/failure.js';
import { decodeCodePage } from '../compound/code-page.js';
import type { Segment } from './record-cursor.js';

/** How a workbook of the older format writes text. */
export interface Dialect {
  /** 8 since Excel 97; 5 for Excel 5.0 and 95. */
  readonly version: 5 | 8;
  /** Code page of texts in version 5. */
  readonly codePage: number;
}

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/**
 * Reads the fields of a record over the borders of the records that continue it. A text that goes on in the next record
 * starts there with a byte that says anew how wide its characters are ([MS-XLS] 2.5.293). Throws `Unreadable` past the
 * end.
 */
export class FieldReader {
  readonly dialect: Dialect;
  readonly #buffer: Buffer;
  readonly #segments: readonly Segment[];
  #segment = 0;
  #at: number;
  #end: number;

  constructor(buffer: Buffer, segments: readonly Segment[], dialect: Dialect) {
    this.#buffer = buffer;
    this.#segments = segments;
    this.dialect = dialect;
    const [first] = segments;
    this.#at = first?.[0] ?? 0;
    this.#end = first?.[1] ?? 0;
  }

  get version(): 5 | 8 {
    return this.dialect.version;
  }

  /** Bytes left, in the records that continue this one too. */
  get left(): number {
    let left = this.#end - this.#at;
    for (let at = this.#segment + 1; at < this.#segments.length; at++) {
      left += this.#segments[at]![1] - this.#segments[at]![0];
    }
    return left;
  }

  u8(): number {
    while (this.#at >= this.#end) this.#enterNext();
    return this.#buffer[this.#at++]!;
  }

  u16(): number {
    if (this.#end - this.#at < 2) return this.u8() | (this.u8() << 8);
    this.#at += 2;
    return this.#buffer.readUInt16LE(this.#at - 2);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  f64(): number {
    return this.bytes(8).readDoubleLE(0);
  }

  skip(count: number): void {
    let left = count;
    while (left > 0) {
      if (this.#at >= this.#end) this.#enterNext();
      const step = Math.min(left, this.#end - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  bytes(count: number): Buffer {
    if (this.#end - this.#at >= count) {
      this.#at += count;
      return this.#buffer.subarray(this.#at - count, this.#at);
    }
    if (count > this.left) throw cutShort();
    const bytes = Buffer.alloc(count);
    for (let at = 0; at < count; at++) bytes[at] = this.u8();
    return bytes;
  }

  /** All that is left. */
  rest(): Buffer {
    return this.bytes(this.left);
  }

  /** A text with its length before it, in one byte or two. */
  text(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.u8() : this.u16();
    // Of an empty text the byte of its options is often left out.
    if (length === 0 && this.left === 0) return '';
    return this.dialect.version === 8 ? this.richText(length) : this.narrow(length);
  }

  /** A text of version 8 of so many characters, the byte of its options before it. Formats and phonetics are left out. */
  richText(length: number): string {
    const options = this.u8();
    const runs = (options & RICH) !== 0 ? this.u16() : 0;
    const phonetic = (options & EXTENDED) !== 0 ? this.u32() : 0;
    const text = this.#characters(length, (options & WIDE) !== 0);
    const after = runs * 4 + phonetic;
    if (after > this.left) throw cutShort();
    this.skip(after);
    return text;
  }

  /** So many bytes in the workbook's code page. */
  narrow(length: number): string {
    return decodeCodePage(this.bytes(length), this.dialect.codePage);
  }

  #characters(length: number, startsWide: boolean): string {
    let wide = startsWide;
    let left = length;
    let text = '';
    while (left > 0) {
      if (this.#at >= this.#end) {
        this.#enterNext();
        wide = (this.#buffer[this.#at++]! & WIDE) !== 0;
      }
      const room = wide ? (this.#end - this.#at) >> 1 : this.#end - this.#at;
      const count = Math.min(left, room);
      const size = wide ? count * 2 : count;
      text += this.#buffer.toString(wide ? 'utf16le' : 'latin1', this.#at, this.#at + size);
      this.#at += size;
      left -= count;
      // Half a character at the end of a record is no character.
      if (count === 0) this.#at = this.#end;
    }
    return text;
  }

  #enterNext(): void {
    for (;;) {
      const next = this.#segments[++this.#segment];
      if (next === undefined) throw cutShort();
      [this.#at, this.#end] = next;
      if (this.#at < this.#end) return;
    }
  }
}

function cutShort(): Unreadable {
  return new Unreadable('damaged', 'A record of the workbook is cut short.');
}

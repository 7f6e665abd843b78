import { Unreadable } from '../../model/failure.js';

/** What is thrown where the list of files contradicts itself. */
export function damagedList(): Unreadable {
  return new Unreadable('damaged', 'The archive is damaged or cut short: its list of contents cannot be read.');
}

/** Walks a header of a .7z archive (7zFormat.txt of the 7-Zip SDK). Every step throws `Unreadable` where the header ends. */
export class HeaderCursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    return this.take(1)[0]!;
  }

  take(length: number): Buffer {
    if (length > this.left) throw damagedList();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  uint32(): number {
    return this.take(4).readUInt32LE(0);
  }

  /** One to nine bytes: ones at the top of the first say how many follow, its other bits are the highest of the number. */
  number(): number {
    const first = this.byte();
    const more = Math.clz32(~(first << 24));
    const rest = this.take(Math.min(more, 8));
    let value = more < 7 ? first & (0x7f >> more) : 0;
    for (let at = rest.length - 1; at >= 0; at--) value = value * 256 + rest[at]!;
    if (!Number.isSafeInteger(value)) throw damagedList();
    return value;
  }

  /** As many bits as asked for, the highest of a byte first. */
  bits(count: number): readonly boolean[] {
    const bytes = this.take(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, at) => (bytes[at >> 3]! & (0x80 >> (at & 7))) !== 0);
  }

  /** Checksums of `count` things; undefined for those that have none. */
  checksums(count: number): readonly (number | undefined)[] {
    const areAll = this.byte() !== 0;
    // No more of them than the header has room for.
    if (areAll && count * 4 > this.left) throw damagedList();
    const known = areAll ? undefined : this.bits(count);
    return Array.from({ length: count }, (_, at) => (known === undefined || known[at] ? this.uint32() : undefined));
  }

  /** Throws unless the next property is `property`. */
  expect(property: number): void {
    if (this.byte() !== property) throw damagedList();
  }
}

import { type MapiProperty, SEVERAL } from '../mapi/properties.js';

/** First number of the properties that have a name of their own. */
const FIRST_NAMED = 0x8000;
const GUID = 16;
const NAMED_BY_TEXT = 1;
/** Sizes of values of fixed size, each filled up to four bytes ([MS-OXTNEF] 2.1.3.4; [MS-OXCDATA] 2.11.1). */
const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const VARYING: readonly number[] = [0x0d, 0x1e, 0x1f, 0x102];

/** Reads lists of properties; it stops at the first that does not fit into the bytes and says so. */
export class PropertyList {
  readonly #bytes: Buffer;
  #at = 0;
  #isWhole = true;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** False when the bytes ended within a property. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** A list of lists: a table of recipients. */
  *rows(): Generator<readonly MapiProperty[]> {
    const count = this.#number() ?? 0;
    for (let row = 0; row < count && this.#isWhole; row++) yield [...this.properties()];
  }

  *properties(): Generator<MapiProperty> {
    const count = this.#number() ?? 0;
    for (let index = 0; index < count; index++) {
      const property = this.#property();
      if (property === undefined) {
        this.#isWhole = false;
        return;
      }
      yield property;
    }
  }

  #property(): MapiProperty | undefined {
    const tag = this.#number();
    if (tag === undefined) return undefined;
    const type = tag & 0xffff;
    const id = tag >>> 16;
    if (id >= FIRST_NAMED && !this.#skipName()) return undefined;
    const base = type & ~SEVERAL;
    const isVarying = VARYING.includes(base);
    const size = FIXED[base];
    if (!isVarying && size === undefined) return undefined;
    const count = isVarying || base !== type ? this.#number() : 1;
    if (count === undefined || count > this.#bytes.length) return undefined;
    const values: Buffer[] = [];
    for (let index = 0; index < count; index++) {
      const value = this.#take(isVarying ? this.#number() : size);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return { id, type, values };
  }

  #skipName(): boolean {
    if (this.#take(GUID) === undefined) return false;
    const kind = this.#number();
    const length = this.#number();
    if (kind === undefined || length === undefined) return false;
    return kind !== NAMED_BY_TEXT || this.#take(length) !== undefined;
  }

  #number(): number | undefined {
    return this.#take(4)?.readUInt32LE(0);
  }

  /** The next bytes, and past what fills them up to four. */
  #take(length: number | undefined): Buffer | undefined {
    if (length === undefined || this.#at + length > this.#bytes.length) {
      this.#isWhole = false;
      return undefined;
    }
    const value = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += Math.ceil(length / 4) * 4;
    return value;
  }
}

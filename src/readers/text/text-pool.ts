import type { StringPool } from '../../model/content.js';
import { decodeText } from './decode-text.js';

const FIRST_BYTES = 16 * 1024;
const FIRST_STRINGS = 256;
/** What one pool may hold; then its reader closes it and goes on with another. */
const MOST_BYTES = 64 * 1024 ** 2;
const MOST_STRINGS = 2 ** 20;
/** Strings that hash alike are compared so many times, then kept twice: files made to collide must not slow us down. */
const MOST_PROBES = 64;
/** Shorter strings are copied faster byte by byte than by a call. */
const SHORT = 24;

/** Distinct strings of a text file as the bytes they were, in one buffer, decoded when asked for. */
export class TextPool implements StringPool {
  readonly reportsOrphans = false;
  size = 0;
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;
  /** String `id` lies from `#ends[id]` to `#ends[id + 1]`. */
  #ends: Uint32Array;
  /** Open addressing, pairs of id + 1 (0 where free) and hash: both in one line of the processor's cache. */
  #slots: Int32Array;

  /** `strings`: how many it has room for at first, a power of two. */
  constructor(strings = FIRST_STRINGS) {
    this.#ends = new Uint32Array(strings + 2);
    this.#slots = new Int32Array(strings * 4);
  }

  /** An empty pool for what does not fit into this one, with as much room. */
  successor(): TextPool {
    return new TextPool(this.#slots.length / 4);
  }

  get full(): boolean {
    return this.#length >= MOST_BYTES || this.size >= MOST_STRINGS;
  }

  text(id: number): string {
    return decodeText(this.#bytes.subarray(this.#ends[id], this.#ends[id + 1]));
  }

  /** Id of the string with these bytes; added when it is new. */
  intern(buffer: Buffer, start: number, end: number): number {
    const hash = hashOf(buffer, start, end);
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (hash << 1) & last;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const id = slots[slot]! - 1;
      if (id < 0) {
        slots[slot] = this.size + 1;
        slots[slot + 1] = hash;
        break;
      }
      if (slots[slot + 1] === hash && this.#equals(id, buffer, start, end)) return id;
      slot = (slot + 2) & last;
    }
    return this.#add(buffer, start, end);
  }

  #equals(id: number, buffer: Buffer, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let at = this.#ends[id]!;
    if (this.#ends[id + 1]! - at !== end - start) return false;
    for (let from = start; from < end; from++) if (bytes[at++] !== buffer[from]) return false;
    return true;
  }

  #add(buffer: Buffer, start: number, end: number): number {
    if (this.#length + end - start > this.#bytes.length) this.#growBytes(end - start);
    const bytes = this.#bytes;
    let at = this.#length;
    if (end - start < SHORT) for (let from = start; from < end; from++) bytes[at++] = buffer[from]!;
    else at += buffer.copy(bytes, at, start, end);
    this.#length = at;
    const id = this.size++;
    this.#ends[id + 1] = at;
    if (this.size * 4 > this.#slots.length) this.#growStrings();
    return id;
  }

  #growBytes(length: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  #growStrings(): void {
    const ends = new Uint32Array(this.size * 4 + 1);
    ends.set(this.#ends);
    this.#ends = ends;
    const old = this.#slots;
    const slots = new Int32Array(old.length * 4);
    const last = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let slot = (old[from + 1]! << 1) & last;
      while (slots[slot] !== 0) slot = (slot + 2) & last;
      slots[slot] = old[from]!;
      slots[slot + 1] = old[from + 1]!;
    }
    this.#slots = slots;
  }
}

/** Four bytes at a time, mixed as in MurmurHash3's rounds: a multiplication spreads upwards, a shift downwards. */
function hashOf(buffer: Buffer, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = buffer[at]! | (buffer[at + 1]! << 8) | (buffer[at + 2]! << 16) | (buffer[at + 3]! << 24);
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ buffer[at]!, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

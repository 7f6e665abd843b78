import { damagedPart } from '../damaged-part.js';
import { LengthDecoder } from './length-decoder.js';
import { evenChances, type RangeDecoder } from './range-decoder.js';
import type { SlidingWindow } from './sliding-window.js';

/** How many bits of the byte before (`lc`), of the position of a literal (`lp`) and of any symbol (`pb`) tell chances apart. */
export interface LzmaProperties {
  readonly lc: number;
  readonly lp: number;
  readonly pb: number;
}

const STATES = 12;
const POSITIONS = 16;
/** States from this one on follow a repetition; below, a literal. */
const AFTER_REPETITION = 7;
const LITERAL_CHANCES = 0x300;
const LEAST_LENGTH = 2;
const LENGTH_KINDS = 4;
const SLOT_BITS = 6;
const FIRST_MODELLED_SLOT = 4;
const FIRST_DIRECT_SLOT = 14;
const MODELLED_CHANCES = 115;
const ALIGN_BITS = 4;
const END_MARKER = 0xffffffff;

/** What one byte says: (pb * 5 + lp) * 9 + lc. Undefined for more than there is. */
export function lzmaProperties(byte: number): LzmaProperties | undefined {
  if (byte >= 9 * 5 * 5) return undefined;
  return { lc: byte % 9, lp: Math.floor(byte / 9) % 5, pb: Math.floor(byte / 45) };
}

/** All that LZMA learns on its way, and what it still has to write (LZMA specification of the 7-Zip SDK). */
export class LzmaDecoder {
  readonly #window: SlidingWindow;
  readonly #properties: LzmaProperties;
  readonly #literal: Uint16Array;
  readonly #isMatch = evenChances(STATES * POSITIONS);
  readonly #isRepeat = evenChances(STATES);
  readonly #isOlder = evenChances(STATES);
  readonly #isThirdOrOlder = evenChances(STATES);
  readonly #isFourth = evenChances(STATES);
  readonly #isLong = evenChances(STATES * POSITIONS);
  readonly #slots = evenChances(LENGTH_KINDS << SLOT_BITS);
  readonly #modelled = evenChances(MODELLED_CHANCES);
  readonly #aligned = evenChances(1 << ALIGN_BITS);
  readonly #matchLength = new LengthDecoder();
  readonly #repeatLength = new LengthDecoder();
  #state = 0;
  /** The last four distances, the newest first. */
  #first = 0;
  #second = 0;
  #third = 0;
  #fourth = 0;
  /** Bytes of a repetition for which there was no room. */
  #pending = 0;

  constructor(window: SlidingWindow, properties: LzmaProperties) {
    this.#window = window;
    this.#properties = properties;
    this.#literal = evenChances(LITERAL_CHANCES << (properties.lc + properties.lp));
  }

  /** True when a repetition was begun and not ended. */
  get isWithin(): boolean {
    return this.#pending > 0;
  }

  /** Writes exactly `count` bytes, for which the window has room. Throws `Unreadable` where it cannot. */
  write(count: number, range: RangeDecoder): void {
    const window = this.#window;
    const end = window.written + count;
    while (window.written < end) {
      if (this.#pending === 0 && !this.#symbol(range)) throw damagedPart();
      if (this.#pending > 0) {
        const length = Math.min(this.#pending, end - window.written);
        window.repeat(this.#first, length);
        this.#pending -= length;
      }
    }
  }

  /** True when what follows is the mark that nothing follows. */
  atEndMarker(range: RangeDecoder): boolean {
    const position = this.#window.written & ((1 << this.#properties.pb) - 1);
    if (range.bit(this.#isMatch, this.#state * POSITIONS + position) === 0) return false;
    return range.bit(this.#isRepeat, this.#state) === 0 && !this.#match(range, position);
  }

  /** One literal or the beginning of a repetition; false at the end marker. */
  #symbol(range: RangeDecoder): boolean {
    const position = this.#window.written & ((1 << this.#properties.pb) - 1);
    const state = this.#state;
    if (range.bit(this.#isMatch, state * POSITIONS + position) === 0) this.#putLiteral(range);
    else if (range.bit(this.#isRepeat, state) === 0) return this.#match(range, position);
    else this.#repeat(range, position);
    return true;
  }

  #putLiteral(range: RangeDecoder): void {
    const { lc, lp } = this.#properties;
    const window = this.#window;
    const before = window.written === 0 ? 0 : window.back(0);
    const context = ((window.written & ((1 << lp) - 1)) << lc) + (before >> (8 - lc));
    const from = LITERAL_CHANCES * context;
    const literal = this.#literal;
    let symbol = 1;
    if (this.#state >= AFTER_REPETITION) {
      // The byte that would go on with the repetition is known not to come; chances depend on it while bits agree.
      let other = window.back(this.#first);
      while (symbol < 0x100) {
        const expected = (other >> 7) & 1;
        other <<= 1;
        const bit = range.bit(literal, from + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | range.bit(literal, from + symbol);
    window.put(symbol & 0xff);
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  #match(range: RangeDecoder, position: number): boolean {
    this.#fourth = this.#third;
    this.#third = this.#second;
    this.#second = this.#first;
    const length = this.#matchLength.decode(range, position);
    this.#first = this.#distance(range, length);
    if (this.#first === END_MARKER) return false;
    this.#state = this.#state < AFTER_REPETITION ? 7 : 10;
    this.#pending = length + LEAST_LENGTH;
    return true;
  }

  #distance(range: RangeDecoder, length: number): number {
    const kind = Math.min(length, LENGTH_KINDS - 1);
    const slot = range.tree(this.#slots, kind << SLOT_BITS, SLOT_BITS);
    if (slot < FIRST_MODELLED_SLOT) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < FIRST_DIRECT_SLOT) return base + range.reverseTree(this.#modelled, base - slot, bits);
    const middle = range.direct(bits - ALIGN_BITS) << ALIGN_BITS;
    return (base + middle + range.reverseTree(this.#aligned, 0, ALIGN_BITS)) >>> 0;
  }

  #repeat(range: RangeDecoder, position: number): void {
    const state = this.#state;
    if (range.bit(this.#isOlder, state) === 0) {
      if (range.bit(this.#isLong, state * POSITIONS + position) === 0) {
        this.#state = state < AFTER_REPETITION ? 9 : 11;
        this.#pending = 1;
        return;
      }
    } else this.#first = this.#olderDistance(range);
    this.#pending = this.#repeatLength.decode(range, position) + LEAST_LENGTH;
    this.#state = state < AFTER_REPETITION ? 8 : 11;
  }

  /** Takes a distance out of the last four and puts the others behind it. */
  #olderDistance(range: RangeDecoder): number {
    let distance = this.#second;
    if (range.bit(this.#isThirdOrOlder, this.#state) === 1) {
      distance = this.#third;
      if (range.bit(this.#isFourth, this.#state) === 1) {
        distance = this.#fourth;
        this.#fourth = this.#third;
      }
      this.#third = this.#second;
    }
    this.#second = this.#first;
    return distance;
  }
}

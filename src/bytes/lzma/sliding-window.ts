import type { Budget } from '../../model/bytes.js';
import { damagedPart } from '../damaged-part.js';

const FIRST_SIZE = 64 * 1024;
/** A window may take a quarter of a worker's memory. */
const SHARE = 4;

/**
 * The last bytes that came out, to which later ones refer back. It grows only as bytes come out, so that a size that is merely
 * claimed costs nothing.
 */
export class SlidingWindow {
  /** Bytes that came out since the last `forget`. */
  written = 0;
  readonly #limit: number;
  readonly #budget: Budget;
  #bytes: Buffer;
  #at = 0;
  #taken = 0;

  /** `limit` is the farthest that anything may refer back, at least 1. */
  constructor(limit: number, budget: Budget) {
    this.#limit = limit;
    this.#budget = budget;
    this.#bytes = Buffer.alloc(Math.min(limit, FIRST_SIZE));
  }

  /** How many bytes fit before `take` has to be called; at least 1 right after it. */
  get room(): number {
    return this.#bytes.length - this.#at;
  }

  /** From now on nothing refers to what came before. */
  forget(): void {
    this.written = 0;
  }

  put(byte: number): void {
    this.#bytes[this.#at++] = byte;
    this.written += 1;
  }

  putAll(content: Buffer): void {
    content.copy(this.#bytes, this.#at);
    this.#at += content.length;
    this.written += content.length;
  }

  /** The byte `distance` before the last one. Throws `Unreadable` when there is none. */
  back(distance: number): number {
    return this.#bytes[this.#indexOf(distance)]!;
  }

  /** Writes `length` bytes anew, from the one `distance` before the last on. There must be room for them. */
  repeat(distance: number, length: number): void {
    const bytes = this.#bytes;
    let from = this.#indexOf(distance);
    for (const end = this.#at + length; this.#at < end; ) {
      bytes[this.#at++] = bytes[from++]!;
      if (from === bytes.length) from = 0;
    }
    this.written += length;
  }

  /** A copy of what was written since it was called last. Throws `LimitReached` when the window grows too large. */
  take(): Buffer {
    const chunk = Buffer.from(this.#bytes.subarray(this.#taken, this.#at));
    if (this.room === 0) {
      if (this.#bytes.length < this.#limit) this.#grow();
      else this.#at = 0;
    }
    this.#taken = this.#at;
    return chunk;
  }

  #grow(): void {
    const size = Math.min(this.#limit, 2 * this.#bytes.length);
    if (size > (this.#budget.limits.memory * 1024 ** 2) / SHARE) this.#budget.refuse('memory');
    const grown = Buffer.alloc(size);
    this.#bytes.copy(grown);
    this.#bytes = grown;
  }

  #indexOf(distance: number): number {
    if (distance >= this.written || distance >= this.#bytes.length) throw damagedPart();
    const index = this.#at - distance - 1;
    return index < 0 ? index + this.#bytes.length : index;
  }
}

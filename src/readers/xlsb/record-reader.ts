import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { Unreadable } from '../../model/failure.js';

/** One record of a part: its number and the fields in it, valid until the next one. */
export interface BinaryRecord {
  readonly type: number;
  readonly fields: Fields;
}

/** A length takes four bytes at most, seven bits in each. */
const LENGTH_BYTES = 4;

/**
 * Runs the records of a part past `visit` and hands on what it emits, chunk by chunk ([MS-XLSB] 2.1.4). Throws
 * `Unreadable('damaged')` when the part ends within a record, `LimitReached` for a record longer than a token may be.
 */
export async function* visitRecords(
  chunks: AsyncIterable<Buffer>,
  budget: Budget,
  visit: (record: BinaryRecord, emit: (content: Content) => void) => void,
): AsyncGenerator<Content> {
  const queue: Content[] = [];
  const emit = (content: Content): void => {
    queue.push(content);
  };
  try {
    for await (const _ of runRecords(chunks, budget, (record) => visit(record, emit))) yield* queue.splice(0);
  } catch (error) {
    yield* queue;
    throw error;
  }
  yield* queue;
}

/** As `visitRecords`, for records of which nothing is handed on. */
export async function eachRecord(
  chunks: AsyncIterable<Buffer>,
  budget: Budget,
  visit: (record: BinaryRecord) => void,
): Promise<void> {
  const run = runRecords(chunks, budget, visit);
  while ((await run.next()).done !== true);
}

/** Pauses after each chunk. */
async function* runRecords(
  chunks: AsyncIterable<Buffer>,
  budget: Budget,
  visit: (record: BinaryRecord) => void,
): AsyncGenerator<undefined> {
  const fields = new Fields();
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const window = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    rest = window.subarray(takeRecords(window, fields, budget, (type) => visit({ type, fields })));
    yield;
  }
  if (rest.length > 0) throw damaged();
}

/** Takes whole records; gives where the first one that is not whole starts. */
function takeRecords(window: Buffer, fields: Fields, budget: Budget, take: (type: number) => void): number {
  for (let start = 0; ; ) {
    let at = start;
    const first = window[at++];
    if (first === undefined) return start;
    const second = first >= 0x80 ? window[at++] : 0;
    if (second === undefined) return start;
    const type = (first & 0x7f) | ((second & 0x7f) << 7);
    let length = 0;
    for (let index = 0; index < LENGTH_BYTES; index++) {
      const byte = window[at++];
      if (byte === undefined) return start;
      length |= (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    if (length > budget.limits.tokenBytes) budget.refuse('tokenBytes');
    if (at + length > window.length) return start;
    fields.over(window, at, at + length);
    take(type);
    start = at + length;
  }
}

/** Reads the fields of one record in their order. Throws `Unreadable` past its end. */
export class Fields {
  #buffer: Buffer = Buffer.alloc(0);
  #at = 0;
  #end = 0;

  over(buffer: Buffer, start: number, end: number): void {
    this.#buffer = buffer;
    this.#at = start;
    this.#end = end;
  }

  /** Bytes left. */
  get left(): number {
    return this.#end - this.#at;
  }

  skip(bytes: number): void {
    this.#step(bytes);
  }

  u8(): number {
    return this.#buffer[this.#step(1)]!;
  }

  u16(): number {
    return this.#buffer.readUInt16LE(this.#step(2));
  }

  i16(): number {
    return this.#buffer.readInt16LE(this.#step(2));
  }

  u32(): number {
    return this.#buffer.readUInt32LE(this.#step(4));
  }

  i32(): number {
    return this.#buffer.readInt32LE(this.#step(4));
  }

  f64(): number {
    return this.#buffer.readDoubleLE(this.#step(8));
  }

  bytes(length: number): Buffer {
    const start = this.#step(length);
    return this.#buffer.subarray(start, start + length);
  }

  /** All that is left. */
  rest(): Buffer {
    return this.bytes(this.left);
  }

  /** A text with its length in front; '' for one that is absent ([MS-XLSB] 2.5.169, 2.5.166). */
  text(): string {
    const length = this.u32();
    if (length === 0xffff_ffff) return '';
    const start = this.#step(length * 2);
    return this.#buffer.toString('utf16le', start, start + length * 2);
  }

  /** A text that may have parts of several looks ([MS-XLSB] 2.5.122). */
  richText(): string {
    this.skip(1);
    return this.text();
  }

  /** A range, 1-based ([MS-XLSB] 2.5.153). */
  range(): { top: number; bottom: number; left: number; right: number } {
    return { top: this.u32() + 1, bottom: this.u32() + 1, left: this.u32() + 1, right: this.u32() + 1 };
  }

  /** A number packed into 30 bits ([MS-XLSB] 2.5.122, RkNumber). */
  rk(): number {
    const packed = this.i32();
    const value = (packed & 2) !== 0 ? packed >> 2 : highHalf(packed & ~3);
    return (packed & 1) !== 0 ? value / 100 : value;
  }

  #step(bytes: number): number {
    const at = this.#at;
    if (bytes > this.#end - at) throw damaged();
    this.#at = at + bytes;
    return at;
  }
}

const DOUBLE = Buffer.alloc(8);

/** The number whose upper four bytes these are. */
function highHalf(bits: number): number {
  DOUBLE.writeInt32LE(bits, 4);
  return DOUBLE.readDoubleLE(0);
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'A part of the workbook is damaged.');
}

import { Record } from './record-types.js';

const HEADER = 4;

/** Walks the records of a workbook stream ([MS-XLS] 2.1.4): a number, a length, a body. Every step goes forward. */
export class RecordCursor {
  readonly buffer: Buffer;
  readonly end: number;
  type = 0;
  /** Where the record itself begins. */
  at: number;
  /** Where its body lies. */
  start = 0;
  length = 0;
  /** True once a record claims more bytes than there are. */
  truncated = false;
  #next: number;

  constructor(buffer: Buffer, from = 0, end = buffer.length) {
    this.buffer = buffer;
    this.end = Math.min(end, buffer.length);
    this.at = from;
    this.#next = from;
  }

  /** Where the next record begins. */
  get next(): number {
    return this.#next;
  }

  /** Goes to the next record; false at the end, also where the stream is cut short. */
  advance(): boolean {
    const at = this.#next;
    if (at + HEADER > this.end) {
      if (at < this.end) this.truncated = true;
      return false;
    }
    const length = this.buffer.readUInt16LE(at + 2);
    if (at + HEADER + length > this.end) {
      this.truncated = true;
      return false;
    }
    this.at = at;
    this.type = this.buffer.readUInt16LE(at);
    this.start = at + HEADER;
    this.length = length;
    this.#next = at + HEADER + length;
    return true;
  }

  /** Goes on at another place of the stream. */
  moveTo(at: number): void {
    this.#next = at;
  }

  /** The body of this record and of the ones that continue it, which are passed by. */
  takeContinued(): readonly Segment[] {
    const segments: [number, number][] = [[this.start, this.start + this.length]];
    for (;;) {
      const at = this.#next;
      if (at + HEADER > this.end || this.buffer.readUInt16LE(at) !== Record.Continue) return segments;
      const length = this.buffer.readUInt16LE(at + 2);
      if (at + HEADER + length > this.end) {
        this.truncated = true;
        return segments;
      }
      segments.push([at + HEADER, at + HEADER + length]);
      this.#next = at + HEADER + length;
    }
  }

  /** The body of this record. */
  get body(): Buffer {
    return this.buffer.subarray(this.start, this.start + this.length);
  }
}

/** Start and end of a stretch of the stream. */
export type Segment = readonly [start: number, end: number];

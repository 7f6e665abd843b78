import { Unreadable } from '../../model/failure.js';
import type { Fib } from './fib.js';
import { TableId } from './fib.js';

/** A stretch of the text and where its characters lie in the stream. */
export interface Piece {
  /** Number of its first character, and of the first behind it. */
  readonly start: number;
  readonly end: number;
  /** Byte in the stream. */
  readonly at: number;
  /** Two bytes a character. */
  readonly wide: boolean;
  /** Properties laid over all of its characters, as the list of them in a table. */
  readonly properties: Buffer;
}

const PROPERTIES = 1;
const TABLE = 2;
const ENTRY = 8;
const NARROW = 0x4000_0000;
const NOTHING = Buffer.alloc(0);

/**
 * The pieces of the text in its order ([MS-DOC] 2.9.38, 2.8.35). `tables`: the stream that holds the tables. Throws
 * `Unreadable` when there are none.
 */
export function readPieces(fib: Fib, stream: Buffer, tables: Buffer): readonly Piece[] {
  const { at, length } = fib.table(TableId.Pieces);
  if (length === 0 && !fib.modern) {
    const count = Math.max(0, Math.min(fib.textEnd, stream.length) - fib.textStart);
    return [{ start: 0, end: count, at: fib.textStart, wide: false, properties: NOTHING }];
  }
  const list = tables.subarray(at, at + length);
  const lists: Buffer[] = [];
  let place = 0;
  while (list[place] === PROPERTIES && place + 3 <= list.length) {
    const size = list.readUInt16LE(place + 1);
    lists.push(list.subarray(place + 3, place + 3 + size));
    place += 3 + size;
  }
  if (list[place] !== TABLE || place + 5 > list.length) throw damaged();
  const size = list.readUInt32LE(place + 1);
  const entries = list.subarray(place + 5, place + 5 + size);
  return readEntries(entries, lists, fib.modern);
}

function readEntries(entries: Buffer, lists: readonly Buffer[], modern: boolean): readonly Piece[] {
  const count = Math.floor((entries.length - 4) / (ENTRY + 4));
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const [start, end] = [entries.readUInt32LE(index * 4), entries.readUInt32LE(index * 4 + 4)];
    if (end < start) throw damaged();
    const entry = (count + 1) * 4 + index * ENTRY;
    const place = entries.readUInt32LE(entry + 2);
    const wide = modern && (place & NARROW) === 0;
    const at = !modern ? place : wide ? place : (place & ~NARROW) >>> 1;
    pieces.push({ start, end, at, wide, properties: propertiesOf(entries.readUInt16LE(entry + 6), lists) });
  }
  return pieces;
}

/** One property in short, or the number of a list of them ([MS-DOC] 2.9.209). */
function propertiesOf(modifier: number, lists: readonly Buffer[]): Buffer {
  if ((modifier & 1) !== 0) return lists[modifier >>> 1] ?? NOTHING;
  const code = SHORT_PROPERTIES[(modifier >>> 1) & 0x7f];
  if (code === undefined) return NOTHING;
  const property = Buffer.alloc(3);
  property.writeUInt16LE(code);
  property[2] = modifier >>> 8;
  return property;
}

/** Properties that are read, by their number in short ([MS-DOC] 2.9.210). */
const SHORT_PROPERTIES: Readonly<Record<number, number>> = {
  65: 0x0800,
  66: 0x0801,
  77: 0x2a0c,
  92: 0x083c,
  98: 0x2a42,
};

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The text of the document cannot be put together from its pieces.');
}

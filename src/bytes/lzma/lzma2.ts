import type { Budget, Bytes } from '../../model/bytes.js';
import { damagedPart } from '../damaged-part.js';
import { sliceBytes } from '../slice-bytes.js';
import { LzmaDecoder, type LzmaProperties, lzmaProperties } from './lzma-decoder.js';
import { RangeDecoder } from './range-decoder.js';
import { SlidingWindow } from './sliding-window.js';

const CHUNK = 128 * 1024;
const LONGEST_HEAD = 6;
/** The largest reach has a number of its own; above it numbers mean nothing. */
const LARGEST_REACH = 40;
const MOST_LITERAL_BITS = 4;
const Control = { End: 0, StoredAnew: 1, Stored: 2, Lzma: 0x80 } as const;
/** How much an LZMA chunk forgets; each forgets what those before it do. */
const Reset = { State: 1, Properties: 2, Window: 3 } as const;

/**
 * What LZMA2 compressed, `size` bytes of it: LZMA in chunks, and chunks that are stored. `properties` is the byte that tells how far
 * it refers back. Throws `Unreadable` when it is damaged or not all of `bytes` is used, `LimitReached` for `memory`. The caller charges.
 */
export function* lzma2(bytes: Bytes, properties: Buffer, size: number, budget: Budget): Generator<Buffer> {
  const reach = reachOf(properties);
  const window = new SlidingWindow(Math.max(1, Math.min(reach, size)), budget);
  let known: LzmaProperties | undefined;
  let decoder: LzmaDecoder | undefined;
  let isBegun = false;
  let written = 0;
  let at = 0;
  for (;;) {
    const head = bytes.read(at, LONGEST_HEAD);
    const control = head[0];
    if (control === Control.End) break;
    const chunk = control === undefined ? undefined : chunkOf(head, control);
    if (chunk === undefined || written + chunk.size > size) throw damagedPart();
    if (chunk.resetsWindow) {
      window.forget();
      isBegun = true;
    }
    if (!isBegun) throw damagedPart();
    const content = sliceBytes(bytes, at + chunk.head, chunk.packed);
    if (content.size < chunk.packed) throw damagedPart();
    if (chunk.reset === undefined) yield* stored(content, window);
    else {
      known = chunk.properties ?? known;
      if (known === undefined) throw damagedPart();
      if (chunk.reset >= Reset.State) decoder = new LzmaDecoder(window, known);
      if (decoder === undefined) throw damagedPart();
      yield* unpacked(content, chunk.size, window, decoder);
    }
    written += chunk.size;
    at += chunk.head + chunk.packed;
  }
  if (written !== size || at + 1 !== bytes.size) throw damagedPart();
}

interface Chunk {
  /** Bytes of its head. */
  readonly head: number;
  /** Bytes behind the head. */
  readonly packed: number;
  /** Bytes that come out. */
  readonly size: number;
  readonly resetsWindow: boolean;
  /** Undefined for a chunk that is stored. */
  readonly reset?: number;
  readonly properties?: LzmaProperties;
}

/** Undefined when it is cut short or means nothing. */
function chunkOf(head: Buffer, control: number): Chunk | undefined {
  if (control < Control.Lzma) {
    if (control > Control.Stored || head.length < 3) return undefined;
    const size = head.readUInt16BE(1) + 1;
    return { head: 3, packed: size, size, resetsWindow: control === Control.StoredAnew };
  }
  if (head.length < LONGEST_HEAD) return undefined;
  const reset = (control >> 5) & 3;
  const size = ((control & 31) << 16) + head.readUInt16BE(1) + 1;
  const chunk = { head: 5, packed: head.readUInt16BE(3) + 1, size, resetsWindow: reset === Reset.Window, reset };
  if (reset < Reset.Properties) return chunk;
  const properties = lzmaProperties(head[5]!);
  if (properties === undefined || properties.lc + properties.lp > MOST_LITERAL_BITS) return undefined;
  return { ...chunk, head: LONGEST_HEAD, properties };
}

/** 4 KiB, 6 KiB, 8 KiB, 12 KiB ... up to 4 GiB. */
function reachOf(properties: Buffer): number {
  const number = properties[0];
  if (properties.length !== 1 || number === undefined || number > LARGEST_REACH) throw damagedPart();
  return number === LARGEST_REACH ? 2 ** 32 - 1 : (2 + (number % 2)) * 2 ** (Math.floor(number / 2) + 11);
}

function* stored(content: Bytes, window: SlidingWindow): Generator<Buffer> {
  for (let at = 0; at < content.size; ) {
    const piece = content.read(at, Math.min(window.room, CHUNK));
    window.putAll(piece);
    at += piece.length;
    yield window.take();
  }
}

function* unpacked(content: Bytes, size: number, window: SlidingWindow, decoder: LzmaDecoder): Generator<Buffer> {
  const range = new RangeDecoder(content);
  for (let left = size; left > 0; ) {
    const count = Math.min(left, window.room, CHUNK);
    decoder.write(count, range);
    left -= count;
    yield window.take();
  }
  if (decoder.isWithin || !range.isFinished()) throw damagedPart();
}

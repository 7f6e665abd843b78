import type { Budget, Bytes } from '../../model/bytes.js';
import { Unreadable } from '../../model/failure.js';
import { damagedPart } from '../damaged-part.js';
import { LzmaDecoder, lzmaProperties } from './lzma-decoder.js';
import { RangeDecoder } from './range-decoder.js';
import { SlidingWindow } from './sliding-window.js';

const CHUNK = 128 * 1024;
const LEAST_WINDOW = 4096;
const PROPERTIES_SIZE = 5;

/**
 * What LZMA compressed, `size` bytes of it, in chunks. `properties` are the five bytes that a container keeps beside it.
 * Throws `Unreadable` when it is damaged or not all of `bytes` is used, `LimitReached` for `memory`. The caller charges.
 */
export function* lzma(bytes: Bytes, properties: Buffer, size: number, budget: Budget): Generator<Buffer> {
  const known = properties.length === PROPERTIES_SIZE ? lzmaProperties(properties[0]!) : undefined;
  if (known === undefined) throw new Unreadable('damaged', 'A part of the archive says wrongly how it is compressed.');
  const reach = Math.max(LEAST_WINDOW, properties.readUInt32LE(1));
  const window = new SlidingWindow(Math.max(1, Math.min(reach, size)), budget);
  const decoder = new LzmaDecoder(window, known);
  const range = new RangeDecoder(bytes);
  for (let left = size; left > 0; ) {
    const count = Math.min(left, window.room, CHUNK);
    decoder.write(count, range);
    left -= count;
    yield window.take();
  }
  if (decoder.isWithin) throw damagedPart();
  if (!range.isDrained() && !decoder.atEndMarker(range)) throw damagedPart();
  if (!range.isFinished()) throw damagedPart();
}

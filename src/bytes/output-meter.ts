import { crc32 } from 'node:zlib';
import type { Budget } from '../model/bytes.js';
import { damagedPart } from './damaged-part.js';

/** The ratio is judged only beyond this: real pictures of one colour shrink 600 times. */
const RATIO_FREE = 64 * 1024 ** 2;

/** What an archive promises of something compressed. */
export interface Promised {
  /** Bytes of content. */
  readonly size: number;
  readonly compressedSize: number;
  /** CRC-32 of the content. */
  readonly crc: number;
  /** False where the archive tells no checksum. */
  readonly isSummed?: boolean;
}

/** Follows what comes out of decompression. */
export interface OutputMeter {
  /** Throws `LimitReached` for `inflatedBytes`, `partBytes` and `ratio`. */
  add(chunk: Buffer): void;
  /** Throws `Unreadable` when size or checksum are not what was promised. */
  finish(): void;
}

/** Charges what comes out, holds it against the limits, and at the end against what the archive promises. */
export function createMeter(promised: Promised, budget: Budget): OutputMeter {
  const { partBytes, ratio } = budget.limits;
  let length = 0;
  let crc = 0;
  return {
    add(chunk) {
      length += chunk.length;
      budget.charge('inflatedBytes', chunk.length);
      if (length > partBytes) budget.refuse('partBytes');
      if (length > RATIO_FREE && length > promised.compressedSize * ratio) budget.refuse('ratio');
      crc = crc32(chunk, crc);
    },
    finish() {
      if (length !== promised.size || (crc !== promised.crc && promised.isSummed !== false)) throw damagedPart();
    },
  };
}

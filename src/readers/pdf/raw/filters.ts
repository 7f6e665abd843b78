import { inflateRawSync, inflateSync, constants as zlib } from 'node:zlib';
import type { Budget } from '../../../model/bytes.js';
import { decodeLzw } from './lzw.js';
import { type PredictorSettings, undoPredictor } from './predictor.js';

/** One step of decoding: a filter by its full or short name, with what its parameters say. */
export interface FilterStep {
  readonly name: string;
  readonly predictor: PredictorSettings | undefined;
  /** LZW: codes grow one code early; 1 unless told. */
  readonly earlyChange: number;
}

/** More than this out of one stream is no text of a document. */
const LARGEST = 256 * 1024 ** 2;

/**
 * Undoes the filters of a stream (ISO 32000-2, 7.4). Undefined when one is a picture's, or the bytes are damaged.
 * Charges `inflatedBytes`; throws `LimitReached` when it or the largest size is passed.
 */
export function undoFilters(encoded: Buffer, steps: readonly FilterStep[], budget: Budget): Buffer | undefined {
  let bytes: Buffer | undefined = encoded;
  for (const step of steps) {
    bytes = undoFilter(bytes, step, budget);
    if (bytes === undefined) return undefined;
    budget.charge('inflatedBytes', bytes.length);
  }
  return bytes;
}

function undoFilter(bytes: Buffer, step: FilterStep, budget: Budget): Buffer | undefined {
  switch (step.name) {
    case 'FlateDecode':
    case 'Fl':
      return predicted(inflate(bytes, budget), step);
    case 'LZWDecode':
    case 'LZW':
      return predicted(decodeLzw(bytes, step.earlyChange, largest(budget)), step);
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeHex(bytes);
    case 'ASCII85Decode':
    case 'A85':
      return decodeBase85(bytes);
    case 'RunLengthDecode':
    case 'RL':
      return decodeRuns(bytes);
    case 'Crypt':
      return bytes;
    default:
      return undefined;
  }
}

const largest = (budget: Budget): number => Math.min(LARGEST, budget.limits.partBytes);

const predicted = (bytes: Buffer | undefined, { predictor }: FilterStep): Buffer | undefined =>
  bytes && predictor ? undoPredictor(bytes, predictor) : bytes;

/** Truncated data gives what there is; a broken header is passed over, as viewers do. */
function inflate(bytes: Buffer, budget: Budget): Buffer | undefined {
  const options = { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: largest(budget) };
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    if (isTooLarge(error)) budget.refuse('partBytes');
  }
  try {
    const found = inflateRawSync(bytes.subarray(2), options);
    return found.length > 0 ? found : undefined;
  } catch (error) {
    if (isTooLarge(error)) budget.refuse('partBytes');
    return undefined;
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

function decodeHex(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0x3e);
  const digits = bytes.toString('latin1', 0, end < 0 ? bytes.length : end).replace(/[^0-9a-fA-F]/gu, '');
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
}

function decodeBase85(bytes: Buffer): Buffer {
  const out: number[] = [];
  const group: number[] = [];
  for (const code of bytes) {
    if (code === 0x7e) break;
    if (code === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (code >= 0x21 && code <= 0x75) {
      group.push(code - 0x21);
      if (group.length === 5) pushBase85(group, 4, out);
    }
  }
  if (group.length > 1) {
    const kept = group.length - 1;
    while (group.length < 5) group.push(84);
    pushBase85(group, kept, out);
  }
  return Buffer.from(out);
}

function pushBase85(group: number[], kept: number, out: number[]): void {
  const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
  for (let byte = 0; byte < kept; byte++) out.push(Math.floor(value / 256 ** (3 - byte)) & 255);
  group.length = 0;
}

function decodeRuns(bytes: Buffer): Buffer {
  const out: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at++]!;
    if (length === 128) break;
    if (length < 128) {
      out.push(bytes.subarray(at, at + length + 1));
      at += length + 1;
    } else out.push(Buffer.alloc(257 - length, bytes[at++] ?? 0));
  }
  return Buffer.concat(out);
}

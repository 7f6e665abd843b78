import type { Probe } from '../../model/reader.js';
import { usualLineEndsIn } from './line-ends.js';
import { isOtherFormat } from './other-formats.js';
import { isText } from './text-check.js';
import { convertHead } from './text-chunks.js';

/** The beginning of a text file. */
export interface TextHead {
  /** As `textChunks` gives them. */
  readonly bytes: Buffer;
  /** False when the file goes on. */
  readonly complete: boolean;
}

/** Undefined when the bytes are not text, or text of a format that means more than its letters. */
export function textHeadOf(probe: Probe): TextHead | undefined {
  if (probe.size === 0 || probe.zipNames !== undefined || probe.compoundNames !== undefined) return undefined;
  const bytes = usualLineEndsIn(convertHead(probe.head));
  if (!isText(bytes) || isOtherFormat(bytes, probe.extension)) return undefined;
  return { bytes, complete: probe.head.length >= probe.size };
}

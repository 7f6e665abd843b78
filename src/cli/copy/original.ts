import { createBudget } from '../../bytes/budget.js';
import { memoryBytes } from '../../bytes/memory-bytes.js';
import { limitWords } from '../../engine/limit-words.js';
import { probe } from '../../engine/probe.js';
import { sniff } from '../../engine/sniff.js';
import type { Limits } from '../../model/bytes.js';
import type { Format, GapReason } from '../../model/catalogue.js';
import type { Content } from '../../model/content.js';
import { LimitReached, Unreadable } from '../../model/failure.js';
import { READERS } from '../../readers/index.js';
import { UsageError } from '../usage-error.js';

/** A document that is to be copied, and everything the gate's own reader tells of it. */
export interface Original {
  readonly name: string;
  readonly format: Format;
  readonly buffer: Buffer;
  content(): AsyncIterable<Content>;
}

/** After these nobody can say what of the document is shown and what is not. */
const FATAL: readonly GapReason[] = ['encrypted', 'damaged', 'limit', 'timeout', 'crash'];

/**
 * Opens a document by its content, as a scan does. Its stream throws `UsageError` with a sentence for whoever asked for
 * the copy when it cannot be read to its end: a copy of half a document would pass for the whole.
 */
export async function openOriginal(buffer: Buffer, name: string, limits: Limits): Promise<Original> {
  const bytes = memoryBytes(buffer);
  const sniffed = await guardedLimit(async () => sniff(await probe(bytes, name, limits), READERS));
  if (sniffed.kind === 'gap') throw new UsageError(`No copy was made. ${sniffed.detail}`);
  if (sniffed.kind === 'picture') throw new UsageError('No copy was made: a picture has no simpler form.');
  const { format, reader } = sniffed;
  return {
    name,
    format,
    buffer,
    async *content() {
      const budget = createBudget(limits);
      try {
        for await (const content of reader.read({ name, format, bytes }, budget)) {
          if (content.kind === 'gap' && FATAL.includes(content.reason)) refuse(content.detail);
          yield content;
        }
      } catch (error) {
        if (error instanceof Unreadable) refuse(error.message);
        if (error instanceof LimitReached) refuse(limitWords(error.limit));
        throw error;
      }
    },
  };
}

async function guardedLimit<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof LimitReached) refuse(limitWords(error.limit));
    throw error;
  }
}

function refuse(detail: string): never {
  throw new UsageError(`No copy was made, because the document cannot be read to its end. ${detail}`);
}

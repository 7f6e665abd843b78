import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { LimitReached, Unreadable } from '../../model/failure.js';
import type { Artifact, Probe, Reader } from '../../model/reader.js';
import { gapOf } from '../ooxml/content.js';
import { convertHead, textChunks } from '../text/text-chunks.js';
import { JsonToken, JsonTokens } from './json-tokens.js';
import { JsonWalk } from './json-walk.js';

/** Data in JSON: one value, or one a line. */
export const reader: Reader = {
  name: 'json',
  recognises: (probe) => (isJson(probe) ? 'json' : undefined),
  read,
};

const MOST_BYTES = 512 * 1024 ** 2;
/** How far the first value is followed to see whether another comes. */
const LOOK_AHEAD = 1024 ** 2;
/** Tokens that a beginning must show where the file goes on beyond it. */
const TELLING = 3;

function isJson({ head, size, zipNames, compoundNames }: Probe): boolean {
  if (zipNames !== undefined || compoundNames !== undefined) return false;
  const start = convertHead(head);
  if (!/^\s*[[{]/u.test(start.toString('latin1', 0, 64))) return false;
  const tokens = tokensOf(start, 2000);
  let count = 0;
  try {
    while (tokens.next() !== JsonToken.End) count++;
    return count > 0;
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof LimitReached)) throw error;
    // A beginning that ends within something is a beginning all the same.
    return head.length < size && count >= TELLING && tokens.position > start.length - LONGEST_CUT;
  }
}

/** A value that the beginning may break off in. */
const LONGEST_CUT = 32 * 1024;

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  if (bytes.size > MOST_BYTES) budget.refuse('partBytes');
  const whole = Buffer.concat([...textChunks(bytes)]);
  const walk = new JsonWalk(tokensOf(whole, budget.limits.xmlDepth), holdsSeveral(whole), budget);
  try {
    yield* walk.read();
  } catch (error) {
    yield* walk.rest();
    yield gapOf(error, {});
  }
}

function tokensOf(bytes: Buffer, maxDepth: number): JsonTokens {
  return new JsonTokens(bytes, maxDepth, () => {
    throw new LimitReached('xmlDepth');
  });
}

/** True where values follow each other, as in files of one record a line. */
function holdsSeveral(bytes: Buffer): boolean {
  const tokens = tokensOf(bytes.subarray(0, LOOK_AHEAD), 2000);
  try {
    do tokens.next();
    while (tokens.depth > 0);
    return tokens.next() !== JsonToken.End;
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof LimitReached)) throw error;
    return false;
  }
}

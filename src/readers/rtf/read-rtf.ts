import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import { readHtml } from '../html/read-html.js';
import type { Surroundings } from '../text/body-paragraphs.js';
import { RtfWalk } from './rtf-walk.js';

/**
 * Everything in a rich text document; the page in it, when it wraps one. Gives the offset behind its last bracket, or
 * undefined when it is cut short. Throws `LimitReached`.
 */
export async function* readRtf(
  bytes: Buffer,
  around: Surroundings,
  budget: Budget,
): AsyncGenerator<Content, number | undefined> {
  const walk = new RtfWalk(bytes, around, budget);
  yield* walk.read();
  if (walk.html !== undefined) yield* readHtml(walk.html, around, budget);
  return walk.isCutShort ? undefined : walk.end;
}

import { decodeBytes } from '../../bytes/text-encoding.js';
import type { Budget, Bytes } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Surroundings } from '../text/body-paragraphs.js';
import { HtmlWalk } from './html-walk.js';

/** Pages are read as one text; none of a person's is larger. */
const MOST_BYTES = 256 * 1024 ** 2;
const CHUNK = 64 * 1024;
const DECLARATION = 2048;

/** Everything in a page: what a browser shows and what it keeps to itself. Throws `LimitReached`. */
export async function* readHtml(html: string, around: Surroundings, budget: Budget): AsyncGenerator<Content> {
  // Loaded when there is a page to read, since most files are none.
  const { Parser } = await import('htmlparser2');
  const walk = new HtmlWalk(around, budget);
  const parser = new Parser(walk);
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    yield* walk.take();
  }
  parser.end();
  yield* walk.take();
}

/** Text of a page by its byte order mark, the character set that its carrier states (`hint`), or the one it declares itself. */
export function decodeHtml(bytes: Bytes, budget: Budget, hint?: string): string {
  if (bytes.size > MOST_BYTES) budget.refuse('partBytes');
  const buffer = bytes.read(0, bytes.size);
  return decodeBytes(buffer, hint ?? declaredCharset(buffer)).text;
}

function declaredCharset(buffer: Buffer): string | undefined {
  const head = buffer.toString('latin1', 0, DECLARATION);
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
  // Bytes in which this can be read are one byte a character, whatever it says.
  return label === undefined || /^utf-?(?:16|32)/iu.test(label) ? undefined : label;
}

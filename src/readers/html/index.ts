import type { Budget } from '../../model/bytes.js';
import type { Content } from '../../model/content.js';
import type { Artifact, Probe, Reader } from '../../model/reader.js';
import { convertHead } from '../text/text-chunks.js';
import { decodeHtml, readHtml } from './read-html.js';

/** Web pages, and what office programs save as such. */
export const reader: Reader = {
  name: 'html',
  recognises: (probe) => (isPage(probe) ? 'html' : undefined),
  read,
};

/** A page begins with its type or its root, after comments and declarations at most. */
const ROOT =
  /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|style)\b/iu;
/** Pieces of pages, as mails and editors leave them: any element under the name of a page, else one that only pages have. */
const NAMED_PIECE = /^\s*<(?:[a-z][a-z0-9]*[\s>]|!--)/iu;
const PIECE =
  /^\s*<(?:p|div|span|br|table|tbody|tr|td|ul|ol|h[1-6]|font|center|blockquote|a\s+href|img\s|b|i|u|strong|em)[\s/>]/iu;
const NAMES: readonly string[] = ['html', 'htm', 'xhtml', 'shtml'];
const HEAD = 16 * 1024;

function isPage({ head, extension, zipNames, compoundNames }: Probe): boolean {
  if (zipNames !== undefined || compoundNames !== undefined) return false;
  const start = convertHead(head.subarray(0, HEAD)).toString('latin1');
  return ROOT.test(start) || PIECE.test(start) || (NAMES.includes(extension) && NAMED_PIECE.test(start));
}

async function* read({ bytes }: Artifact, budget: Budget): AsyncGenerator<Content> {
  yield* readHtml(decodeHtml(bytes, budget), { at: {} }, budget);
}

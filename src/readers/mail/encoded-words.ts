import { decodeBytes } from '../../bytes/text-encoding.js';
import { decodeQuotedPrintable } from './transfer-encoding.js';

const ENCODED_WORD = /=\?([\w.:-]+)(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/giu;
/** Between two encoded words white space does not count (RFC 2047, 6.2). */
const BETWEEN_WORDS = /(\?=)\s+(?==\?)/gu;

/** Value of a header field as people read it: encoded words decoded (RFC 2047), bytes above ASCII told by what they are. */
export function decodeHeaderValue(raw: string): string {
  const value = /[\x80-\xff]/u.test(raw) ? decodeBytes(Buffer.from(raw, 'latin1')).text : raw;
  if (!value.includes('=?')) return value;
  let text = '';
  let end = 0;
  let open: { readonly charset: string; readonly bytes: Buffer[] } | undefined;
  const close = (): void => {
    if (open !== undefined) text += decodeBytes(Buffer.concat(open.bytes), open.charset).text;
    open = undefined;
  };
  const joined = value.replace(BETWEEN_WORDS, '$1');
  for (const match of joined.matchAll(ENCODED_WORD)) {
    const [whole, charset = '', kind = '', content = ''] = match;
    // A character may be cut in two between words of one character set.
    if (open !== undefined && (match.index > end || open.charset !== charset.toLowerCase())) close();
    text += joined.slice(end, match.index);
    end = match.index + whole.length;
    open ??= { charset: charset.toLowerCase(), bytes: [] };
    open.bytes.push(decodeWord(kind, content));
  }
  close();
  return text + joined.slice(end);
}

function decodeWord(kind: string, content: string): Buffer {
  if (kind.toLowerCase() === 'b') return Buffer.from(content, 'base64');
  return decodeQuotedPrintable(Buffer.from(content.replace(/_/gu, ' '), 'latin1'));
}

import type { Budget } from '../../model/bytes.js';
import { HeaderBlock } from './header-block.js';
import { type ParameterField, parseParameters } from './parameters.js';
import { decodeTransfer } from './transfer-encoding.js';

/** Multiparts within multiparts; mail programs stay below ten. */
const MOST_DEPTH = 100;

/** A mail or a part of one (RFC 2045, 2046): its header, and either parts or content. */
export interface MimePart {
  readonly header: HeaderBlock;
  readonly type: ParameterField;
  readonly disposition: ParameterField;
  /** '' when it has no name. */
  readonly fileName: string;
  /** Parts of a multipart; empty for content. */
  readonly parts: readonly MimePart[];
  /** Text before the first part and after the last, which no mail program shows. */
  readonly surroundings: readonly Buffer[];
  /** The content, made what it was before the mail. */
  content(): Buffer;
}

/** Parses the mail in `content`. Charges `entries` for its parts and `inflatedBytes` for their content. */
export function parseMail(content: Buffer, budget: Budget): MimePart {
  return parsePart(content, 0, content.length, 'text/plain', 0, budget);
}

function parsePart(
  content: Buffer,
  start: number,
  end: number,
  defaultType: string,
  depth: number,
  budget: Budget,
): MimePart {
  if (depth > MOST_DEPTH) budget.refuse('depth');
  budget.charge('entries', 1);
  const header = new HeaderBlock(content, start, end);
  const type = parseParameters(header.raw('content-type') || defaultType);
  const disposition = parseParameters(header.raw('content-disposition'));
  const fileName = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  const boundary = type.parameters.get('boundary') ?? '';
  const encoding = header.raw('content-transfer-encoding').toLowerCase().trim();
  const base = {
    header,
    type,
    disposition,
    fileName,
    content(): Buffer {
      budget.charge('inflatedBytes', end - header.bodyStart);
      return decodeTransfer(content.subarray(header.bodyStart, end), encoding);
    },
  };
  if (!type.value.startsWith('multipart/') || boundary === '') return { ...base, parts: [], surroundings: [] };
  const { spans, surroundings } = splitAt(content, header.bodyStart, end, boundary);
  const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const parts = spans.map(([from, to]) => parsePart(content, from, to, inner, depth + 1, budget));
  // Without a part it is text that a program called by the wrong name.
  return { ...base, parts, surroundings: spans.length === 0 ? [] : surroundings };
}

type Span = readonly [start: number, end: number];

/** The stretches between lines that consist of the boundary (RFC 2046, 5.1.1). */
function splitAt(
  content: Buffer,
  start: number,
  end: number,
  boundary: string,
): { readonly spans: readonly Span[]; readonly surroundings: readonly Buffer[] } {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const spans: Span[] = [];
  const surroundings: Buffer[] = [];
  let open = -1;
  let at = start;
  for (;;) {
    const found = content.indexOf(delimiter, at);
    if (found < 0 || found >= end) break;
    at = found + delimiter.length;
    const lineEnd = endOfDelimiter(content, at, end);
    if (lineEnd < 0 || (found > start && content[found - 1] !== 0x0a)) continue;
    const before = withoutLineEnd(content, found, start);
    if (open >= 0) spans.push([open, Math.max(open, before)]);
    else surroundings.push(content.subarray(start, before));
    open = lineEnd;
    if (content[at] === 0x2d && content[at + 1] === 0x2d) {
      surroundings.push(content.subarray(lineEnd, end));
      return { spans, surroundings };
    }
  }
  if (open >= 0) spans.push([open, end]);
  return { spans, surroundings };
}

/** Behind the line of a boundary that ends at `at`; -1 when the line goes on with something else. */
function endOfDelimiter(content: Buffer, at: number, end: number): number {
  let from = at;
  if (content[from] === 0x2d && content[from + 1] === 0x2d) from += 2;
  while (from < end && (content[from] === 0x20 || content[from] === 0x09 || content[from] === 0x0d)) from++;
  if (from >= end) return end;
  return content[from] === 0x0a ? from + 1 : -1;
}

function withoutLineEnd(content: Buffer, at: number, start: number): number {
  if (at <= start) return start;
  return content[at - 2] === 0x0d && at - 2 >= start ? at - 2 : at - 1;
}

import { memoryBytes } from '../../../bytes/memory-bytes.js';
import { decodeBytes } from '../../../bytes/text-encoding.js';
import type { Concealed, Content } from '../../../model/content.js';
import { textContent } from '../text-content.js';

const HEADER = Buffer.from('%PDF-');
const END = Buffer.from('%%EOF');
const TRAILING: Concealed = { carrier: 'trailing-data', by: ['trailing'] };
/** A few bytes are what transfers and careless programs leave. */
const ORDINARY = 16;
const MAGIC = ['504b0304', 'd0cf11e0', 'ffd8ff', '255044462d', '89504e47', '7b5c727466'];

/** What stands in front of the document and after its end, which no viewer shows. */
export function* outerBytes(file: Buffer): Generator<Content> {
  const start = file.indexOf(HEADER);
  yield* outside(file.subarray(0, Math.max(0, start)), 'before the document');
  const end = file.lastIndexOf(END);
  if (end >= 0) yield* outside(file.subarray(end + END.length), 'after the end');
}

function* outside(bytes: Buffer, field: string): Generator<Content> {
  const rest = trimmed(bytes);
  if (rest.length <= ORDINARY) return;
  const at = { field };
  yield { kind: 'fact', fact: 'trailing-data', at, count: 1 };
  const hex = rest.toString('hex', 0, 8);
  if (MAGIC.some((magic) => hex.startsWith(magic))) {
    yield { kind: 'child', name: field, bytes: memoryBytes(rest), at, concealed: TRAILING };
    return;
  }
  const { text } = decodeBytes(rest);
  const words = text.replace(/[^\P{C}\s]+/gu, ' ');
  if (words.replace(/\s+/gu, '').length * 2 > text.length) yield* textContent(words, at, TRAILING);
  else yield { kind: 'gap', reason: 'unknown-part', at, detail: 'Bytes outside the document are of no known kind.' };
}

/** Without the zeros and blanks that programs pad files with. */
function trimmed(bytes: Buffer): Buffer {
  let start = 0;
  let end = bytes.length;
  while (start < end && bytes[start]! <= 32) start++;
  while (end > start && bytes[end - 1]! <= 32) end--;
  return bytes.subarray(start, end);
}

import { isUtf8 } from 'node:buffer';

/** Compressed bytes hold twice as many control characters and bytes above ASCII. */
const MOST_CONTROLS = 0.05;
const MOST_HIGH = 0.3;
const MOST_ZEROS = 0.5;
const BLOCK = 4096;
/** Headers of binary files have a number in them before that. */
const HEADER = 32;

/** Bytes that text has no use for: all below the space but tab, line ends, backspace, page break, escape and DOS's end. */
const IS_CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x7f || (byte < 0x20 && ![0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte)) ? 1 : 0,
);

/** True when the beginning of a file, UTF-16 converted, is text: UTF-8, or a Western character set of one byte. */
export function isText(head: Buffer): boolean {
  if (head.subarray(0, HEADER).some((byte) => byte !== 0 && IS_CONTROL[byte] === 1)) return false;
  if (tooManyControls(head) || countZeros(head) > head.length * MOST_ZEROS) return false;
  if (isUtf8(wholeCharacters(head))) return true;
  let high = 0;
  for (const byte of head) if (byte > 0x7f) high++;
  return high <= head.length * MOST_HIGH;
}

/** True when a stretch of a text file is something else, such as an archive that was appended. */
export function holdsBinary(chunk: Buffer): boolean {
  // Binary data of any length has zero bytes, and text seldom does.
  if (!chunk.includes(0)) return false;
  for (let at = 0; at < chunk.length; at += BLOCK) {
    const block = chunk.subarray(at, at + BLOCK);
    if (block.includes(0) && tooManyControls(block)) return true;
  }
  return false;
}

/** Zero bytes by themselves hardly count: fields of fixed width and log files are padded with them. */
function tooManyControls(bytes: Buffer): boolean {
  let controls = 0;
  for (const byte of bytes) controls += IS_CONTROL[byte]!;
  const zeros = countZeros(bytes);
  return controls - zeros > (bytes.length - zeros) * MOST_CONTROLS;
}

function countZeros(bytes: Buffer): number {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros;
}

/** UTF-8 without the last character, which may be cut in two. */
function wholeCharacters(head: Buffer): Buffer {
  let end = head.length;
  while (end > 0 && head.length - end < 3 && (head[end - 1]! & 0xc0) === 0x80) end--;
  return end > 0 && head[end - 1]! >= 0xc0 ? head.subarray(0, end - 1) : head;
}

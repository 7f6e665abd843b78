import type { Budget } from '../../model/bytes.js';
import { Unreadable } from '../../model/failure.js';

/** What the dictionary holds at first ([MS-OXRTFCP] 2.1.2.1). */
const PRELOADED =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const HEADER_SIZE = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const DICTIONARY = 4096;

/**
 * The rich text body of a mail, unpacked ([MS-OXRTFCP]). Charges `inflatedBytes`.
 * Throws `Unreadable('damaged')`, `LimitReached`.
 */
export function decompressRtf(data: Buffer, budget: Budget): Buffer {
  if (data.length < HEADER_SIZE) throw damaged();
  const size = data.readUInt32LE(4);
  const kind = data.readUInt32LE(8);
  if (kind === UNCOMPRESSED) return data.subarray(HEADER_SIZE, HEADER_SIZE + size);
  // A reference of two bytes stands for at most 17, so a size beyond that is a lie.
  if (kind !== COMPRESSED || size > data.length * 17) throw damaged();
  budget.charge('inflatedBytes', size);
  return unpack(data, size);
}

function unpack(data: Buffer, size: number): Buffer {
  const dictionary = Buffer.alloc(DICTIONARY, 0x20);
  let write = dictionary.write(PRELOADED, 'latin1');
  const output = Buffer.alloc(size);
  let length = 0;
  const put = (byte: number): void => {
    if (length < size) output[length++] = byte;
    dictionary[write] = byte;
    write = (write + 1) % DICTIONARY;
  };
  for (let at = HEADER_SIZE; at < data.length; ) {
    const control = data[at++]!;
    for (let bit = 0; bit < 8; bit++) {
      if ((control & (1 << bit)) === 0) {
        if (at >= data.length) return output.subarray(0, length);
        put(data[at++]!);
        continue;
      }
      if (at + 2 > data.length) return output.subarray(0, length);
      const reference = data.readUInt16BE(at);
      at += 2;
      const from = reference >>> 4;
      // A reference to where the next byte goes is the end.
      if (from === write) return output.subarray(0, length);
      const count = (reference & 15) + 2;
      for (let step = 0; step < count; step++) put(dictionary[(from + step) % DICTIONARY]!);
    }
  }
  return output.subarray(0, length);
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The rich text version of the mail is damaged.');
}

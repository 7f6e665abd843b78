const CLEAR = 256;
const END = 257;
const LONGEST_CODE = 12;

/** LZW as in ISO 32000-2, 7.4.4. Undefined when the codes are damaged or the output would pass `largest` bytes. */
export function decodeLzw(bytes: Buffer, earlyChange: number, largest: number): Buffer | undefined {
  const out: Buffer[] = [];
  let size = 0;
  let table = freshTable();
  let width = 9;
  let previous: Buffer | undefined;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      table = freshTable();
      width = 9;
      previous = undefined;
      continue;
    }
    const entry: Buffer | undefined = table[code] ?? (previous && repeated(previous));
    if (entry === undefined || code > table.length) return undefined;
    out.push(entry);
    size += entry.length;
    if (size > largest) return undefined;
    if (previous && table.length < 1 << LONGEST_CODE) table.push(Buffer.concat([previous, entry.subarray(0, 1)]));
    previous = entry;
    width = Math.min(LONGEST_CODE, Math.max(9, Math.ceil(Math.log2(table.length + earlyChange + 1))));
  }
  return Buffer.concat(out, size);
}

/** The code that is only being defined: the last string with its own first byte once more. */
const repeated = (previous: Buffer): Buffer => Buffer.concat([previous, previous.subarray(0, 1)]);

function freshTable(): Buffer[] {
  const table = Array.from({ length: 256 }, (_, byte) => Buffer.of(byte));
  table.push(Buffer.alloc(0), Buffer.alloc(0));
  return table;
}

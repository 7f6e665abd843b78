const LF = 0x0a;
const CR = 0x0d;
const SAMPLE = 4096;
/** What else ends lines: U+2028 and U+2029, U+0085 of mainframes, vertical tab, form feed and ASCII's end of a record. */
const RARE = [[0xe2, 0x80, 0xa8], [0xe2, 0x80, 0xa9], [0xc2, 0x85], [0x0b], [0x0c], [0x1e]].map((bytes) =>
  Buffer.from(bytes),
);
const SEVERAL = 2;

/** The line end of a text that has none of the usual ones; undefined where it has, or where nothing recurs. */
function rareLineEnd(sample: Buffer): Buffer | undefined {
  const start = sample.subarray(0, SAMPLE);
  if (start.includes(LF) || start.includes(CR)) return undefined;
  return RARE.find((end) => countOf(end, start) >= SEVERAL);
}

function countOf(wanted: Buffer, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) count++;
  return count;
}

function replaced(bytes: Buffer, end: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, from)) {
    parts.push(bytes.subarray(from, at), Buffer.from([LF]));
    from = at + end.length;
  }
  return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(from)]);
}

/** The beginning of a text with usual line ends, as `usualLineEnds` would give it. */
export function usualLineEndsIn(head: Buffer): Buffer {
  const end = rareLineEnd(head);
  return end === undefined ? head : replaced(head, end);
}

/** UTF-8 in pieces; where nothing but rare characters ends its lines, line feeds stand for them. */
export function* usualLineEnds(chunks: Iterable<Buffer>): Generator<Buffer> {
  let end: Buffer | undefined;
  let isFirst = true;
  let rest: Buffer = Buffer.alloc(0);
  for (const chunk of chunks) {
    if (isFirst) end = rareLineEnd(chunk);
    isFirst = false;
    if (end === undefined) {
      yield chunk;
      continue;
    }
    // A line end may lie across the cut.
    const bytes = Buffer.concat([rest, chunk]);
    const last = bytes.lastIndexOf(end[0]!);
    const keep = last >= 0 && last + end.length > bytes.length ? last : bytes.length;
    yield replaced(bytes.subarray(0, keep), end);
    rest = bytes.subarray(keep);
  }
  if (rest.length > 0 && end !== undefined) yield replaced(rest, end);
}

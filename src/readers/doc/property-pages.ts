/** Which stretches of the stream have which properties, sorted. */
export class PropertyRuns<T> {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #values: T[] = [];

  /** `runs` need not be in order. */
  constructor(runs: Iterable<{ readonly start: number; readonly end: number; readonly value: T }>) {
    for (const { start, end, value } of [...runs].sort((one, other) => one.start - other.start)) {
      this.#starts.push(start);
      this.#ends.push(end);
      this.#values.push(value);
    }
  }

  /** The run that holds a byte, and where it ends; where none does, where the next one starts. */
  at(byte: number): { readonly value: T | undefined; readonly end: number } {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= byte) low = middle + 1;
      else high = middle;
    }
    const index = low - 1;
    const end = this.#ends[index];
    if (end !== undefined && end > byte) return { value: this.#values[index], end };
    return { value: undefined, end: this.#starts[low] ?? Number.POSITIVE_INFINITY };
  }
}

const PAGE = 512;
const COUNT = PAGE - 1;

/** A run on a page of properties: bytes of the stream, and the properties as they lie on the page. */
export interface PageRun {
  readonly start: number;
  readonly end: number;
  /** Empty when the run has none of its own. */
  readonly list: Buffer;
}

/** Numbers of the pages that a table lists behind the places they speak of ([MS-DOC] 2.8.5, 2.8.6). */
export function pageNumbers(table: Buffer): readonly number[] {
  const count = Math.max(0, Math.floor((table.length - 4) / 8));
  return Array.from({ length: count }, (_, index) => table.readUInt32LE((count + 1 + index) * 4) & 0x3f_ffff);
}

/**
 * Runs of pages of properties ([MS-DOC] 2.9.33, 2.9.175): places in the stream, then for each run where on the page its
 * properties stand. `entry`: bytes from one such number to the next.
 */
export function* pageRuns(
  stream: Buffer,
  pages: readonly number[],
  entry: 1 | 13,
): Generator<PageRun & { readonly page: Buffer; readonly offset: number }> {
  for (const number of new Set(pages)) {
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    const count = Math.min(page[COUNT]!, Math.floor((COUNT - 4) / (4 + entry)));
    for (let run = 0; run < count; run++) {
      const [start, end] = [page.readUInt32LE(run * 4), page.readUInt32LE(run * 4 + 4)];
      const offset = page[(count + 1) * 4 + run * entry]! * 2;
      if (end > start) yield { start, end, page, offset, list: listAt(page, offset, entry) };
    }
  }
}

/** Of characters the length in bytes stands first; of paragraphs it counts words, in the next byte when it is zero. */
function listAt(page: Buffer, offset: number, entry: 1 | 13): Buffer {
  if (offset === 0) return page.subarray(0, 0);
  const first = page[offset] ?? 0;
  if (entry === 1) return page.subarray(offset + 1, Math.min(COUNT, offset + 1 + first));
  if (first === 0) return page.subarray(offset + 2, Math.min(COUNT, offset + 2 + (page[offset + 1] ?? 0) * 2));
  return page.subarray(offset + 1, Math.min(COUNT, offset + first * 2));
}

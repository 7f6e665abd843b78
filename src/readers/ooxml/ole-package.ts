/** A file as Windows' packager wraps it: what it was called, where it lay, what was in it. */
export interface PackagedFile {
  readonly label: string;
  /** Paths of the original and of its temporary copy. */
  readonly paths: readonly string[];
  readonly content: Buffer;
}

/**
 * Reads a stream `\1Ole10Native` of the packager: size, a mark 2, label and path ended by zeros, a mark, the path of the
 * copy with its length, the content with its length. Undefined when the stream is laid out otherwise (other programs write
 * their own data into a stream of that name).
 */
export function readPackagedFile(stream: Buffer): PackagedFile | undefined {
  const cursor = new Cursor(stream, 4);
  if (cursor.uint16() !== 2) return undefined;
  const label = cursor.zeroEnded();
  const original = cursor.zeroEnded();
  cursor.skip(4);
  const copy = cursor.counted();
  const content = cursor.counted();
  if (label === undefined || original === undefined || copy === undefined || content === undefined) return undefined;
  return { label: plain(label), paths: [plain(original), plain(copy)].filter((path) => path !== ''), content };
}

/** Steps through a stream; what does not fit into it is undefined. */
class Cursor {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  uint16(): number | undefined {
    if (this.#at + 2 > this.#bytes.length) return undefined;
    this.#at += 2;
    return this.#bytes.readUInt16LE(this.#at - 2);
  }

  skip(count: number): void {
    this.#at += count;
  }

  zeroEnded(): Buffer | undefined {
    const end = this.#bytes.indexOf(0, this.#at);
    if (end < 0) return undefined;
    const found = this.#bytes.subarray(this.#at, end);
    this.#at = end + 1;
    return found;
  }

  counted(): Buffer | undefined {
    if (this.#at + 4 > this.#bytes.length) return undefined;
    const count = this.#bytes.readUInt32LE(this.#at);
    const start = this.#at + 4;
    if (start + count > this.#bytes.length) return undefined;
    this.#at = start + count;
    return this.#bytes.subarray(start, this.#at);
  }
}

function plain(bytes: Buffer): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/\0.*$/s, '').trim();
}

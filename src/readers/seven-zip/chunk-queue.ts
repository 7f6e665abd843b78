import { Unreadable } from '../../model/failure.js';

/** Cuts chunks that follow each other anew, in pieces of lengths that are asked for one after the other. */
export class ChunkQueue {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next `length` bytes, piece by piece. Throws `Unreadable` when there are fewer. */
  async *take(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#fill())) {
        throw new Unreadable('damaged', 'A file in the archive is cut short.');
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** Lets the chunks come to their end, where their checks are. Throws `Unreadable` when bytes are left. */
  async end(): Promise<void> {
    if (this.#rest.length > 0 || (await this.#fill())) {
      throw new Unreadable('damaged', 'The archive holds more than its list of files says.');
    }
  }

  /** Asks for no more. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) return false;
      this.#rest = next.value;
    }
    return true;
  }
}

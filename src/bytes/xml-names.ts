/** Local names a reader knows, as small numbers: the tokenizer compares bytes and makes no string for a name. */
export class XmlNames {
  readonly #names: readonly string[];
  readonly #bytes: readonly Buffer[];
  /** Open addressing by `hash`: number of the name, 0 where free. At most a quarter is taken. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** Numbers run from 1 in the order given. */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#bytes = [Buffer.alloc(0), ...names.map((name) => Buffer.from(name))];
    let size = 4;
    while (size < names.length * 4) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    for (let id = 1; id < this.#bytes.length; id++) this.#insert(id);
  }

  /** Number of a name; 0 when it is not one of those given. */
  id(name: string): number {
    return this.#names.indexOf(name) + 1;
  }

  /** Number of the name in `buffer` from `start` to `end`, whose hash is `hash`; 0 when it is not one of those given. */
  lookup(buffer: Buffer, start: number, end: number, hash: number): number {
    const length = end - start;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const id = this.#slots[slot]!;
      if (id === 0) return 0;
      const name = this.#bytes[id]!;
      if (name.length !== length) continue;
      let same = 0;
      while (same < length && name[same] === buffer[start + same]) same++;
      if (same === length) return id;
    }
  }

  #insert(id: number): void {
    const name = this.#bytes[id]!;
    const hash = name.reduce(hashByte, 0);
    if (this.lookup(name, 0, name.length, hash) !== 0) return;
    let slot = this.#slotOf(hash);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = id;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 7)) & this.#mask;
  }
}

/** Hash of a name grows by a byte; a name's starts at 0. */
export function hashByte(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

import type { Budget } from '../model/bytes.js';
import type { StringPool } from '../model/content.js';
import { NameBit } from './string-class.js';
import { hashPerson, hashText, normalise } from './string-hash.js';
import type { StringScanner } from './string-scanner.js';

export const Use = { Visible: 1, Hidden: 2 } as const;

/** What is known of the strings of one pool. Each is scanned once, when a cell first refers to it. */
export class PoolScan {
  readonly pool: StringPool;
  /** Index of each string's class, 0 while not scanned. */
  classOf = new Uint16Array(0);
  /** Where cells use it: bits of `Use`. */
  use = new Uint8Array(0);
  /** Characters of it. */
  lengthOf = new Uint32Array(0);
  #people = new Float64Array(0);
  readonly #scanner: StringScanner;
  readonly #budget: Budget;

  constructor(pool: StringPool, scanner: StringScanner, budget: Budget) {
    this.pool = pool;
    this.#scanner = scanner;
    this.#budget = budget;
  }

  /** Makes room for ids below the pool's present size. */
  grow(): void {
    const size = this.pool.size;
    if (size <= this.classOf.length) return;
    const room = Math.max(size, Math.min(this.classOf.length * 2, size + 65_536));
    this.classOf = enlarged(this.classOf, new Uint16Array(room));
    this.use = enlarged(this.use, new Uint8Array(room));
    this.lengthOf = enlarged(this.lengthOf, new Uint32Array(room));
  }

  /** Class index of a string; scans it when it is new. `id` must be below the pool's size at the last `grow`. */
  scan(id: number): number {
    const known = this.classOf[id]!;
    if (known !== 0) return known;
    const text = this.pool.text(id);
    this.#budget.charge('characters', text.length);
    const { index } = this.#scanner.classify(text);
    this.classOf[id] = index;
    this.lengthOf[id] = text.length;
    return index;
  }

  /** Notes that a cell uses a string, and whether people see it there. */
  markUse(id: number, isSeen: boolean): void {
    this.use[id]! |= isSeen ? Use.Visible : Use.Hidden;
  }

  /** Hash of the person a string names, kept once worked out; 0 when it names none. */
  personHash(id: number): number {
    if (id >= this.#people.length) {
      const larger = new Float64Array(this.classOf.length).fill(-1);
      larger.set(this.#people);
      this.#people = larger;
    }
    const known = this.#people[id]!;
    if (known >= 0) return known;
    const { names } = this.#scanner.classes[this.classOf[id]!]!;
    const hash = (names & NameBit.Absent) === 0 ? hashPerson(this.pool.text(id)) : 0;
    this.#people[id] = hash;
    return hash;
  }

  /** Hash of a string as values are compared across pools. */
  hash(id: number): number {
    return hashText(normalise(this.pool.text(id)));
  }

  /** Strings that cells use in the way of a bit of `Use`. */
  *usedBy(bit: number): Generator<number> {
    for (let id = 0; id < this.use.length; id++) if ((this.use[id]! & bit) !== 0) yield id;
  }

  /** Strings that no cell refers to. */
  *orphans(): Generator<number> {
    this.grow();
    for (let id = 0; id < this.pool.size; id++) if (this.use[id] === 0) yield id;
  }
}

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

const FIRST_SLOTS = 16;
const EMPTY = Number.NaN;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

function slotOf(value: number, last: number): number {
  double[0] = value;
  let hash = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x85ebca6b), 0x9e3779b1);
  hash ^= hash >>> 15;
  return hash & last;
}

/** Entries that all sets of one file may still take: the bound on memory. */
export interface Allowance {
  left: number;
}

/** Set of finite numbers with a bound: what no longer fits is not added, and `overflowed` says so. */
export class NumberSet {
  size = 0;
  overflowed = false;
  #slots = new Float64Array(FIRST_SLOTS).fill(EMPTY);
  #previous = EMPTY;
  readonly #most: number;
  readonly #allowance: Allowance;

  constructor(most: number, allowance: Allowance) {
    this.#most = most;
    this.#allowance = allowance;
  }

  /** True when `value` was not in the set and found room. */
  add(value: number): boolean {
    if (value === this.#previous || this.overflowed) return false;
    this.#previous = value;
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = slotOf(value, last);
    for (let found = slots[at]!; !Number.isNaN(found); found = slots[at]!) {
      if (found === value) return false;
      at = (at + 1) & last;
    }
    if (this.size >= this.#most || this.#allowance.left <= 0) {
      this.overflowed = true;
      return false;
    }
    slots[at] = value;
    this.size++;
    this.#allowance.left--;
    if (this.size * 2 > slots.length) this.#grow();
    return true;
  }

  has(value: number): boolean {
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = slotOf(value, last);
    for (let found = slots[at]!; !Number.isNaN(found); found = slots[at]!) {
      if (found === value) return true;
      at = (at + 1) & last;
    }
    return false;
  }

  *values(): Generator<number> {
    for (const slot of this.#slots) if (!Number.isNaN(slot)) yield slot;
  }

  #grow(): void {
    const members = this.#slots;
    const slots = new Float64Array(members.length * 2).fill(EMPTY);
    const last = slots.length - 1;
    for (const value of members) {
      if (Number.isNaN(value)) continue;
      let at = slotOf(value, last);
      while (!Number.isNaN(slots[at]!)) at = (at + 1) & last;
      slots[at] = value;
    }
    this.#slots = slots;
  }
}

const FIRST_SLOTS = 16;

/**
 * Set of pool ids (whole numbers from 0). Small sets are hash tables; one that outgrows the bit map of its ids
 * becomes that bit map, so memory stays below one bit per string of the pool and eight bytes per member.
 */
export class IdSet {
  size = 0;
  #slots = new Int32Array(FIRST_SLOTS);
  #bits: Uint32Array | undefined;
  #greatest = 0;

  /** True when `id` was not in the set. */
  add(id: number): boolean {
    if (id > this.#greatest) this.#greatest = id;
    return this.#bits === undefined ? this.#addSlot(id) : this.#addBit(id);
  }

  /** Every member; ascending only once the set is a bit map. */
  *values(): Generator<number> {
    const bits = this.#bits;
    if (bits === undefined) {
      for (const slot of this.#slots) if (slot !== 0) yield slot - 1;
      return;
    }
    for (let word = 0; word < bits.length; word++) {
      let rest = bits[word]!;
      while (rest !== 0) {
        const bit = 31 - Math.clz32(rest & -rest);
        yield word * 32 + bit;
        rest &= rest - 1;
      }
    }
  }

  #addSlot(id: number): boolean {
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = Math.imul(id, 0x9e3779b1) >>> 7;
    for (at &= last; slots[at] !== 0; at = (at + 1) & last) {
      if (slots[at] === id + 1) return false;
    }
    slots[at] = id + 1;
    this.size++;
    if (this.size * 2 > slots.length) this.#grow();
    return true;
  }

  #addBit(id: number): boolean {
    const word = id >>> 5;
    let bits = this.#bits!;
    if (word >= bits.length) {
      const larger = new Uint32Array(Math.max(word + 1, bits.length * 2));
      larger.set(bits);
      bits = this.#bits = larger;
    }
    const mask = 1 << (id & 31);
    if ((bits[word]! & mask) !== 0) return false;
    bits[word]! |= mask;
    this.size++;
    return true;
  }

  #grow(): void {
    const members = this.#slots;
    if (members.length * 2 > (this.#greatest >>> 5) + 1) {
      this.#bits = new Uint32Array((this.#greatest >>> 5) + 1);
      this.size = 0;
      for (const slot of members) if (slot !== 0) this.#addBit(slot - 1);
      this.#slots = new Int32Array(0);
      return;
    }
    this.#slots = new Int32Array(members.length * 2);
    this.size = 0;
    for (const slot of members) if (slot !== 0) this.#addSlot(slot - 1);
  }
}

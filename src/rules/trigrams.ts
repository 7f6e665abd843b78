/** A fixed string to look for, with the slots of its first and last three characters; below three characters they are -1. */
export interface Literal {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const BITS = 5;
const SLOTS = 1 << (3 * BITS);
const UNIT = (1 << BITS) - 1;

export function literalOf(text: string): Literal {
  return { text, first: slotOf(text, 0), last: slotOf(text, text.length - 3) };
}

/** Five bits of each of three characters: lower-case letters are told apart, others fall in with them. */
function slotOf(text: string, at: number): number {
  if (text.length < 3) return -1;
  let slot = 0;
  for (let i = at; i < at + 3; i++) slot = (slot << BITS) | (text.charCodeAt(i) & UNIT);
  return slot;
}

/** Which three characters stand together in a text: most strings that it lacks are told without searching it. */
export class Trigrams {
  /** Number of the text that was the last to hold each. */
  readonly #last = new Uint32Array(SLOTS);
  #text = 0;

  read(text: string): void {
    this.#text++;
    let slot = 0;
    for (let at = 0; at < text.length; at++) {
      slot = ((slot << BITS) | (text.charCodeAt(at) & UNIT)) & (SLOTS - 1);
      if (at > 1) this.#last[slot] = this.#text;
    }
  }

  /** False where the text that was read cannot hold the literal. */
  mayHold({ first, last }: Literal): boolean {
    return first < 0 || (this.#last[first] === this.#text && this.#last[last] === this.#text);
  }
}

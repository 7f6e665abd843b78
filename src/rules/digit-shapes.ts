/** Longer texts are hardly ever like another but for their digits. */
const LONGEST = 64;
const SLOTS = 4096;
const ZERO = 48;
const NINE = 57;

/** A description costs more than what it saves on a few texts. */
const WORTH_IT = 24;

interface Shape<T> {
  readonly text: string;
  times: number;
  value: T | undefined;
}

/**
 * Remembers what holds for all texts that differ in their digits alone, as the values of a column of dates or references do.
 * `describe` is asked once a shape, with a text in which every digit is 0.
 */
export class DigitShapes<T> {
  readonly #describe: (shape: string) => T;
  readonly #known: (Shape<T> | undefined)[] = new Array(SLOTS).fill(undefined);

  constructor(describe: (shape: string) => T) {
    this.#describe = describe;
  }

  /** Undefined for a text without digits, for one too long to be worth remembering and for a shape rarely seen so far. */
  of(text: string): T | undefined {
    if (text.length > LONGEST) return undefined;
    let hash = text.length;
    let digits = 0;
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (code >= ZERO && code <= NINE) {
        code = ZERO;
        digits++;
      }
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (digits === 0) return undefined;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = this.#known[slot];
    if (known === undefined || !isOfShape(text, known.text)) {
      this.#known[slot] = { text: shapeOf(text), times: 1, value: undefined };
      return undefined;
    }
    if (known.value === undefined && ++known.times === WORTH_IT) known.value = this.#describe(known.text);
    return known.value;
  }
}

/** A text with every digit a 0. */
export function shapeOf(text: string): string {
  return text.replace(/[0-9]/g, '0');
}

function isOfShape(text: string, shape: string): boolean {
  if (text.length !== shape.length) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wanted = shape.charCodeAt(at);
    if (code !== wanted && !(wanted === ZERO && code > ZERO && code <= NINE)) return false;
  }
  return true;
}

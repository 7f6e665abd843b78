import { decodeCodePage } from '../compound/code-page.js';
import type { Dialect } from './field-reader.js';

/** What a compiled formula says without being worked out. */
export interface FormulaWords {
  /** Texts and numbers that stand in it, in their order. */
  readonly literals: readonly (string | number)[];
  /** True when it holds nothing else, so that they are its value. */
  readonly constant: boolean;
  /** The first area it refers to within the workbook, 1-based. */
  readonly area?: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
}

const TEXT = 0x17;
const NATURAL_LANGUAGE = 0x18;
const ATTRIBUTE = 0x19;
const ERROR = 0x1c;
const BOOLEAN = 0x1d;
const INTEGER = 0x1e;
const NUMBER = 0x1f;
const ARRAY = 0x20;
const AREA_3D = 0x3b;
const CHOOSE = 0x04;

/** Bytes behind a token's own byte in version 8 and in version 5, by the number without its class ([MS-XLS] 2.5.198). */
const OPERANDS: Readonly<Record<number, readonly [eight: number, five: number]>> = {
  1: [4, 4],
  2: [4, 4],
  26: [4, 7],
  27: [3, 4],
  32: [7, 7],
  33: [2, 2],
  34: [3, 3],
  35: [4, 14],
  36: [4, 3],
  37: [8, 6],
  38: [6, 6],
  39: [6, 6],
  40: [6, 6],
  41: [2, 2],
  42: [4, 3],
  43: [8, 6],
  44: [4, 3],
  45: [8, 6],
  46: [2, 2],
  47: [2, 2],
  57: [6, 24],
  58: [6, 17],
  59: [10, 20],
  60: [6, 17],
  61: [10, 20],
};
/** Plus and minus before a number, brackets, an argument left out: they do not keep a formula from being a constant. */
const HARMLESS: ReadonlySet<number> = new Set([0x12, 0x13, 0x15, 0x16]);
const LAST_OPERATOR = 0x16;

/**
 * The words of a compiled formula, `extra` being what follows its tokens (the values of arrays). A token that is not
 * known ends the walk: what stands before it is given.
 */
export function formulaWords(tokens: Buffer, extra: Buffer, dialect: Dialect): FormulaWords {
  const walk = new TokenWalk(tokens, dialect);
  const complete = walk.run();
  const arrays = walk.arrays > 0 ? arrayValues(extra, walk.arrays, dialect) : [];
  return {
    literals: [...walk.literals, ...arrays],
    constant: complete && walk.constant && walk.literals.length + arrays.length > 0,
    ...(walk.area === undefined ? {} : { area: walk.area }),
  };
}

class TokenWalk {
  readonly literals: (string | number)[] = [];
  constant = true;
  arrays = 0;
  area: FormulaWords['area'];
  readonly #tokens: Buffer;
  readonly #dialect: Dialect;
  #at = 0;

  constructor(tokens: Buffer, dialect: Dialect) {
    this.#tokens = tokens;
    this.#dialect = dialect;
  }

  /** False when it met a token that is not known, or the end within one. */
  run(): boolean {
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++]!;
      const size = this.#take(token);
      if (size === undefined || this.#at + size > this.#tokens.length) return false;
      this.#at += size;
    }
    return true;
  }

  /** Takes what the token says; gives the count of bytes to pass by. */
  #take(token: number): number | undefined {
    const left = this.#tokens.length - this.#at;
    switch (token) {
      case TEXT:
        return left < 1 ? undefined : this.#text();
      case NATURAL_LANGUAGE:
        this.constant = false;
        return 5;
      case ATTRIBUTE:
        return left < 3 ? undefined : this.#attribute();
      case ERROR:
        this.constant = false;
        return 1;
      case BOOLEAN:
        return 1;
      case INTEGER:
        if (left >= 2) this.literals.push(this.#tokens.readUInt16LE(this.#at));
        return 2;
      case NUMBER:
        if (left >= 8) this.literals.push(this.#tokens.readDoubleLE(this.#at));
        return 8;
    }
    if (token > 2 && token <= LAST_OPERATOR) {
      if (!HARMLESS.has(token)) this.constant = false;
      return 0;
    }
    const kind = token < 0x20 ? token : (token & 0x1f) | 0x20;
    if (kind === ARRAY) this.arrays++;
    else this.constant = false;
    if (kind === AREA_3D && this.#dialect.version === 8 && left >= 10) this.#area();
    return OPERANDS[kind]?.[this.#dialect.version === 8 ? 0 : 1];
  }

  #text(): number {
    const length = this.#tokens[this.#at]!;
    if (this.#dialect.version === 5) {
      const bytes = this.#tokens.subarray(this.#at + 1, this.#at + 1 + length);
      this.literals.push(decodeCodePage(bytes, this.#dialect.codePage));
      return 1 + length;
    }
    const wide = ((this.#tokens[this.#at + 1] ?? 0) & 1) !== 0;
    const size = wide ? length * 2 : length;
    const start = this.#at + 2;
    this.literals.push(this.#tokens.toString(wide ? 'utf16le' : 'latin1', start, start + size));
    return 2 + size;
  }

  #attribute(): number {
    const isChoose = (this.#tokens[this.#at]! & CHOOSE) !== 0;
    return isChoose ? 3 + (this.#tokens.readUInt16LE(this.#at + 1) + 1) * 2 : 3;
  }

  #area(): void {
    const at = this.#at + 2;
    this.area ??= {
      top: this.#tokens.readUInt16LE(at) + 1,
      bottom: this.#tokens.readUInt16LE(at + 2) + 1,
      left: (this.#tokens.readUInt16LE(at + 4) & 0xff) + 1,
      right: (this.#tokens.readUInt16LE(at + 6) & 0xff) + 1,
    };
  }
}

const VALUE_NUMBER = 1;
const VALUE_TEXT = 2;
/** Other values take eight bytes whatever they say. */
const VALUE_SIZE = 8;

/** Values of the arrays behind the tokens ([MS-XLS] 2.5.198.8). */
function arrayValues(extra: Buffer, arrays: number, { version, codePage }: Dialect): (string | number)[] {
  const values: (string | number)[] = [];
  let at = 0;
  for (let array = 0; array < arrays && at + 3 <= extra.length; array++) {
    let left = (extra[at]! + 1) * (extra.readUInt16LE(at + 1) + 1);
    at += 3;
    for (; left > 0 && at < extra.length; left--) {
      const type = extra[at++]!;
      if (type !== VALUE_TEXT) {
        if (type === VALUE_NUMBER && at + VALUE_SIZE <= extra.length) values.push(extra.readDoubleLE(at));
        at += VALUE_SIZE;
      } else if (version === 8 && at + 3 <= extra.length) {
        const length = extra.readUInt16LE(at);
        const wide = (extra[at + 2]! & 1) !== 0;
        const size = wide ? length * 2 : length;
        values.push(extra.toString(wide ? 'utf16le' : 'latin1', at + 3, at + 3 + size));
        at += 3 + size;
      } else {
        const length = extra[at] ?? 0;
        values.push(decodeCodePage(extra.subarray(at + 1, at + 1 + length), codePage));
        at += 1 + length;
      }
    }
  }
  return values;
}

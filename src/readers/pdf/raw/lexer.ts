import type { PdfValue } from './values.js';

/** A word that is no value: an operator, `endobj`, `stream`, a stray bracket. */
export interface PdfKeyword {
  readonly kind: 'keyword';
  readonly word: string;
}

export type PdfToken = PdfValue | PdfKeyword | undefined;

/** Deeper nesting than this is an attack or damage: what lies deeper is left empty, and `isTooDeep` says so. */
const DEEPEST = 200;
/** What stands where a key is due is passed over without going into it. */
const KEY_DEPTH = DEEPEST + 1;
const SHORT = 24;

const SPACE = 1;
const DELIMITER = 2;
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = SPACE;
for (const mark of '()<>[]{}/%') CLASS[mark.charCodeAt(0)] = DELIMITER;

export const isSpace = (code: number | undefined): boolean => code !== undefined && CLASS[code] === SPACE;
export const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

/** Reads values of PDF syntax (ISO 32000-2, 7.2 and 7.3) one after the other; it accepts whatever viewers accept. */
export class Lexer {
  readonly #bytes: Buffer;
  readonly #end: number;
  position: number;
  isTooDeep = false;
  /** A dictionary holds something where a key is due: it was damaged, or goes on where it should have ended. */
  isAstray = false;

  constructor(bytes: Buffer, position = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.position = position;
    this.#end = Math.min(end, bytes.length);
  }

  /** The next value or keyword; undefined at the end. */
  next(depth = 0): PdfToken {
    this.skipSpace();
    if (this.position >= this.#end) return undefined;
    const code = this.#bytes[this.position]!;
    if (code === 0x2f) return this.#name();
    if (code === 0x28) return { kind: 'string', bytes: this.#literal() };
    if (code === 0x3c) return this.#bytes[this.position + 1] === 0x3c ? this.#dictionary(depth) : this.#hex();
    if (code === 0x5b) return this.#array(depth);
    if (isDigit(code) || code === 0x2b || code === 0x2d || code === 0x2e) return this.#number(code);
    return this.#keyword();
  }

  skipSpace(): void {
    const bytes = this.#bytes;
    while (this.position < this.#end) {
      const code = bytes[this.position]!;
      if (CLASS[code] === SPACE) this.position++;
      else if (code === 0x25) this.#skipComment();
      else return;
    }
  }

  #skipComment(): void {
    while (this.position < this.#end) {
      const code = this.#bytes[this.position]!;
      if (code === 10 || code === 13) return;
      this.position++;
    }
  }

  #word(): string {
    const start = this.position;
    while (this.position < this.#end && CLASS[this.#bytes[this.position]!] === 0) this.position++;
    return this.#latin(start, this.position);
  }

  /** Short words are put together faster than the buffer turns them into strings. */
  #latin(start: number, end: number): string {
    if (end - start > SHORT) return this.#bytes.toString('latin1', start, end);
    let word = '';
    for (let at = start; at < end; at++) word += String.fromCharCode(this.#bytes[at]!);
    return word;
  }

  #name(): PdfValue {
    this.position++;
    const word = this.#word();
    const name = word.includes('#')
      ? word.replace(/#([0-9a-fA-F]{2})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
      : word;
    return { kind: 'name', name };
  }

  #number(first: number): PdfValue {
    const bytes = this.#bytes;
    const start = this.position++;
    while (this.position < this.#end) {
      const code = bytes[this.position]!;
      if (!isDigit(code) && code !== 0x2e && code !== 0x2d) break;
      this.position++;
    }
    const number = Number.parseFloat(this.#latin(start, this.position)) || 0;
    if (isDigit(first) && Number.isInteger(number) && this.#isReference()) return { kind: 'reference', number };
    return number;
  }

  /** After a whole number: consumes `generation R` when that follows. */
  #isReference(): boolean {
    const bytes = this.#bytes;
    let at = this.position;
    const spaceFrom = at;
    while (at < this.#end && isSpace(bytes[at])) at++;
    if (at === spaceFrom) return false;
    const digits = at;
    while (at < this.#end && isDigit(bytes[at]) && at - digits < 6) at++;
    if (at === digits) return false;
    const gap = at;
    while (at < this.#end && isSpace(bytes[at])) at++;
    if (at === gap || bytes[at] !== 0x52) return false;
    if (at + 1 < this.#end && CLASS[bytes[at + 1]!] === 0) return false;
    this.position = at + 1;
    return true;
  }

  #keyword(): PdfToken {
    const word = this.#word();
    if (word === '') return { kind: 'keyword', word: String.fromCharCode(this.#bytes[this.position++]!) };
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : { kind: 'keyword', word };
  }

  /** True, with the position put back, when a keyword ends the object it stands in: the closing bracket was lost. */
  #endsObject(token: PdfToken): boolean {
    if (!isKeyword(token) || (token.word !== 'endobj' && token.word !== 'stream')) return false;
    this.position -= token.word.length;
    return true;
  }

  #dictionary(depth: number): PdfValue {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    if (depth >= DEEPEST) {
      if (depth === DEEPEST) this.isTooDeep = true;
      return { kind: 'dictionary', entries };
    }
    for (;;) {
      this.skipSpace();
      if (this.position >= this.#end) break;
      if (this.#bytes[this.position] === 0x3e) {
        this.position += this.#bytes[this.position + 1] === 0x3e ? 2 : 1;
        break;
      }
      const key = this.next(KEY_DEPTH);
      if (this.#endsObject(key)) break;
      if (!isName(key)) {
        this.isAstray = true;
        continue;
      }
      const value = this.next(depth + 1);
      if (this.#endsObject(value)) break;
      if (isKeyword(value)) {
        if (value.word === '>') break;
      } else if (value !== undefined) entries.set(key.name, value);
    }
    return { kind: 'dictionary', entries };
  }

  #array(depth: number): PdfValue {
    this.position++;
    const items: PdfValue[] = [];
    if (depth >= DEEPEST) {
      if (depth === DEEPEST) this.isTooDeep = true;
      return { kind: 'array', items };
    }
    for (;;) {
      this.skipSpace();
      if (this.position >= this.#end) break;
      if (this.#bytes[this.position] === 0x5d) {
        this.position++;
        break;
      }
      const value = this.next(depth + 1);
      if (this.#endsObject(value)) break;
      if (value !== undefined && !isKeyword(value)) items.push(value);
    }
    return { kind: 'array', items };
  }

  #hex(): PdfValue {
    const bytes = this.#bytes;
    const start = ++this.position;
    let close = bytes.indexOf(0x3e, start);
    if (close < 0 || close > this.#end) close = this.#end;
    this.position = Math.min(close + 1, this.#end);
    const digits = bytes.toString('latin1', start, close).replace(/[^0-9a-fA-F]/gu, '');
    return { kind: 'string', bytes: Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex') };
  }

  #literal(): Buffer {
    const bytes = this.#bytes;
    const out: number[] = [];
    let open = 1;
    this.position++;
    while (this.position < this.#end) {
      const code = bytes[this.position++]!;
      if (code === 0x5c) this.#escape(out);
      else {
        if (code === 0x28) open++;
        else if (code === 0x29 && --open === 0) break;
        out.push(code);
      }
    }
    return Buffer.from(out);
  }

  #escape(out: number[]): void {
    const bytes = this.#bytes;
    const code = bytes[this.position++];
    if (code === undefined) return;
    if (code >= 48 && code <= 55) {
      let value = code - 48;
      for (let digits = 1; digits < 3; digits++) {
        const next = bytes[this.position];
        if (next === undefined || next < 48 || next > 55) break;
        value = value * 8 + next - 48;
        this.position++;
      }
      out.push(value & 255);
    } else if (code === 13) {
      if (bytes[this.position] === 10) this.position++;
    } else if (code !== 10) out.push(ESCAPES.get(code) ?? code);
  }
}

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

const isName = (token: PdfToken): token is Extract<PdfValue, { readonly kind: 'name' }> =>
  typeof token === 'object' && token !== null && token.kind === 'name';

export const isKeyword = (token: PdfToken): token is PdfKeyword =>
  typeof token === 'object' && token !== null && token.kind === 'keyword';

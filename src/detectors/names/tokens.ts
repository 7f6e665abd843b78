import { CharacterClass, classOf } from './character-class.js';

export const TokenKind = { Word: 1, Number: 2, LineEnd: 3, Sign: 4 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

const { Space, LineEnd, Digit, Lower, Upper, Apostrophe, Hyphen } = CharacterClass;
const isLetter = (is: CharacterClass): boolean => is === Lower || is === Upper;

/**
 * Words, numbers, line ends and signs of a text, as parallel arrays that are reused from text to text.
 * A word keeps inner apostrophes and hyphens (`O'Neill`, `Anne-Marie`); a possessive `'s` is a word of its own.
 */
export class Tokens {
  length = 0;
  kind = new Uint8Array(1024);
  /** Offsets in UTF-16 code units, `end` exclusive. */
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** Two hashes of the characters as written: together they stand for the spelling. */
  hashA = new Int32Array(1024);
  hashB = new Int32Array(1024);

  /** Splits `text` from `from` up to `to`; what was there before is gone. */
  read(text: string, from = 0, to = text.length): void {
    this.length = 0;
    let at = from;
    while (at < to) {
      const is = classOf(text.charCodeAt(at));
      if (is === Space) at++;
      else if (isLetter(is)) at = this.#word(text, at, to);
      else if (is === Digit) at = this.#run(text, at, to);
      else at = this.#single(text, at, is === LineEnd ? TokenKind.LineEnd : TokenKind.Sign);
    }
  }

  #word(text: string, start: number, to: number): number {
    let end = start + 1;
    for (; end < to; end++) {
      const is = classOf(text.charCodeAt(end));
      if (isLetter(is)) continue;
      if ((is !== Apostrophe && is !== Hyphen) || !this.#goesOn(text, end + 1, to)) break;
    }
    if (end - start > 2 && isPossessive(text, end)) {
      this.#push(text, TokenKind.Word, start, end - 2);
      this.#push(text, TokenKind.Word, end - 2, end);
    } else this.#push(text, TokenKind.Word, start, end);
    return end;
  }

  /** A letter follows, or an apostrophe and a letter: `Al-'Unaizi`. */
  #goesOn(text: string, at: number, to: number): boolean {
    if (at >= to) return false;
    const is = classOf(text.charCodeAt(at));
    return isLetter(is) || (is === Apostrophe && at + 1 < to && isLetter(classOf(text.charCodeAt(at + 1))));
  }

  #run(text: string, start: number, to: number): number {
    let end = start + 1;
    while (end < to && classOf(text.charCodeAt(end)) === Digit) end++;
    this.#push(text, TokenKind.Number, start, end);
    return end;
  }

  #single(text: string, at: number, kind: TokenKind): number {
    this.#push(text, kind, at, at + 1);
    return at + 1;
  }

  #push(text: string, kind: TokenKind, start: number, end: number): void {
    if (this.length === this.kind.length) this.#grow();
    const at = this.length++;
    this.kind[at] = kind;
    this.start[at] = start;
    this.end[at] = end;
    let a = -2128831035;
    let b = end - start;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 16777619);
      b = Math.imul(b + code, -1640531535) ^ (b >>> 15);
    }
    this.hashA[at] = a;
    this.hashB[at] = b;
  }

  #grow(): void {
    const size = this.kind.length * 2;
    this.kind = copied(new Uint8Array(size), this.kind);
    this.start = copied(new Int32Array(size), this.start);
    this.end = copied(new Int32Array(size), this.end);
    this.hashA = copied(new Int32Array(size), this.hashA);
    this.hashB = copied(new Int32Array(size), this.hashB);
  }
}

function copied<T extends Uint8Array | Int32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}

function isPossessive(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 32;
  return last === 115 && classOf(text.charCodeAt(end - 2)) === Apostrophe;
}

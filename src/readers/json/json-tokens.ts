import { Unreadable } from '../../model/failure.js';

/** Kinds of tokens (RFC 8259). */
export const JsonToken = {
  End: 0,
  OpenObject: 1,
  CloseObject: 2,
  OpenArray: 3,
  CloseArray: 4,
  Key: 5,
  String: 6,
  Number: 7,
  Word: 8,
} as const;
export type JsonToken = (typeof JsonToken)[keyof typeof JsonToken];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const LITERAL = /^(?:-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,6})?|true|false|null)$/u;
const LONGEST_LITERAL = 1024;

/** Takes JSON in UTF-8 apart and checks that its brackets, commas and colons are where they belong. */
export class JsonTokens {
  readonly #bytes: Buffer;
  readonly #maxDepth: number;
  readonly #tooDeep: () => never;
  /** Brackets that are open: true for those of objects. */
  readonly #open: boolean[] = [];
  #at = 0;
  #expectsValue = true;
  #expectsKey = false;
  /** After a comma no bracket may close. */
  #afterComma = false;
  /** Text of the last key, string, number or word. */
  text = '';

  constructor(bytes: Buffer, maxDepth: number, tooDeep: () => never) {
    this.#bytes = bytes;
    this.#maxDepth = maxDepth;
    this.#tooDeep = tooDeep;
  }

  /** Brackets open. */
  get depth(): number {
    return this.#open.length;
  }

  get position(): number {
    return this.#at;
  }

  /** Throws `Unreadable('damaged')` where it is no JSON. Several values may follow each other. */
  next(): JsonToken {
    this.#skipBlanks();
    const byte = this.#bytes[this.#at];
    if (byte === undefined) {
      if (this.#open.length > 0) throw damaged();
      return JsonToken.End;
    }
    if (byte === 0x2c) {
      this.#comma();
      return this.next();
    }
    if (byte === 0x7d || byte === 0x5d) return this.#close(byte === 0x7d);
    if (this.#expectsKey) return this.#key();
    if (!this.#expectsValue) throw damaged();
    if (byte === 0x7b || byte === 0x5b) return this.#push(byte === 0x7b);
    if (byte === QUOTE) {
      this.text = this.#string();
      this.#endValue();
      return JsonToken.String;
    }
    return this.#literal();
  }

  #skipBlanks(): void {
    const bytes = this.#bytes;
    for (let byte = bytes[this.#at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; ) {
      byte = bytes[++this.#at];
    }
  }

  #comma(): void {
    if (this.#open.length === 0 || this.#expectsValue || this.#expectsKey) throw damaged();
    this.#at++;
    this.#afterComma = true;
    if (this.#open.at(-1) === true) this.#expectsKey = true;
    else this.#expectsValue = true;
  }

  #push(isObject: boolean): JsonToken {
    if (this.#open.length >= this.#maxDepth) this.#tooDeep();
    this.#at++;
    this.#open.push(isObject);
    this.#expectsKey = isObject;
    this.#expectsValue = !isObject;
    this.#afterComma = false;
    return isObject ? JsonToken.OpenObject : JsonToken.OpenArray;
  }

  #close(isObject: boolean): JsonToken {
    const isAfterKey = isObject && this.#expectsValue;
    if (this.#open.pop() !== isObject || this.#afterComma || isAfterKey) throw damaged();
    this.#at++;
    this.#endValue();
    return isObject ? JsonToken.CloseObject : JsonToken.CloseArray;
  }

  #key(): JsonToken {
    if (this.#bytes[this.#at] !== QUOTE) throw damaged();
    this.text = this.#string();
    this.#skipBlanks();
    if (this.#bytes[this.#at] !== 0x3a) throw damaged();
    this.#at++;
    this.#expectsKey = false;
    this.#expectsValue = true;
    this.#afterComma = false;
    return JsonToken.Key;
  }

  #endValue(): void {
    this.#expectsKey = false;
    this.#expectsValue = this.#open.length === 0;
    this.#afterComma = false;
  }

  #string(): string {
    const bytes = this.#bytes;
    const start = this.#at + 1;
    let hasEscapes = false;
    for (let at = start; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === BACKSLASH) {
        hasEscapes = true;
        at++;
      } else if (byte === QUOTE) {
        this.#at = at + 1;
        const text = bytes.toString('utf8', start, at);
        return hasEscapes ? unescaped(text) : text;
      }
    }
    throw damaged();
  }

  #literal(): JsonToken {
    const bytes = this.#bytes;
    let end = this.#at;
    while (end < bytes.length && end - this.#at < LONGEST_LITERAL && /[\w.+-]/u.test(String.fromCharCode(bytes[end]!)))
      end++;
    this.text = bytes.toString('latin1', this.#at, end);
    if (!LITERAL.test(this.text)) throw damaged();
    this.#at = end;
    this.#endValue();
    return /^[tfn]/u.test(this.text) ? JsonToken.Word : JsonToken.Number;
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/gu, (_, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The file is damaged or cut short: its brackets or quotes do not add up.');
}

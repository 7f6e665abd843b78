/** Kinds of what RTF consists of (RTF 1.9.1, basic syntax). */
export const RtfToken = { End: 0, Open: 1, Close: 2, Word: 3, Symbol: 4, Byte: 5, Text: 6, Binary: 7 } as const;
export type RtfToken = (typeof RtfToken)[keyof typeof RtfToken];

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const CR = 0x0d;
/** Longer words of control and numbers are none. */
const LONGEST_WORD = 40;
const LONGEST_NUMBER = 11;

/** Takes the bytes of an RTF file apart. What the last token was stands in the fields. */
export class RtfTokens {
  readonly #bytes: Buffer;
  #at = 0;
  /** Name of a control word, or the one character of a control symbol. */
  word = '';
  /** Number behind a control word; undefined where there is none. */
  value: number | undefined;
  /** Value of a byte written as `\'hh`. */
  byte = 0;
  /** Plain text or binary data, from the file. */
  data: Buffer = Buffer.alloc(0);

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Where the next token begins. */
  get position(): number {
    return this.#at;
  }

  /** What comes next, one character a byte. */
  rest(length: number): string {
    return this.#bytes.toString('latin1', this.#at, this.#at + length);
  }

  next(): RtfToken {
    const bytes = this.#bytes;
    while (bytes[this.#at] === LF || bytes[this.#at] === CR) this.#at++;
    if (this.#at >= bytes.length) return RtfToken.End;
    switch (bytes[this.#at]) {
      case OPEN:
        this.#at++;
        return RtfToken.Open;
      case CLOSE:
        this.#at++;
        return RtfToken.Close;
      case BACKSLASH:
        return this.#control();
      default:
        return this.#text();
    }
  }

  #text(): RtfToken {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === OPEN || byte === CLOSE || byte === BACKSLASH || byte === LF || byte === CR) break;
    }
    this.data = bytes.subarray(start, at);
    this.#at = at;
    return RtfToken.Text;
  }

  #control(): RtfToken {
    const bytes = this.#bytes;
    const start = this.#at + 1;
    let at = start;
    while (at - start < LONGEST_WORD && isLetter(bytes[at])) at++;
    if (at === start) return this.#symbol(start);
    this.word = bytes.toString('latin1', start, at);
    const numberAt = at;
    if (bytes[at] === 0x2d && isDigit(bytes[at + 1])) at++;
    while (at - numberAt < LONGEST_NUMBER && isDigit(bytes[at])) at++;
    this.value = at === numberAt ? undefined : Number(bytes.toString('latin1', numberAt, at));
    if (bytes[at] === 0x20) at++;
    this.#at = at;
    if (this.word !== 'bin') return RtfToken.Word;
    const length = Math.min(Math.max(0, this.value ?? 0), bytes.length - at);
    this.data = bytes.subarray(at, at + length);
    this.#at = at + length;
    return RtfToken.Binary;
  }

  #symbol(at: number): RtfToken {
    const bytes = this.#bytes;
    this.word = String.fromCharCode(bytes[at] ?? 0);
    this.#at = Math.min(bytes.length, at + 1);
    if (this.word !== "'") return RtfToken.Symbol;
    const value = Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16);
    this.#at = Math.min(bytes.length, at + 3);
    this.byte = Number.isNaN(value) ? 0x20 : value;
    return RtfToken.Byte;
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

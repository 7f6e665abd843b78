import { decodeText } from '../raw/pdf-text.js';
import type { StandIn } from './stand-ins.js';

/** What a content stream does with text, found by a walk over its operators alone. */
export interface ContentScan {
  /** Operators that show a text which is not empty (ISO 32000-2, table 107). */
  readonly shows: number;
  /** Names of the forms and pictures that it paints. */
  readonly paints: ReadonlySet<string>;
  /** Texts that stand in for what is painted: `ActualText`, `Alt` and `E` of marked content. */
  readonly standIns: readonly StandIn[];
  /** Strings that an operator shows, as raw bytes; empty unless asked for. */
  readonly shown: readonly Buffer[];
  /** Most of its operators look like operators, so that it is no binary data. */
  readonly isPlausible: boolean;
  /** A string or an inline picture has no end, so that the rest of the stream lies within it. */
  readonly isCut: boolean;
}

export const STAND_INS = ['ActualText', 'Alt', 'E'] as const;
const [SPACE, DELIMITER, REGULAR, FIGURE] = [1, 2, 3, 4];
const CLASS = new Uint8Array(256).fill(REGULAR);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = SPACE;
for (const mark of '()<>[]{}/%') CLASS[mark.charCodeAt(0)] = DELIMITER;
for (const mark of '0123456789+-.') CLASS[mark.charCodeAt(0)] = FIGURE;

const code = (mark: string): number => mark.charCodeAt(0);
const LAST_LETTER = code('z');
const LONGEST_OPERATOR = 3;
const [OPEN, CLOSE, BACKSLASH, LESS, GREATER] = [code('('), code(')'), code('\\'), code('<'), code('>')];
const [SLASH, PERCENT, QUOTE, DOUBLE_QUOTE] = [code('/'), code('%'), code("'"), code('"')];
const [T, SMALL_J, LARGE_J, B, I, D, SMALL_O, E] = [...'TjJBIDoE'].map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Walks over a decoded content stream. Never throws. */
export function scanContent(bytes: Buffer, keepsStrings = false): ContentScan {
  return new ContentWalk(bytes, keepsStrings).walk();
}

class ContentWalk {
  readonly #bytes: Buffer;
  readonly #keepsStrings: boolean;
  readonly #paints = new Set<string>();
  readonly #standIns: StandIn[] = [];
  readonly #shown: Buffer[] = [];
  /** Strings since the last operator. */
  #waiting: Buffer[] = [];
  #hasString = false;
  #name = '';
  #at = 0;
  #shows = 0;
  #operators = 0;
  #odd = 0;
  #isCut = false;

  constructor(bytes: Buffer, keepsStrings: boolean) {
    this.#bytes = bytes;
    this.#keepsStrings = keepsStrings;
  }

  walk(): ContentScan {
    const bytes = this.#bytes;
    const end = bytes.length;
    while (this.#at < end) {
      const first = bytes[this.#at]!;
      const kind = CLASS[first];
      if (kind === SPACE) this.#at++;
      else if (kind === FIGURE) this.#skip(FIGURE);
      else if (kind === REGULAR) this.#operator(first);
      else if (first === OPEN) this.#literal();
      else if (first === LESS) this.#hex();
      else if (first === SLASH) this.#readName();
      else if (first === PERCENT) this.#comment();
      else this.#at++;
    }
    return {
      shows: this.#shows,
      paints: this.#paints,
      standIns: this.#standIns,
      shown: this.#shown,
      isPlausible: this.#odd * 4 <= this.#operators,
      isCut: this.#isCut,
    };
  }

  #skip(kind: number): void {
    const bytes = this.#bytes;
    do this.#at++;
    while (this.#at < bytes.length && CLASS[bytes[this.#at]!] === kind);
  }

  #operator(first: number): void {
    const bytes = this.#bytes;
    const start = this.#at;
    do this.#at++;
    while (this.#at < bytes.length && CLASS[bytes[this.#at]!]! >= REGULAR);
    const length = this.#at - start;
    this.#operators++;
    if (length > LONGEST_OPERATOR || first > LAST_LETTER) this.#odd++;
    const second = length > 1 ? bytes[start + 1] : 0;
    if (length === 1 ? first === QUOTE || first === DOUBLE_QUOTE : length === 2 && first === T && isShow(second)) {
      if (this.#hasString) this.#show();
    } else if (length === 2 && first === D && second === SMALL_O) this.#paints.add(this.#name);
    else if (length === 2 && first === B && second === I) this.#inlinePicture();
    this.#hasString = false;
    this.#name = '';
    if (this.#waiting.length > 0) this.#waiting = [];
  }

  #show(): void {
    this.#shows++;
    if (this.#keepsStrings) this.#shown.push(Buffer.concat(this.#waiting));
  }

  #string(text: Buffer | undefined, isEmpty: boolean): void {
    if (!isEmpty) this.#hasString = true;
    if (text === undefined) return;
    const key = this.#standsIn;
    if (key) {
      this.#standIns.push({ key, text: decodeText(text) });
      this.#name = '';
    } else if (this.#keepsStrings) this.#waiting.push(text);
  }

  get #standsIn(): StandIn['key'] | undefined {
    return STAND_INS.find((key) => key === this.#name);
  }

  get #isWanted(): boolean {
    return this.#keepsStrings || this.#standsIn !== undefined;
  }

  #literal(): void {
    const bytes = this.#bytes;
    const start = ++this.#at;
    let open = 1;
    for (; this.#at < bytes.length; this.#at++) {
      const next = bytes[this.#at]!;
      if (next === BACKSLASH) this.#at++;
      else if (next === OPEN) open++;
      else if (next === CLOSE && --open === 0) break;
    }
    if (open > 0) this.#isCut = true;
    this.#string(this.#isWanted ? unescaped(bytes.subarray(start, this.#at)) : undefined, this.#at === start);
    this.#at++;
  }

  #hex(): void {
    const bytes = this.#bytes;
    if (bytes[this.#at + 1] === LESS) {
      this.#at += 2;
      return;
    }
    const start = this.#at + 1;
    const close = bytes.indexOf(GREATER, start);
    if (close < 0) this.#isCut = true;
    const end = close < 0 ? bytes.length : close;
    this.#string(this.#isWanted ? fromHex(bytes.subarray(start, end)) : undefined, end === start);
    this.#at = end + 1;
  }

  #readName(): void {
    const start = this.#at + 1;
    do this.#at++;
    while (this.#at < this.#bytes.length && CLASS[this.#bytes[this.#at]!]! >= REGULAR);
    this.#name = this.#bytes.toString('latin1', start, this.#at);
  }

  #comment(): void {
    const bytes = this.#bytes;
    while (this.#at < bytes.length && bytes[this.#at] !== 10 && bytes[this.#at] !== 13) this.#at++;
  }

  /** Its bytes are no operators: they end at `EI` between blanks (ISO 32000-2, 8.9.7). */
  #inlinePicture(): void {
    const bytes = this.#bytes;
    for (let at = this.#at + 1; at + 1 < bytes.length; at++) {
      if (bytes[at] !== E || bytes[at + 1] !== I || CLASS[bytes[at - 1]!] !== SPACE) continue;
      if (at + 2 < bytes.length && CLASS[bytes[at + 2]!] !== SPACE) continue;
      this.#at = at + 2;
      return;
    }
    this.#isCut = true;
  }
}

const isShow = (second: number | undefined): boolean => second === SMALL_J || second === LARGE_J;

const fromHex = (digits: Buffer): Buffer => {
  const plain = digits.toString('latin1').replace(/[^0-9a-fA-F]/gu, '');
  return Buffer.from(plain.length % 2 === 1 ? `${plain}0` : plain, 'hex');
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(literal: Buffer): Buffer {
  if (!literal.includes(BACKSLASH)) return literal;
  const text = literal
    .toString('latin1')
    .replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/gu, (_, octal?: string, end?: string, other?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      return end === undefined ? (ESCAPES[other!] ?? other!) : '';
    });
  return Buffer.from(text, 'latin1');
}

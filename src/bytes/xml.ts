import { LimitReached, Unreadable } from '../model/failure.js';
import { toUtf8 } from './text-encoding.js';
import { hashByte, type XmlNames } from './xml-names.js';
import { decodeXmlAttribute, decodeXmlText, normaliseLineEnds } from './xml-text.js';

export { XmlNames } from './xml-names.js';

/** What `next` found. `Need`: nothing complete; feed more, or after `finish` the document is over. */
export const XmlToken = { Need: 0, Start: 1, End: 2, Text: 3, CData: 4 } as const;
export type XmlToken = (typeof XmlToken)[keyof typeof XmlToken];

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;

/**
 * Stand behind the last byte, so that a loop looking for any of them ends without a test of the position at each byte.
 * Twice, because a scan may step over one of them before it tests where it is.
 */
const SENTINELS = Buffer.from('<>"\'-?]<>"\'-?]', 'latin1');

const WHITE_SPACE = byteSet([TAB, LINE_FEED, CARRIAGE_RETURN, SPACE]);
const NAME_END = byteSet([
  TAB,
  LINE_FEED,
  CARRIAGE_RETURN,
  SPACE,
  SLASH,
  GREATER,
  EQUALS,
  LESS,
  DOUBLE_QUOTE,
  SINGLE_QUOTE,
]);

const SMALLEST_BUFFER = 16 * 1024;
/** A token that stays unfinished beyond this is looked at again only when twice as much has come: linear, not square. */
const RESCAN_AT_ONCE = 32 * 1024;
const DEFAULT_MAX_TOKEN = 8 * 1024 ** 2;
const DEFAULT_MAX_DEPTH = 2000;

const COMMENTED_OUT =
  'In a part written in XML something is commented out, which programs do not show but which is there; it was not read.';

function byteSet(bytes: readonly number[]): Uint8Array {
  const set = new Uint8Array(256);
  for (const byte of bytes) set[byte] = 1;
  return set;
}

/** `maxToken` in bytes, `maxDepth` in elements: limits of the budget, unless told the tokenizer's defaults. */
export interface XmlOptions {
  readonly maxToken?: number;
  readonly maxDepth?: number;
  /** Local names that the root element may have; any unless told. */
  readonly roots?: readonly string[] | undefined;
  /** Somebody else reads the comments, so that elements within one are not lost. */
  readonly commentsAreRead?: boolean;
}

/**
 * Pull tokenizer for XML in UTF-8, on bytes: it makes no object and no string until one is asked for. Comments and
 * processing instructions are passed over. Names are local names, whatever their prefix.
 *
 * Throws `Unreadable('damaged')` for what is not well-formed, ends early, starts with another root than it may or declares
 * a document type (a way to blow up a reader, which no office format uses), `Unreadable('unknown-part')` at the end of what
 * has elements in a comment, `LimitReached` for `tokenBytes` and `xmlDepth`.
 *
 * What a token says holds until the next `next` or `feed`. A reader that is quicker on its own may scan the window:
 * see `buffer`.
 */
export class XmlTokenizer {
  /**
   * The window: bytes from `position` to `end` are yet to be read. After `end` stand sentinels `< > " ' - ? ]`, twice, so
   * a scan for one of these needs no test of the position, only a look afterwards whether it is below `end`. `feed` may
   * replace the buffer and moves its bytes. A reader that scans it itself does so only where `canScan`, sets `position`
   * after whole elements or text it took (never past an end tag whose start tag `next` gave), and calls `waitFrom` when
   * the window ends within one.
   */
  buffer: Buffer = Buffer.alloc(0);
  position = 0;
  end = 0;

  /** Elements open, the one just started included, the one just ended not. */
  depth = 0;
  /** Number of the local name in the names given; 0 for others. */
  name = 0;
  /** Of the element just started. Its end is a token of its own all the same. */
  selfClosing = false;
  /** In `buffer`: the name with its prefix starts at `prefixStart`, without at `nameStart`. */
  prefixStart = 0;
  nameStart = 0;
  nameEnd = 0;
  /** In `buffer`: the text just read, references and line ends as written. */
  textStart = 0;
  textEnd = 0;
  /** The text just read has references or carriage returns, so that its bytes are not its text. */
  hasReferences = false;

  /** Of the attribute just read, as for elements. */
  attributeName = 0;
  attributePrefixStart = 0;
  attributeNameStart = 0;
  attributeNameEnd = 0;
  /** In `buffer`: its value between the quotes, as written. */
  attributeStart = 0;
  attributeEnd = 0;

  readonly #names: XmlNames;
  readonly #maxToken: number;
  readonly #maxDepth: number;
  readonly #roots: readonly string[] | undefined;
  readonly #commentsAreRead: boolean;
  #hasCommentedMarkup = false;
  /** Hashes of the name just read, without its prefix and with it. */
  #localHash = 0;
  #wholeHash = 0;
  /** Hash of the name of each open element, with its prefix. */
  #open = new Int32Array(64);
  #endPending = false;
  #isCData = false;
  #begun = false;
  #finished = false;
  #rootSeen = false;
  /** Bytes the window must hold before an unfinished token is looked at again. */
  #awaited = 0;
  #attributesStart = 0;
  #attributesEnd = 0;
  #attributesAt = 0;

  constructor(names: XmlNames, options: XmlOptions = {}) {
    this.#names = names;
    this.#maxToken = options.maxToken ?? DEFAULT_MAX_TOKEN;
    this.#maxDepth = options.maxDepth ?? DEFAULT_MAX_DEPTH;
    this.#roots = options.roots;
    this.#commentsAreRead = options.commentsAreRead ?? false;
  }

  /** True when the window may be scanned at `position`: no end of a self-closing element is due, enough bytes are there. */
  get canScan(): boolean {
    return !this.#endPending && this.#begun && this.end - this.position >= this.#awaited;
  }

  /** Adds bytes, which are copied. Call `next` until `Need` before the next `feed`. */
  feed(chunk: Buffer): void {
    const kept = this.end - this.position;
    const needed = kept + chunk.length + SENTINELS.length;
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.buffer.length * 2, SMALLEST_BUFFER));
      this.buffer.copy(larger, 0, this.position, this.end);
      this.buffer = larger;
    } else if (kept > 0) {
      this.buffer.copyWithin(0, this.position, this.end);
    }
    chunk.copy(this.buffer, kept);
    this.position = 0;
    this.end = kept + chunk.length;
    SENTINELS.copy(this.buffer, this.end);
  }

  /** No more bytes will come: from now on `Need` means that the document is over and whole. */
  finish(): void {
    this.#finished = true;
    this.#awaited = 0;
  }

  next(): XmlToken {
    if (this.#endPending) {
      this.#endPending = false;
      this.depth--;
      return XmlToken.End;
    }
    if (this.end - this.position < this.#awaited) return XmlToken.Need;
    if (!this.#begun && !this.#begin()) return XmlToken.Need;
    const { buffer, end } = this;
    for (;;) {
      const start = this.position;
      if (start >= end) return this.#atEnd();
      if (buffer[start] !== LESS) {
        if (this.depth > 0) return this.#text(start);
        if (!this.#skipOutsideRoot(start)) return XmlToken.Need;
        continue;
      }
      const kind = buffer[start + 1];
      if (kind === BANG || kind === QUESTION) {
        if (start + 1 >= end) return this.waitFrom(start);
        const token = kind === QUESTION ? this.#instruction(start) : this.#declaration(start);
        if (token !== undefined) return token;
        continue;
      }
      return kind === SLASH ? this.#endTag(start) : this.#startTag(start);
    }
  }

  /**
   * Hands the position back: nothing complete starts at `position`, where `depth` elements were open. Gives `Need`.
   * Throws when no more bytes will come, or when already more than the longest token is waiting.
   */
  waitFrom(position: number, depth: number = this.depth): typeof XmlToken.Need {
    if (this.#finished) throw damaged('it ends too early');
    const waiting = this.end - position;
    if (waiting > this.#maxToken) throw new LimitReached('tokenBytes');
    this.position = position;
    this.depth = depth;
    this.#endPending = false;
    this.#awaited = waiting > RESCAN_AT_ONCE ? Math.min(waiting * 2, this.#maxToken + 1) : 0;
    return XmlToken.Need;
  }

  /** The element's name without its prefix. */
  nameText(): string {
    return this.#slice(this.nameStart, this.nameEnd);
  }

  /** The element's prefix, '' when it has none. */
  prefixText(): string {
    return this.#slice(this.prefixStart, Math.max(this.prefixStart, this.nameStart - 1));
  }

  /** Before the first attribute again. */
  rewindAttributes(): void {
    this.#attributesAt = this.#attributesStart;
  }

  /** Steps to the next attribute of the element just started; false when there is none. */
  nextAttribute(): boolean {
    const { buffer } = this;
    const end = this.#attributesEnd;
    let at = this.#attributesAt;
    while (at < end && WHITE_SPACE[buffer[at]!] === 1) at++;
    if (at >= end) {
      this.#attributesAt = end;
      return false;
    }
    const start = at;
    let nameStart = at;
    let hash = 0;
    for (let byte = buffer[at]!; NAME_END[byte] === 0; byte = buffer[++at]!) {
      if (byte === COLON) {
        nameStart = at + 1;
        hash = 0;
      } else hash = hashByte(hash, byte);
    }
    const nameEnd = at;
    while (WHITE_SPACE[buffer[at]!] === 1) at++;
    if (nameEnd === nameStart || buffer[at] !== EQUALS) throw damaged('an attribute is malformed');
    at++;
    while (WHITE_SPACE[buffer[at]!] === 1) at++;
    const quote = buffer[at];
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged('an attribute is malformed');
    const valueStart = ++at;
    while (buffer[at] !== quote) at++;
    if (at >= end) throw damaged('an attribute is malformed');
    this.attributePrefixStart = start;
    this.attributeNameStart = nameStart;
    this.attributeNameEnd = nameEnd;
    this.attributeStart = valueStart;
    this.attributeEnd = at;
    this.attributeName = this.#names.lookup(buffer, nameStart, nameEnd, hash);
    this.#attributesAt = at + 1;
    return true;
  }

  attributeNameText(): string {
    return this.#slice(this.attributeNameStart, this.attributeNameEnd);
  }

  attributePrefixText(): string {
    return this.#slice(this.attributePrefixStart, Math.max(this.attributePrefixStart, this.attributeNameStart - 1));
  }

  /** The value of the attribute just read, decoded. */
  attributeText(): string {
    return decodeXmlAttribute(this.#slice(this.attributeStart, this.attributeEnd));
  }

  /** The value of the first attribute with that name, whatever its prefix. Leaves the attributes rewound. */
  attribute(id: number): string | undefined {
    this.rewindAttributes();
    let found: string | undefined;
    while (found === undefined && this.nextAttribute()) {
      if (this.attributeName === id) found = this.attributeText();
    }
    this.rewindAttributes();
    return found;
  }

  /** The text or CDATA just read, decoded. */
  text(): string {
    const raw = this.#slice(this.textStart, this.textEnd);
    if (!this.hasReferences) return raw;
    return this.#isCData ? normaliseLineEnds(raw) : decodeXmlText(raw);
  }

  #slice(start: number, end: number): string {
    return this.buffer.toString('utf8', start, end);
  }

  /** Passes over a byte order mark once enough bytes are there to tell. */
  #begin(): boolean {
    const { buffer, position } = this;
    if (this.end - position < 3 && !this.#finished) return false;
    this.#begun = true;
    if (this.end - position >= 3 && buffer.readUIntBE(position, 3) === 0xefbbbf) this.position += 3;
    return true;
  }

  #atEnd(): typeof XmlToken.Need {
    this.#awaited = 0;
    if (!this.#finished) return XmlToken.Need;
    if (this.depth > 0 || !this.#rootSeen) throw damaged('it ends too early');
    if (this.#hasCommentedMarkup && !this.#commentsAreRead) throw new Unreadable('unknown-part', COMMENTED_OUT);
    return XmlToken.Need;
  }

  /** False when the window ended. Only white space may stand outside the root element. */
  #skipOutsideRoot(start: number): boolean {
    const { buffer, end } = this;
    let at = start;
    while (WHITE_SPACE[buffer[at]!] === 1) at++;
    if (at < end && buffer[at] !== LESS) throw damaged('text stands outside of it');
    this.position = Math.min(at, end);
    if (at < end) return true;
    this.#atEnd();
    return false;
  }

  #text(start: number): XmlToken {
    const { buffer, end } = this;
    let at = start;
    let references = false;
    for (let byte = buffer[at]; byte !== LESS; byte = buffer[++at]) {
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) references = true;
    }
    if (at >= end) return this.waitFrom(start);
    this.textStart = start;
    this.textEnd = at;
    this.hasReferences = references;
    this.#isCData = false;
    this.position = at;
    return XmlToken.Text;
  }

  /** Passes over a processing instruction; `Need` when it is not whole. */
  #instruction(start: number): typeof XmlToken.Need | undefined {
    const close = this.#find(start + 2, QUESTION, 1);
    if (close < 0) return this.waitFrom(start);
    this.position = close + 2;
    return undefined;
  }

  /** Passes over a comment, reads a CDATA section, refuses a document type. */
  #declaration(start: number): XmlToken | undefined {
    const { buffer, end } = this;
    const third = buffer[start + 2];
    if (start + 3 < end && third === DASH && buffer[start + 3] === DASH) {
      const close = this.#find(start + 4, DASH, 2);
      if (close < 0) return this.waitFrom(start);
      this.#hasCommentedMarkup ||= holdsElement(buffer.subarray(start + 4, close));
      this.position = close + 3;
      return undefined;
    }
    if (end - start < '<![CDATA['.length) return this.waitFrom(start);
    if (third === OPENING_BRACKET && buffer.toString('latin1', start + 3, start + 9) === 'CDATA[' && this.depth > 0) {
      return this.#characterData(start);
    }
    throw damaged('it declares a document type');
  }

  #characterData(start: number): XmlToken {
    const close = this.#find(start + 9, CLOSING_BRACKET, 2);
    if (close < 0) return this.waitFrom(start);
    this.textStart = start + 9;
    this.textEnd = close;
    this.hasReferences = this.buffer.subarray(this.textStart, close).includes(CARRIAGE_RETURN);
    this.#isCData = true;
    this.position = close + 3;
    return XmlToken.CData;
  }

  /** Where `count` bytes `byte` and a `>` stand first, from `from` on; -1 when they are not in the window. */
  #find(from: number, byte: number, count: number): number {
    const { buffer, end } = this;
    for (let at = from + count; ; at++) {
      while (buffer[at] !== GREATER) at++;
      if (at >= end) return -1;
      if (buffer[at - 1] === byte && (count === 1 || buffer[at - 2] === byte)) return at - count;
    }
  }

  #startTag(start: number): XmlToken {
    const { buffer, end } = this;
    let at = this.#scanName(start + 1);
    for (let byte = buffer[at]!; byte !== GREATER; byte = buffer[++at]!) {
      if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
        at++;
        while (buffer[at] !== byte) at++;
      } else if (byte === LESS && at < end) throw damaged('a tag is malformed');
      if (at >= end) break;
    }
    if (at >= end) return this.waitFrom(start);
    if (this.nameEnd === this.nameStart) throw damaged('a tag is malformed');
    this.selfClosing = buffer[at - 1] === SLASH;
    this.#attributesStart = this.nameEnd;
    this.#attributesEnd = this.selfClosing ? at - 1 : at;
    this.#attributesAt = this.nameEnd;
    this.#endPending = this.selfClosing;
    this.position = at + 1;
    this.#push();
    this.name = this.#names.lookup(buffer, this.nameStart, this.nameEnd, this.#localHash);
    return XmlToken.Start;
  }

  #endTag(start: number): XmlToken {
    const { buffer, end } = this;
    let at = this.#scanName(start + 2);
    while (WHITE_SPACE[buffer[at]!] === 1) at++;
    if (at >= end) return this.waitFrom(start);
    if (buffer[at] !== GREATER || this.depth === 0) throw damaged('its tags do not match');
    this.depth--;
    if (this.#open[this.depth] !== this.#wholeHash) throw damaged('its tags do not match');
    this.position = at + 1;
    this.name = this.#names.lookup(buffer, this.nameStart, this.nameEnd, this.#localHash);
    return XmlToken.End;
  }

  /** Reads the name at `start` and gives where it ends. */
  #scanName(start: number): number {
    const { buffer } = this;
    let at = start;
    let nameStart = start;
    let hash = 0;
    let prefixHash = 0;
    for (let byte = buffer[at]!; NAME_END[byte] === 0; byte = buffer[++at]!) {
      if (byte === COLON) {
        nameStart = at + 1;
        prefixHash = hash;
        hash = 0;
      } else hash = hashByte(hash, byte);
    }
    this.prefixStart = start;
    this.nameStart = nameStart;
    this.nameEnd = at;
    this.#localHash = hash;
    this.#wholeHash = hash ^ Math.imul(prefixHash, 31);
    return at;
  }

  #push(): void {
    if (this.depth === 0) {
      if (this.#rootSeen) throw damaged('a second one follows it');
      this.#rootSeen = true;
      if (this.#roots?.includes(this.nameText()) === false) throw damaged('it holds something of another kind');
    }
    if (this.depth >= this.#maxDepth) throw new LimitReached('xmlDepth');
    if (this.depth === this.#open.length) {
      const larger = new Int32Array(this.depth * 2);
      larger.set(this.#open);
      this.#open = larger;
    }
    this.#open[this.depth] = this.#wholeHash;
    this.depth++;
  }
}

/** True when a tag ends in it: the start of one may be a sign of less than. */
function holdsElement(comment: Buffer): boolean {
  return comment.includes('</') || comment.includes('/>');
}

function damaged(how: string): Unreadable {
  return new Unreadable('damaged', `A part written in XML is damaged: ${how}.`);
}

/** What a reader does at the tokens of a part; each gets the tokenizer, which holds the token. */
export interface XmlVisitor {
  start?(tokenizer: XmlTokenizer): void;
  end?(tokenizer: XmlTokenizer): void;
  /** Text and CDATA. */
  text?(tokenizer: XmlTokenizer): void;
}

/** Runs a whole part, of whatever character set, through the tokenizer. Throws what the tokenizer and `chunks` throw. */
export async function readXml(chunks: AsyncIterable<Buffer>, tokenizer: XmlTokenizer, on: XmlVisitor): Promise<void> {
  for await (const chunk of toUtf8(chunks)) {
    tokenizer.feed(chunk);
    visitTokens(tokenizer, on);
  }
  tokenizer.finish();
  visitTokens(tokenizer, on);
}

function visitTokens(tokenizer: XmlTokenizer, on: XmlVisitor): void {
  for (let token = tokenizer.next(); token !== XmlToken.Need; token = tokenizer.next()) {
    if (token === XmlToken.Start) on.start?.(tokenizer);
    else if (token === XmlToken.End) on.end?.(tokenizer);
    else on.text?.(tokenizer);
  }
}

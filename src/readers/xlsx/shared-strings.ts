import { XmlToken, XmlTokenizer } from '../../bytes/xml.js';
import type { ByteStrings } from '../ooxml/byte-strings.js';
import { vocabulary } from '../ooxml/vocabulary.js';

const { names: NAMES, id: N } = vocabulary('si sstItem t rPh rPr color sz');

const AMPERSAND = 38;
const CARRIAGE_RETURN = 13;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;

/** Fills `strings` with the shared strings of a workbook, ids in their order. Phonetic runs are left out. */
export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  strings: ByteStrings,
  limits: { readonly maxToken: number; readonly maxDepth: number },
): Promise<void> {
  const reader = new SharedStringsReader(strings, limits);
  for await (const chunk of chunks) reader.feed(chunk);
  reader.finish();
}

class SharedStringsReader {
  readonly #strings: ByteStrings;
  readonly #tokenizer: XmlTokenizer;
  #texts = 0;
  #phonetics = 0;

  constructor(strings: ByteStrings, limits: { readonly maxToken: number; readonly maxDepth: number }) {
    this.#strings = strings;
    this.#tokenizer = new XmlTokenizer(NAMES, limits);
  }

  feed(chunk: Buffer): void {
    this.#tokenizer.feed(chunk);
    this.#run();
  }

  finish(): void {
    this.#tokenizer.finish();
    this.#run();
  }

  #run(): void {
    const tokenizer = this.#tokenizer;
    for (;;) {
      if (tokenizer.depth === 1 && tokenizer.canScan) this.#scanPlain();
      const token = tokenizer.next();
      if (token === XmlToken.Need) return;
      this.#take(token);
    }
  }

  #take(token: XmlToken): void {
    const { name } = this.#tokenizer;
    if (token === XmlToken.Start) {
      if (name === N.t) this.#texts++;
      else if (name === N.rPh) this.#phonetics++;
    } else if (token === XmlToken.End) {
      if (name === N.t) this.#texts--;
      else if (name === N.rPh) this.#phonetics--;
      // The beta of 2006 called them `sstItem`.
      else if (name === N.si || name === N.sstItem) this.#strings.close();
    } else if (this.#texts > 0 && this.#phonetics === 0) this.#append(token === XmlToken.CData);
  }

  #append(isCData: boolean): void {
    const tokenizer = this.#tokenizer;
    if (isCData) this.#strings.appendText(tokenizer.text());
    else this.#strings.append(tokenizer.buffer, tokenizer.textStart, tokenizer.textEnd);
  }

  /** Takes strings written `<si><t>text</t></si>`, the ordinary spelling, without a token for each tag. */
  #scanPlain(): void {
    const tokenizer = this.#tokenizer;
    const { buffer: b, end } = tokenizer;
    for (let at = tokenizer.position; at + 16 < end; at = tokenizer.position) {
      // <si><t
      if (b[at] !== LESS || b[at + 1] !== 115 || b[at + 2] !== 105 || b[at + 3] !== GREATER) return;
      if (b[at + 4] !== LESS || b[at + 5] !== 116) return;
      let p = at + 6;
      if (b[p] !== GREATER && b[p] !== 32) return;
      while (b[p] !== GREATER) p++;
      if (b[p - 1] === SLASH || p >= end) return;
      const start = ++p;
      for (let byte = b[p]; byte !== LESS; byte = b[++p]) if (byte === AMPERSAND || byte === CARRIAGE_RETURN) return;
      // </t></si>
      if (p + 9 > end || b[p + 1] !== SLASH || b[p + 2] !== 116 || b[p + 3] !== GREATER) return;
      if (b[p + 4] !== LESS || b[p + 5] !== SLASH || b[p + 6] !== 115 || b[p + 7] !== 105 || b[p + 8] !== GREATER)
        return;
      this.#strings.append(b, start, p);
      this.#strings.close();
      tokenizer.position = p + 9;
    }
  }
}

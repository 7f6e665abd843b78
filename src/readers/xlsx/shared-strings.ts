import { XmlToken, XmlTokenizer } from '../../bytes/xml.js';
import { Unreadable } from '../../model/failure.js';
import { vocabulary } from '../ooxml/vocabulary.js';
import { RunCollector } from '../sheets/rich-runs.js';
import type { WorkbookStrings } from '../workbook/workbook-strings.js';

const { names: NAMES, id: N } = vocabulary('sst si sstItem t r rPh rPr color sz val rgb indexed theme tint');

const AMPERSAND = 38;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;

const NO_STRINGS = 'The list of texts of this workbook is not written as one, so its texts were not read.';

/** Fills `strings` with the shared strings of a workbook, ids in their order. Phonetic runs are left out. */
export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  strings: WorkbookStrings,
  limits: { readonly maxToken: number; readonly maxDepth: number },
): Promise<void> {
  const reader = new SharedStringsReader(strings, limits);
  for await (const chunk of chunks) reader.feed(chunk);
  reader.finish();
}

class SharedStringsReader {
  readonly #strings: WorkbookStrings;
  readonly #tokenizer: XmlTokenizer;
  #texts = 0;
  #phonetics = 0;
  readonly #runs = new RunCollector();

  constructor(strings: WorkbookStrings, limits: { readonly maxToken: number; readonly maxDepth: number }) {
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
      if (this.#tokenizer.depth === 1 && name !== N.sst) throw new Unreadable('damaged', NO_STRINGS);
      if (name === N.t) this.#texts++;
      else if (name === N.rPh) this.#phonetics++;
      else this.#look(name);
    } else if (token === XmlToken.End) {
      if (name === N.t) this.#texts--;
      else if (name === N.rPh) this.#phonetics--;
      else if (name === N.r) this.#runs.endRun();
      // The beta of 2006 called them `sstItem`.
      else if (name === N.si || name === N.sstItem) {
        const id = this.#strings.shared.close();
        const runs = this.#runs.take();
        if (runs !== undefined) this.#strings.runs.set(id, runs);
      }
    } else if (this.#texts > 0 && this.#phonetics === 0) this.#append(token === XmlToken.CData);
  }

  /** What a run says of its look. */
  #look(name: number): void {
    const t = this.#tokenizer;
    if (name === N.r) this.#runs.beginRun();
    else if (name === N.rPr) this.#runs.ownLook();
    else if (name === N.sz) this.#runs.size(Number(t.attribute(N.val)));
    else if (name === N.color) {
      this.#runs.colour({
        rgb: t.attribute(N.rgb),
        indexed: t.attribute(N.indexed),
        theme: t.attribute(N.theme),
        tint: t.attribute(N.tint),
      });
    }
  }

  #append(isCData: boolean): void {
    const tokenizer = this.#tokenizer;
    for (let at = tokenizer.textStart; at < tokenizer.textEnd; at++) {
      if (tokenizer.buffer[at]! <= SPACE) continue;
      this.#runs.words();
      break;
    }
    if (isCData) this.#strings.shared.appendText(tokenizer.text());
    else this.#strings.shared.append(tokenizer.buffer, tokenizer.textStart, tokenizer.textEnd);
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
      if (b[p] !== GREATER && b[p] !== SPACE) return;
      while (b[p] !== GREATER) p++;
      if (b[p - 1] === SLASH || p >= end) return;
      const start = ++p;
      for (let byte = b[p]; byte !== LESS; byte = b[++p]) if (byte === AMPERSAND || byte === CARRIAGE_RETURN) return;
      // </t></si>
      if (p + 9 > end || b[p + 1] !== SLASH || b[p + 2] !== 116 || b[p + 3] !== GREATER) return;
      if (b[p + 4] !== LESS || b[p + 5] !== SLASH || b[p + 6] !== 115 || b[p + 7] !== 105 || b[p + 8] !== GREATER)
        return;
      this.#strings.shared.append(b, start, p);
      this.#strings.shared.close();
      tokenizer.position = p + 9;
    }
  }
}

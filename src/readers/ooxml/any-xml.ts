import { XmlNames, type XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed, Content, TextContent, TextRun } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { textContent } from './content.js';
import { type PartContext, visitPart } from './part-reader.js';
import { decodeXString } from './xstring.js';

const NO_NAMES = new XmlNames([]);
/** Texts of a part are handed on together up to this length, so that what stands side by side is read side by side. */
const BLOCK = 2000;
/** Text without a blank this long is a picture or an archive in letters, not words. */
const BLOB = 4096;

export interface AnyXmlOptions {
  readonly concealed?: Concealed | undefined;
  readonly role?: NonNullable<TextContent['role']>;
  /** Local names of attributes that name who did something. */
  readonly authors?: ReadonlySet<string>;
  /** Local names of elements whose own text is not for people: digests, keys. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Local names of root elements whose parts hold nothing for people. */
  readonly structure?: ReadonlySet<string>;
  /** Takes each text that is data in letters; without it such text is a gap. */
  readonly blob?: (text: string, element: string) => void;
  /** Local names of elements whose text is data in letters, however short. */
  readonly blobElements?: ReadonlySet<string>;
}

/** Every text and every telling attribute of an XML part, each with the name it stands under. */
export function readAnyXml(context: PartContext, options: AnyXmlOptions = {}): AsyncGenerator<Content> {
  return visitPart(context, NO_NAMES, (emit) => {
    const lines = new Lines(context.at, options, emit);
    const texts: string[] = [];
    let isStructure = false;
    return {
      start(t) {
        if (t.depth === 1) isStructure = options.structure?.has(t.nameText()) === true;
        if (isStructure) return;
        texts[t.depth] = '';
        for (t.rewindAttributes(); t.nextAttribute(); ) {
          const name = t.attributeNameText();
          const value = t.attributeText();
          if (!isTelling(name, t.attributePrefixText(), value)) continue;
          if (options.authors?.has(name) !== true) lines.add(name, value);
          else emit(textContent(value, { ...context.at, field: name }, options.concealed, 'author'));
        }
      },
      text(t) {
        if (!isStructure) texts[t.depth] = (texts[t.depth] ?? '') + t.text();
      },
      end(t) {
        const text = decodeXString(texts[t.depth + 1] ?? '').trim();
        texts[t.depth + 1] = '';
        if (!isSwitch(text)) takeText(t, text, lines, options);
        if (t.depth === 0) lines.flush();
      },
    };
  });
}

/** Takes the text of the element that just ended. */
function takeText(t: XmlTokenizer, text: string, lines: Lines, options: AnyXmlOptions): void {
  const name = t.nameText();
  if (options.leaveOut?.has(name)) return;
  if (options.blobElements?.has(name) !== true && !isBlob(text)) lines.add(name, text);
  else if (options.blob !== undefined) options.blob(text, name);
  else lines.refuse();
}

/** Line breaks may stand in it, blanks do not. */
function isBlob(text: string): boolean {
  return text.length >= BLOB && !/\s/.test(text.slice(0, BLOB).replace(/[\r\n]+/g, ''));
}

/** Texts that can say nothing by themselves: a letter, a truth, a count. */
function isSwitch(text: string): boolean {
  return text.length < 2 || /^(?:true|false|\d{1,2})$/i.test(text);
}

/** Attributes that can say something: no switches, counts, ids or addresses of schemas. */
function isTelling(name: string, prefix: string, value: string): boolean {
  if (prefix === 'xmlns' || name === 'xmlns' || prefix === 'r' || name === 'schemaLocation') return false;
  const text = value.trim();
  if (text.length < 2 || /^(?:true|false|none|auto|preserve|rId\d+)$/i.test(text)) return false;
  if (/^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text)) return false;
  if (/^(?:https?:\/\/(?:schemas|purl)\.|urn:schemas-)/i.test(text)) return false;
  return /\p{L}/u.test(text) || text.replace(/\D/g, '').length >= 5;
}

/** Collects named lines into texts. */
class Lines {
  readonly #at: Location;
  readonly #options: AnyXmlOptions;
  readonly #emit: (content: Content) => void;
  #text = '';
  #runs: TextRun[] = [];

  constructor(at: Location, options: AnyXmlOptions, emit: (content: Content) => void) {
    this.#at = at;
    this.#options = options;
    this.#emit = emit;
  }

  add(name: string, value: string): void {
    const { concealed } = this.#options;
    const at = { ...this.#at, field: name };
    this.#runs.push({ start: this.#text.length, at, ...(concealed === undefined ? {} : { concealed }) });
    this.#text += `${name}: ${value}\n`;
    if (this.#text.length > BLOCK) this.flush();
  }

  /** States that the part holds something that was not read. */
  refuse(): void {
    const detail = 'A part holds data in a form that is not known; it was not read.';
    this.#emit({ kind: 'gap', reason: 'unknown-part', at: this.#at, detail });
  }

  flush(): void {
    const [first, ...rest] = this.#runs;
    if (first === undefined) return;
    const { role } = this.#options;
    this.#emit({ kind: 'text', text: this.#text, runs: [first, ...rest], ...(role === undefined ? {} : { role }) });
    this.#text = '';
    this.#runs = [];
  }
}

import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import type { ByteStrings } from '../ooxml/byte-strings.js';
import { WHITE } from '../ooxml/colour.js';
import { inside, textContent } from '../ooxml/content.js';
import { readExternalTarget } from '../ooxml/external-target.js';
import type { Paragraph } from '../words/paragraph.js';
import type { DocumentStyles } from './document-styles.js';
import { ScopeStack } from './scopes.js';
import { O } from './vocabulary.js';

/** What the whole document shares while its parts are read. */
export interface DocumentSetting {
  readonly isSpreadsheet: boolean;
  readonly styles: DocumentStyles;
  readonly strings: ByteStrings;
  readonly budget: Budget;
  /** Number of a table, unique within the artifact. */
  readonly nextTable: () => number;
  /**
   * Takes a link and what hides the place it stands in; true when it leads nowhere else than to a part of the package,
   * which is read by itself.
   */
  readonly refer: (href: string, concealed: Concealed | undefined) => boolean;
  /** Copies of repeated cells that may still be handed on; what they hold is handed on once in any case. */
  readonly copies: { left: number };
}

/** Copies of repeated cells that are handed on for one file. */
export const COPIES = 1_000_000;

/** Where a part lies, and what hides all of it. */
export interface Place {
  readonly at: Location;
  readonly concealed: Concealed | undefined;
}

type Role = NonNullable<TextContent['role']>;

/** Takes the text of an element that is not a paragraph. */
interface Capture {
  readonly depth: number;
  text: string;
  readonly done: (text: string) => void;
}

/** The reading of one part: its place, its open scopes, and where what is found goes. */
export class Reading {
  readonly setting: DocumentSetting;
  readonly scopes: ScopeStack;
  readonly emit: (content: Content) => void;
  readonly #known = new Map<string, Concealed>();
  #capture: Capture | undefined;

  constructor(setting: DocumentSetting, { at, concealed }: Place, emit: (content: Content) => void) {
    this.setting = setting;
    this.emit = emit;
    this.scopes = new ScopeStack({
      depth: 0,
      holder: 0,
      at,
      concealed,
      look: {},
      vanishesDirectly: false,
      backdrop: WHITE,
      takeParagraph: this.emitParagraph,
    });
  }

  /** Paragraphs of running text go out as they end. */
  readonly emitParagraph = (paragraph: Paragraph): void => {
    for (const content of paragraph.asShown()) this.emit(content);
    for (const content of paragraph.asItWas()) this.emit(content);
  };

  get at(): Location {
    return this.scopes.at;
  }

  get concealed(): Concealed | undefined {
    return this.scopes.top.concealed;
  }

  /** A hidden place within the scope at hand. */
  inside(carrier: Concealed['carrier'], ...by: Concealed['by']): Concealed {
    return inside(this.concealed, carrier, ...by);
  }

  /** One object for all that is hidden in one way: what takes cells tells ways apart by it. */
  known(concealed: Concealed | undefined): Concealed | undefined {
    if (concealed === undefined) return undefined;
    const key = `${concealed.carrier} ${concealed.by.join(' ')}`;
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, concealed);
    return known ?? concealed;
  }

  /** Emits a text that is not blank. */
  say(text: string | undefined, concealed: Concealed | undefined = this.concealed, role?: Role, field?: string): void {
    const words = text?.trim() ?? '';
    if (words === '') return;
    this.emit(textContent(words, field === undefined ? this.at : { ...this.at, field }, concealed, role));
  }

  /** Says where the element at hand points to, unless that is a part of the package: it is read by itself. */
  followLink(t: XmlTokenizer, type: 'hyperlink' | 'link' = 'link'): void {
    const target = t.attribute(O.href);
    const { at, concealed } = this;
    if (target === undefined || this.setting.refer(target, concealed)) return;
    for (const content of readExternalTarget({ id: '', type, target, external: true }, { at, concealed })) {
      this.emit(content);
    }
  }

  /** Hands the text of the element just started to `done` when it ends. */
  capture(t: XmlTokenizer, done: (text: string) => void): void {
    this.#capture ??= { depth: t.depth, text: '', done };
  }

  get isCapturing(): boolean {
    return this.#capture !== undefined;
  }

  /** True when the text at hand was captured. */
  take(t: XmlTokenizer): boolean {
    if (this.#capture === undefined) return false;
    this.#capture.text += t.text();
    return true;
  }

  endCapture(t: XmlTokenizer): void {
    if (this.#capture?.depth !== t.depth + 1) return;
    const { text, done } = this.#capture;
    this.#capture = undefined;
    done(text);
  }
}

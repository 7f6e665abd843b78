import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import type { Concealed, Content } from '../../model/content.js';
import { inside } from '../ooxml/content.js';
import { Body } from './body.js';
import { DocumentStyles } from './document-styles.js';
import { Properties } from './properties.js';
import { type DocumentSetting, type Place, Reading } from './reading.js';
import { Settings } from './settings.js';
import { O } from './vocabulary.js';

/** Sections of a document that hold what stands in it. */
const BODIES: ReadonlySet<number> = new Set([O.body, O['master-styles']]);
const STYLES: ReadonlySet<number> = new Set([O.styles, O['automatic-styles'], O['master-styles']]);

/**
 * One document in XML: a part of a package, or a flat file with all sections in one (OpenDocument 1.3 part 3, 3.1).
 * A document within a flat one is read by a visitor of its own, with styles of its own.
 */
export class Document implements XmlVisitor {
  readonly #setting: DocumentSetting;
  readonly #place: Place;
  readonly #emit: (content: Content) => void;
  readonly #reading: Reading;
  readonly #body: Body;
  readonly #properties: Properties;
  readonly #settings: Settings;
  /** Depth of the root element. */
  readonly #root: number;
  #section = 0;
  #isBody = false;
  #isStyles = false;
  /** Text of a root that is no document: a formula. */
  #loose = '';
  #hasMacros = false;
  #nested: Document | undefined;

  constructor(setting: DocumentSetting, place: Place, emit: (content: Content) => void, root = 1) {
    this.#setting = setting;
    this.#place = place;
    this.#emit = emit;
    this.#root = root;
    this.#reading = new Reading(setting, place, emit);
    this.#body = new Body(this.#reading);
    this.#properties = new Properties(this.#reading);
    this.#settings = new Settings(this.#reading);
  }

  start(t: XmlTokenizer): void {
    if (this.#nested !== undefined) {
      this.#nested.start(t);
      return;
    }
    if (t.depth <= this.#root) return;
    if (t.depth === this.#root + 1) this.#enter(t.name);
    else if (t.name === O.document) {
      this.#startNested(t);
      return;
    }
    if (this.#isStyles) this.#setting.styles.start(t, this.#section === O['automatic-styles']);
    if (this.#isBody) this.#body.start(t);
    else if (this.#section === O.meta) this.#properties.start(t, this.#root + 1);
    else if (this.#section === O.settings) this.#settings.start(t);
    else if (this.#section === O.scripts) this.#startScript(t);
  }

  text(t: XmlTokenizer): void {
    if (this.#nested !== undefined) this.#nested.text(t);
    else if (this.#isBody) this.#body.text(t);
    else if (this.#section === O.meta) this.#properties.text(t);
    else if (!SECTIONS.has(this.#section)) this.#loose += `${t.text()} `;
    else this.#settings.text(t);
  }

  end(t: XmlTokenizer): void {
    if (this.#nested !== undefined) {
      this.#nested.end(t);
      if (t.depth + 1 > this.#nested.#root) return;
      this.#nested.close();
      this.#nested = undefined;
      return;
    }
    if (this.#isStyles) this.#setting.styles.end(t);
    if (this.#isBody) this.#body.end(t);
    else this.#reading.endCapture(t);
  }

  /** Tells what is known only at the end; also for a part that breaks off. */
  close(): void {
    this.#nested?.close();
    this.#reading.say(this.#loose);
    this.#body.close();
  }

  #enter(section: number): void {
    this.#section = section;
    this.#isBody = BODIES.has(section);
    this.#isStyles = STYLES.has(section);
  }

  #startNested(t: XmlTokenizer): void {
    const { at } = this.#reading;
    const concealed = this.#reading.inside('embedded-object', 'attachment');
    const setting = { ...this.#setting, styles: new DocumentStyles() };
    this.#emit({ kind: 'fact', fact: 'embedded-object', at, count: 1, concealed });
    this.#nested = new Document(setting, { at, concealed }, this.#emit, t.depth);
  }

  #startScript(t: XmlTokenizer): void {
    this.#sayCode(t.attribute(O.href));
    this.#reading.capture(t, (text) => this.#sayCode(text));
  }

  #sayCode(code: string | undefined): void {
    if (code === undefined || code.trim() === '') return;
    const { at, concealed: outer } = this.#place;
    const concealed: Concealed = inside(outer, 'macro', 'script');
    if (!this.#hasMacros) this.#emit({ kind: 'fact', fact: 'macro', at, count: 1, concealed });
    this.#hasMacros = true;
    this.#reading.say(code, concealed, 'code');
  }
}

const SECTIONS: ReadonlySet<number> = new Set([
  O.body,
  O.meta,
  O.settings,
  O.scripts,
  O.styles,
  O['automatic-styles'],
  O['master-styles'],
  O['font-face-decls'],
]);

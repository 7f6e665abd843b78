import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Reading } from './reading.js';
import { O } from './vocabulary.js';

const AUTHORS: ReadonlySet<number> = new Set([O.creator, O['initial-creator'], O['printed-by']]);

/** Properties of a document (`meta.xml`): each value under the name of its property. */
export class Properties {
  readonly #reading: Reading;
  #depth = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** `depth`: that of the element which holds the properties. */
  start(t: XmlTokenizer, depth: number): void {
    this.#depth = depth;
    if (t.depth !== depth + 1) return;
    const concealed = this.#reading.inside('property', 'property');
    const field = t.attribute(O.name) ?? t.nameText();
    const role = AUTHORS.has(t.name) ? 'author' : undefined;
    if (t.name === O.template) {
      const place = this.#reading.inside('template', 'property');
      this.#reading.say(t.attribute(O.href), place, 'code', field);
      this.#reading.say(t.attribute(O.title), place, 'title', field);
    }
    this.#reading.capture(t, (text) => this.#reading.say(text, concealed, role, field));
  }

  text(t: XmlTokenizer): void {
    if (!this.#reading.take(t) && this.#depth > 0)
      this.#reading.say(t.text(), this.#reading.inside('property', 'property'));
  }

  end(t: XmlTokenizer): void {
    this.#reading.endCapture(t);
  }
}

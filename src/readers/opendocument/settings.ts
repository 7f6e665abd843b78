import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Reading } from './reading.js';
import { O } from './vocabulary.js';

/** Settings that name a thing of somebody's computer: printers, data sources, files. The rest are switches and numbers. */
const TELLING = /Printer(?!Setup|Paper|Independent)|Database|DataSource|Command|URL|Path|File/iu;

/** Settings of a document (`settings.xml`). */
export class Settings {
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  start(t: XmlTokenizer): void {
    if (t.name !== O['config-item'] || t.attribute(O.type) !== 'string') return;
    const field = t.attribute(O.name) ?? '';
    if (!TELLING.test(field)) return;
    const concealed = this.#reading.inside('property', 'property');
    this.#reading.capture(t, (text) => this.#reading.say(text, concealed, 'code', field));
  }

  text(t: XmlTokenizer): void {
    this.#reading.take(t);
  }

  end(t: XmlTokenizer): void {
    this.#reading.endCapture(t);
  }
}

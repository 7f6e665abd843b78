import type { Content, TextRun } from '../../model/content.js';
import type { Location } from '../../model/location.js';

/** Lines are handed on together up to this length, so that what stands side by side is read side by side. */
const BLOCK = 2000;

/** Single values of a structured file, each a line under its name. */
export class ValueLines {
  readonly #at: Location;
  readonly #emit: (content: Content) => void;
  #text = '';
  #runs: TextRun[] = [];

  constructor(at: Location, emit: (content: Content) => void) {
    this.#at = at;
    this.#emit = emit;
  }

  add(name: string, value: string): void {
    const text = value.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.#runs.push({ start: this.#text.length, at: name === '' ? this.#at : { ...this.#at, field: name } });
    this.#text += name === '' ? `${text}\n` : `${name}: ${text}\n`;
    if (this.#text.length > BLOCK) this.flush();
  }

  flush(): void {
    const [first, ...rest] = this.#runs;
    if (first !== undefined) this.#emit({ kind: 'text', text: this.#text, runs: [first, ...rest] });
    this.#text = '';
    this.#runs = [];
  }
}

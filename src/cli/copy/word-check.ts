import { type ShownWords, squeezed } from './shown-words.js';

/** What another program's reading of a piece of the document comes to, once the gate's own reader was asked. */
export type Checked =
  | { readonly kind: 'shown' }
  /** Part of it is not shown; this is what is. */
  | { readonly kind: 'cleaned'; readonly text: string }
  /** Nothing of it is shown, or the gate's own reader does not know it. */
  | { readonly kind: 'left-out' };

/** Asks for every piece of a converted document whether a person who opens the document sees it. */
export class WordCheck {
  readonly #words: ShownWords;
  readonly #whole: ReadonlySet<string>;
  readonly #stream: string;
  readonly #single: ReadonlySet<string>;

  constructor(words: ShownWords) {
    this.#words = words;
    this.#whole = new Set(words.lines.flatMap(({ text }) => [text, ...text.split('\t')]).map(squeezed));
    this.#stream = ` ${spaced(words.lines.map(({ text }) => text).join(' '))} `;
    this.#single = new Set(this.#stream.split(' '));
  }

  /** A paragraph, a heading, the text of a cell. */
  piece(text: string): Checked {
    const key = squeezed(text);
    // First, because a reader of tables may tell a cell once as a whole and once with what in it is not shown.
    const shown = this.#words.mixed.get(key);
    if (shown !== undefined) return { kind: 'cleaned', text: shown };
    if (key === '' || this.#whole.has(key)) return { kind: 'shown' };
    if (this.#words.hidden.has(key)) return { kind: 'left-out' };
    return this.#stream.includes(` ${spaced(text)} `) || this.#isNumber(key) ? { kind: 'shown' } : { kind: 'left-out' };
  }

  /** True when each word of it is shown somewhere. */
  everyWord(text: string): boolean {
    return spaced(text)
      .split(' ')
      .every((word) => this.#single.has(word) || this.#isNumber(word));
  }

  /** Cells of a table are numbers to the reader, however they were written. */
  #isNumber(word: string): boolean {
    const value = /\d/u.test(word) ? Number(word.replaceAll(',', '')) : Number.NaN;
    return !Number.isNaN(value) && (this.#single.has(String(value)) || this.#whole.has(String(value)));
  }
}

function spaced(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

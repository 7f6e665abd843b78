import type { Content } from '../../../model/content.js';

/** What was handed on already, so that the objects behind it are not told a second time. */
export class HeardTexts {
  readonly #texts = new Set<string>();

  /** Passes content on and remembers its texts, as wholes and line by line. */
  *listen<Result>(contents: Generator<Content, Result>): Generator<Content, Result> {
    for (;;) {
      const next = contents.next();
      if (next.done) return next.value;
      if (next.value.kind === 'text') this.add(next.value.text);
      yield next.value;
    }
  }

  add(text: string): void {
    this.#texts.add(squeezed(text));
    if (!text.includes('\n') && !text.includes('\r')) return;
    for (const line of text.split(/[\r\n]+/u)) this.#texts.add(squeezed(line));
  }

  /** True when the text, or every line of it, was heard before. */
  has(text: string): boolean {
    return this.#texts.has(squeezed(text)) || text.split(/[\r\n]+/u).every((line) => this.#texts.has(squeezed(line)));
  }

  /** True the first time a text is met, which is then heard. */
  isNew(text: string): boolean {
    if (this.has(text)) return false;
    this.add(text);
    return true;
  }
}

const squeezed = (text: string): string => text.replace(/[\s\0]+/gu, ' ').trim();

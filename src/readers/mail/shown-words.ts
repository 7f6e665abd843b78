import { CellType, type Content } from '../../model/content.js';

const MOST_WORDS = 1_000_000;
/** What mail programs add when they turn a page into plain text: addresses behind links, names of pictures. */
const ADDED = /<?\b(?:https?|mailto|tel|cid|file):[^\s>\]]*[>\]]?|\[cid:[^\]]*\]|\[image[^\]]*\]/giu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words of the body that a mail program shows, to tell what only the other version of it says. */
export class ShownWords {
  readonly #words = new Set<string>();
  /** Words with nothing between them, since versions differ in where they break. */
  #isFull = false;

  /** Takes what is seen of a body as it passes. */
  async *following(contents: AsyncIterable<Content>): AsyncGenerator<Content> {
    for await (const content of contents) {
      if (content.kind === 'text') this.#addText(content);
      else if (content.kind === 'cells') this.#addCells(content);
      yield content;
    }
  }

  /** True when a line says something that the shown body does not. */
  lacks(line: string): boolean {
    if (this.#isFull) return true;
    for (const [word] of line.replace(ADDED, ' ').matchAll(WORD)) {
      if (word.length > 1 && !this.#words.has(word.toLowerCase())) return true;
    }
    return false;
  }

  #addText({ text, runs }: Extract<Content, { kind: 'text' }>): void {
    for (const [index, run] of runs.entries()) {
      // An earlier mail stands in both versions.
      if (run.concealed === undefined || run.concealed.by.every((way) => way === 'quoted')) {
        this.#add(text.slice(run.start, runs[index + 1]?.start ?? text.length));
      }
    }
  }

  #addCells({ length, type, string, number, pool }: Extract<Content, { kind: 'cells' }>): void {
    for (let at = 0; at < length; at++) {
      this.#add(type[at] === CellType.String ? pool.text(string[at]!) : String(number[at]!));
    }
  }

  #add(text: string): void {
    for (const [word] of text.matchAll(WORD)) {
      if (this.#words.size >= MOST_WORDS) this.#isFull = true;
      else this.#words.add(word.toLowerCase());
    }
  }
}

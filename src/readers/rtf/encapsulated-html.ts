/**
 * The page that Outlook wraps into RTF ([MS-OXRTFEX]): markup stands in groups of its own, words stand as in any document,
 * and what is there for programs that only know RTF is marked to be left out of the page.
 */
export class EncapsulatedHtml {
  readonly #pieces: string[] = [];
  readonly #suppressed: string[] = [];
  /** Depth of the group in which words began to be left out; -1 where they are not. */
  #suppressedFrom = -1;

  /** The page, as far as it was read. */
  get text(): string {
    return this.#pieces.join('');
  }

  /** Words for programs that only know RTF. */
  get suppressed(): string {
    return this.#suppressed.join('').trim();
  }

  markup(text: string): void {
    this.#pieces.push(text);
  }

  words(text: string): void {
    if (this.#suppressedFrom >= 0) this.#suppressed.push(text);
    else this.#pieces.push(text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;'));
  }

  suppress(on: boolean, depth: number): void {
    this.#suppressedFrom = on ? depth : -1;
  }

  /** A group ended, and with it what it said of leaving out. */
  close(depth: number): void {
    if (depth < this.#suppressedFrom) this.#suppressedFrom = -1;
  }
}

import type { Concealed } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import type { Rgb } from '../ooxml/colour.js';
import type { Look } from '../words/look.js';
import type { Paragraph } from '../words/paragraph.js';

/** What holds within an element: where its text lies, how it looks, what hides it, who takes it. */
export interface Scope {
  readonly depth: number;
  /** Depth of the innermost element that holds paragraphs of its own: text beside them is not theirs. */
  readonly holder: number;
  /** Worked out when asked for, where there are millions of places. */
  readonly at: Location | (() => Location);
  readonly concealed: Concealed | undefined;
  readonly look: Look;
  readonly vanishesDirectly: boolean;
  /** What lies behind the text when its own look says nothing; undefined when it is not known. */
  readonly backdrop: Rgb | undefined;
  readonly takeParagraph: (paragraph: Paragraph) => void;
}

/** What an element changes; `close` is called when it ends. */
export interface ScopeChange extends Partial<Omit<Scope, 'depth' | 'holder'>> {
  /** It is a stretch of a paragraph. */
  readonly inline?: boolean;
  readonly close?: () => void;
}

/** The scopes that are open, one in another. */
export class ScopeStack {
  readonly #open: { readonly scope: Scope; readonly close: (() => void) | undefined }[] = [];
  #top: Scope;

  constructor(outermost: Scope) {
    this.#top = outermost;
    this.#open.push({ scope: outermost, close: undefined });
  }

  get top(): Scope {
    return this.#top;
  }

  get at(): Location {
    const { at } = this.#top;
    return typeof at === 'function' ? at() : at;
  }

  /** Opens a scope for the element that started at `depth`. */
  open(depth: number, change: ScopeChange): void {
    const top = this.#top;
    const { close, inline = false } = change;
    // Written out: a spread for each of a million cells takes longer than all else.
    this.#top = {
      depth,
      holder: inline ? top.holder : depth,
      at: change.at ?? top.at,
      concealed: 'concealed' in change ? change.concealed : top.concealed,
      look: change.look ?? top.look,
      vanishesDirectly: change.vanishesDirectly ?? top.vanishesDirectly,
      backdrop: 'backdrop' in change ? change.backdrop : top.backdrop,
      takeParagraph: change.takeParagraph ?? top.takeParagraph,
    };
    this.#open.push({ scope: this.#top, close });
  }

  /** Closes what belongs to the element that started at `depth`. */
  close(depth: number): void {
    while (this.#open.length > 1 && this.#top.depth === depth) this.#closeTop();
  }

  /** Closes all but the outermost. */
  closeAll(): void {
    while (this.#open.length > 1) this.#closeTop();
  }

  #closeTop(): void {
    const { close } = this.#open.pop()!;
    // The scope is still the innermost while it is closed: what it held has its place.
    close?.();
    this.#top = this.#open.at(-1)!.scope;
  }
}

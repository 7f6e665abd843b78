import type { XmlTokenizer } from '../../bytes/xml.js';
import type { Concealed } from '../../model/content.js';
import { within } from '../ooxml/content.js';
import { concealmentOf, type Look } from '../words/look.js';
import { type Change, Paragraph } from '../words/paragraph.js';
import { NO_LOOK } from './document-styles.js';
import { countOf } from './measure.js';
import type { Reading } from './reading.js';
import type { Scope } from './scopes.js';
import { O } from './vocabulary.js';

/** More blanks in a row than this are a wall. */
const MOST_BLANKS = 1000;

interface Piece {
  readonly text: string;
  readonly change: Change;
  readonly concealed: Concealed | undefined;
}

interface OpenParagraph {
  readonly depth: number;
  readonly pieces: Piece[];
  hidden: boolean;
}

const HIDDEN: Concealed = { carrier: 'text', by: ['vanish'] };

/** Paragraphs and all that stands in them: spans, blanks, fields, marks of changes. */
export class Paragraphs {
  readonly #reading: Reading;
  readonly #open: OpenParagraph[] = [];
  /** Texts of tracked deletions by the id that marks their place; the list keeps those whose place was not met. */
  readonly #deleted = new Map<string, string>();
  #insertions = 0;
  #number = 0;
  #barred = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Letters in the colour of a dark bar behind them. */
  get barred(): number {
    return this.#barred;
  }

  /** Remembers what was deleted, to be read where it stood. */
  rememberDeletion(id: string, text: string): void {
    this.#deleted.set(id, text);
  }

  start(t: XmlTokenizer): boolean {
    switch (t.name) {
      case O.p:
      case O.h:
        this.#startParagraph(t);
        return true;
      case O.span:
        this.#style(t, 'text');
        return true;
      case O.s:
        this.#add(' '.repeat(Math.min(MOST_BLANKS, countOf(t.attribute(O.c)))));
        return true;
      case O.tab:
        this.#add('\t');
        return true;
      case O['line-break']:
        this.#add('\n');
        return true;
      case O.a:
        this.#reading.followLink(t, 'hyperlink');
        return true;
      case O['hidden-text']:
        if (t.attribute(O['is-hidden']) !== 'false') this.#add(t.attribute(O['string-value']) ?? '', 'kept', HIDDEN);
        return true;
      case O['hidden-paragraph']:
        if (t.attribute(O['is-hidden']) === 'true') this.#hideParagraph();
        return true;
      case O['variable-set']:
        if (t.attribute(O.display) === 'none') {
          const concealed = this.#reading.inside('document-variable', 'document-variable');
          this.#reading.say(t.attribute(O['string-value']) ?? t.attribute(O.value), concealed);
        }
        return true;
      case O.change:
        this.#placeDeletion(t.attribute(O['change-id']) ?? '');
        return true;
      case O['change-start']:
        this.#insertions++;
        return true;
      case O['change-end']:
        this.#insertions = Math.max(0, this.#insertions - 1);
        return true;
      default:
        return false;
    }
  }

  end(t: XmlTokenizer): void {
    if (this.#open.at(-1)?.depth === t.depth + 1) this.#endParagraph();
  }

  /** True when what comes now stands in a paragraph. */
  get isOpen(): boolean {
    const open = this.#open.at(-1);
    return open !== undefined && open.depth > this.#reading.scopes.top.holder;
  }

  /** Text of the paragraph that is open. */
  text(t: XmlTokenizer): void {
    this.#add(t.text());
  }

  /** What was deleted and has no place in the text any more. */
  sayLostDeletions(): void {
    const concealed = this.#reading.inside('tracked-change', 'tracked-deletion');
    for (const text of this.#deleted.values()) this.#reading.say(text, concealed);
    this.#deleted.clear();
  }

  #startParagraph(t: XmlTokenizer): void {
    this.#style(t, 'paragraph');
    this.#number++;
    this.#open.push({ depth: t.depth, pieces: [], hidden: false });
  }

  #endParagraph(): void {
    const { pieces, hidden } = this.#open.pop()!;
    const { scopes } = this.#reading;
    const { at } = scopes.top;
    // Paragraphs of a sheet's cell become its value, and a value needs no place of its own.
    const place = typeof at === 'function' ? {} : at.story === undefined ? at : { ...at, paragraph: this.#number };
    const paragraph = new Paragraph(place);
    for (const { text, change, concealed } of pieces) {
      paragraph.add(text, change, hidden ? within(HIDDEN, concealed) : concealed);
    }
    scopes.top.takeParagraph(paragraph);
  }

  /** Opens a scope with the look of a paragraph or a span. */
  #style(t: XmlTokenizer, family: 'paragraph' | 'text'): void {
    const { scopes, setting } = this.#reading;
    const { look, vanishesDirectly, background } = setting.styles.of(family, t.attribute(O['style-name']));
    const ground = family === 'paragraph' && typeof background === 'number' ? { backdrop: background } : undefined;
    scopes.open(t.depth, {
      inline: true,
      look: look === NO_LOOK ? scopes.top.look : { ...scopes.top.look, ...look },
      ...(vanishesDirectly === undefined ? undefined : { vanishesDirectly }),
      ...ground,
    });
  }

  #add(text: string, change?: Change, hidden?: Concealed): void {
    const open = this.#open.at(-1);
    if (open === undefined || text === '') return;
    const { top } = this.#reading.scopes;
    const { concealed, barred } = hiddenByLook(top);
    if (barred) this.#barred += text.trim().length;
    const more = hidden ?? concealed;
    open.pieces.push({
      text,
      change: change ?? (this.#insertions > 0 ? 'inserted' : 'kept'),
      concealed: this.#reading.known(within(top.concealed, more)),
    });
  }

  #hideParagraph(): void {
    const open = this.#open.at(-1);
    if (open !== undefined) open.hidden = true;
  }

  #placeDeletion(id: string): void {
    const text = this.#deleted.get(id);
    if (text === undefined || this.#open.length === 0) return;
    this.#deleted.delete(id);
    this.#add(text, 'deleted');
  }
}

function hiddenByLook({ look, vanishesDirectly, backdrop }: Scope): { concealed?: Concealed; barred: boolean } {
  if (look.vanish === undefined && look.colour === undefined && look.size === undefined) return { barred: false };
  const direct: Look = vanishesDirectly ? look : {};
  const ownShading = look.shading !== undefined && look.shading !== 'none';
  // On a ground that is not known every colour may be seen.
  const ground: Look = ownShading ? {} : backdrop === undefined ? { colour: 'auto' } : { shading: backdrop };
  return concealmentOf({ ...direct, ...ground }, look);
}

import type { Handler } from 'htmlparser2';
import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import { QUOTED } from '../mail/quoted-thread.js';
import { within } from '../ooxml/content.js';
import { BodyParagraphs, type Surroundings } from '../text/body-paragraphs.js';
import { hiddenWithin } from '../text/hidden-within.js';
import { ParagraphText, type Piece, textOf } from '../text/paragraph-text.js';
import { DocumentStrings, StringTable } from '../text/string-table.js';
import { TableGrid } from '../text/table-grid.js';
import { attributeTexts } from './attribute-texts.js';
import { commentTexts } from './comment-texts.js';
import { BLOCKS, VOID } from './elements.js';
import { type Attributes, FIRST_LOOK, hiddenBy, type Look, lookOf, looksLikeBar } from './look.js';
import { scriptTexts } from './script-texts.js';
import { StyleSheet } from './style-sheet.js';

interface OpenElement {
  readonly name: string;
  readonly look: Look;
  readonly isQuote: boolean;
  readonly isPreformatted: boolean;
}

/** Text of elements that are not for reading is taken as a whole when they end. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(['script', 'style', 'title']);
/** Marks of the part of a mail that was written before. */
const QUOTE_CLASS = /(?:^|\s)(?:gmail_quote|gmail_extra|yahoo_quoted|protonmail_quote|zmail_extra)(?:\s|$)/u;
const THREAD_ID =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)$/u;
/** Longer paragraphs are handed on in pieces. */
const MOST_CHARACTERS = 256 * 1024;

/** Follows the tokens of a page and queues what there is to read. */
export class HtmlWalk implements Partial<Handler> {
  readonly #around: Surroundings;
  readonly #budget: Budget;
  readonly #strings: DocumentStrings;
  readonly #paragraphs: BodyParagraphs;
  readonly #sheet = new StyleSheet();
  readonly #open: OpenElement[] = [{ name: '', look: FIRST_LOOK, isQuote: false, isPreformatted: false }];
  readonly #grids: TableGrid[] = [];
  readonly #paragraph = new ParagraphText();
  #queue: Content[] = [];
  #kept = '';
  #keptType = '';
  #tables = 0;
  #barred = 0;

  constructor(around: Surroundings, budget: Budget) {
    this.#around = around;
    this.#budget = budget;
    this.#strings = new DocumentStrings(budget);
    this.#paragraphs = new BodyParagraphs(around);
  }

  /** What was queued since the last call. */
  take(): readonly Content[] {
    const queue = this.#queue;
    this.#queue = [];
    return queue;
  }

  onopentag(name: string, attributes: Attributes): void {
    const outer = this.#top;
    const look = lookOf(name, attributes, outer.look, this.#sheet);
    if (BLOCKS.has(name)) this.#endParagraph();
    if (name === 'br') this.#paragraph.add('\n', this.#hiding(outer));
    else if (name === 'img' || name === 'input') this.#paragraph.add(' ', this.#hiding(outer));
    const isThread = attributes.id !== undefined && THREAD_ID.test(attributes.id);
    if (isThread && this.#around.thread !== undefined) this.#around.thread.enter();
    if (!VOID.has(name)) {
      if (this.#open.length > this.#budget.limits.xmlDepth) this.#budget.refuse('xmlDepth');
      this.#open.push({
        name,
        look,
        isQuote: outer.isQuote || this.#isQuote(name, attributes),
        isPreformatted: outer.isPreformatted || name === 'pre' || name === 'textarea' || attributes.wrap !== undefined,
      });
    }
    this.#emitAll(attributeTexts(name, attributes, this.#around.at), look.gone);
    if (KEPT_WHOLE.has(name)) {
      this.#kept = '';
      this.#keptType = attributes.type ?? '';
    } else this.#openTablePart(name, attributes);
  }

  onclosetag(name: string): void {
    if (VOID.has(name)) return;
    if (KEPT_WHOLE.has(name)) this.#endKept(name);
    if (BLOCKS.has(name)) this.#endParagraph();
    if (name === 'td' || name === 'th') this.#giveAll(this.#grids.at(-1)?.endCell());
    else if (name === 'table') this.#giveAll(this.#grids.pop()?.end());
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at > 0) this.#open.length = at;
  }

  ontext(data: string): void {
    const top = this.#top;
    if (KEPT_WHOLE.has(top.name)) {
      this.#kept += data;
      return;
    }
    const text = top.isPreformatted ? data : this.#collapsed(data);
    if (looksLikeBar(top.look)) this.#barred += text.trim().length;
    this.#paragraph.add(text, this.#hiding(top));
    if (this.#paragraph.length > MOST_CHARACTERS) this.#endParagraph();
  }

  oncomment(data: string): void {
    this.#emitAll(commentTexts(data, this.#around.at));
  }

  onprocessinginstruction(_name: string, data: string): void {
    // Of declarations only the document type is no comment that somebody typed wrong.
    if (!/^[!?](?:doctype|xml)/iu.test(data)) this.oncomment(data.replace(/^[!?]/u, ''));
  }

  onend(): void {
    this.#endParagraph();
    while (this.#grids.length > 0) this.#giveAll(this.#grids.pop()?.end());
    if (this.#barred > 0) {
      this.#queue.push({ kind: 'fact', fact: 'highlight-redaction', at: this.#around.at, count: this.#barred });
    }
  }

  get #top(): OpenElement {
    return this.#open.at(-1)!;
  }

  #isQuote(name: string, attributes: Attributes): boolean {
    if (this.#around.thread === undefined) return false;
    return (
      (name === 'blockquote' && attributes.type === 'cite') ||
      (attributes.class !== undefined && QUOTE_CLASS.test(attributes.class))
    );
  }

  #hiding(element: OpenElement): Concealed | undefined {
    const { concealed } = this.#around;
    const own = hiddenBy(element.look);
    return within(concealed, element.isQuote ? within(QUOTED, own) : own);
  }

  /** White space is one blank, and none at the beginning of a line. */
  #collapsed(data: string): string {
    const text = data.replace(/[ \t\r\n\f]+/gu, ' ');
    return this.#paragraph.endsBlank ? text.replace(/^ /u, '') : text;
  }

  #openTablePart(name: string, { colspan, rowspan }: Attributes): void {
    if (name === 'table') {
      this.#giveAll(this.#grids.at(-1)?.makeLayout());
      this.#grids.push(this.#newGrid());
      return;
    }
    const grid = this.#grids.at(-1);
    if (name === 'tr') grid?.beginRow();
    else if (name === 'td' || name === 'th') {
      this.#giveAll(grid?.endCell());
      grid?.beginCell(Number(colspan ?? 1), Number(rowspan ?? 1));
    }
  }

  #newGrid(): TableGrid {
    const { thread, at } = this.#around;
    const isQuoted = this.#top.isQuote || thread?.isInside === true;
    const concealed = within(this.#around.concealed, isQuoted ? QUOTED : undefined);
    const id = ++this.#tables;
    return new TableGrid(() => new StringTable({ id, at, concealed }, this.#strings), concealed);
  }

  #endKept(name: string): void {
    const { at } = this.#around;
    if (name === 'style') this.#sheet.add(this.#kept);
    else if (name === 'script') this.#emitAll(scriptTexts(this.#kept, this.#keptType, at));
    else {
      const title = textOf([{ text: this.#kept.trim(), concealed: undefined }], { ...at, field: 'title' }, 'title');
      if (title !== undefined) this.#queue.push(title);
    }
    this.#kept = '';
  }

  #endParagraph(): void {
    if (this.#paragraph.length === 0) return;
    const pieces = this.#paragraph.take();
    const grid = this.#grids.at(-1);
    if (grid?.takesText) grid.add(pieces);
    else this.#emitParagraph(pieces);
  }

  #emitParagraph(pieces: readonly Piece[]): void {
    const text = this.#paragraphs.next(pieces);
    if (text !== undefined) this.#queue.push(text);
  }

  #giveAll(given: Iterable<Content | readonly Piece[]> | undefined): void {
    for (const one of given ?? []) {
      if ('kind' in one) this.#queue.push(one);
      else this.#emitParagraph(one);
    }
  }

  #emitAll(contents: Iterable<Content>, gone?: Concealed): void {
    const outer = within(this.#around.concealed, gone);
    for (const content of contents) this.#queue.push(outer === undefined ? content : hiddenWithin(content, outer));
  }
}

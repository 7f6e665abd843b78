import type { Budget } from '../../model/bytes.js';
import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import type { ByteStrings } from '../ooxml/byte-strings.js';
import { inside, textContent, within } from '../ooxml/content.js';
import { isInternalPath } from '../ooxml/external-target.js';
import { isTellingField } from '../words/field-code.js';
import { concealmentOf } from '../words/look.js';
import { type Change, Paragraph } from '../words/paragraph.js';
import { WordTable } from '../words/word-table.js';
import type { CharacterLook } from './character-look.js';
import type { DocumentText } from './document-text.js';
import type { Styles } from './styles.js';

/** What the stories of a document are read with. */
export interface StorySetting {
  readonly text: DocumentText;
  readonly styles: Styles;
  readonly strings: ByteStrings;
  readonly budget: Budget;
  /** False for documents whose tables are told by their marks alone. */
  readonly modern: boolean;
  nextTable(): number;
}

/** One story: its characters and what hides it as a whole. */
export interface StoryPlace {
  readonly story: string;
  readonly start: number;
  readonly end: number;
  readonly concealed?: Concealed;
}

const Mark = { Cell: 7, Line: 11, Page: 12, Paragraph: 13, Column: 14, Begin: 19, Separator: 20, End: 21 } as const;
const TAB = 9;
const HYPHEN = 30;
const SYMBOL = '(';
const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/iu;
/** Pieces of text between marks, and marks. */
const TOKENS = /[\0-\x1f]|[^\0-\x1f]+/gu;

interface Cell {
  text: string;
  concealed: Concealed | undefined;
  readonly later: Content[];
}

/**
 * Reads a story character by character ([MS-DOC] 2.4.3): paragraphs as shown and as they were, tables by their cell marks,
 * instructions of fields.
 */
export class Story {
  readonly #in: StorySetting;
  readonly #place: StoryPlace;
  readonly #fields: { code: string; inCode: boolean }[] = [];
  #number = 0;
  #paragraph: Paragraph;
  #table: WordTable | undefined;
  #cell: Cell | undefined;
  #inRow = false;
  #afterCell = false;
  #tracked = 0;
  #barred = 0;

  constructor(setting: StorySetting, place: StoryPlace) {
    this.#in = setting;
    this.#place = place;
    this.#paragraph = this.#newParagraph();
  }

  *content(): Generator<Content> {
    for (const stretch of this.#in.text.stretches(this.#place.start, this.#place.end)) {
      if (stretch.look.deleted || stretch.look.inserted) this.#tracked++;
      for (const { 0: token, index } of stretch.text.matchAll(TOKENS)) {
        const byte = stretch.at + index * stretch.step;
        if (token >= ' ') this.#add(token, stretch.look, byte);
        else yield* this.#mark(token.charCodeAt(0), stretch.look, byte);
      }
    }
    yield* this.#endTable();
    yield* this.#endParagraph();
    const at = this.#at();
    if (this.#tracked > 0) yield { kind: 'fact', fact: 'tracked-change', at, count: this.#tracked };
    if (this.#barred > 0) yield { kind: 'fact', fact: 'highlight-redaction', at, count: this.#barred };
  }

  *#mark(mark: number, look: CharacterLook, byte: number): Generator<Content> {
    switch (mark) {
      case Mark.Paragraph:
      case Mark.Page:
        yield* this.#end(byte);
        break;
      case Mark.Cell:
        yield* this.#cellEnd(byte);
        break;
      case Mark.Begin:
        this.#fields.push({ code: '', inCode: true });
        break;
      case Mark.Separator: {
        const field = this.#fields.at(-1);
        if (field !== undefined) field.inCode = false;
        break;
      }
      case Mark.End: {
        const field = this.#fields.pop();
        if (field !== undefined) yield* this.#fieldCode(field.code);
        break;
      }
      case Mark.Line:
      case Mark.Column:
        this.#add('\n', look, byte);
        break;
      case TAB:
        this.#add('\t', look, byte);
        break;
      case HYPHEN:
        this.#add('-', look, byte);
    }
  }

  #add(text: string, look: CharacterLook, byte: number): void {
    const field = this.#fields.at(-1);
    if (field?.inCode === true && !look.deleted) {
      field.code += text;
      return;
    }
    if (this.#fields.some(({ inCode }) => inCode) && !look.deleted) return;
    // Symbol fonts live in a place of their own; their letters are pictures.
    const shown = look.special && text === SYMBOL ? '\u25a1' : text;
    const inherited = this.#inherited(look, byte);
    const direct = look.invertsVanish ? { ...look.look, vanish: inherited.vanish !== true } : look.look;
    const { concealed, barred } = concealmentOf(direct, inherited);
    if (barred && shown.trim() !== '') this.#barred += shown.trim().length;
    const change: Change = look.deleted ? 'deleted' : look.inserted ? 'inserted' : 'kept';
    this.#paragraph.add(shown, change, within(this.#place.concealed, concealed));
  }

  #inherited(look: CharacterLook, byte: number): ReturnType<Styles['lookOf']> {
    const { styles, text } = this.#in;
    return { ...styles.lookOf(text.paragraphAt(byte).style), ...styles.lookOf(look.style) };
  }

  *#end(byte: number): Generator<Content> {
    // Of an old document only the marks tell: a paragraph between two cells belongs to the second.
    const inTable = this.#in.modern ? this.#in.text.paragraphAt(byte).inTable : this.#inRow;
    if (inTable) {
      this.#intoCell();
      return;
    }
    yield* this.#endTable();
    yield* this.#endParagraph();
  }

  *#cellEnd(byte: number): Generator<Content> {
    const { rowEnd } = this.#in.text.paragraphAt(byte);
    const endsRow = this.#in.modern ? rowEnd : this.#afterCell && this.#paragraph.isEmpty && this.#cell === undefined;
    this.#afterCell = true;
    if (endsRow) {
      this.#inRow = false;
      this.#afterCell = false;
      this.#paragraph = this.#newParagraph();
      this.#cell = undefined;
      return;
    }
    if (this.#table === undefined) {
      const { nextTable, strings, budget } = this.#in;
      this.#table = new WordTable(nextTable(), this.#at(), strings, budget, this.#place.concealed);
    }
    if (!this.#inRow) this.#table.startRow();
    this.#inRow = true;
    this.#intoCell();
    const cell = this.#cell;
    this.#cell = undefined;
    yield* this.#table.cell(cell?.text ?? '', 1, within(this.#place.concealed, cell?.concealed));
    if (cell !== undefined) yield* cell.later;
  }

  /** Adds the paragraph at hand to the cell that is being read. */
  #intoCell(): void {
    const paragraph = this.#paragraph;
    this.#cell ??= { text: '', concealed: undefined, later: [] };
    const cell = this.#cell;
    if (!paragraph.isEmpty) {
      cell.text += (cell.text === '' ? '' : '\n') + paragraph.inCell;
      cell.concealed ??= paragraph.concealed;
      cell.later.push(...paragraph.besideCell());
    }
    this.#paragraph = this.#newParagraph();
  }

  *#endParagraph(): Generator<Content> {
    const paragraph = this.#paragraph;
    this.#paragraph = this.#newParagraph();
    if (paragraph.isEmpty) return;
    yield* paragraph.asShown();
    yield* paragraph.asItWas();
  }

  *#endTable(): Generator<Content> {
    const cell = this.#cell;
    if (this.#table !== undefined) yield* this.#table.end();
    // Paragraphs of a cell that never ended.
    if (cell !== undefined && cell.text.trim() !== '') {
      yield textContent(cell.text, this.#at(), within(this.#place.concealed, cell.concealed));
    }
    if (cell !== undefined) yield* cell.later;
    this.#table = undefined;
    this.#cell = undefined;
    this.#inRow = false;
    this.#afterCell = false;
  }

  *#fieldCode(code: string): Generator<Content> {
    if (!isTellingField(code)) return;
    const link = LINK.exec(code)?.[1];
    if (link !== undefined && !isInternalPath(link)) {
      // Where a link leads is shown by pointing at it, and followed by a click.
      yield textContent(link, this.#at(), this.#place.concealed, 'code');
      return;
    }
    yield textContent(code.trim(), this.#at(), inside(this.#place.concealed, 'field-code', 'field-code'), 'code');
  }

  #newParagraph(): Paragraph {
    this.#number++;
    return new Paragraph(this.#at());
  }

  #at(): Location {
    return { story: this.#place.story, paragraph: Math.max(1, this.#number) };
  }
}

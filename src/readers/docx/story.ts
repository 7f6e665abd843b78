import type { XmlTokenizer, XmlVisitor } from '../../bytes/xml.js';
import type { Concealed, Content } from '../../model/content.js';
import type { ByteStrings } from '../ooxml/byte-strings.js';
import { inside, textContent, within } from '../ooxml/content.js';
import type { PartContext } from '../ooxml/part-reader.js';
import { isTellingField } from '../words/field-code.js';
import { concealmentOf, type Look } from '../words/look.js';
import { type Change, Paragraph } from '../words/paragraph.js';
import { WordTable } from '../words/word-table.js';
import { isOn, readLook } from './read-look.js';
import type { Styles } from './styles.js';
import { W } from './vocabulary.js';

/** What the reader of one story needs beside its part. */
export interface StoryOptions {
  /** `body`, `header`, `footnotes`, `comments`. */
  readonly story: string;
  readonly styles: Styles;
  readonly strings: ByteStrings;
  /** What hides the story as a whole: comments, a glossary. */
  readonly concealed?: Concealed | undefined;
}

interface OpenParagraph {
  readonly paragraph: Paragraph;
  style: Look;
}

interface OpenCell {
  text: string;
  span: number;
  merged: boolean;
  concealed: Concealed | undefined;
  readonly later: Content[];
}

interface OpenTable {
  readonly table: WordTable;
  cell: OpenCell | undefined;
  rowHidden: boolean;
  rowDeleted: boolean;
}

interface Field {
  code: string;
  inCode: boolean;
}

/** Both branches of an alternative: what the newer one says need not be said again for the older. */
interface Alternative {
  readonly said: Set<string>;
  inFallback: boolean;
}

/**
 * Reads one story of a document: body, header, notes, comments. Paragraphs come as shown and, where changed, as they
 * were; tables come as tables; text boxes nest. Positions are paragraph numbers in reading order of the file.
 */
export class Story implements XmlVisitor {
  readonly #context: PartContext;
  readonly #options: StoryOptions;
  readonly #emit: (content: Content) => void;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #fields: Field[] = [];
  readonly #alternatives: Alternative[] = [];
  readonly #changes: Change[] = [];
  readonly #authors = new Set<string>();
  #number = 0;
  #run: Look | undefined;
  #runStyle: Look = {};
  #inRunProperties = 0;
  #inParagraphProperties = 0;
  #inRowProperties = 0;
  #inOldProperties = 0;
  #textElement = 0;
  #tracked = 0;
  #barred = 0;

  constructor(context: PartContext, options: StoryOptions, emit: (content: Content) => void) {
    this.#context = context;
    this.#options = options;
    this.#emit = emit;
  }

  start(t: XmlTokenizer): void {
    switch (t.name) {
      case W.p:
        this.#startParagraph();
        return;
      case W.r:
        this.#run = {};
        this.#runStyle = {};
        return;
      case W.t:
      case W.delText:
      case W.instrText:
      case W.delInstrText:
        this.#textElement = t.name;
        return;
      case W.tab:
        if (this.#run && this.#inRunProperties === 0) this.#add('\t');
        return;
      case W.br:
      case W.cr:
        if (this.#run) this.#add('\n');
        return;
      case W.noBreakHyphen:
        this.#add('-');
        return;
      case W.sym:
        this.#symbol(t.attribute(W.char));
        return;
      case W.rPr:
        this.#inRunProperties++;
        return;
      case W.pPr:
        this.#inParagraphProperties++;
        return;
      case W.trPr:
        this.#inRowProperties++;
        return;
      case W.rPrChange:
      case W.pPrChange:
      case W.tblPrChange:
      case W.tcPrChange:
      case W.trPrChange:
      case W.sectPrChange:
        this.#inOldProperties++;
        this.#author(t);
        return;
      case W.ins:
      case W.del:
      case W.moveFrom:
      case W.moveTo:
        this.#startChange(t);
        return;
      case W.cellIns:
      case W.cellDel:
        this.#author(t);
        return;
      case W.tbl:
        this.#startTable();
        return;
      case W.tr:
        this.#startRow();
        return;
      case W.tc:
        this.#startCell();
        return;
      case W.gridSpan:
      case W.gridBefore:
      case W.vMerge:
      case W.hidden:
        this.#cellProperty(t);
        return;
      case W.fldChar:
        this.#fieldMark(t.attribute(W.fldCharType));
        return;
      case W.fldSimple:
        this.#fieldCode(t.attribute(W.instr) ?? '');
        return;
      case W.AlternateContent:
        this.#alternatives.push({ said: new Set(), inFallback: false });
        return;
      case W.Fallback: {
        const alternative = this.#alternatives.at(-1);
        if (alternative) alternative.inFallback = true;
        return;
      }
      case W.docPr:
      case W.cNvPr:
        this.#alternativeText(t.attribute(W.descr));
        this.#alternativeText(t.attribute(W.title));
        return;
      case W.textpath:
        this.#visible(t.attribute(W.string));
        return;
      case W.bookmarkStart:
        this.#bookmark(t.attribute(W.name));
        return;
      case W.comment:
        this.#author(t);
        return;
      case W.alias:
      case W.tag:
        this.#control(t.attribute(W.val));
        return;
      case W.listItem:
        this.#choice(t.attribute(W.displayText) ?? t.attribute(W.value));
        return;
      case W.listEntry:
      case W.statusText:
      case W.helpText:
        this.#choice(t.attribute(W.val));
        return;
      case W.hyperlink:
        this.#hyperlink(t);
        return;
      case W.srcRect:
        this.#cropped(t);
        return;
      default:
        if (this.#inRunProperties > 0 || this.#inParagraphProperties > 0) this.#property(t);
    }
  }

  end(t: XmlTokenizer): void {
    switch (t.name) {
      case W.p:
        this.#endParagraph();
        return;
      case W.r:
        this.#run = undefined;
        return;
      case W.t:
      case W.delText:
      case W.instrText:
      case W.delInstrText:
        this.#textElement = 0;
        return;
      case W.rPr:
        this.#inRunProperties--;
        return;
      case W.pPr:
        this.#inParagraphProperties--;
        return;
      case W.trPr:
        this.#inRowProperties--;
        return;
      case W.rPrChange:
      case W.pPrChange:
      case W.tblPrChange:
      case W.tcPrChange:
      case W.trPrChange:
      case W.sectPrChange:
        this.#inOldProperties--;
        return;
      case W.ins:
      case W.del:
      case W.moveFrom:
      case W.moveTo:
        if (this.#inRunProperties === 0 && this.#inRowProperties === 0) this.#changes.pop();
        return;
      case W.tc:
        this.#endCell();
        return;
      case W.tbl:
        this.#endTable();
        return;
      case W.AlternateContent:
        this.#alternatives.pop();
        return;
      default:
        if (t.depth === 0) this.#endStory();
    }
  }

  text(t: XmlTokenizer): void {
    if (this.#textElement === 0) return;
    const field = this.#fields.at(-1);
    const isCode = this.#textElement === W.instrText || this.#textElement === W.delInstrText;
    if (isCode) {
      if (field?.inCode) field.code += t.text();
      else this.#fieldCode(t.text());
    } else this.#add(t.text(), this.#textElement === W.delText);
  }

  #startParagraph(): void {
    const at = { ...this.#context.at, story: this.#options.story, paragraph: ++this.#number };
    this.#paragraphs.push({ paragraph: new Paragraph(at), style: this.#options.styles.base });
  }

  #endParagraph(): void {
    const open = this.#paragraphs.pop();
    if (!open) return;
    const { paragraph } = open;
    if (paragraph.isEmpty) {
      if (this.#cellBeingRead()?.text) this.#cellBeingRead()!.text += '\n';
      return;
    }
    if (this.#isRepeated(paragraph.shown)) return;
    const cell = this.#cellBeingRead();
    if (cell) {
      cell.text += (cell.text === '' ? '' : '\n') + paragraph.inCell;
      cell.concealed ??= paragraph.concealed;
      cell.later.push(...paragraph.besideCell());
      return;
    }
    for (const content of paragraph.asShown()) this.#emit(content);
    for (const content of paragraph.asItWas()) this.#emit(content);
  }

  /** The older branch of an alternative that says the same as the newer one. */
  #isRepeated(text: string): boolean {
    const alternative = this.#alternatives.at(-1);
    if (!alternative) return false;
    const key = text.replace(/\s+/gu, ' ').trim();
    if (alternative.inFallback) return alternative.said.has(key);
    alternative.said.add(key);
    return false;
  }

  /** The innermost cell, unless a text box has been opened within it. */
  #cellBeingRead(): OpenCell | undefined {
    return this.#alternatives.length > 0 ? undefined : this.#tables.at(-1)?.cell;
  }

  #add(text: string, deleted = false): void {
    const open = this.#paragraphs.at(-1);
    if (!open) return;
    if (this.#fields.some((field) => field.inCode) && !deleted) return;
    const { concealed, barred } = concealmentOf(this.#run ?? {}, { ...open.style, ...this.#runStyle });
    if (barred && text.trim() !== '') this.#barred += text.trim().length;
    const alternative = this.#alternatives.at(-1)?.inFallback
      ? inside(concealed, 'text-box', 'alternate-content')
      : concealed;
    open.paragraph.add(text, this.#change(deleted), within(this.#options.concealed, alternative));
  }

  #change(deleted: boolean): Change {
    if (this.#changes.includes('moved-away')) return 'moved-away';
    if (deleted || this.#changes.includes('deleted')) return 'deleted';
    return this.#tables.at(-1)?.rowDeleted ? 'deleted' : (this.#changes.at(-1) ?? 'kept');
  }

  #symbol(code: string | undefined): void {
    const point = Number.parseInt(code ?? '', 16);
    // Symbol fonts live in the private area; their letters are pictures.
    if (Number.isNaN(point) || point >= 0xf000) this.#add('\u25a1');
    else this.#add(String.fromCodePoint(point));
  }

  #property(t: XmlTokenizer): void {
    if (this.#inOldProperties > 0) return;
    const open = this.#paragraphs.at(-1);
    if (this.#inParagraphProperties > 0 && !this.#run) {
      if (t.name === W.pStyle && open) {
        open.style = { ...this.#options.styles.base, ...this.#options.styles.lookOf(t.attribute(W.val)) };
      } else if (t.name === W.shd && this.#inRunProperties === 0 && open) {
        open.style = { ...open.style, ...readLook(t) };
      }
      return;
    }
    if (!this.#run) return;
    if (t.name === W.rStyle) this.#runStyle = this.#options.styles.lookOf(t.attribute(W.val));
    else this.#run = { ...this.#run, ...readLook(t) };
  }

  #startChange(t: XmlTokenizer): void {
    this.#author(t);
    this.#tracked++;
    if (this.#inRunProperties > 0) return;
    if (this.#inRowProperties > 0) {
      const table = this.#tables.at(-1);
      if (table && t.name === W.del) table.rowDeleted = true;
      return;
    }
    this.#changes.push(t.name === W.del ? 'deleted' : t.name === W.moveFrom ? 'moved-away' : 'inserted');
  }

  #author(t: XmlTokenizer): void {
    const author = t.attribute(W.author)?.trim();
    if (author === undefined || author === '' || this.#authors.has(author)) return;
    this.#authors.add(author);
    const concealed: Concealed =
      this.#options.story === 'comments'
        ? { carrier: 'comment', by: ['comment'] }
        : { carrier: 'tracked-change', by: ['property'] };
    this.#emit(
      textContent(author, { ...this.#place(), field: 'author' }, within(this.#options.concealed, concealed), 'author'),
    );
  }

  #startTable(): void {
    const at = { ...this.#context.at, story: this.#options.story, paragraph: this.#number + 1 };
    const { strings, concealed } = this.#options;
    this.#tables.push({
      table: new WordTable(this.#context.nextTable(), at, strings, this.#context.package.budget, concealed),
      cell: undefined,
      rowHidden: false,
      rowDeleted: false,
    });
  }

  #startRow(): void {
    const open = this.#tables.at(-1);
    if (!open) return;
    open.table.startRow();
    open.rowHidden = false;
    open.rowDeleted = false;
  }

  #startCell(): void {
    const open = this.#tables.at(-1);
    if (open) open.cell = { text: '', span: 1, merged: false, concealed: undefined, later: [] };
  }

  #cellProperty(t: XmlTokenizer): void {
    const open = this.#tables.at(-1);
    if (!open) return;
    const value = t.attribute(W.val);
    if (t.name === W.gridSpan && open.cell) open.cell.span = Math.min(1000, Math.max(1, Number(value) || 1));
    else if (t.name === W.gridBefore) open.table.skip(Math.min(1000, Number(value) || 0));
    else if (t.name === W.vMerge && open.cell) open.cell.merged = value !== 'restart';
    else if (t.name === W.hidden && this.#inRowProperties > 0) open.rowHidden = isOn(value);
  }

  #endCell(): void {
    const open = this.#tables.at(-1);
    const cell = open?.cell;
    if (!open || !cell) return;
    const concealed = open.rowHidden ? inside(cell.concealed, 'row', 'row-hidden') : cell.concealed;
    const text = cell.merged ? '' : cell.text;
    for (const content of open.table.cell(text, cell.span, within(this.#options.concealed, concealed)))
      this.#emit(content);
    for (const content of cell.later) this.#emit(content);
    open.cell = undefined;
  }

  #endTable(): void {
    const open = this.#tables.pop();
    if (!open) return;
    for (const content of open.table.end()) this.#emit(content);
  }

  #fieldMark(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ code: '', inCode: true });
    else if (type === 'separate') {
      const field = this.#fields.at(-1);
      if (field) field.inCode = false;
    } else if (type === 'end') {
      const field = this.#fields.pop();
      if (field) this.#fieldCode(field.code);
    }
  }

  #fieldCode(code: string): void {
    if (!isTellingField(code)) return;
    this.#hidden(code.trim(), inside(this.#options.concealed, 'field-code', 'field-code'), 'code');
  }

  #hyperlink(t: XmlTokenizer): void {
    this.#hidden(t.attribute(W.tooltip), inside(this.#options.concealed, 'field-code', 'field-code'));
  }

  #alternativeText(text: string | undefined): void {
    this.#hidden(text, inside(this.#options.concealed, 'alt-text', 'alt-text'));
  }

  #bookmark(name: string | undefined): void {
    if (name === undefined || /^_(?:GoBack|Toc|Ref|Hlk|Hlt|MON|msoanchor)/iu.test(name)) return;
    // A name of a bookmark has no blanks; programs put underscores in their places.
    const words = name.replaceAll('_', ' ');
    this.#hidden(words, inside(this.#options.concealed, 'bookmark', 'defined-name'), 'title');
  }

  #control(text: string | undefined): void {
    this.#hidden(text, inside(this.#options.concealed, 'form-field', 'form-field'), 'title');
  }

  /** An entry of a drop-down list, or what a form field says of itself: one sees it only by opening it. */
  #choice(text: string | undefined): void {
    this.#hidden(text, inside(this.#options.concealed, 'form-field', 'form-field'));
  }

  #visible(text: string | undefined): void {
    if (text !== undefined && text.trim() !== '') this.#emit(textContent(text, this.#place(), this.#options.concealed));
  }

  #hidden(text: string | undefined, concealed: Concealed, role?: 'code' | 'title'): void {
    if (text === undefined || text.trim() === '') return;
    this.#emit(textContent(text, this.#place(), concealed, role));
  }

  /** A picture keeps what its frame cuts off. */
  #cropped(t: XmlTokenizer): void {
    const cuts = [W.l, W.t, W.r, W.b].map((side) => Number(t.attribute(side) ?? 0));
    if (cuts.some((cut) => cut > 0)) this.#emit({ kind: 'fact', fact: 'cropped-image', at: this.#place(), count: 1 });
  }

  #place(): PartContext['at'] {
    return { ...this.#context.at, story: this.#options.story, ...(this.#number > 0 && { paragraph: this.#number }) };
  }

  #endStory(): void {
    const at = { ...this.#context.at, story: this.#options.story };
    if (this.#tracked > 0) this.#emit({ kind: 'fact', fact: 'tracked-change', at, count: this.#tracked });
    if (this.#barred > 0) this.#emit({ kind: 'fact', fact: 'highlight-redaction', at, count: this.#barred });
  }
}

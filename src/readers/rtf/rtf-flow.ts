import type { Concealed, Content } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import type { BodyParagraphs } from '../text/body-paragraphs.js';
import { ParagraphText, type Piece } from '../text/paragraph-text.js';
import type { TableGrid } from '../text/table-grid.js';

/** What all flows of a document share. */
export interface FlowContext {
  readonly paragraphs: BodyParagraphs;
  newGrid(at: Location, concealed: Concealed | undefined): TableGrid;
  emit(content: Content): void;
}

/** Paragraphs and tables one after the other: the body, a header, a note. */
export class RtfFlow {
  readonly concealed: Concealed | undefined;
  readonly #at: Location;
  readonly #context: FlowContext;
  readonly #paragraph = new ParagraphText();
  #cell: (readonly Piece[])[] = [];
  #grid: TableGrid | undefined;

  constructor(at: Location, concealed: Concealed | undefined, context: FlowContext) {
    this.#at = at;
    this.concealed = concealed;
    this.#context = context;
  }

  add(text: string, concealed: Concealed | undefined): void {
    this.#paragraph.add(text, concealed);
  }

  /** Ends a paragraph; one within a table belongs to the cell that is open. */
  endParagraph(isInTable: boolean): void {
    const pieces = this.#paragraph.take();
    if (isInTable) {
      if (pieces.length > 0) this.#cell.push(pieces);
      return;
    }
    this.#endTable();
    this.#give([pieces]);
  }

  endCell(): void {
    this.#grid ??= this.#context.newGrid(this.#at, this.concealed);
    this.#grid.beginCell(1, 1);
    const last = this.#paragraph.take();
    for (const pieces of last.length > 0 ? [...this.#cell, last] : this.#cell) this.#grid.add(pieces);
    this.#cell = [];
    this.#give(this.#grid.endCell());
  }

  endRow(): void {
    this.#grid?.beginRow();
  }

  /** Gives what is left. */
  end(): void {
    this.endParagraph(false);
  }

  #endTable(): void {
    this.#give(this.#cell.splice(0));
    const grid = this.#grid;
    this.#grid = undefined;
    if (grid !== undefined) this.#give(grid.end());
  }

  #give(given: Iterable<Content | readonly Piece[]>): void {
    for (const one of given) {
      const content = 'kind' in one ? one : this.#context.paragraphs.next(one, this.#at);
      if (content !== undefined) this.#context.emit(content);
    }
  }
}

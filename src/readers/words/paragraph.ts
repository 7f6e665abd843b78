import type { Concealed, Content, TextRun } from '../../model/content.js';
import type { Location } from '../../model/location.js';

/** How a stretch of a paragraph came and went: typed, inserted since, deleted since, moved away since. */
export type Change = 'kept' | 'inserted' | 'deleted' | 'moved-away';

interface Piece {
  readonly text: string;
  readonly change: Change;
  readonly concealed?: Concealed;
}

const GONE: Readonly<Record<'deleted' | 'moved-away', Concealed>> = {
  deleted: { carrier: 'tracked-change', by: ['tracked-deletion'] },
  'moved-away': { carrier: 'tracked-change', by: ['tracked-move'] },
};
/** Words left standing around a deletion, so that what was deleted is read in its sentence. */
const CONTEXT = 60;

/** One paragraph as it is read: stretches of text, each seen or not, there or gone. */
export class Paragraph {
  readonly at: Location;
  readonly #pieces: Piece[] = [];
  #length = 0;

  constructor(at: Location) {
    this.at = at;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(text: string, change: Change, concealed: Concealed | undefined): void {
    if (text === '') return;
    this.#length += text.length;
    const last = this.#pieces.at(-1);
    if (last && last.change === change && last.concealed === concealed) {
      this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + text };
    } else this.#pieces.push({ text, change, ...(concealed && { concealed }) });
  }

  /** The text as it stands now, without what was deleted. */
  get shown(): string {
    return this.#pieces.filter(isThere).reduce((text, piece) => text + piece.text, '');
  }

  /** What a table cell with this paragraph in it holds: where only some of it is hidden, what is seen. */
  get inCell(): string {
    if (!this.#isPartlySeen) return this.shown;
    return this.#pieces.filter(isSeen).reduce((text, piece) => text + piece.text, '');
  }

  /** Concealment of `inCell`; undefined when it is seen. */
  get concealed(): Concealed | undefined {
    if (this.#isPartlySeen) return undefined;
    return this.#pieces.find((piece) => isThere(piece) && piece.text.trim() !== '')?.concealed;
  }

  /** Some of the text as it stands is seen and some is not. */
  get #isPartlySeen(): boolean {
    const there = this.#pieces.filter((piece) => isThere(piece) && piece.text.trim() !== '');
    return there.some(isSeen) && !there.every(isSeen);
  }

  /** What a cell cannot say of this paragraph: hidden words within seen ones, and words that are gone. */
  *besideCell(): Generator<Content> {
    if (this.#isPartlySeen) yield* this.asShown();
    yield* this.asItWas();
  }

  /** The paragraph as shown. */
  *asShown(): Generator<Content> {
    yield* textOf(this.#pieces.filter(isThere), this.at);
  }

  /** What was deleted or moved away, each with the words around it as they were. */
  *asItWas(): Generator<Content> {
    const was = this.#pieces.filter((piece) => piece.change !== 'inserted');
    if (was.every(isThere)) return;
    const pieces = was.map((piece, index): Piece => {
      if (!isThere(piece)) return { ...piece, concealed: GONE[piece.change as 'deleted' | 'moved-away'] };
      const after = index > 0 && !isThere(was[index - 1]!);
      const before = index + 1 < was.length && !isThere(was[index + 1]!);
      return { ...piece, text: contextOf(piece.text, after, before) };
    });
    yield* textOf(pieces, this.at);
  }
}

const isSeen = (piece: Piece): boolean => isThere(piece) && piece.concealed === undefined;

const isThere = (piece: Piece): boolean => piece.change === 'kept' || piece.change === 'inserted';

function contextOf(text: string, after: boolean, before: boolean): string {
  if (text.length <= CONTEXT) return text;
  const head = after ? text.slice(0, CONTEXT) : '';
  const tail = before ? text.slice(-CONTEXT) : '';
  return head === '' && tail === '' ? '\n' : `${head}\n${tail}`;
}

function* textOf(pieces: readonly Piece[], at: Location): Generator<Content> {
  let text = '';
  const runs: TextRun[] = [];
  let last: Concealed | undefined;
  for (const piece of pieces) {
    if (runs.length === 0 || piece.concealed !== last) {
      runs.push({ start: text.length, at, ...(piece.concealed && { concealed: piece.concealed }) });
      last = piece.concealed;
    }
    text += piece.text;
  }
  const [first, ...rest] = runs;
  if (first && text.trim() !== '') yield { kind: 'text', text, runs: [first, ...rest] };
}

import type { Budget } from '../../model/bytes.js';
import { decodeCodePage } from '../compound/code-page.js';
import { type CharacterLook, PLAIN, readCharacterLook } from './character-look.js';
import { type Fib, type Place, TableId } from './fib.js';
import { type Piece, readPieces } from './pieces.js';
import { Code, sprms } from './properties.js';
import { PropertyRuns, pageNumbers, pageRuns } from './property-pages.js';

/** Characters that share their look. */
export interface Stretch {
  readonly text: string;
  readonly look: CharacterLook;
  /** Byte of the first character in the stream, and bytes from one to the next. */
  readonly at: number;
  readonly step: 1 | 2;
}

/** What a paragraph's own properties say, as far as it is read. */
export interface ParagraphLook {
  readonly style: number;
  readonly inTable: boolean;
  readonly rowEnd: boolean;
}

const NO_PARAGRAPH: ParagraphLook = { style: 0, inTable: false, rowEnd: false };
/** Characters are decoded so many at a time. */
const CHUNK = 1 << 16;

/** The text of a document in the order of its characters, and the look of each. */
export class DocumentText {
  readonly pieces: readonly Piece[];
  /** Places in the stream `Data` that characters point to; true where a form field lies there. */
  readonly pictures = new Map<number, boolean>();
  readonly #stream: Buffer;
  readonly #budget: Budget;
  readonly #codePage: number;
  readonly #characters: PropertyRuns<CharacterLook>;
  readonly #paragraphs: PropertyRuns<ParagraphLook>;
  readonly #pages: readonly number[];

  /** Throws `Unreadable` when the text cannot be put together. */
  constructor(fib: Fib, stream: Buffer, tables: Buffer, budget: Budget) {
    this.pieces = readPieces(fib, stream, tables);
    this.#stream = stream;
    this.#budget = budget;
    this.#codePage = fib.codePage;
    const table = (id: number): readonly number[] => {
      const { at, length } = fib.table(id);
      return length < 4 ? [] : pageNumbers(tables.subarray(at, at + length));
    };
    const [characterPages, paragraphPages] = [table(TableId.CharacterPages), table(TableId.ParagraphPages)];
    this.#pages = [...characterPages, ...paragraphPages];
    this.#characters = new PropertyRuns(this.#characterRuns(characterPages));
    this.#paragraphs = new PropertyRuns(paragraphRuns(stream, paragraphPages));
  }

  /** True when pieces lie beyond the end of the stream. */
  get isCutShort(): boolean {
    return this.pieces.some(({ at, start, end, wide }) => at + (end - start) * (wide ? 2 : 1) > this.#stream.length);
  }

  /** The stretches from one character up to another. Charges what they take. */
  *stretches(start: number, end: number): Generator<Stretch> {
    for (const piece of this.pieces) {
      if (piece.end <= start || piece.start >= end) continue;
      const step = piece.wide ? 2 : 1;
      const from = piece.at + (Math.max(start, piece.start) - piece.start) * step;
      const to = Math.min(this.#stream.length, piece.at + (Math.min(end, piece.end) - piece.start) * step);
      this.#budget.charge('inflatedBytes', Math.max(0, to - from));
      yield* this.#stretchesOf(piece, from, to, step);
    }
  }

  /** What the paragraph says that ends with the character at that byte. */
  paragraphAt(byte: number): ParagraphLook {
    return this.#paragraphs.at(byte).value ?? NO_PARAGRAPH;
  }

  /** Characters that no piece refers to any more: what fast saving left in the stream. */
  *leftOver(from: number, to = this.#stream.length, known: readonly Place[] = []): Generator<Buffer> {
    const taken = [
      ...known.map(({ at, length }) => [at, at + length] as const),
      ...this.pieces.map(({ at, start, end, wide }) => [at, at + (end - start) * (wide ? 2 : 1)] as const),
      ...this.#pages.map((page) => [page * PAGE, (page + 1) * PAGE] as const),
    ].sort(([one], [other]) => one - other);
    let reached = from;
    for (const [start, end] of [...taken, [to, to] as const]) {
      if (start > reached) yield this.#stream.subarray(reached, Math.min(start, to));
      reached = Math.max(reached, end);
    }
  }

  *#stretchesOf(piece: Piece, from: number, to: number, step: 1 | 2): Generator<Stretch> {
    for (let at = from; at + step <= to; ) {
      const run = this.#characters.at(at);
      const most = Math.min(to, run.end, at + CHUNK * step);
      // A run that ends within a character would never let the next one begin.
      const end = Math.max(at + step, most - ((most - at) % step));
      const look = readCharacterLook(piece.properties, run.value);
      yield { text: this.#decode(at, end, step), look, at, step };
      at = end;
    }
  }

  #decode(at: number, end: number, step: 1 | 2): string {
    if (step === 2) return this.#stream.toString('utf16le', at, end);
    return decodeCodePage(this.#stream.subarray(at, end), this.#codePage);
  }

  *#characterRuns(
    pages: readonly number[],
  ): Generator<{ readonly start: number; readonly end: number; readonly value: CharacterLook }> {
    // Runs with the same properties share them on their page.
    let known = new Map<number, CharacterLook>();
    let last: Buffer | undefined;
    for (const { start, end, list, page, offset } of pageRuns(this.#stream, pages, 1)) {
      if (page !== last) known = new Map();
      last = page;
      const look = known.get(offset) ?? (list.length === 0 ? PLAIN : readCharacterLook(list));
      known.set(offset, look);
      if (look.picture !== undefined && look.special) this.pictures.set(look.picture, look.data);
      yield { start, end, value: look };
    }
  }
}

const PAGE = 512;

function* paragraphRuns(
  stream: Buffer,
  pages: readonly number[],
): Generator<{ readonly start: number; readonly end: number; readonly value: ParagraphLook }> {
  for (const { start, end, list } of pageRuns(stream, pages, 13)) {
    yield { start, end, value: list.length < 2 ? NO_PARAGRAPH : paragraphLook(list) };
  }
}

function paragraphLook(list: Buffer): ParagraphLook {
  const found = { style: list.readUInt16LE(0), inTable: false, rowEnd: false };
  for (const { code, operand } of sprms(list.subarray(2))) {
    if (code === Code.InTable) found.inTable = operand[0] === 1;
    else if (code === Code.RowEnd) found.rowEnd = operand[0] === 1;
    else if (code === Code.TableDepth) found.inTable ||= operand.readInt32LE(0) > 0;
  }
  return found;
}

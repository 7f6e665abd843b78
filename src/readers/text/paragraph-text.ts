import type { Concealed, TextContent, TextRun } from '../../model/content.js';
import type { Location } from '../../model/location.js';

/** A stretch of text of one visibility. */
export interface Piece {
  readonly text: string;
  readonly concealed: Concealed | undefined;
}

/** Stretches of one paragraph as they come, joined where the same thing hides them. */
export class ParagraphText {
  #pieces: Piece[] = [];
  #length = 0;
  // Looking at the end of what was joined would copy all of it each time.
  #endsBlank = true;

  get length(): number {
    return this.#length;
  }

  /** True when the last character is white space, or there is none. */
  get endsBlank(): boolean {
    return this.#endsBlank;
  }

  add(text: string, concealed: Concealed | undefined): void {
    if (text === '') return;
    this.#length += text.length;
    this.#endsBlank = /\s/u.test(text.slice(-1));
    const last = this.#pieces.at(-1);
    if (last !== undefined && last.concealed === concealed) {
      this.#pieces[this.#pieces.length - 1] = { text: last.text + text, concealed };
    } else this.#pieces.push({ text, concealed });
  }

  /** The stretches so far; the next ones begin another paragraph. */
  take(): readonly Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#length = 0;
    this.#endsBlank = true;
    return pieces;
  }
}

/** The stretches as one text at one place; undefined when they are blank. */
export function textOf(
  pieces: readonly Piece[],
  at: Location,
  role?: NonNullable<TextContent['role']>,
): TextContent | undefined {
  let text = '';
  const runs: TextRun[] = [];
  for (const piece of pieces) {
    runs.push({ start: text.length, at, ...(piece.concealed && { concealed: piece.concealed }) });
    text += piece.text;
  }
  const [first, ...rest] = runs;
  if (first === undefined || text.trim() === '') return undefined;
  return { kind: 'text', text, runs: [first, ...rest], ...(role && { role }) };
}

/** What is seen of the stretches. */
export function shownText(pieces: readonly Piece[]): string {
  return pieces.reduce((text, piece) => (piece.concealed === undefined ? text + piece.text : text), '');
}

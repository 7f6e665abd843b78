import type { Concealed, TextContent } from '../../model/content.js';
import type { Location } from '../../model/location.js';
import { QUOTED, type QuotedThread } from '../mail/quoted-thread.js';
import { within } from '../ooxml/content.js';
import { type Piece, textOf } from './paragraph-text.js';

/** What a text belongs to. */
export interface Surroundings {
  readonly at: Location;
  /** What hides the text as a whole. */
  readonly concealed?: Concealed | undefined;
  /** Follows the thread, where the text is the body of a mail. */
  readonly thread?: QuotedThread;
}

/** Numbers the paragraphs of a text, and tells those of earlier mails. */
export class BodyParagraphs {
  readonly #around: Surroundings;
  #count = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Undefined for a blank paragraph, which has no number. `at` may say more of the place. */
  next(pieces: readonly Piece[], at: Location = this.#around.at): TextContent | undefined {
    if (pieces.every(({ text }) => text.trim() === '')) return undefined;
    const place = { ...at, paragraph: ++this.#count };
    const part = this.#around.thread?.judge(pieces.map(({ text }) => text).join(''));
    if (part === undefined || part === 'own') return textOf(pieces, place);
    const placed = pieces.map((piece) => ({ ...piece, concealed: quoted(piece.concealed) }));
    return textOf(placed, place, part === 'heading' ? 'author' : undefined);
  }
}

function quoted(concealed: Concealed | undefined): Concealed {
  return concealed?.carrier === QUOTED.carrier ? concealed : (within(QUOTED, concealed) ?? QUOTED);
}

import { isAlsoName } from './openers.js';
import { TokenKind, Tokens } from './tokens.js';
import { Sense } from './vocabulary.js';
import type { Word, WordTable } from './word-table.js';

/** Counts of how a spelling is used in a passage; capped where the tagger reads them. */
export const Use = {
  Lower: 0,
  /** Capital that the start of a sentence does not explain. */
  Inner: 1,
  Titled: 2,
  /** Behind a forename. */
  Given: 3,
  /** Last word, or another word, of a longer name that was found here: filled in by `learn`. */
  KnownLast: 4,
  KnownOther: 5,
  Kinds: 6,
} as const;

/** More places on a line tell no more. */
const MOST_PLACES = 4;
/** Longest name, in tokens, that is looked at as one: beyond it is a heading or a list in capitals. */
const LOOK_BACK = 3;

/** A stretch of text as words, with what can be told before any name is: candidates, and how each spelling is used. */
export class Passage {
  readonly #table: WordTable;
  readonly tokens = new Tokens();
  length = 0;
  words: Word[] = [];
  /** 1 where a token may belong to a name. */
  candidate = new Uint8Array(1024);
  /** Index of the first token of the line a token is on. */
  lineStart = new Int32Array(1024);
  /** By the first token of a line, how many words on it are listed as places; capped. */
  #places = new Uint8Array(1024);
  #uses = new Uint8Array(1024);
  #text = '';
  readonly edge: Word;

  constructor(table: WordTable) {
    this.#table = table;
    this.edge = table.make('', TokenKind.Sign);
  }

  get text(): string {
    return this.#text;
  }

  /** `view` may show a word in another light, as training does; absent, words are as they are. */
  read(text: string, from: number, to: number, view?: (word: Word) => Word): void {
    this.#text = text;
    this.tokens.read(text, from, to);
    this.length = this.tokens.length;
    if (this.candidate.length < this.length) {
      this.candidate = new Uint8Array(this.length * 2);
      this.lineStart = new Int32Array(this.length * 2);
      this.#places = new Uint8Array(this.length * 2);
    }
    this.words.length = this.length;
    let line = 0;
    this.#places[0] = 0;
    for (let at = 0; at < this.length; at++) {
      const word = this.#table.at(text, this.tokens, at);
      this.words[at] = view ? view(word) : word;
      this.lineStart[at] = line;
      if (word.listed.place && word.capital && this.#places[line]! < MOST_PLACES) this.#places[line]!++;
      if (word.kind !== TokenKind.LineEnd) continue;
      line = at + 1;
      this.#places[line] = 0;
    }
    this.#mark();
    this.#count();
  }

  /** The word `at`, or the edge where a line break or the end of the passage lies. */
  word(at: number): Word {
    return at < 0 || at >= this.length ? this.edge : this.words[at]!;
  }

  /** Words listed as places on the line that starts with a token, at most `MOST_PLACES`. */
  placesOn(line: number): number {
    return this.#places[line]!;
  }

  /** Occurrences of a spelling in one use, at most 255. */
  uses(word: Word, use: number): number {
    return this.#uses[word.entry * Use.Kinds + use]!;
  }

  /** Notes the words of a longer name, so that the same words alone are told for that person. */
  learn(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const word = this.words[at]!;
      if (word.kind !== TokenKind.Word || word.initial) continue;
      const slot = word.entry * Use.Kinds + (at === to - 1 ? Use.KnownLast : Use.KnownOther);
      if (this.#uses[slot]! < 255) this.#uses[slot]!++;
    }
  }

  /** Whether any word of the stretch was learnt as part of a longer name. */
  knows(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const slot = this.words[at]!.entry * Use.Kinds;
      if (this.#uses[slot + Use.KnownLast]! > 0 || this.#uses[slot + Use.KnownOther]! > 0) return true;
    }
    return false;
  }

  /** The word before `at`, stepping over numbers, dots and strokes: the title of `PC 1234 Smith` and `Mr. Smith`. */
  titleBefore(at: number): Word {
    let back = at - 1;
    for (let steps = 0; back >= 0 && steps < LOOK_BACK; back--, steps++) {
      const word = this.words[back]!;
      if (word.kind === TokenKind.Number) continue;
      if (word.kind === TokenKind.Sign && (word.folded === '.' || word.folded === '/')) continue;
      return word;
    }
    return this.edge;
  }

  /** Capital that the start of a sentence or line does not explain. */
  #isInner(at: number): boolean {
    const before = this.word(at - 1);
    if (before === this.edge || before.kind === TokenKind.LineEnd) return false;
    return before.kind !== TokenKind.Sign || before.folded === ',' || before.folded === '(';
  }

  #mark(): void {
    const { candidate, words, length } = this;
    for (let at = 0; at < length; at++) candidate[at] = words[at]!.kind === TokenKind.Word && this.#canBe(at) ? 1 : 0;
    for (let at = 1; at < length; at++) {
      if (candidate[at] === 1 || candidate[at - 1] !== 1) continue;
      const word = words[at]!;
      const inner = word.sense === Sense.Particle || (word.kind === TokenKind.Sign && this.#joins(at));
      if (inner) candidate[at] = 1;
    }
    // A particle before the name it opens: `de Bingham`, `van der Berg`.
    for (let at = length - 2; at >= 0; at--) {
      if (candidate[at] === 0 && candidate[at + 1] === 1 && words[at]!.sense === Sense.Particle) candidate[at] = 1;
    }
  }

  #canBe(at: number): boolean {
    const word = this.words[at]!;
    if (!word.capital) {
      if (word.foreign && (this.word(at - 1).capital || this.word(at + 1).capital)) return true;
      return word.listed.word <= 1 && word.listed.forename + word.listed.surname >= 3;
    }
    if (!word.opensSentences) return !this.#isOrdinaryStart(at, word);
    const before = this.word(at - 1);
    if (word.initial) return this.#isInitialOfName(at);
    if (before.sense === Sense.Honorific || before.sense === Sense.Rank || before.kind === TokenKind.Number)
      return true;
    return (before.capital && this.#isInner(at)) || (isAlsoName(word.folded) && this.words[at + 1]?.capital === true);
  }

  /** A common word on no list of names that begins a sentence, with no other capital beside it. */
  #isOrdinaryStart(at: number, { listed, upper }: Word): boolean {
    if (upper || listed.word < 2 || listed.forename > 0 || listed.surname > 0 || this.#isInner(at)) return false;
    const after = this.word(at + 1);
    return after.kind === TokenKind.Word && !after.capital;
  }

  /** `A` and `I` are words unless a name stands behind them, or a comma or a surname before them. */
  #isInitialOfName(at: number): boolean {
    const after = this.word(at + 1);
    if (after.kind === TokenKind.Word && after.capital && !after.opensSentences) return true;
    const before = this.word(at - 1);
    if (before.kind === TokenKind.Word) return before.capital;
    if (before.folded === ',') return this.word(at - 2).capital;
    return after.folded === '.' && this.words[at + 2]?.capital === true;
  }

  /** A dot behind an initial, a comma between surname and initials, a hyphen set apart. */
  #joins(at: number): boolean {
    const before = this.words[at - 1]!;
    const after = this.word(at + 1);
    switch (this.words[at]!.folded) {
      case '.':
        return before.initial || (before.upper && before.length <= 3) || before.sense === Sense.PostNominal;
      case ',':
        return after.capital && after.kind === TokenKind.Word;
      case '-':
      case '’':
      case "'":
        return after.capital && this.tokens.end[at] === this.tokens.start[at + 1];
      default:
        return false;
    }
  }

  #count(): void {
    const size = this.#table.entries * Use.Kinds;
    if (this.#uses.length < size) this.#uses = new Uint8Array(size * 2);
    const uses = this.#uses;
    for (let at = 0; at < this.length; at++) {
      const slot = this.words[at]!.entry * Use.Kinds;
      for (let kind = 0; kind < Use.Kinds; kind++) uses[slot + kind] = 0;
    }
    const note = (word: Word, use: number): void => {
      const slot = word.entry * Use.Kinds + use;
      if (uses[slot]! < 255) uses[slot]!++;
    };
    for (let at = 0; at < this.length; at++) {
      const word = this.words[at]!;
      if (word.kind !== TokenKind.Word) continue;
      if (!word.capital) {
        note(word, Use.Lower);
        continue;
      }
      if (this.candidate[at] === 0) continue;
      if (this.#isInner(at)) note(word, Use.Inner);
      const before = this.word(at - 1);
      const title = this.titleBefore(at).sense;
      if (title === Sense.Honorific || title === Sense.Rank) note(word, Use.Titled);
      if (before.capital && before.sense === Sense.None && before.listed.forename > before.listed.word)
        note(word, Use.Given);
    }
  }
}

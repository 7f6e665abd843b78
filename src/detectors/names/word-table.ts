import { CharacterClass, classOf } from './character-class.js';
import { fold } from './fold.js';
import { type Gazetteer, type Listed, UNLISTED } from './gazetteer.js';
import { hashText, pair } from './hash.js';
import type { Likeness } from './likeness.js';
import { TokenKind, type Tokens } from './tokens.js';
import { Sense, senseOf } from './vocabulary.js';

/** All that can be said of a spelling without its neighbours. */
export interface Word {
  readonly kind: TokenKind;
  readonly spelling: string;
  readonly folded: string;
  readonly listed: Listed;
  readonly sense: Sense;
  /** Starts with a capital, or holds one as `al-Assad` does. */
  readonly capital: boolean;
  /** All letters are capitals, two at least. */
  readonly upper: boolean;
  /** One capital letter. */
  readonly initial: boolean;
  /** Has letters that English does not: `ɔ`, `ụ`, `ł`. Some of them are written small where a capital stands. */
  readonly foreign: boolean;
  /** Bucket of likeness to a name. */
  readonly likeness: number;
  /** Hashes: of the folded spelling, of the shape, of list tiers with the case. */
  readonly key: number;
  readonly shape: number;
  readonly type: number;
  /** Same number for the same folded spelling, 0 upwards. */
  readonly entry: number;
  /** False for a view that hides what is known of the word by lists and by name. */
  readonly known: boolean;
  /** Kept by the tagger and the cell judge: sums of weights that depend on the word alone. */
  sums: Int32Array | undefined;
  cellSums: Int32Array | undefined;
}

/** `Smith` is `Xx`, `O'Neill` is `X'Xx`, `USA` is `XX`, `J` is `X`. */
export function shapeOf(spelling: string): string {
  let shape = '';
  let last = '';
  for (let i = 0; i < spelling.length && shape.length < 8; i++) {
    const is = classOf(spelling.charCodeAt(i));
    let sign = spelling[i]!;
    if (is === CharacterClass.Upper) sign = 'X';
    else if (is === CharacterClass.Lower) sign = 'x';
    else if (is === CharacterClass.Digit) sign = 'd';
    else if (is === CharacterClass.Apostrophe) sign = "'";
    else if (is === CharacterClass.Hyphen) sign = '-';
    if (sign !== last || shape.length < 2) shape += sign;
    last = sign;
  }
  return shape;
}

const SIZE = 1 << 17;
/** Words kept before the table starts afresh, so that a long run over many documents stays in bounds. */
const CAPACITY = 60_000;

/** Remembers what is known of each spelling, so that it is worked out once. */
export class WordTable {
  readonly #gazetteer: Gazetteer;
  readonly #likeness: Likeness;
  #hashA = new Int32Array(SIZE);
  #hashB = new Int32Array(SIZE);
  #words: (Word | undefined)[] = new Array<Word | undefined>(SIZE);
  #entries = new Map<string, number>();
  #count = 0;

  constructor(gazetteer: Gazetteer, likeness: Likeness) {
    this.#gazetteer = gazetteer;
    this.#likeness = likeness;
  }

  /** Distinct folded spellings seen so far; `Word.entry` is below it. */
  get entries(): number {
    return this.#entries.size;
  }

  /** Forgets everything when full. Call between texts: entries start again from 0. */
  makeRoom(): void {
    if (this.#count < CAPACITY) return;
    this.#words = new Array<Word | undefined>(SIZE);
    this.#entries = new Map();
    this.#count = 0;
  }

  /** The word of a token of `text`. */
  at(text: string, tokens: Tokens, index: number): Word {
    const a = tokens.hashA[index]!;
    const b = tokens.hashB[index]!;
    for (let slot = (a ^ (a >>> 15)) & (SIZE - 1); ; slot = (slot + 1) & (SIZE - 1)) {
      const word = this.#words[slot];
      if (word === undefined) {
        const made = this.make(text.slice(tokens.start[index], tokens.end[index]), tokens.kind[index] as TokenKind);
        if (this.#count < SIZE - SIZE / 8) {
          this.#hashA[slot] = a;
          this.#hashB[slot] = b;
          this.#words[slot] = made;
          this.#count++;
        }
        return made;
      }
      if (this.#hashA[slot] === a && this.#hashB[slot] === b) return word;
    }
  }

  /** A word that is not kept. Without `lists` it is seen as if it were on none and never met: training needs that view. */
  make(spelling: string, kind: TokenKind, lists = true): Word {
    const folded = kind === TokenKind.Word ? fold(spelling) : foldOther(spelling, kind);
    const listed = kind === TokenKind.Word && lists ? this.#listed(folded) : UNLISTED;
    const shape = kind === TokenKind.LineEnd ? '\n' : shapeOf(spelling);
    const capital = shape.includes('X');
    const upper = /^X[X'-]+$/u.test(shape);
    const initial = kind === TokenKind.Word && shape === 'X';
    const sense = kind === TokenKind.Word ? senseOf(folded, spelling) : Sense.None;
    const likeness = kind === TokenKind.Word ? this.#likeness.bucket(folded) : 0;
    let entry = this.#entries.get(folded);
    if (entry === undefined) {
      entry = this.#entries.size;
      this.#entries.set(folded, entry);
    }
    const tiers = listed.forename | (listed.surname << 2) | (listed.word << 4) | (listed.place ? 64 : 0);
    const form = (capital ? 1 : 0) | (upper ? 2 : 0) | (initial ? 4 : 0) | (kind << 3) | (sense << 6);
    return {
      kind,
      spelling: spelling.slice(0, 64),
      folded,
      listed,
      sense,
      capital,
      upper,
      initial,
      foreign: kind === TokenKind.Word && /[^\p{ASCII}’ʼ‐‑]/u.test(spelling),
      likeness,
      key: hashText(folded),
      shape: hashText(shape),
      type: pair(tiers + 1, form),
      entry,
      known: lists,
      sums: undefined,
      cellSums: undefined,
    };
  }

  #listed(folded: string): Listed {
    const cut = folded.indexOf('-');
    if (cut < 0) return this.#gazetteer.find(folded);
    const whole = this.#gazetteer.find(folded.replaceAll('-', ''));
    const first = this.#gazetteer.find(folded.slice(0, cut));
    const last = this.#gazetteer.find(folded.slice(folded.lastIndexOf('-') + 1));
    return {
      forename: Math.max(whole.forename, first.forename),
      surname: Math.max(whole.surname, last.surname),
      word: Math.min(first.word, last.word),
      place: whole.place || first.place,
    };
  }
}

/** Numbers are alike by their count of digits. */
function foldOther(spelling: string, kind: TokenKind): string {
  if (kind === TokenKind.Number) return '9'.repeat(Math.min(spelling.length, 8));
  return kind === TokenKind.LineEnd ? '\n' : spelling;
}

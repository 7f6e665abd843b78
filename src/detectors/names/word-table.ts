import { CharacterClass, classOf } from './character-class.js';
import { fold } from './fold.js';
import { type Gazetteer, type Listed, UNLISTED } from './gazetteer.js';
import { hashText, pair } from './hash.js';
import type { Likeness } from './likeness.js';
import { opensSentences } from './openers.js';
import { TokenKind, type Tokens } from './tokens.js';
import { Sense, senseOf } from './vocabulary.js';

/** All that can be said of a spelling without its neighbours. */
export interface Word {
  readonly kind: TokenKind;
  /** Of the spelling, in UTF-16 code units. */
  readonly length: number;
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
  /** A word that opens sentences and almost never names. */
  readonly opensSentences: boolean;
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
  /** Number of the word in its table, under which others keep what they work out for it; 0 for one that is not kept. */
  readonly id: number;
}

/** The first letter of the scripts that know no small letters. */
const CASELESS = '\u0590';
const isCaseless = (letter: string): boolean => letter >= CASELESS && letter.toLowerCase() === letter.toUpperCase();

/** `Smith` is `Xx`, `O'Neill` is `X'Xx`, `USA` is `XX`, `J` is `X`, a word of a script without small letters `CC`. */
export function shapeOf(spelling: string): string {
  let shape = '';
  let last = '';
  for (let i = 0; i < spelling.length && shape.length < 8; i++) {
    const is = classOf(spelling.charCodeAt(i));
    let sign = spelling[i]!;
    if (is === CharacterClass.Upper) sign = isCaseless(sign) ? 'C' : 'X';
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
/**
 * Words kept before the table starts afresh between texts, so that a long run over many documents stays in bounds. One
 * passage adds less than half of `SIZE`, so the table never fills up.
 */
const CAPACITY = 50_000;

/** Remembers what is known of each spelling, so that it is worked out once. */
export class WordTable {
  readonly #gazetteer: Gazetteer;
  readonly #likeness: Likeness;
  #hashA = new Int32Array(SIZE);
  #hashB = new Int32Array(SIZE);
  #words: (Word | undefined)[] = new Array<Word | undefined>(SIZE);
  /** By hash of the folded spelling. */
  #entries = new Map<number, number>();
  /** The number of the next word; none is 0, which belongs to words that are not kept. */
  #count = 1;
  #generation = 0;

  constructor(gazetteer: Gazetteer, likeness: Likeness) {
    this.#gazetteer = gazetteer;
    this.#likeness = likeness;
  }

  /** Distinct folded spellings seen so far; `Word.entry` is below it. */
  get entries(): number {
    return this.#entries.size;
  }

  /** Rises when the table starts afresh: then the ids of before mean nothing. */
  get generation(): number {
    return this.#generation;
  }

  /** Forgets everything when full. Call between texts: entries start again from 0. */
  makeRoom(): void {
    if (this.#count < CAPACITY) return;
    this.#words = new Array<Word | undefined>(SIZE);
    this.#entries = new Map();
    this.#count = 1;
    this.#generation++;
  }

  /** The word of a token of `text`. */
  at(text: string, tokens: Tokens, index: number): Word {
    const a = tokens.hashA[index]!;
    const b = tokens.hashB[index]!;
    for (let slot = (a ^ (a >>> 15)) & (SIZE - 1); ; slot = (slot + 1) & (SIZE - 1)) {
      const word = this.#words[slot];
      if (word === undefined) {
        const made = this.#made(spellingOf(text, tokens, index), tokens.kind[index] as TokenKind, this.#count);
        this.#hashA[slot] = a;
        this.#hashB[slot] = b;
        this.#words[slot] = made;
        this.#count++;
        return made;
      }
      if (this.#hashA[slot] === a && this.#hashB[slot] === b) return word;
    }
  }

  /** A word that is not kept. */
  make(spelling: string, kind: TokenKind): Word {
    return this.#made(spelling, kind, 0);
  }

  #made(spelling: string, kind: TokenKind, id: number): Word {
    if (kind !== TokenKind.Word) return this.#other(spelling, kind, id);
    const folded = fold(spelling);
    return this.#word(kind, id, folded, shapeOf(spelling), {
      length: spelling.length,
      listed: this.#listed(folded),
      sense: senseOf(folded, spelling),
      foreign: FOREIGN.test(spelling),
      likeness: this.#likeness.bucket(folded),
    });
  }

  /** Numbers are alike by their count of digits, line ends whatever they are. */
  #other(spelling: string, kind: TokenKind, id: number): Word {
    const { length } = spelling;
    const plain = { length, listed: UNLISTED, sense: Sense.None, foreign: false, likeness: 0 };
    if (kind === TokenKind.LineEnd) return this.#word(kind, id, '\n', '\n', plain);
    const folded = kind === TokenKind.Number ? '9'.repeat(Math.min(length, 8)) : spelling;
    return this.#word(kind, id, folded, shapeOf(spelling), plain);
  }

  /** The one place where words are made, field by field: so they all are of one shape, which is what makes them quick. */
  #word(kind: TokenKind, id: number, folded: string, shape: string, known: Known): Word {
    const { length, listed, sense, foreign, likeness } = known;
    const capital = shape.includes('X') || shape.includes('C');
    const upper = isUpper(shape);
    const initial = shape === 'X';
    const key = hashText(folded);
    return {
      kind,
      length,
      folded,
      listed,
      sense,
      capital,
      upper,
      initial,
      foreign,
      opensSentences: kind === TokenKind.Word && opensSentences(folded),
      likeness,
      key,
      shape: hashText(shape),
      type: typeOf(listed, { kind, sense, capital, upper, initial }),
      entry: this.#entry(key),
      known: true,
      id,
    };
  }

  #entry(key: number): number {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry = this.#entries.size;
    this.#entries.set(key, entry);
    return entry;
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

/** Longest slice that an engine copies; a longer one would keep the whole text in memory for as long as the word. */
const COPIED = 12;

function spellingOf(text: string, tokens: Tokens, index: number): string {
  const spelling = text.slice(tokens.start[index], tokens.end[index]);
  return spelling.length > COPIED ? spelling.split('').join('') : spelling;
}

type Known = Pick<Word, 'length' | 'listed' | 'sense' | 'foreign' | 'likeness'>;
type Form = Pick<Word, 'kind' | 'sense' | 'capital' | 'upper' | 'initial'>;

const FOREIGN = /[^\p{ASCII}’ʼ‐‑]/u;

/** Nothing but capitals, two at least. */
function isUpper(shape: string): boolean {
  return shape.length > 1 && shape.startsWith('X') && !shape.includes('x') && !shape.includes('d');
}

function typeOf(listed: Listed, { kind, sense, capital, upper, initial }: Form): number {
  const tiers = listed.forename | (listed.surname << 2) | (listed.word << 4) | (listed.place ? 64 : 0);
  const form = (capital ? 1 : 0) | (upper ? 2 : 0) | (initial ? 4 : 0) | (kind << 3) | (sense << 6);
  return pair(tiers + 1, form);
}

/** The word as if it were on no list and had never been met: training shows some words so. */
export function unlisted(word: Word): Word {
  return { ...word, listed: UNLISTED, type: typeOf(UNLISTED, word), known: false };
}

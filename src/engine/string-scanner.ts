import { oddsOf } from '../detectors/names/column.js';
import { type HandleName, nameInHandle } from '../detectors/names/handle.js';
import type { NameModel } from '../detectors/names/name-model.js';
import { isSentence } from '../detectors/names/sentence.js';
import { isTitled, isToldByLabel } from '../detectors/names/title.js';
import { isPlaceholder } from '../detectors/placeholder.js';
import type { RosterFinder } from '../detectors/roster/roster-finder.js';
import { isSuppressed } from '../detectors/suppressed-value.js';
import type { Confidence, RuleId } from '../model/catalogue.js';
import type { Hit, TextDetector } from '../model/detection.js';
import { surer } from './confidence.js';
import { namesInPieces } from './names-in-pieces.js';
import { type ClassHit, isTrivial, MOST_ODDS, NameBit, type StringClass } from './string-class.js';
import { normalise } from './string-hash.js';

/** Nothing longer is looked up as trivial. */
const LONGEST_TRIVIAL = 8;
/** A cell longer than this is running text, not a value. */
const LONGEST_VALUE = 60;
/** Beyond these, texts with numbers are judged anew. */
const MOST_NUMBERED = 1024;
const WORDS_OF_NAME = 2;
/** A number beside a name, such as a shoulder number: it is no part of the name and does not speak against it. */
const NUMBER_OF_OWN = /(?<!\S)\d{1,6}(?!\S)/u;
/** A day beside words: whose day it is may stand in the same cell. */
const DATED = /(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/u;
const WORD = /\p{L}{3}/u;
const LETTER = /\p{L}/u;
/** A capital, or a letter of a script without them, that does not merely begin the text. */
const INNER_CAPITAL = /.[\p{Lu}\p{Lo}]/su;
/** Digits and these signs stand in addresses, codes and numbered things, not in a name that fills a cell. */
const NO_NAME = /[\p{N}@\\/]/u;
/** A name counts where its column agrees from here on, and on its own from `SURE_ALONE`. */
const AGREES = 0.5;
const SURE_ALONE = 0.95;
/** One word is as often a place; only its column can tell. */
const SEVERAL_WORDS = /\p{L}[^\p{L}]*\s[^\p{L}]*\p{L}/u;
/** Letters that a name alone has in one of its words: `UK, EU` is written like one. */
const LONG_ENOUGH = /\p{L}{3}|\p{Lo}{2}/u;
/** Combinations of rules beyond this are not told apart by more than their first rule. */
const MOST_CLASSES = 4096;

/** What the judge of names says of a string: `NameBit`s, and log-odds as in `StringClass`. */
interface Judged {
  readonly bits: number;
  readonly odds: number;
}
const NOBODY: Judged = { bits: 0, odds: -MOST_ODDS };
const ABSENT: Judged = { bits: NameBit.Absent, odds: -MOST_ODDS };

/** Puts strings into classes: pattern hits, parts of names, triviality. One scanner serves a whole file. */
export class StringScanner {
  /** By `StringClass.index`; index 0 is a placeholder for a string not scanned yet. */
  readonly classes: StringClass[] = [{ index: 0, hits: [], names: 0, odds: -MOST_ODDS, trivial: true }];
  readonly #byKey = new Map<string, StringClass>();
  readonly #detector: TextDetector;
  readonly #names: NameModel;
  readonly #roster: RosterFinder | undefined;
  /** What was said of texts with a number; numbered things differ in their numbers alone. */
  readonly #numbered = new Map<string, Judged>();

  constructor(detector: TextDetector, names: NameModel, roster?: RosterFinder) {
    this.#detector = detector;
    this.#names = names;
    this.#roster = roster;
  }

  /** Class of one cell's text. */
  classify(text: string): StringClass {
    const trivial = text.length <= LONGEST_TRIVIAL && isTrivial(normalise(text));
    const mark = isSuppressed(text) ? NameBit.Suppressed : 0;
    if (trivial) return this.#intern([], { bits: mark, odds: -MOST_ODDS }, true);
    const found = new Map<RuleId, Confidence>();
    for (const { rule, confidence } of this.find(text)) found.set(rule, surer(confidence, found.get(rule)));
    const hits = [...found].map(([rule, confidence]) => ({ rule, confidence }));
    hits.sort((one, other) => (one.rule < other.rule ? -1 : 1));
    const judged = this.#judge(text);
    return this.#intern(hits, { ...judged, bits: judged.bits | mark }, false);
  }

  /** `NameBit`s of a text as a cell would have them, without its patterns. */
  namesOf(text: string): number {
    return this.#judge(text).bits;
  }

  /** The person whom an address, an account or the name of a file or sheet is called after. */
  handle(text: string): HandleName | undefined {
    return nameInHandle(text, this.#names);
  }

  /** Every hit in a text, names included where it says something of somebody; for places, identities and evidence. */
  find(text: string): readonly Hit[] {
    const hits = [...this.#detector.find(text), ...(this.#roster?.find(text) ?? [])];
    // A name beside a day is an entry of a list, whatever a sentence would make of it.
    const dated =
      text.length <= LONGEST_VALUE && DATED.test(text) ? namesInPieces(text, (piece) => this.#isAlone(piece)) : [];
    if (dated.length > 0) return hits.concat(dated);
    if (!hasWordsAround(text)) return hits;
    const names = this.namesIn(text);
    if (names.length === 0) return hits;
    return hits.concat(isSentence(text) ? names : names.map((hit) => (isToldByLabel(text, hit) ? hit : weakened(hit))));
  }

  #isAlone(piece: string): boolean {
    return (this.#judge(piece).bits & NameBit.Alone) !== 0;
  }

  /** People named in a cell or a title; a single word is only a signal there. */
  namesIn(text: string): readonly Hit[] {
    return this.#names
      .find(text)
      .map((hit) => (isOneWord(text, hit) && !isTitled(text, hit.start) ? weakened(hit) : hit));
  }

  #judge(text: string): Judged {
    if (text.length > LONGEST_VALUE) return NOBODY;
    if (isPlaceholder(text)) return ABSENT;
    const words = text.replace(NUMBER_OF_OWN, ' ').trim();
    const isPlain = words.length === text.trim().length;
    if (isPlain) return this.#judgeWords(words, words);
    // A number speaks by how many digits it has.
    const numbered = text.replaceAll(/\d/gu, '0');
    const known = this.#numbered.get(numbered);
    if (known !== undefined) return known;
    const judged = WORD.test(words) ? this.#judgeWords(words, numbered) : NOBODY;
    const beside = { ...judged, bits: judged.bits & ~NameBit.Alone };
    if (this.#numbered.size === MOST_NUMBERED) this.#numbered.clear();
    this.#numbered.set(numbered, beside);
    return beside;
  }

  #judgeWords(words: string, text: string): Judged {
    if (NO_NAME.test(words) || !LETTER.test(words)) return NOBODY;
    const judged = this.#names.judge(text);
    let bits = 0;
    if (judged.full >= AGREES) bits |= NameBit.Full;
    if (judged.surname >= AGREES) bits |= NameBit.Surname;
    if (judged.forename >= AGREES) bits |= NameBit.Forename;
    if (judged.initials >= AGREES) bits |= NameBit.Initials;
    if (judged.full >= AGREES && this.#isNameAlone(words, judged.full)) bits |= NameBit.Alone;
    return { bits, odds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.round(oddsOf(judged)))) };
  }

  /** A cell is a name by itself where both judges say so, or one could hardly be surer. */
  #isNameAlone(words: string, full: number): boolean {
    if (!SEVERAL_WORDS.test(words) || !LONG_ENOUGH.test(words)) return false;
    return full >= SURE_ALONE || this.namesIn(words).some(({ confidence }) => confidence !== 'signal');
  }

  #intern(hits: readonly ClassHit[], { bits: names, odds }: Judged, trivial: boolean): StringClass {
    const told = this.classes.length < MOST_CLASSES ? hits : hits.slice(0, 1);
    const key = `${told.map(({ rule, confidence }) => `${rule} ${confidence}`).join(' ')}|${names}|${odds}|${trivial}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const added = { index: this.classes.length, hits: told, names, odds, trivial };
    this.classes.push(added);
    this.#byKey.set(key, added);
    return added;
  }
}

/** In a table one capitalised word among others is as often a place or a thing. */
function isOneWord(text: string, { start, end }: Hit): boolean {
  return !/\s/u.test(text.slice(start, end).trim());
}

/** True where a name of several words could stand beside others. */
function hasWordsAround(text: string): boolean {
  if (text.length > LONGEST_VALUE) return true;
  return INNER_CAPITAL.test(text) && text.split(/\s+/u, WORDS_OF_NAME + 1).length > WORDS_OF_NAME;
}

const weakened = (hit: Hit): Hit => ({ ...hit, confidence: 'signal' });
